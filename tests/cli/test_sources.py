"""Paragraphs, sentences and places in a source text."""

import unicodedata
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.messages.errors import CannotRead
from chithi.texts.occurrences import Occurrence, as_turtle, find_occurrences
from chithi.texts.source import SourceText

TEXT = "Nhan đề\n\n\u00a0\nÔng Mận nói. Toàn tỉnh có\u00a03 mô hình “Ống tre”; 3 mô hình mới.\n  \nHết."


def source(text: str) -> SourceText:
    return SourceText(Path("t.txt"), text.encode())


def test_blank_lines_do_not_count_and_no_break_spaces_are_blank() -> None:
    assert [(p.number, TEXT[p.start : p.end][:3]) for p in source(TEXT).paragraphs] == [
        (1, "Nha"),
        (2, "Ông"),
        (3, "Hết"),
    ]


def test_the_paragraph_at_an_offset() -> None:
    text = source(TEXT)
    assert [p.number if (p := text.paragraph_at(TEXT.index(word))) else None for word in ("đề", "\u00a0\n", "Hết")] == [
        1,
        None,
        3,
    ]
    assert text.paragraph_at(len(TEXT)) is None


def test_the_sentence_around_a_span() -> None:
    start = TEXT.index("Toàn")
    assert source(TEXT).sentence_around(start, start + 4) == "Toàn tỉnh có\u00a03 mô hình “Ống tre”; 3 mô hình mới."


def test_a_phrase_is_found_at_each_of_its_places() -> None:
    found = find_occurrences(source(TEXT), "3 mô hình")
    assert [(p.paragraph, p.printed) for p in found] == [(2, "3 mô hình")] * 2
    assert all(TEXT[p.start : p.end] == p.printed for p in found)


@pytest.mark.parametrize("typed", ["có 3 mô hình", 'mô hình "ống tre"', unicodedata.normalize("NFD", "Toàn tỉnh")])
def test_a_phrase_is_found_as_people_type_it(typed: str) -> None:
    (found,) = find_occurrences(source(TEXT), typed)
    assert TEXT[found.start : found.end] == found.printed


def test_a_phrase_does_not_reach_over_a_paragraph_and_nothing_is_found_for_nothing() -> None:
    assert find_occurrences(source("a b\nc"), "b\nc") == []
    assert find_occurrences(source(TEXT), "  ") == []
    assert find_occurrences(source(TEXT), "không có") == []


def test_the_turtle_says_what_was_found() -> None:
    turtle = as_turtle(Occurrence(2, 20, 30, 'nói: "a\\b"'), "song-may-2025")
    prefixes = "".join(
        f"@prefix {p}: <https://w3id.org/chithi/{i}> .\n"
        for p, i in (("ct", "ontology#"), ("passage", "id/passage/"), ("report", "id/report/"))
    )
    found = {
        q.predicate.value.rpartition("#")[2]: q.object.value
        for q in ox.parse((prefixes + turtle).encode(), format=ox.RdfFormat.TURTLE)
    }
    assert (found["paragraph"], found["start"], found["printed"]) == ("2", "20", 'nói: "a\\b"')
    assert turtle.count("\n") == 2
    assert "end" not in found  # it follows from start and phrase


def test_a_text_that_is_not_utf8() -> None:
    with pytest.raises(CannotRead, match="6"):
        SourceText(Path("t.txt"), b"Nhan d\xe9\xff")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_offset_in_a_paragraph_leads_to_it(text: str) -> None:
    read = source(text)
    for paragraph in read.paragraphs:
        assert read.paragraph_at(paragraph.start) == paragraph
        assert read.paragraph_at(paragraph.end - 1) == paragraph
        assert read.text_of(paragraph.number).strip()
