"""What a printed date means: the numbers of a form's slots, read as days of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from chithi.vietnamese.tables import table
from chithi.vietnamese.words import read_words

# First and last day, or, without a year, month and day.
Reading = tuple[date | None, date | None, tuple[int, int] | None]
_ALIKE = {"dd": "day", "modern": "year", "modern2": "year2"}


class Slots:
    """The numbers of a match's slots; `bad` tells that a slot holds no number, so that the form does not fit."""

    def __init__(self, match: re.Match[str], months: int | None) -> None:
        """Read the slots of a match; `months` is what the form itself counts."""
        self.months = months
        texts = {_ALIKE.get(name, name): text for name, text in match.groupdict().items() if text and name != "s"}
        numbers = {name: _number(name.rstrip("2"), text) for name, text in texts.items()}
        self.bad = None in numbers.values()
        self._numbers = {name: number or 0 for name, number in numbers.items()}

    def __getitem__(self, name: str) -> int:
        """Return the number of a slot, 0 if the form has none such."""
        return self._numbers.get(name, 0)

    def has(self, name: str) -> bool:
        """Whether the form has a slot."""
        return name in self._numbers

    @property
    def year(self) -> int:
        """The year; of two digits it is one of the last fifty or the next fifty from 2000 on."""
        if self.has("yy"):
            return self["yy"] + (2000 if self["yy"] < 50 else 1900)
        return self["year"]


def _number(name: str, text: str) -> int | None:
    text = " ".join(text.split())
    if name in ("month", "quarter"):
        listed: dict[str, int] = table("dates")[f"{name}s"]
        return int(text) if name == "month" and text.isdigit() else listed.get(text)
    if text.isdigit():
        return int(text)
    value = read_words(text)
    return int(value) if value is not None else None


def _valid(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _period(first: date | None, last: date | None) -> list[Reading]:
    return [(first, last, None)] if first and last and first <= last else []


_LEAP = 2000


def _day(slots: Slots) -> list[Reading] | None:
    if slots.bad:
        return None
    found = _valid(slots.year or _LEAP, slots["month"], slots["day"])
    if not found:
        return []
    return [(found, found, None)] if slots.year else [(None, None, (found.month, found.day))]


def _days(slots: Slots) -> list[Reading] | None:
    if slots.bad:
        return None
    first = _valid(slots.year or _LEAP, slots["month"], slots["day"])
    last = _valid(slots.year or _LEAP, slots["month2"] or slots["month"], slots["day2"])
    if not first or not last or first > last:
        return []
    return _period(first, last) if slots.year else [(None, None, (d.month, d.day)) for d in (first, last)]


def _months(slots: Slots) -> list[Reading] | None:
    if slots.bad:
        return None
    first, last = slots["month"], slots["month2"] or slots["month"]
    if not 1 <= first <= last <= 12:
        return []
    if not slots.year:
        return [(None, None, (first, 0))]
    return _period(date(slots.year, first, 1), _last_day(slots.year, last))


def _first_months(slots: Slots) -> list[Reading] | None:
    count = slots.months or slots["month"]
    if slots.bad or not 1 <= count <= 12:
        return None
    return _period(date(slots.year, 1, 1), _last_day(slots.year, count))


def _last_months(slots: Slots) -> list[Reading] | None:
    count = slots.months or slots["month"]
    if slots.bad or not 1 <= count <= 12:
        return None
    return _period(date(slots.year, 13 - count, 1), date(slots.year, 12, 31))


def _first_days(slots: Slots) -> list[Reading] | None:
    if slots.bad:
        return None
    return _period(_valid(slots.year, slots["month"], 1), _valid(slots.year, slots["month"], 15))


def _last_days(slots: Slots) -> list[Reading] | None:
    if slots.bad or not 1 <= slots["month"] <= 12:
        return None
    return _period(_valid(slots.year, slots["month"], 16), _last_day(slots.year, slots["month"]))


def _quarters(slots: Slots) -> list[Reading] | None:
    first, last = slots["quarter"], slots["quarter2"] or slots["quarter"]
    if slots.bad or first > last:
        return None
    return _period(date(slots.year, 3 * first - 2, 1), _last_day(slots.year, 3 * last))


def _years(slots: Slots) -> list[Reading] | None:
    if slots.bad:
        return None
    last = slots["year2"] or slots.year
    return _period(date(slots.year, 1, 1), date(last, 12, 31))


READERS: dict[str, Callable[[Slots], list[Reading] | None]] = {
    "day": _day,
    "days": _days,
    "months": _months,
    "first months": _first_months,
    "last months": _last_months,
    "first days": _first_days,
    "last days": _last_days,
    "quarters": _quarters,
    "years": _years,
}
