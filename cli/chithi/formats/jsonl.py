"""JSON lines: one object per row, column to plain value; numbers are numbers, an unbound cell is null."""

from __future__ import annotations

import json

from pyoxigraph import Literal

from chithi.formats.display import is_number
from chithi.rdf.answers import Answer, Term, text_of


def render(answer: Answer) -> str:
    """Return one line per row."""
    objects = (dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows)
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in objects)


def plain(term: Term | None) -> str | int | float | None:
    """Return a number for a numeric literal that is finite and well formed, None for none, else the text."""
    if not isinstance(term, Literal) or not is_number(term):
        return None if term is None else text_of(term)
    try:
        return int(term.value)
    except ValueError:
        return _decimal(term.value)


def _decimal(text: str) -> str | float:
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < float("inf") else text
