"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import five_reports
import pytest
from support import CELLS, STORES

from chithi.graph import build
from chithi.messages import catalogue
from chithi.rdf import reading
from chithi.reasoning.closure import Closure
from chithi.reasoning.inference import infer

CLI_DATA = Path(__file__).parent / "cli" / "data"
RULES = Path(__file__).parents[1] / "graph" / "rules"
Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some tests wait for servers that let them wait."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built copy of the miniature project under tests/cli/data."""
    root = tmp_path_factory.mktemp("home") / "mini"
    shutil.copytree(CLI_DATA, root)
    shutil.copytree(RULES, root / "graph" / "rules")
    build.generated_file(root).write_bytes(build.build(root))
    return root


@pytest.fixture
def in_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, with this process pointed at it."""
    monkeypatch.setenv("CHITHI_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def closure() -> Closure:
    """What follows from the five reports; it takes long, so that modules that ask it are of the group `closure`."""
    return infer(quad.triple for quad in reading.read_quads(five_reports.graph()))


@pytest.fixture(autouse=True)
def english() -> None:
    """Messages in English, whatever a test before this one or the locale asked for."""
    catalogue.use("en")


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end what a test starts, also where the tests ignore it, such as in a script's background job."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def chithi(home: Path) -> Run:
    """Run the command line as a process of its own: `chithi("run", "who-spoke", LANG="vi_VN.UTF-8")`."""

    def run(*arguments: str | bytes, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        plain = {name: value for name, value in os.environ.items() if name not in ("CHITHI_LANG", "COLUMNS")}
        return subprocess.run(
            [sys.executable, "-m", "chithi", *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**plain, "LC_ALL": "C.UTF-8", "CHITHI_HOME": str(home), **variables},
            timeout=120,
            check=False,
        )

    return run


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Keep a long value out of a test's name, which pytest puts into the environment of each process."""
    return f"{argname}-{len(val)}" if isinstance(val, str | bytes) and len(val) > 1000 else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print which store has answered which query in how many cases; with xdist only this conftest hears of it."""
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
