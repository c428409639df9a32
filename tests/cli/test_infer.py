"""`chithi infer` as a person uses it, and what it finds in the shipped graph."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from chithi.rdf.namespaces import BASE, CT, RDF, RDFS, SKOS, XSD, expand
from chithi.reasoning.inference import infer

pytestmark = pytest.mark.engines

Run = Callable[..., subprocess.CompletedProcess[str]]
PREFIXES = f"""@prefix ct: <{CT}> . @prefix e: <https://example.org/> . @prefix skos: <{SKOS}> .
@prefix conference-type: <{expand("conference-type:")}> .
"""
DATA = "e:hn a ct:Province ; skos:prefLabel 'Hà Nội'@vi . e:said ct:speaker e:an . e:an skos:prefLabel 'An'@vi ."
# The full form of it: that a province is a place follows by graph/rules already.
FULL = DATA + "e:hn a ct:Place ."
FOLLOWS = "e:said a ct:Statement . e:an a ct:Person ."


def triples(content: str, form: RdfFormat = RdfFormat.TURTLE) -> set[Triple]:
    text = PREFIXES + content if form == RdfFormat.TURTLE else content
    return {quad.triple for quad in parse(text.encode(), format=form)}


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "x.ttl"
    path.write_text(PREFIXES + DATA, encoding="utf-8")
    return str(path)


def test_data_and_what_follows_are_written(chithi: Run, file: str) -> None:
    done = chithi("infer", file)
    assert (done.returncode, done.stderr) == (0, "")
    assert triples(done.stdout) == triples(FULL) | triples(FOLLOWS)


@pytest.mark.parametrize(("form", "parser"), [("nt", RdfFormat.N_TRIPLES), ("rdfxml", RdfFormat.RDF_XML)])
def test_only_new(chithi: Run, file: str, form: str, parser: RdfFormat) -> None:
    done = chithi("infer", file, "--only-new", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert triples(done.stdout, parser) == triples(FOLLOWS)


def test_it_stands_in_a_graph_of_its_own_where_there_are_graphs(chithi: Run, file: str, tmp_path: Path) -> None:
    path = tmp_path / "out.nq"
    assert chithi("infer", file, "-o", str(path)).returncode == 0
    graphs = defaultdict(set)
    for quad in parse(path=path):
        graphs[getattr(quad.graph_name, "value", "")].add(quad.triple)
    assert graphs == {"": triples(FULL), f"{BASE}id/graph/inferred": triples(FOLLOWS)}


def test_files_beside_count_as_data(chithi: Run, file: str, tmp_path: Path) -> None:
    other = tmp_path / "y.ttl"
    other.write_text(PREFIXES + "e:heard ct:speaker e:binh .")
    done = chithi("infer", file, "--with", str(other), "--only-new")
    assert triples(done.stdout) == triples(FOLLOWS + "e:heard a ct:Statement . e:binh a ct:Person .")


def test_nothing_new_is_no_statement(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(PREFIXES + "e:x e:p e:y .")
    done = chithi("infer", str(path), "--only-new")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_seed_changes_no_byte(chithi: Run, file: str) -> None:
    for options in (["--only-new"], ["--explain", "e:said"], ["--explain", "Hà Nội", "--format", "json"]):
        options = [option.replace("e:", "https://example.org/") for option in options]
        outputs = {chithi("infer", file, *options, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "99")}
        assert len(outputs) == 1 and outputs != {""}


EXPLAINED = """An
<https://example.org/an>

An · rdf:type · ct:Person
  https://example.org/an rdf:type ct:Person
  prp-rng: {rule}
    [{ontology}] {speaker} · rdfs:range · ct:Person
    [{data}] https://example.org/said · {speaker} · An
"""
WORDS = {
    "vi": {
        "speaker": "người phát biểu",
        "rule": "giá trị của một thuộc tính thuộc miền giá trị của nó",
        "ontology": "bản thể học",
        "data": "dữ liệu",
    },
    "en": {
        "speaker": "speaker",
        "rule": "the value of a property is in the property's range",
        "ontology": "ontology",
        "data": "data",
    },
}


@pytest.mark.parametrize("lang", WORDS)
def test_the_reasons_are_told_in_both_languages(chithi: Run, file: str, lang: str) -> None:
    done = chithi("infer", file, "--explain", "an", "--lang", lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == EXPLAINED.format(**WORDS[lang])


def test_the_reasons_as_json(chithi: Run, file: str, tmp_path: Path) -> None:
    path = tmp_path / "why.json"
    assert chithi("infer", file, "--explain", "An", "-o", str(path)).returncode == 0
    found = json.loads(path.read_text(encoding="utf-8"))
    assert (found["iri"], found["label"], len(found["inferred"])) == ("https://example.org/an", "An", 1)
    (why,) = found["inferred"]
    assert (why["predicate"], why["object"], why["rule"]) == (f"{RDF}type", {"iri": f"{CT}Person"}, "prp-rng")
    premises = [(each["subject"]["iri"], each["predicate"], each["origin"]) for each in why["premises"]]
    assert premises == [
        (f"{CT}speaker", f"{RDFS}range", "ontology"),
        ("https://example.org/said", f"{CT}speaker", "stated"),
    ]


def test_a_thing_of_which_nothing_follows(chithi: Run, file: str) -> None:
    done = chithi("infer", file, "--explain", "ct:Place")
    assert (done.returncode, done.stdout) == (0, f"địa phương\n<{CT}Place>\n")
    assert done.stderr == "Nothing more follows about địa phương.\n"


CONTRADICTING = "e:hn a ct:Province ; ct:inProvince e:hn ."
MESSAGE = """Error: the data contradict themselves or the ontology; contradictions: 1. Mend one of the triples marked \
[data] under each.
1. cls-maxc1: no value is allowed
   [ontology] (ct:inProvince max “0”) · owl:maxCardinality · “0”
   [ontology] (ct:inProvince max “0”) · owl:onProperty · ct:inProvince
   [inferred] https://example.org/hn · rdf:type · (ct:inProvince max “0”)
     cax-sco: what is in a class is in the classes above it
       [ontology] ct:Province · rdfs:subClassOf · (ct:inProvince max “0”)
       [data] https://example.org/hn · rdf:type · ct:Province
   [data] https://example.org/hn · ct:inProvince · https://example.org/hn
"""


@pytest.mark.parametrize(
    "command",
    [
        ["infer", "{}"],
        ["infer", "{}", "--explain", "https://example.org/hn"],
        ["export", "--infer", "--data", "{}"],
        ["sparql", "ASK { ?s ?p ?o }", "--infer", "--data", "{}"],
        ["run", "who-spoke", "--infer", "--with", "{}"],
    ],
)
def test_contradicting_data_are_refused_with_what_contradicts(chithi: Run, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(PREFIXES + CONTRADICTING)
    done = chithi(*(part.format(path) if part == "{}" else part for part in command))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", MESSAGE)
    assert "[dữ liệu] https://example.org/hn · ct:inProvince" in chithi("infer", str(path), "--lang", "vi").stderr


@pytest.mark.parametrize("literal", ["'x'^^xsd:boolean", "'1,5'^^xsd:decimal", "'x'^^xsd:double"])
def test_a_value_of_the_wrong_form_is_told_and_nothing_else(chithi: Run, tmp_path: Path, literal: str) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(f"@prefix xsd: <{XSD}> . {PREFIXES} e:x e:p {literal} .")
    done = chithi("infer", str(path))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 3)
    assert "1. dt-not-type: the literal is none of the datatype\n   [data] https://example.org/x · " in done.stderr


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_queries_ask_what_follows(chithi: Run, file: str, engine: str) -> None:
    query = f"SELECT ?x {{ ?x a <{CT}Person> }}"
    options = ["sparql", query, "--data", file, "--engine", engine, "--format", "csv"]
    assert chithi(*options).stdout.split() == ["x"]
    assert chithi(*options, "--infer").stdout.split() == ["x", "https://example.org/an"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["infer", "--only-new", "--explain", "x"], 2, "--only-new"),
        (["infer", "--format", "json"], 2, "--explain"),
        (["infer", "--explain", "x", "--format", "ttl"], 2, "text, json"),
        (["infer", "-o", "x.csv"], 2, "x.csv"),
        (["infer", "missing.ttl"], 3, "missing.ttl"),
        (["infer", "--explain", "nobody of this name"], 2, "nobody of this name"),
        (["sparql", "ASK { ?s ?p ?o }", "--infer", "--endpoint", "http://localhost:1/"], 2, "--infer"),
    ],
)
def test_wrong_use(chithi: Run, arguments: list[str], code: int, said: str) -> None:
    done = chithi(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr and done.stderr.count("\n") == 1


def test_conferences_are_classed_by_their_type() -> None:
    new = infer(triples("e:x ct:conferenceType conference-type:review .")).new
    kinds = {t.object for t in new if t.predicate.value == f"{RDF}type" and t.subject.value == "https://example.org/x"}
    assert kinds == {NamedNode(f"{CT}{name}") for name in ("ReviewConference", "Conference", "Event")}
