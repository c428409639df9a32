"""`chithi validate` and `chithi check` as processes, on the shipped graph and the fictional report."""

from __future__ import annotations

import json
import os
from pathlib import Path

import five_reports
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample" / "song-may-2025.ttl"
LAI_CHAU = ROOT / "graph" / "reports" / "lai-chau-commendation-2024.ttl"
# With the reports; most tests have no need of them.
SHIPPED = {"CHITHI_HOME": str(ROOT)}
PREFIXES = """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix basis: <https://w3id.org/chithi/concept/basis/> .
@prefix event: <https://w3id.org/chithi/id/event/> .
@prefix passage: <https://w3id.org/chithi/id/passage/> .
@prefix person: <https://w3id.org/chithi/id/person/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture
def validate(chithi):
    def run(*arguments: object, **extra: str):
        return chithi("validate", *map(str, arguments), **{"CHITHI_HOME": str(five_reports.home(())), **extra})

    return run


@pytest.fixture
def check(chithi):
    def run(*arguments: object, **extra: str):
        return chithi("check", *map(str, arguments), **{"CHITHI_HOME": str(five_reports.home(())), **extra})

    return run


@pytest.fixture
def edited(tmp_path: Path):
    """Write a copy of a file with one text in place of another, and tell the line that the text stood on."""

    def copy(original: Path, old: str, new: str) -> tuple[Path, int]:
        text = original.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        target = tmp_path / original.name
        target.write_text(text.replace(old, new), encoding="utf-8")
        return target, text[: text.index(old)].count("\n") + 1

    return copy


def findings(run) -> list[dict]:
    return json.loads(run.stdout)["findings"]


def last(name: str | None) -> str:
    return (name or "").strip("<>").replace("#", "/").rpartition("/")[2]


def brief(run) -> set[tuple[str, str, str]]:
    """The nodes, properties and rules of the findings, by the last part of their names."""
    return {
        tuple(
            (text or "").strip("<>").replace("#", "/").rpartition("/")[2] for text in (f["focus"], f["path"], f["rule"])
        )
        for f in findings(run)
    }


@pytest.mark.parametrize("lang, words", [("en", "Nothing is wrong."), ("vi", "Không phát hiện vấn đề nào.")])
def test_the_shipped_graph_is_good(validate, lang: str, words: str) -> None:
    run = validate("--lang", lang, **SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(words)


def test_the_generated_graph_is_good_too(validate) -> None:
    run = validate(ROOT / "graph" / "chithi.ttl", "--fail-on", "info", **SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_shipped_report_given_by_its_own_path_is_good(validate) -> None:
    run = validate(LAI_CHAU, "--fail-on", "info", **SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_new_report_is_good_and_its_new_bodies_could_move(validate) -> None:
    run = validate(SAMPLE, "--fail-on", "info")
    assert run.returncode == 0
    assert "could move to graph/registers" in run.stderr


@pytest.mark.parametrize("sample", sorted(SAMPLE.parent.glob("*.ttl")), ids=lambda path: path.stem)
def test_each_fictional_report_has_nothing_to_tell(validate, sample: Path) -> None:
    run = validate(sample, "--fail-on", "info", "--format", "json", **SHIPPED)
    assert (run.returncode, findings(run)) == (0, [])


def test_what_is_missing_is_told_at_the_subject_s_line(validate, edited) -> None:
    dropped = "    ct:measure measure:weekly-meals ;\n"
    subject = next(
        number
        for number, text in enumerate(SAMPLE.read_text(encoding="utf-8").split("\n"), start=1)
        if text.startswith("figure:song-may-2025-meals  a ")
    )
    path, line = edited(SAMPLE, dropped, "")
    assert line > subject
    run = validate(path, "--format", "json")
    assert run.returncode == 1
    assert ("song-may-2025-meals", "measure", "Figure-measure") in brief(run)
    missing = next(f for f in findings(run) if (f["path"] or "").endswith("measure"))
    assert [(p["line"], p["column"]) for p in missing["places"]] == [(subject, 1)]


def test_a_wrong_value_is_told_at_its_own_line_and_column(validate, edited) -> None:
    path, line = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year  1025 ;")
    run = validate(path)
    assert run.returncode == 1
    assert f"{path}:{line}:14: Violation: ct:year" in run.stdout
    assert "theme:song-may-2025" in run.stdout


def test_every_one_of_too_many_values_is_told(validate, edited) -> None:
    path, line = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year 2025 ,\n        2024 ;")
    run = validate(path, "--format", "json")
    (found,) = [f for f in findings(run) if f["rule"].endswith("AnnualTheme-year")]
    assert {(p["line"], p["column"]) for p in found["places"]} == {(line, 13), (line + 1, 9)}


def test_an_edited_copy_of_a_report_stands_in_for_it(validate, edited) -> None:
    """Judged beside its old version, the figure would still have its unit, and everything would be declared twice."""
    text = LAI_CHAU.read_text(encoding="utf-8")
    unit = next(line for line in text.splitlines() if line.strip().startswith("ct:unit"))
    first = text.index(unit)
    path, _ = edited(LAI_CHAU, text[: first + len(unit) + 1], text[:first])
    run = validate(path, "--format", "json")
    assert run.returncode == 1
    assert {(path, rule) for _, path, rule in brief(run)} >= {("unit", "Figure-unit")}
    assert not any(f["rule"].endswith(("redefined", "repeated")) for f in findings(run))


def test_a_person_of_the_register_is_known_and_may_not_be_redefined(validate, tmp_path: Path) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(PREFIXES + 'person:le-duc-duc  ct:honorific "cụ" .\n', encoding="utf-8")
    run = validate(path)
    assert run.returncode == 1
    assert f"{path}:7:33: Violation: ct:honorific [check/redefined]" in run.stdout
    assert "graph/registers/people.ttl" in run.stdout


def test_repeating_a_register_s_own_words_is_a_warning(validate, tmp_path: Path) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(PREFIXES + "person:le-duc-duc  a ct:Person .\n", encoding="utf-8")
    assert validate(path, **SHIPPED).returncode == 0
    run = validate(path, "--fail-on", "warning", **SHIPPED)
    assert run.returncode == 1
    assert "check/repeated" in run.stdout


def test_two_files_may_not_declare_one_thing(validate, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.ttl", "two.ttl")]
    for path in paths:
        path.write_text(PREFIXES + 'person:nguoi-moi  ct:honorific "ông" .\n', encoding="utf-8")
    run = validate(*paths)
    assert "check/declared-twice" in run.stdout


def test_nothing_is_said_of_the_context(validate, edited, tmp_path: Path) -> None:
    """A fault in a file beside the new one is its own affair."""
    faulty, _ = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year 1025 ;")
    other = tmp_path / "other.ttl"
    other.write_text(PREFIXES + "person:le-duc-duc  ct:evidence passage:song-may-p2-title .\n", encoding="utf-8")
    run = validate(other, "--with", faulty, "--format", "json")
    assert not any("year" in (f["path"] or "") for f in findings(run))


@pytest.mark.parametrize(
    "line, rule, near",
    [
        ("event:e  ct:eventDat 1 .", "unknown-property", "ct:eventDate"),
        ("event:e  a ct:Confernce .", "unknown-class", "ct:Conference"),
        ("event:e  ct:basis basis:statd .", "unknown-concept", "basis:stated"),
        ('event:e  skos:prefLabl "x"@vi .', "foreign-property", ""),
        ("event:e  ct:about <https://w3id.org/chithi/idd/x> .", "unknown-namespace", ""),
        ("event:e  ct:about [] .", "blank-node", ""),
    ],
)
def test_a_term_that_is_none_is_told_with_the_nearest(
    validate, tmp_path: Path, line: str, rule: str, near: str
) -> None:
    path = tmp_path / "new.ttl"
    path.write_text(f"{PREFIXES}{line}\n", encoding="utf-8")
    run = validate(path)
    assert run.returncode == 1
    assert f"{path}:7:" in run.stdout and f"[check/{rule}]" in run.stdout
    assert f"Did you mean {near}" in run.stdout or not near


def test_several_syntax_errors_are_told_and_the_other_file_is_judged(validate, tmp_path: Path, edited) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text(PREFIXES + "event:a ct:about nope:b .\nevent:b ct:about event:c .\nevent:c ct:about <a b> .\n")
    faulty, line = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year 1025 ;")
    run = validate(broken, faulty)
    assert run.returncode == 1
    assert f"{broken}:7:18: Violation [check/syntax]" in run.stdout
    assert f"{broken}:9:18: Violation [check/syntax]" in run.stdout
    assert f"{faulty}:{line}:13: Violation: ct:year" in run.stdout


def test_standard_input_is_a_file_called_dash(validate) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace("    ct:year 2025 ;", "    ct:year 1025 ;")
    run = validate("-", stdin=text)
    line = text[: text.index("ct:year 1025")].count("\n") + 1
    assert run.returncode == 1
    assert f"\n-:{line}:13: Violation: ct:year" in run.stdout
    assert validate("-", "-", stdin=text).returncode == 2
    assert validate("-", stdin="").returncode == 3


def test_a_format_without_positions_is_judged_all_the_same(validate, tmp_path: Path) -> None:
    path = tmp_path / "new.jsonld"
    path.write_text('{"@id": "https://w3id.org/chithi/id/event/e", "@type": "https://w3id.org/chithi/ontology#Event"}')
    run = validate(path)
    assert run.returncode == 1
    assert f"\n{path}: Violation: ct:basis" in run.stdout


def test_vietnamese_findings(validate, edited) -> None:
    path, line = edited(SAMPLE, "    ct:year 2025 ;\n", "")
    run = validate(path, "--lang", "vi")
    assert "Chuyên đề năm 2025 của tỉnh Sông Mây (theme:song-may-2025)" in run.stdout
    assert "thiếu ct:year" in run.stdout
    assert run.stderr.splitlines()[-1].startswith("Lỗi: ")


def test_forms_agree_and_a_file_s_extension_chooses_one(validate, edited, tmp_path: Path) -> None:
    import xml.etree.ElementTree as ET

    import pyoxigraph as ox

    path, line = edited(SAMPLE, '    ct:publicationTime "08:05" ;', '    ct:publicationTime "sáng nay" ;')
    for name in ("out.json", "out.sarif", "out.xml", "out.ttl", "out.txt"):
        assert validate(path, "-o", tmp_path / name).returncode == 1
    (found,) = json.loads((tmp_path / "out.json").read_text())["findings"]
    (result,) = json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line == found["places"][0]["line"]
    assert len(list(ET.parse(tmp_path / "out.xml").iter("failure"))) == 1
    report = list(ox.parse(path=tmp_path / "out.ttl", format=ox.RdfFormat.TURTLE))
    (conforms,) = [q.object.value for q in report if q.predicate.value.endswith("#conforms")]
    assert conforms == "false"
    assert f"{path}:{line}:24:" in (tmp_path / "out.txt").read_text()


@pytest.mark.engines
def test_both_engines_and_a_full_run_find_the_same(chithi, tmp_path: Path) -> None:
    """Faults inside sh:or (a figure's scope), sh:class (evidence) and at a value (a year)."""
    text = SAMPLE.read_text(encoding="utf-8")
    figure = text.index("a ct:Figure ;")
    scope = text.index("    ct:scope ", figure)
    end = text.index("\n", scope)
    text = text[:scope] + "    ct:scope person:vu-thao-nguyen ;" + text[end:]
    text = text.replace("    ct:year 2025 ;", "    ct:year 1025 ;")
    text = text.replace("    ct:evidence passage:song-may-p16-theme\n", "    ct:evidence person:vu-thao-nguyen\n")
    path = tmp_path / SAMPLE.name
    path.write_text(text, encoding="utf-8")
    home = five_reports.home(())
    fast, reference = (
        chithi("validate", str(path), "--engine", name, "--format", "json", CHITHI_HOME=str(home))
        for name in ("shacl", "pyshacl")
    )
    keys = ("rule", "component", "severity", "focus", "path", "value")
    found = {tuple(f[key] for key in keys) for f in findings(fast)}
    assert found == {tuple(f[key] for key in keys) for f in findings(reference)}
    assert {f["component"].rpartition("#")[2] for f in findings(fast)} >= {
        "OrConstraintComponent",
        "ClassConstraintComponent",
        "MinInclusiveConstraintComponent",
    }
    full = tmp_path / "full.ttl"
    assert chithi("export", "--with", str(path), "-o", str(full), CHITHI_HOME=str(home)).returncode == 0
    assert {key for key in found if "/shape/" in key[0]} == full_run(path, full, home)


def full_run(path: Path, full: Path, home: Path) -> set[tuple[str, ...]]:
    """What pySHACL, given everything at once and nothing of ours, finds about the subjects of a file.

    Everything is one full form: what a report says of a person and what the register says give the person a basis.
    """
    import rdflib
    from pyshacl import validate
    from rdflib import RDF, SH

    data, shapes, new = rdflib.Graph(), rdflib.Graph(), rdflib.Graph().parse(path)
    for part in (home / "ontology" / "chithi.ttl", full):
        data.parse(part)
    for each in (home / "shapes").glob("*.ttl"):
        shapes.parse(each)
    _, report, _ = validate(data, shacl_graph=shapes)
    subjects, found = set(new.subjects()), set()
    names = (SH.sourceShape, SH.sourceConstraintComponent, SH.resultSeverity, SH.focusNode, SH.resultPath, SH.value)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        values = [report.value(result, name) for name in names]
        if values[3] in subjects:
            severity = str(values[2]).rpartition("#")[2]
            texts = [str(values[0]), str(values[1]), severity, values[3].n3(), values[4] and str(values[4])]
            found.add((*texts, values[5].n3() if values[5] is not None else None))
    return found


def test_the_order_of_files_and_their_number_change_nothing(validate, edited, tmp_path: Path) -> None:
    path, _ = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year 1025 ;")
    once = validate(path, "--format", "json")
    twice = validate(path, path.parent / path.name, "--format", "json")
    assert once.stdout == twice.stdout


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("text.ttl", b"This is not Turtle.\n", 1),
        ("cut.ttl", SAMPLE.read_bytes()[:20_000], 1),
        ("space.ttl", b"<http://a/b> <http://a/c> <http://a b> .\n", 1),
        ("deep.ttl", b"<x:a> <x:b> " + b"[ <x:c> " * 20_000 + b"1" + b" ]" * 20_000 + b" .\n", 1),
        ("endless.ttl", b"x" * 20_000_000, 1),
        ("random.ttl", b"\x00\x01\xff\xfe" * 1_000_000, 3),
        ("latin.ttl", '<x:a> <x:b> "Đ" .\n'.encode("cp1258"), 3),
        ("utf16.ttl", '<x:a> <x:b> "Đ" .\n'.encode("utf-16"), 3),
        ("mark.ttl", '\ufeff<x:a> <x:b> "Đ" .\n'.encode(), 3),
        ("empty.ttl", b"", 3),
        ("comment.ttl", b"# nothing\n", 3),
        ("data.txt", b"<x:a> <x:b> <x:c> .\n", 3),
        ("bomb.rdf", b'<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>', 3),
        ("bomb16.rdf", '<!DOCTYPE r [<!ENTITY a "a">]><r>&a;</r>'.encode("utf-16"), 3),
        ("lower.rdf", b'<!doctype r [<!ENTITY a "a">]><r>&a;</r>', 3),
        ("quoted.ttl", b"<x:a> <x:b> " + b"<<( <x:a> <x:b> " * 20_000 + b"<x:c>" + b" )>>" * 20_000 + b" .\n", 3),
        ("remote.jsonld", b'{"@context": "https://example.org/c.jsonld", "@id": "x:y", "name": "z"}', 3),
        ("deep.jsonld", b'{"x:p":' * 50_000 + b"1" + b"}" * 50_000, 3),
        ("cut.jsonld", b'{"@id": "x:y", ', 1),
    ],
)
def test_bad_input_ends_with_a_message(validate, tmp_path: Path, name: str, content: bytes, code: int) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    run = validate(path)
    assert run.returncode == code, run.stderr
    assert run.stderr.startswith("Error: ") and len(run.stderr) < 1000
    assert name in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


def test_a_folder_stands_for_its_files_and_a_missing_file_is_told(validate, tmp_path: Path) -> None:
    assert validate(tmp_path).returncode == 3
    (tmp_path / "a.ttl").write_text(PREFIXES + "event:a ct:about event:nope .\n")
    assert f"{tmp_path / 'a.ttl'}:7:1:" in validate(tmp_path).stdout
    assert validate(tmp_path / "none.ttl").returncode == 3


def test_an_unreadable_file_is_told(validate, tmp_path: Path) -> None:
    path = tmp_path / "secret.ttl"
    path.write_text("<x:a> <x:b> <x:c> .\n")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root may read everything
        path.unlink()
        path.symlink_to(path)
    assert validate(path).returncode == 3


def test_checks_of_the_shipped_graph_find_nothing(check) -> None:
    run = check(**SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Nothing is wrong.")


def test_one_check_on_other_data(check, edited) -> None:
    """A reference whose target nothing declares, told at the place of the value."""
    path, line = edited(
        SAMPLE, "    ct:adoptedBy body:ban-thuong-vu-tinh-uy-song-may ;", "    ct:adoptedBy body:nope ;"
    )
    run = check("dangling-reference", "--with", path, "--format", "json", **SHIPPED)
    assert run.returncode == 1
    assert brief(run) == {("song-may-2025", "adoptedBy", "dangling-reference")}
    (found,) = findings(run)
    assert [(p["file"], p["line"], p["column"]) for p in found["places"]] == [(str(path), line, 18)]


def test_a_check_that_is_none_is_told_with_the_nearest(check) -> None:
    run = check("dangling-refrence")
    assert run.returncode == 2
    assert "dangling-reference" in run.stderr


@pytest.mark.engines
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@vi ;\n    ct:year 2025", "@vi--ltr ;\n    ct:year 2025"),
        ("ct:year 2025 ;", "ct:year 2025 ; ct:about <<( <x:a> <x:b> 1 )>> ;"),
    ],
)
def test_rdf_1_2_is_refused_whatever_the_engine(chithi, edited, old: str, new: str) -> None:
    path, _ = edited(SAMPLE, old, new)
    for engine in ("shacl", "pyshacl"):
        run = chithi("validate", str(path), "--engine", engine, CHITHI_HOME=str(five_reports.home(())))
        assert run.returncode == 1
        assert "[check/rdf-1-2]" in run.stdout
        assert "Traceback" not in run.stderr


def test_one_file_under_two_names_is_one_file(validate, tmp_path: Path) -> None:
    (tmp_path / "link.ttl").symlink_to(LAI_CHAU)
    run = validate(LAI_CHAU, tmp_path / "link.ttl", "--with", LAI_CHAU, **SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_folder_s_generated_graph_is_passed_over(validate) -> None:
    run = validate(ROOT / "graph", **SHIPPED)
    assert (run.returncode, run.stderr) == (0, "")


def test_findings_never_replace_the_data(validate, edited) -> None:
    path, _ = edited(SAMPLE, "    ct:year 2025 ;", "    ct:year 1025 ;")
    before = path.read_bytes()
    assert validate(path, "-o", path).returncode == 2
    assert path.read_bytes() == before


BROKEN = {
    "select.rq": "SELECT DISTINCT ?entity ?value ?property WHERE { ?entity ?property ?value }",
    "ask.rq": "ASK { ?entity ?property ?value }",
    "unbound.rq": "SELECT DISTINCT ?entity ?property ?value WHERE { ?entity ?property ?x }",
    "unfinished.rq": "SELECT DISTINCT ?entity ?property ?value WHERE {",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_check_is_named(chithi, tmp_path: Path, name: str) -> None:
    for folder in ("ontology", "graph", "shapes"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    checks = tmp_path / "queries" / "checks"
    checks.mkdir(parents=True)
    header = '#+ summary: x\n#+ level: info\n#+ message:\n#+   - vi: "x"\n#+   - en: "x"\n'
    (checks / name).write_text(header + BROKEN[name])
    for command in ("check", "validate"):
        run = chithi(command, CHITHI_HOME=str(tmp_path))
        assert run.returncode == 3
        assert name in run.stderr and "Traceback" not in run.stderr


def test_a_home_without_checks_or_shapes_is_no_pass(chithi, tmp_path: Path) -> None:
    for folder in ("ontology", "graph"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    assert chithi("check", CHITHI_HOME=str(tmp_path)).returncode == 3
    assert chithi("validate", CHITHI_HOME=str(tmp_path)).returncode == 3
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "broken.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ct: <https://w3id.org/chithi/ontology#> .\n"
        '<x:s> a sh:NodeShape ; sh:targetClass ct:Report ; sh:pattern "(" .\n'
    )
    (tmp_path / "queries").symlink_to(ROOT / "queries")
    run = chithi("validate", CHITHI_HOME=str(tmp_path))
    assert run.returncode == 3 and "Traceback" not in run.stderr


@pytest.mark.engines
def test_a_fault_inside_sh_node_is_found_by_both_engines(chithi, edited, tmp_path: Path) -> None:
    """No shape of ours uses sh:node; one that did would be judged like the others."""
    home = tmp_path / "home"
    (home / "shapes").mkdir(parents=True)
    for folder in ("ontology", "graph", "queries"):
        (home / folder).symlink_to(ROOT / folder)
    (home / "shapes" / "theme.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ct: <https://w3id.org/chithi/ontology#> .\n"
        "@prefix s: <https://w3id.org/chithi/shape/> .\n"
        "s:Theme a sh:NodeShape ; sh:targetClass ct:AnnualTheme ; sh:property s:Theme-place .\n"
        "s:Theme-place a sh:PropertyShape ; sh:path ct:themePlace ; sh:node s:Province .\n"
        "s:Province a sh:NodeShape ; sh:class ct:Province .\n"
    )
    text = SAMPLE.read_text(encoding="utf-8")
    theme = text.index("theme:song-may-2026  a ")
    place = text.index("ct:themePlace place:song-may ;", theme)
    path = tmp_path / SAMPLE.name
    changed = text[:place] + "ct:themePlace place:ben-trang ;" + text[place:].partition(";")[2]
    path.write_text(changed, encoding="utf-8")
    for engine in ("shacl", "pyshacl"):
        run = chithi("validate", str(path), "--engine", engine, "--format", "json", CHITHI_HOME=str(home))
        found = [f for f in findings(run) if "/shape/" in f["rule"]]
        assert [(last(f["focus"]), last(f["component"])) for f in found] == [
            ("song-may-2026", "NodeConstraintComponent")
        ]
