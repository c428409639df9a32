"""The checks of the ontology's quality: their form, their silence over ours, and cases that a person worked out.

A case, `checks/<check>/valid-*.ttl` or `invalid-*.ttl`, is judged by itself; each `# expect: entity | property | value`
is a row.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import rdflib
import yaml
from ours import ROOT
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse
from rdflib.query import ResultRow

from chithi import home
from chithi.engines.rdflib_engine import from_rdflib
from chithi.queries.saved import SavedQuery, read_query
from chithi.rdf.answers import Term
from chithi.rdf.namespaces import PREFIXES
from chithi.rdf.sparql_tokens import declared_prefixes, tokenise, used_prefixes

CASES = Path(__file__).parent / "checks"
CHECKS = {path.stem: path for path in sorted((home.queries() / "checks" / "ontology").glob("*.rq"))}
FILES = sorted(CASES.glob("*/*.ttl"))
OURS = [ROOT / "ontology" / f"{name}.ttl" for name in ("chithi", "concepts", "alignments")]
PREFIX_LINES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
PREFIX_LINES += "@prefix vann: <http://purl.org/vocab/vann/> .\n"
Row = tuple[str, str, str]


def check(name: str) -> SavedQuery:
    return read_query(CHECKS[name])


def plain(term: Term | None) -> str:
    assert isinstance(term, (NamedNode, Literal)), term
    return str(term)


def rows(found: Iterable[Iterable[Term | None]]) -> list[Row]:
    return sorted((plain(e), plain(p), plain(v)) for e, p, v in found)


@cache
def store(*paths: Path) -> Store:
    found = Store()
    for path in paths:
        found.load(path=path, format=RdfFormat.TURTLE)
    return found


def asked(query: str, *paths: Path) -> list[Row]:
    found = store(*paths).query(query)
    assert isinstance(found, QuerySolutions)
    assert tuple(variable.value for variable in found.variables) == ("entity", "property", "value")
    return rows(tuple(solution) for solution in found)


def by_rdflib(query: str, *paths: Path) -> list[Row]:
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return rows([from_rdflib(node) for node in row] for row in graph.query(query) if isinstance(row, ResultRow))


def expected(path: Path) -> list[Row]:
    found = re.findall(r"^# expect: (.+?) \| (.+?) \| (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = PREFIX_LINES + "".join(f"{entity} {link} {value} .\n" for entity, link, value in found)
    return rows((q.subject, q.predicate, q.object) for q in parse(text, format=RdfFormat.TURTLE))


def test_each_check_has_valid_and_invalid_cases_and_no_case_lacks_a_check() -> None:
    kinds = {name: {path.stem.partition("-")[0] for path in FILES if path.parent.name == name} for name in CHECKS}
    assert len(CHECKS) == 25
    assert {name for name, found in kinds.items() if found != {"valid", "invalid"}} == set()
    assert {path.parent.name for path in FILES} == set(CHECKS)
    for path in FILES:
        assert bool(expected(path)) == path.stem.startswith("invalid-"), path


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


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path) -> None:
    query = check(path.parent.name).text
    assert asked(query, path) == expected(path)
    assert by_rdflib(query, path) == expected(path)
