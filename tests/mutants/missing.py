"""Operators that take away: what the model requires, who awards, what proves."""

from __future__ import annotations

from random import Random

from pyoxigraph import Literal

from mutants.draw import Change, Neutral
from mutants.graph import TYPE, Fact, Graph

AUTHORITIES = ("ct:awardedBy", "ct:nominatedBy", "ct:nominatedTo", "ct:commendedBy")
EVIDENCE = "ct:evidence"
# Every node has them (graph/README.md).
_ALWAYS = (TYPE, "skos:prefLabel", "ct:basis")
# What the qualifier of a figure calls for: the table of graph/README.md.
_FIGURE = ("ct:value", "ct:lowerBound", "ct:upperBound", "ct:numerator", "ct:denominator")
# A day known to the month or year has a first and a last day and a precision: none is without the others.
_TOGETHER = (
    {"ct:periodStart", "ct:startPrecision"},
    {"ct:periodEnd", "ct:endPrecision"},
    {"ct:dateEarliest", "ct:dateLatest", "ct:datePrecision"},
    {"ct:eventDate", "ct:datePrecision"},
    {"ct:reviewStart", "ct:reviewEnd"},
    {"ct:reviewStart", "ct:startPrecision"},
    {"ct:reviewEnd", "ct:endPrecision"},
    {"ct:meritStart", "ct:startPrecision"},
    {"ct:meritEnd", "ct:endPrecision"},
    {"ct:number", "ct:issuer"},  # a document is identified by number and issuer
)
# Every value that no text prints has its inference (graph/README.md, item 5): so none of these can be spared.
_EACH = ("ct:ofNode", "ct:ofProperty")


def dropped(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Take away what the model requires."""
    if fact.property == EVIDENCE or fact.property in AUTHORITIES:
        return None
    if fact.property in (TYPE, *_EACH) or _with_figure(fact) or _with_partner(graph, fact):
        return Change((fact.triple,))
    if fact.property not in _ALWAYS and not _universal(graph, fact):
        return Neutral("optional")
    return Neutral("others-remain") if len(_alike(graph, fact)) > 1 else Change((fact.triple,))


def _with_figure(fact: Fact) -> bool:
    return fact.property in _FIGURE


def _with_partner(graph: Graph, fact: Fact) -> bool:
    stated = graph.of[fact.subject]
    return any(fact.property in group and group <= set(stated) for group in _TOGETHER)


def _universal(graph: Graph, fact: Fact) -> bool:
    return any(fact.property in graph.universal.get(name, ()) for name in graph.classes[fact.subject])


def _alike(graph: Graph, fact: Fact) -> list[Fact]:
    """Return the values of the same property in the same language."""
    return [other for other in graph.facts_of(fact.subject, fact.property) if _language(other) == _language(fact)]


def _language(fact: Fact) -> str | None:
    return fact.object.language if isinstance(fact.object, Literal) else None


def without_authority(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Take away who awards, nominates, is asked to award, or commends."""
    if fact.property not in AUTHORITIES:
        return None
    return Change(tuple(one.triple for one in graph.facts_of(fact.subject, fact.property)))


def without_evidence(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Take away the proof of a node: its last passage, the only use of a passage, or all that a file has for it."""
    if fact.property != EVIDENCE:
        return None
    cited = graph.facts_of(fact.subject, EVIDENCE)
    here = [one for one in cited if one.file == fact.file]
    uses = [one for one in graph.uses[fact.object.value] if one.property in (EVIDENCE, "ct:repeats")]
    if len(uses) == 1 or (len(cited) == 1 and graph.leaf(fact.subject) != "ct:Inference"):
        return Change((fact.triple,))
    if graph.leaf(fact.subject) == "ct:Inference":
        return Neutral("optional")  # an inference has evidence where there is some
    if len(here) == len(cited):
        return Change(tuple(one.triple for one in here))
    return Neutral("still-proven")


def optional(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Take away what may be left out: for information."""
    return Change((fact.triple,)) if dropped(graph, fact, random) == Neutral("optional") else None
