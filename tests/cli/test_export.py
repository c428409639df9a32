"""`chithi export` as a person uses it: which statements, in which graphs, where to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from chithi import home
from chithi.commands import export
from chithi.graph import build
from chithi.rdf import writing
from chithi.rdf.namespaces import BASE, CT, RDFS, expand, shorten
from chithi.rdf.terms import TYPE
from chithi.tables import rendering

Run = Callable[..., subprocess.CompletedProcess[str]]
REGISTERS, CONCEPTS, GENERATED = (f"{BASE}id/graph/{name}" for name in ("registers", "concepts", "generated"))
SONG_MAY = expand("report:song-may")
FOREIGN = """@prefix e: <https://example.org/> .
e:a e:p [ e:q "x" ; e:r [ e:q "z" ] ] , [ e:q "y" ] ; e:list ( 1 2 ) .
_:shared e:q e:a .
"""


def statements(content: str, form: RdfFormat) -> list[Quad]:
    return list(parse(content.encode(), format=form))


def shipped(home: Path) -> set[Triple]:
    return {quad.triple for quad in parse(path=build.generated_file(home))}


def graph_of(quads: Iterable[Quad], subject: str, predicate: str) -> set[str]:
    wanted = (NamedNode(expand(subject)), NamedNode(predicate))
    return {q.graph_name.value for q in quads if (q.subject, q.predicate) == wanted and hasattr(q.graph_name, "value")}


def real(*arguments: str, **variables: str) -> bytes:
    """Run the command on the project's own data."""
    environment = {name: value for name, value in os.environ.items() if name not in ("CHITHI_HOME", "CHITHI_LANG")}
    command = [sys.executable, "-m", "chithi", "export", *arguments]
    return subprocess.run(command, capture_output=True, check=True, env={**environment, **variables}).stdout


@pytest.fixture
def project(home: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return shutil.copytree(home, tmp_path / "project")


@pytest.mark.parametrize("form", ["ttl", "nt", "jsonld", "rdfxml"])
def test_the_formats_of_triples_hold_what_the_shipped_file_holds(chithi: Run, home: Path, form: str) -> None:
    done = chithi("export", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    read = statements(done.stdout, writing.FORMATS[form])
    assert {quad.triple for quad in read} == shipped(home)
    assert len(read) == len(set(read))


@pytest.mark.parametrize("form", ["nq", "trig"])
def test_the_formats_of_graphs_say_which_source_says_what(chithi: Run, home: Path, form: str) -> None:
    read = statements(chithi("export", "--format", form).stdout, writing.FORMATS[form])
    assert {quad.triple for quad in read} == shipped(home)
    assert {str(quad.graph_name) for quad in read} == {f"<{g}>" for g in (REGISTERS, CONCEPTS, GENERATED, SONG_MAY)}
    assert graph_of(read, "statement:dao", f"{CT}speaker") == {SONG_MAY}
    assert graph_of(read, "place:thi-xa-song-may", f"{CT}inProvince") == {REGISTERS}
    assert graph_of(read, "person:vu-van-nui", f"{CT}foldedLabel") == {GENERATED}
    assert graph_of(read, "ct:Province", f"{RDFS}subClassOf") == {GENERATED}
    assert graph_of(read, "conference-type:review", "http://www.w3.org/2004/02/skos/core#prefLabel") == {CONCEPTS}
    assert graph_of(read, "dataset:chithi", "http://purl.org/dc/terms/hasPart") == {GENERATED}


def test_the_real_graphs_add_up_to_the_shipped_file() -> None:
    read = list(parse(real("--format", "nq"), format=RdfFormat.N_QUADS))
    assert {quad.triple for quad in read} == shipped(home.root())
    kind = NamedNode(f"{CT}Report")
    reports = {shorten(q.subject.value).partition(":")[2] for q in read if q.object == kind and q.predicate == TYPE}
    named = {str(quad.graph_name)[1:-1] for quad in read}
    assert {name.rpartition("/")[2] for name in named if "/id/report/" in name} == reports
    assert named - {expand(f"report:{slug}") for slug in reports} == {REGISTERS, CONCEPTS, GENERATED}


def test_turtle_is_in_the_order_of_the_shipped_file() -> None:
    made = build.generated_file(home.root()).read_bytes()
    assert real() == made.partition(b"\n")[2]


@pytest.mark.parametrize("form", ["trig", "rdfxml", "jsonld"])
def test_the_hash_seed_changes_no_byte(form: str) -> None:
    assert len({real("--format", form, PYTHONHASHSEED=seed) for seed in ("0", "1", "4242")}) == 1


def test_a_statement_of_two_reports_is_in_both_graphs(chithi: Run, project: Path) -> None:
    prefixes = "".join(f"@prefix {p}: <{expand(p + ':')}> .\n" for p in ("ct", "person", "passage", "report"))
    says = "person:vu-van-nui ct:evidence passage:both .\n"
    (project / "graph/reports/two.ttl").write_text(f"{prefixes}report:two a ct:Report .\n{says}")
    with (project / "graph/reports/song-may.ttl").open("a", encoding="utf-8") as song_may:
        song_may.write(f"<{expand('person:vu-van-nui')}> ct:evidence <{expand('passage:both')}> .\n")
    build.generated_file(project).write_bytes(build.build(project))
    read = statements(chithi("export", "--format", "nq", CHITHI_HOME=str(project)).stdout, RdfFormat.N_QUADS)
    assert graph_of(read, "person:vu-van-nui", f"{CT}evidence") == {SONG_MAY, expand("report:two")}
    assert {quad.triple for quad in read} == shipped(project)


def test_a_shipped_file_that_is_not_current_is_not_divided(chithi: Run, project: Path) -> None:
    with (project / "graph/reports/song-may.ttl").open("a", encoding="utf-8") as report:
        report.write("person:new a ct:Person .\n")
    done = chithi("export", "--format", "nq", CHITHI_HOME=str(project))
    assert (done.returncode, done.stdout) == (1, "")
    assert "chithi build" in done.stderr
    assert chithi("export", CHITHI_HOME=str(project)).returncode == 0


def test_without_sources_there_are_no_graphs(chithi: Run, project: Path) -> None:
    shutil.rmtree(project / "graph/reports")
    done = chithi("export", "--format", "nq", CHITHI_HOME=str(project))
    assert (done.returncode, done.stdout) == (3, "")
    assert "reports/" in done.stderr


# What the rules give: a basis to the five nodes with evidence, each of three passages its end, the inference on the
# date of the event, which names no value, the date that the event has, and each event those who spoke there.
FOLLOWS = [
    *(
        Triple(NamedNode(expand(node)), NamedNode(f"{CT}basis"), NamedNode(expand("basis:stated")))
        for node in ("event:song-may-review", "statement:dao", "statement:nui", "figure:models", "figure:share")
    ),
    *(
        Triple(NamedNode(expand(f"passage:song-may-p{number}")), NamedNode(f"{CT}end"), Literal(end))
        for number, end in ((1, 0 + 13), (2, 40 + 22), (3, 90 + 21))
    ),
    Triple(
        NamedNode(expand("inference:song-may-date")),
        NamedNode(f"{CT}ofValue"),
        Literal("2022-03-04", datatype=NamedNode(expand("xsd:date"))),
    ),
    *(
        Triple(NamedNode(expand(event)), NamedNode(f"{CT}attendee"), NamedNode(expand(person)))
        for event, person in (
            ("event:song-may-review", "person:do-thi-dao"),
            ("event:song-may-review", "person:vu-van-nui"),
            ("event:study-day", "person:vu-van-nui"),
        )
    ),
]


@pytest.mark.parametrize(
    "name",
    ["song-may", "report:song-may", f"<{SONG_MAY}>", SONG_MAY, "Sông Mây sơ kết một năm", "song may so ket mot nam"],
)
def test_one_report_is_the_statements_of_its_file(chithi: Run, home: Path, name: str) -> None:
    done = chithi("export", "--graph", name, "--format", "nq")
    assert done.returncode == 0, done.stderr
    written = {quad.triple for quad in parse(path=home / "graph/reports/song-may.ttl")}
    read = statements(done.stdout, RdfFormat.N_QUADS)
    assert {quad.triple for quad in read} == written | set(FOLLOWS)
    assert {str(quad.graph_name) for quad in read} == {f"<{SONG_MAY}>"}


def test_an_unknown_report_is_refused_with_those_there_are(chithi: Run) -> None:
    done = chithi("export", "--graph", "song-thao")
    assert (done.returncode, done.stdout) == (2, "")
    assert "song-thao" in done.stderr
    assert done.stderr.rstrip().endswith("song-may.")


def test_two_reports_of_one_label_are_listed(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    label = f"<{expand('skos:prefLabel')}> 'Tin'@vi"
    path.write_text("".join(f"<{expand(f'report:{r}')}> a <{CT}Report> ; {label} .\n" for r in "ab"))
    done = chithi("export", "--graph", "tin", "--data", str(path))
    assert done.returncode == 2
    assert "report:a" in done.stderr and "report:b" in done.stderr


PROVED = """
report:r a ct:Report . report:other a ct:Report .
passage:mine ct:inReport report:r . passage:theirs ct:inReport report:other .
person:both ct:evidence passage:mine , passage:theirs ; ct:honorific "bà" .
person:theirs ct:evidence passage:theirs .
inference:one ct:ofNode person:both ; ct:reason "vì thế"@vi .
inference:two ct:ofNode person:theirs .
"""


def test_a_report_of_foreign_data_is_what_its_passages_prove(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    prefixes = "".join(
        f"@prefix {p}: <{expand(p + ':')}> .\n" for p in ("ct", "person", "passage", "report", "inference")
    )
    path.write_text(prefixes + PROVED)
    read = statements(chithi("export", "--graph", "r", "--data", str(path)).stdout, RdfFormat.TURTLE)
    expected = """report:r a ct:Report . passage:mine ct:inReport report:r .
    person:both ct:evidence passage:mine ; ct:honorific "bà" .
    inference:one ct:ofNode person:both ; ct:reason "vì thế"@vi ."""
    assert set(read) == set(parse((prefixes + expected).encode(), format=RdfFormat.TURTLE))


def test_named_graphs_of_foreign_data_are_kept_or_dropped(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.nq"
    lines = ['<http://e/s> <http://e/p> "1" .', '<http://e/s> <http://e/p> "1" <http://e/g> .']
    path.write_text("\n".join(lines) + "\n")
    assert chithi("export", "--format", "nq", "--data", str(path)).stdout.splitlines() == lines
    assert chithi("export", "--format", "nt", "--data", str(path)).stdout.splitlines() == lines[:1]
    one = chithi("export", "--format", "nt", "--data", str(path), "--graph", "http://e/g")
    assert one.stdout.splitlines() == lines[:1]


def test_with_adds_to_the_shipped_graph(chithi: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.nt"
    path.write_text("<http://e/s> <http://e/p> 'no' .".replace("'", '"') + "\n")
    read = statements(chithi("export", "--with", str(path)).stdout, RdfFormat.TURTLE)
    added = Triple(NamedNode("http://e/s"), NamedNode("http://e/p"), Literal("no"))
    assert {quad.triple for quad in read} == shipped(home) | {added}


@pytest.mark.parametrize(("form", "name"), [("nt", "nt"), ("ttl", "turtle"), ("rdfxml", "xml"), ("jsonld", "json-ld")])
def test_blank_nodes_of_foreign_data_are_numbered(chithi: Run, tmp_path: Path, form: str, name: str) -> None:
    one, two = tmp_path / "a.ttl", tmp_path / "b.ttl"
    one.write_text(FOREIGN)
    two.write_text("_:shared <https://example.org/q> 'of the other file' .")
    expected = rdflib.Graph().parse(one) + rdflib.Graph().parse(two)
    outputs = {
        chithi("export", "--format", form, "--data", str(one), "--data", str(two), PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1
    assert isomorphic(rdflib.Graph().parse(data=outputs.pop(), format=name), expected)


def test_a_file_named_twice_is_read_once(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("[] <http://e/p> 1 .")
    done = chithi("export", "--format", "nt", "--data", str(path), "--data", str(tmp_path))
    assert done.stdout == '_:b1 <http://e/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'


@pytest.mark.parametrize(("name", "form"), [("x.rdf", "rdfxml"), ("x.NT", "nt"), ("x.trig", "trig")])
def test_the_extension_names_the_format(chithi: Run, home: Path, tmp_path: Path, name: str, form: str) -> None:
    done = chithi("export", "-o", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (0, "")
    read = statements((tmp_path / name).read_text(encoding="utf-8"), writing.FORMATS[form])
    assert {quad.triple for quad in read} == shipped(home)


def test_format_goes_before_the_extension(chithi: Run, tmp_path: Path) -> None:
    chithi("export", "--format", "nt", "-o", str(tmp_path / "x.ttl"))
    assert (tmp_path / "x.ttl").read_text(encoding="utf-8").startswith("<https://")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--format", "hdt"], 2, "rdfxml"),
        (["--format", "csv"], 2, "--tables"),
        (["--format", "nt", "--tables", "t"], 2, "csv, xlsx"),
        (["--tables", "t", "--infer"], 2, "--infer"),
        (["--tables", "t", "-o", "f"], 2, "--output"),
        (["--tables", "t", "--graph", "song-may"], 2, "--graph"),
        (["--tables", ""], 2, "empty"),
        (["-o", "x.doc"], 2, "rdfxml"),
        (["-o", ""], 2, "empty"),
        (["--data", "no-such.ttl"], 3, "no-such.ttl"),
        (["--data", ""], 2, "empty"),
        (["--graph", "nope:x"], 2, "nope"),
    ],
)
def test_misuse_is_told(chithi: Run, arguments: list[str], code: int, said: str) -> None:
    done = chithi("export", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<http://e/s> <http://e/p> 1 .", "no reports and no named graphs"),
        ("GRAPH <http://e/g> { <http://e/s> <http://e/p> 1 } <http://e/h> { }", "The graphs are http://e/g."),
    ],
)
def test_data_without_reports_tell_what_graphs_there_are(chithi: Run, tmp_path: Path, data: str, said: str) -> None:
    (tmp_path / "x.trig").write_text(data)
    done = chithi("export", "--data", str(tmp_path / "x.trig"), "--graph", "song-may")
    assert (done.returncode, done.stdout) == (2, "")
    assert "song-may" in done.stderr and said in done.stderr


def test_a_file_that_cannot_be_whole_does_not_appear(chithi: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("<http://e/s> <http://e/p> .")
    done = chithi("export", "--data", str(bad), "-o", str(tmp_path / "out.nt"))
    assert done.returncode == 3
    assert [path.name for path in tmp_path.iterdir()] == ["bad.ttl"]


def test_what_rdf_xml_cannot_carry_leaves_no_file(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.nt"
    path.write_text(r'<http://e/s> <http://e/p> "a\uFFFE" .' + "\n")
    done = chithi("export", "--data", str(path), "-o", str(tmp_path / "x.rdf"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "http://e/s" in done.stderr and "U+FFFE" in done.stderr
    assert [left.name for left in tmp_path.iterdir()] == ["x.nt"]


def test_the_command_offers_what_the_library_writes() -> None:
    assert tuple(writing.FORMATS) == export.GRAPH_FORMATS
    assert export.TABLE_FORMATS == rendering.FORMATS
