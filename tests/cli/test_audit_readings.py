"""What the audit makes of numbers, qualifiers and dates in print, on texts of one sentence."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from chithi.auditing.audit import Audited, audit
from chithi.auditing.citations import Citations
from chithi.auditing.coverage import measure_coverage
from chithi.detection.figures import find_digits
from chithi.graph.nodes import read_nodes
from chithi.texts.occurrences import as_turtle, find_crossings, find_occurrences
from chithi.texts.source import SourceText, read_text

SAMPLE = Path(__file__).parents[1] / "sample"
PREFIXES = """@prefix ct: <https://w3id.org/chithi/ontology#> . @prefix e: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix qualifier: <https://w3id.org/chithi/concept/qualifier/> .
@prefix unit: <https://w3id.org/chithi/concept/unit/> .
"""
REPORT = """e:r a ct:Report ; ct:sourceFile "t.txt" ; ct:sourceSha256 "{sha}" ; ct:evidence e:p .
e:p a ct:Passage ; ct:inReport e:r ; ct:paragraph 1 ; ct:start {start} ; ct:end {end} ; ct:printed "{printed}" .
"""
BOUNDS = {
    "exact": "ct:lowerBound {0} ; ct:upperBound {0} ;",
    "over": "ct:lowerBound {0} ;",
    "at-least": "ct:lowerBound {0} ;",
    "nearly": "ct:upperBound {0} ;",
    "at-most": "ct:upperBound {0} ;",
    "under": "ct:upperBound {0} ;",
    "about": "",
}


def write(folder: Path, text: str, statement: str) -> Path:
    """Write a text of one sentence, cited whole, and a statement that cites it."""
    raw = text.encode()
    (folder / "t.txt").write_bytes(raw)
    printed = unicodedata.normalize("NFC", text)
    report = REPORT.format(sha=hashlib.sha256(raw).hexdigest(), start=0, end=len(text), printed=printed)
    (folder / "d.ttl").write_text(PREFIXES + report + statement, encoding="utf-8")
    return folder / "d.ttl"


def audited(folder: Path, text: str, statement: str) -> Audited:
    path = write(folder, text, statement)
    (found,) = audit(read_nodes([str(path)]), folder)
    return found


def figure(value: str, qualifier: str = "exact", unit: str = "person") -> str:
    bounds = BOUNDS[qualifier].format(value)
    return (
        f"e:f a ct:Figure ; ct:value {value} ; {bounds} ct:qualifier qualifier:{qualifier} ; ct:unit unit:{unit} ;"
        " ct:evidence e:p ; ct:numberIn e:p .\n"
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "value", "unit", "expected"),
    [
        ("vận động 3 tỷ 500 triệu đồng", "3500000000", "vnd", []),
        ("vận động 3 tỷ 500 triệu đồng", "3000000000", "vnd", ["audit-number"]),
        ("một nghìn hai trăm hộ", "1200", "person", []),
        ("một nghìn hai trăm hộ", "1000", "person", ["audit-number"]),
        ("hai trăm năm mươi hộ", "200", "person", ["audit-number"]),
        ("2 triệu rưỡi đồng", "2500000", "vnd", []),
        ("1.500m2 đất", "1500", "person", []),
        ("50.000đ", "50000", "vnd", []),
        ("đạt chín mươi phần trăm", "90", "percent", []),
        ("đạt chín mươi phần trăm", "90", "person", ["audit-percent"]),
        ("vài trăm hộ", "100", "person", ["audit-unreadable"]),
        ("1.5 triệu đồng", "1500000", "vnd", ["audit-unreadable"]),
        ("một số đồng chí", "1", "person", ["audit-number"]),
        ("thôn 4 có hộ khá", "4", "person", ["audit-number"]),
        ("chuyên đề năm 2023", "2023", "person", ["audit-number"]),
    ],
)
def test_a_figure_is_the_whole_number(
    tmp_path: Path, text: str, value: str, unit: str, expected: list[str], form: str
) -> None:
    found = audited(tmp_path, unicodedata.normalize(form, text), figure(value, unit=unit))
    assert [fault.key for fault in found.faults] == expected
    assert found.notes == []


def test_a_number_that_cannot_be_read_is_shown_with_its_place(tmp_path: Path) -> None:
    (fault,) = audited(tmp_path, "tặng cho vài trăm hộ", figure("100")).faults
    assert (fault.params["text"], fault.params["place"]) == ("vài trăm", "9–17")


@pytest.mark.parametrize(
    ("text", "qualifier", "faults", "notes"),
    [
        ("ngót 300 hộ", "exact", ["audit-qualifier"], []),
        ("ngót 300 hộ", "nearly", [], []),
        ("không đến 300 hộ", "exact", ["audit-qualifier"], []),
        ("không đến 300 hộ", "under", [], []),
        ("xấp xỉ 300 hộ", "about", [], []),
        ("chưa đầy 300 hộ", "exact", ["audit-qualifier"], []),
        ("từ 300 hộ trở lên", "exact", ["audit-qualifier"], []),
        ("từ 300 hộ trở lên", "at-least", [], []),
        ("ngoài 300 hộ", "exact", [], ["audit-qualifier-depends"]),
        ("ngoài 300 hộ", "over", [], []),
        ("ngoài 300 hộ", "about", ["audit-qualifier"], []),
        ("ước 300 hộ", "exact", [], ["audit-qualifier-depends"]),
        ("lên đến 300 hộ", "exact", [], ["audit-qualifier-depends"]),
        ("có 300 hộ", "over", ["audit-qualifier"], []),
        ("có 300 hộ", "exact", [], []),
    ],
)
def test_clear_words_ask_for_their_qualifier_and_others_leave_a_note(
    tmp_path: Path, text: str, qualifier: str, faults: list[str], notes: list[str]
) -> None:
    found = audited(tmp_path, text, figure("300", qualifier))
    assert [fault.key for fault in found.faults] == faults
    assert [fault.key for fault in found.notes] == notes


def event(day: str, inferred: bool = False, name: str = "eventDate") -> str:
    why = f'e:i a ct:Inference ; ct:ofNode e:e ; ct:ofProperty ct:{name} ; ct:reason "Because."@en .\n' * inferred
    return f'e:e a ct:Conference ; ct:{name} "{day}"^^xsd:date ; ct:evidence e:p .\n{why}'


@pytest.mark.parametrize(
    ("text", "name", "day", "inferred", "expected"),
    [
        ("họp ngày 3-2", "eventDate", "2025-02-03", True, []),
        ("họp ngày 3-2", "eventDate", "2025-05-30", True, ["audit-day"]),
        ("họp ngày 3-2", "eventDate", "2025-02-03", False, ["audit-date"]),
        ("họp trong tháng Tám", "eventDate", "2025-08-19", True, []),
        ("họp trong tháng Tám", "eventDate", "2025-09-19", True, ["audit-day"]),
        ("ngày mồng 2 tháng 9 năm 2025", "eventDate", "2025-09-02", False, []),
        ("ngày 3 tháng Hai năm 2025", "eventDate", "2025-02-03", False, []),
        ("14/11/25", "eventDate", "2025-11-14", False, []),
        ("ngày 14-15/11/2025", "dateEarliest", "2025-11-14", False, []),
        ("ngày 14-15/11/2025", "dateLatest", "2025-11-15", False, []),
        ("ngày 14-15/11/2025", "eventDate", "2025-11-15", False, ["audit-date"]),
        ("từ 8/2025 đến 10/2025", "periodStart", "2025-08-01", False, []),
        ("từ 8/2025 đến 10/2025", "periodEnd", "2025-10-31", False, []),
        ("từ 8/2025 đến 10/2025", "periodStart", "2025-10-01", False, ["audit-date"]),
        ("từ 8/2025 đến 10/2025", "periodEnd", "2025-08-31", False, ["audit-date"]),
        ("quý I-2024", "periodEnd", "2024-03-31", False, []),
        ("ngày 31 tháng 2 năm 2021", "periodStart", "2021-02-01", False, ["audit-date"]),
        ("ngày 15/8/2025 âm lịch", "eventDate", "2025-08-15", False, ["audit-date"]),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_dates(tmp_path: Path, text: str, name: str, day: str, inferred: bool, expected: list[str], form: str) -> None:
    found = audited(tmp_path, unicodedata.normalize(form, text), event(day, inferred, name))
    assert [fault.key for fault in found.faults] == expected


@pytest.mark.parametrize("printed", ["03-CT/T.Ư", "03-CT/TƯ", "03-CT/TW"])
def test_the_central_committee_has_three_spellings(tmp_path: Path, printed: str) -> None:
    document = 'e:d a ct:Document ; ct:number "03-CT/{}" ; ct:evidence e:p .\n'
    text = f"thực hiện Chỉ thị số {printed}"
    assert audited(tmp_path, text, document.format("TW")).faults == []
    wrong = audited(tmp_path, text, document.format("TU"))  # Tỉnh ủy is another body
    assert {fault.key for fault in wrong.faults} == {"audit-document-number", "audit-name"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị", []),
        ("Kết luận số 01-KL/TW ngày 28/5/2021 của Bộ Chính trị", ["audit-issue-date"]),
        ("Kết luận số 01-KL/TW, ngày 28 tháng 5 năm 2021", ["audit-issue-date"]),
        ("Kết luận số 01-KL/TW của Bộ Chính trị; ngày 28/5/2021 họp", []),
        ("Kết luận số 02-KL/TW, ngày 28/5/2021 và 01-KL/TW", []),
    ],
)
def test_a_document_has_the_day_that_stands_beside_its_number(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Another report prints the right day, so that the register's is proved."""
    other = 'e:q a ct:Passage ; ct:printed "01-KL/TW, ngày 18/5/2021" .\n'
    document = (
        'e:d a ct:Document ; ct:number "01-KL/TW" ; ct:issueDate "2021-05-18"^^xsd:date ; ct:evidence e:p , e:q .\n'
    )
    found = audited(tmp_path, text, other.replace("a ct:Passage ;", "a ct:Passage ; ct:inReport e:s ;") + document)
    assert [fault.key for fault in found.faults if fault.key != "audit-evidence"] == expected


def decomposed(folder: Path) -> Path:
    """The fictional report saved in NFD, with the offsets of that file; the phrases stay NFC."""
    text = (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8")
    raw = unicodedata.normalize("NFD", text).encode()
    (folder / "song-may-2025.txt").write_bytes(raw)
    turtle = (SAMPLE / "song-may-2025.ttl").read_text(encoding="utf-8")
    turtle = re.sub(r'ct:sourceSha256 "\w+"', f'ct:sourceSha256 "{hashlib.sha256(raw).hexdigest()}"', turtle)

    def move(at: re.Match[str]) -> str:
        start = int(at[1])
        end = start + len(at[3].replace('\\"', '"'))
        here, there = (len(unicodedata.normalize("NFD", text[:offset])) for offset in (start, end))
        return f'ct:start {here} ;  ct:end {there} ;{at[2]}ct:printed "{at[3]}"'

    moved = re.sub(r'ct:start (\d+) ;(\s+)ct:printed "((?:[^"\\]|\\.)*)"', move, turtle)
    moved = re.sub(
        r"ct:numberStart (\d+)",
        lambda at: f"ct:numberStart {len(unicodedata.normalize('NFD', text[: int(at[1])]))}",
        moved,
    )
    (folder / "song-may-2025.ttl").write_text(moved, encoding="utf-8")
    return folder / "song-may-2025.ttl"


def test_a_text_in_nfd_is_proved_like_any_other(tmp_path: Path) -> None:
    nodes = read_nodes([str(decomposed(tmp_path))])
    (found,) = audit(nodes, tmp_path)
    assert (found.faults, found.notes, found.passages) == ([], [], 81)
    source = read_text(tmp_path, "song-may-2025.txt")
    covered = measure_coverage(Citations(nodes, found.report, source))
    composed = read_nodes([str(SAMPLE / "song-may-2025.ttl")])
    expected = measure_coverage(Citations(composed, found.report, read_text(SAMPLE, "song-may-2025.txt")))
    assert (covered.missing, covered.tokens) == ([], expected.tokens)


def test_offsets_are_those_of_the_file_as_it_is(tmp_path: Path) -> None:
    path = decomposed(tmp_path)
    raw = (tmp_path / "song-may-2025.txt").read_bytes()
    text = (SAMPLE / "song-may-2025.ttl").read_text(encoding="utf-8")
    sha = hashlib.sha256(raw).hexdigest()
    path.write_text(re.sub(r'ct:sourceSha256 "\w+"', f'ct:sourceSha256 "{sha}"', text), encoding="utf-8")
    (found,) = audit(read_nodes([str(path)]), tmp_path)
    assert "audit-slice" in {fault.key for fault in found.faults}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("hòa đồng với dân", "hoà đồng với dân"),
        ("hoà đồng", "hoà đồng"),
        ("TỈNH UỶ Sông Mây cũ", "Tỉnh ủy Sông Mây cũ"),
        ("Kết luận số 01-KL/TW,", "Kết luận số 01-KL/TW,"),
    ],
)
def test_locate_finds_any_spelling_and_stores_nfc(tmp_path: Path, typed: str, printed: str, form: str) -> None:
    text = unicodedata.normalize(form, (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8"))
    source = SourceText(tmp_path / "t.txt", text.encode())
    for written in (typed, unicodedata.normalize("NFD", typed), typed.replace(" ", "\u00a0")):
        found = find_occurrences(source, written)
        assert {place.printed for place in found} == {printed}
        for place in found:
            assert unicodedata.normalize("NFC", text[place.start : place.end]) == printed
            turtle = as_turtle(place, "song-may-2025")
            assert (f"ct:end {place.end} ;" in turtle) == (place.end != place.start + len(printed))
            assert unicodedata.is_normalized("NFC", turtle)


def test_locate_reads_over_a_break_within_a_paragraph_and_not_into_the_next(tmp_path: Path) -> None:
    source = SourceText(tmp_path / "t.txt", "Mở đầu\u2028sống hoà\rđồng.\nĐoạn hai".encode())
    (found,) = find_occurrences(source, "sống hòa đồng")
    assert (found.paragraph, found.start, found.end, found.printed) == (1, 7, 20, "sống hoà đồng")
    assert find_occurrences(source, "đồng. Đoạn") == []
    assert find_crossings(source, "đồng. Đoạn") == [(1, 2)]
    assert find_crossings(source, "sống hòa đồng") == []


def test_a_letter_without_its_tone_is_no_occurrence(tmp_path: Path) -> None:
    source = SourceText(tmp_path / "t.txt", unicodedata.normalize("NFD", "sống hoà").encode())
    assert find_occurrences(source, "hoa") == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thực hiện Chỉ thị 03-CT/T.Ư ở thôn 4", ["document 03-CT/T.Ư"]),
        ("sáng ngày thứ 7, theo Khoản 3 Điều 5", []),
        ("mỗi thôn 4 hộ", ["number 4"]),
        ("Nghị định 10/2025/NĐ-CP, số 1234/QĐ-UBND", ["document 10/2025/NĐ-CP", "document 1234/QĐ-UBND"]),
        ("vận động 3 tỷ 500 triệu đồng", ["number 3 tỷ 500 triệu"]),
        ("đạt 95,1%, từ 110 - 120 nhà", ["number 95,1%", "number 110 - 120"]),
        ("ngày 14-15/11/2025, quý I/2024", ["date 14-15/11/2025", "date 2024"]),
        ("đăng lúc 09:36, họp lúc 8h30", ["digits 09:36", "digits 8h30"]),
        ("theo Kết luận số 01", ["digits 01"]),
        ("đạt 1.5 triệu, máy 12x", ["number 1.5 triệu", "number 12x"]),
        ("có 1.264 hội nghị học tập/141.530 lượt", ["number 1.264", "number 141.530"]),
    ],
)
def test_coverage_reads_each_thing_whole(text: str, expected: list[str], form: str) -> None:
    written = unicodedata.normalize(form, text)
    found = [f"{kind} {unicodedata.normalize('NFC', written[a:b])}" for kind, a, b in find_digits(written)]
    assert found == expected


def test_no_digit_is_passed_over_in_a_long_text() -> None:
    """Only labels are: each digit lies in one token, and in one only, wherever the neighbourhoods end."""
    filler = "các cấp ủy triển khai học tập và làm theo Bác gắn với nhiệm vụ chính trị của địa phương "
    text = "".join(f"{filler * (i % 4)}có {i} mô hình " for i in range(1, 200))
    spans = [(a, b) for _, a, b in find_digits(text)]
    assert [text[a:b] for a, b in spans] == [str(i) for i in range(1, 200)]


def test_a_note_is_shown_and_does_not_fail(tmp_path: Path) -> None:
    write(tmp_path, "ngoài 300 hộ", figure("300"))
    command = [sys.executable, "-m", "chithi", "audit", "--data", str(tmp_path / "d.ttl"), "--sources", str(tmp_path)]
    done = subprocess.run(
        [*command, "--lang", "en", "--format", "csv"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "note: “ngoài”" in done.stdout
