"""What `--infer` adds, on examples small enough to work out by hand."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import five_reports
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from chithi.graph import build
from chithi.rdf import reading
from chithi.rdf.namespaces import BASE, CT, OWL, RDF, RDFS, XSD, expand
from chithi.reasoning.closure import Closure

Run = Callable[..., subprocess.CompletedProcess[str]]
PREFIXES = f"""@prefix ct: <{CT}> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> . @prefix xsd: <{XSD}> .
@prefix body: <{expand("body:")}> . @prefix person: <{expand("person:")}> . @prefix e: <https://example.org/> .
"""
ONTOLOGY = """
ct:Province rdfs:subClassOf ct:Place . ct:Place rdfs:subClassOf ct:Thing .
ct:directlyUnder rdfs:subPropertyOf ct:under . ct:under a owl:TransitiveProperty .
ct:value rdfs:subPropertyOf ct:amount .
"""


def triples(text: str) -> set[Triple]:
    return {quad.triple for quad in parse((PREFIXES + text).encode(), format=RdfFormat.TURTLE)}


def new(data: str) -> set[Triple]:
    return Closure(triples(data), triples(ONTOLOGY)).new


ABOUT_TERMS = "ct:Province rdfs:subClassOf ct:Thing ."


def test_types_links_and_chains_of_links_follow() -> None:
    found = new("e:x a ct:Province . body:a ct:directlyUnder body:b . body:b ct:directlyUnder body:c .")
    expected = "e:x a ct:Place , ct:Thing . body:a ct:under body:b , body:c . body:b ct:under body:c ."
    assert found == triples(expected + ABOUT_TERMS)


def test_a_literal_keeps_its_spelling_and_gets_no_other() -> None:
    found = new('e:x ct:value 978.80 . e:y ct:value "978.8"^^xsd:decimal . e:z ct:note "978.80" .')
    assert found == triples('e:x ct:amount 978.80 . e:y ct:amount "978.8"^^xsd:decimal .' + ABOUT_TERMS)


def test_equal_numbers_of_two_types_are_not_mixed() -> None:
    found = new("e:x ct:note 13 . e:y ct:note 13.0 .")
    assert found == triples(ABOUT_TERMS)


def test_blank_nodes_and_the_words_of_owl_are_left_out() -> None:
    found = new("e:x e:p [ a ct:Province ] . e:x e:q owl:Thing . [] ct:directlyUnder e:x .")
    assert found == triples(ABOUT_TERMS)


def test_what_is_foreign_and_not_in_the_data_is_left_out() -> None:
    ontology = triples(ONTOLOGY + "e:C rdfs:subClassOf e:D . e:D rdfs:subClassOf e:E . e:D rdfs:subClassOf ct:Thing .")
    assert Closure(triples("e:x a e:D ."), ontology).new == triples("e:x a e:E , ct:Thing ." + ABOUT_TERMS)


def test_two_names_of_one_thing_are_told() -> None:
    ontology = triples(ONTOLOGY + "ct:head a owl:FunctionalProperty , owl:ObjectProperty .")
    found = Closure(triples("e:x ct:head e:a , e:b ."), ontology).new
    assert found == triples("e:a owl:sameAs e:b . e:b owl:sameAs e:a ." + ABOUT_TERMS)


def test_rdf_12_is_passed_over() -> None:
    quoted = Triple(
        NamedNode("https://example.org/x"), NamedNode("https://example.org/p"), next(iter(triples(ABOUT_TERMS)))
    )
    data = triples("e:x a ct:Province .") | {quoted}
    assert Closure(data, triples(ONTOLOGY)).new == triples("e:x a ct:Place , ct:Thing ." + ABOUT_TERMS)


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    path = tmp_path / "x.ttl"
    path.write_text(PREFIXES + "e:x a ct:Province . e:said ct:speaker e:y . e:named e:label 'no'@en .")
    return str(path)


FOLLOWS = "e:x a ct:Place . e:said a ct:Statement . e:y a ct:Person ."


def test_what_follows_from_the_ontology_is_added(chithi: Run, foreign: str) -> None:
    done = chithi("export", "--data", foreign, "--infer", "--format", "nt")
    assert (done.returncode, done.stderr) == (0, "")
    written = {quad.triple for quad in parse(path=foreign)}
    assert {q.triple for q in parse(done.stdout.encode(), format=RdfFormat.N_TRIPLES)} == written | triples(FOLLOWS)


def test_it_stands_in_a_graph_of_its_own_and_the_seed_changes_no_byte(chithi: Run, foreign: str) -> None:
    outputs = {
        chithi("export", "--data", foreign, "--infer", "--format", "nq", PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1", "99")
    }
    assert len(outputs) == 1
    read = list(parse(outputs.pop().encode(), format=RdfFormat.N_QUADS))
    inside = {quad.triple for quad in read if quad.graph_name == NamedNode(f"{BASE}id/graph/inferred")}
    # That a province is a place follows by graph/rules, too, and stands with the data.
    assert inside == triples(FOLLOWS) - triples("e:x a ct:Place .")
    assert triples("e:x a ct:Place .") < {quad.triple for quad in read} - inside


def test_who_watches_is_told_that_it_takes_a_while(home: Path, foreign: str) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "chithi", "export", "--data", foreign, "--infer", "--lang", "vi"]
    environment = {**os.environ, "CHITHI_HOME": str(home)}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True, timeout=120)
    os.close(theirs)
    said = os.read(ours, 1000).decode()
    os.close(ours)
    assert "Đang suy luận" in said
    assert b"ct:Statement" in done.stdout


def test_a_broken_ontology_is_an_input_that_cannot_be_read(chithi: Run, foreign: str, tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    (tmp_path / "ontology" / "chithi.ttl").write_text("no turtle")
    done = chithi("export", "--data", foreign, "--infer", CHITHI_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (3, "")
    assert "chithi.ttl:1:" in done.stderr


@pytest.mark.parametrize("property_", ["intersectionOf", "oneOf", "propertyChainAxiom"])
def test_a_list_that_leads_back_is_a_fault_of_the_data(chithi: Run, tmp_path: Path, property_: str) -> None:
    path = tmp_path / "x.ttl"
    rest = f"e:l <{RDF}first> e:a ; <{RDF}rest> e:l ."
    path.write_text(f"{PREFIXES} e:c owl:{property_} e:l . {rest}")
    done = chithi("export", "--data", str(path), "--infer")
    assert (done.returncode, done.stdout) == (1, "")
    assert "rdf:rest" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.engines
def test_the_real_data_gain_links_and_nothing_empty(tmp_path: Path) -> None:
    path = tmp_path / "all.nq"
    home = five_reports.home((five_reports.LAI_CHAU,))
    environment = {**os.environ, "CHITHI_HOME": str(home)}
    command = [sys.executable, "-m", "chithi", "export", "--infer", "-o", str(path)]
    subprocess.run(command, check=True, env=environment, timeout=300)
    added = [quad.triple for quad in parse(path=path) if quad.graph_name == NamedNode(f"{BASE}id/graph/inferred")]
    link = (
        NamedNode(expand(f"{name}")) for name in ("person:le-duc-duc", "ct:spokeAt", "event:lai-chau-commendation-2024")
    )
    assert Triple(*link) in added
    assert Triple(NamedNode(expand("person:le-duc-duc")), NamedNode(f"{RDF}type"), NamedNode(f"{CT}Official")) in added
    shipped = {quad.triple for quad in reading.read_quads(build.generated_file(home))}
    assert not shipped & set(added)
    assert not [t for t in added if not isinstance(t.subject, NamedNode) or t.subject == t.object]
    assert not [
        t for t in added if isinstance(t.object, NamedNode) and t.object.value.startswith((OWL, RDF, RDFS, XSD))
    ]
    assert not [t for t in added if isinstance(t.object, Literal)]
