"""Names for blank nodes: a parser gives them random ones, so that files can be joined."""

from __future__ import annotations

from typing import Any

from pyoxigraph import BlankNode, Quad, Triple


def number_blank_nodes(statements: list[Quad], letter: str = "b") -> list[Quad]:
    """Return the statements with their blank nodes called b1, b2 … in the order of their appearance.

    A parser gives them random names, so that files can be joined.
    """
    if not any("_:" in str(statement) for statement in statements):
        return statements
    names: dict[BlankNode, BlankNode] = {}
    return [_renamed(statement, names, letter) for statement in statements]


def _renamed(statement: Quad, names: dict[BlankNode, BlankNode], letter: str) -> Quad:
    def named(term: Any) -> Any:
        if isinstance(term, BlankNode):
            return names.setdefault(term, BlankNode(f"{letter}{len(names) + 1}"))
        if isinstance(term, Triple):
            return Triple(named(term.subject), term.predicate, named(term.object))
        return term

    subject, value, graph = map(named, (statement.subject, statement.object, statement.graph_name))
    return Quad(subject, statement.predicate, value, graph)
