"""What the ontology lets a reasoner conclude, on examples small enough to check by hand."""

import owlrl
import pytest
import rdflib

pytestmark = pytest.mark.engines

CT = rdflib.Namespace("https://w3id.org/chithi/ontology#")
EX = rdflib.Namespace("https://example.org/")

EXAMPLE = """
@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix ex: <https://example.org/> .
@prefix conference-type: <https://w3id.org/chithi/concept/conference-type/> .
@prefix body-kind: <https://w3id.org/chithi/concept/body-kind/> .
ex:mai a ct:Person ; ct:tenure ex:mai-secretary .
ex:mai-secretary a ct:Tenure ; ct:post ex:secretary .
ex:binh a ct:Person .
ex:said a ct:Statement ; ct:speaker ex:mai ; ct:atEvent ex:meeting .
ex:meeting a ct:Conference ; ct:conferenceType conference-type:review ; ct:attendee ex:binh .
ex:study a ct:StudyConference .
ex:cell ct:directlyUnder ex:bloc . ex:bloc ct:directlyUnder ex:province .
ex:standing ct:standingCommitteeOf ex:bloc .
ex:committee a ct:Body ; ct:bodyKind body-kind:party-committee .
"""


@pytest.fixture(scope="module")
def closure(ontology: rdflib.Graph) -> rdflib.Graph:
    graph = rdflib.Graph() + ontology
    graph.parse(data=EXAMPLE, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        (EX.mai, rdflib.RDF.type, CT.Official),
        (EX.mai, CT.spokeAt, EX.meeting),
        (EX["mai-secretary"], CT.holder, EX.mai),
        (EX.binh, CT.attended, EX.meeting),
        (EX.meeting, rdflib.RDF.type, CT.ReviewConference),
        (EX.study, CT.conferenceType, rdflib.URIRef("https://w3id.org/chithi/concept/conference-type/study")),
        (EX.study, rdflib.RDF.type, CT.Event),
        (EX.cell, CT.under, EX.province),
        (EX.standing, CT.directlyUnder, EX.bloc),
        (EX.standing, CT.under, EX.province),
        (EX.committee, rdflib.RDF.type, CT.PartyCommittee),
        (EX.committee, rdflib.RDF.type, CT.AwardingAuthority),
    ],
)
def test_entailed(closure: rdflib.Graph, subject: object, predicate: object, value: object) -> None:
    assert (subject, predicate, value) in closure


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        (EX.binh, rdflib.RDF.type, CT.Official),
        (EX.binh, CT.spokeAt, EX.meeting),
        (EX.cell, CT.directlyUnder, EX.province),
        (EX.meeting, rdflib.RDF.type, CT.CommendationConference),
    ],
)
def test_not_entailed(closure: rdflib.Graph, subject: object, predicate: object, value: object) -> None:
    assert (subject, predicate, value) not in closure


def test_the_example_is_consistent(closure: rdflib.Graph) -> None:
    error = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    assert (None, error, None) not in closure
