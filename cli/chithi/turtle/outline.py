"""What is to be laid out: statements, predicates and objects with their words and comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from chithi.rdf.namespaces import RDF
from chithi.turtle.comments import Comment, Margin, Margins, inner_comments, tokens
from chithi.turtle.prefixes import Prefixes

if TYPE_CHECKING:
    from lark import Token, Tree

_NAMES = ("IRIREF", "PNAME")


@dataclass
class Node:
    """Something with comments on lines above it and beside its end."""

    before: list[Comment]
    after: list[Comment]


@dataclass
class Atom(Node):
    """What stays in one piece: a name, a number, `[]`, `()`, or a text with its language or datatype."""

    words: str
    is_text: bool = False
    # A text in a language that ends in a full stop.
    is_sentence: bool = False
    # What a name stands for.
    iri: str = ""


@dataclass
class Pair(Node):
    """A predicate, its IRI, and its objects; what is above and beside stands at the predicate and the last object."""

    verb: Atom
    iri: str
    objects: list[Node]


@dataclass
class Group(Node):
    """Pairs in brackets or nodes in parentheses, with the comments beside the first mark and above the last."""

    marks: str
    members: list[Node] = field(default_factory=list)
    opening: list[Comment] = field(default_factory=list)
    closing: list[Comment] = field(default_factory=list)


class Statement(NamedTuple):
    """A subject and its predicates; `dot` has the comments above and beside the dot, `apart` asks for a blank line."""

    subject: Node
    pairs: list[Pair]
    dot: Margin
    apart: bool


class Builder:
    """Makes the outlines of one text's statements."""

    def __init__(self, margins: Margins, prefixes: Prefixes, name: str) -> None:
        """Take comments from `margins` and names from `prefixes`; `name` stands for the file in messages."""
        self._margins = margins
        self._prefixes = prefixes
        self._name = name

    def statement(self, tree: Tree[Token]) -> Statement:
        """Return the outline of a statement.

        Raises:
            DataFails: a comment stands where it cannot be kept.
        """
        dot = tree.children[-1]
        assert isinstance(dot, str)
        apart = self._margins.of(next(tokens(tree))).apart
        return Statement(self._node(tree.children[0]), self._pairs(tree), self._margins.of(dot), apart)

    def _pairs(self, tree: Tree[Token]) -> list[Pair]:
        """Return the predicates between brackets or of a statement: `a` first, the others as they come."""
        pairs = [self._pair(child) for child in tree.children if not isinstance(child, str) and child.data == "pair"]
        return sorted(pairs, key=lambda pair: pair.verb.words != "a")

    def _pair(self, tree: Tree[Token]) -> Pair:
        token, objects = tree.children
        assert isinstance(token, str) and not isinstance(objects, str)
        margin, iri = self._margins.of(token), self._prefixes.iri(token)
        verb = Atom([], margin.after, "a" if iri == f"{RDF}type" else self._prefixes.shown(token))
        items = [self._node(item) for item in objects.children if not isinstance(item, str) or item.type != "COMMA"]
        pair = Pair(margin.before, items[-1].after, verb, iri, items)
        items[-1].after = []
        return pair

    def _node(self, tree: Tree[Token] | Token) -> Node:
        if isinstance(tree, str) or tree.data in ("literal", "anonymous") or len(tree.children) == 2:
            return self._atom(tree)
        first, last = tree.children[0], tree.children[-1]
        assert isinstance(first, str) and isinstance(last, str)
        left, right = self._margins.of(first), self._margins.of(last)
        members: list[Node] = []
        if tree.data == "properties":
            members += self._pairs(tree)
        else:
            members += map(self._node, tree.children[1:-1])
        return Group(left.before, right.after, first + last, members, left.after, right.before)

    def _atom(self, tree: Tree[Token] | Token) -> Atom:
        parts = [tree] if isinstance(tree, str) else list(tokens(tree))
        before, after = inner_comments(parts, self._margins, self._name)
        words = "".join(self._prefixes.shown(token) if token.type in _NAMES else token for token in parts)
        is_text = parts[0].type in ("STRING", "LONG_STRING")
        is_sentence = is_text and parts[-1].type == "LANGTAG" and parts[0].rstrip("\"'").endswith(".")
        iri = self._prefixes.iri(parts[0]) if parts[0].type in _NAMES else ""
        return Atom(before, after, words, is_text, is_sentence, iri)
