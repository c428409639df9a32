"""Numbers of documents as they are printed: `01-KL/TW`, `03-CT/T.Ư`, `10/2025/NĐ-CP`, `1234/QĐ-UBND`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chithi.vietnamese.letters import canonical

_LETTERS = r"[^\W\d_]+(?:\.[^\W\d_]+)?"
# In small letters; what follows the digits is an abbreviation, never a word of prose: "1.103 hội nghị/35.992".
_NUMBER = re.compile(
    rf"(?<![\w/.,-])\d+(?:-{_LETTERS}(?:/{_LETTERS}(?:-{_LETTERS})*)?"
    rf"|/(?:\d{{4}}/)?(?=\D*[A-ZĐƯ]){_LETTERS}\d*(?:-{_LETTERS})+"
    rf"|/\d{{4}}/(?=\D*[A-ZĐƯ]){_LETTERS}\d*(?:-{_LETTERS})*)(?!\w)",
    re.IGNORECASE,
)
# The Central Committee is TW, TƯ or T.Ư.
_CENTRAL = re.compile(rf"(?<=/)t\.?(?:{canonical('ư')}|w)(?![\w\u0300-\u036f])")


def document_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each document number in `text`."""
    for match in _NUMBER.finditer(text):
        yield match.span()


def spell_number(text: str) -> str:
    """Return `text` in the form for comparing names, with one spelling of the Central Committee's sign."""
    return _CENTRAL.sub("tw", canonical(text))
