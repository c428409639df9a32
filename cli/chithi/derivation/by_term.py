"""Applies a rule to terms as they are written, where a store would write a number in another way (978.80)."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store, Triple


def construct_by_term(rule: str, triples: Iterable[Triple]) -> set[Triple]:
    """Return what a CONSTRUCT gives that only passes values on; names stand for the literals meanwhile."""
    triples = list(triples)
    literals = {triple.object for triple in triples if isinstance(triple.object, Literal)}
    names: dict[object, NamedNode] = {literal: NamedNode(f"urn:literal:{n}") for n, literal in enumerate(literals)}
    meant = {names[literal]: literal for literal in literals}
    store = Store()
    store.bulk_extend(Quad(t.subject, t.predicate, names.get(t.object, t.object)) for t in triples)
    answer = store.query(rule)
    assert isinstance(answer, QueryTriples)
    return {Triple(t.subject, t.predicate, meant.get(t.object, t.object)) for t in answer}
