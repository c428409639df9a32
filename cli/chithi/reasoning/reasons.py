"""Everything that is inferred about one thing, with the reasons, gathered for `chithi infer --explain`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import rdflib
from pyoxigraph import NamedNode
from rdflib.term import Node

from chithi.engines.base import Engine
from chithi.lookup.labels import find_labels
from chithi.rdf.namespaces import shorten
from chithi.rdf.writing import sort_key
from chithi.reasoning.closure import Closure, fact
from chithi.reasoning.proofs import Proof, Prover
from chithi.reasoning.rendering import Renderer


class Reasons(NamedTuple):
    """A thing, its name, and a proof of each inferred statement about it."""

    iri: str
    name: str
    proofs: list[Proof]
    teller: Renderer


def reasons(closure: Closure, engine: Engine, thing: NamedNode, lang: str) -> Reasons:
    """Return why each inferred statement about a thing holds; names are taken from the engine, in `lang` if it can."""
    about = sorted((triple for triple in closure.new if triple.subject == thing), key=sort_key)
    prover = Prover(closure)
    proofs = [prover.explain(fact(triple)) or Proof(fact(triple), "inferred") for triple in about]
    iris = {str(node) for proof in proofs for node in _nodes(closure.graph, proof) if isinstance(node, rdflib.URIRef)}
    names = find_labels(engine, iris | {thing.value}, lang)

    def name(iri: str) -> str:
        return names.get(iri, shorten(iri))

    return Reasons(thing.value, name(thing.value), proofs, Renderer(closure.graph, name))


def _nodes(graph: rdflib.Graph, proof: Proof) -> Iterator[Node]:
    """Yield the terms of a proof and those by which its blank nodes are described."""
    for node in proof.fact:
        yield node
        if isinstance(node, rdflib.BNode):
            yield from _around(graph, node, 4)
    for premise in proof.premises:
        yield from _nodes(graph, premise)


def _around(graph: rdflib.Graph, node: Node, depth: int) -> Iterator[Node]:
    for _, _, value in graph.triples((node, None, None)):
        yield value
        if isinstance(value, rdflib.BNode) and depth:
            yield from _around(graph, value, depth - 1)


def as_text(found: Reasons) -> str:
    """Return the proofs as lines for reading."""
    lines = [found.name, f"<{found.iri}>"]
    for proof in found.proofs:
        plain = " ".join(shorten(str(term)) for term in proof.fact)
        lines += ["", found.teller.fact(proof.fact), f"  {plain}", *found.teller.reasons(proof, 2)]
    return "\n".join(lines) + "\n"


def as_json(found: Reasons) -> dict[str, Any]:
    """Return the proofs as one JSON document."""
    return {
        "iri": found.iri,
        "label": found.name,
        "inferred": [found.teller.document(proof) for proof in found.proofs],
    }
