"""Dates and periods as Vietnamese newspapers print them, as the first and last day that they can mean.

The forms stand in tables/dates.toml. Offsets are Unicode code points into the text that was given, whatever its normal
form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from chithi.vietnamese.date_forms import ALL, DAY, UNTIL, forms_for
from chithi.vietnamese.letters import aligned, readable


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


@lru_cache(maxsize=4)
def find_dates(plain: str) -> tuple[Printed, ...]:
    """Return the dates of a text in the form for reading, in the order of the table's forms."""
    found: list[Printed] = []
    taken: list[tuple[int, int]] = []
    if not _ANY.search(plain):
        return ()
    for form in forms_for(plain):
        for match in form.matches(plain):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            readings = form.read(match)
            if readings is not None:
                taken.append(match.span())
                start = match.start("day") if "day" in match.re.groupindex else match.start()
                found += [Printed(start, match.end(), *reading, also=form.also) for reading in readings]
    return tuple(_with_edges(plain, found))


_FROM = re.compile(rf"(?<!\w){readable('từ')}(?: {DAY})? *$")
_TO = re.compile(rf" *[-–—] *| +{UNTIL}(?: +{ALL})?(?: +{DAY})? +")
_ANY = re.compile(rf"\d|(?<!\w)(?:{readable('tháng')}|{readable('quý')}|năm)(?!\w)")


def _with_edges(plain: str, found: list[Printed]) -> list[Printed]:
    """Mark the two ends of a period: "từ năm 2021 đến tháng 10/2025"."""
    places = sorted(range(len(found)), key=lambda i: found[i].start)
    for one, other in zip(places, places[1:], strict=False):
        between = plain[found[one].end : found[other].start]
        if _FROM.search(plain[: found[one].start]) and _TO.fullmatch(between):
            found[one] = found[one]._replace(edge="first")
            found[other] = found[other]._replace(edge="last")
    return found
