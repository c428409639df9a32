"""Every class can have instances, and the shipped graph contradicts neither the ontology nor the alignments."""

from pathlib import Path

import copying
import pytest
import rdflib
import reasoning
from ours import ALIGNMENTS, IRI, ROOT
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize
from rdflib import OWL, RDF, RDFS

from chithi.derivation.deriving import derive

# The closure takes long: one process makes it for all.
pytestmark = [pytest.mark.engines, pytest.mark.xdist_group("consistency")]
CT = "https://w3id.org/chithi/ontology#"
CASE = """@prefix : <https://example.org/case#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:A a owl:Class . :B a owl:Class ; owl:disjointWith :A . :C a owl:Class ; rdfs:subClassOf :A , :B .
"""

# Which of our classes an instance must be of to be of the foreign class; worked out by hand from alignments.ttl.
FOREIGN = {
    "http://xmlns.com/foaf/0.1/Person": {"Person"},
    "http://www.w3.org/ns/org#FormalOrganization": {"StateBody", "PublicService", "PressAgency"},
    "http://www.w3.org/ns/org#Organization": {
        *("PartyOrganisation", "PartyCommittee", "StandingCommittee", "AdvisoryBody", "MassOrganisation"),
        *("ArmedForcesUnit", "Club"),
    },
    "http://www.w3.org/ns/org#Membership": {"Tenure"},
    "http://www.w3.org/ns/org#Post": {"Post"},
    "http://www.w3.org/ns/prov#Entity": {"Report", "Photo", "Passage"},
    "https://schema.org/AdministrativeArea": {"Place"},
    "https://schema.org/Event": {"Event"},
    "https://schema.org/NewsArticle": {"Report"},
    "https://schema.org/Photograph": {"Photo"},
}
IDS = "https://w3id.org/chithi/id/"
POST, PERSON = (NamedNode(f"https://example.org/{name}") for name in ("post", "person"))
POST_IN = NamedNode("https://w3id.org/chithi/ontology#postIn")
FOAF_PERSON = NamedNode("http://xmlns.com/foaf/0.1/Person")
OUTSIDERS = ("http://xmlns.com/", "http://www.w3.org/ns/", "https://schema.org/", "http://purl.org/linked-data/")


@pytest.fixture(scope="module")
def stated() -> list[Triple]:
    """The shipped graph and the fictional reports, which use what no shipped report happens to, in full form."""
    both = copying.read(ROOT / "graph" / "chithi.ttl", *sorted((ROOT / "tests" / "sample").glob("*.ttl")))
    return [*both, *derive(both, ROOT).triples]


@pytest.fixture(scope="module")
def told(base: dict[str, Path], stated: list[Triple], tmp_path_factory: pytest.TempPathFactory) -> reasoning.Answers:
    folder = tmp_path_factory.mktemp("shipped")
    case = folder / "case.ttl"
    case.write_text(CASE, encoding="utf-8")
    questions: list[reasoning.Question] = [("case", "unsatisfiable", str(case))]
    for iri, path in base.items():
        data = copying.write(folder / f"{path.stem}-data.ttl", stated, [iri])
        questions += [(f"classes {iri}", "unsatisfiable", str(path)), (iri, "consistent", str(data))]
    axioms = copying.read(Path(__file__).parent / "foreign.ttl")
    whole = copying.merged(copying.read(base[ALIGNMENTS]), [*axioms, *stated])
    for name, more in (
        ("foreign", []),
        ("misfit", [Triple(POST, POST_IN, PERSON), Triple(PERSON, copying.TYPE, FOAF_PERSON)]),
    ):
        questions.append((name, "consistent", str(copying.write(folder / f"{name}.ttl", [*whole, *more]))))
    return reasoning.ask(questions)


def test_the_way_of_asking_finds_a_class_without_instances(told: reasoning.Answers) -> None:
    assert told["case"] == [["https://example.org/case#C"]]


@pytest.mark.parametrize("iri", [IRI, ALIGNMENTS])
def test_hermit_finds_every_class_satisfiable(iri: str, told: reasoning.Answers) -> None:
    assert told[iri]
    assert told[f"classes {iri}"] == []


@pytest.mark.parametrize("iri", [IRI, ALIGNMENTS])
def test_hermit_finds_the_shipped_graph_consistent(iri: str, told: reasoning.Answers) -> None:
    assert told[iri] == [["true"]]


def test_nor_does_it_contradict_what_the_foreign_vocabularies_state(told: reasoning.Answers) -> None:
    assert told["foreign"] == [["true"]]
    assert told["misfit"] == [["false"]]  # a post in a person: ORG says that it is in an organisation


@pytest.fixture(scope="module")
def data(stated: list[Triple]) -> rdflib.Graph:
    """The same as rdflib reads it."""
    return rdflib.Graph().parse(serialize(stated, format=RdfFormat.N_TRIPLES), format="nt")


@pytest.fixture(scope="module")
def closed(ontology: rdflib.Graph, alignments: rdflib.Graph, data: rdflib.Graph) -> rdflib.Graph:
    return reasoning.closure(ontology, alignments, data)


def test_owlrl_finds_the_shipped_graph_consistent(closed: rdflib.Graph) -> None:
    assert reasoning.errors(closed) == set()


def test_the_shipped_graph_makes_no_two_things_one(closed: rdflib.Graph) -> None:
    named = [(s, o) for s, o in closed.subject_objects(OWL.sameAs) if isinstance(s, rdflib.URIRef)]
    assert [(s, o) for s, o in named if s != o] == []


def test_instances_of_foreign_classes_are_those_that_fit(closed: rdflib.Graph, data: rdflib.Graph) -> None:
    found: dict[str, set[rdflib.term.Node]] = {}
    for thing, kind in closed.subject_objects(RDF.type):
        if str(kind).startswith(OUTSIDERS) and str(thing).startswith(IDS) and (thing, RDF.type, kind) not in data:
            found.setdefault(str(kind), set()).add(thing)
    expected = {
        foreign: {thing for name in ours for thing in data.subjects(RDF.type, rdflib.URIRef(CT + name))}
        for foreign, ours in FOREIGN.items()
    }
    assert found == expected


def test_no_post_is_in_a_group_of_bodies_which_is_no_organisation(closed: rdflib.Graph) -> None:
    organisations = {
        rdflib.URIRef(f"http://www.w3.org/ns/org#{name}") for name in ("Organization", "FormalOrganization")
    }
    bodies = set(closed.objects(None, rdflib.URIRef("http://www.w3.org/ns/org#postIn")))
    assert [body for body in bodies if not organisations & set(closed.objects(body, RDF.type))] == []
    assert bodies


def test_foreign_properties_lead_from_and_to_what_they_are_made_for(
    closed: rdflib.Graph, alignments: rdflib.Graph
) -> None:
    """Written down here, since foreign ontologies are not loaded: - is a literal."""
    joins = {
        "https://schema.org/author": ("Report", "Person"),
        "http://purl.org/dc/terms/publisher": ("Report", "Body"),
        "https://schema.org/datePublished": ("Report", "-"),
        "http://www.w3.org/ns/org#postIn": ("Post", "Body"),
        "http://www.w3.org/ns/org#member": ("Tenure", "Person"),
        "https://schema.org/containedInPlace": ("Place", "Place"),
        "https://schema.org/startDate": ("Event", "-"),
        "https://schema.org/location": ("Event", "Place"),
        "https://schema.org/organizer": ("Event", "Body"),
        "https://schema.org/attendee": ("Event", "Person"),
    }
    assert {str(link) for link in alignments.objects(None, RDFS.subPropertyOf)} == set(joins)
    unused = set()
    for link, kinds in joins.items():
        pairs = list(closed.subject_objects(rdflib.URIRef(link)))
        for pair in pairs:
            assert all(fits(closed, *one) for one in zip(pair, kinds, strict=True)), (link, pair)
        unused |= set() if pairs else {link}
    assert unused == {"http://purl.org/dc/terms/publisher"}  # no report names who publishes it


def fits(closed: rdflib.Graph, node: rdflib.term.Node, kind: str) -> bool:
    return isinstance(node, rdflib.Literal) if kind == "-" else (node, RDF.type, rdflib.URIRef(CT + kind)) in closed
