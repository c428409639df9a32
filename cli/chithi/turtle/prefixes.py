"""The prefixes of a Turtle text: which it declares, which it uses, and how an IRI is written with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import PREFIXES
from chithi.turtle.comments import Comment, Margins, beside, inner_comments, tokens
from chithi.turtle.syntax import at, position
from chithi.turtle.terms import Terms, unescape
from chithi.vietnamese.letters import nfc

if TYPE_CHECKING:
    from lark import Token, Tree

# What may follow a prefix: no letter that wants an escape or that somebody could take for another.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")

_IN_COMMENT = re.compile(r"(?<![\w.:/-])([^\W\d_][\w.-]*):(?=[^\s/])")


class Declaration(NamedTuple):
    """A declaration of a prefix, or of a base, where `prefix` is None."""

    prefix: str | None
    before: list[Comment]
    after: list[Comment]
    leads: bool  # no statement stands above it


class Prefixes:
    """The prefixes of one text, all taken in before the first name is written."""

    def __init__(self, tree: Tree[Token], margins: Margins, name: str) -> None:
        """Take in the declarations of a text; `name` stands for the file in messages.

        Raises:
            DataFails: a prefix stands for two things, or a comment stands in the middle of a declaration.
        """
        self._name = name
        self._declared: list[Declaration] = []
        self.header: list[Comment] = []
        self.header_apart = False
        self.used: set[str] = set()
        self._namespaces: dict[str, str] = {}
        self._terms = Terms(None, name)
        leads = True
        for statement in tree.children:
            assert not isinstance(statement, str)
            leads = leads and statement.data != "triples"
            if statement.data != "triples":
                self._take(statement, margins, leads)
        mentioned = {name for comment in margins.comments() for name in _IN_COMMENT.findall(comment.text)}
        # A text yet to be written, of declarations alone or with statements commented out, is to keep them.
        self.used.update(name for name in self._namespaces if leads or name in mentioned)
        self._forget_unused(tree, mentioned)
        # Names are written with all prefixes, wherever they were declared.
        self._prefix_of = self._known()

    def _forget_unused(self, tree: Tree[Token], mentioned: set[str]) -> None:
        """Free the names of ours that a text gives to something else and does not use."""
        written = {token.partition(":")[0] for token in tokens(tree) if token.type == "PNAME"} | mentioned | self.used
        for prefix, namespace in list(self._namespaces.items()):
            if prefix not in written and PREFIXES.get(prefix, namespace) != namespace:
                del self._namespaces[prefix]

    def _take(self, tree: Tree[Token], margins: Margins, leads: bool) -> None:
        before, after = inner_comments(list(tokens(tree)), margins, self._name)
        if leads and not self._declared:
            self.header, before = before, []
            self.header_apart = margins.of(next(tokens(tree))).apart
        self.enter(tree)
        name = next((token for token in tokens(tree) if token.type == "PNAME_NS"), None)
        self._declared.append(Declaration(name if name is None else name[:-1], before, after, leads))
        if name is not None:
            namespace = self._terms.prefixes[name[:-1]]
            if self._namespaces.setdefault(name[:-1], namespace) != namespace:
                raise DataFails("fmt-prefix-twice", where=at(self._name, position(name)), prefix=name[:-1])

    def enter(self, tree: Tree[Token]) -> None:
        """Let a declaration hold for the names that come below it."""
        self._terms.declare(tree)

    def _known(self) -> dict[str, str]:
        """Return namespace -> prefix: those of the text, and ours where the text says nothing else."""
        ours = {prefix: space for prefix, space in PREFIXES.items() if prefix not in self._namespaces}
        both = sorted([*ours.items(), *self._namespaces.items()], key=lambda item: (item[0] in ours, item[0]))
        found: dict[str, str] = {}
        for prefix, namespace in both:
            if PREFIXES.get(prefix) == namespace and prefix in self._namespaces:
                found[namespace] = prefix
            found.setdefault(namespace, prefix)
        return dict(sorted(found.items(), key=lambda item: -len(item[0])))

    def iri(self, token: Token) -> str:
        """Return the IRI that a token stands for."""
        return self._terms.iri(token).value

    def shown(self, token: Token) -> str:
        """Return how a name is written in house form: with a prefix where there is one."""
        if token.type == "PNAME":
            self.used.add(token.partition(":")[0])
            return str(token)
        iri = self.iri(token)
        for namespace, prefix in self._prefix_of.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                self.used.add(prefix)
                return f"{prefix}:{iri[len(namespace) :]}"
        return str(token) if unescape(token[1:-1]) == iri else f"<{_safe(iri)}>"

    def block(self) -> list[tuple[str, list[Comment]]]:
        """Return the lines of the prefix block, each with the comments above it.

        Raises:
            DataFails: a comment stands at a declaration that is left out, or above one that moves.
        """
        order = sorted(self.used, key=lambda prefix: (prefix != "ct", prefix))
        stays = order == [item.prefix for item in self._declared] and all(item.leads for item in self._declared)
        kept: dict[str, Declaration] = {}
        for item in self._declared:
            first = item.prefix in self.used and item.prefix not in kept
            for comment in [*([] if stays else item.before), *([] if first else item.after)]:
                raise DataFails("fmt-comment-prefix", where=at(self._name, comment.position), text=comment.text)
            if first and item.prefix is not None:
                kept[item.prefix] = item
        return [self._line(prefix, kept.get(prefix)) for prefix in order]

    def _line(self, prefix: str, item: Declaration | None) -> tuple[str, list[Comment]]:
        line = f"@prefix {prefix}: <{_safe(self._namespaces.get(prefix, PREFIXES.get(prefix, '')))}> ."
        return (beside(line, item.after), item.before) if item else (line, [])


def _safe(iri: str) -> str:
    """Return an IRI for writing: letters that would not stay as they are in NFC are escaped."""
    if nfc(iri) == iri:
        return iri
    return "".join(c if c.isascii() else f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in iri)
