"""What is claimed on the strength of a passage: that a number, a date or a name is printed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from chithi.dates import Printed, dates
from chithi.faults import Fault
from chithi.namespaces import shorten
from chithi.nodes import Nodes, concept
from chithi.numerals import LEFT_WORDS, Numeral, numerals, qualifier_before
from chithi.text import canonical

if TYPE_CHECKING:
    from chithi.audit import Evidence

# Forms that a number has by itself; the other qualifiers are words before a plain number.
_FORMS = {
    "range": ("lowerBound", "upperBound"),
    "ratio": ("numerator", "denominator"),
    "order-of-magnitude": ("lowerBound",),
}
# qualifier -> which bounds repeat the value (DESIGN, section 4).
_BOUNDS = {
    "exact": ("lowerBound", "upperBound"),
    "over": ("lowerBound",),
    "at-least": ("lowerBound",),
    "nearly": ("upperBound",),
    "at-most": ("upperBound",),
    "under": ("upperBound",),
    "about": (),
}
_FIRST_DAY = ("periodStart", "meritStart", "reviewStart", "dateEarliest", "validFrom", "year")
_LAST_DAY = ("periodEnd", "meritEnd", "reviewEnd", "dateLatest", "validTo")
_PERIODS = {
    **dict.fromkeys(("periodStart", "meritStart", "reviewStart"), "startPrecision"),
    **dict.fromkeys(("periodEnd", "meritEnd", "reviewEnd"), "endPrecision"),
}
_ONE_DAY = ("eventDate", "issueDate", "publicationDate")
DATES = (*_FIRST_DAY, *_LAST_DAY, *_ONE_DAY)


def _decimals(nodes: Nodes, node: str, *names: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(text) for name in names for text in nodes.texts(node, name))


def figure_faults(evidence: Evidence, figure: str) -> list[Fault]:
    """Return what is wrong with a figure: its number must be printed, as it is qualified, where it says so.

    Without `ct:numberIn` any of its passages may hold the number.
    """
    nodes = evidence.nodes
    marked, proving = nodes.texts(figure, "numberIn"), nodes.texts(figure, "evidence")
    places = [p for p in marked if evidence.has(p)]
    form = concept(nodes.text(figure, "qualifier"))
    bounds = list(_bound_faults(nodes, figure, form))
    bounds += [Fault(figure, None, "audit-number-in", {"other": shorten(p)}) for p in marked if p not in proving]
    if places:
        return bounds + [fault for place in places for fault in _number_faults(evidence, figure, form, place)]
    tried = [list(_number_faults(evidence, figure, form, place)) for place in evidence.cited_by(figure)]
    return bounds + min(tried, key=len)


def _bound_faults(nodes: Nodes, figure: str, form: str) -> Iterator[Fault]:
    value = _decimals(nodes, figure, "value")
    expected = dict.fromkeys(_BOUNDS.get(form, ()), value)
    own = _FORMS.get(form, ("value",))
    for name in ("value", "lowerBound", "upperBound", "numerator", "denominator"):
        if name not in own and _decimals(nodes, figure, name) != expected.get(name, ()):
            yield Fault(figure, None, "audit-bounds", {"name": name, "qualifier": form})


def _number_faults(evidence: Evidence, figure: str, form: str, place: str) -> Iterator[Fault]:
    nodes = evidence.nodes
    printed, paragraph = evidence.printed(place), nodes.number(place, "paragraph")
    wanted = _decimals(nodes, figure, *_FORMS.get(form, ("value",)))
    plain_form = form if form in _FORMS else "exact"
    found = [n for n in numerals(printed) if n.values == wanted and n.form == plain_form]
    start = nodes.number(place, "start") or 0
    marked = nodes.number(figure, "numberStart")
    if len(found) > 1 and marked is not None:
        found = [n for n in found if start + n.start == marked]
    if not found:
        said = " ".join(map(str, wanted)) or "–"
        yield Fault(figure, paragraph, "audit-number", {"value": said, "printed": printed})
    elif len({qualifier_before(printed, n.start) for n in found}) > 1:
        yield Fault(figure, paragraph, "audit-several", {"value": wanted[0], "printed": printed})
    else:
        yield from _reading_faults(evidence, figure, form, place, found[0])


def _reading_faults(evidence: Evidence, figure: str, form: str, place: str, found: Numeral) -> Iterator[Fault]:
    nodes = evidence.nodes
    printed, paragraph = evidence.printed(place), nodes.number(place, "paragraph")
    if (concept(nodes.text(figure, "unit")) == "percent") != found.percent:
        yield Fault(figure, paragraph, "audit-percent", {"printed": printed})
    if (figure, "qualifier") in nodes.inferred:
        return
    inside = qualifier_before(printed, found.start)
    before = qualifier_before(evidence.source.text, (nodes.number(place, "start") or 0) + found.start, LEFT_WORDS)
    said = "exact" if form in _FORMS else form
    if (inside or "exact") != said:
        params = {"qualifier": form, "found": inside or "exact", "printed": printed}
        yield Fault(figure, paragraph, "audit-qualifier", params)
    elif before and before != said:
        yield Fault(figure, paragraph, "audit-qualifier-left", {"qualifier": form, "found": before})


def dated(evidence: Evidence, node: str) -> list[tuple[str, str]]:
    """Return the (node, property) of a node's dates."""
    return [(node, name) for name in DATES if evidence.nodes.texts(node, name)]


def date_faults(evidence: Evidence, node: str, name: str) -> Iterator[Fault]:
    """Yield a fault if no passage of the node prints the date, unless an inference explains it.

    Of an inferred day such as 2023-05-26 the day and month must still be those printed ("26/5").
    """
    nodes = evidence.nodes
    said = nodes.text(node, name)
    precision = concept(nodes.text(node, _PERIODS[name])) if name in _PERIODS else ""
    if not _at_edge(said, name, precision):
        yield Fault(node, None, "audit-precision", {"name": name, "date": said, "precision": precision})
    phrases = [evidence.printed(passage) for passage in nodes.texts(node, "evidence")]
    printed = [found for phrase in phrases for found in dates(phrase)]
    if any(_says(found, name, said) for found in printed):
        return
    parts = {found.day for found in printed if found.day}
    inferred = (node, name) in nodes.inferred
    if inferred and not (name == "eventDate" and parts and _month_and_day(said) not in parts):
        return
    params = {"name": name, "date": said, "printed": "; ".join(phrases)[:200]}
    yield Fault(node, None, "audit-date" if not inferred else "audit-day", params)


def _at_edge(said: str, name: str, precision: str) -> bool:
    """Whether a period known to the year or month begins on its first day, or ends on its last."""
    if precision not in ("year", "month"):
        return True
    first = date.fromisoformat(said) + timedelta(days=name in _LAST_DAY)
    return first.day == 1 and (precision == "month" or first.month == 1)


def _month_and_day(text: str) -> tuple[int, int]:
    day = date.fromisoformat(text)
    return day.month, day.day


def _says(found: Printed, name: str, said: str) -> bool:
    if found.first is None or found.last is None:
        return False
    if name == "year":
        return str(found.first.year) == said and str(found.last.year) == said
    if name in _ONE_DAY:
        return found.first.isoformat() == said == found.last.isoformat()
    return (found.first if name in _FIRST_DAY else found.last).isoformat() == said


def named(evidence: Evidence) -> list[str]:
    """Return the persons and numbered documents that a passage of the report proves."""
    found = evidence.citing("Document", "Person")
    return [node for node in found if evidence.nodes.texts(node, "number") or evidence.nodes.is_a(node, "Person")]


def spelt_in(text: str, name: str, joined: str = "") -> bool:
    """Whether `name` stands in `text` as whole words; after what `joined` matches a word goes on."""
    inside = "[\\w\u0300-\u036f]"
    return re.search(rf"(?<!{inside}){re.escape(name)}(?!{joined}{inside})", text) is not None


def number_faults(evidence: Evidence, node: str) -> Iterator[Fault]:
    """Yield a fault for a document's number that is printed nowhere it is cited, unless an inference explains it."""
    nodes = evidence.nodes
    phrases = [canonical(evidence.printed(passage)) for passage in nodes.texts(node, "evidence")]
    texts = [*phrases, *(evidence.spelt_paragraph(passage) for passage in evidence.cited_by(node))]
    for number in nodes.texts(node, "number"):
        whole = [text for text in texts if spelt_in(text, canonical(number), "[/-]?")]
        if not whole and (node, "number") not in nodes.inferred:
            yield Fault(node, None, "audit-document-number", {"number": number})


def name_faults(evidence: Evidence, node: str) -> Iterator[Fault]:
    """Yield a fault for each paragraph cited for a numbered document or a person that names neither."""
    nodes = evidence.nodes
    names = [*nodes.names(node), *nodes.texts(node, "number")]
    spelt = [canonical(name) for name in names]
    for passage in evidence.cited_by(node):
        text = evidence.spelt_paragraph(passage)
        if not any(spelt_in(text, name) for name in spelt) and (node, "evidence") not in nodes.inferred:
            number = nodes.number(passage, "paragraph")
            yield Fault(node, number, "audit-name", {"names": " / ".join(names)})
