"""The triples of a Turtle text, each with the places of its three parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from chithi.rdf.namespaces import RDF
from chithi.turtle.syntax import Position, first_token, position, syntax_tree
from chithi.turtle.terms import Terms

if TYPE_CHECKING:
    from lark import Token, Tree

Node = NamedNode | BlankNode
_FIRST, _REST, _NIL = (NamedNode(RDF + name) for name in ("first", "rest", "nil"))


class LocatedTriple(NamedTuple):
    """A triple and where its parts are written.

    A blank node stands at its opening bracket. In a collection the first cell stands at the parenthesis and every
    other at its item; `rdf:first` and `rdf:rest`, which are not written, stand at the item, too.
    """

    triple: Triple
    subject: Position
    predicate: Position
    object: Position


def locate_triples(text: str, base: str | None = None, name: str = "-") -> Iterator[LocatedTriple]:
    """Return the triples of a Turtle (or N-Triples) text; `name` stands for the file in messages.

    Raises:
        DataFails: it is no Turtle 1.1, with line and column.
    """
    return locate_triples_of(syntax_tree(text, name), base, name)


def locate_triples_of(tree: Tree[Token], base: str | None = None, name: str = "-") -> Iterator[LocatedTriple]:
    """Return the triples of a syntax tree.

    Raises:
        DataFails: a prefix is not declared, or an IRI is malformed.
    """
    terms = Terms(base, name)
    for statement in tree.children:
        assert not isinstance(statement, str)
        if statement.data == "triples":
            yield from _Statement(terms).triples(statement)
        else:
            terms.declare(statement)


class _Statement:
    """One statement; what is nested in it waits its turn, so that no text is nested too deep."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._waiting: list[tuple[Node, Tree[Token]]] = []

    def triples(self, tree: Tree[Token]) -> Iterator[LocatedTriple]:
        subject = self._term(tree.children[0])
        assert isinstance(subject, Node)
        yield from self._pairs(subject, tree)
        for node, nested in self._waiting:  # it grows meanwhile
            yield from self._cells(node, nested) if nested.data == "collection" else self._pairs(node, nested)

    def _pairs(self, subject: Node, tree: Tree[Token]) -> Iterator[LocatedTriple]:
        """Return the triples of a predicate list, which stands in a statement or between brackets."""
        start = position(first_token(tree))
        for pair in tree.children:
            if isinstance(pair, str) or pair.data != "pair":
                continue
            verb, objects = pair.children
            assert isinstance(verb, str) and not isinstance(objects, str)
            predicate, where = self._terms.iri(verb), position(verb)
            for item in objects.children:
                if not isinstance(item, str) or item.type != "COMMA":
                    triple = Triple(subject, predicate, self._term(item))
                    yield LocatedTriple(triple, start, where, position(first_token(item)))

    def _cells(self, cell: Node, tree: Tree[Token]) -> Iterator[LocatedTriple]:
        """Return the triples of a collection that is not empty."""
        opening, *items, closing = tree.children
        here = position(first_token(opening))
        for number, item in enumerate(items, 1):
            where = position(first_token(item))
            yield LocatedTriple(Triple(cell, _FIRST, self._term(item)), here, where, where)
            following = items[number] if number < len(items) else closing
            rest = BlankNode() if number < len(items) else _NIL
            yield LocatedTriple(Triple(cell, _REST, rest), here, where, position(first_token(following)))
            cell, here = rest, position(first_token(following))

    def _term(self, item: Tree[Token] | Token) -> Node | Literal:
        if isinstance(item, str):
            return self._token(item)
        if item.data == "literal":
            return self._terms.literal(item)
        if item.data == "anonymous":
            return BlankNode()
        if item.data == "collection" and len(item.children) == 2:
            return _NIL
        self._waiting.append((node := BlankNode(), item))
        return node

    def _token(self, token: Token) -> Node | Literal:
        if token.type in ("IRIREF", "PNAME"):
            return self._terms.iri(token)
        return self._terms.blank(token) if token.type == "BLANK_NODE_LABEL" else self._terms.plain(token)
