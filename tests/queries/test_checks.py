"""Every check: its form, its silence over the shipped data, and the rows that a person worked out.

A case of `checks/<check>.cases` is judged together with the shipped sources and the fictional report; each
`=> entity | property | value` is a row. All rows of the check count, so that a case also shows that the check has
nothing against the shipped data.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import rdflib
import yaml
from cases import Case, read_cases
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse
from rdflib.query import ResultRow
from rdflib.term import Node

from chithi import home
from chithi.derivation.full import make_full
from chithi.engines.rdflib_engine import from_rdflib, to_rdflib
from chithi.queries import saved
from chithi.queries.saved import SavedQuery, read_query
from chithi.rdf.answers import Term
from chithi.rdf.folded_labels import fold_labels
from chithi.rdf.namespaces import PREFIXES, shorten
from chithi.rdf.sparql_tokens import declared_prefixes, tokenise, used_prefixes

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {path.stem: path for path in sorted((home.queries() / saved.CHECKS).glob("*.rq"))}
CASES = read_cases(Path(__file__).parent / "checks", parts=3)
LEVELS = {"violation", "warning", "info"}
PREFIX_LINES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
Row = tuple[str, str, str]


def statements(path: Path) -> list[Quad]:
    return list(parse(path=path, format=RdfFormat.TURTLE))


def with_folded_labels(quads: list[Quad]) -> list[Quad]:
    return [*quads, *fold_labels(quads)]


@cache
def context() -> list[Quad]:
    """The shipped sources and the fictional reports in full form, as `chithi check` sees new data among them."""
    files = [path for part in ("registers", "reports") for path in sorted((ROOT / "graph" / part).glob("*.ttl"))]
    files += [ROOT / "ontology" / "concepts.ttl", ROOT / "ontology" / "chithi.ttl"]
    files += sorted((ROOT / "tests" / "sample").glob("*.ttl"))
    full = make_full([[quad.triple for quad in statements(path)] for path in files])
    return with_folded_labels([Quad(*triple) for part in full.parts for triple in part])


@cache
def oxigraph() -> Store:
    store = Store()
    store.extend(context())
    return store


@cache
def reference() -> rdflib.Graph:
    graph = rdflib.Graph()
    for quad in context():
        graph.add(triple(quad))
    return graph


def triple(quad: Quad) -> tuple[Node, Node, Node]:
    return to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)


def plain(term: Term | None) -> str:
    """Return a value as it is compared: IRIs shortened, literals as text with type or language."""
    if isinstance(term, NamedNode):
        return shorten(term.value)
    assert isinstance(term, Literal), term
    return f"{term.value} {term.language or shorten(term.datatype.value)}"


def rows(found: Iterable[Iterable[Term | None]]) -> list[Row]:
    return [(plain(e), plain(p), plain(v)) for e, p, v in found]


def solutions(store: Store, query: str) -> QuerySolutions:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return found


def asked(store: Store, query: str) -> list[Row]:
    return rows(tuple(solution) for solution in solutions(store, query))


def expected(case: Case) -> list[Row]:
    text = PREFIX_LINES + "".join(f"{entity} {link} {value} .\n" for entity, link, value in case.expected)
    return rows((q.subject, q.predicate, q.object) for q in parse(text, format=RdfFormat.TURTLE))


def quads(case: Case) -> list[Quad]:
    return with_folded_labels([Quad(*triple) for triple in case.triples])


def answer(query: str, case: Case) -> list[Row]:
    """Ask Oxigraph with the statements of a case added, and take them out again."""
    store = oxigraph()
    new = [quad for quad in quads(case) if quad not in store]
    store.extend(new)
    try:
        return asked(store, query)
    finally:
        for quad in new:
            store.remove(quad)


def reference_answer(query: str, cases: list[Case]) -> list[Row]:
    """Ask rdflib with the statements of all cases added at once: it takes seconds where Oxigraph takes milliseconds."""
    graph = reference()
    new = {triple(quad) for case in cases for quad in quads(case)}
    new = {one for one in new if one not in graph}
    for one in new:
        graph.add(one)
    try:
        return rows([from_rdflib(node) for node in row] for row in graph.query(query) if isinstance(row, ResultRow))
    finally:
        for one in new:
            graph.remove(one)


def check(name: str) -> SavedQuery:
    return read_query(CHECKS[name])


def test_each_check_has_valid_and_invalid_cases_and_no_case_lacks_a_check() -> None:
    kinds = {name: {case.verdict for case in CASES if case.group == name} for name in CHECKS}
    assert len(CHECKS) >= 40
    assert {name for name, found in kinds.items() if found != {"valid", "invalid"}} == set()
    assert {case.group for case in CASES} == set(CHECKS)


def test_only_invalid_cases_expect_rows() -> None:
    for case in CASES:
        assert bool(expected(case)) == (case.verdict == "invalid"), case.id


@pytest.mark.parametrize("name", CHECKS)
def test_header(name: str) -> None:
    query = check(name)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert name not in saved.query_paths()
    assert query.scalar("summary")
    assert query.scalar("level") in LEVELS
    assert set(query.mapping("message")) == {"vi", "en"}
    assert all(text.endswith(".") for text in query.mapping("message").values())
    assert query.items("tags")
    header = [line[3:] for line in query.text.splitlines() if line.startswith("#+ ")]
    assert yaml.safe_load("\n".join(header)) == query.header.values


@pytest.mark.parametrize("name", CHECKS)
def test_form(name: str) -> None:
    query = check(name)
    found = tokenise(query.text)
    assert query.parameters == ()
    assert not [token.text for token in found if token.is_word("GRAPH", "FROM", "SERVICE", "LIMIT")]
    assert set(used_prefixes(found)) == set(declared_prefixes(found))
    assert "\nSELECT DISTINCT ?entity ?property ?value\nWHERE {\n" in query.text
    assert query.text.endswith("\n}\nORDER BY ?entity ?property ?value\n")
    assert tuple(v.value for v in solutions(oxigraph(), query.text).variables) == ("entity", "property", "value")


@pytest.mark.parametrize("name", CHECKS)
def test_nothing_against_the_shipped_data(name: str) -> None:
    assert asked(oxigraph(), check(name).text) == []
    generated = Store()
    generated.load(path=ROOT / "graph" / "chithi.ttl", format=RdfFormat.TURTLE)
    assert asked(generated, check(name).text) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    found = answer(check(case.group).text, case)
    assert sorted(found) == sorted(expected(case))


@pytest.mark.engines
@pytest.mark.parametrize("name", CHECKS)
def test_rdflib_answers_alike(name: str) -> None:
    cases = [case for case in CASES if case.group == name]
    found = reference_answer(check(name).text, cases)
    assert sorted(found) == sorted(row for case in cases for row in expected(case))
