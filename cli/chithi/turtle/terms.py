"""What the tokens of a Turtle text mean: escapes, prefixes and relative IRIs resolved into RDF terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode

from chithi.messages.catalogue import say
from chithi.rdf.namespaces import RDF, XSD
from chithi.turtle.syntax import fault, position

if TYPE_CHECKING:
    from lark import Token, Tree

TYPE = NamedNode(f"{RDF}type")
_PLAIN = {
    "INTEGER": NamedNode(f"{XSD}integer"),
    "DECIMAL": NamedNode(f"{XSD}decimal"),
    "DOUBLE": NamedNode(f"{XSD}double"),
    "TRUE": NamedNode(f"{XSD}boolean"),
    "FALSE": NamedNode(f"{XSD}boolean"),
}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_MEANING = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
# RFC 3986, appendix B.
_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)


def unescape(text: str) -> str:
    r"""Return text with its escapes (\n, \u1ea5, and \- in a prefixed name) replaced by what they mean."""
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _MEANING.get(escape[3], escape[3])


def _parts(iri: str) -> tuple[Any, ...]:
    """Return scheme, authority, path, query and fragment; the pattern fits any text."""
    found = _PARTS.fullmatch(iri)
    assert found
    return found.groups()


def resolve(reference: str, base: str | None) -> str:
    """Return a relative IRI made absolute (RFC 3986, 5.2); one with a scheme, or without a base, as it is.

    As in Oxigraph, dots are only removed from a path that was relative.
    """
    scheme, authority, path, query, fragment = _parts(reference)
    if base is None or scheme is not None:
        return reference
    scheme, host, root, asked, _ = _parts(base)
    if authority is None:
        authority = host
        if not path:
            path, query = root, asked if query is None else query
        elif path.startswith("/"):
            path = _without_dots(path)
        else:
            folder = "/" if host is not None and not root else root[: root.rfind("/") + 1]
            path = _without_dots(folder + path)
    parts = (("", scheme, ":"), ("//", authority, ""), ("", path, ""), ("?", query, ""), ("#", fragment, ""))
    return "".join(before + part + after for before, part, after in parts if part is not None)


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == ".." and len(kept) > 1:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    # A path that ends in a dot segment names a folder.
    return "/".join([*kept, ""] if segments[-1] in (".", "..") else kept)


class Terms:
    """Turns tokens into terms; knows the prefixes, base and blank nodes seen so far."""

    def __init__(self, base: str | None, name: str) -> None:
        """Start without prefixes; `name` stands for the file in messages."""
        self.base = base
        self.name = name
        self.prefixes: dict[str, str] = {}
        self._labels: dict[str, BlankNode] = {}
        self._nodes: dict[str, NamedNode] = {}

    def declare(self, directive: Tree[Token]) -> None:
        """Take in a prefix or base declaration."""
        tokens = {token.type: token for token in directive.children if isinstance(token, str)}
        iri = resolve(unescape(tokens["IRIREF"][1:-1]), self.base)
        if "PNAME_NS" in tokens:
            self.prefixes[tokens["PNAME_NS"][:-1]] = iri
        else:
            self.base = iri
        self._nodes.clear()

    def iri(self, token: Token) -> NamedNode:
        """Return what an IRI, a prefixed name or `a` stands for.

        Raises:
            DataFails: the prefix is not declared, or the IRI is relative or malformed.
        """
        known = self._nodes.get(token)
        if known is None:
            known = self._nodes[str(token)] = self._iri(token)
        return known

    def _iri(self, token: Token) -> NamedNode:
        if token.type == "A":
            return TYPE
        if token.type == "IRIREF":
            value = resolve(unescape(token[1:-1]), self.base)
        else:
            prefix, _, local = token.partition(":")
            if prefix not in self.prefixes:
                raise fault(self.name, position(token), say("turtle-no-prefix", prefix=prefix))
            value = self.prefixes[prefix] + unescape(local)
        try:
            return NamedNode(value)
        except ValueError as error:
            raise fault(self.name, position(token), str(error)) from error

    def blank(self, label: str) -> BlankNode:
        """Return the blank node of a label, the same one each time."""
        return self._labels.setdefault(label, BlankNode())

    def plain(self, token: Token) -> Literal:
        """Return a number or boolean, its lexical form kept."""
        return Literal(str(token), datatype=_PLAIN[token.type])

    def literal(self, tree: Tree[Token]) -> Literal:
        """Return a text with its language or datatype."""
        tokens = [token for token in tree.children if isinstance(token, str)]
        quotes = 3 if tokens[0].type == "LONG_STRING" else 1
        value, last = unescape(tokens[0][quotes:-quotes]), tokens[-1]
        if last.type == "LANGTAG":
            return Literal(value, language=last[1:])
        return Literal(value, datatype=self.iri(last)) if len(tokens) > 1 else Literal(value)
