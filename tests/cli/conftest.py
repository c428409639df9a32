from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chithi import home
from chithi.engines import NAMES, open_engine
from chithi.engines.base import Engine


@pytest.fixture(params=NAMES)
def engine(request: pytest.FixtureRequest, in_home: Path) -> Iterator[Engine]:
    """Each engine with the miniature graph loaded."""
    opened = open_engine(request.param)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def engines(home: Path) -> Iterator[dict[str, Engine]]:
    """All engines by name, loaded once."""
    opened = {name: open_engine(name, [str(home / "graph" / "chithi.ttl")]) for name in NAMES}
    yield opened
    for each in opened.values():
        each.close()


@pytest.fixture
def query_files() -> list[Path]:
    """Every query file of the tests and of the project itself."""
    own = Path(__file__).parent / "data" / "queries"
    return sorted([*own.glob("*/*.rq"), *home.queries().glob("*/*.rq")])
