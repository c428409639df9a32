"""Passages that give only their phrase: where they stand, how they are named, what is refused."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from chithi.derivation.full import derive_or_refuse
from chithi.encoding import rewriting
from chithi.encoding.filling import Filled, count_gaps, fill_passages
from chithi.encoding.passages import Passage
from chithi.messages.catalogue import use
from chithi.messages.errors import CannotRead, DataFails
from chithi.rdf.namespaces import CT, PREFIXES
from chithi.texts.occurrences import Occurrence
from chithi.texts.source import SourceText
from chithi.turtle.form import format_turtle

ROOT = Path(__file__).parents[2]
PASSAGE = PREFIXES["passage"]
# Offsets are counted by hand: paragraph 2 begins at 9, “3 mô hình” at 32, “Ông” at 47, paragraph 3 at 69.
TEXT = (
    "Nhan đề\n\nToàn xã có 13 mô hình; 3 mô hình mới. Ông Mận nói: “Tốt”.\n \n"
    "Có\u00a084 điểm cầu; 3 mô hình và 3 mô hình.\n"
)
HEAD = "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in ("ct", "figure", "passage", "report"))
REPORT = 'report:xa-2025  a ct:Report ;\n    ct:sourceFile "xa.txt"\n    .\n'


@pytest.fixture(autouse=True)
def empty_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHITHI_HOME", str(tmp_path / "project"))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return with_text(tmp_path, TEXT)


def with_text(folder: Path, text: str) -> Path:
    (folder / "xa.txt").write_bytes(text.encode())
    return folder


def fill(sources: Path, *passages: str, report: str = REPORT) -> Filled:
    return fill_passages(HEAD + report + "".join(passages), sources, "x.ttl")


def passage(printed: str, more: str = "", name: str = "1", classes: str = "ct:Passage") -> str:
    return f'passage:{name}  a {classes} ; {more} ct:printed "{printed}" .\n'


def stated(filled: Filled) -> list[tuple[str, int, int, int, str]]:
    """The passages of a text after filling, in order: name, paragraph, start, the end that follows, phrase."""
    found: dict[str, dict[str, str]] = {}
    written = [quad.triple for quad in parse(filled.text, format=RdfFormat.TURTLE)]
    for triple in [*written, *derive_or_refuse(written, [], ROOT)]:
        if isinstance(triple.subject, NamedNode) and triple.subject.value.startswith(PASSAGE):
            values = found.setdefault(triple.subject.value.removeprefix(PASSAGE), {})
            assert isinstance(triple.object, NamedNode | Literal)
            values[triple.predicate.value.removeprefix(CT)] = triple.object.value
    assert {values["inReport"] for values in found.values()} == {f"{PREFIXES['report']}xa-2025"}
    return [(n, int(v["paragraph"]), int(v["start"]), int(v["end"]), v["printed"]) for n, v in found.items()]


def refusal(sources: Path, *passages: str, report: str = REPORT) -> str:
    with pytest.raises(DataFails) as caught:
        fill(sources, *passages, report=report)
    return str(caught.value)


def test_a_phrase_that_stands_once_is_placed_and_named(sources: Path) -> None:
    filled = fill(sources, passage("Ông Mận"), "figure:x ct:numberIn passage:1 ; ct:evidence passage:1 .\n")
    assert stated(filled) == [("xa-2025-p2-ong-man", 2, 47, 54, "Ông Mận")]
    assert filled.text.count(f"<{PASSAGE}xa-2025-p2-ong-man>") == 3
    assert "passage:1" not in filled.text


def test_house_form_and_comments(sources: Path) -> None:
    draft = 'passage:1  a ct:Passage ;    # who\n    # as printed\n    ct:printed "Ông Mận"    # a name\n    .\n'
    assert format_turtle(fill(sources, draft).text).endswith(
        "passage:xa-2025-p2-ong-man  a ct:Passage ;    # who\n"
        "    # as printed\n"
        "    ct:inReport report:xa-2025 ;  ct:paragraph 2 ;  ct:start 47 ;\n"
        '    ct:printed "Ông Mận"    # a name\n'
        "    .\n"
    )


@pytest.mark.parametrize(
    ("given", "end"),
    [
        ("ct:paragraph 3 ; ct:start 85 ;", ""),
        ("ct:start 85 ;", ""),
        ("ct:paragraph 3 ; ct:start 85 ; ct:end 94 ;", "  ct:end 94 ;"),
        ("ct:end 94 ;", "  ct:end 94 ;"),
    ],
)
def test_what_is_stated_stays_in_its_place_among_what_is_put_in(sources: Path, given: str, end: str) -> None:
    filled = fill(sources, passage("3 mô hình", given))
    assert format_turtle(filled.text).endswith(
        "passage:xa-2025-p3-3-mo-hinh  a ct:Passage ;"
        f"  ct:inReport report:xa-2025 ;  ct:paragraph 3 ;  ct:start 85 ;{end}\n"
        '    ct:printed "3 mô hình" .\n'
    )
    assert stated(filled) == [("xa-2025-p3-3-mo-hinh", 3, 85, 94, "3 mô hình")]


def test_statements_about_a_passage_may_stand_apart_and_in_any_order(sources: Path) -> None:
    apart = 'passage:1 ct:printed "Ông Mận" ; ct:paragraph 2 .\npassage:1 a ct:Passage .\n'
    assert stated(fill(sources, apart)) == [("xa-2025-p2-ong-man", 2, 47, 54, "Ông Mận")]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (unicodedata.normalize("NFD", "Ông Mận"), (2, 47, 54, "Ông Mận")),
        ("có 84 điểm cầu", (3, 69, 83, "Có\u00a084 điểm cầu")),
        ('nói: \\"tốt\\"', (2, 55, 65, "nói: “Tốt”")),
        ("mới. Ông Mận nói", (2, 42, 58, "mới. Ông Mận nói")),
        ("  Ông Mận ", (2, 47, 54, "Ông Mận")),
    ],
    ids=["NFD", "no-break", "quotes", "punctuation", "blanks"],
)
def test_a_phrase_is_written_as_printed(sources: Path, typed: str, expected: tuple[int, int, int, str]) -> None:
    ((_, *found),) = stated(fill(sources, passage(typed)))
    assert tuple(found) == expected
    assert TEXT[expected[1] : expected[2]] == expected[3]


def test_paragraph_or_start_say_which(sources: Path) -> None:
    assert stated(fill(sources, passage("3 mô hình", "ct:paragraph 2 ;")))[0][1:] == (2, 32, 41, "3 mô hình")
    assert stated(fill(sources, passage("3 mô hình", "ct:start 98 ;")))[0][1:] == (3, 98, 107, "3 mô hình")
    # Only the start may point into a number.
    assert stated(fill(sources, passage("3 mô hình", "ct:start 21 ;")))[0][1:] == (2, 21, 30, "3 mô hình")


def test_a_phrase_in_several_places_is_refused_with_the_places(sources: Path) -> None:
    message = refusal(sources, passage("3 mô hình"))
    assert "x.ttl:8:1: “3 mô hình” stands in " in message
    assert " 3 times" in message
    assert re.findall(r"ct:paragraph (\d+) ;  ct:start (\d+) ", message) == [("2", "32"), ("3", "85"), ("3", "98")]
    assert "[3 mô hình] mới." in message
    assert " 2 times" in refusal(sources, passage("3 mô hình", "ct:paragraph 3 ;"))


def test_who_can_be_asked_chooses(sources: Path) -> None:
    asked: list[list[int]] = []

    def choose(passage: Passage, places: list[Occurrence], source: SourceText) -> Occurrence:
        asked.append([place.start for place in places])
        return places[1]

    text = HEAD + REPORT + passage("3 mô hình") + passage("Ông Mận", name="2")
    assert [row[2] for row in stated(fill_passages(text, sources, "x.ttl", choose))] == [85, 47]
    assert asked == [[32, 85, 98]]
    asked.clear()
    with pytest.raises(DataFails, match="không có"):
        fill_passages(text + passage("không có", name="3"), sources, "x.ttl", choose)
    assert asked == []  # nobody is asked in vain


def test_equal_phrases_get_different_names(sources: Path) -> None:
    both = passage("3 mô hình", "ct:start 85 ;") + passage("3 mô hình", "ct:start 98 ;", "2")
    kept = passage("3 mô hình", "ct:start 32 ;", "xa-2025-p3-3-mo-hinh-2")
    assert [row[:3] for row in stated(fill(sources, both, kept))] == [
        ("xa-2025-p3-3-mo-hinh", 3, 85),
        ("xa-2025-p3-3-mo-hinh-3", 3, 98),
        ("xa-2025-p3-3-mo-hinh-2", 2, 32),
    ]


def test_names_of_the_projects_other_files_are_taken(sources: Path, tmp_path: Path) -> None:
    reports = tmp_path / "project" / "graph" / "reports"
    reports.mkdir(parents=True)
    (reports / "half-written.ttl").write_text("x ct:evidence passage:xa-2025-p2-ong-man , ", encoding="utf-8")
    draft = reports / "xa.ttl"
    draft.write_text("passage:xa-2025-p2-ong-man-2 .", encoding="utf-8")
    text = HEAD + REPORT + passage("Ông Mận")
    assert stated(fill_passages(text, sources, str(tmp_path / "x.ttl")))[0][0] == "xa-2025-p2-ong-man-3"
    # The file's own earlier text takes no name.
    assert stated(fill_passages(text, sources, str(draft)))[0][0] == "xa-2025-p2-ong-man-2"


def test_a_proper_name_stays_and_any_other_goes(sources: Path) -> None:
    names = ["xa-2025-who", "xa-2025", "xa-2024-who", "who"]
    found = [stated(fill(sources, passage("Ông Mận", name=name)))[0][0] for name in names]
    assert found == ["xa-2025-who", *["xa-2025-p2-ong-man"] * 3]


def test_a_phrase_without_letters_has_a_name_that_the_shapes_take(sources: Path) -> None:
    assert stated(fill(sources, passage("”.")))[0][:3] == ("xa-2025-p2", 2, 64)


@pytest.mark.parametrize("end", ["", "ct:end 54 ;"])
def test_a_complete_passage_stays(sources: Path, end: str) -> None:
    whole = f"ct:inReport report:xa-2025 ; ct:paragraph 2 ; ct:start 47 ; {end}"
    text = HEAD + REPORT + passage("Ông Mận", whole)
    assert fill_passages(text, sources) == (text, [])
    assert count_gaps(text) == 0
    assert count_gaps(text + passage("x", name="2") + passage("y", "ct:paragraph 1 ;", name="3")) == 2


@pytest.mark.parametrize(
    ("given", "there"),
    [
        ("ct:start 9 ;", "at ct:start 9, where the text has “Toàn xã”"),
        ("ct:paragraph 3 ;", "at ct:paragraph 3, where the text has “Có\\xa084 điểm cầu; 3 mô hình và 3 mô hình.”"),
        ("ct:paragraph 4 ;", "at ct:paragraph 4, where the text has “–”"),
        ('ct:start "47th" ;', "at ct:start 47th, where"),
        ("ct:start 47 ; ct:end 53 ;", "at ct:start 47 ; ct:end 53, where the text has “Ông Mận”"),
        ("ct:end 53 ;", "at ct:end 53, where"),
        ("ct:inReport report:xa-2025 ; ct:paragraph 3 ; ct:start 47 ;", "does not stand at"),
        ("ct:inReport report:xa-2025 ; ct:paragraph 3 ; ct:start 47 ; ct:end 54 ;", "does not stand at"),
        ("ct:inReport report:xa-2025 ; ct:paragraph 2 ; ct:start 47 ; ct:end 53 ;", "ct:start 47 ; ct:end 53, where"),
    ],
)
def test_what_contradicts_the_text_is_refused(sources: Path, given: str, there: str) -> None:
    message = refusal(sources, passage("Ông Mận", given))
    assert "x.ttl:8:1: “Ông Mận” does not stand " in message
    assert there in message
    assert "  ct:paragraph 2 ;  ct:start 47 " in message


def test_places_inside_a_number_are_not_offered(sources: Path) -> None:
    message = refusal(sources, passage("3 mô hình", "ct:paragraph 1 ;"))
    assert re.findall(r"ct:paragraph (\d+) ;  ct:start (\d+) ", message) == [("2", "32"), ("3", "85"), ("3", "98")]


@pytest.mark.parametrize("end", ["", "ct:end 54 ;"])
def test_a_complete_passage_whose_phrase_is_nowhere(sources: Path, end: str) -> None:
    whole = f"ct:inReport report:xa-2025 ; ct:paragraph 2 ; ct:start 47 ; {end}"
    assert refusal(sources, passage("Ông Mân", whole)).endswith("nói: “Tốt”.")
    assert refusal(sources, passage("hoàn toàn khác", whole)).endswith("stands at:\n  –")


@pytest.mark.parametrize("end", ["", "ct:end 54 ;"])
def test_a_complete_passage_must_be_as_printed_to_the_letter(sources: Path, end: str) -> None:
    whole = f"ct:inReport report:xa-2025 ; ct:paragraph 2 ; ct:start 47 ; {end}"
    assert "where the text has “Ông Mận”" in refusal(sources, passage("ông mận", whole))


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Ông Mân nói", "[Ông Mận nói]"),
        ("Toan xa", "[Toàn xã]"),
        ("84 điểm cầy", "[84 điểm cầu]"),
        ("mô hìn", "[mô hìn]h"),
    ],
)
def test_a_slip_is_refused_with_what_comes_nearest(sources: Path, typed: str, near: str) -> None:
    message = refusal(sources, passage(typed))
    assert f"does not have the phrase “{typed}”. What comes nearest" in message
    assert near in message


def test_a_phrase_cut_out_of_a_number_is_refused(tmp_path: Path) -> None:
    folder = with_text(tmp_path, "Thu 1.300 đồng, 98,5%, 13 hộ.\n")
    for typed, near in (("300 đồng", "1.[300 đồng]"), ("98", "[98],5%"), ("3 hộ", "1[3 hộ]")):
        assert near in refusal(folder, passage(typed))
    assert stated(fill(folder, passage("98,5%")))[0][2:4] == (16, 21)


def test_a_phrase_that_is_nowhere_is_refused(sources: Path) -> None:
    message = refusal(sources, passage("hoàn toàn khác hẳn"))
    assert "does not have the phrase “hoàn toàn khác hẳn”. Copy it as printed" in message
    # No phrase reaches over the end of a paragraph.
    assert "does not have the phrase" in refusal(sources, passage("“Tốt”.\\n \\nCó"))


def test_only_a_title_may_be_long(tmp_path: Path) -> None:
    folder = with_text(tmp_path, "một hai ba bốn năm sáu bảy tám chín mười mười một mười ba\n")
    twelve, more = (
        "một hai ba bốn năm sáu bảy tám chín mười mười một",
        "hai ba bốn năm sáu bảy tám chín mười mười một mười ba",
    )
    assert len(twelve.split()) == 12
    assert stated(fill(folder, passage(twelve)))
    assert "has 13 words, more than 12" in refusal(folder, passage(more))
    title = stated(fill(folder, passage(more, classes="ct:TitlePassage , ct:Passage")))
    assert title == [("xa-2025-p1-hai-ba-bon-nam-sau", 1, 4, 4 + len(more), more)]
    assert stated(fill(folder, passage(more, classes="ct:TitlePassage"))) == title


def test_a_text_that_is_not_nfc_gives_place_and_end_as_they_are(tmp_path: Path) -> None:
    folder = with_text(tmp_path, unicodedata.normalize("NFD", TEXT))
    ((_, paragraph, start, end, printed),) = stated(fill(folder, passage("Ông Mận")))
    assert (paragraph, end - start, printed) == (2, 10, "Ông Mận")  # O ^ n g, M a . ^ n
    # A letter without its accent is a part of a letter.
    assert "does not have the phrase “Toa”" in refusal(with_text(tmp_path, "Toa\u0300 nha\u0300 13\n"), passage("Toa"))


def test_two_passages_at_one_place_are_refused(sources: Path) -> None:
    whole = passage("Ông Mận", "ct:inReport report:xa-2025 ; ct:paragraph 2 ; ct:start 47 ;", "xa-2025-who")
    assert "x.ttl:9:1: passage:xa-2025-who stands at this very place" in refusal(sources, whole, passage("Ông Mận"))
    twice = refusal(sources, passage("Ông Mận"), passage("ông Mận", name="2"))
    assert "x.ttl:9:1: passage:1 stands at this very place" in twice


def test_everything_that_is_wrong_is_reported_at_once(sources: Path) -> None:
    message = refusal(sources, passage("3 mô hình"), passage("không có", name="2"), "passage:3 a ct:Passage .\n")
    assert "cannot be filled in: 3\n" in message
    assert re.findall(r"^x\.ttl:(\d+):1: ", message, re.MULTILINE) == ["8", "9", "10"]
    assert "has no ct:printed" in message


@pytest.mark.parametrize(
    ("report", "more", "words"),
    [
        ("", "", "x.ttl:5:1: it is not clear which report"),
        (REPORT + "report:b a ct:Report .\n", "", "x.ttl:9:1: it is not clear which report"),
        (REPORT, "ct:inReport report:b ;", "x.ttl:8:1: it is not clear which report"),
        ("report:xa-2025 a ct:Report .\n", "", "x.ttl:5:1: the report needs one ct:sourceFile"),
        (REPORT.replace('.txt"', '.txt" , "b"'), "", "x.ttl:5:1: the report needs one ct:sourceFile"),
        (
            REPORT + 'report:xa-2025 ct:sourceSha256 "00" .\n',
            "",
            "x.ttl:8:32: the text is not the one that was encoded",
        ),
        (REPORT, 'ct:printed "Mận" ;', "x.ttl:8:57: the passage has ct:printed twice"),
        (REPORT, "ct:paragraph 2 , 3 ;", "x.ttl:8:44: the passage has ct:paragraph twice"),
    ],
)
def test_what_cannot_be_known_is_refused(sources: Path, report: str, more: str, words: str) -> None:
    assert refusal(sources, passage("Ông Mận", more), report=report).startswith(words)


def test_one_of_several_reports_may_be_named(sources: Path) -> None:
    report = REPORT + "report:b a ct:Report .\n"
    filled = fill(sources, passage("Ông Mận", "ct:inReport report:xa-2025 ;"), report=report)
    assert stated(filled) == [("xa-2025-p2-ong-man", 2, 47, 54, "Ông Mận")]


def test_a_blank_node_is_no_passage(sources: Path) -> None:
    assert "passage:1" in refusal(sources, '[] a ct:Passage ; ct:printed "Ông Mận" .\n')


def test_a_text_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        fill(tmp_path, passage("x"))


def test_names_may_be_written_in_any_way(sources: Path) -> None:
    draft = (
        '<#p1> a ct:Passage ; ct:printed "Ông Mận" .\n<http://x/#p> ct:evidence ( <http://x/#p1> [ ct:x <#p1> ] ) .\n'
    )
    for prefix, lines in (
        ("p", HEAD.replace("@prefix passage", "@prefix p")),
        ("passage", re.sub("@prefix passage.*\n", "", HEAD)),
    ):
        filled = fill_passages("@base <http://x/> .\n" + lines + REPORT + draft, sources)
        assert filled.text.count(f"<{PASSAGE}xa-2025-p2-ong-man>") == 3
        formatted = format_turtle(filled.text)
        assert "#p1" not in formatted
        assert formatted.count(f"{prefix}:xa-2025-p2-ong-man") == 3


def test_a_result_that_says_something_else_is_refused(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewriting, "quote", lambda printed: f'"{printed}!"')
    assert "cannot be formatted without changing what it says" in refusal(sources, passage("ông Mận"))
    monkeypatch.undo()
    monkeypatch.setattr(rewriting, "_names", lambda page, renamed: ())
    assert "cannot be formatted without changing what it says" in refusal(sources, passage("Ông Mận"))


def test_messages_come_in_vietnamese_too(sources: Path) -> None:
    use("vi")
    assert "xuất hiện 3 lần" in refusal(sources, passage("3 mô hình"))
