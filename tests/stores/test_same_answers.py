"""The shipped Turtle file in real stores: it loads without a word, and every saved query gives the same rows.

Rows are equal when IRIs, tagged text and dates are equal and numbers are equal in value; their order counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from support import CELLS, Store, module

from chithi import engines
from chithi.lookup import naming
from chithi.queries.binding import bind, parse_values
from chithi.queries.saved import query_paths, read_query
from chithi.rdf.answers import Answer, Term

CASES = Path(__file__).resolve().parents[1] / "queries"
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {f"{XSD}{name}" for name in ("integer", "decimal", "double", "int", "long", "nonNegativeInteger")}
QUERIES = query_paths()


@cache
def embedded() -> Any:
    return engines.open_engine()


def comparable(term: Term | None) -> object:
    """Return what makes two cells equal."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return f"<{term.value}>"
    assert isinstance(term, Literal), term
    if term.datatype.value in NUMBERS:
        return Decimal(term.value)
    return term.value, term.language, term.datatype.value


def rows(answer: Answer) -> list[tuple[object, ...]]:
    return [tuple(map(comparable, row)) for row in answer.rows]


def bound(name: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield a query without parameters, then with those of each of its cases."""
    query, path = read_query(QUERIES[name]), QUERIES[name]
    cases = yaml.safe_load((CASES / path.parent.name / f"{name}.yaml").read_text(encoding="utf-8"))
    distinct = {str(case["parameters"] or {}): case["parameters"] or {} for case in [{"parameters": {}}, *cases]}
    for parameters in distinct.values():
        if not parameters and any(p.required for p in query.parameters):
            continue
        texts = {key: [str(v) for v in (v if isinstance(v, list) else [v])] for key, v in parameters.items()}
        values = parse_values(query, texts, lambda text, accepts: naming.resolve(embedded(), text, accepts))
        yield parameters, bind(query, values)


@cache
def ours(text: str) -> Answer:
    """Return our own engine's answer, which each store of this process is compared with."""
    return answer(embedded(), text)


def answer(engine: Any, text: str) -> Answer:
    found = engine.query(text)
    assert isinstance(found, Answer)
    return found


def test_the_file_loads_without_an_error_or_a_warning(store: Store) -> None:
    assert store.load_messages == ""


def test_it_holds_the_same_number_of_triples(store: Store, shipped: Path) -> None:
    in_the_file = len({quad.triple for quad in parse(path=shipped, format=RdfFormat.TURTLE)})
    ((count,),) = answer(store, "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows
    assert comparable(count) == in_the_file


def test_it_gives_every_triple_back_as_it_is_written(store: Store, shipped: Path) -> None:
    """But for what its module names. Stores rewrite numbers such as 978.80, too, but the shipped file has none."""
    written = {quad.triple for quad in parse(path=shipped, format=RdfFormat.TURTLE)}
    given_back = {Triple(*row) for row in answer(store, "SELECT ?s ?p ?o WHERE { ?s ?p ?o }").rows}
    changed = {(t.subject, t.predicate): str(t.object) for t in given_back - written}
    rewritten = {str(t.object): changed[t.subject, t.predicate] for t in written - given_back}
    assert rewritten == getattr(module(store.name), "REWRITTEN", {})
    assert len(given_back) == len(written)


def test_every_saved_query_gives_the_same_rows_in_the_same_order(
    store: Store, record_property: Callable[[str, object], None]
) -> None:
    wrong = []
    for name in QUERIES:
        cases = list(bound(name))
        equal = [parameters for parameters, text in cases if same(store, text)]
        record_property(CELLS, (store.name, name, f"{len(equal)}/{len(cases)}"))
        wrong += [(name, parameters) for parameters, _ in cases if parameters not in equal]
    assert wrong == []
    assert len(QUERIES) >= 40


def same(store: Store, text: str) -> bool:
    own, theirs = ours(text), answer(store, text)
    return own.columns == theirs.columns and rows(own) == rows(theirs)
