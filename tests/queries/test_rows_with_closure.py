"""No saved query answers otherwise when what follows by OWL 2 RL is asked as well."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyoxigraph import Literal, NamedNode

from chithi import engines
from chithi.engines.base import Engine
from chithi.lookup import naming
from chithi.queries.binding import bind, parse_values
from chithi.queries.saved import query_paths, read_query
from chithi.rdf.answers import Answer, Truth
from chithi.reasoning.inference import add_inferred

HERE = Path(__file__).parent
PATHS = query_paths()


@cache
def engine(infers: bool) -> Engine:
    opened = engines.open_engine()
    if infers:
        add_inferred(opened)
    return opened


def cases() -> list[tuple[str, int]]:
    return [(name, n) for name, path in PATHS.items() for n in range(len(read_cases(name, path)))]


@cache
def read_cases(name: str, path: Path) -> list[dict[str, Any]]:
    return yaml.safe_load((HERE / path.parent.name / f"{name}.yaml").read_text(encoding="utf-8"))


def test_the_engine_knows_what_follows() -> None:
    spoke = "<https://w3id.org/chithi/id/person/le-duc-duc> a ct:Official ; ct:spokeAt ?event"
    ask = f"PREFIX ct: <https://w3id.org/chithi/ontology#> ASK {{ {spoke} }}"
    assert engine(True).query(ask) == Truth(True)
    assert engine(False).query(ask) == Truth(False)


@pytest.mark.parametrize(("name", "number"), cases())
def test_the_rows_are_the_same(name: str, number: int) -> None:
    query = read_query(PATHS[name])
    given = read_cases(name, PATHS[name])[number]["parameters"] or {}
    texts = {key: [str(v) for v in (value if isinstance(value, list) else [value])] for key, value in given.items()}
    answers = []
    for infers in (False, True):

        def resolve(text: str, accepts: str, infers: bool = infers) -> NamedNode:
            return naming.resolve(engine(infers), text, accepts)

        answers.append(engine(infers).query(bind(query, parse_values(query, texts, resolve))))
    stated, inferred = answers
    assert isinstance(stated, Answer) and isinstance(inferred, Answer)
    assert all(isinstance(cell, NamedNode | Literal | None) for row in stated.rows for cell in row)
    assert inferred == stated
