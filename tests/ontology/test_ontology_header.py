"""What a finder of the ontology is told about it: who, what, when, under which licence and name."""

from datetime import date

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, VANN

import chithi

IRI = rdflib.URIRef("https://w3id.org/chithi/ontology")
NAMESPACE = "https://w3id.org/chithi/ontology#"
LICENCE = rdflib.URIRef("https://creativecommons.org/licenses/by/4.0/")
FILES = ["ontology", "alignments"]
TEXTS = (DCTERMS.title, DCTERMS.description)
ONCE = (
    *(DCTERMS.creator, DCTERMS.license, DCTERMS.issued, DCTERMS.modified, DCTERMS.bibliographicCitation),
    *(OWL.versionIRI, OWL.versionInfo),
)


@pytest.fixture(params=FILES)
def graph(request: pytest.FixtureRequest) -> rdflib.Graph:
    return request.getfixturevalue(request.param)


@pytest.fixture
def header(graph: rdflib.Graph) -> rdflib.term.Node:
    (found,) = graph.subjects(RDF.type, OWL.Ontology)
    return found


def test_it_says_everything_once(graph: rdflib.Graph, header: rdflib.term.Node) -> None:
    assert {link: len(list(graph.objects(header, link))) for link in ONCE} == dict.fromkeys(ONCE, 1)
    for link in TEXTS:
        assert sorted(str(text.language) for text in graph.objects(header, link)) == ["en", "vi"], link
    assert graph.value(header, DCTERMS.license) == LICENCE


def test_its_version_is_that_of_the_package(graph: rdflib.Graph, header: rdflib.term.Node) -> None:
    assert str(graph.value(header, OWL.versionInfo)) == chithi.__version__
    assert graph.value(header, OWL.versionIRI) == rdflib.URIRef(f"{header}/{chithi.__version__}")


def test_its_dates_are_days_in_order(graph: rdflib.Graph, header: rdflib.term.Node) -> None:
    issued, modified = (graph.value(header, link) for link in (DCTERMS.issued, DCTERMS.modified))
    assert issued.datatype == modified.datatype == rdflib.XSD.date
    assert date(2026, 1, 1) < date.fromisoformat(str(issued)) <= date.fromisoformat(str(modified))


def test_its_citation_names_author_year_version_and_address(graph: rdflib.Graph, header: rdflib.term.Node) -> None:
    citation = str(graph.value(header, DCTERMS.bibliographicCitation))
    year = str(graph.value(header, DCTERMS.issued))[:4]
    for part in (str(graph.value(header, DCTERMS.creator)), f"({year})", f"version {chithi.__version__}"):
        assert part in citation
    assert citation.endswith(f" {graph.value(header, OWL.versionIRI)}")


def test_its_address_prefix_and_namespace(ontology: rdflib.Graph) -> None:
    assert list(ontology.subjects(RDF.type, OWL.Ontology)) == [IRI]
    assert str(ontology.value(IRI, VANN.preferredNamespacePrefix)) == "ct"
    assert str(ontology.value(IRI, VANN.preferredNamespaceUri)) == NAMESPACE
    assert ("ct", rdflib.URIRef(NAMESPACE)) in set(ontology.namespaces())


def test_nothing_is_imported_and_no_version_came_before_the_first(graph: rdflib.Graph) -> None:
    assert list(graph.subject_objects(OWL.imports)) == []
    assert chithi.__version__ != "0.1.0" or list(graph.subject_objects(OWL.priorVersion)) == []
