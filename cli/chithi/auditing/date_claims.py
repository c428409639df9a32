"""Whether a date is printed in a passage, or an inference explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from chithi.auditing.citations import Citations
from chithi.auditing.faults import Fault
from chithi.graph.nodes import concept
from chithi.vietnamese.dates import Printed, dates
from chithi.vietnamese.documents import document_numbers, spell_number
from chithi.vietnamese.letters import readable

_FIRST_DAY = ("periodStart", "meritStart", "reviewStart", "dateEarliest", "validFrom", "year")
_LAST_DAY = ("periodEnd", "meritEnd", "reviewEnd", "dateLatest", "validTo")
_PERIODS = {
    **dict.fromkeys(("periodStart", "meritStart", "reviewStart"), "startPrecision"),
    **dict.fromkeys(("periodEnd", "meritEnd", "reviewEnd"), "endPrecision"),
}
_ONE_DAY = ("eventDate", "issueDate", "publicationDate")
_BESIDE = re.compile(rf" *[,(]? *(?:ban hành *)?(?:{readable('ngày')} *)?(?:mồng *|mùng *)?")
DATES = (*_FIRST_DAY, *_LAST_DAY, *_ONE_DAY)


def list_dates(evidence: Citations, node: str) -> list[tuple[str, str]]:
    """Return the (node, property) of a node's dates."""
    return [(node, name) for name in DATES if evidence.nodes.texts(node, name)]


def check_dates(evidence: Citations, node: str, name: str) -> Iterator[Fault]:
    """Yield a fault if no passage of the node prints the date, unless an inference explains it.

    Of an inferred day such as 2023-05-26 the day and month must still be those printed ("26/5").
    """
    nodes = evidence.nodes
    said = nodes.text(node, name)
    precision = concept(nodes.text(node, _PERIODS[name])) if name in _PERIODS else ""
    if not _at_edge(said, name, precision):
        yield Fault(node, None, "audit-precision", {"name": name, "date": said, "precision": precision})
    phrases = [evidence.read(passage) for passage in nodes.texts(node, "evidence")]
    printed = [found for phrase in phrases for found in dates(phrase)]
    if any(_says(found, name, said) for found in printed):
        return
    parts = {found.day for found in printed if found.day}
    inferred = (node, name) in nodes.inferred
    if inferred and not (name == "eventDate" and parts and not _is_part(said, parts)):
        return
    params = {"name": name, "date": said, "printed": "; ".join(phrases)[:200]}
    yield Fault(node, None, "audit-date" if not inferred else "audit-day", params)


def check_issue_date(evidence: Citations, node: str) -> Iterator[Fault]:
    """Yield a fault where a paragraph that is cited prints another day right behind a document's number."""
    nodes = evidence.nodes
    said, numbers = nodes.text(node, "issueDate"), {spell_number(number) for number in nodes.texts(node, "number")}
    if not said or (node, "issueDate") in nodes.inferred:
        return
    for number in dict.fromkeys(nodes.number(passage, "paragraph") or 0 for passage in evidence.cited_by(node)):
        for printed in _days_behind(evidence.source.text_of(number), numbers):
            if printed.isoformat() != said:
                yield Fault(node, number, "audit-issue-date", {"date": said, "printed": printed.isoformat()})


def _days_behind(text: str, numbers: set[str]) -> Iterator[date]:
    """Yield the days that stand right behind one of some documents' numbers: "01-KL/TW, ngày 18/5/2021"."""
    for start, end in document_numbers(text):
        if spell_number(text[start:end]) in numbers:
            behind = text[end : end + 60]
            for found in dates(behind):
                if found.first and found.first == found.last and _BESIDE.fullmatch(readable(behind[: found.start])):
                    yield found.first


def _at_edge(said: str, name: str, precision: str) -> bool:
    """Whether a period known to the year or month begins on its first day, or ends on its last."""
    if precision not in ("year", "month"):
        return True
    day = _day(said)
    first = day + timedelta(days=name in _LAST_DAY) if day else None
    return first is not None and first.day == 1 and (precision == "month" or first.month == 1)


def _month_and_day(text: str) -> tuple[int, int] | None:
    day = _day(text)
    return (day.month, day.day) if day else None


def _is_part(said: str, parts: set[tuple[int, int]]) -> bool:
    """Whether a day is one of those printed without a year; of "tháng Tám" only the month is."""
    part = _month_and_day(said)
    return part is not None and (part in parts or (part[0], 0) in parts)


def _day(text: str) -> date | None:
    """Return the day that a literal names, None if it names none: what is ill-formed is no day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _at_right_end(found: Printed, name: str) -> bool:
    """Whether a date is at the end of a printed period ("từ … đến …") that a property speaks of."""
    wrong = _LAST_DAY if found.edge == "first" else _FIRST_DAY if found.edge == "last" else ()
    return name not in wrong


def _says(found: Printed, name: str, said: str) -> bool:
    if found.first is None or found.last is None or not _at_right_end(found, name):
        return False
    if name == "year":
        return str(found.first.year) == said and str(found.last.year) == said
    if name in _ONE_DAY:
        return found.first.isoformat() == said == found.last.isoformat()
    return (found.first if name in _FIRST_DAY else found.last).isoformat() == said
