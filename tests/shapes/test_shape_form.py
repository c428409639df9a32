"""What the shapes must be like so that people can act on their results, and any SHACL Core engine can use them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from shape_cases import Around

from chithi.rdf.namespaces import SH
from chithi.validation.results import SEVERITIES
from chithi.vietnamese.letters import nfc

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "shapes").glob("*.ttl"))
SHAPE = "https://w3id.org/chithi/shape/"
CT = "https://w3id.org/chithi/ontology#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
# sh:closed: two classes on one node refuse each other's properties; sh:sparql and sh:js are no Core.
FOREIGN = ("closed", "sparql", "js", "rule", "entailment", "deactivated", "xone", "targetObjectsOf", "targetNode")


@pytest.fixture(scope="module")
def statements() -> list[ox.Triple]:
    return [quad.triple for path in FILES for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]


@pytest.fixture(scope="module")
def named(statements) -> dict[str, dict[str, list]]:
    found: dict[str, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for triple in statements:
        if isinstance(triple.subject, ox.NamedNode):
            found[triple.subject.value][triple.predicate.value.removeprefix(SH)].append(triple.object)
    return found


@pytest.mark.engines
def test_they_pass_shacl_s_own_shapes() -> None:
    graph = rdflib.Graph()
    for path in FILES:
        graph.parse(path)
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=graph, meta_shacl=True)
    assert conforms, text


@pytest.mark.engines
def test_the_command_in_the_readme_works(tmp_path: Path) -> None:
    readme = (ROOT / "shapes" / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"```sh\n(.*?)```", readme, flags=re.DOTALL)[0]
    run = subprocess.run(
        ["bash", "-ec", commands.replace("/tmp/", f"{tmp_path}/")],
        cwd=ROOT,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "Conforms: True" in run.stdout


def test_only_shacl_core_is_used(statements) -> None:
    used = {t.predicate.value.removeprefix(SH) for t in statements if t.predicate.value.startswith(SH)}
    assert used & set(FOREIGN) == set()


def test_every_shape_is_in_our_namespace_and_declared_once(named) -> None:
    for iri, found in named.items():
        assert iri.startswith(SHAPE), iri
        assert [t.value.removeprefix(SH) for t in found[TYPE]] in (["NodeShape"], ["PropertyShape"]), iri


def test_every_property_shape_is_named_has_one_path_and_is_used(statements, named) -> None:
    used = [
        t.object for t in statements if t.predicate.value == f"{SH}property" and isinstance(t.subject, ox.NamedNode)
    ]
    assert all(isinstance(shape, ox.NamedNode) for shape in used)
    properties = {iri for iri, found in named.items() if found[TYPE][0].value == f"{SH}PropertyShape"}
    assert properties == {shape.value for shape in used}
    for iri in properties:
        assert len(named[iri]["path"]) == 1, iri
        assert isinstance(named[iri]["path"][0], ox.NamedNode), iri


def test_messages_stand_in_both_languages_beside_a_severity(named) -> None:
    carriers = ("property", "targetClass", "targetSubjectsOf", "message", "severity", TYPE)
    for iri, found in named.items():
        constrained = any(found[name] for name in list(found) if name not in carriers)
        languages = sorted(message.language for message in found["message"])
        assert languages == (["en", "vi"] if constrained else []), iri
        severities = [severity.value.removeprefix(SH) for severity in found["severity"]]
        assert len(severities) == bool(constrained) and set(severities) <= set(SEVERITIES), iri


def test_messages_are_one_or_two_plain_sentences(named) -> None:
    for iri, found in named.items():
        for message in found["message"]:
            text = message.value
            assert text == nfc(text) and text[0].isupper() and text.endswith("."), iri
            assert "Ð" not in text and "ð" not in text and len(text) < 260, iri


def test_message_of_a_property_names_it(named) -> None:
    for iri, found in named.items():
        if found["path"]:
            path = found["path"][0].value
            local = path.replace("#", "/").rpartition("/")[2]
            assert all(local in message.value for message in found["message"]), iri


def test_every_shape_meets_a_node_of_the_data(named, around: Around) -> None:
    """A shape whose target nothing has would pass everything."""
    subclasses = defaultdict(set)
    for t in around.triples:
        if t.predicate.value.endswith("#subClassOf") and isinstance(t.object, ox.NamedNode):
            subclasses[t.object.value].add(t.subject.value)
    classes, carried = defaultdict(int), set()
    for t in around.triples:
        carried.add(t.predicate.value)
        if t.predicate.value == TYPE and isinstance(t.object, ox.NamedNode):
            classes[t.object.value] += 1

    def met(iri: str) -> bool:
        below, seen = [iri], set()
        while below:
            one = below.pop()
            if classes[one]:
                return True
            seen.add(one)
            below += subclasses[one] - seen
        return False

    never = {f"{CT}{name}" for name in ("under", "spokeAt", "made", "attended", "Official")}
    for iri, found in named.items():
        targets = [t.value for t in found["targetClass"]]
        carriers = [t.value for t in found["targetSubjectsOf"]]
        if targets or carriers:
            assert any(map(met, targets)) or set(carriers) & carried or set(targets + carriers) <= never, iri


def test_every_instantiable_class_has_a_shape(named) -> None:
    """Classes that only gather others are covered through these; an official is derived and never stated."""
    targets = {t.value.removeprefix(CT) for found in named.values() for t in found["targetClass"]}
    ontology = ox.parse(path=ROOT / "ontology" / "chithi.ttl", format=ox.RdfFormat.TURTLE)
    classes = {
        q.subject.value.removeprefix(CT)
        for q in ontology
        if isinstance(q.subject, ox.NamedNode) and q.object == ox.NamedNode("http://www.w3.org/2002/07/owl#Class")
    }
    ours = {name for name in classes if not name.startswith("http")}
    assert ours - targets - {"Official"} == set()


def test_every_property_of_the_ontology_is_ruled_by_a_shape(named) -> None:
    """Who may carry it (targetSubjectsOf), and what it may hold (path)."""
    ontology = list(ox.parse(path=ROOT / "ontology" / "chithi.ttl", format=ox.RdfFormat.TURTLE))
    ours = {
        q.subject.value
        for q in ontology
        if isinstance(q.subject, ox.NamedNode)
        and q.subject.value.startswith(CT)
        and q.object.value in (f"http://www.w3.org/2002/07/owl#{kind}Property" for kind in ("Object", "Datatype"))
    }
    carriers = {t.value for found in named.values() for t in found["targetSubjectsOf"]}
    paths = {t.value for found in named.values() for t in found["path"]}
    assert ours - carriers == set()
    derived = {f"{CT}{name}" for name in ("under", "spokeAt", "made", "attended")}
    assert ours - paths - derived == set()


def test_no_shape_lists_all_of_what_grows_with_the_reports(statements) -> None:
    """A new kind or measure is an edit of the concepts alone; a list of all of a scheme would be a second place."""
    concepts = [q.subject for q in ox.parse(path=ROOT / "ontology" / "concepts.ttl", format=ox.RdfFormat.TURTLE)]
    named = {t.object.value for t in statements if isinstance(t.object, ox.NamedNode)}
    for scheme in ("measure", "unit", "award-kind", "event-kind", "body-kind", "population", "topic"):
        prefix = f"https://w3id.org/chithi/concept/{scheme}/"
        ours = {concept.value for concept in concepts if str(concept).startswith(f"<{prefix}")}
        assert len(ours) > 5
        assert ours - named, scheme
