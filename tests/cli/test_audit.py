"""The audit finds each planted fault and nothing in the fictional report as it is."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from chithi.auditing.audit import audit
from chithi.auditing.citations import Citations, select_reports
from chithi.auditing.coverage import measure_coverage
from chithi.graph.nodes import Nodes, read_nodes
from chithi.messages.errors import CannotRead, DataFails, WrongUse
from chithi.texts.source import SourceText, read_text

SAMPLE = Path(__file__).parents[1] / "sample"
REPORT = "https://w3id.org/chithi/id/report/song-may-2025"
Change = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The fictional report and its encoding, to be spoilt."""
    for path in SAMPLE.glob("song-may-2025.*"):
        shutil.copy(path, tmp_path)
    return tmp_path


def keys(folder: Path) -> set[str]:
    nodes = read_nodes([str(folder / "song-may-2025.ttl")])
    (found,) = audit(nodes, folder, ["song-may-2025"])
    return {fault.key for fault in found.faults}


def spoil(folder: Path, old: str, new: str) -> None:
    path = folder / "song-may-2025.ttl"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def block(folder: Path, subject: str) -> str:
    text = (folder / "song-may-2025.ttl").read_text(encoding="utf-8")
    found = re.search(rf"^{subject}  a .*?\s\.\n", text, re.DOTALL | re.MULTILINE)
    assert found, subject
    return found[0]


def spoil_block(folder: Path, subject: str, old: str, new: str) -> None:
    before = block(folder, subject)
    assert old in before
    spoil(folder, before, before.replace(old, new))


def test_the_sample_is_clean(folder: Path) -> None:
    nodes = read_nodes([str(folder / "song-may-2025.ttl")])
    (found,) = audit(nodes, folder)
    assert found.faults == []
    assert (found.report, found.passages, found.figures) == (REPORT, 81, 21)


MEALS = "passage:song-may-p13-meals"


def offset(folder: Path, name: str) -> int:
    found = re.search(rf"ct:{name} (\d+)", block(folder, MEALS))
    assert found
    return int(found[1])


@pytest.mark.parametrize("by", [-1, 1])
def test_an_offset_off_by_one(folder: Path, by: int) -> None:
    place = offset(folder, "start")
    spoil_block(folder, MEALS, f"ct:start {place} ", f"ct:start {place + by} ")
    assert "audit-slice" in keys(folder)


def test_an_end_before_start_and_phrase_contradicts_them(folder: Path) -> None:
    start = offset(folder, "start")
    end = start + len("gần 300 suất ăn mỗi tuần")
    spoil_block(folder, MEALS, f"ct:start {start} ", f"ct:start {start} ; ct:end {end - 1} ")
    with pytest.raises(DataFails, match=f"{MEALS} has ct:end {end - 1}, which contradicts {end}"):
        keys(folder)


def test_an_end_beyond_the_phrase(folder: Path) -> None:
    """In a text that is not NFC it would be right."""
    start = offset(folder, "start")
    spoil_block(folder, MEALS, f"ct:start {start} ", f"ct:start {start} ; ct:end {start + 25} ")
    assert keys(folder) == {"audit-slice"}


def test_an_end_that_is_stated_and_right(folder: Path) -> None:
    start = offset(folder, "start")
    spoil_block(folder, MEALS, f"ct:start {start} ", f"ct:start {start} ; ct:end {start + 24} ")
    assert keys(folder) == set()


def test_a_wrong_paragraph(folder: Path) -> None:
    spoil_block(folder, MEALS, "ct:paragraph 13 ", "ct:paragraph 12 ")
    assert keys(folder) == {"audit-paragraph"}


def test_a_phrase_that_the_text_does_not_have(folder: Path) -> None:
    spoil_block(folder, MEALS, "gần 300 suất ăn mỗi tuần", "gần 300 suất ăn mỗi ngày")
    assert keys(folder) == {"audit-slice"}


def test_a_passage_of_too_many_words(folder: Path) -> None:
    spoil(
        folder,
        "passage:song-may-p12-programme  a ct:TitlePassage",
        "passage:song-may-p12-programme  a ct:Passage",
    )
    assert keys(folder) == {"audit-long"}


def test_a_value_off_by_one(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-conferences", "1264", "1265")
    assert keys(folder) == {"audit-number"}


def test_thousands_read_as_decimals(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-attendances", "141530", "141.530")
    assert keys(folder) == {"audit-number"}


def test_a_million_for_a_billion(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-money", "4600000000", "4600000")
    assert keys(folder) == {"audit-number"}


def test_nearly_dropped_from_the_figure(folder: Path) -> None:
    spoil_block(
        folder,
        "figure:song-may-2025-meals",
        "qualifier:nearly ;\n    ct:value 300",
        "qualifier:exact ;\n    ct:value 300",
    )
    assert keys(folder) == {"audit-qualifier"}


def clip(folder: Path) -> None:
    start = offset(folder, "start")
    spoil_block(folder, MEALS, f"ct:start {start} ", f"ct:start {start + len('gần ')} ")
    spoil_block(folder, MEALS, "gần 300 suất", "300 suất")


def test_nearly_clipped_off_the_phrase(folder: Path) -> None:
    clip(folder)
    assert keys(folder) == {"audit-qualifier"}


def test_nearly_clipped_off_the_phrase_and_dropped_from_the_figure(folder: Path) -> None:
    """Then only the text itself tells."""
    clip(folder)
    spoil_block(
        folder,
        "figure:song-may-2025-meals",
        "qualifier:nearly ;\n    ct:value 300",
        "qualifier:exact ;\n    ct:value 300",
    )
    assert keys(folder) == {"audit-qualifier-left"}


def test_an_inference_explains_a_qualifier(folder: Path) -> None:
    clip(folder)
    spoil(
        folder,
        "inference:song-may-commendation-type  a ct:Inference",
        "inference:song-may-nearly  a ct:Inference ;\n"
        "    ct:ofNode figure:song-may-2025-meals ;  ct:ofProperty ct:qualifier ;\n"
        '    ct:basis basis:inferred ;  ct:reason "Vì thế."@vi , "Because."@en .\n'
        "inference:song-may-commendation-type  a ct:Inference",
    )
    assert keys(folder) == set()


@pytest.mark.parametrize("wrong", ['"1.264"', '"nhiều"', '"12x"^^xsd:integer'])
def test_a_value_that_is_no_number_is_a_fault_and_no_crash(folder: Path, wrong: str) -> None:
    """No bounds follow from it; those that somebody states are wrong then."""
    spoil_block(folder, "figure:song-may-2025-conferences", "ct:value 1264", f"ct:value {wrong}")
    assert "audit-number" in keys(folder)
    bounded = f"ct:value {wrong} ;  ct:lowerBound 1264 ;  ct:upperBound 1264"
    spoil_block(folder, "figure:song-may-2025-conferences", f"ct:value {wrong}", bounded)
    assert keys(folder) == {"audit-number", "audit-bounds"}


@pytest.mark.parametrize("wrong", ["2025-13-14", "14/11/2025", ""])
def test_a_date_that_is_none_is_a_fault_and_no_crash(folder: Path, wrong: str) -> None:
    spoil_block(folder, "event:song-may-review-2025", '"2025-11-14"', f'"{wrong}"')
    assert keys(folder) == {"audit-date"}


@pytest.mark.parametrize(
    ("subject", "old", "new"),
    [
        ("photo:song-may-2025-hall", "Ảnh: Vũ Thảo Nguyên", "Ảnh: Vũ Thảo Nguyện"),
        ("theme:song-may-2025", "dựng xây quê mới", "dựng xây quê hương"),
    ],
)
def test_a_credit_or_title_that_is_not_as_printed(folder: Path, subject: str, old: str, new: str) -> None:
    spoil_block(folder, subject, old, new)
    assert keys(folder) == {"audit-text"}


def test_bounds_that_do_not_follow(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-delegates", "ct:value 2500", "ct:value 2500 ;  ct:lowerBound 2500")
    assert keys(folder) == {"audit-bounds"}


def test_a_bound_that_the_form_does_not_have(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-ratio", "ct:numerator 41", "ct:upperBound 41 ;  ct:numerator 41")
    assert keys(folder) == {"audit-bounds"}


def test_a_number_in_a_passage_that_the_figure_does_not_cite(folder: Path) -> None:
    """In what is read as it is, a built graph; in a source the passage is evidence because the number is in it."""
    nodes = Nodes()
    nodes.add(folder / "song-may-2025.ttl")
    (found,) = audit(nodes, folder)
    assert "audit-number-in" in {fault.key for fault in found.faults}
    other = "ct:numberIn passage:song-may-p9-nowhere ;\n    ct:evidence"
    spoil_block(folder, "figure:song-may-2025-meals", "ct:evidence", other)
    assert keys(folder) == {"audit-evidence"}


def test_a_per_cent_that_is_none(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-rate", "unit:percent", "unit:person")
    assert keys(folder) == {"audit-percent"}


def test_a_range_and_a_ratio_off_by_one(folder: Path) -> None:
    spoil_block(folder, "figure:song-may-2025-houses", "ct:lowerBound 110", "ct:lowerBound 111")
    spoil_block(folder, "figure:song-may-2025-ratio", "ct:numerator 41", "ct:numerator 40")
    assert keys(folder) == {"audit-number"}


def test_one_byte_of_the_text_changed(folder: Path) -> None:
    path = folder / "song-may-2025.txt"
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"Tin li", b"tin li"))
    assert path.read_bytes() != raw
    assert "audit-digest" in keys(folder)


def test_the_text_of_another_report(folder: Path) -> None:
    (folder / "other.txt").write_text("Một bài khác.\n\nKhông có gì ở đây.\n", encoding="utf-8")
    spoil(folder, '"song-may-2025.txt"', '"other.txt"')
    assert {"audit-digest", "audit-slice"} <= keys(folder)


def test_a_date_that_nobody_prints(folder: Path) -> None:
    spoil_block(folder, "event:song-may-review-2025", '"2025-11-14"', '"2025-11-15"')
    assert keys(folder) == {"audit-date"}


def test_an_inferred_date_without_reason(folder: Path) -> None:
    before = block(folder, "inference:song-may-review-period")
    spoil(folder, before, re.sub(r"    ct:reason .*?@en ;\n", "", before, flags=re.DOTALL))
    assert keys(folder) == {"audit-date"}


DAY = """@prefix ct: <https://w3id.org/chithi/ontology#> . @prefix e: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:r a ct:Report ; ct:sourceFile "t.txt" ; ct:sourceSha256 "%s" ; ct:evidence e:p .
e:meeting a ct:Conference ; ct:eventDate "%s"^^xsd:date ; ct:evidence e:p .
e:p a ct:Passage ; ct:inReport e:r ; ct:paragraph 1 ; ct:start 0 ; ct:end 9 ; ct:printed "Ngày 26/5" .
e:year a ct:Inference ; ct:ofNode e:meeting ; ct:ofProperty ct:eventDate ; ct:reason "Because."@en .
"""


@pytest.mark.parametrize(("day", "expected"), [("2023-05-26", []), ("2023-05-27", ["audit-day"])])
def test_an_inferred_year_still_has_the_day_that_is_printed(tmp_path: Path, day: str, expected: list[str]) -> None:
    raw = "Ngày 26/5, Tỉnh ủy họp.".encode()
    (tmp_path / "t.txt").write_bytes(raw)
    (tmp_path / "d.ttl").write_text(DAY % (hashlib.sha256(raw).hexdigest(), day), encoding="utf-8")
    (found,) = audit(read_nodes([str(tmp_path / "d.ttl")]), tmp_path)
    assert [fault.key for fault in found.faults] == expected


def test_a_person_whom_the_paragraph_does_not_name(folder: Path) -> None:
    spoil_block(folder, "person:doan-thi-man", "passage:song-may-p17-handed", "passage:song-may-p10-by")
    assert "audit-name" in keys(folder)


def test_a_document_number_that_is_not_printed(folder: Path) -> None:
    spoil(folder, 'ct:number "12-QĐ/TU"', 'ct:number "21-QĐ/TU"')
    assert keys(folder) == {"audit-document-number", "audit-name"}  # nor is it named otherwise there


def test_a_document_number_must_be_printed_whole(folder: Path) -> None:
    spoil(folder, 'ct:number "12-QĐ/TU"', 'ct:number "2-QĐ/TU"')
    assert keys(folder) == {"audit-document-number", "audit-name"}


def test_a_person_must_be_named_in_whole_words(folder: Path) -> None:
    before = block(folder, "person:doan-thi-man")
    spoil(folder, before, before.replace('"Đoàn Thị Mận"', '"Đoàn Thị M"'))
    assert "audit-name" in keys(folder)


@pytest.mark.parametrize(("old", "new"), [("2021-01-01", "2021-01-02"), ("2025-10-31", "2025-10-30")])
def test_a_period_fits_its_precision(folder: Path, old: str, new: str) -> None:
    text = (folder / "song-may-2025.ttl").read_text(encoding="utf-8")
    (folder / "song-may-2025.ttl").write_text(text.replace(f'"{old}"', f'"{new}"'), encoding="utf-8")
    assert "audit-precision" in keys(folder)


def test_the_count_of_paragraphs(folder: Path) -> None:
    spoil(folder, "ct:paragraphCount 22", "ct:paragraphCount 21")
    assert keys(folder) == {"audit-paragraph-count"}


@pytest.mark.parametrize("number", [13, 99])
def test_a_paragraph_of_the_report_is_no_furniture(folder: Path, number: int) -> None:
    spoil(folder, "ct:furnitureParagraph ", f"ct:furnitureParagraph {number} , ")
    assert keys(folder) == {"audit-furniture"}


def test_a_byline_that_is_not_printed(folder: Path) -> None:
    spoil(folder, 'ct:byline "Hoài Thương"', 'ct:byline "Hoài Thu"')
    assert keys(folder) == {"audit-header"}


def test_what_is_cited_must_be_a_passage_that_proves(folder: Path) -> None:
    spoil_block(folder, "event:song-may-review-2025", "ct:evidence ", "ct:evidence passage:song-may-nowhere , ")
    assert keys(folder) == {"audit-evidence"}


def test_a_repetition_proves_nothing(folder: Path) -> None:
    spoil_block(folder, MEALS, "ct:printed", "ct:repeats passage:song-may-p13-for ;\n    ct:printed")
    assert keys(folder) == {"audit-evidence"}


def test_an_excuse_must_lead_to_a_passage_that_proves(folder: Path) -> None:
    spoil_block(folder, MEALS, "ct:printed", "ct:repeats passage:song-may-p13-nowhere ;\n    ct:printed")
    assert "audit-repeats" in keys(folder)


def test_a_report_that_is_not_there(folder: Path) -> None:
    nodes = read_nodes([str(folder / "song-may-2025.ttl")])
    with pytest.raises(WrongUse, match="song-may-2025"):
        select_reports(nodes, ["song-may-2024"])
    assert select_reports(nodes, ["report:song-may-2025", "song-may-2025"]) == [REPORT]


def test_a_text_that_is_not_there(folder: Path) -> None:
    (folder / "song-may-2025.txt").unlink()
    with pytest.raises(CannotRead, match=re.escape("song-may-2025.txt")):
        keys(folder)
    with pytest.raises(CannotRead, match="no folder"):
        list(audit(read_nodes([str(folder / "song-may-2025.ttl")]), folder / "none"))


def covered(folder: Path) -> tuple[Nodes, SourceText]:
    nodes = read_nodes([str(folder / "song-may-2025.ttl")])
    return nodes, read_text(folder, "song-may-2025.txt")


def test_every_number_date_and_name_of_the_sample_is_cited(folder: Path) -> None:
    found = measure_coverage(Citations(covered(folder)[0], REPORT, covered(folder)[1]))
    assert found.missing == []
    assert found.tokens == found.covered
    assert [p.number for p in found.furniture] == [21, 22]
    assert [t.text for t in found.quotations] == ["Người đứng đầu làm thật thì dân tin thật"]


def test_what_no_passage_holds_is_told_and_a_repetition_excused(folder: Path) -> None:
    without = block(folder, MEALS)
    spoil(folder, without, "")
    nodes, source = covered(folder)
    (missing,) = measure_coverage(Citations(nodes, REPORT, source)).missing
    assert (missing.kind, missing.text, missing.paragraph) == ("number", "300", 13)
    again = without.replace("p13-meals", "p13-again").replace(
        "ct:printed", "ct:repeats passage:song-may-p13-for ;\n    ct:printed"
    )
    path = folder / "song-may-2025.ttl"
    path.write_text(path.read_text(encoding="utf-8") + again, encoding="utf-8")
    nodes, source = covered(folder)
    assert [token.text for token in measure_coverage(Citations(nodes, REPORT, source)).missing] == [
        "300"
    ]  # not printed there
    spoil_block(folder, "passage:song-may-p13-for", '"cho bệnh nhân nghèo"', '"300 suất cho bệnh nhân nghèo"')
    nodes, source = covered(folder)
    found = measure_coverage(Citations(nodes, REPORT, source))
    assert found.missing == []
    assert [(token.text, by.rpartition("/")[2]) for token, by in found.excused] == [("300", "song-may-p13-for")]
