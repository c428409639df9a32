"""Each store once for all its tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import STORES, Store, module, require

from chithi import home


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store" in metafunc.fixturenames:
        # A module of tests may be about some of them only.
        names = getattr(metafunc.module, "STORES", STORES)
        # With xdist all tests of a store go to one process, which starts it once.
        marked = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in names]
        metafunc.parametrize("store", marked, indirect=True, scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("engines")


@pytest.fixture(scope="session")
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped graph."""
    found = module(request.param)
    require(found)
    with found.running(tmp_path_factory.mktemp(found.NAME), home.shipped_graph()) as running:
        yield running


@pytest.fixture(scope="session")
def shipped() -> Path:
    return home.shipped_graph()
