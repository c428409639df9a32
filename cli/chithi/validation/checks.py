"""The checks of queries/checks: rules across nodes, each a query whose rows are faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from chithi import locations
from chithi.engines.base import Engine, select
from chithi.errors import CannotRead, WrongUse
from chithi.saved import CHECKS, SavedQuery, near_names, read_query
from chithi.validation.results import RULES, SEVERITIES, Result


def read_checks(wanted: Iterable[str] = (), folder: Path | None = None) -> list[SavedQuery]:
    """Read the checks called `wanted`, by default all, sorted by name.

    Raises:
        WrongUse: there is no check of that name.
        CannotRead: a check cannot be read, or its level is none.
    """
    folder = locations.queries() / CHECKS if folder is None else folder
    paths = {path.stem: path for path in sorted(folder.glob("*.rq"))}
    for name in wanted:
        if name not in paths:
            near = near_names(name, list(paths)) or list(paths)
            raise WrongUse("no-such-check", name=name, near=", ".join(near))
    checks = [read_query(path) for name, path in paths.items() if not wanted or name in wanted]
    for check in checks:
        if severity(check) not in SEVERITIES:
            raise CannotRead("check-level", path=check.path, known=", ".join(SEVERITIES).lower())
    return checks


def severity(check: SavedQuery) -> str:
    """Return the severity that a check's level stands for."""
    return check.scalar("level").capitalize()


def run_checks(engine: Engine, checks: Iterable[SavedQuery]) -> Iterator[Result]:
    """Yield one result per row of each check: `?entity ?property ?value`."""
    for check in checks:
        for entity, path, value in select(engine, check.text):
            assert isinstance(path, NamedNode)
            rule = RULES + check.name
            yield Result(rule, rule, severity(check), str(entity), path.value, str(value))
