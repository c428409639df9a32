"""The checks of the ontology's quality: their form, their silence over ours, and cases that a person worked out.

A case of `checks/<check>.cases` is judged by itself; each `=> entity | property | value` is a row.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import rdflib
import yaml
from cases import Case, read_cases
from ours import ROOT
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse
from rdflib.query import ResultRow

from chithi import home
from chithi.engines.rdflib_engine import from_rdflib
from chithi.queries.saved import SavedQuery, read_query
from chithi.rdf.answers import Term
from chithi.rdf.sparql_tokens import declared_prefixes, tokenise, used_prefixes

CHECKS = {path.stem: path for path in sorted((home.queries() / "checks" / "ontology").glob("*.rq"))}
CASES = read_cases(Path(__file__).parent / "checks", parts=3)
OURS = [
    (ROOT / "ontology" / f"{name}.ttl").read_text(encoding="utf-8") for name in ("chithi", "concepts", "alignments")
]
Row = tuple[str, str, str]


def check(name: str) -> SavedQuery:
    return read_query(CHECKS[name])


def plain(term: Term | None) -> str:
    assert isinstance(term, (NamedNode, Literal)), term
    return str(term)


def rows(found: Iterable[Iterable[Term | None]]) -> list[Row]:
    return sorted((plain(e), plain(p), plain(v)) for e, p, v in found)


@cache
def store(*turtle: str) -> Store:
    found = Store()
    for text in turtle:
        found.load(text.encode(), format=RdfFormat.TURTLE)
    return found


def asked(query: str, *turtle: str) -> list[Row]:
    found = store(*turtle).query(query)
    assert isinstance(found, QuerySolutions)
    assert tuple(variable.value for variable in found.variables) == ("entity", "property", "value")
    return rows(tuple(solution) for solution in found)


def by_rdflib(query: str, turtle: str) -> list[Row]:
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    return rows([from_rdflib(node) for node in row] for row in graph.query(query) if isinstance(row, ResultRow))


def expected(case: Case) -> list[Row]:
    text = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in case.prefixes.items())
    text += "".join(f"{entity} {link} {value} .\n" for entity, link, value in case.expected)
    return rows((q.subject, q.predicate, q.object) for q in parse(text, format=RdfFormat.TURTLE))


def test_each_check_has_valid_and_invalid_cases_and_no_case_lacks_a_check() -> None:
    kinds = {name: {case.verdict for case in CASES if case.group == name} for name in CHECKS}
    assert len(CHECKS) == 25
    assert {name for name, found in kinds.items() if found != {"valid", "invalid"}} == set()
    assert {case.group for case in CASES} == set(CHECKS)
    for case in CASES:
        assert bool(expected(case)) == (case.verdict == "invalid"), case.id


@pytest.mark.parametrize("name", CHECKS)
def test_form(name: str) -> None:
    query, found = check(name), tokenise(check(name).text)
    assert query.scalar("summary")
    assert query.scalar("level") in {"violation", "warning"}
    assert set(query.mapping("message")) == {"vi", "en"}
    assert all(text.endswith(".") for text in query.mapping("message").values())
    assert list(query.items("tags")) == ["ontology"]
    header = [line[3:] for line in query.text.splitlines() if line.startswith("#+ ")]
    assert yaml.safe_load("\n".join(header)) == query.header.values
    assert set(used_prefixes(found)) == set(declared_prefixes(found))
    assert "\nSELECT DISTINCT ?entity ?property ?value\nWHERE {\n" in query.text
    assert query.text.endswith("\n}\nORDER BY ?entity ?property ?value\n")


@pytest.mark.parametrize("name", CHECKS)
def test_nothing_against_ours(name: str) -> None:
    assert asked(check(name).text, *OURS) == []
    assert asked(check(name).text, OURS[0]) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    query = check(case.group).text
    assert asked(query, case.turtle) == expected(case)
    assert by_rdflib(query, case.turtle) == expected(case)
