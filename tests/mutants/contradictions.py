"""Operators that leave each node well-formed and contradict what the texts print, or what an inference says."""

from __future__ import annotations

from datetime import date
from random import Random

from pyoxigraph import Literal, NamedNode

from chithi.auditing.link_claims import IN_PHRASE, LINKS
from chithi.rdf.namespaces import shorten
from mutants.claims import is_inferred
from mutants.draw import Change, Neutral
from mutants.edits import literal, node, respelt
from mutants.graph import TYPE, Fact, Graph, is_ours
from mutants.literals import STARTS

# Of these the texts print a name; events, figures and the like are called by the encoder's own words.
_NAMED = {"ct:Person", "ct:Body", "ct:Place", "ct:Post", "ct:Tenure", "ct:Document", "ct:Theme", "ct:Activity"}
_LABELS = ("skos:prefLabel", "skos:altLabel")
_STAGES = ("interim", "final")
_MODELS = ("models", "new-models", "models-tasks-practices")
_DATES = (
    *("ct:eventDate", "ct:dateEarliest", "ct:dateLatest", "ct:periodStart", "ct:periodEnd"),
    *("ct:reviewStart", "ct:reviewEnd", "ct:meritStart", "ct:meritEnd"),
)
_PARTNERS = {**STARTS, **{last: first for first, last in STARTS.items()}}
# What the audit asks the very phrases for, so that an inference of it cannot be spared.
_ASKED = {*(f"ct:{name}" for name in IN_PHRASE), *_DATES, "ct:reviewStage", "skos:prefLabel"}


def exchanged_posts(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Exchange the posts of two tenures of one report."""
    if fact.property != "ct:post":
        return None
    others = [f for f in graph.facts if f.property == "ct:post" and f.file == fact.file and f.object != fact.object]
    if not others:
        return None
    other = random.choice(others)
    return Change((fact.triple, other.triple), (fact.with_object(other.object), other.with_object(fact.object)))


def misspelt_name(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Misspell a Vietnamese name of something that reports name, whether they print this form of it or not."""
    if fact.property not in _LABELS or not isinstance(fact.object, Literal) or fact.object.language != "vi":
        return None
    if not graph.tops_of(fact.subject) & _NAMED or not graph.facts_of(fact.subject, "ct:evidence"):
        return Neutral("own-words")
    if (fact.subject, fact.property) in graph.inferred:
        return Neutral("not-printed")
    return Change((fact.triple,), (fact.with_object(literal(fact.object, respelt(fact.object.value, random))),))


def other_stage(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Call an interim review final, or a final one interim."""
    scheme, _, own = fact.object.value.rpartition("/")
    if fact.property != "ct:reviewStage" or own not in _STAGES:
        return None
    if (fact.subject, fact.property) in graph.inferred:
        return Neutral("not-printed")
    (other,) = set(_STAGES) - {own}
    return Change((fact.triple,), (fact.with_object(node(f"{scheme}/{other}")),))


def narrowed_measure(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Count models as other models: as new ones, or without the pieces of work that are counted beside them."""
    scheme, _, own = fact.object.value.rpartition("/")
    if fact.property != "ct:measure" or own not in _MODELS:
        return None
    other = random.choice([name for name in _MODELS if name != own])
    return Change((fact.triple,), (fact.with_object(node(f"{scheme}/{other}")),))


def replaced_link(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Name another organiser, place, awarder, speaker … of the same class, known to some report."""
    if fact.property.removeprefix("ct:") not in LINKS or not isinstance(fact.object, NamedNode):
        return None
    if not is_ours(fact.object.value):
        return None
    if (fact.subject, fact.property) in graph.inferred:
        return Neutral("not-printed")
    kind = graph.leaf(fact.object.value)
    same = sorted(iri for iri in graph.of if iri != fact.object.value and graph.leaf(iri) == kind)
    taken = {other.object.value for other in graph.facts_of(fact.subject, fact.property)}
    others = [iri for iri in same if iri not in taken]
    return Change((fact.triple,), (fact.with_object(node(random.choice(others))),)) if others else None


def removed_inference(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Take away an inference that explains what the texts do not print."""
    if fact.property != TYPE or graph.leaf(fact.subject) != "ct:Inference":
        return None
    explained = {shorten(other.object.value) for other in graph.facts_of(fact.subject, "ct:ofProperty")}
    if not explained & _ASKED:
        return Neutral("reader")
    own = [f.triple for stated in graph.of[fact.subject].values() for f in stated if f.triple in graph.written]
    return Change(tuple(own))


def shifted_year(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """State an inferred day a year earlier or later."""
    inferred = (fact.subject, fact.property) in graph.inferred
    if not inferred or fact.property not in _DATES or not isinstance(fact.object, Literal):
        return None
    day = date.fromisoformat(fact.object.value)
    end = graph.text(fact.subject, _PARTNERS.get(fact.property, ""))
    for years in random.sample((-1, 1), 2):
        shifted = day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day).isoformat()
        early, late = (shifted, end) if fact.property in STARTS else (end, shifted)
        if not end or early <= late:
            return Change((fact.triple,), (fact.with_object(literal(fact.object, shifted)),))
    return None


def redated_document(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """State another day of issue of a document than the texts print beside its number."""
    if fact.property != "ct:issueDate" or not isinstance(fact.object, Literal):
        return None
    if is_inferred(graph, fact):
        return Neutral("not-printed")
    day = date.fromisoformat(fact.object.value)
    other = day.replace(day=random.choice([n for n in range(1, 29) if n != day.day]))
    return Change((fact.triple,), (fact.with_object(literal(fact.object, other.isoformat())),))
