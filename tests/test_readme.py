"""The README is short and complete, and every session on the pages prints what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import five_reports
import pytest
import store_oxigraph
from pages import PAGES, README, ROOT, blocks, sessions

SESSIONS = [(page, *session) for page, text in PAGES.items() for session in sessions(text)]
# What a reader with a plain English terminal has; the tables are made for the pages' width.
PLAIN = {
    "COLUMNS": "110",
    "LANG": "C.UTF-8",
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
}
# The server of the sessions that need one; the tests have theirs on a free port.
SERVER = "localhost:7878"


@pytest.fixture
def server(command: str, tmp_path: Path) -> Iterator[str]:
    """The address of a store: with the five reports for what asks, empty for what pushes."""
    if SERVER not in command:
        yield SERVER
        return
    data = tmp_path / "data.ttl"
    data.write_bytes(five_reports.graph().read_bytes() if "--endpoint" in command else b"")
    with store_oxigraph.running(tmp_path, data) as store:
        yield urlsplit(store.endpoint).netloc


def printed(command: str) -> str:
    """Return what a terminal shows of a command in a checkout of the five reports: standard output, then error."""
    done = subprocess.run(
        command,
        shell=True,
        cwd=five_reports.home(),
        env={**PLAIN, "CHITHI_HOME": str(five_reports.home())},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("page", "command", "shown"), SESSIONS, ids=[f"{page}: {command}" for page, command, _ in SESSIONS]
)
def test_session(page: str, command: str, shown: str, server: str) -> None:
    assert printed(command.replace(SERVER, server)).replace(server, SERVER) == shown


def test_no_session_is_shown_twice() -> None:
    commands = [command for _, command, _ in SESSIONS]
    assert sorted(commands) == sorted(set(commands))


@pytest.mark.parametrize("page", PAGES)
def test_each_session_block_begins_with_a_command_and_shows_what_it_prints(page: str) -> None:
    for block in blocks(PAGES[page], "console"):
        assert block.startswith("$ ")
    assert all(shown for _, shown in sessions(PAGES[page]))


def test_the_readme_is_for_ten_minutes() -> None:
    assert len(README.splitlines()) <= 180
    assert len(sessions(README)) >= 5
    first_screen = "\n".join(README.splitlines()[:24])
    assert re.search(r"^\$ chithi ", first_screen, flags=re.MULTILINE)


def test_the_table_has_each_command_once() -> None:
    of_help = re.findall(r"^  ([a-z]+) {2}", printed("chithi --help"), flags=re.MULTILINE)
    of_table = re.findall(r"^\| `([a-z]+)` \| [^|]+ \| \[[^]]+\]\([^)]+\) \|$", README, flags=re.MULTILINE)
    assert len(of_help) == 20
    assert sorted(of_table) == sorted(of_help)


def test_the_second_set_up_command_runs_every_test_but_those_of_the_stores() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    assert settings["testpaths"] == ["tests"]
    assert settings["addopts"].endswith(" -m 'not engines'")


def test_ci_runs_both_set_up_commands_and_the_stores() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "set_up 1" in script
    assert "set_up 2" in script
    assert "-m pytest --quiet --numprocesses auto -m engines\n" in script
    first, second = blocks(README, "sh")
    assert first.endswith(" && .venv/bin/chithi run officials-at-conferences\n")
    assert second.endswith(" && .venv/bin/python -m pytest --quiet --numprocesses auto\n")
