from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from chithi.binding import Value, bind, parse_value, parse_values, serialise
from chithi.engines.base import Engine, select
from chithi.errors import CannotRead, WrongUse
from chithi.namespaces import XSD, expand
from chithi.saved import SavedQuery, find_query, read_query
from chithi.sparqltext import tokens

NUI_LABELS = ["vu van nui", "dong chi nui"]
DAO, NUI = NamedNode(expand("person:do-thi-dao")), NamedNode(expand("person:vu-van-nui"))


def statements(engine: Engine, query: SavedQuery, values: dict[str, list[Value]]) -> list[str]:
    column = query.text.split("SELECT DISTINCT")[1].split("WHERE")[0].split().index("?statement")
    rows = select(engine, bind(query, values))
    return sorted(str(row[column]).rpartition("/")[2].rstrip(">") for row in rows)


def no_iri(text: str, accepts: str) -> NamedNode:
    raise AssertionError("no label was to be looked up")


@pytest.fixture
def who_spoke(in_home: Path) -> SavedQuery:
    return find_query("who-spoke")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["dao", "nui", "nui-study"]),
        ({"official": [NUI]}, ["nui", "nui-study"]),
        ({"official": [NUI, DAO]}, ["dao", "nui", "nui-study"]),
        ({"official": [DAO, DAO]}, ["dao"]),
        ({"q": [Literal("dao")]}, ["dao"]),
        ({"q": [Literal("dao"), Literal("nui")]}, ["dao", "nui", "nui-study"]),
        ({"q": [Literal("nobody")]}, []),
        # the study day has no date: an undated event is kept only while no lower limit is set
        ({"from": [Literal("2022-03-04", datatype=NamedNode(f"{XSD}date"))]}, ["dao", "nui"]),
        ({"from": [Literal("2022-03-05", datatype=NamedNode(f"{XSD}date"))]}, []),
        ({"official": [NUI], "q": [Literal("dao"), Literal("vu van")]}, ["nui", "nui-study"]),
        ({"conferenceType": [NamedNode(expand("conference-type:study"))]}, ["nui-study"]),
    ],
)
def test_rows_are_those_a_person_expects_in_each_engine(
    engine: Engine, who_spoke: SavedQuery, values: dict[str, list[Value]], expected: list[str]
) -> None:
    assert statements(engine, who_spoke, values) == expected


def test_a_token_in_a_comment_is_left_alone(who_spoke: SavedQuery) -> None:
    bound = bind(who_spoke, {"official": [NUI]})
    assert "# ?__official_iri in a comment" in bound
    assert not [t for t in tokens(bound) if t.text == "?__official_iri"]


def test_a_missing_required_parameter_is_named_with_an_example(in_home: Path) -> None:
    with pytest.raises(WrongUse, match="statements-of --official") as caught:
        bind(find_query("statements-of"), {})
    assert caught.value.exit_code == 2


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> SavedQuery:
    path = tmp_path_factory.mktemp("topic") / "echo.rq"
    text = "SELECT ?v WHERE { BIND(1 AS ?one) FILTER(?one = 1 || ?__q_literal = 2) BIND(?__q_literal AS ?v) }"
    path.write_text(text, encoding="utf-8")
    return read_query(path)


HOSTILE = st.text(
    st.one_of(st.sampled_from("\"'\\\n\r\t{}<>?$#uU0041\x00\u2028"), st.characters(exclude_categories=["Cs"])),
    max_size=30,
)


@given(HOSTILE)
@example('"} DROP ALL #')
@example('\\" } DROP ALL')
@example("\\u0041 \\U00000041 \\\\u0041")
@example("\x00abcd\x01ef")
@example("'''\"\"\"\n\r\\")
@settings(deadline=None, max_examples=150)
def test_a_hostile_text_comes_back_as_it_went_in(engines: dict[str, Engine], echo: SavedQuery, text: str) -> None:
    bound = bind(echo, {"q": [Literal(text)]})
    for name, engine in engines.items():
        assert select(engine, bound) == [(Literal(text),)], name


@given(st.lists(HOSTILE, min_size=1, max_size=3))
@settings(deadline=None, max_examples=60)
def test_engines_agree_on_a_filter_with_hostile_values(
    engines: dict[str, Engine], home: Path, texts: list[str]
) -> None:
    query = read_query(home / "queries" / "speech" / "who-spoke.rq")
    bound = bind(query, {"q": [Literal(text) for text in texts]})
    labels = {"nui-study": NUI_LABELS, "dao": ["do thi dao"], "nui": NUI_LABELS}  # in the query's order
    expected = [name for name, own in labels.items() if any(text in label for text in texts for label in own)]
    for name, engine in engines.items():
        found = [str(row[-1]).rpartition("/")[2].rstrip(">") for row in select(engine, bound)]
        assert found == expected, name


def test_a_query_file_that_is_no_sparql_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "broken.rq"
    path.write_text("SELECT *\n{ ?s ?__x_iri }", encoding="utf-8")
    with pytest.raises(CannotRead, match=r"broken\.rq:2:"):
        bind(read_query(path), {"x": [NUI]})


def test_an_iri_cannot_break_out() -> None:
    with pytest.raises(ValueError, match="IRI"):
        NamedNode("http://e/> } DROP ALL")
    assert serialise(DAO) == "<https://w3id.org/chithi/id/person/do-thi-dao>"


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("q", "  Đảng BỘ ", Literal("dang bo")),
        ("from", "2021-05-18", Literal("2021-05-18", datatype=NamedNode(f"{XSD}date"))),
    ],
)
def test_values_are_read_by_type(who_spoke: SavedQuery, name: str, text: str, value: Literal) -> None:
    parameter = who_spoke.parameter(name)
    assert parameter
    assert parse_value(parameter, text, no_iri) == value


@pytest.mark.parametrize("text", ["18/5/2021", "2021-02-30", "20210518", "2021-W20-2", "", "٢٠٢١-٠٥-١٨"])
def test_what_is_no_date_is_refused(who_spoke: SavedQuery, text: str) -> None:
    parameter = who_spoke.parameter("from")
    assert parameter
    with pytest.raises(WrongUse, match="2021-05-18"):
        parse_value(parameter, text, no_iri)


@pytest.mark.parametrize("text", ["3.2", "1e3", "１", "", "0x10"])
def test_what_is_no_integer_is_refused(in_home: Path, text: str) -> None:
    with pytest.raises(WrongUse, match="whole number"):
        parse_value(find_query("large-figures").parameters[0], text, no_iri)


def test_a_text_without_letters_would_match_everything_and_is_refused(who_spoke: SavedQuery) -> None:
    parameter = who_spoke.parameter("q")
    assert parameter
    with pytest.raises(WrongUse, match="no letter"):
        parse_value(parameter, "漢", no_iri)


def test_a_default_counts_only_when_nothing_is_typed(in_home: Path) -> None:
    query = find_query("large-figures")
    one, hundred = (Literal(n, datatype=NamedNode(f"{XSD}integer")) for n in ("1", "100"))
    assert parse_values(query, {}, no_iri) == {"min": [one]}
    assert parse_values(query, {"min": ["100"]}, no_iri) == {"min": [hundred]}
