from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from chithi.formats import ROW_FORMATS, by_extension, render
from chithi.formats.columns import width
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Triples, Truth
from chithi.rdf.namespaces import XSD, expand

Run = Callable[..., subprocess.CompletedProcess[str]]
SONG_MAY = NamedNode(expand("place:song-may"))
ELSEWHERE = NamedNode("https://example.org/elsewhere")
MANY = Literal("3200", datatype=NamedNode(f"{XSD}integer"))
SHARE = Literal("96.5", datatype=NamedNode(f"{XSD}decimal"))
ANSWER = Answer(
    ("place", "placeLabel", "figure", "note"),
    [
        (SONG_MAY, Literal("Sông Mây", language="vi"), MANY, Literal('a "b",\n=1+1|<c>')),
        (ELSEWHERE, None, SHARE, None),
    ],
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def text(answer: Answer, name: str, columns: int = 120) -> str:
    return render(answer, name, columns).decode()


def test_a_table_shows_labels_short_names_and_numbers_on_the_right() -> None:
    assert text(ANSWER, "table").splitlines() == [
        "place                          figure  note",
        "─────────────────────────────  ──────  ───────────────",
        'Sông Mây                         3200  a "b", =1+1|<c>',
        "https://example.org/elsewhere    96.5",
    ]


def literals(*values: str) -> tuple[Literal, ...]:
    return tuple(map(Literal, values))


def test_a_cell_of_a_table_is_blank_only_where_there_is_nothing() -> None:
    answer = Answer(("a", "b", "c"), [literals(*row) for row in ("xyz", "xyw", "xuw")])
    assert text(answer, "table").splitlines()[2:] == ["x  y  z", "x  y  w", "x  u  w"]


BASES = Answer(
    ("who", "whoBasis", "atBasis"),
    [literals("Mận", "inferred", "stated"), literals("Hiệu", "stated", "inferred"), literals("Khải", "", "")],
)


def test_a_basis_becomes_a_mark_on_its_column_and_a_note_tells_what_the_mark_means() -> None:
    lines = text(BASES, "table").splitlines()
    assert [line.split() for line in lines[:5]] == [
        ["who", "atBasis"],
        ["────", "────────"],
        ["Mận*", "printed"],
        ["Hiệu", "inferred"],
        ["Khải"],
    ]
    assert lines[5] == ""
    assert lines[6].startswith("* ")
    assert text(BASES, "md").splitlines()[2] == r"| Mận\* | printed |"
    assert text(BASES, "csv").splitlines()[1] == "Mận,inferred,stated"


def test_a_bare_iri_is_shortened() -> None:
    answer = Answer(("x",), [(SONG_MAY,), (BlankNode("b1"),)])
    assert text(answer, "table").splitlines()[2:] == ["place:song-may", "_:b1"]


def test_a_table_sends_no_command_to_the_terminal() -> None:
    answer = Answer(("x",), [(Literal("a\x1b[31mb\u00a0c\u200bd"),)])
    assert text(answer, "table").splitlines()[2:] == ["a[31mb cd"]


def test_a_table_without_rows_has_its_header_and_says_so() -> None:
    assert text(Answer(("a", "bLabel"), []), "table") == "a  bLabel\n─  ──────\n\nNo rows.\n"
    assert text(Answer((), []), "table") == ""


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=5), st.integers(12, 150))
def test_no_line_of_a_table_is_wider_than_the_terminal(cells: list[tuple[str, str, str]], columns: int) -> None:
    answer = Answer(("a", "b", "c"), [tuple(map(Literal, row)) for row in cells])
    assert all(width(line) <= columns for line in text(answer, "table", columns).splitlines())


def test_csv_keeps_every_column_and_value() -> None:
    assert list(csv.reader(io.StringIO(text(ANSWER, "csv"), newline=""))) == [
        ["place", "placeLabel", "figure", "note"],
        ["https://w3id.org/chithi/id/place/song-may", "Sông Mây", "3200", 'a "b",\n\'=1+1|<c>'],
        ["https://example.org/elsewhere", "", "96.5", ""],
    ]


@pytest.mark.parametrize(("name", "form"), [("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)])
def test_json_and_tsv_are_the_w3c_formats(name: str, form: QueryResultsFormat) -> None:
    read = parse_query_results(render(ANSWER, name, 120), form)
    assert [v.value for v in read.variables] == list(ANSWER.columns)
    assert [tuple(row) for row in read] == ANSWER.rows


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_tsv_and_csv_lose_no_text(value: str) -> None:
    answer = Answer(("a", "b"), [(Literal(value), Literal("end"))])
    for name, form in (("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)):
        assert [tuple(row) for row in parse_query_results(render(answer, name, 80), form)] == answer.rows
    read = list(csv.reader(io.StringIO(text(answer, "csv"), newline="")))
    assert read[1][1:] == ["end"]
    assert read[1][0].replace("'", "") == value.replace("'", "")
    for part in re.split("[;\r\n]", read[1][0]):
        assert not part.lstrip().startswith(tuple("=+-@"))


INTEGER, DOUBLE = (NamedNode(XSD + name) for name in ("integer", "double"))
# A value; its cell in CSV; its cell in TSV, whose quotes a spreadsheet program takes away.
CELLS = [
    (Literal("=1+1"), "'=1+1", r'"\u003D1+1"'),
    (Literal("+84 263"), "'+84 263", r'"\u002B84 263"'),
    (Literal("-5"), "'-5", r'"\u002D5"'),
    (Literal("@SUM(A1)", language="vi"), "'@SUM(A1)", r'"\u0040SUM(A1)"@vi'),
    (Literal("  =1"), "'  =1", r'"  \u003D1"'),
    (Literal("\t=1"), "'\t=1", r'"\t\u003D1"'),
    (Literal("\rx"), "'\rx", r'"\rx"'),
    (Literal("\nx"), "'\nx", r'"\nx"'),
    (Literal("\u00a0\ufeff=1"), "'\u00a0\ufeff=1", '"\u00a0\ufeff\\u003D1"'),
    (Literal("＝1"), "'＝1", r'"\uFF1D1"'),
    (Literal("=1", datatype=INTEGER), "'=1", rf'"\u003D1"^^{INTEGER}'),
    (Literal("-5 +cmd", datatype=INTEGER), "'-5 +cmd", rf'"\u002D5 +cmd"^^{INTEGER}'),
    (Literal("-5", datatype=INTEGER), "-5", f'"-5"^^{INTEGER}'),
    (Literal("+1.5e-3", datatype=DOUBLE), "+1.5e-3", f'"+1.5e-3"^^{DOUBLE}'),
    (Literal("-INF", datatype=DOUBLE), "'-INF", rf'"\u002DINF"^^{DOUBLE}'),
    (Literal("1=1"), "1=1", '"1=1"'),
    (Literal('a"=1'), 'a"=1', r'"a\"=1"'),
    (Literal("'=1"), "'=1", '"\'=1"'),
    # behind a semicolon or a line's end other programs begin a cell
    (Literal("a;=1;b"), "a;'=1;b", '"a;=1;b"'),
    (Literal("a; \u200b-1;;+1"), "a; \u200b'-1;;'+1", '"a; \u200b-1;;+1"'),
    (Literal("a\r\n@b\n+c"), "a\r\n'@b\n'+c", r'"a\r\n@b\n+c"'),
    (Literal("=1;=2"), "'=1;'=2", r'"\u003D1;=2"'),
    (Literal("a; b-c"), "a; b-c", '"a; b-c"'),
    (Literal(""), "", '""'),
    (ELSEWHERE, "https://example.org/elsewhere", "<https://example.org/elsewhere>"),
]


@pytest.mark.parametrize(("value", "in_csv", "in_tsv"), CELLS)
def test_no_cell_is_a_formula(value: Literal | NamedNode, in_csv: str, in_tsv: str) -> None:
    answer = Answer(("x", "y"), [(value, Literal("end"))])
    assert list(csv.reader(io.StringIO(text(answer, "csv"), newline="")))[1] == [in_csv, "end"]
    assert text(answer, "tsv") == f'?x\t?y\n{in_tsv}\t"end"\n'
    read = parse_query_results(text(answer, "tsv").encode(), QueryResultsFormat.TSV)
    assert [tuple(row) for row in read] == answer.rows


def test_a_text_with_a_semicolon_stands_in_quotes() -> None:
    answer = Answer(("a;b", "c"), [literals("x;y", "z"), literals('q"', ""), literals("", "'")])
    assert text(answer, "csv") == '"a;b",c\r\n"x;y",z\r\n"q""",\r\n,\'\r\n'
    assert text(Answer(("a",), [literals("")]), "csv") == 'a\r\n""\r\n'
    assert text(Answer((), [()]), "csv") == "\r\n\r\n"


@pytest.mark.parametrize("separator", [",", ";"])
def test_no_cell_is_a_formula_whatever_separates_the_cells(separator: str) -> None:
    hostile = ["a;=1+1;b", "a\n=1+1;", "a;\t@b", 'a";=1+1', "=1;=1", 'a,";-1']
    answer = Answer(("x", "y"), [(Literal("end"), Literal(value)) for value in hostile])
    cells = [cell for row in csv.reader(io.StringIO(text(answer, "csv")), delimiter=separator) for cell in row]
    assert "end" in [cell.partition(",")[0] for cell in cells]
    assert [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@"))] == []


def test_jsonl_has_an_object_per_row_with_numbers_as_numbers() -> None:
    lines = [json.loads(line) for line in text(ANSWER, "jsonl").splitlines()]
    assert [line["figure"] for line in lines] == [3200, 96.5]
    assert lines[1]["placeLabel"] is None
    assert lines[0]["note"] == 'a "b",\n=1+1|<c>'


def test_markdown_escapes_what_would_break_the_table() -> None:
    assert text(ANSWER, "md").splitlines() == [
        "| place | figure | note |",
        "| --- | ---: | --- |",
        r'| Sông Mây | 3200 | a "b", =1+1\|&lt;c> |',
        "| https://example.org/elsewhere | 96.5 |  |",
    ]


def test_a_workbook_has_numbers_as_numbers_and_no_formula() -> None:
    answer = Answer(("=n", "t"), [(MANY, Literal("=1+1\x07")), (None, Literal("ồ"))])
    sheet = openpyxl.load_workbook(io.BytesIO(render(answer, "xlsx", 80))).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["=n", "t"],
        [3200, "=1+1"],
        [None, "ồ"],
    ]
    assert [sheet[place].data_type for place in ("A1", "B2")] == ["s", "s"]


NUMBERS = [
    ("9007199254740991", "integer", 9007199254740991),
    ("9007199254740993", "integer", "9007199254740993"),
    ("-9007199254740993", "long", "-9007199254740993"),
    ("9007199254740993.0", "decimal", "9007199254740993.0"),
    ("978.80", "decimal", 978.8),
    ("1e300", "double", 1e300),
]


@pytest.mark.parametrize(("number", "kind", "expected"), NUMBERS)
def test_a_workbook_changes_no_large_number(number: str, kind: str, expected: object) -> None:
    answer = Answer(("n",), [(Literal(number, datatype=NamedNode(XSD + kind)),)])
    sheet = openpyxl.load_workbook(io.BytesIO(render(answer, "xlsx", 80))).active
    assert sheet is not None
    assert sheet["A2"].value == expected
    assert sheet["A2"].data_type == ("s" if isinstance(expected, str) else "n")


def test_a_text_that_a_cell_cannot_hold_is_refused_not_cut() -> None:
    fits = Answer(("x", "note"), [(SONG_MAY, Literal("ồ" * 32_767))])
    sheet = openpyxl.load_workbook(io.BytesIO(render(fits, "xlsx", 80))).active
    assert sheet is not None
    assert sheet["B2"].value == "ồ" * 32_767
    # Excel counts what lies beyond 16 bits twice.
    for long in ("ồ" * 32_768, "😀" * 16_384):
        with pytest.raises(WrongUse, match=r"place/song-may: .*“note” is longer .*--format csv"):
            render(Answer(("x", "note"), [(SONG_MAY, Literal(long))]), "xlsx", 80)


def test_a_workbook_of_the_same_rows_has_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = render(ANSWER, "xlsx", 80)
    later = time.localtime(time.time() + 86400)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert render(ANSWER, "xlsx", 80) == first
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert set(re.findall(rb">(\d{4})-\d\d-\d\dT", book.read("docProps/core.xml"))) == {b"1980"}


@pytest.mark.parametrize(("form", "cell"), [("csv", "'=HYPERLINK(1)"), ("tsv", r'"\u003DHYPERLINK(1)"')])
def test_a_process_writes_no_formula(chithi: Run, form: str, cell: str) -> None:
    done = chithi("sparql", 'SELECT ("=HYPERLINK(1)" AS ?x) (-5 AS ?n) {}', "--format", form)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1].startswith(cell)
    assert "-5" in done.stdout and "'-5" not in done.stdout


@pytest.mark.parametrize(
    ("name", "form"), [("ttl", RdfFormat.TURTLE), ("nt", RdfFormat.N_TRIPLES), ("jsonld", RdfFormat.JSON_LD)]
)
def test_graphs_come_back_as_they_went_out(name: str, form: RdfFormat) -> None:
    triples = [Triple(SONG_MAY, ELSEWHERE, value) for value in (MANY, ELSEWHERE, Literal("ồ", language="vi"))]
    content = render(Triples(triples), name, 80)
    assert {quad.triple for quad in parse(content, format=form)} == set(triples)
    assert content == render(Triples(triples[::-1]), name, 80)


def test_truth_is_a_word_or_w3c_json() -> None:
    assert render(Truth(True), None, 80) == b"true\n"
    assert json.loads(render(Truth(False), "json", 80)) == {"head": {}, "boolean": False}


@pytest.mark.parametrize(
    ("result", "name"),
    [(ANSWER, "ttl"), (Triples([]), "csv"), (Truth(True), "xlsx"), (Truth(True), "ttl")],
)
def test_a_form_that_does_not_fit_is_refused(result: Answer | Triples | Truth, name: str) -> None:
    with pytest.raises(WrongUse, match=name):
        render(result, name, 80)


def test_extensions_name_formats() -> None:
    assert [by_extension(Path(f"a.{name}")) for name in ROW_FORMATS[1:]] == list(ROW_FORMATS[1:])
    assert by_extension(Path("a.TTL")) == "ttl"
    assert by_extension(Path("a.txt")) == "table"
    assert by_extension(Path("a.doc")) is None
