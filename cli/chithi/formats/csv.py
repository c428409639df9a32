"""CSV as the W3C's SPARQL 1.1 Query Results CSV format has it: plain values, CRLF line ends.

One departure: a text that a spreadsheet program would run as a formula gets an apostrophe in front, as OWASP's page on
CSV injection advises. Numbers stay what they are, also negative ones. Who needs every text to the letter takes tsv,
json or jsonl. Where the list separator is a semicolon, as with a decimal comma, such a program begins a cell behind
each semicolon and line end, and quotes that do not begin the line mean nothing to it: a formula in there gets an
apostrophe too. Programs that take comma and semicolon for separators see none in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chithi.formats.display import is_number
from chithi.rdf.answers import Answer, Term, text_of

# OWASP names = + - @, their full-width forms, and tab, CR and LF as first character. Programs that trim cells, and
# those that pass over what has no width, see what stands behind it.
FORMULA = re.compile(r"[\s\x00\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\x00]")
# The same within a text, behind what may begin another cell.
_WITHIN = re.compile(r"([;\r\n][\s\x00\u200b\ufeff]*)(?=[=+\-@＝＋－＠])")
_QUOTED = re.compile('[",;\r\n]')
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def render(answer: Answer) -> str:
    """Return a header line and one line per row."""
    return serialise_rows([answer.columns, *([cell(term) for term in row] for row in answer.rows)])


def serialise_rows(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as CSV; the cells are safe already."""
    return "".join(f"{_line(row)}\r\n" for row in rows)


def _line(row: Sequence[str]) -> str:
    # A line without anything would be no row.
    return ",".join(map(_field, row)) or '""' * len(row)


def _field(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def cell(term: Term | None) -> str:
    """Return what a cell holds: a number as it is written, a text that no spreadsheet program runs."""
    return text_of(term) if is_harmless_number(term) else safe(text_of(term))


def safe(text: str) -> str:
    """Return a text with an apostrophe in front of whatever a spreadsheet program would run as a formula."""
    text = _WITHIN.sub(r"\1'", text)
    return f"'{text}" if FORMULA.match(text) else text


def is_harmless_number(term: Term | None) -> bool:
    """Whether the term is typed as a number and written as a finite one, not merely typed as one."""
    return is_number(term) and _NUMBER.fullmatch(text_of(term)) is not None
