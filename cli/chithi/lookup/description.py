"""Everything the data says about one thing, gathered for `chithi describe`."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from chithi.engines.base import Engine, select
from chithi.lookup.evidence import Passage, find_passages
from chithi.lookup.labels import find_labels
from chithi.rdf.answers import Term, Triples, text_of
from chithi.rdf.namespaces import BASE, CT, DCTERMS, RDF, SKOS, shorten

_TYPE = f"{RDF}type"
_BACKGROUND = NamedNode(f"{BASE}concept/basis/background")
# Told elsewhere on the page (label, types, evidence), or only there for machines.
_APART = {_TYPE, f"{CT}evidence", f"{CT}foldedLabel"}


class Reason(NamedTuple):
    """Why a value is there that no report prints; what is background has the public `source` it comes from."""

    text: str
    background: bool
    source: str


class Value(NamedTuple):
    """A value of a property: its text, IRI and language if it has them, and the reason, if no report prints it."""

    text: str
    iri: str | None
    lang: str | None
    reason: Reason | None


# (property, value) -> why it is there; the value None where an inference names none and means all.
Reasons = dict[tuple[str, Term | None], Reason]


class Property(NamedTuple):
    """A property with its readable name and its values."""

    iri: str
    label: str
    values: list[Value]


class Description(NamedTuple):
    """One thing, ready to be printed; `absent` are inferences about properties that have no value."""

    iri: str
    label: str
    types: list[Value]
    properties: list[Property]
    incoming: list[Property]
    evidence: list[Passage]


def describe(engine: Engine, node: NamedNode, lang: str) -> Description:
    """Return what the data says about `node`, with labels in `lang` where there are any."""
    own = [(p, o) for p, o in select(engine, f"SELECT ?p ?o WHERE {{ {node} ?p ?o }}") if isinstance(p, NamedNode)]
    links = [(p, s) for p, s in select(engine, f"SELECT ?p ?s WHERE {{ ?s ?p {node} }}") if isinstance(p, NamedNode)]
    links = [
        (p, s) for p, s in links if p.value not in (f"{CT}ofNode", f"{CT}ofValue", f"{CT}evidence", f"{CT}inReport")
    ]
    iris = {term.value for pair in [*own, *links] for term in pair if isinstance(term, NamedNode)} | {node.value}
    labels = find_labels(engine, iris, lang)
    reasons = _reasons(engine, f"?i <{CT}ofNode> {node} . OPTIONAL {{ ?i <{CT}ofValue> ?v }}", lang)
    from_others = _reasons(engine, f"?i <{CT}ofValue> {node} ; <{CT}ofNode> ?v .", lang)
    return Description(
        iri=node.value,
        label=labels.get(node.value, shorten(node.value)),
        types=[_value(o, labels, None) for p, o in sorted(own, key=str) if p.value == _TYPE],
        properties=_properties([(p.value, o) for p, o in own if p.value not in _APART], labels, reasons),
        incoming=_properties([(p.value, s) for p, s in links], labels, from_others),
        evidence=find_passages(engine, {node.value}).get(node.value, []),
    )


def _reasons(engine: Engine, inference: str, lang: str) -> Reasons:
    """Return the reasons of the inferences ?i on a property ?p and a value ?v; in `lang` where there are any."""
    query = (
        f"SELECT ?p ?v ?r ?b ?s WHERE {{ {inference} ?i <{CT}ofProperty> ?p ; <{CT}reason> ?r "
        f"OPTIONAL {{ ?i <{CT}basis> ?b }} OPTIONAL {{ ?i <{DCTERMS}source> ?s FILTER(LANG(?s) = LANG(?r)) }} }}"
    )
    best: Reasons = {}
    for prop, value, reason, basis, source in sorted(select(engine, query), key=str):
        key = text_of(prop), value
        if key not in best or (isinstance(reason, Literal) and reason.language == lang):
            best[key] = Reason(text_of(reason), basis == _BACKGROUND, text_of(source))
    return best


def _value(term: Term | None, labels: dict[str, str], reason: Reason | None) -> Value:
    if isinstance(term, NamedNode):
        return Value(labels.get(term.value, shorten(term.value)), term.value, None, reason)
    return Value(text_of(term), None, term.language if isinstance(term, Literal) else None, reason)


def _properties(pairs: list[tuple[str, Term | None]], labels: dict[str, str], reasons: Reasons) -> list[Property]:
    """Group values by property: labels first, then the rest by name; inferred absences stay visible."""
    values: dict[str, list[Value]] = {}
    for iri, term in pairs:
        reason = reasons.get((iri, term)) or reasons.get((iri, None))
        values.setdefault(iri, []).append(_value(term, labels, reason))
    first = {f"{SKOS}prefLabel": 0, f"{SKOS}altLabel": 1, f"{SKOS}definition": 2}
    names = {iri: labels.get(iri, shorten(iri)) for iri in values}
    ordered = sorted(values, key=lambda iri: (first.get(iri, 3), names[iri], iri))
    return [Property(iri, names[iri], sorted(values[iri], key=lambda v: (v.text, v.lang or ""))) for iri in ordered]


def as_triples(engine: Engine, node: NamedNode) -> Triples:
    """Return the statements about `node`: its own, those pointing to it, its inferences and passages."""
    result = engine.query(
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ "
        f"{{ VALUES ?s {{ {node} }} ?s ?p ?o }} UNION {{ VALUES ?o {{ {node} }} ?s ?p ?o }} UNION "
        f"{{ ?s <{CT}ofNode> {node} . ?s ?p ?o }} UNION {{ {node} <{CT}evidence> ?s . ?s ?p ?o }} }}"
    )
    assert isinstance(result, Triples)
    triples: list[Triple] = result.triples
    return Triples(triples)
