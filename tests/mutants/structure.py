"""Operators on the structure: what is doubled, misspelt, turned round, or leads to the wrong kind of node."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from random import Random

from pyoxigraph import Literal, NamedNode, Triple

from chithi.rdf.namespaces import XSD, expand, kind_of
from mutants.draw import Change, Neutral
from mutants.edits import literal, misspelt, node, recounted, redated, respelt
from mutants.graph import TYPE, Fact, Graph, Term, is_ours

# One for each language, and codes that identify; the ontology declares the other functional properties.
_SINGLE = ("skos:prefLabel", "ct:summary", "ct:reason", "ct:officialTitle", "ct:number", "ct:gsoCode", "ct:isoCode")
# Where the ontology declares no range, its definitions name the kinds; what has neither may lead to all but proofs.
_KINDS = {
    "ct:achievedBy": {"ct:Body", "ct:Place"},
    "ct:commendedBy": {"ct:Person", "ct:Body"},
    "ct:depicts": {"ct:Person", "ct:Event", "ct:Award", "ct:Nomination", "ct:Commendation"},
    "ct:launchedBy": {"ct:Body", "ct:Place"},
    "ct:owner": {"ct:Body", "ct:Place"},
    "ct:presentedBy": {"ct:Person", "ct:Body"},
    "ct:raisedBy": {"ct:Person", "ct:Body"},
    "ct:recipient": {"ct:Person", "ct:Body"},
    "ct:scope": {"ct:Body", "ct:Place"},
    "ct:speaker": {"ct:Person", "ct:Body"},
}
_NEVER = ["ct:Passage", "ct:Inference"]


def doubled(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Put a second value beside one that must be alone: one that another node has, or a slip of it."""
    if fact.property not in _SINGLE and fact.property not in graph.declared("owl:FunctionalProperty"):
        return None
    second = another_value(graph, fact, random)
    return Change((), (fact.with_object(second),)) if second else None


def another_value(graph: Graph, fact: Fact, random: Random) -> Term | None:
    """Return another value that the property could have."""
    others = [term for term in graph.values[fact.property] if _like(term, fact) and term != fact.object]
    if others:
        return random.choice(others)
    if not isinstance(fact.object, Literal):
        return None
    kind = fact.object.datatype.value.removeprefix(XSD)
    edit = {"integer": recounted, "decimal": recounted, "date": redated}.get(kind, respelt)
    return literal(fact.object, edit(fact.object.value, random))


def _like(term: Term, fact: Fact) -> bool:
    if isinstance(term, Literal) and isinstance(fact.object, Literal):
        return (term.language, term.datatype) == (fact.object.language, fact.object.datatype)
    return isinstance(term, NamedNode) and isinstance(fact.object, NamedNode)


def wrong_kind(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Lead a property to a node of a class that it may not have, or to a concept of another scheme."""
    if fact.property in (TYPE, "ct:ofProperty") or not isinstance(fact.object, NamedNode):
        return None
    if not is_ours(fact.object.value):
        return None
    wrong = _wrong_concepts if "/concept/" in fact.object.value else _wrong_nodes
    kinds = wrong(graph, fact.property)
    return Change((fact.triple,), (fact.with_object(node(random.choice(random.choice(kinds)))),))


@cache
def _wrong_concepts(graph: Graph, name: str) -> list[list[str]]:
    """Return the concepts of each scheme that a property never takes its values from."""
    right = {kind_of(term.value) for term in graph.values[name]}
    return _grouped(
        {iri: kind_of(iri) for iri in graph.known if "/concept/" in iri and kind_of(iri) not in (*right, "")}
    )


@cache
def _wrong_nodes(graph: Graph, name: str) -> list[list[str]]:
    """Return the nodes of each class that a property may not lead to."""
    declared = graph.ranges.get(name, "")
    allowed = set(graph.tops(declared)) if declared else _KINDS.get(name, set())
    nodes = {iri: graph.leaf(iri) for iri in graph.of}
    if not allowed:
        return _grouped({iri: leaf for iri, leaf in nodes.items() if leaf in _NEVER})
    wrong = {iri: leaf for iri, leaf in nodes.items() if not graph.tops_of(iri) & allowed}
    if declared:  # the right top class is not enough
        wrong |= {iri: leaf for iri, leaf in nodes.items() if not _within(graph, iri, declared)}
    return _grouped(wrong)


def _within(graph: Graph, iri: str, declared: str) -> bool:
    return any(declared == name or declared in graph.supers.get(name, ()) for name in graph.classes[iri])


def _grouped(kinds: dict[str, str]) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for iri in sorted(kinds):
        groups[kinds[iri]].append(iri)
    return [groups[kind] for kind in sorted(groups)]


def retyped(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """State another class of the model in place of one."""
    if fact.property != TYPE:
        return None
    stated = graph.classes[fact.subject]
    ours = sorted(name for name in graph.declared("owl:Class") if name.startswith("ct:"))
    other = random.choice([name for name in ours if name not in stated])
    return Change((fact.triple,), (fact.with_object(node(expand(other))),))


def misspelt_property(graph: Graph, fact: Fact, random: Random) -> Change:
    """Misspell the property."""
    predicate = node(misspelt(fact.triple.predicate.value, graph.known, random))
    return Change((fact.triple,), (Triple(fact.triple.subject, predicate, fact.object),))


def misspelt_class(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Misspell the class."""
    return _misspelt_object(graph, fact, random) if fact.property == TYPE else None


def misspelt_object(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Misspell the IRI of the value."""
    if fact.property == TYPE or not isinstance(fact.object, NamedNode):
        return None
    return _misspelt_object(graph, fact, random) if is_ours(fact.object.value) else Neutral("foreign")


def _misspelt_object(graph: Graph, fact: Fact, random: Random) -> Change:
    return Change((fact.triple,), (fact.with_object(node(misspelt(fact.object.value, graph.known, random))),))


def turned_round(graph: Graph, fact: Fact, random: Random) -> Change | Neutral | None:
    """Exchange subject and value."""
    if not isinstance(fact.object, NamedNode):
        return None
    if fact.property in graph.declared("owl:SymmetricProperty") or fact.property == "skos:closeMatch":
        return Neutral("symmetric")
    return Change((fact.triple,), (Triple(fact.object, fact.triple.predicate, fact.triple.subject),))


def other_unit(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Count a figure in another unit, or as another measure."""
    if fact.property not in ("ct:unit", "ct:measure"):
        return None
    scheme = fact.object.value.rpartition("/")[0] + "/"
    others = sorted(iri for iri in graph.known if iri.startswith(scheme) and iri != fact.object.value)
    return Change((fact.triple,), (fact.with_object(node(random.choice(others))),))


def another_node(graph: Graph, fact: Fact, random: Random) -> Change | None:
    """Lead a property to another node of the same class: for information."""
    if fact.property == TYPE or not isinstance(fact.object, NamedNode) or not is_ours(fact.object.value):
        return None
    others = [term for term in graph.values[fact.property] if isinstance(term, NamedNode) and term != fact.object]
    same = [term for term in others if graph.leaf(term.value) == graph.leaf(fact.object.value)]
    return Change((fact.triple,), (fact.with_object(random.choice(same)),)) if same else None
