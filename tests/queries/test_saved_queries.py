"""Every saved query: its form, its rows in both engines, and the rows that a person worked out.

`<topic>/<name>.yaml` beside this file holds the cases of a query, worked out from the texts of the five reports.
`rows` is the whole answer, in order, projected on `columns`; rows that this makes equal are given once.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import five_reports
import portability
import pytest
import yaml
from pyoxigraph import Literal, NamedNode

from chithi import engines
from chithi.lookup import naming
from chithi.queries.binding import bind, parse_values
from chithi.queries.saved import SavedQuery, query_paths, read_query
from chithi.rdf.answers import Answer, Term
from chithi.rdf.namespaces import shorten
from chithi.vietnamese.letters import nfc

HERE = Path(__file__).parent
PATHS = query_paths()
CASES = {name: HERE / path.parent.name / f"{name}.yaml" for name, path in PATHS.items()}
NUMERIC = {"integer", "decimal", "double"}


@cache
def engine(name: str) -> Any:
    return engines.open_engine(name, [str(five_reports.graph())])


def cases(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load(CASES[name].read_text(encoding="utf-8"))


def ask(name: str, query: SavedQuery, parameters: dict[str, Any]) -> Answer:
    texts = {
        key: [str(v) for v in (value if isinstance(value, list) else [value])] for key, value in parameters.items()
    }
    found = parse_values(query, texts, lambda text, accepts: naming.resolve(engine("oxigraph"), text, accepts))
    answer = engine(name).query(bind(query, found))
    assert isinstance(answer, Answer)
    return answer


def plain(term: Term | None) -> str | float | None:
    """Return what a row is compared by: IRIs and text as they are, numbers by value."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return shorten(term.value)
    assert isinstance(term, Literal)
    return float(term.value) if term.datatype.value.rpartition("#")[2] in NUMERIC else term.value


def rows(answer: Answer) -> list[tuple[str | float | None, ...]]:
    return [tuple(map(plain, row)) for row in answer.rows]


def expected(value: Any) -> str | float | None:
    return float(value) if isinstance(value, int | float) else None if value is None else str(value)


def test_there_are_at_least_forty_and_each_has_cases() -> None:
    assert len(PATHS) >= 40
    for name, path in CASES.items():
        assert path.exists(), name
        assert len(cases(name)) >= 2, name


def test_no_cases_are_left_without_a_query() -> None:
    assert {path.stem for path in HERE.glob("*/*.yaml")} == set(PATHS)


def test_names_are_unique_across_topics() -> None:
    files = [p for p in next(iter(PATHS.values())).parents[1].glob("*/*.rq") if p.parent.name != "checks"]
    assert len(files) == len(PATHS)


@pytest.mark.parametrize("name", PATHS)
def test_form(name: str) -> None:
    query = read_query(PATHS[name])
    assert portability.problems(query) == []


@pytest.mark.parametrize("name", PATHS)
def test_form_of_the_description(name: str) -> None:
    """Both languages explain the answer, and speak of the same parameters, queries and columns, which are there."""
    query = read_query(PATHS[name])
    english, vietnamese = query.description("en"), query.description("vi")
    assert english
    assert vietnamese
    assert nfc(vietnamese) == vietnamese
    for form, known in (
        (r"--[a-z-]+", {"--evidence", *(parameter.option for parameter in query.parameters)}),
        (r"\b[a-z]+[A-Z]\w*", set(ask("oxigraph", query, cases(name)[0]["parameters"] or {}).columns)),
    ):
        told = set(re.findall(form, english))
        assert told == set(re.findall(form, vietnamese))
        assert told <= known
    assert named(english) == named(vietnamese)


def named(text: str) -> set[str]:
    """Return the saved queries that a description names, those apart whose name is an English word."""
    return set(re.findall(r"[a-z]+(?:-[a-z]+)+", text)) & PATHS.keys()


@pytest.mark.parametrize("name", PATHS)
def test_header_is_yaml(name: str) -> None:
    query = read_query(PATHS[name])
    lines = [line[3:] for line in query.text.splitlines() if line.startswith("#+ ")]
    assert yaml.safe_load("\n".join(lines)) == query.header.values


@pytest.mark.parametrize("name", PATHS)
def test_unbound_means_all(name: str) -> None:
    query = read_query(PATHS[name])
    counted = query.scalar("counts")
    if not counted:
        return
    of_class = engine("oxigraph").query(f"SELECT DISTINCT ?x WHERE {{ {naming.pattern('?x', counted)} }}")
    first = {row[0] for row in ask("oxigraph", query, {}).rows}
    assert first == {row[0] for row in of_class.rows}


@pytest.mark.parametrize(
    ("name", "number"),
    [(name, n) for name in PATHS for n in range(len(cases(name)) if CASES[name].exists() else 0)],
)
def test_rows(name: str, number: int) -> None:
    query, case = read_query(PATHS[name]), cases(name)[number]
    answer = ask("oxigraph", query, case["parameters"] or {})
    assert {*query.items("columns"), *query.items("evidence")} <= set(answer.columns)
    places = [answer.columns.index(column) for column in case["columns"]]
    projected = list(dict.fromkeys(tuple(row[place] for place in places) for row in rows(answer)))
    assert projected == [tuple(map(expected, row)) for row in case["rows"]]


@pytest.mark.engines
@pytest.mark.parametrize("name", PATHS)
def test_engines_agree_on_rows_and_order(name: str) -> None:
    query = read_query(PATHS[name])
    for case in cases(name):
        parameters = case["parameters"] or {}
        one, other = ask("oxigraph", query, parameters), ask("rdflib", query, parameters)
        assert one.columns == other.columns
        assert rows(one) == rows(other), parameters
