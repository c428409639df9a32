"""The checks of queries/checks: rules across nodes, each a query whose rows are faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from chithi import home
from chithi.engines.base import Engine
from chithi.messages.errors import CannotRead, WrongUse
from chithi.queries.guard import refuse_network
from chithi.queries.saved import CHECKS, SavedQuery, near_names, read_query
from chithi.rdf.answers import Answer, Row
from chithi.validation.results import RULES, SEVERITIES, Result

COLUMNS = ("entity", "property", "value")


def read_checks(wanted: Iterable[str] = (), folder: Path | None = None) -> list[SavedQuery]:
    """Read the checks called `wanted`, by default all, sorted by name.

    Raises:
        WrongUse: there is no check of that name.
        CannotRead: there is none, one cannot be read, or its level is none.
    """
    folder = home.queries() / CHECKS if folder is None else folder
    paths = {path.stem: path for path in sorted(folder.glob("*.rq"))}
    if not paths:
        raise CannotRead("no-checks", path=folder, variable=home.HOME_VARIABLE)
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
    """Yield one result per row of each check: `?entity ?property ?value`.

    Raises:
        CannotRead: a check is no SELECT of these three, leaves one unbound, or the engine cannot answer it.
    """
    for check in checks:
        for entity, path, value in _rows(engine, check):
            if not isinstance(path, NamedNode) or entity is None or value is None:
                raise CannotRead("check-columns", path=check.path)
            rule = RULES + check.name
            yield Result(rule, rule, severity(check), str(entity), path.value, str(value))


def _rows(engine: Engine, check: SavedQuery) -> list[Row]:
    try:
        refuse_network(check.text)
        answer = engine.query(check.text)
    except WrongUse as error:
        raise CannotRead("check-fails", path=check.path, reason=error) from error
    if not isinstance(answer, Answer) or answer.columns != COLUMNS:
        raise CannotRead("check-columns", path=check.path)
    return answer.rows
