"""What a typed text says if it is a number or a date: 756.811, 97,5, 3 tỷ 500 triệu; 26/5, 18/5/2021, tháng 5/2023."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from chithi.vietnamese.dates import Printed, dates
from chithi.vietnamese.letters import fold, nfc
from chithi.vietnamese.numerals import numerals

# Typed without accents they are other words to those who read newspapers.
_ACCENTS = {
    **{"ngay": "ngày", "thang": "tháng", "nam": "năm"},
    **{"ty": "tỷ", "trieu": "triệu", "nghin": "nghìn", "ngan": "ngàn"},
}
_BARE = re.compile(rf"\b(?:{'|'.join(_ACCENTS)})\b", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
# 756,811 is no Vietnamese number with three decimals, 97.5 none with thousands: both are typed by who reads English.
_THOUSANDS = re.compile(r"([1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?) ?%?")
_DECIMAL = re.compile(r"(\d+\.\d+) ?%?")


class Days(NamedTuple):
    """The days that a typed date means: from the first to the last, or (month, day) of any year, the day 0 for all."""

    first: date | None
    last: date | None
    day: tuple[int, int] | None

    def has(self, written: str) -> bool:
        """Whether a date as data write it, "2023-05-26", is one of these."""
        try:
            found = date.fromisoformat(written[:10])
        except ValueError:
            return False
        if self.day:
            return found.month == self.day[0] and self.day[1] in (0, found.day)
        return self.first is not None and self.last is not None and self.first <= found <= self.last


def read_numbers(text: str) -> set[Decimal]:
    """Return the number that the whole text means, as Vietnamese or else English newspapers print it; none if none."""
    printed = _restore(text)
    if english := _THOUSANDS.fullmatch(printed):
        return {Decimal(english[1].replace(",", ""))}
    if not re.search(r"\d", printed):  # a word such as "hai" is more often a part of a name
        return set()
    whole = [n for n in numerals(printed) if n.form == "exact" and not printed[: n.start] + printed[n.end :]]
    if not whole and (english := _DECIMAL.fullmatch(printed)):
        return {Decimal(english[1])}
    return {value for numeral in whole for value in numeral.values}


def is_number(text: str, numbers: set[Decimal]) -> bool:
    """Whether a number as data write it, "756811" or "97.50", is one of `numbers`."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and number in numbers


def read_days(text: str) -> Days | None:
    """Return the days that the whole text means, None if it is no date; a bare year is none."""
    printed = _restore(text)
    if iso := _ISO.fullmatch(printed):
        printed = "/".join(filter(None, reversed(iso.groups())))
    for found in dates(printed):
        around = fold(printed[: found.start] + printed[found.end :]).split()
        if set(around) <= {"ngay", "thang", "nam"} and _is_sure(found):
            return Days(found.first, found.last, found.day)
    return None


def _is_sure(found: Printed) -> bool:
    return found.day is not None or not found.also


def _restore(text: str) -> str:
    return _BARE.sub(lambda word: _ACCENTS[word[0].lower()], nfc(" ".join(text.split())))
