"""A misprint stays as printed and is read as it should be: what then is proved, what needs a reason, what is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.auditing.audit import Audited, audit
from chithi.auditing.citations import Citations
from chithi.graph.nodes import read_nodes
from chithi.rdf.namespaces import shorten
from chithi.texts.source import read_text

SAMPLE = Path(__file__).parents[1] / "sample"
COMMUNE, REGIMENT = "suoi-rang-2025", "trung-doan-1289-2025"
RATIO = 'ct:printed "18/02 chi bộ đã hoàn thành" ;\n    ct:reading "18/20 chi bộ đã hoàn thành"'
NAME = 'ct:printed "Bà Lường Thị Thở tiếp thu ý kiến" ;\n    ct:reading "Bà Lường Thị Thơ tiếp thu ý kiến"'
DAY = 'ct:printed "Ngày 19/15/2025" ;\n    ct:reading "Ngày 19/5/2025"'


def audited(tmp_path: Path, slug: str, *changes: tuple[str, str]) -> Audited:
    """Audit a fictional report after some changes of its encoding."""
    text = (SAMPLE / f"{slug}.ttl").read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (tmp_path / f"{slug}.ttl").write_text(text, encoding="utf-8")
    shutil.copy(SAMPLE / f"{slug}.txt", tmp_path)
    (found,) = audit(read_nodes([str(tmp_path / f"{slug}.ttl")]), tmp_path)
    return found


def faults(found: Audited) -> set[tuple[str, int | None, str]]:
    return {(shorten(fault.node), fault.paragraph, fault.key) for fault in found.faults}


@pytest.mark.parametrize(("slug", "paragraphs"), [(COMMUNE, [8, 12]), (REGIMENT, [9])])
def test_each_misprint_is_a_note_and_no_fault(tmp_path: Path, slug: str, paragraphs: list[int]) -> None:
    found = audited(tmp_path, slug)
    assert found.faults == []
    assert [(note.key, note.paragraph) for note in found.notes] == [("audit-misprint", n) for n in paragraphs]


def test_without_its_reading_a_misprint_proves_nothing(tmp_path: Path) -> None:
    found = audited(tmp_path, COMMUNE, (RATIO, RATIO.partition(" ;")[0]), (NAME, NAME.partition(" ;")[0]))
    assert faults(found) == {
        ("figure:suoi-rang-2025-finished", 8, "audit-number"),
        ("person:luong-thi-tho", 12, "audit-name"),
    }


def test_a_day_that_no_month_has_is_read_as_well(tmp_path: Path) -> None:
    seminar = "inference:trung-doan-1289-2025-seminar-day"
    kept = audited(tmp_path, REGIMENT, (f"{seminar}  a ct:Inference", f"{seminar}  a ct:Photo"))
    assert faults(kept) == set()
    lost = audited(
        tmp_path,
        REGIMENT,
        (DAY, DAY.partition(" ;")[0]),
        (f"{seminar}  a ct:Inference", f"{seminar}  a ct:Photo"),
        ("    ct:ofNode event:trung-doan-1289-2025-seminar ;\n", ""),
    )
    assert faults(lost) == {("event:trung-doan-1289-2025-seminar", None, "audit-date")}


def test_a_reading_needs_a_reason(tmp_path: Path) -> None:
    found = audited(tmp_path, COMMUNE, ("ct:ofProperty ct:denominator , ct:reading", "ct:ofProperty ct:denominator"))
    assert faults(found) == {("passage:suoi-rang-2025-p8-18-02-chi-bo-da", 8, "audit-reading")}


def test_a_number_that_is_only_read_counts_as_inferred(tmp_path: Path) -> None:
    found = audited(tmp_path, COMMUNE, ("ct:ofProperty ct:denominator , ct:reading", "ct:ofProperty ct:reading"))
    assert faults(found) == {("figure:suoi-rang-2025-finished", 8, "audit-misprinted-number")}


def test_a_figure_must_still_be_what_is_read(tmp_path: Path) -> None:
    found = audited(tmp_path, COMMUNE, ("ct:denominator 20", "ct:denominator 21"))
    assert faults(found) == {("figure:suoi-rang-2025-finished", 8, "audit-number")}


@pytest.mark.parametrize("same", ["Bà LƯỜNG Thị Thở tiếp thu ý kiến", "Bà Lường Thị Thở tiếp thu ý kiến"])
def test_another_spelling_of_the_same_is_no_misprint(tmp_path: Path, same: str) -> None:
    new = NAME.partition(" ;")[0] + f' ;\n    ct:reading "{same}"'
    found = audited(tmp_path, COMMUNE, (NAME, new))
    assert ("passage:suoi-rang-2025-p12-ba-luong-thi-tho-tiep", 12, "audit-no-misprint") in faults(found)


def test_the_passage_is_still_compared_with_the_text(tmp_path: Path) -> None:
    found = audited(tmp_path, COMMUNE, ('ct:printed "18/02 chi bộ', 'ct:printed "18/20 chi bộ'))
    assert ("passage:suoi-rang-2025-p8-18-02-chi-bo-da", 8, "audit-slice") in faults(found)


NODES = read_nodes([str(SAMPLE / f"{COMMUNE}.ttl")])
SOURCE = read_text(SAMPLE, f"{COMMUNE}.txt")
EVIDENCE = Citations(NODES, f"https://w3id.org/chithi/id/report/{COMMUNE}", SOURCE)


@given(st.sampled_from(EVIDENCE.passages))
def test_in_its_context_a_phrase_stands_where_it_begins(passage: str) -> None:
    phrase, around, start = EVIDENCE.context(passage)
    assert around[start : start + len(phrase)] == phrase
    assert phrase == EVIDENCE.read(passage)
    # Nothing but the phrase is another text than the source's.
    end = NODES.number(passage, "end") or 0
    assert around[:start] + around[start + len(phrase) :] == SOURCE.text[:start] + SOURCE.text[end:]
