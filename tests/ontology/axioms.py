"""The axioms of the ontology and those of the table meaning.yaml, in one form: (kind, term, term …)."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import rdflib
import yaml
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.term import Node

TABLE = Path(__file__).parent / "meaning.yaml"
CT = "https://w3id.org/chithi/ontology#"
Axiom = tuple[str, ...]

BEHAVIOUR = {
    OWL.FunctionalProperty: "functional",
    OWL.TransitiveProperty: "transitive",
    OWL.SymmetricProperty: "symmetric",
    OWL.AsymmetricProperty: "asymmetric",
    OWL.IrreflexiveProperty: "irreflexive",
}
# Every word of OWL and RDFS that the ontology may use; the axioms below cover those that carry meaning.
DECLARING = {OWL.Ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Restriction}
ANNOTATING = {RDFS.label, OWL.versionIRI, OWL.versionInfo}
WITHIN_AXIOMS = {
    *(OWL.onProperty, OWL.hasValue, OWL.someValuesFrom, OWL.intersectionOf, OWL.members, OWL.distinctMembers),
    *(RDF.first, RDF.rest),
}
SIMPLE = {RDFS.domain: "domain", RDFS.range: "range", RDFS.subPropertyOf: "sub-property", OWL.inverseOf: "inverse"}
OF_CLASSES = {RDF.type, RDFS.subClassOf, OWL.equivalentClass}
KNOWN_LINKS = {*ANNOTATING, *WITHIN_AXIOMS, *SIMPLE, *OF_CLASSES, OWL.propertyChainAxiom}
KNOWN_TYPES = {*DECLARING, *BEHAVIOUR, OWL.AllDisjointClasses, OWL.AllDifferent}


class Stated:
    """What an ontology states, read from its triples."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self.graph = graph

    def name(self, node: Node | None) -> str:
        return self.graph.namespace_manager.normalizeUri(str(node))

    def members(self, head: Node | None) -> Collection:
        assert head is not None
        return Collection(self.graph, head)

    def names(self, head: Node | None) -> Iterator[str]:
        return map(self.name, self.members(head))

    def about(self, link: rdflib.URIRef, *kinds: type) -> Iterator[tuple[Node, Node]]:
        for subject, value in self.graph.subject_objects(link):
            if (type(subject), type(value)) == kinds:
                yield subject, value

    def value(self, expression: Node) -> tuple[str, str]:
        graph = self.graph
        return self.name(graph.value(expression, OWL.onProperty)), self.name(graph.value(expression, OWL.hasValue))

    def all(self) -> Iterator[Axiom]:
        yield from self.of_properties()
        yield from self.of_classes()
        for axiom in self.graph.subjects(RDF.type, OWL.AllDisjointClasses):
            for pair in combinations(sorted(self.names(self.graph.value(axiom, OWL.members))), 2):
                yield "disjoint", *pair
        for axiom in self.graph.subjects(RDF.type, OWL.AllDifferent):
            yield "different", *self.names(self.graph.value(axiom, OWL.distinctMembers))

    def of_properties(self) -> Iterator[Axiom]:
        for link, kind in SIMPLE.items():
            for subject, value in self.graph.subject_objects(link):
                yield kind, self.name(subject), self.name(value)
        for behaviour, kind in BEHAVIOUR.items():
            for subject in self.graph.subjects(RDF.type, behaviour):
                yield kind, self.name(subject)
        for subject, chain in self.graph.subject_objects(OWL.propertyChainAxiom):
            yield "chain", self.name(subject), *self.names(chain)

    def of_classes(self) -> Iterator[Axiom]:
        iri, blank = rdflib.URIRef, rdflib.BNode
        for subject, value in self.about(RDFS.subClassOf, iri, iri):
            yield "class", self.name(subject), self.name(value)
        for subject, value in self.about(OWL.equivalentClass, iri, blank):
            yield "value", self.name(subject), *self.value(value)
        for subject, value in self.about(RDFS.subClassOf, blank, iri):
            yield self.general(subject, self.name(value))

    def general(self, expression: Node, name: str) -> Axiom:
        if (expression, OWL.intersectionOf, None) not in self.graph:
            return "enough", name, *self.value(expression)
        first, some = self.members(self.graph.value(expression, OWL.intersectionOf))
        link, kind = (self.graph.value(some, part) for part in (OWL.onProperty, OWL.someValuesFrom))
        return "derived", name, self.name(first), self.name(link), self.name(kind)


def table() -> Iterator[Axiom]:
    """Yield the axioms of meaning.yaml."""
    sections = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    kinds = {"classes": "class", "values": "value", "sub-properties": "sub-property", "inverses": "inverse"}
    kinds |= {"chains": "chain", "enough": "enough", "derived": "derived"}
    for section, kind in kinds.items():
        for line in sections[section].splitlines():
            yield kind, *line.split()
    for line in sections["properties"].splitlines():
        name, domain, target, *behaviours = line.split()
        yield from ((kind, name, end) for kind, end in (("domain", domain), ("range", target)) if end != "-")
        yield from ((behaviour, name) for behaviour in behaviours)
    for line in sections["disjoint"]:
        yield from (("disjoint", *pair) for pair in combinations(sorted(line.split()), 2))
