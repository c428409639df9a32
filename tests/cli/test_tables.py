"""How rows are laid out for reading: one line per thing, headings, evidence beneath, columns that fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from chithi.commands._output import Output, name_columns
from chithi.formats import render
from chithi.formats.amounts import write_number
from chithi.formats.columns import width
from chithi.formats.display import cut
from chithi.formats.layout import Layout, Place, Proofs
from chithi.formats.style import Style
from chithi.formats.table import fit_columns
from chithi.messages import catalogue
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Row
from chithi.rdf.namespaces import XSD, expand

REPORT, OTHER = NamedNode(expand("report:song-may-2025")), NamedNode(expand("report:suoi-rang-2025"))
SPEECH, REPLY = NamedNode("https://example.org/speech"), NamedNode("https://example.org/reply")


def row(*cells: object) -> Row:
    return tuple(Literal(cell) if isinstance(cell, str | int) else cell for cell in cells)  # type: ignore[misc]


# Mận spoke in two posts, of which the second is inferred, on two topics; Khải in none, on one.
SPEECHES = Answer(
    ("report", "statement", "speaker", "post", "postBasis", "topic", "paragraph"),
    [
        row(REPORT, SPEECH, "Mận", "chair", "stated", "rivers", 7),
        row(REPORT, SPEECH, "Mận", "chair", "stated", "roads", 7),
        row(REPORT, SPEECH, "Mận", "deputy", "inferred", "rivers", 7),
        row(REPORT, SPEECH, "Mận", "deputy", "inferred", "roads", 7),
        row(OTHER, REPLY, "Khải", None, None, "roads", 2),
    ],
)
SHOWN = ("speaker", "paragraph", "post", "topic")


def table(answer: Answer, layout: Layout, columns: int = 80, style: Style | None = None) -> list[str]:
    return render(answer, "table", columns, layout, style).decode().splitlines()


def test_a_thing_has_one_line_and_its_several_values_one_cell() -> None:
    assert table(SPEECHES, Layout(SHOWN, rows=["statement"]))[:4] == [
        "speaker  ¶  post            topic",
        "───────  ─  ──────────────  ─────────────",
        "Mận      7  chair; deputy*  rivers; roads",
        "Khải     2                  roads",
    ]


def test_what_stands_above_the_rows_is_said_once_with_what_it_is() -> None:
    found = table(SPEECHES, Layout(SHOWN, ["statement"], ["report"]))
    assert found[2] == "report: song-may-2025"
    assert found[3].startswith("Mận")
    assert found[4] == "report: suoi-rang-2025"
    assert found[5].startswith("Khải")


def test_a_basis_in_words_is_no_mark_so_that_one_heading_stands_above_both() -> None:
    answer = Answer(
        ("at", "atBasis", "said"),
        [row("fair", "stated", "one"), row("fair", "inferred", "two"), row("market", "inferred", "three")],
    )
    found = table(answer, Layout(("said", "atBasis"), ["said"], ["at"]))
    assert [line.split() for line in found[2:]] == [
        ["at:", "fair"],
        ["one", "printed"],
        ["two", "inferred"],
        ["at:", "market"],
        ["three", "inferred"],
    ]


def test_rows_that_are_apart_come_together_under_their_heading() -> None:
    answer = Answer(("place", "what"), [row("north", "1"), row("south", "2"), row("north", "3"), row(None, "4")])
    found = table(answer, Layout(("what",), ["what"], ["place"]))
    assert found[2:] == ["place: north", "1", "3", "place: south", "2", "place: –", "4"]


def test_without_a_key_rows_that_look_the_same_are_one() -> None:
    answer = Answer(("a", "b", "bLabel", "c"), [row(*cells) for cells in ("1pP5", "2pP5", "3qQ5")])
    assert table(answer, Layout(("c", "b"))) == ["c  b", "─  ─", "5  P", "5  Q"]


def test_the_formats_that_programs_read_keep_plain_rows() -> None:
    plain = render(SPEECHES, "csv", 80, Layout(SHOWN, ["statement"], ["report"])).decode().splitlines()
    assert plain[0] == "report,statement,speaker,post,postBasis,topic,paragraph"
    assert len(plain) == 6


def test_markdown_has_headings_and_evidence_as_columns() -> None:
    proofs = Proofs(["statement"], {SPEECH.value: [Place(REPORT.value, "7", "“ông Mận nói”")]})
    found = render(SPEECHES, "md", 80, Layout(SHOWN, ["statement"], ["report"], proofs)).decode().splitlines()
    assert found[0] == "| report | speaker | ¶ | post | topic | evidence |"
    assert found[2] == (
        r"| song-may-2025 | Mận | 7 | chair; deputy\* | rivers; roads | song-may-2025 ¶ 7: “ông Mận nói” |"
    )


def test_evidence_stands_beneath_its_row_and_is_of_its_report() -> None:
    places = [
        Place(REPORT.value, "7", "“ông Mận nói”"),
        Place(REPORT.value, "7", "“rằng”"),
        Place(OTHER.value, "3", "“Mận”"),
    ]
    proofs = Proofs(["statement"], {SPEECH.value: places}, {(SPEECH, Literal("deputy")): "he signs as such"})
    assert table(SPEECHES, Layout(SHOWN, ["statement"], proofs=proofs))[2:6] == [
        "Mận      7  chair; deputy*  rivers; roads",
        "    song-may-2025 ¶ 7: “ông Mận nói”, “rằng”",
        "    * post: he signs as such",
        "Khải     2                  roads",
    ]


def test_with_several_columns_of_evidence_each_line_says_of_which() -> None:
    proofs = Proofs(["statement", "speaker"], {SPEECH.value: [Place(REPORT.value, "7", "“nói”")]})
    assert "    statement: song-may-2025 ¶ 7: “nói”" in table(SPEECHES, Layout(SHOWN, ["statement"], proofs=proofs))


WIDE = Answer(("name", "value", "summary"), [row(f"a {n}", n, "word " * 30) for n in range(1, 10)])


def test_rows_that_would_get_high_lose_the_last_columns_and_the_note_says_which() -> None:
    found = table(WIDE, Layout(("name", "value", "summary")), 40)
    assert found[:4] == ["name  value", "────  ─────", "a 1       1", "a 2       2"]
    assert found[12].startswith("Left out for want of room: summary.")
    assert table(WIDE, Layout(("name", "value", "summary")), 100)[0] == "name  value  summary"


def test_whoever_chose_the_columns_gets_all_of_them() -> None:
    assert table(WIDE, Layout(("name", "value", "summary"), all_wanted=True), 40)[0] == "name  value  summary"
    assert table(WIDE, Layout(), 40)[0] == "name  value  summary"


def test_where_words_would_be_cut_each_row_is_a_record() -> None:
    answer = Answer(("figure", "place", "note"), [row(3200, "Phương-An-Lạc", None), row("96", "x", "a b c d e f")])
    assert table(answer, Layout(), 20) == [
        "figure  3200",
        "place   Phương-An-",
        "        Lạc",
        "─" * 20,
        "figure  96",
        "place   x",
        "note    a b c d e f",
    ]


def test_heads_are_words_of_the_language_in_use() -> None:
    catalogue.use("vi")
    head = table(SPEECHES, Layout(SHOWN, ["statement"]))[0]
    assert [part.strip() for part in head.split("  ") if part] == ["người nói", "đoạn", "chức vụ", "chủ đề"]


def test_names_of_one_s_own_stay_as_they_are() -> None:
    assert table(SPEECHES, Layout(SHOWN, ["statement"], ["report"], own_names=True))[0].split() == list(SHOWN)


@pytest.mark.parametrize("name", ["table", "md"])
def test_a_table_without_rows_says_so(name: str) -> None:
    assert render(Answer(("speaker",), []), name, 80).decode().splitlines()[-1] == "No rows."
    assert render(Answer(("speaker",), []), "csv", 80).decode() == "speaker\r\n"


def test_columns_of_one_s_own_are_shown_as_they_are() -> None:
    """Whatever their names suggest: a label beside a thing, a basis, a word that saved queries have, a cut date."""
    names = ("x", "xLabel", "xBasis", "kind", "start", "startPrecision", "atLeast")
    day = NamedNode(expand("precision:year"))
    answer = Answer(names, [row(SPEECH, "speech", "inferred", "award", "A long text", day, 1300)])
    catalogue.use("vi")
    found = table(answer, Layout(own_names=True), 200)
    assert found[0].split() == list(names)
    assert [cell.strip() for cell in found[2].split("  ") if cell] == [
        "https://example.org/speech",
        *("speech", "inferred", "award", "A long text", "precision:year", "1300"),
    ]


def test_a_limit_counts_lines_not_rows() -> None:
    found, total = cut(SPEECHES, Layout(SHOWN, ["statement"], ["report"]), 1)
    assert (len(found.rows), total) == (4, 2)


def test_colour_sets_off_heads_and_headings_and_takes_no_room() -> None:
    plain = table(SPEECHES, Layout(SHOWN, ["statement"], ["report"]))
    coloured = table(SPEECHES, Layout(SHOWN, ["statement"], ["report"]), style=Style(coloured=True))
    assert coloured[0] == f"\x1b[1m{plain[0]}\x1b[0m"
    assert coloured[3] == plain[3]
    assert len(plain) == len(coloured)


def test_columns_get_what_they_need_or_an_equal_share_of_the_rest() -> None:
    assert fit_columns([3, 5], 80, [3, 5]) == [3, 5]
    assert fit_columns([4, 100, 100], 48, [4, 9, 9]) == [4, 20, 20]
    assert fit_columns([4, 100, 100], 49, [4, 9, 9]) == [4, 21, 20]
    assert fit_columns([100, 100], 42, [30, 5]) == [30, 10]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=5), st.integers(12, 150))
def test_no_line_is_wider_than_the_terminal_whatever_the_layout(
    cells: list[tuple[str, str, str]], columns: int
) -> None:
    answer = Answer(("a", "b", "c"), [row(*texts) for texts in cells])
    for layout in (Layout(("b", "c"), ["b"], ["a"]), Layout(("a", "b", "c")), Layout(("c",), ["a"])):
        assert all(width(line) <= columns for line in table(answer, layout, columns))


@given(
    st.lists(st.tuples(st.sampled_from("xy"), st.sampled_from("12"), st.sampled_from("pqr")), min_size=1, max_size=9)
)
def test_every_value_of_every_row_shows_in_the_line_of_its_thing(cells: list[tuple[str, str, str]]) -> None:
    answer = Answer(("above", "thing", "value"), [row(*texts) for texts in cells])
    above, shown = "", {}
    for line in table(answer, Layout(("thing", "value"), ["thing"], ["above"]))[2:]:
        if line.startswith("above: "):
            above = line.removeprefix("above: ")
        else:
            thing, _, values = line.partition("  ")
            shown[above, thing] = set(values.strip().split("; "))
    assert shown == {key: {v for a, t, v in cells if (a, t) == key} for key in {(a, t) for a, t, _ in cells}}


AMOUNTS = [
    ("exact", (300, 300, 300, None, None), "300", "300"),
    ("nearly", (1300, None, 1300, None, None), "nearly 1,300", "gần 1.300"),
    ("over", (3200, 3200, None, None, None), "over 3,200", "trên 3.200"),
    ("at-least", (1, 1, None, None, None), "at least 1", "ít nhất 1"),
    ("at-most", (5, None, 5, None, None), "at most 5", "tối đa 5"),
    ("under", (60, None, 60, None, None), "under 60", "dưới 60"),
    ("about", (2500, None, None, None, None), "about 2,500", "khoảng 2.500"),
    ("range", (None, 3, 5, None, None), "3–5", "3–5"),
    ("order-of-magnitude", (None, 1000, None, None, None), "thousands", "hàng nghìn"),
    ("ratio", (None, None, None, 56, 66), "56/66", "56/66"),
]
PARTS = ("value", "lowerBound", "upperBound", "numerator", "denominator")


@pytest.mark.parametrize(("qualifier", "cells", "in_english", "in_vietnamese"), AMOUNTS)
@pytest.mark.parametrize("stem", ["", "part"])
def test_a_number_is_never_shown_without_what_qualifies_it(
    stem: str, qualifier: str, cells: tuple[int | None, ...], in_english: str, in_vietnamese: str
) -> None:
    names = [stem + name[0].upper() + name[1:] if stem else name for name in ("qualifier", *PARTS)]
    answer = Answer(("thing", *names), [row("a", NamedNode(expand(f"qualifier:{qualifier}")), *cells)])
    layout = Layout(("thing", names[1]), ["thing"])
    assert table(answer, layout)[2].split("  ")[-1].strip() == in_english
    catalogue.use("vi")
    assert table(answer, layout)[2].split("  ")[-1].strip() == in_vietnamese


@pytest.mark.parametrize(
    ("value", "in_english", "in_vietnamese"),
    [
        ("98.5", "over 98.5", "trên 98,5"),
        ("3000000000", "over 3,000,000,000", "trên 3.000.000.000"),
        ("7", "over 7", "trên 7"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value: str, in_english: str, in_vietnamese: str) -> None:
    number = Literal(value, datatype=NamedNode(f"{XSD}decimal"))
    answer = Answer(("qualifier", "value"), [row(NamedNode(expand("qualifier:over")), number)])
    assert table(answer, Layout(("value",)))[2].strip() == in_english
    catalogue.use("vi")
    assert table(answer, Layout(("value",)))[2].strip() == in_vietnamese
    assert render(answer, "csv", 80).decode().splitlines()[1].endswith(value)


@given(st.integers(-(10**15), 10**15))
def test_grouping_changes_no_digit(number: int) -> None:
    for language in ("vi", "en"):
        catalogue.use(language)
        assert write_number(str(number)).replace(".", "").replace(",", "") == str(number)


@pytest.mark.parametrize(("value", "shown"), [("-0.5", "-0.5"), ("-1234.5", "-1,234.5"), ("9" * 5000, None)])
def test_odd_numbers_keep_sign_and_digits(value: str, shown: str | None) -> None:
    written = write_number(value)
    assert written.replace(",", "") == value
    assert shown is None or written == shown


def test_one_value_that_is_no_number_takes_no_qualifier_from_the_others() -> None:
    nearly = NamedNode(expand("qualifier:nearly"))
    answer = Answer(("value", "qualifier"), [row(1300, nearly), row("5 or so", nearly)])
    assert [line.strip() for line in table(answer, Layout(("value",)))[2:4]] == ["nearly 1,300", "nearly 5 or so"]


def test_what_says_in_words_that_a_value_is_inferred_is_never_left_out() -> None:
    cells = [row("meeting", f"a {n}", "word " * 30, "inferred") for n in range(12)]
    answer = Answer(("event", "item", "summary", "eventBasis"), cells)
    found = table(answer, Layout(("item", "summary", "eventBasis"), ["item"], ["event"]), 30)
    assert sum("inferred" in line for line in found) == 12


def test_chosen_columns_keep_the_rows_of_the_query() -> None:
    """Headings are part of the key, shown or not: reports without a statement of their own stay apart."""
    answer = Answer(("body", "report", "count"), [row("a", REPORT, 4), row("b", REPORT, 5)])
    out = Output("table", None, None, "body,count,report")
    chosen, layout = out._choose(answer, Layout(("report",), ["report"], ["body"]))
    assert [line.split() for line in table(chosen, layout)[2:]] == [
        ["a", "4", "song-may-2025"],
        ["b", "5", "song-may-2025"],
    ]


def test_evidence_sends_no_command_to_the_terminal() -> None:
    proofs = Proofs(["statement"], {SPEECH.value: [Place(REPORT.value, "7", "“a\x1b[31m\u202eb”")]})
    beneath = table(SPEECHES, Layout(SHOWN, ["statement"], proofs=proofs))[3]
    assert beneath == "    song-may-2025 ¶ 7: “a[31mb”"


def test_a_node_whose_basis_stands_elsewhere_has_its_reason_too() -> None:
    """The post is marked; what is inferred is the tenure behind it."""
    tenure = NamedNode("https://example.org/tenure")
    answer = Answer(("statement", "tenure", "post", "postBasis"), [row(SPEECH, tenure, "chair", "inferred")])
    proofs = Proofs(["statement"], {}, {(SPEECH, tenure): "the post is not repeated"})
    assert "the post is not repeated" in table(answer, Layout(("post",), ["statement"], proofs=proofs))[3]


def test_an_order_of_magnitude_without_a_word_has_its_lower_bound() -> None:
    cells = row(None, NamedNode(expand("qualifier:order-of-magnitude")), 40)
    answer = Answer(("value", "qualifier", "lowerBound"), [cells])
    assert table(answer, Layout(("value",)))[2].strip() == "some 40 or more"


@pytest.mark.parametrize(("precision", "shown"), [("year", "2021*"), ("month", "2021-05*"), ("day", "2021-05-18*")])
def test_of_a_date_no_more_is_shown_than_is_known(precision: str, shown: str) -> None:
    day = Literal("2021-05-18", datatype=NamedNode(f"{XSD}date"))
    cells = row("Mận", day, NamedNode(expand(f"precision:{precision}")), "inferred")
    answer = Answer(("official", "periodStart", "startPrecision", "periodStartBasis"), [cells])
    assert table(answer, Layout(("official", "periodStart")))[2].split() == ["Mận", shown]
    assert table(answer, Layout(("periodStart", "startPrecision")))[2].split()[0] == "2021-05-18*"


def test_empty_columns_are_left_out_before_others() -> None:
    answer = Answer(
        ("name", "by", "summary", "topic"), [row(f"a {n}", None, "word " * 17, "roads") for n in range(10, 22)]
    )
    found = table(answer, Layout(("name", "by", "summary", "topic")), 44)
    assert found[0].split() == ["name", "summary", "topic"]
    assert "Left out for want of room: by." in " ".join(found[-3:])


def test_a_note_of_the_query_stands_below() -> None:
    assert table(SPEECHES, Layout(SHOWN, ["statement"], note="Do not add."))[-1] == "Do not add."
    assert render(SPEECHES, "md", 80, Layout(SHOWN, note="Do not add.")).decode().count("Do not add.") == 1
    assert "Do not add" not in render(SPEECHES, "csv", 80, Layout(SHOWN, note="Do not add.")).decode()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("speaker,topic", ["speaker", "topic"]),
        ("Người nói, ¶", ["speaker", "paragraph"]),
        ("postLabel", ["post"]),
        ("emulation drive", ["drive"]),
        ("cơ quan, đơn vị,topic", ["institution", "topic"]),
    ],
)
def test_columns_are_named_by_their_heads_too(typed: str, found: list[str]) -> None:
    columns = (*SPEECHES.columns, "postLabel", "drive", "institution")
    assert name_columns(typed, columns, for_reading=True) == found


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(WrongUse, match="speaker"):
        name_columns("speakr", SPEECHES.columns, for_reading=True)


def test_who_shows_the_qualifier_gets_the_number_alone() -> None:
    answer = Answer(("qualifier", "value"), [row(NamedNode(expand("qualifier:nearly")), 1300)])
    assert table(answer, Layout(("qualifier", "value")))[2].split() == ["qualifier:nearly", "1300"]


def test_an_inferred_qualifier_marks_the_number() -> None:
    cells = row(2000, NamedNode(expand("qualifier:nearly")), "inferred")
    answer = Answer(("value", "qualifier", "qualifierBasis"), [cells])
    assert table(answer, Layout(("value",)))[2].strip() == "nearly 2,000*"


def test_every_qualifier_of_the_concepts_has_its_words() -> None:
    concepts = (Path(__file__).parents[2] / "ontology" / "concepts.ttl").read_text(encoding="utf-8")
    found = set(re.findall(r"^qualifier:([a-z-]+)  a skos:Concept", concepts, flags=re.MULTILINE))
    assert found == {name for name, *_ in AMOUNTS}


def test_no_table_has_two_heads_alike() -> None:
    from chithi.messages.wording.columns import HEADS
    from chithi.queries.saved import query_paths, read_query

    for path in query_paths().values():
        query = read_query(Path(path))
        shown = query.items("columns") + query.items("headings")
        for language in (0, 1):
            heads = [HEADS[name][language] for name in shown]
            assert len(set(heads)) == len(heads), query.name


def test_every_column_of_every_saved_query_has_a_head() -> None:
    from chithi.messages.wording.columns import HEADS
    from chithi.queries.saved import query_paths, read_query

    shown = {
        name
        for path in query_paths().values()
        for key in ("columns", "headings", "evidence")
        for name in read_query(Path(path)).items(key)
    }
    assert shown - HEADS.keys() == set()


def test_whatever_word_a_saved_query_answers_is_said_in_both_languages() -> None:
    from chithi.messages.wording.columns import WORD_COLUMNS, WORDS
    from chithi.queries.saved import query_paths

    said = set()
    for path in query_paths().values():
        text = path.read_text(encoding="utf-8")
        for value, column in re.findall(r"BIND\((.*?) AS \?(\w+)\)", text, flags=re.DOTALL):
            said |= set(re.findall(r'"([^"]+)"', value)) if column in WORD_COLUMNS else set()
    assert {"authority", "holder-of-post", "unknown", "leadsUpTo"} <= said
    assert said - WORDS.keys() == set()


def test_whatever_kind_there_is_to_find_is_said_in_both_languages() -> None:
    from chithi.messages.wording.columns import WORDS
    from chithi.rdf.namespaces import KINDS, SCHEMES

    assert {*KINDS, *SCHEMES, "ct"} - WORDS.keys() == set()
