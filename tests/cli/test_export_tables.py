"""The tables of `chithi export --tables`, for people without RDF."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import five_reports
import openpyxl
import pytest
from pyoxigraph import NamedNode, parse

from chithi import home
from chithi.graph.nodes import Nodes, read_nodes
from chithi.rdf.namespaces import BASE, CT, OWL, RDF, SKOS, expand, shorten
from chithi.tables.definitions import TABLES, Table
from chithi.tables.rendering import header

Run = Callable[..., subprocess.CompletedProcess[str]]
NAMES = [table.name for table in TABLES]
WORDS = "ct skos rdfs xsd report passage figure body place person tenure post event award nomination measure qualifier"
PREFIXES = "".join(f"@prefix {p}: <{expand(p + ':')}> .\n" for p in WORDS.split() + ["basis", "inference", "statement"])
DATA = """
ct:Body rdfs:label "cơ quan"@vi , "body"@en .
ct:Club rdfs:subClassOf ct:Group ; rdfs:label "câu lạc bộ"@vi , "club"@en .
ct:Group rdfs:subClassOf ct:Body .
ct:Figure rdfs:label "số liệu"@vi , "figure"@en .
qualifier:nearly skos:prefLabel "gần"@vi , "nearly"@en .
report:r a ct:Report ; skos:prefLabel "Bản tin"@vi .
body:club a ct:Body , ct:Group , ct:Club ; skos:prefLabel "=Câu lạc bộ"@vi ; skos:altLabel "CLB"@vi , "Nhóm"@vi .
body:bare a ct:Body .
figure:f a ct:Figure ; skos:prefLabel "Số khách"@vi , "Guests"@en ; ct:qualifier qualifier:nearly ;
    ct:value 1300 ; ct:upperBound 1300 ; ct:numberIn passage:p10 ; ct:scope body:club , place:unnamed ;
    ct:basis basis:stated ; ct:evidence passage:p10 , passage:p2 ; ct:periodEnd "2023-05-31"^^xsd:date .
figure:g a ct:Figure ; ct:value 978.80 , -5 .
inference:i a ct:Inference ; ct:ofNode figure:f ; ct:ofProperty ct:scope , ct:periodEnd ; ct:reason "suy ra"@vi .
passage:p10 a ct:Passage ; ct:inReport report:r ; ct:paragraph 10 ; ct:start 900 ; ct:end 920 ; ct:printed "gần 1.300" .
passage:p2 a ct:Passage ; ct:inReport report:r ; ct:paragraph 2 ; ct:start 40 ; ct:end 50 ; ct:printed "- khách" .
person:one a ct:Person ; skos:prefLabel "Một"@vi ; ct:tenure tenure:a .
tenure:a a ct:Tenure ; ct:holder person:one ; ct:post post:head .
post:head skos:prefLabel "Trưởng ban"@vi ; ct:postIn body:club .
award:a a ct:Award . nomination:n a ct:Nomination .
statement:s a ct:Statement ; ct:speaker person:one ; ct:summary "Tóm tắt"@vi , "Summary"@en .
"""


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    path = tmp_path / "data.ttl"
    path.write_text(PREFIXES + DATA, encoding="utf-8")
    return str(path)


@pytest.fixture
def written(chithi: Run, foreign: str, tmp_path: Path) -> Path:
    done = chithi("export", "--tables", str(tmp_path / "new" / "tables"), "--data", foreign)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"{len(TABLES)}" in done.stderr
    return tmp_path / "new" / "tables"


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text(encoding="utf-8-sig"), newline="")))


def test_there_is_a_file_for_each_class_with_a_mark_that_excel_needs(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == sorted(f"{name}.csv" for name in NAMES)
    assert {path.read_bytes()[:3] for path in written.iterdir()} == {b"\xef\xbb\xbf"}
    assert (written / "nominations.csv").read_bytes().endswith(b"\r\n")


def test_a_figure_shows_the_printed_phrase_before_the_value(written: Path) -> None:
    figure, other = rows(written, "figures")
    columns = list(figure)
    assert columns[columns.index("printedNumber") :][:6] == [
        *("printedNumber", "qualifier", "qualifierId", "value", "lowerBound", "upperBound")
    ]
    assert {name: figure[name] for name in columns if figure[name]} == {
        "id": "figure:f",
        "labelVi": "Số khách",
        "labelEn": "Guests",
        "class": "số liệu",
        "printedNumber": "gần 1.300",
        "qualifier": "gần",
        "qualifierId": "qualifier:nearly",
        "value": "1300",
        "upperBound": "1300",
        "scope": "=Câu lạc bộ | place:unnamed".replace("=", "'="),
        "scopeId": "body:club | place:unnamed",
        "periodEnd": "2023-05-31",
        "basis": "stated",
        "inferredProperties": "periodEnd | scope",
        "evidence": "r ¶2 | r ¶10",
        "printed": "'- khách | gần 1.300",
        "iri": f"{BASE}id/figure/f",
    }
    assert (other["id"], other["value"]) == ("figure:g", "'-5 | 978.80")


def test_the_most_special_class_is_told_and_a_name_is_no_formula(written: Path) -> None:
    bare, club = rows(written, "bodies")
    assert (bare["id"], bare["labelVi"], bare["class"]) == ("body:bare", "", "cơ quan")
    assert (club["labelVi"], club["otherNames"], club["class"]) == ("'=Câu lạc bộ", "CLB | Nhóm", "câu lạc bộ")


def test_posts_are_reached_through_tenures(written: Path) -> None:
    (tenure,) = rows(written, "tenures")
    assert (tenure["holder"], tenure["post"], tenure["postInId"]) == ("Một", "Trưởng ban", "body:club")
    (person,) = rows(written, "people")
    assert (person["tenureId"], person["postId"]) == ("tenure:a", "post:head")


def test_summaries_stand_in_both_languages(written: Path) -> None:
    (statement,) = rows(written, "statements")
    assert (statement["summaryVi"], statement["summaryEn"]) == ("Tóm tắt", "Summary")


def test_passages_are_in_the_order_of_the_text(written: Path) -> None:
    assert [(row["id"], row["paragraph"], row["printed"]) for row in rows(written, "passages")] == [
        ("passage:p2", "2", "'- khách"),
        ("passage:p10", "10", "gần 1.300"),
    ]


def test_a_nomination_is_no_award(written: Path) -> None:
    assert [row["id"] for row in rows(written, "awards")] == ["award:a"]
    assert [row["id"] for row in rows(written, "nominations")] == ["nomination:n"]


def test_labels_are_in_the_language_asked_for_and_columns_in_none(chithi: Run, foreign: str, written: Path) -> None:
    english = written.parent / "en"
    chithi("export", "--tables", str(english), "--data", foreign, "--lang", "en")
    figure = rows(english, "figures")[0]
    assert (figure["qualifier"], figure["class"], figure["scope"]) == (
        "nearly",
        "figure",
        "'=Câu lạc bộ | place:unnamed",
    )
    assert list(figure) == list(rows(written, "figures")[0])


def test_files_of_ours_are_replaced_and_others_left(chithi: Run, foreign: str, written: Path) -> None:
    (written / "figures.csv").write_bytes(b"\xef\xbb\xbfid,old")
    (written / "own.csv").write_text("mine")
    assert chithi("export", "--tables", str(written), "--data", foreign).returncode == 0
    assert len(rows(written, "figures")) == 2
    assert (written / "own.csv").read_text() == "mine"


@pytest.mark.parametrize(
    ("form", "name", "content"),
    [
        ("csv", "passages.csv", b"id,mine"),
        ("csv", "passages.csv", b""),
        ("xlsx", "chithi.xlsx", b"mine"),
        ("csv", "passages.csv", None),
    ],
)
def test_what_somebody_else_calls_so_is_left_and_nothing_written(
    chithi: Run, foreign: str, tmp_path: Path, form: str, name: str, content: bytes | None
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    if content is None:
        (folder / name).mkdir()
    else:
        (folder / name).write_bytes(content)
    done = chithi("export", "--tables", str(folder), "--data", foreign, "--format", form)
    assert (done.returncode, done.stdout) == (2, "")
    assert str(folder / name) in done.stderr and done.stderr.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == [name]
    assert content is None or (folder / name).read_bytes() == content


def test_a_workbook_of_ours_is_replaced(chithi: Run, foreign: str, tmp_path: Path) -> None:
    arguments = ("export", "--tables", str(tmp_path / "t"), "--data", foreign, "--format", "xlsx")
    assert [chithi(*arguments).returncode for _ in range(2)] == [0, 0]


def test_a_text_that_no_cell_holds_leaves_no_folder(chithi: Run, tmp_path: Path) -> None:
    data = tmp_path / "long.ttl"
    data.write_text(f'{PREFIXES} body:long a ct:Body ; skos:altLabel "{"x" * 40_000}"@vi .', encoding="utf-8")
    arguments = ("export", "--tables", str(tmp_path / "t"), "--data", str(data), "--format")
    done = chithi(*arguments, "xlsx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "body:long" in done.stderr and "--format csv" in done.stderr
    assert not (tmp_path / "t").exists()
    assert chithi(*arguments, "csv").returncode == 0
    (row,) = rows(tmp_path / "t", "bodies")
    assert row["otherNames"] == "x" * 40_000


def test_nodes_that_no_table_can_show_are_counted(chithi: Run, foreign: str, tmp_path: Path) -> None:
    nameless = tmp_path / "nameless.ttl"
    nameless.write_text(f"{PREFIXES} [] a ct:Body . body:b a ct:Body ; ct:inPlace [ a ct:Place ] .", encoding="utf-8")
    done = chithi("export", "--tables", str(tmp_path / "t"), "--data", foreign, "--with", str(nameless))
    assert done.returncode == 0
    assert "without an IRI (blank nodes): 2" in done.stderr
    assert "IRI" not in chithi("export", "--tables", str(tmp_path / "t"), "--data", foreign).stderr


def test_a_workbook_has_a_sheet_for_each_class_and_numbers_as_numbers(
    chithi: Run, foreign: str, tmp_path: Path
) -> None:
    contents = set()
    for seed in ("0", "1"):
        done = chithi(
            *("export", "--tables", str(tmp_path / seed), "--data", foreign, "--format", "xlsx"), PYTHONHASHSEED=seed
        )
        assert done.returncode == 0, done.stderr
        contents.add((tmp_path / seed / "chithi.xlsx").read_bytes())
    assert len(contents) == 1
    book = openpyxl.load_workbook(io.BytesIO(contents.pop()))
    assert book.sheetnames == NAMES
    heads, figure = list(book["figures"].iter_rows())[:2]
    value = dict(zip([cell.value for cell in heads], figure, strict=True))
    assert (value["value"].value, value["value"].data_type) == (1300, "n")
    assert (value["lowerBound"].value, value["scope"].data_type) == (None, "s")
    assert value["scope"].value == "=Câu lạc bộ | place:unnamed"


@pytest.mark.parametrize("below", ["", "/inside"])
def test_a_folder_that_cannot_be_made_is_told(chithi: Run, foreign: str, below: str) -> None:
    done = chithi("export", "--tables", foreign + below, "--data", foreign)
    assert (done.returncode, done.stdout) == (2, "")
    assert foreign in done.stderr
    assert "is no folder" in done.stderr


# Real data: nothing that a main class has is missing from its table.


@pytest.fixture(scope="module")
def real() -> Nodes:
    return read_nodes([str(five_reports.graph())])


EVERYWHERE = {
    *(f"{SKOS}{name}" for name in ("prefLabel", "altLabel", "note")),
    *(f"{RDF}type", "http://purl.org/dc/terms/source", "basis", "evidence", "foldedLabel"),
}


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_every_property_has_its_column(real: Nodes, table: Table) -> None:
    nodes = {node for name in table.classes for node in real.of_class[name]}
    assert nodes
    used = {name for node in nodes for name in real.properties[node]}
    shown = {column.path[0] for column in table.columns}
    # What prints a figure's number is read from there; its evidence stands at the end.
    assert used - EVERYWHERE <= shown


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_columns_of_nodes_are_those_of_object_properties(table: Table) -> None:
    ontology = set(parse(path=home.root() / "ontology" / "chithi.ttl"))
    objects = {
        q.subject
        for q in ontology
        if q.predicate.value == f"{RDF}type" and q.object == NamedNode(f"{OWL}ObjectProperty")
    }
    known = {q.subject for q in ontology if q.predicate.value == f"{RDF}type"}
    for column in table.columns:
        last = NamedNode(column.path[-1] if "://" in column.path[-1] else CT + column.path[-1])
        assert last in known or last.value == f"{SKOS}closeMatch", shorten(last.value)
        assert (column.kind == ">") == (last in objects or last.value == f"{SKOS}closeMatch"), column.name


def test_no_table_has_a_column_twice() -> None:
    assert [table.name for table in TABLES if len(set(header(table))) < len(header(table))] == []


def test_the_real_tables_have_a_row_for_each_node_and_the_same_bytes(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("CHITHI_HOME", "CHITHI_LANG")}
    for seed in ("0", "7"):
        command = [sys.executable, "-m", "chithi", "export", "--tables", str(tmp_path / seed)]
        subprocess.run(command, check=True, env={**environment, "PYTHONHASHSEED": seed}, capture_output=True)
    assert {p.name: p.read_bytes() for p in (tmp_path / "0").iterdir()} == {
        p.name: p.read_bytes() for p in (tmp_path / "7").iterdir()
    }
    triples = {quad.triple for quad in parse(path=home.shipped_graph())}
    persons = {t.subject for t in triples if t.predicate.value == f"{RDF}type" and t.object == NamedNode(f"{CT}Person")}
    assert {row["iri"] for row in rows(tmp_path / "0", "people")} == {
        p.value for p in persons if isinstance(p, NamedNode)
    }
    figures = {row["id"]: row for row in rows(tmp_path / "0", "figures")}
    models = figures["figure:lam-dong-2023-models"]
    shown = [models[name] for name in ("qualifierId", "value", "lowerBound", "upperBound")]
    assert shown == ["qualifier:over", "3200", "3200", ""]
    assert "trên 3.200 mô hình" in models["printedNumber"]
