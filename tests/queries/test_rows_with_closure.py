"""No saved query answers otherwise when what follows by OWL 2 RL is asked as well."""

from functools import cache, partial
from pathlib import Path
from typing import Any

import five_reports
import pytest
import yaml
from pyoxigraph import Literal, NamedNode, RdfFormat, serialize

from chithi import engines
from chithi.engines.base import Engine
from chithi.lookup import naming
from chithi.queries.binding import bind, parse_values
from chithi.queries.saved import query_paths, read_query
from chithi.rdf.answers import Answer, Truth
from chithi.reasoning.closure import Closure

pytestmark = [pytest.mark.xdist_group("closure"), pytest.mark.engines]
HERE = Path(__file__).parent
PATHS = query_paths()


@pytest.fixture(scope="module")
def stated() -> Engine:
    return engines.open_engine(data=[str(five_reports.graph())])


@pytest.fixture(scope="module")
def inferred(closure: Closure, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The same data with what follows beside them, as `run --infer` asks it."""
    path = tmp_path_factory.mktemp("closure") / "inferred.nt"
    serialize(closure.new, path, RdfFormat.N_TRIPLES)
    return engines.open_engine(data=[str(five_reports.graph()), str(path)])


def cases() -> list[tuple[str, int]]:
    return [(name, n) for name, path in PATHS.items() for n in range(len(read_cases(name, path)))]


@cache
def read_cases(name: str, path: Path) -> list[dict[str, Any]]:
    return yaml.safe_load((HERE / path.parent.name / f"{name}.yaml").read_text(encoding="utf-8"))


def test_the_engine_knows_what_follows(stated: Engine, inferred: Engine) -> None:
    spoke = "<https://w3id.org/chithi/id/person/le-duc-duc> a ct:Official ; ct:spokeAt ?event"
    ask = f"PREFIX ct: <https://w3id.org/chithi/ontology#> ASK {{ {spoke} }}"
    assert inferred.query(ask) == Truth(True)
    assert stated.query(ask) == Truth(False)


@pytest.mark.parametrize(("name", "number"), cases())
def test_the_rows_are_the_same(name: str, number: int, stated: Engine, inferred: Engine) -> None:
    query = read_query(PATHS[name])
    given = read_cases(name, PATHS[name])[number]["parameters"] or {}
    texts = {key: [str(v) for v in (value if isinstance(value, list) else [value])] for key, value in given.items()}
    answers = []
    for engine in (stated, inferred):
        values = parse_values(query, texts, partial(naming.resolve, engine))
        answers.append(engine.query(bind(query, values)))
    without, with_closure = answers
    assert isinstance(without, Answer) and isinstance(with_closure, Answer)
    assert all(isinstance(cell, NamedNode | Literal | None) for row in without.rows for cell in row)
    assert with_closure == without
