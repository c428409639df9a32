"""An answer made for reading: labels in place of their IRIs, short names for the other IRIs."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.namespaces import XSD, shorten
from chithi.rows import Answer, Row, Term, text_of

NUMERIC = frozenset(f"{XSD}{name}" for name in ("integer", "decimal", "double", "float", "int", "long"))
_LABEL = "Label"


class Display(NamedTuple):
    """Headers, the cells' texts, and which columns hold nothing but numbers."""

    headers: list[str]
    rows: list[list[str]]
    numeric: list[bool]


def is_number(term: Term | None) -> bool:
    """Whether the term is a literal of a numeric type."""
    return isinstance(term, Literal) and term.datatype.value in NUMERIC


def display(answer: Answer) -> Display:
    """Return an answer for reading: of a pair `x`, `xLabel` only the label stays, under the header `x`."""
    columns = answer.columns
    kept = [
        i for i, name in enumerate(columns) if not (name.endswith(_LABEL) and name[: -len(_LABEL)] in columns)
    ]
    label_of = {i: columns.index(columns[i] + _LABEL) for i in kept if columns[i] + _LABEL in columns}
    rows = [[_cell(row, i, label_of.get(i)) for i in kept] for row in answer.rows]
    numeric = [_all_numbers(answer.rows, i) and i not in label_of for i in kept]
    return Display([columns[i] for i in kept], rows, numeric)


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
