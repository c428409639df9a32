"""An answer made for reading: labels or short names in place of IRIs, marks on what is inferred."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.rdf.answers import Answer, Row, Term, text_of
from chithi.rdf.namespaces import XSD, shorten

NUMERIC = frozenset(f"{XSD}{name}" for name in ("integer", "decimal", "double", "float", "int", "long"))
_LABEL = "Label"
_BASIS = "Basis"
# A value of a column `xBasis` -> the mark that stands behind the value of `x`, whose meaning a note tells.
MARKS = {"inferred": "*", "background": "†"}


class Display(NamedTuple):
    """Headers, the cells' texts, which columns hold nothing but numbers, and the values of MARKS in use."""

    headers: list[str]
    rows: list[list[str]]
    numeric: list[bool]
    marks: list[str]


def is_number(term: Term | None) -> bool:
    """Whether the term is a literal of a numeric type."""
    return isinstance(term, Literal) and term.datatype.value in NUMERIC


def display(answer: Answer, chosen: Sequence[str] = ()) -> Display:
    """Return an answer for reading: the columns `chosen` (by default all), rows made equal by that once.

    Of a pair `x`, `xLabel` only the label stays, under the header `x`; `xBasis` becomes a mark on `x`.
    """
    columns = answer.columns
    place = {name: i for i, name in enumerate(columns)}
    kept = [place[name] for name in chosen or columns if name in place and not _goes_with(name, columns)]
    bases: set[str] = set()

    def cell(row: Row, index: int) -> str:
        basis = place.get(columns[index] + _BASIS)
        text = _cell(row, index, place.get(columns[index] + _LABEL))
        said = text_of(row[basis]) if basis is not None and text else ""
        bases.update({said} & MARKS.keys())
        return text + MARKS.get(said, "")

    rows = [[cell(row, i) for i in kept] for row in answer.rows]
    if chosen:
        rows = [list(row) for row in dict.fromkeys(map(tuple, rows))]
    numeric = [_all_numbers(answer.rows, i) and columns[i] + _LABEL not in place for i in kept]
    return Display([columns[i] for i in kept], rows, numeric, [name for name in MARKS if name in bases])


def _goes_with(name: str, columns: Sequence[str]) -> bool:
    """Whether the column is shown together with another one, as its label or as a mark on it."""
    return any(name.endswith(end) and name.removesuffix(end) in columns for end in (_LABEL, _BASIS))


def _cell(row: Row, index: int, label: int | None) -> str:
    term = row[index]
    if label is not None and row[label] is not None:
        return _printable(text_of(row[label]))
    return shorten(term.value) if isinstance(term, NamedNode) else _printable(text_of(term))


def _printable(text: str) -> str:
    """Return `text` without what a terminal would take for a command; other blanks become plain ones."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)


def _all_numbers(rows: list[Row], index: int) -> bool:
    present = [row[index] for row in rows if row[index] is not None]
    return bool(present) and all(map(is_number, present))
