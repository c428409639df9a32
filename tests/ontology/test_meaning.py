"""What each axiom entails and what it excludes, by HermiT and by owlrl; the table meaning.yaml names every axiom."""

from pathlib import Path

import copying
import pytest
import rdflib
import reasoning
from axioms import KNOWN_LINKS, KNOWN_TYPES, Axiom, table
from drawing import THINGS, Drawing, Row
from ours import IRI
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from rdflib import OWL, RDF, RDFS, SKOS


def triples(rows: list[Row], part: str) -> list[Triple]:
    texts = [row.turtle(getattr(row, part)) for row in rows]
    return [quad.triple for text in texts for quad in parse(text, format=RdfFormat.TURTLE, rename_blank_nodes=True)]


def graph(rows: list[Row], part: str) -> rdflib.Graph:
    found = rdflib.Graph()
    for row in rows:
        found.parse(data=row.turtle(getattr(row, part)), format="turtle")
    return found


def test_the_table_names_every_axiom(stated: list[Axiom]) -> None:
    named = list(table())
    assert sorted(named) == sorted(axiom for axiom in stated if axiom[0] != "different")
    assert len(named) == len(set(named))


def test_no_axiom_is_of_a_kind_that_the_table_has_no_place_for(ontology: rdflib.Graph) -> None:
    languages = (str(OWL), str(RDFS), str(RDF))
    assert {link for link in ontology.predicates() if str(link).startswith(languages)} <= KNOWN_LINKS
    assert {kind for kind in ontology.objects(None, RDF.type) if str(kind).startswith(languages)} <= KNOWN_TYPES


def test_concepts_of_which_there_is_one_at_most_are_listed_as_different(
    ontology: rdflib.Graph, concepts: rdflib.Graph, shipped: rdflib.Graph, stated: list[Axiom]
) -> None:
    schemes = {}
    for axiom in stated:
        if axiom[0] == "different":
            schemes[axiom[1].partition(":")[0]] = {name.partition(":")[2] for name in axiom[1:]}
    for prop in ontology.subjects(RDF.type, OWL.FunctionalProperty):
        if (prop, RDFS.range, SKOS.Concept) in ontology:
            assert {str(value).split("/")[-2] for value in shipped.objects(None, prop)} <= set(schemes), prop
    # Of these two, whose schemes grow, a kind may go with no class; that is in no list.
    tied = {str(concept) for concept in ontology.objects(None, OWL.hasValue)}
    for scheme, members in schemes.items():
        whole = rdflib.URIRef(f"https://w3id.org/chithi/concept/{scheme}")
        listed = set(map(str, concepts.subjects(SKOS.inScheme, whole)))
        if scheme in ("body-kind", "document-type"):
            listed &= tied
        assert members == {concept.rpartition("/")[2] for concept in listed}
    assert len(schemes) == 13


@pytest.mark.engines
def test_hermit_draws_every_entailment(drawing: Drawing, base: dict[str, Path], tmp_path: Path) -> None:
    rows = drawing.entailments()
    given = copying.write(tmp_path / "given.ttl", triples(rows, "given"), [IRI])
    follows = copying.write(tmp_path / "follows.ttl", triples(rows, "follows"), [IRI])
    questions = [("", "load", str(base[IRI])), ("ok", "consistent", str(given))]
    answers = reasoning.ask([*questions, ("follows", "entails", str(given), str(follows))])
    assert answers["ok"] == [["true"]]
    assert [axiom for axiom, told in answers["follows"] if told != "true"] == []
    assert len(answers["follows"]) == len(graph(rows, "follows")) > 300


def declarations(path: Path) -> list[Triple]:
    kinds = ("#Ontology", "#Class", "#ObjectProperty", "#DatatypeProperty")
    found = [triple for triple in copying.read(path) if triple.predicate == copying.TYPE]
    return [
        triple for triple in found if isinstance(triple.subject, NamedNode) and str(triple.object)[:-1].endswith(kinds)
    ]


@pytest.mark.engines
def test_hermit_draws_none_of_them_from_mere_declarations(
    drawing: Drawing, base: dict[str, Path], tmp_path: Path
) -> None:
    rows = drawing.entailments()
    bare = copying.write(tmp_path / "bare.ttl", declarations(base[IRI]))
    given = copying.write(tmp_path / "given.ttl", triples(rows, "given"), [IRI])
    follows = copying.write(tmp_path / "follows.ttl", triples(rows, "follows"), [IRI])
    answers = reasoning.ask([("", "load", str(bare)), ("follows", "entails", str(given), str(follows))])
    assert [axiom for axiom, told in answers["follows"] if told == "true"] == []
    assert len(answers["follows"]) > 300


@pytest.mark.engines
def test_owlrl_draws_every_entailment(drawing: Drawing, ontology: rdflib.Graph) -> None:
    rows = drawing.entailments()
    closed = reasoning.closure(ontology, graph(rows, "given"))
    assert reasoning.errors(closed) == set()
    assert [row for row in rows if any(triple not in closed for triple in graph([row], "follows"))] == []


@pytest.mark.engines
def test_hermit_finds_every_contradiction(drawing: Drawing, base: dict[str, Path], tmp_path: Path) -> None:
    rows = [row for row in drawing.contradictions() if row.axiom[0] != "disjoint"]
    questions = [("", "load", str(base[IRI]))]
    for n, row in enumerate(rows):
        path = copying.write(tmp_path / f"{n}.ttl", triples([row], "given"), [IRI])
        questions.append((str(n), "consistent", str(path)))
    answers = reasoning.ask(questions)
    assert [row for n, row in enumerate(rows) if answers[str(n)] != [["false"]]] == []
    assert len(rows) > 300


@pytest.mark.engines
def test_hermit_finds_every_two_classes_disjoint(drawing: Drawing, base: dict[str, Path], tmp_path: Path) -> None:
    disjoint = [axiom for axiom in drawing.axioms if axiom[0] == "disjoint"]
    rows = [Row(axiom, THINGS, "", f"{axiom[1]} owl:disjointWith {axiom[2]} .") for axiom in disjoint]
    follows = copying.write(tmp_path / "follows.ttl", triples(rows, "follows"), [IRI])
    answers = reasoning.ask([("all", "entails", str(base[IRI]), str(follows))])
    assert [axiom for axiom, told in answers["all"] if told != "true"] == []
    assert len(answers["all"]) == len(disjoint) > 300


def without_functional_properties(ontology: rdflib.Graph) -> rdflib.Graph:
    """Leave these out where an instance of two kinds would make one concept of two, and so mix the rows."""
    found = rdflib.Graph()
    for triple in ontology:
        if triple[2] != OWL.FunctionalProperty:
            found.add(triple)
    return found


def unnoticed(told: set[str], name: str) -> bool:
    return not any(name in message for message in told)


@pytest.mark.engines
def test_owlrl_finds_every_two_classes_disjoint(drawing: Drawing, ontology: rdflib.Graph) -> None:
    rows = [row for row in drawing.contradictions() if row.axiom[0] == "disjoint"]
    told = reasoning.errors(reasoning.closure(without_functional_properties(ontology), graph(rows, "given")))
    assert [row for row in rows if unnoticed(told, row.things)] == []


@pytest.mark.engines
def test_owlrl_finds_every_other_contradiction_but_of_literals(drawing: Drawing, ontology: rdflib.Graph) -> None:
    rows = [row for row in drawing.contradictions() if row.axiom[0] not in ("disjoint", "different")]
    told = reasoning.errors(reasoning.closure(ontology, graph(rows, "given")))
    # It compares no values: neither two of a property that has one, nor one with the datatype of its property.
    of_literals = [row for row in rows if row.axiom[0] != "domain" and row.axiom[1] in drawing.literals]
    assert [row for row in rows if unnoticed(told, row.things)] == of_literals


@pytest.mark.engines
def test_owlrl_finds_concepts_that_are_two_but_for_the_last_of_a_list(drawing: Drawing, ontology: rdflib.Graph) -> None:
    rows = [row for row in drawing.contradictions() if row.axiom[0] == "different"]
    told = reasoning.errors(reasoning.closure(ontology, graph(rows, "given")))
    # owlrl 7.6 never compares the last member of owl:AllDifferent with the others; HermiT does, above.
    of_two = [row for row in rows if len(row.axiom) == 3]
    assert [row for row in rows if unnoticed(told, row.axiom[1].replace(":", "/"))] == of_two
