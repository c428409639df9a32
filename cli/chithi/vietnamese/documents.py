"""Numbers of documents as they are printed: `01-KL/TW`, `03-CT/T.Ư`, `10/2025/NĐ-CP`, `1234/QĐ-UBND`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chithi.vietnamese.letters import aligned, canonical

_LETTERS = r"[^\W\d_]+(?:\.[^\W\d_]+)?"
_NUMBER = re.compile(
    rf"(?<![\w/.,-])\d+(?:-{_LETTERS}(?:/{_LETTERS}(?:-{_LETTERS})*)?"
    rf"|/(?:\d{{4}}/)?{_LETTERS}\d*(?:-{_LETTERS})+|/\d{{4}}/{_LETTERS}\d*(?:-{_LETTERS})*)(?!\w)"
)
# The Central Committee is TW, TƯ or T.Ư.
_CENTRAL = re.compile(rf"(?<=/)t\.?(?:{canonical('ư')}|w)(?![\w\u0300-\u036f])")


def document_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each document number in `text`."""
    plain, offsets = aligned(text)
    yield from ((offsets[start], offsets[end]) for start, end in find_numbers(plain))


@lru_cache(maxsize=4)
def find_numbers(plain: str) -> tuple[tuple[int, int], ...]:
    """Return the span of each document number in a text in the form for reading."""
    return tuple(match.span() for match in _NUMBER.finditer(plain))


def spell_number(text: str) -> str:
    """Return `text` in the form for comparing names, with one spelling of the Central Committee's sign."""
    return _CENTRAL.sub("tw", canonical(text))
