"""Dates and periods as Vietnamese newspapers print them, as the first and last day that they can mean.

Offsets are Unicode code points into the text that was given, whatever its normal form.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from chithi.vietnamese.letters import aligned

_DAY = r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sep>[/.-])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4})(?![\d/]|-\d)"
_DAY_MONTH = r"(?<![\d/.-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|[.,]\d)"
_DAY_WORDS = (
    r"(?<!\w)ngày\s(?P<day>\d{1,2})\stháng\s(?P<month>\d{1,2})"
    r"(?:\snăm\s(?P<year>\d{4})(?!\d)|(?![\d/-]))"
)
_QUARTER = r"(?<!\w)quý\s(?P<quarter>iv|i{1,3}|[1-4])(?:/|\snăm\s)(?P<year>\d{4})(?!\d)"
_MONTH = r"(?<!\w)tháng\s(?P<month>\d{1,2})(?:[/-]|\snăm\s)(?P<year>\d{4})(?!\d)"
_YEARS = r"(?<![\d/.,-])(?P<first>(?:19|20)\d\d)\s?[-–]\s?(?P<last>(?:19|20)\d\d)(?![\d/])"
_YEAR = r"(?<![\d/.,-])(?P<year>(?:19|20)\d\d)(?![\d/.,]\d|\d)"


class Printed(NamedTuple):
    """A date in a text: where it stands, and the first and last day it can mean.

    A day without a year ("26/5") has neither: `first` and `last` are None and `day` is (month, day).
    """

    start: int
    end: int
    first: date | None
    last: date | None
    day: tuple[int, int] | None = None


def dates(text: str) -> Iterator[Printed]:
    """Yield every date in `text`; what has no such day in the calendar ("31/2/2021") is no date."""
    plain, offsets = aligned(text)
    taken: list[tuple[int, int]] = []
    for pattern, read in (
        (_DAY, _day),
        (_DAY_WORDS, _day_words),
        (_QUARTER, _quarter),
        (_MONTH, _month),
        (_YEARS, _years),
        (_DAY_MONTH, _part),
        (_YEAR, _year),
    ):
        for match in re.finditer(pattern, plain):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            found = read(match)
            if found:
                taken.append(match.span())
                yield Printed(offsets[match.start()], offsets[match.end()], *found)


_Found = tuple[date | None, date | None, tuple[int, int] | None]


def _valid(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _day(match: re.Match[str]) -> _Found | None:
    found = _valid(int(match["year"]), int(match["month"]), int(match["day"]))
    return (found, found, None) if found else None


def _day_words(match: re.Match[str]) -> _Found | None:
    return _day(match) if match["year"] else _part(match)


def _quarter(match: re.Match[str]) -> _Found:
    year = int(match["year"])
    last = 3 * (("i", "ii", "iii", "iv", "1", "2", "3", "4").index(match["quarter"]) % 4 + 1)
    return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1]), None


def _month(match: re.Match[str]) -> _Found | None:
    year, month = int(match["year"]), int(match["month"])
    first = _valid(year, month, 1)
    return (first, date(year, month, monthrange(year, month)[1]), None) if first else None


def _years(match: re.Match[str]) -> _Found:
    return date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31), None


def _year(match: re.Match[str]) -> _Found:
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31), None


def _part(match: re.Match[str]) -> _Found | None:
    month, day = int(match["month"]), int(match["day"])
    return (None, None, (month, day)) if _valid(2000, month, day) else None
