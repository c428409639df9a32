"""Rows of saved queries over the fictional reports, which have what the five lack; fictional.yaml holds them."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_saved_queries import PATHS, expected, rows

from chithi import engines
from chithi.lookup import naming
from chithi.queries.binding import bind, parse_values
from chithi.queries.saved import read_query

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "fictional.yaml").read_text(encoding="utf-8"))


@cache
def engine() -> Any:
    root = HERE.parents[1]
    samples = sorted(str(path) for path in (root / "tests" / "sample").glob("*.ttl"))
    return engines.open_engine("oxigraph", [str(root / "graph" / "chithi.ttl"), *samples])


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda n: f"{n}-{CASES[n]['query']}")
def test_rows(number: int) -> None:
    case = CASES[number]
    query = read_query(PATHS[case["query"]])
    given = case["parameters"]
    texts = {key: value if isinstance(value, list) else [value] for key, value in given.items()}
    found = parse_values(query, texts, lambda text, accepts: naming.resolve(engine(), text, accepts))
    answer = engine().query(bind(query, found))
    places = [answer.columns.index(column) for column in case["columns"]]
    projected = list(dict.fromkeys(tuple(row[place] for place in places) for row in rows(answer)))
    assert projected == [tuple(map(expected, row)) for row in case["rows"]]
