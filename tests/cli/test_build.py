from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, parse

from chithi.graph import build
from chithi.messages.errors import CannotRead, ChithiError, DataFails
from chithi.rdf.folded_labels import fold_labels
from chithi.rdf.namespaces import CT, RDFS, SKOS, VOID, XSD, expand

PREFIXES = """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix person: <https://w3id.org/chithi/id/person/> .
"""


@pytest.fixture
def project(home: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return shutil.copytree(home, tmp_path / "project")


@pytest.fixture(scope="module")
def built(home: Path) -> list[Quad]:
    return list(parse(build.build(home), format=RdfFormat.TURTLE))


def objects(built: list[Quad], subject: str, predicate: str) -> list[str]:
    wanted = (NamedNode(expand(subject)), NamedNode(predicate))
    return sorted(q.object.value for q in built if (q.subject, q.predicate) == wanted)


def test_everything_that_was_written_is_in_it_once(home: Path, built: list[Quad]) -> None:
    for path in build.source_files(home):
        assert set(parse(path=path)) <= set(built)
    assert len(built) == len(set(built))


def test_terms_keep_type_labels_definition_and_named_super_terms_only(built: list[Quad]) -> None:
    assert objects(built, "ct:Province", f"{RDFS}subClassOf") == [f"{CT}Place"]
    assert objects(built, "ct:Place", f"{RDFS}label") == ["place", "địa phương"]
    assert objects(built, "ct:Place", f"{SKOS}definition") != []
    assert objects(built, "ct:speaker", f"{RDFS}domain") == []
    assert objects(built, "ct:speaker", f"{RDFS}range") == []
    assert not [q for q in built if isinstance(q.subject, BlankNode) or isinstance(q.object, BlankNode)]


def test_each_distinct_folded_label_is_there_once(built: list[Quad]) -> None:
    folded = f"{CT}foldedLabel"
    assert objects(built, "person:vu-van-nui", folded) == ["dong chi nui", "vu van nui"]
    assert objects(built, "place:thi-xa-song-may", folded) == ["song may", "thi xa song may"]
    assert all(q.object.value.isascii() for q in built if q.predicate.value == folded)


def test_a_node_that_has_folded_labels_gets_no_more() -> None:
    node, label = NamedNode("http://e/x"), NamedNode(f"{SKOS}prefLabel")
    written = [
        Quad(node, label, Literal("Đào", language="vi")),
        Quad(node, NamedNode(f"{CT}foldedLabel"), Literal("own")),
    ]
    assert list(fold_labels(written)) == []
    assert [q.object.value for q in fold_labels(written[:1])] == ["dao"]


def test_the_dataset_describes_itself(built: list[Quad]) -> None:
    assert objects(built, "dataset:chithi", f"{VOID}triples") == [str(len(built))]
    assert objects(built, "dataset:chithi", "http://purl.org/dc/terms/hasPart") == [expand("report:song-may")]
    assert objects(built, "dataset:chithi", "http://purl.org/dc/terms/license") == [
        "https://creativecommons.org/licenses/by/4.0/"
    ]
    entities = {q.subject for q in built} - {NamedNode(expand("dataset:chithi"))}
    assert objects(built, "dataset:chithi", f"{VOID}entities") == [str(len(entities))]


def test_loading_it_twice_or_with_the_ontology_doubles_nothing(home: Path, built: list[Quad]) -> None:
    store = Store()
    for _ in range(2):
        store.load(path=build.generated_file(home))
    assert len(store) == len(built)


def test_the_bytes_do_not_depend_on_the_hash_seed(home: Path) -> None:
    code = "import sys; from pathlib import Path; from chithi.graph.build import build;"
    code += "sys.stdout.buffer.write(build(Path(sys.argv[1])))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(home)],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(build.__file__).parents[1])},
        ).stdout
        for seed in ("0", "1", "12345")
    }
    assert outputs == {build.generated_file(home).read_bytes()}


@pytest.mark.parametrize(
    ("turtle", "said"),
    [
        (
            "person:do-thi-dao ct:honorific 'bà' .",
            ["person:do-thi-dao", "registers/people.ttl", "reports/x.ttl"],
        ),
        ("person:x ct:y [ ct:z 1 ] .", ["blank node", "reports/x.ttl"]),
        ("[] ct:z 1 .", ["blank node", "reports/x.ttl"]),
        ("person:x ct:y 'Đa\u0300o' .", ["not NFC", "person:x", "reports/x.ttl"]),
        ("person:x ct:y 'Ðào' .", ["stands for Đ", "person:x"]),
        ("person:x ct:y 'ðào' .", ["stands for đ", "person:x"]),
        ("person:x ct:y .", ["x.ttl:3:", "syntax"]),
    ],
)
def test_what_may_not_be_in_a_report_is_refused(project: Path, turtle: str, said: list[str]) -> None:
    path = project / "graph" / "reports" / "x.ttl"
    path.write_text(PREFIXES + turtle + "\n", encoding="utf-8")
    with pytest.raises(DataFails) as caught:
        build.build(project)
    assert all(part in str(caught.value) for part in said), str(caught.value)
    assert caught.value.exit_code == 1


INFERENCES = """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix e: <http://e/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:one ct:eventDate "2023-05-01"^^xsd:date ; ct:about e:this , e:that ; ct:note "Sông"@vi , "River"@en .
e:two ct:value 978.80 ; ct:about e:other .
e:all a ct:Inference ; ct:ofNode e:one , e:two ; ct:ofProperty ct:eventDate , ct:value , ct:note .
e:named a ct:Inference ; ct:ofNode e:one ; ct:ofProperty ct:about ; ct:ofValue e:this .
e:absent a ct:Inference ; ct:ofNode e:two ; ct:ofProperty ct:eventDate .
"""


def test_an_inference_that_names_no_value_gets_all_of_its_nodes_for_its_properties_as_they_are_written(
    project: Path,
) -> None:
    (project / "graph" / "reports" / "x.ttl").write_text(INFERENCES, encoding="utf-8")
    found = list(parse(build.build(project), format=RdfFormat.TURTLE))
    of_value = NamedNode(f"{CT}ofValue")

    def named(inference: str) -> set[str]:
        return {str(q.object) for q in found if (q.subject, q.predicate) == (NamedNode(inference), of_value)}

    day, number = f'"2023-05-01"^^<{XSD}date>', f'"978.80"^^<{XSD}decimal>'
    assert named("http://e/all") == {day, number, '"Sông"@vi', '"River"@en'}
    assert named("http://e/named") == {"<http://e/this>"}
    assert named("http://e/absent") == set()


def test_a_report_may_add_evidence_to_what_a_register_declares(project: Path) -> None:
    path = project / "graph" / "reports" / "x.ttl"
    path.write_text(PREFIXES + "person:do-thi-dao ct:evidence person:p .\n", encoding="utf-8")
    assert b"person:p" in build.build(project)


def test_a_folder_without_sources_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="--root"):
        build.build(tmp_path)


def test_a_missing_ontology_is_an_input_that_cannot_be_read(project: Path) -> None:
    (project / "ontology" / "chithi.ttl").unlink()
    with pytest.raises(ChithiError) as caught:
        build.build(project)
    assert caught.value.exit_code == 3


def test_counts_are_integers(built: list[Quad]) -> None:
    counts = [q.object for q in built if q.predicate.value == f"{VOID}triples"]
    assert [count.datatype.value for count in counts if isinstance(count, Literal)] == [f"{XSD}integer"]
