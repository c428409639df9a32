"""Dates and periods as Vietnamese newspapers print them, as the first and last day that they can mean.

The forms stand in tables/dates.toml. Offsets are Unicode code points into the text that was given, whatever its normal
form.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from chithi.vietnamese.letters import aligned, readable
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import read_words, vocabulary


class Printed(NamedTuple):
    """A date in a text: where it stands, and the first and last day it can mean.

    A day without a year ("26/5") has neither: `first` and `last` are None and `day` is (month, day); a month without a
    year has 0 as its day. `edge` is "first" or "last" where the date is one end of a period ("từ … đến …"), else "".
    `also` tells that the same print may be a number.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    day: tuple[int, int] | None = None
    edge: str = ""
    also: bool = False


def dates(text: str) -> Iterator[Printed]:
    """Yield every date in `text`; what has no such day in the calendar ("31/2/2021") is no date."""
    plain, offsets = aligned(text)
    for found in find_dates(plain):
        yield found._replace(start=offsets[found.start], end=offsets[found.end])


def find_dates(plain: str) -> list[Printed]:
    """Return the dates of a text in the form for reading, in the order of the table's forms."""
    found: list[Printed] = []
    taken: list[tuple[int, int]] = []
    if not _ANY.search(plain):
        return found
    for form in _forms(plain):
        for match in form.pattern.finditer(plain):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            readings = form.read(match)
            if readings is not None:
                taken.append(match.span())
                start = match.start("day") if "day" in match.re.groupindex else match.start()
                found += [Printed(start, match.end(), *reading, also=form.also) for reading in readings]
    return _with_edges(plain, found)


_UNTIL, _ALL = f"(?:{readable('đến')}|{readable('tới')})", readable("hết")
_FROM = re.compile(rf"(?<!\w){readable('từ')}(?: ngày)? *$")
_TO = re.compile(rf" *[-–—] *| +{_UNTIL}(?: +{_ALL})?(?: +ngày)? +")
_Reading = tuple[date | None, date | None, tuple[int, int] | None]
_ANY = re.compile(rf"\d|(?<!\w)(?:{readable('tháng')}|{readable('quý')}|năm)(?!\w)")


class _Form(NamedTuple):
    """A form of the table: its pattern, what reads a match (None: no date of this form), whether it may be a number."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], list[_Reading] | None]
    also: bool


_IN_DIGITS = {"day": r"\d{1,2}", "dd": r"\d{1,2}", "month": r"\d{1,2}", "year": r"[12]\d{3}", "yy": r"\d\d"}
_IN_DIGITS["modern"] = r"(?:1[89]|20)\d\d"


@cache
def _slots(spelt: bool) -> dict[str, str]:
    """Return the pattern of each slot, in digits alone or in words as well."""
    listed = table("dates")
    slots = {**_IN_DIGITS, "quarter": any_of(list(listed["quarters"]))}
    if spelt:
        words = any_of([word for word, kind in vocabulary().items() if kind.kind != "scale" or kind.value == 2])
        slots["day"] += rf"|(?:{words})(?: (?:{words})){{0,2}}"
        slots["month"] += f"|{any_of(list(listed['months']))}"
        slots["year"] += rf"|(?:một|hai) (?:nghìn|ngàn)(?: (?:{words}))*"
    return slots


@cache
def _form(index: int, spelt: bool) -> _Form:
    form = table("dates")["form"][index]
    return _Form(_pattern(form["print"], spelt), _reader(form), bool(form.get("also")))


def _forms(plain: str) -> Iterator[_Form]:
    """Yield the forms whose words the text has; patterns that take words as well as digits take long to build."""
    spelt = _spelt().search(plain) is not None
    for index, words in enumerate(_needed()):
        if all(word in plain for word in words):
            yield _form(index, spelt)


@cache
def _spelt() -> re.Pattern[str]:
    """A day, month or year in words: mồng hai, tháng Tám, năm hai nghìn; sáu tháng đầu năm."""
    words = any_of(list(table("dates")["months"]))
    month = readable("tháng")
    return re.compile(
        rf"(?<!\w)(?:(?:ngày|mồng|mùng|{month}) +(?:{words})|năm +(?:một|hai) +ng|(?:{words}) +{month} +[đcn])"
    )


@cache
def _needed() -> list[list[str]]:
    """Return, for each form of the table, the letters that no print of the form is without."""
    plain = (re.sub(r"\([^()]*\)|<\w+>", " ", form["print"]) for form in table("dates")["form"])
    return [words.split() for words in plain]


def _pattern(printed: str, spelt: bool) -> re.Pattern[str]:
    """Return the pattern for a form as the table writes it."""
    used: set[str] = set()

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name == "to":
            return f" *[-–—] *| {_UNTIL}(?: +{_ALL})? "
        if name == "daymark":
            return any_of(table("dates")["marks"]["day"])
        if name in used:
            return f"(?P={name})"
        used.add(name)
        return f"(?P<{name}>[/.-])" if name == "s" else f"(?P<{name}>{_slots(spelt)[name.rstrip('2')]})"

    escaped = re.sub(r"([.])", r"\\\1", printed)
    body = re.sub(r"<(\w+)>", lambda match: f"(?:{slot(match)})", escaped.replace("(", "(?:"))
    body = re.sub(" (?![*?])", " +", body)
    return re.compile(rf"(?<!\w)(?<![\d)%][/.,-])(?<![/.,])(?:{body})(?!\w|[/.,]\d|-\d|-[^\W\d_]|/[^\W\d_])")


def _reader(form: dict[str, Any]) -> Callable[[re.Match[str]], list[_Reading] | None]:
    read = _READERS[form["means"]]
    months = form.get("months")

    def reading(match: re.Match[str]) -> list[_Reading] | None:
        if _is_named(match) or _is_of_other_calendar(match):
            return []
        slots = _Slots(match, months)
        return read(slots)

    return reading


def _is_named(match: re.Match[str]) -> bool:
    """Whether the digits behind "số" and the like are no date: Luật số 10/2025."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    return bool(before) and before[-1] in table("dates")["names"]["words"] and match[0][:1].isdigit()


def _is_of_other_calendar(match: re.Match[str]) -> bool:
    after = match.string[match.end() :][:12].lstrip(" ,")
    return after.startswith(tuple(table("dates")["other_calendar"]["words"]))


_ALIKE = {"dd": "day", "modern": "year", "modern2": "year2"}


class _Slots:
    """The numbers of a match's slots; `bad` tells that a slot holds no number, so that the form does not fit."""

    def __init__(self, match: re.Match[str], months: int | None) -> None:
        self.months = months
        texts = {_ALIKE.get(name, name): text for name, text in match.groupdict().items() if text and name != "s"}
        numbers = {name: _number(name.rstrip("2"), text) for name, text in texts.items()}
        self.bad = None in numbers.values()
        self._numbers = {name: number or 0 for name, number in numbers.items()}

    def __getitem__(self, name: str) -> int:
        return self._numbers.get(name, 0)

    def has(self, name: str) -> bool:
        return name in self._numbers

    @property
    def year(self) -> int:
        """The year; of two digits it is one of the last fifty or the next fifty from 2000 on."""
        if self.has("yy"):
            return self["yy"] + (2000 if self["yy"] < 50 else 1900)
        return self["year"]


def _number(name: str, text: str) -> int | None:
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


def _period(first: date | None, last: date | None) -> list[_Reading]:
    return [(first, last, None)] if first and last and first <= last else []


_LEAP = 2000


def _day(slots: _Slots) -> list[_Reading] | None:
    if slots.bad:
        return None
    found = _valid(slots.year or _LEAP, slots["month"], slots["day"])
    if not found:
        return []
    return [(found, found, None)] if slots.year else [(None, None, (found.month, found.day))]


def _days(slots: _Slots) -> list[_Reading] | None:
    if slots.bad:
        return None
    first = _valid(slots.year or _LEAP, slots["month"], slots["day"])
    last = _valid(slots.year or _LEAP, slots["month2"] or slots["month"], slots["day2"])
    if not first or not last or first > last:
        return []
    return _period(first, last) if slots.year else [(None, None, (d.month, d.day)) for d in (first, last)]


def _months(slots: _Slots) -> list[_Reading] | None:
    if slots.bad:
        return None
    first, last = slots["month"], slots["month2"] or slots["month"]
    if not 1 <= first <= last <= 12:
        return []
    if not slots.year:
        return [(None, None, (first, 0))]
    return _period(date(slots.year, first, 1), _last_day(slots.year, last))


def _first_months(slots: _Slots) -> list[_Reading] | None:
    count = slots.months or slots["month"]
    if slots.bad or not 1 <= count <= 12:
        return None
    return _period(date(slots.year, 1, 1), _last_day(slots.year, count))


def _last_months(slots: _Slots) -> list[_Reading] | None:
    count = slots.months or slots["month"]
    if slots.bad or not 1 <= count <= 12:
        return None
    return _period(date(slots.year, 13 - count, 1), date(slots.year, 12, 31))


def _first_days(slots: _Slots) -> list[_Reading] | None:
    if slots.bad:
        return None
    return _period(_valid(slots.year, slots["month"], 1), _valid(slots.year, slots["month"], 15))


def _last_days(slots: _Slots) -> list[_Reading] | None:
    if slots.bad or not 1 <= slots["month"] <= 12:
        return None
    return _period(_valid(slots.year, slots["month"], 16), _last_day(slots.year, slots["month"]))


def _quarters(slots: _Slots) -> list[_Reading] | None:
    first, last = slots["quarter"], slots["quarter2"] or slots["quarter"]
    if slots.bad or first > last:
        return None
    return _period(date(slots.year, 3 * first - 2, 1), _last_day(slots.year, 3 * last))


def _years(slots: _Slots) -> list[_Reading] | None:
    if slots.bad:
        return None
    last = slots["year2"] or slots.year
    return _period(date(slots.year, 1, 1), date(last, 12, 31))


_READERS: dict[str, Callable[[_Slots], list[_Reading] | None]] = {
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


def _with_edges(plain: str, found: list[Printed]) -> list[Printed]:
    """Mark the two ends of a period: "từ năm 2021 đến tháng 10/2025"."""
    places = sorted(range(len(found)), key=lambda i: found[i].start)
    for one, other in zip(places, places[1:], strict=False):
        between = plain[found[one].end : found[other].start]
        if _FROM.search(plain[: found[one].start]) and _TO.fullmatch(between):
            found[one] = found[one]._replace(edge="first")
            found[other] = found[other]._replace(edge="last")
    return found
