"""`chithi audit`, `evidence` and `locate` as processes, on the fictional report."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

SAMPLE = Path(__file__).parents[1] / "sample"
DATA = str(SAMPLE / "song-may-2025.ttl")
PLAIN = {**{k: v for k, v in os.environ.items() if k != "CHITHI_SOURCES"}, "LANG": "C.UTF-8", "COLUMNS": "120"}


def chithi(*arguments: str, env: dict[str, str] = PLAIN) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "chithi", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        check=False,
    )


def test_a_clean_audit_says_what_it_looked_at() -> None:
    done = chithi("audit", "--data", DATA, "--sources", str(SAMPLE))
    assert done.returncode == 0
    assert done.stdout.splitlines()[2].split() == [
        "song-may-2025",
        "81",
        "21",
        "20",
        "8",
        "0",
    ]  # 3 numbered documents, 5 persons
    assert done.stderr == ""


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    text = (SAMPLE / "song-may-2025.ttl").read_text(encoding="utf-8")
    assert text.count("ct:value 1264 ;") == 1
    (tmp_path / "song-may-2025.ttl").write_text(text.replace("ct:value 1264 ;", "ct:value 1265 ;"), encoding="utf-8")
    shutil.copy(SAMPLE / "song-may-2025.txt", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("lang", "words"), [("en", "reads as 1265"), ("vi", "không đọc được số 1265")])
def test_a_fault_is_told_with_place_and_remedy_and_ends_with_1(spoilt: Path, lang: str, words: str) -> None:
    data = str(spoilt / "song-may-2025.ttl")
    done = chithi("audit", "--data", data, "--sources", str(spoilt), "--lang", lang, "--format", "csv")
    assert done.returncode == 1
    (row,) = done.stdout.splitlines()[1:]
    assert row.startswith("song-may-2025,figure:song-may-2025-conferences,9,")
    assert words in row
    assert "ct:numberIn" in row
    assert "1" in done.stderr


def test_json_has_the_faults(spoilt: Path) -> None:
    done = chithi("audit", "--data", str(spoilt / "song-may-2025.ttl"), "--sources", str(spoilt), "--format", "json")
    (report,) = json.loads(done.stdout)["reports"]
    assert [fault["check"] for fault in report["faults"]] == ["audit-number"]
    assert done.returncode == 1


def test_coverage_tells_what_is_not_cited(tmp_path: Path) -> None:
    text = (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8")
    (tmp_path / "song-may-2025.txt").write_text(text + "\nCó thêm 7 mô hình “Lạ”.", encoding="utf-8")
    done = chithi("audit", "--coverage", "--data", DATA, "--sources", str(tmp_path), "--format", "csv", "--lang", "en")
    assert done.returncode == 1
    assert [row for row in done.stdout.splitlines() if "not cited" in row] == [
        "song-may-2025,23,not cited: number,7,Có thêm 7 mô hình “Lạ”.",
        "song-may-2025,23,not cited: quoted name,Lạ,Có thêm 7 mô hình “Lạ”.",
    ]


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "en",
            [
                "not cited: person,Bà Lê Thu Hòa",
                "not cited: saying,Bà Lê Thu Hòa cho biết",
                "sentence without a passage,",
            ],
        ),
        (
            "vi",
            [
                "chưa trích dẫn: người,Bà Lê Thu Hòa",
                "chưa trích dẫn: lời nói,Bà Lê Thu Hòa cho biết",
                "câu không có đoạn trích,",
            ],
        ),
    ],
)
def test_coverage_tells_who_and_what_with_the_sentence(tmp_path: Path, lang: str, rows: list[str]) -> None:
    text = (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8")
    (tmp_path / "song-may-2025.txt").write_text(text + "\nBà Lê Thu Hòa cho biết đã xong.", encoding="utf-8")
    done = chithi("audit", "--coverage", "--data", DATA, "--sources", str(tmp_path), "--format", "csv", "--lang", lang)
    expected = {f"song-may-2025,23,{row},Bà Lê Thu Hòa cho biết đã xong." for row in rows}
    assert {row for row in done.stdout.splitlines() if row.startswith("song-may-2025,23,")} == expected
    assert ("2 places" if lang == "en" else "2 chỗ") in done.stderr
    form = ("--format", "json")
    told = json.loads(chithi("audit", "--coverage", "--data", DATA, "--sources", str(tmp_path), *form).stdout)
    (report,) = told["reports"]
    assert [(m["kind"], m["text"], m["sentence"]) for m in report["missing"]] == [
        ("person", "Bà Lê Thu Hòa", "Bà Lê Thu Hòa cho biết đã xong."),
        ("saying", "Bà Lê Thu Hòa cho biết", "Bà Lê Thu Hòa cho biết đã xong."),
    ]
    assert [m["text"] for m in report["sentences"]] == ["Bà Lê Thu Hòa cho biết đã xong."]


def test_a_bare_sentence_alone_is_for_a_person_to_decide(tmp_path: Path) -> None:
    text = (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8")
    (tmp_path / "song-may-2025.txt").write_text(text + "\nTrời trong xanh.", encoding="utf-8")
    done = chithi("audit", "--coverage", "--data", DATA, "--sources", str(tmp_path), "--format", "csv", "--lang", "en")
    assert "song-may-2025,23,sentence without a passage,,Trời trong xanh." in done.stdout.splitlines()
    assert done.returncode == 0


def test_the_limit_cuts_the_rows_and_not_the_verdict(spoilt: Path) -> None:
    data = str(spoilt / "song-may-2025.ttl")
    done = chithi("audit", "--data", data, "--sources", str(spoilt), "--format", "csv", "--limit", "0")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)


def test_turtle_is_a_web_annotation_view_with_provenance() -> None:
    done = chithi("audit", "--data", DATA, "--sources", str(SAMPLE), "--format", "nt")
    found = {str(triple) for triple in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    oa, thing = "http://www.w3.org/ns/oa#", "https://w3id.org/chithi/id"
    passage = f"{thing}/passage/song-may-p6-sites"
    expected = [
        f"<{passage}#annotation> <{oa}hasBody> <{thing}/figure/song-may-2025-sites>",
        f"<{passage}#annotation> <{oa}hasTarget> <{passage}>",
        f"<{passage}> <{oa}hasSource> <{thing}/report/song-may-2025>",
        f'<{passage}#quote> <{oa}exact> "84 điểm cầu"',
        f"<{thing}/figure/song-may-2025-sites> <http://www.w3.org/ns/prov#hadPrimarySource> "
        f"<{thing}/report/song-may-2025>",
    ]
    assert [line for line in expected if not any(line in triple for triple in found)] == []


def test_without_sources_it_says_how_to_try_it() -> None:
    done = chithi("audit")
    assert done.returncode == 2
    assert "--sources tests/sample" in done.stderr
    assert chithi("audit", env={**PLAIN, "CHITHI_SOURCES": str(SAMPLE / "none")}).returncode == 3


def test_evidence_shows_the_sentence_around_the_phrase() -> None:
    done = chithi(
        "evidence", "commendation:song-may-2025-young", "--data", DATA, "--sources", str(SAMPLE), "--format", "json"
    )
    (row,) = json.loads(done.stdout)["results"]["bindings"]
    assert row["printed"]["value"] == "Tỉnh ủy biểu dương 60 đảng viên trẻ"
    assert row["sentence"]["value"] == "Tỉnh ủy biểu dương 60 đảng viên trẻ."
    without = chithi("evidence", "commendation:song-may-2025-young", "--data", DATA, "--lang", "en")
    assert "--sources" in without.stderr
    assert without.returncode == 0


def test_evidence_shows_how_a_misprint_is_read() -> None:
    """Paragraph 8 of the report prints 18/02 for 18 of 20 cells."""
    done = chithi("evidence", "figure:suoi-rang-2025-finished", "--data", str(SAMPLE), "--format", "csv")
    assert done.stdout.splitlines()[0] == "report,paragraph,printed,reading"
    assert "18/02 chi bộ đã hoàn thành,18/20 chi bộ đã hoàn thành" in done.stdout
    described = chithi("describe", "figure:suoi-rang-2025-finished", "--data", str(SAMPLE), "--lang", "en").stdout
    assert "“18/02 chi bộ đã hoàn thành” [read “18/20 chi bộ đã hoàn thành”]" in described


def test_locate_prints_a_passage_that_the_audit_accepts(tmp_path: Path) -> None:
    done = chithi("locate", "--data", DATA, "--sources", str(SAMPLE), "song-may-2025", "gần 300 suất ăn")
    assert done.returncode == 0
    assert "ct:paragraph 13 ;" in done.stdout
    assert done.stderr == ""


def test_locate_tells_of_several_places_and_of_none() -> None:
    several = chithi("locate", "--data", DATA, "--sources", str(SAMPLE), "song-may-2025", "Tỉnh ủy", "--lang", "en")
    assert several.stdout.count("a ct:Passage") > 5
    assert "times" in several.stderr
    none = chithi("locate", "--data", DATA, "--sources", str(SAMPLE), "song-may-2025", "không có câu này")
    assert (none.returncode, none.stdout) == (2, "")


def test_locate_reads_a_text_that_nobody_has_encoded_yet(tmp_path: Path) -> None:
    (tmp_path / "bai-moi.txt").write_text("Đầu đề\n\nCó 5 mô hình.", encoding="utf-8")
    done = chithi("locate", "--sources", str(tmp_path), "bai-moi.txt", "5 mô hình")
    assert 'ct:inReport report:bai-moi ;  ct:paragraph 2 ;  ct:start 11 ;\n    ct:printed "5 mô hình" .' in done.stdout


def test_locate_names_each_passage_otherwise(tmp_path: Path) -> None:
    """One phrase twice in a paragraph, and a name that a passage of the data has already."""
    (tmp_path / "bai-moi.txt").write_text("Đoạn có Hội A, có Hội B, có Hội.", encoding="utf-8")
    turtle = (
        "@prefix ct: <https://w3id.org/chithi/ontology#> .\n@prefix passage: <https://w3id.org/chithi/id/passage/> .\n"
        "@prefix report: <https://w3id.org/chithi/id/report/> .\npassage:bai-moi-p1-hoi  a ct:Passage ; "
        'ct:inReport report:bai-moi ; ct:paragraph 1 ; ct:start 18 ; ct:printed "Hội" .\n'
    )
    (tmp_path / "bai-moi.ttl").write_text(turtle, encoding="utf-8")
    options = "--sources", str(tmp_path), "--data", str(tmp_path / "bai-moi.ttl"), "--lang", "en"
    done = chithi("locate", *options, "bai-moi.txt", "Hội")
    names = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("passage:")]
    assert names == ["passage:bai-moi-p1-hoi-2", "passage:bai-moi-p1-hoi", "passage:bai-moi-p1-hoi-3"]
    assert "A passage stands there already: passage:bai-moi-p1-hoi." in done.stderr


def test_locate_makes_a_title_of_a_long_phrase_and_says_so(tmp_path: Path) -> None:
    words = "một hai ba bốn năm sáu bảy tám chín mười thêm nữa"
    (tmp_path / "bai-moi.txt").write_text(f"{words} rồi", encoding="utf-8")
    kinds = {}
    for phrase in (words, f"{words} rồi"):
        done = chithi("locate", "--sources", str(tmp_path), "bai-moi.txt", phrase, "--lang", "en")
        kinds[phrase] = done.stdout.split()[2], "title or name, or else shorten it" in done.stderr
    assert list(kinds.values()) == [("ct:Passage", False), ("ct:TitlePassage", True)]
