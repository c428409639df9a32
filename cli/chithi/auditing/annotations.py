"""The passages of a report as Web Annotations, with PROV saying what was derived from which text."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from chithi.graph.nodes import Nodes
from chithi.rdf.namespaces import OA, PROV, XSD
from chithi.rdf.terms import TYPE


def _link(subject: str, name: str, value: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(name), NamedNode(value))


def _number(subject: str, name: str, value: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(name), Literal(value, datatype=NamedNode(f"{XSD}nonNegativeInteger")))


def as_annotations(nodes: Nodes, reports: list[str]) -> list[Triple]:
    """Return the annotations of the passages of `reports`: bodies are the nodes that cite the passage.

    See Web Annotation Vocabulary, sections 3.1 and 4.2 (TextQuoteSelector, TextPositionSelector), and PROV-O,
    `prov:hadPrimarySource`.
    """
    citing: dict[str, list[str]] = {}
    for node in nodes.properties:
        for passage in nodes.texts(node, "evidence"):
            citing.setdefault(passage, []).append(node)
    passages = [p for p in nodes.of_class["Passage"] if set(nodes.texts(p, "inReport")) & set(reports)]
    triples = [triple for p in passages for triple in _annotation(nodes, p, citing.get(p, []))]
    return sorted(dict.fromkeys(triples), key=str)


def _annotation(nodes: Nodes, passage: str, bodies: list[str]) -> Iterator[Triple]:
    place = nodes.passage(passage)
    annotation, position, quote = (f"{passage}#{part}" for part in ("annotation", "position", "quote"))
    yield Triple(NamedNode(annotation), TYPE, NamedNode(f"{OA}Annotation"))
    yield _link(annotation, f"{OA}hasTarget", passage)
    yield Triple(NamedNode(passage), TYPE, NamedNode(f"{OA}SpecificResource"))
    yield _link(passage, f"{OA}hasSource", place.report)
    yield _link(passage, f"{OA}hasSelector", position)
    yield _link(passage, f"{OA}hasSelector", quote)
    yield Triple(NamedNode(position), TYPE, NamedNode(f"{OA}TextPositionSelector"))
    yield _number(position, f"{OA}start", str(place.start))
    yield _number(position, f"{OA}end", str(place.end))
    yield Triple(NamedNode(quote), TYPE, NamedNode(f"{OA}TextQuoteSelector"))
    yield Triple(NamedNode(quote), NamedNode(f"{OA}exact"), Literal(place.printed))
    for body in bodies:
        yield _link(annotation, f"{OA}hasBody", body)
        yield _link(body, f"{PROV}hadPrimarySource", place.report)
