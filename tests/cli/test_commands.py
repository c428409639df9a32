"""The command line as a person meets it: each test starts a process."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chithi.app import COMMANDS
from chithi.messages.catalogue import all_messages

Run = Callable[..., subprocess.CompletedProcess[str]]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_in_both_languages(chithi: Run, command: str) -> None:
    key = f"help-{command or 'chithi'}"
    for lang, words in zip(("vi", "en"), all_messages()[key], strict=True):
        done = chithi(*filter(None, [command]), "-h", COLUMNS="200", CHITHI_LANG=lang)
        assert (done.returncode, done.stderr) == (0, "")
        assert words.split(".")[0] in " ".join(done.stdout.split())


def test_version(chithi: Run) -> None:
    assert chithi("--version").stdout == "chithi, version 0.1.0\n"


def test_list_tells_questions_in_the_language_asked_for(chithi: Run) -> None:
    listed = rows(chithi("list", "--format", "csv", "--lang", "vi").stdout)
    assert {(row["name"], row["topic"]) for row in listed} == {
        ("large-figures", "figures"),
        ("statements-of", "speech"),
        ("who-spoke", "speech"),
    }
    assert "Ai đã phát biểu tại hội nghị nào?" in [row["question"] for row in listed]


def test_list_by_topic_and_tag(chithi: Run) -> None:
    assert [row["name"] for row in rows(chithi("list", "--topic", "figures", "--format", "csv").stdout)] == [
        "large-figures"
    ]
    assert [row["name"] for row in rows(chithi("list", "--tag", "officials", "--format", "csv").stdout)] == [
        "statements-of",
        "who-spoke",
    ]
    refused = chithi("list", "--topic", "figure")
    assert refused.returncode == 2
    assert "figures" in refused.stderr


def test_run_prints_a_table_with_labels(chithi: Run) -> None:
    done = chithi("run", "who-spoke", "--official", "dong chi nui", "--province", "song may", "--lang", "en")
    assert done.returncode == 0
    assert [line.split("  ")[0] for line in done.stdout.splitlines()] == [
        "official",
        "──────────",
        "Vu Van Nui",
        "Vu Van Nui",
    ]
    assert "Study conference on the theme" in done.stdout


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_run_gives_the_same_rows_in_each_engine(chithi: Run, engine: str) -> None:
    done = chithi("run", "who-spoke", "--from", "2022-01-01", "--format", "csv", "--engine", engine)
    assert [row["statement"].rpartition("/")[2] for row in rows(done.stdout)] == ["dao", "nui"]


def test_run_takes_a_parameter_twice(chithi: Run) -> None:
    done = chithi("run", "who-spoke", "--q", "ĐÀO", "--q", "nui", "--format", "csv")
    assert len(rows(done.stdout)) == 3


def test_evidence_adds_a_row_per_passage_and_keeps_rows_without(chithi: Run) -> None:
    done = chithi("run", "who-spoke", "--evidence", "--format", "csv")
    found = [
        (row["statement"].rpartition("/")[2], row["evidenceParagraph"], row["evidencePrinted"])
        for row in rows(done.stdout)
    ]
    assert found == [
        ("nui-study", "", ""),
        ("dao", "2", "đồng chí Đào phát biểu"),
        ("dao", "3", "các đồng chí Đào, Núi"),
        ("nui", "3", "các đồng chí Đào, Núi"),
    ]


def test_evidence_of_several_columns_tells_which(chithi: Run) -> None:
    done = chithi("run", "large-figures", "--evidence", "--format", "csv", "--min", "100")
    assert [(row["value"], row["evidenceOf"], row["evidenceParagraph"]) for row in rows(done.stdout)] == [
        ("3200", "figure", "1")
    ]


def test_limit_cuts_and_says_so(chithi: Run) -> None:
    done = chithi("run", "who-spoke", "--limit", "1", "--format", "csv")
    assert len(rows(done.stdout)) == 1
    assert "1 of 3" in done.stderr


def test_no_rows_is_no_error(chithi: Run) -> None:
    done = chithi("run", "large-figures", "--min", "999999", LC_ALL="vi_VN.UTF-8")
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "Không có kết quả nào."


def test_help_of_a_query_lists_options_and_values(chithi: Run) -> None:
    told = " ".join(chithi("run", "who-spoke", "--help").stdout.split())
    assert "--conference-type THING" in told
    assert "study conference (conference-type:study)" in told.replace("- ", "-")
    assert "--from YYYY-MM-DD" in told
    assert "--lang [vi|en]" in told


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["runn"], 2, "run"),
        (["run", "who-spok"], 2, "who-spoke"),
        (["run", "who-spoke", "--province", "song mai"], 2, "There are: Sông Mây."),
        (["run", "who-spoke", "--official", "do thi dao"], 2, "person:do-thi-dao-2"),
        (["run", "who-spoke", "--from", "18/5/2021"], 2, "2021-05-18"),
        (["run", "who-spoke", "--oficial", "x"], 2, "--official"),
        (["run", "statements-of"], 2, "--official"),
        (["run", "statements-of", "--evidence", "--official", "vu-van-nui"], 2, "--evidence"),
        (["run", "who-spoke", "--format", "ttl"], 2, "csv"),
        (["run", "who-spoke", "--lang", "fr"], 2, "vi, en"),
        (["run", "who-spoke", "-o", "answer.doc"], 2, "--format"),
        (["run", "who-spoke", "-o", "no/such/folder.csv"], 2, "no/such/folder.csv"),
        (["find", "漢"], 2, "漢"),
        (["find", "x", "--kind", "thing"], 2, "person"),
        (["describe", "person:nobody"], 2, "person:nobody"),
        (["describe", "nui", "--format", "csv"], 2, "table"),
        (["sparql"], 2, "-f FILE"),
        (["sparql", "SELECT * { ?s ?p }"], 2, "line 1, column "),
        (["sparql", "SELECT * { ?s x:p ?o }"], 2, "PREFIX x: <…>"),
        (["sparql", "DELETE WHERE { ?s ?p ?o }"], 2, "DELETE"),
        (["sparql", "PREFIX x: <http://x/> insert data { x:a x:b x:c }"], 2, "INSERT"),
        (["sparql", "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }"], 2, "SERVICE"),
        (["sparql", "SELECT * FROM <http://e/> { ?s ?p ?o }"], 2, "FROM"),
        (["sparql", "-f", "missing.rq"], 3, "missing.rq"),
        (["stats", "--data", "missing.ttl"], 3, "missing.ttl"),
        (["stats", "--with", "data.doc"], 3, ".ttl"),
        (["build", "--root", "missing"], 3, "missing"),
    ],
)
def test_what_is_wrong_is_said_with_its_exit_code(chithi: Run, arguments: list[str], code: int, said: str) -> None:
    done = chithi(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.ttl", b"", "empty"),
        ("broken.ttl", b"@prefix a: <http://a/> .\na:b a:c a:d\na:e a:f a:g .\n", "broken.ttl:3:"),
        ("latin1.ttl", "<http://a/b> <http://a/c> 'Đà' .".encode("cp1258", "replace"), "UTF-8 (at byte 27)"),
        ("bomb.rdf", b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "a">]><r/>', "bomb.rdf"),
        ("remote.jsonld", b'{"@context": "https://example.org/context", "@id": "x:a", "p": "b"}', "remote"),
    ],
)
@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_data_that_cannot_be_read_ends_with_3(
    chithi: Run, tmp_path: Path, engine: str, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = chithi("stats", "--data", str(path), "--engine", engine)
    assert done.returncode == 3, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_folders_without_data_end_with_3(chithi: Run, tmp_path: Path) -> None:
    assert chithi("stats", "--data", str(tmp_path)).returncode == 3


def test_a_syntax_error_in_a_query_file_ends_with_3(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_text("SELECT *\n{ ?s ?p }", encoding="utf-8")
    done = chithi("sparql", "-f", str(path))
    assert done.returncode == 3
    assert f"{path}:2:" in done.stderr


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_own_data_is_searchable_without_folded_labels(chithi: Run, tmp_path: Path, engine: str) -> None:
    (tmp_path / "dữ liệu.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://w3id.org/chithi/id/person/dang> skos:prefLabel 'Đặng Ân'@vi .\n",
        encoding="utf-8",
    )
    arguments = ("find", "dang an", "--format", "csv", "--engine", engine)
    assert [row["label"] for row in rows(chithi(*arguments, "--data", str(tmp_path)).stdout)] == ["Đặng Ân"]
    assert rows(chithi(*arguments).stdout) == []
    both = chithi("stats", "--with", str(tmp_path), "--engine", engine, "--format", "csv").stdout
    only = chithi("stats", "--engine", engine, "--format", "csv").stdout
    assert int(rows(both)[0]["count"]) == int(rows(only)[0]["count"]) + 2


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_named_graphs_are_part_of_the_default_graph(chithi: Run, tmp_path: Path, engine: str) -> None:
    path = tmp_path / "a.trig"
    path.write_text("<http://e/g> { <http://e/s> <http://e/p> 1 . } <http://e/s> <http://e/q> 2 .")
    done = chithi("sparql", "SELECT ?o { ?s ?p ?o }", "--data", str(path), "--engine", engine, "--format", "csv")
    assert sorted(row["o"] for row in rows(done.stdout)) == ["1", "2"]


def test_an_output_file_is_whole_and_its_extension_counts(chithi: Run, tmp_path: Path) -> None:
    target = tmp_path / "kết quả.json"
    done = chithi("run", "who-spoke", "-o", str(target))
    assert done.stdout == ""
    assert len(json.loads(target.read_text(encoding="utf-8"))["results"]["bindings"]) == 3
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_show_prints_what_a_person_needs_and_the_bound_text(chithi: Run) -> None:
    shown = chithi("show", "who-spoke").stdout
    assert "Who spoke at which conference?" in shown
    assert "--conference-type" in shown
    assert "#+" not in shown
    bound = chithi("show", "who-spoke", "--bound", "--official", "vu van nui", "--from", "2022-01-01").stdout
    assert "ct:speaker <https://w3id.org/chithi/id/person/vu-van-nui> ;" in bound
    assert '"2022-01-01"^^<http://www.w3.org/2001/XMLSchema#date>' in bound
    asked = chithi("sparql", "-", "--format", "csv", stdin=bound)
    assert [row["statement"].rpartition("/")[2] for row in rows(asked.stdout)] == ["nui"]


def test_find_by_kind(chithi: Run) -> None:
    done = chithi("find", "song may", "--kind", "place", "--format", "csv")
    assert [(row["label"], row["matched"]) for row in rows(done.stdout)] == [
        ("Sông Mây", "Sông Mây"),
        ("thị xã Sông Mây", "Sông Mây"),
    ]


def test_describe_shows_inference_beside_the_value_and_evidence(chithi: Run) -> None:
    lines = chithi("describe", "event:song-may-review", "--lang", "en").stdout.splitlines()
    assert lines[:2] == ["Sông Mây review conference", "<https://w3id.org/chithi/id/event/song-may-review>"]
    date = lines.index("      2022-03-04")
    assert lines[date - 1 : date + 2] == [
        "  event date",
        "      2022-03-04",
        "        ↳ inferred: The report prints no year.",
    ]
    assert lines[-1] == "  report:song-may, ¶ 1: “sáng ngày 4/3”"


def test_describe_gives_the_reason_beside_the_values_that_an_inference_names_or_all(
    chithi: Run, tmp_path: Path
) -> None:
    more = tmp_path / "more.ttl"
    more.write_text(
        """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix e: <http://e/> .
e:x ct:about e:this , e:that ; ct:year 2024 , 2025 ; ct:note "một"@vi , "một"@en .
e:named a ct:Inference ; ct:ofNode e:x ; ct:ofProperty ct:about , ct:note ; ct:reason "So."@en ;
    ct:ofValue e:this , "một"@en .
e:all a ct:Inference ; ct:ofNode e:x ; ct:ofProperty ct:year ; ct:reason "All."@en .
""",
        encoding="utf-8",
    )
    for engine in ("oxigraph", "rdflib"):
        done = chithi("describe", "http://e/x", "--with", str(more), "--format", "json", "--engine", engine)
        values = [value for p in json.loads(done.stdout)["properties"] for value in p["values"]]
        reasons = {(v.get("iri") or v["value"], v.get("lang")): v.get("inferred") for v in values}
        assert reasons == {
            ("http://e/this", None): "So.",
            ("http://e/that", None): None,
            ("một", "en"): "So.",
            ("một", "vi"): None,
            ("2024", None): "All.",
            ("2025", None): "All.",
        }
        described = chithi("describe", "http://e/this", "--with", str(more), "--format", "json", "--engine", engine)
        assert [p["iri"] for p in json.loads(described.stdout)["incoming"]] == [
            "https://w3id.org/chithi/ontology#about"
        ]


def test_describe_calls_background_so_with_its_source_on_both_ends(chithi: Run, tmp_path: Path) -> None:
    more = tmp_path / "more.ttl"
    more.write_text(
        """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix basis: <https://w3id.org/chithi/concept/basis/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix e: <http://e/> .
e:x ct:directlyUnder e:above , e:other .
e:statutes a ct:Inference ; ct:ofNode e:x ; ct:ofProperty ct:directlyUnder ; ct:ofValue e:above ;
    ct:basis basis:background ; ct:reason "Điều lệ."@vi , "By the statutes."@en ;
    dcterms:source "Điều lệ Đảng"@vi , "the Party's statutes"@en .
""",
        encoding="utf-8",
    )
    words = ["↳ background: the Party's statutes — By the statutes."]
    for thing in ("http://e/x", "http://e/above"):
        lines = chithi("describe", thing, "--with", str(more), "--lang", "en").stdout.splitlines()
        assert [line.strip() for line in lines if "↳" in line] == words
    done = chithi("describe", "http://e/x", "--with", str(more), "--lang", "en", "--format", "json")
    (under,) = json.loads(done.stdout)["properties"]
    above, other = sorted(under["values"], key=lambda value: value["iri"])
    assert (above["background"], above["reason"]) == ("the Party's statutes", "By the statutes.")
    assert not {"inferred", "background", "reason"} & other.keys() and "inferred" not in above


def test_describe_as_json_and_as_graph(chithi: Run) -> None:
    document = json.loads(chithi("describe", "statement:nui", "--format", "json").stdout)
    assert document["types"] == [{"iri": "https://w3id.org/chithi/ontology#Statement", "label": "phát biểu"}]
    speaker = next(p for p in document["properties"] if p["label"] == "người phát biểu")
    assert speaker["values"][0]["label"] == "Vũ Văn Núi"
    assert document["evidence"][0]["paragraph"] == 3
    graph = chithi("describe", "statement:nui", "--format", "nt").stdout.splitlines()
    # its four statements and its basis, which follows; the six of its passage, of which the end follows
    assert len(graph) == 11


def test_sparql_answers_all_four_forms(chithi: Run) -> None:
    prefix = "PREFIX ct: <https://w3id.org/chithi/ontology#> "
    assert chithi("sparql", prefix + "ASK { ?s a ct:Statement }").stdout == "true\n"
    counted = chithi("sparql", prefix + "SELECT (COUNT(*) AS ?n) { ?s a ct:Statement }", "--format", "csv")
    assert rows(counted.stdout) == [{"n": "3"}]
    made = chithi("sparql", prefix + "CONSTRUCT { ?s a ct:X } WHERE { ?s a ct:Statement }", "--format", "nt")
    assert len(made.stdout.splitlines()) == 3
    told = chithi("sparql", "DESCRIBE <https://w3id.org/chithi/id/place/song-may>", "--format", "nt")
    assert "Sông Mây" in told.stdout


def test_stats_counts_by_class_and_report(chithi: Run) -> None:
    counted = {
        (row["group"], row["item"].rpartition("/")[2]): int(row["count"])
        for row in rows(chithi("stats", "--format", "csv").stdout)
    }
    assert counted["class", "ontology#Statement"] == 3
    assert counted["class", "ontology#Person"] == 3
    assert counted["passages", "song-may"] == 3
    assert counted["figures", "song-may"] == 2
    assert counted["statements", "song-may"] == 2
    assert counted["awards", "song-may"] == 0


def test_build_writes_checks_and_notices_a_change(chithi: Run, home: Path, tmp_path: Path) -> None:
    root = shutil.copytree(home, tmp_path / "project")
    assert chithi("build", "--check", "--root", str(root)).returncode == 0
    people = root / "graph" / "registers" / "people.ttl"
    people.write_text(people.read_text(encoding="utf-8").replace("Đào", "Đáo"), encoding="utf-8")
    stale = chithi("build", "--check", "--root", str(root))
    assert stale.returncode == 1
    assert "chithi build" in stale.stderr
    assert chithi("build", "--root", str(root)).returncode == 0
    assert chithi("build", "--check", "--root", str(root)).returncode == 0


def test_a_closed_pipe_is_no_error(home: Path) -> None:
    command = [sys.executable, "-m", "chithi", "run", "who-spoke"]
    for arguments in (command, [*command[:3], "--help"]):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(
            arguments,
            stdout=writing,
            stderr=subprocess.PIPE,
            env={**os.environ, "CHITHI_HOME": str(home)},
            check=False,
        )
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_or_a_closed_output_is_told(home: Path) -> None:
    environment = {**os.environ, "CHITHI_HOME": str(home), "LC_ALL": "C.UTF-8"}
    for redirection in (">/dev/full", ">&-"):
        done = subprocess.run(
            ["sh", "-c", f'exec "$0" -m chithi run who-spoke {redirection}', sys.executable],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            check=False,
        )
        assert done.returncode == 2
        assert "cannot write to stdout" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_locale_that_knows_only_ascii_changes_nothing(chithi: Run) -> None:
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    usual = chithi("run", "who-spoke", "--official", "Vũ Văn Núi")
    assert "Vũ Văn Núi" in usual.stdout
    assert chithi("run", "who-spoke", "--official", "Vũ Văn Núi", **ascii_only).stdout == usual.stdout
    refused = chithi("find", b"\xff\xfe", **ascii_only)
    assert refused.returncode == 2
    assert "UTF-8" in refused.stderr


def test_a_path_with_accents_is_found_in_an_ascii_locale(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "dữ liệu.nt"
    path.write_text("<http://e/s> <http://e/p> <http://e/o> .\n")
    done = chithi("stats", "--data", str(path), "--format", "csv", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    assert rows(done.stdout)[0]["count"] == "1"


def test_run_and_list_import_neither_rdflib_nor_pyshacl(home: Path) -> None:
    for arguments in (["run", "who-spoke", "--official", "vu van nui"], ["list"]):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "chithi", *arguments],
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "CHITHI_HOME": str(home)},
            check=True,
        )
        imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if "|" in line}
        assert "pyoxigraph" in imported
        heavy = {"rdflib", "pyshacl", "owlrl", "importlib.metadata", "dataclasses", "json", "csv"}
        assert not imported & (heavy | ({"difflib"} if arguments == ["list"] else set()))


@pytest.mark.parametrize(
    ("words", "current", "offered"),
    [
        ("chithi run ", "wh", "who-spoke"),
        ("chithi run who-spoke --conference-type ", "hoi nghi h", "hội nghị học tập"),
        ("chithi run who-spoke --official ", "vu", "Vũ Văn Núi"),
        ("chithi ", "des", "describe"),
    ],
)
def test_the_shell_completes_names_and_values(
    chithi: Run, tmp_path: Path, words: str, current: str, offered: str
) -> None:
    command = [*words.split(), current]
    done = chithi(
        _CHITHI_COMPLETE="zsh_complete",
        COMP_TEXT=" ".join(f'"{word}"' if " " in word else word for word in command),
        CHITHI_LANG="vi",
    )
    assert offered in [line.split("\t")[1] for line in done.stdout.splitlines()]
