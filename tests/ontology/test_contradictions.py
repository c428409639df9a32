"""Mistakes that an encoder can make and that the ontology exposes, each told by HermiT and by owlrl."""

from pathlib import Path

import copying
import pytest
import rdflib
import reasoning
from drawing import Row
from ours import IRI
from pyoxigraph import RdfFormat, parse

# HermiT is asked once for all.
pytestmark = [pytest.mark.engines, pytest.mark.xdist_group("contradictions")]
# What went wrong: the statements, and what owlrl says of them (None where it is silent: it compares no values).
MISTAKES: dict[str, tuple[str, str | None]] = {
    "an award that is a nomination": (":a a ct:Award , ct:Nomination .", "Disjoint classes"),
    "a nomination that somebody presents": (":a a ct:Nomination ; ct:presentedBy :b .", "Disjoint classes"),
    "an award by a person instead of a post": (":a ct:awardedBy :p . :p a ct:Person .", "Disjoint classes"),
    "a person that is a body": (":p a ct:Person , ct:Body .", "Disjoint classes"),
    "a post that is a body": (":p a ct:Post , ct:Body .", "Disjoint classes"),
    "a committee directly under itself": (":c a ct:PartyCommittee ; ct:directlyUnder :c .", "Irreflexive property"),
    "a committee that advises itself": (":c ct:advises :c .", "Irreflexive property"),
    "two bodies that lead each other": (
        ":a ct:directlyUnder :b . :b ct:standingCommitteeOf :a .",
        "asymmetric property",
    ),
    "a standing committee of the kind of a committee": (
        ":c a ct:StandingCommittee ; ct:bodyKind body-kind:party-committee .",
        "Disjoint classes",
    ),
    "a congress with a conference type": (
        ":c a ct:Congress ; ct:conferenceType conference-type:study .",
        "Disjoint classes",
    ),
    "a district that is a commune": (":d a ct:District , ct:Commune .", "Disjoint classes"),
    "a place within a body": (":d ct:within :b . :b a ct:StateBody .", "Disjoint classes"),
    "two units each merged into the other": (":a ct:becamePartOf :b . :b ct:becamePartOf :a .", "asymmetric property"),
    "a conclusion of the type directive": (
        ":d a ct:Conclusion ; ct:documentType document-type:directive .",
        "Disjoint classes",
    ),
    "a document that replaces itself": (":d ct:replaces :d .", "asymmetric property"),
    "a passage in two reports": (
        ":p ct:inReport :a , :b . :a owl:differentFrom :b .",
        "'sameAs' and 'differentFrom'",
    ),
    "a tenure of two people": (
        ":a ct:tenure :t . :b ct:tenure :t . :a owl:differentFrom :b .",
        "'sameAs' and 'differentFrom'",
    ),
    "a figure with a body for its measure": (":f ct:measure :b . :b a ct:MassOrganisation .", "Disjoint classes"),
    "a figure with two qualifiers": (
        ":f ct:qualifier qualifier:over , qualifier:nearly .",
        "'sameAs' and 'AllDifferent'",
    ),
    "a person who may be the same as himself": (":p ct:possiblySameAs :p .", "Irreflexive property"),
    "a report that spoke": (":s ct:speaker :r . :r ct:attended :e ; a ct:Report .", "Disjoint classes"),
    "a figure with two values": (":f ct:value 3.0 , 4.0 .", None),
    "a conference on two days": (
        ':c ct:eventDate "2025-05-19"^^xsd:date , "2025-05-20"^^xsd:date .',
        None,
    ),
    "a paragraph with a fraction for its number": (":p ct:paragraph 1.5 .", None),
}
ROWS = {name: Row((), f"https://example.org/{n}/", text) for n, (name, (text, _)) in enumerate(MISTAKES.items())}


@pytest.fixture(scope="module")
def by_hermit(base: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> reasoning.Answers:
    folder = tmp_path_factory.mktemp("mistakes")
    questions = [("", "load", str(base[IRI]))]
    for n, (name, row) in enumerate(ROWS.items()):
        triples = [quad.triple for quad in parse(row.turtle(row.given), format=RdfFormat.TURTLE)]
        questions.append((name, "consistent", str(copying.write(folder / f"{n}.ttl", triples, [IRI]))))
    return reasoning.ask(questions)


@pytest.fixture(scope="module")
def logical(ontology: rdflib.Graph) -> rdflib.Graph:
    """The axioms without the texts, which halves owlrl's time."""
    found = rdflib.Graph()
    for triple in ontology:
        if not (isinstance(triple[2], rdflib.Literal) and triple[2].language):
            found.add(triple)
    return found


@pytest.mark.parametrize("name", MISTAKES)
def test_hermit_exposes(name: str, by_hermit: reasoning.Answers) -> None:
    assert by_hermit[name] == [["false"]]


@pytest.mark.parametrize("name", MISTAKES)
def test_owlrl_exposes(name: str, logical: rdflib.Graph) -> None:
    row, words = ROWS[name], MISTAKES[name][1]
    told = reasoning.errors(
        reasoning.closure(logical, rdflib.Graph().parse(data=row.turtle(row.given), format="turtle"))
    )
    assert any(words in message for message in told) if words else told == set()
