from __future__ import annotations

from functools import partial
from pathlib import Path

import hostile
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select
from chithi.lookup.naming import resolve
from chithi.messages.errors import CannotRead, WrongUse
from chithi.queries.binding import Value, bind, parse_value, parse_values, to_sparql
from chithi.queries.guard import ask
from chithi.queries.saved import Parameter, SavedQuery, find_query, query_paths, read_query
from chithi.rdf.answers import Answer
from chithi.rdf.namespaces import XSD, expand
from chithi.rdf.sparql_tokens import tokenise

# Not the checks, which have no parameters.
REAL_QUERIES = list(query_paths().values())
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
    assert not [t for t in tokenise(bound) if t.text == "?__official_iri"]


def test_a_missing_required_parameter_is_named_with_an_example(in_home: Path) -> None:
    with pytest.raises(WrongUse, match="statements-of --official") as caught:
        bind(find_query("statements-of"), {})
    assert caught.value.exit_code == 2


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> SavedQuery:
    return hostile.echo(tmp_path_factory.mktemp("topic"))


@given(hostile.texts())
@example("\x00abcd\x01ef")
@settings(deadline=None, max_examples=60)
def test_a_hostile_text_comes_back_as_it_went_in(engines: dict[str, Engine], echo: SavedQuery, text: str) -> None:
    bound = bind(echo, {"q": [Literal(text)]})
    for name, engine in engines.items():
        assert select(engine, bound) == [(Literal(text),)], name


@pytest.mark.parametrize("text", hostile.VALUES)
def test_each_known_trick_comes_back_as_it_went_in(engines: dict[str, Engine], echo: SavedQuery, text: str) -> None:
    bound = bind(echo, {"q": [Literal(text)]})
    for name, engine in engines.items():
        assert ask(engine, bound, "") == Answer(("v",), [(Literal(text),)]), name


@pytest.fixture(scope="module")
def every_query() -> list[SavedQuery]:
    return [read_query(path) for path in REAL_QUERIES]


def tricks(parameter: Parameter, text: str, address: NamedNode) -> Value:
    return address if parameter.type == "iri" else Literal(text)


@given(data=st.data(), text=hostile.texts(), address=hostile.addresses())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_changes_the_form_of_a_saved_query(
    every_query: list[SavedQuery], data: st.DataObject, text: str, address: NamedNode
) -> None:
    query = data.draw(st.sampled_from(every_query), "query")
    required = {p.name: [NamedNode("http://e/required")] for p in query.parameters if p.required}
    for parameter in query.parameters:
        value = tricks(parameter, text, address)
        plain = hostile.harmless(value)
        bound, expected = (bind(query, {**required, parameter.name: [each]}) for each in (value, plain))
        assert to_sparql(plain) in expected, parameter.name
        assert to_sparql(value) in bound, parameter.name
        assert hostile.same_form(bound, value, expected, plain), parameter.name


@pytest.mark.engines
@pytest.mark.parametrize("path", REAL_QUERIES, ids=lambda path: path.stem)
def test_rdflib_understands_a_saved_query_with_a_hostile_value_as_with_any_other(path: Path) -> None:
    query = read_query(path)
    address = NamedNode("http://e/'#?x=$y;(*)!&@,")
    values = {p.name: tricks(p, "".join(hostile.VALUES), address) for p in query.parameters}
    assert values
    for kind in {type(value) for value in values.values()}:
        chosen = {name: value for name, value in values.items() if isinstance(value, kind)}
        others = {name: [hostile.harmless(value)] for name, value in values.items()}
        bound = bind(query, {**others, **{name: [value] for name, value in chosen.items()}})
        value = next(iter(chosen.values()))
        assert hostile.same_algebra(bound, value, bind(query, others), hostile.harmless(value))


def test_the_comparison_sees_a_value_that_has_broken_out() -> None:
    """Else the tests above could not fail."""
    plain, value = Literal("harmless"), Literal('a") } #')
    expected = f"SELECT * {{ ?s ?p ?o FILTER(?o = {plain}) }}"
    broken = expected.replace(str(plain), '"a") } #")')
    assert not hostile.same_form(broken, value, expected, plain)
    assert not hostile.same_algebra(broken, value, expected, plain)
    assert hostile.same_form(expected, plain, expected, plain)
    assert hostile.same_algebra(expected.replace("harmless", "b"), Literal("b"), expected, plain)


@given(text=st.one_of(st.text(st.characters(codec=None)), hostile.texts(), st.sampled_from(hostile.NO_TEXT)))
@example("1" * 5000)
@settings(deadline=None, max_examples=60)
def test_whatever_is_typed_is_a_value_of_its_type_or_a_clear_refusal(
    engines: dict[str, Engine], every_query: list[SavedQuery], text: str
) -> None:
    parameters = {(p.type, p.name == "lang", p.accepts): p for query in every_query for p in query.parameters}
    kinds = {"iri": NamedNode, "literal": Literal, "integer": Literal, "xsd_date": Literal}
    for parameter in parameters.values():
        try:
            value = parse_value(parameter, text, partial(resolve, engines["oxigraph"]))
        except WrongUse as error:
            assert error.exit_code == 2
            assert str(error).isprintable() or "\n" in str(error)  # candidates are listed line by line
        else:
            assert type(value) is kinds[parameter.type]
            assert to_sparql(value).isprintable() or isinstance(value, Literal)


@pytest.mark.parametrize("text", hostile.NO_TEXT)
@pytest.mark.parametrize("name", ["official", "q", "from", "conferenceType"])
def test_what_is_no_text_is_refused(who_spoke: SavedQuery, name: str, text: str) -> None:
    parameter = who_spoke.parameter(name)
    assert parameter
    with pytest.raises(WrongUse, match=f"{parameter.option}: .* not valid text") as caught:
        parse_value(parameter, text, no_iri)
    assert caught.value.exit_code == 2


@given(st.lists(hostile.texts(), min_size=1, max_size=3))
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
    assert to_sparql(DAO) == "<https://w3id.org/chithi/id/person/do-thi-dao>"


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
