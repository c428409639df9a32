"""The answers that an engine gives. pyoxigraph's terms are the common currency of all engines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Row: TypeAlias = tuple[Term | None, ...]


class Answer(NamedTuple):
    """The rows of a SELECT; a cell that is unbound is None."""

    columns: tuple[str, ...]
    rows: list[Row]


class Truth(NamedTuple):
    """The answer to an ASK."""

    value: bool


class Triples(NamedTuple):
    """What a CONSTRUCT or a DESCRIBE made."""

    triples: list[Triple]


Result: TypeAlias = Answer | Truth | Triples


def make_answer(columns: tuple[str, ...], rows: Iterable[tuple[str | int, ...]]) -> Answer:
    """Return an answer made of plain texts and whole numbers."""
    return Answer(columns, [tuple(map(Literal, row)) for row in rows])


def text_of(term: Term | None) -> str:
    """Return what a person reads of a term: IRI, literal's value, `_:b` for a blank node, "" for none."""
    if isinstance(term, NamedNode | Literal):
        return term.value
    return f"_:{term.value}" if isinstance(term, BlankNode) else "" if term is None else str(term)
