"""Operators on what a text prints, within its allowed range: only the text can tell that it is wrong."""

from __future__ import annotations

from random import Random

from pyoxigraph import Literal, Triple

from chithi.auditing.name_claims import spelt_in
from chithi.rdf.namespaces import XSD
from chithi.vietnamese.letters import canonical
from mutants.draw import Change, Neutral
from mutants.edits import literal, node, recounted, redated, respelt
from mutants.graph import Fact, Graph
from mutants.literals import STARTS, with_bounds

# Numbers that a text prints or that say where it prints something.
_NUMBERS = (
    *("ct:value", "ct:lowerBound", "ct:upperBound", "ct:numerator", "ct:denominator", "ct:numberStart"),
    *("ct:paragraph", "ct:start", "ct:end", "ct:paragraphCount", "ct:furnitureParagraph"),
    *("ct:yearsMarked", "ct:year"),
)
_IN_WORDS = ("ct:yearsMarked", "ct:year")
# Names and other texts that a report prints; codes and addresses have other sources.
_NAMES = (
    *("skos:prefLabel", "skos:altLabel", "ct:officialTitle", "ct:number", "ct:ordinal", "ct:honorific"),
    *("ct:byline", "ct:section", "ct:credit", "ct:publicationTime"),
)
# What says which text it is: neither is printed, and both are proved by the file.
_PROVED = ("ct:printed", "ct:sourceSha256")
_OWN_WORDS = ("ct:summary", "ct:reason", "skos:note", "dcterms:source", "ct:gsoCode", "ct:isoCode", "ct:sourceFile")
# A lower bound of 1 beside an upper bound of 1 has no other number that could be.
_TRIES = 50
# qualifier -> the bounds that repeat the value (graph/README.md); the judge has its own, which this must not follow.
_BOUNDS = {
    "exact": ("lowerBound", "upperBound"),
    "over": ("lowerBound",),
    "at-least": ("lowerBound",),
    "nearly": ("upperBound",),
    "at-most": ("upperBound",),
    "under": ("upperBound",),
    "about": (),
}


def changed_number(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """State another number that could be: of a value, a bound, a ratio, a place in the text, a year."""
    if fact.property not in _NUMBERS or not isinstance(fact.object, Literal):
        return None
    if is_inferred(graph, fact) or (fact.property in _IN_WORDS and not _printed(graph, fact)):
        return Neutral("not-printed")
    taken = [other.object.value for other in graph.facts_of(fact.subject, fact.property)]
    slips = (recounted(fact.object.value, random) for _ in range(_TRIES))
    number = next((n for n in slips if n not in ("0", *taken) and _possible(graph, fact, n)), "")
    return with_bounds(graph, fact, number) if number else None


def _possible(graph: Graph, fact: Fact, number: str) -> bool:
    """Whether a number stays within what the model allows for it."""
    percent = graph.text(fact.subject, "ct:unit").endswith("/percent")
    report = graph.text(fact.subject, "ct:inReport") or fact.subject
    most = graph.text(report, "ct:paragraphCount") if fact.property in ("ct:paragraph", "ct:furnitureParagraph") else ""
    others = {name: graph.text(fact.subject, f"ct:{name}") for name in ("start", "end", "numerator", "denominator")}
    if fact.property in ("ct:lowerBound", "ct:upperBound"):
        others |= {name: graph.text(fact.subject, f"ct:{name}") for name in ("lowerBound", "upperBound")}
    others[fact.property.removeprefix("ct:")] = number
    pairs = [("start", "end"), ("numerator", "denominator"), ("lowerBound", "upperBound")]
    ordered = all(float(others.get(a) or 0) <= float(others.get(b) or "inf") for a, b in pairs)
    return ordered and float(number) <= min(float(most or "inf"), 100 if percent else float("inf"))


def is_inferred(graph: Graph, fact: Fact) -> bool:
    """Whether no text prints a value, because it is inferred or background."""
    background = graph.text(fact.subject, "ct:basis").endswith("/background")
    return background or (fact.subject, fact.property) in graph.inferred


def _printed(graph: Graph, fact: Fact) -> bool:
    spelt = canonical(fact.object.value)
    return any(spelt_in(canonical(phrase), spelt) for phrase in graph.phrases(fact.subject))


def changed_day(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """State another day nearby, the ends of a period still in their order."""
    if not isinstance(fact.object, Literal) or fact.object.datatype.value != f"{XSD}date":
        return None
    if is_inferred(graph, fact):
        return Neutral("not-printed")
    day = redated(fact.object.value, random)
    while not _in_order(graph, fact, day):
        day = redated(fact.object.value, random)
    return Change((fact.triple,), (fact.with_object(literal(fact.object, day)),))


def _in_order(graph: Graph, fact: Fact, day: str) -> bool:
    ends = {last: first for first, last in STARTS.items()}
    after = graph.text(fact.subject, STARTS.get(fact.property, "")) or "9999-12-31"
    before = graph.text(fact.subject, ends.get(fact.property, "")) or "0001-01-01"
    return before <= day <= after


def changed_name(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Misspell a name, a title or a document's number that the text prints, or what is to be its very slice."""
    if not isinstance(fact.object, Literal) or fact.object.language == "en":
        return None
    if fact.property in _OWN_WORDS:
        return Neutral("own-words")
    if fact.property not in (*_NAMES, *_PROVED):
        return None
    if fact.property in _NAMES and not _printed(graph, fact):
        return Neutral("not-printed" if is_inferred(graph, fact) else "spelling")
    return Change((fact.triple,), (fact.with_object(literal(fact.object, respelt(fact.object.value, random))),))


def changed_qualifier(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Qualify a figure's value otherwise, with the bounds that follow."""
    if fact.property != "ct:qualifier":
        return None
    if is_inferred(graph, fact):
        return Neutral("not-printed")
    scheme, _, own = fact.object.value.rpartition("/")
    value = graph.facts_of(fact.subject, "ct:value")
    if own not in _BOUNDS or not value:
        return None
    new = random.choice([name for name in _BOUNDS if name != own])
    bounds = [one.triple for name in ("ct:lowerBound", "ct:upperBound") for one in graph.facts_of(fact.subject, name)]
    namespace = value[0].triple.predicate.value.removesuffix("value")
    wanted = [Triple(fact.triple.subject, node(namespace + name), value[0].object) for name in _BOUNDS[new]]
    removed = tuple(triple for triple in bounds if triple not in wanted)
    added = tuple(triple for triple in wanted if triple not in bounds)
    return Change((fact.triple, *removed), (fact.with_object(node(f"{scheme}/{new}")), *added))
