"""Numbers of documents as they are printed: `01-KL/TW`, `03-CT/T.Ư`, `10/2025/NĐ-CP`, `1234/QĐ-UBND`."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    for match in _NUMBER.finditer(plain):
        yield offsets[match.start()], offsets[match.end()]


def spell_number(text: str) -> str:
    """Return `text` in the form for comparing names, with one spelling of the Central Committee's sign."""
    return _CENTRAL.sub("tw", canonical(text))
