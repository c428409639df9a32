"""Each store once for all its tests; what they answered is a table at the end of the run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import CELLS, Store, module, require

from chithi import locations

STORES = ("oxigraph", "rdflib", "jena", "virtuoso", "comunica")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store" in metafunc.fixturenames:
        # A module of tests may be about some of them only.
        names = getattr(metafunc.module, "STORES", STORES)
        # With xdist all tests of a store go to one process, which starts it once.
        marked = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in names]
        metafunc.parametrize("store", marked, indirect=True, scope="session")


@pytest.fixture(scope="session")
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped graph."""
    found = module(request.param)
    require(found)
    with found.running(tmp_path_factory.mktemp(found.NAME), locations.shipped_graph()) as running:
        yield running


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print which store has answered which query in how many cases."""
    cells = [
        value
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        for name, value in getattr(report, "user_properties", ())
        if name == CELLS
    ]
    if not cells:
        return
    asked = [name for name in STORES if any(store == name for store, _, _ in cells)]
    found = {(store, query): cases for store, query, cases in cells}
    terminalreporter.section("stores × saved queries: cases with equal rows in equal order")
    terminalreporter.write_line(f"{'':34}" + "".join(f"{name:>10}" for name in asked))
    for query in sorted({query for _, query, _ in cells}):
        row = "".join(f"{found.get((name, query), 'MISSING'):>10}" for name in asked)
        terminalreporter.write_line(f"{query:34}{row}")


@pytest.fixture(scope="session")
def shipped() -> Path:
    return locations.shipped_graph()
