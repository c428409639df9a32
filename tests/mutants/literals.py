"""Operators on literals: the wrong datatype, the wrong language, a number or a day that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from pyoxigraph import Literal

from chithi.rdf.namespaces import XSD
from mutants.draw import Change
from mutants.edits import literal, node
from mutants.graph import Fact, Graph

# Values and bounds may be whole or decimal (graph/README.md, item 7): that would be no fault.
_EITHER_NUMBER = ("ct:value", "ct:lowerBound", "ct:upperBound")
_REGIONS = {"vi": "vi-VN", "en": "en-GB"}
STARTS = {
    "ct:periodStart": "ct:periodEnd",
    "ct:reviewStart": "ct:reviewEnd",
    "ct:meritStart": "ct:meritEnd",
    "ct:dateEarliest": "ct:dateLatest",
    "ct:validFrom": "ct:validTo",
}
_BOUNDS_OF_VALUE = ("ct:lowerBound", "ct:upperBound")


def _replaced(fact: Fact, term: Literal) -> Change:
    return Change((fact.triple,), (fact.with_object(term),))


def wrong_datatype(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """State a literal with another datatype, or a plain one with a language, or the other way round."""
    if not isinstance(fact.object, Literal):
        return None
    text, kind = fact.object.value, fact.object.datatype.value.removeprefix(XSD)
    typed = {name: Literal(text, datatype=node(XSD + name)) for name in ("decimal", "double", "integer", "anyURI")}
    plain, tagged = Literal(text), Literal(text, language="vi")
    others = {
        "integer": [plain, typed["double"], typed["decimal"]],
        "decimal": [plain, typed["double"]],
        "date": [plain, Literal(f"{text}T00:00:00", datatype=node(f"{XSD}dateTime"))],
        "string": [tagged, typed["anyURI"]],
    }.get(kind, [plain])
    if fact.property in _EITHER_NUMBER and typed["decimal"] in others:
        others.remove(typed["decimal"])
    return _replaced(fact, random.choice(others))


def wrong_language(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Tag a text as the other language, as a region's, or as a third language."""
    if not isinstance(fact.object, Literal) or not fact.object.language:
        return None
    own = fact.object.language
    tag = random.choice(["en" if own == "vi" else "vi", _REGIONS[own], "fr"])
    return _replaced(fact, Literal(fact.object.value, language=tag))


def impossible_number(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """State a number below or above what it can be."""
    if fact.property not in _IMPOSSIBLE:
        return None
    number = random.choice(_IMPOSSIBLE[fact.property](graph, fact))
    return with_bounds(graph, fact, number)


def with_bounds(graph: Graph, fact: Fact, number: str) -> Change:
    """State another number; of a figure's value also in the bounds that repeat it."""
    assert isinstance(fact.object, Literal)
    facts = [fact]
    if fact.property == "ct:value":
        bounds = [bound for name in _BOUNDS_OF_VALUE for bound in graph.facts_of(fact.subject, name)]
        facts += [bound for bound in bounds if bound.object.value == fact.object.value]
    term = literal(fact.object, number)
    added = tuple(one.with_object(term) for one in facts)
    return Change(tuple(one.triple for one in facts), added)


def _beyond(graph: Graph, fact: Fact, name: str, step: int) -> str:
    """Return the number of another property of the node, and one more or less."""
    return str(int(float(graph.text(fact.subject, name) or fact.object.value)) + step)


def _paragraph(graph: Graph, fact: Fact) -> list[str]:
    report = graph.text(fact.subject, "ct:inReport") or fact.subject
    return ["0", f"-{fact.object.value}", str(int(graph.text(report, "ct:paragraphCount")) + 1)]


def _value(graph: Graph, fact: Fact) -> list[str]:
    percent = graph.text(fact.subject, "ct:unit").endswith("/percent")
    return [f"-{fact.object.value}", *(["100.5"] if percent else [])]


_Numbers = Callable[[Graph, Fact], list[str]]
_IMPOSSIBLE: dict[str, _Numbers] = {
    "ct:paragraph": _paragraph,
    "ct:furnitureParagraph": _paragraph,
    "ct:paragraphCount": lambda graph, fact: ["0", f"-{fact.object.value}"],
    "ct:start": lambda graph, fact: ["-1", *(_beyond(graph, fact, "ct:end", step) for step in (0, 5))],
    "ct:end": lambda graph, fact: ["0", *(_beyond(graph, fact, "ct:start", step) for step in (0, -5))],
    "ct:numberStart": lambda graph, fact: ["-1"],
    "ct:value": _value,
    "ct:lowerBound": lambda graph, fact: ["-1", _beyond(graph, fact, "ct:upperBound", 1)],
    "ct:upperBound": lambda graph, fact: ["-1", _beyond(graph, fact, "ct:lowerBound", -1)],
    "ct:numerator": lambda graph, fact: ["-1", _beyond(graph, fact, "ct:denominator", 1)],
    "ct:denominator": lambda graph, fact: ["0", _beyond(graph, fact, "ct:numerator", -1)],
    "ct:year": lambda graph, fact: ["23", f"1{fact.object.value[1:]}", f"{fact.object.value}0"],
    "ct:yearsMarked": lambda graph, fact: ["0", f"-{fact.object.value}"],
}


def impossible_day(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """State a day a thousand years away, or the days of a period the wrong way round."""
    if not isinstance(fact.object, Literal) or fact.object.datatype.value != f"{XSD}date":
        return None
    day = fact.object.value
    days = [*(thousand + day[1:] for thousand in "013" if thousand != day[0]), *_turned(graph, fact)]
    return _replaced(fact, literal(fact.object, random.choice(days)))


def _turned(graph: Graph, fact: Fact) -> list[str]:
    """Return days on the wrong side of the other end of the period."""
    year = int(fact.object.value[:4])
    if fact.property in STARTS and (last := graph.text(fact.subject, STARTS[fact.property])):
        return [f"{int(last[:4]) + 1}-01-01"]
    for first, last in STARTS.items():
        if fact.property == last and (day := graph.text(fact.subject, first)):
            return [f"{min(year, int(day[:4])) - 1}-12-31"]
    return []
