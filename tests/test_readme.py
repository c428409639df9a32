"""The README's examples print what it shows, and its two set-up commands are those that CI runs."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import store_oxigraph

from chithi import home

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"^```console\n\$ (.+?)\n(.*?)^```$", README, flags=re.DOTALL | re.MULTILINE)
SET_UP = re.findall(r"^```sh\n(.+?)\n```$", README, flags=re.MULTILINE)
# What a reader with a plain English terminal has; the tables are made for the README's width.
PLAIN = {
    "COLUMNS": "110",
    "LANG": "C.UTF-8",
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
}


# The server of the sessions that need one; the tests have theirs on a free port.
SERVER = "localhost:7878"


@pytest.fixture
def server(command: str, tmp_path: Path) -> Iterator[str]:
    """The address of a store: with the shipped graph for what asks, empty for what pushes."""
    if SERVER not in command:
        yield SERVER
        return
    data = tmp_path / "data.ttl"
    data.write_bytes(home.shipped_graph().read_bytes() if "--endpoint" in command else b"")
    with store_oxigraph.running(tmp_path, data) as store:
        yield urlsplit(store.endpoint).netloc


def printed(command: str) -> str:
    """Return what a terminal shows of a command: its standard output, then its standard error."""
    done = subprocess.run(
        command,
        shell=True,
        cwd=ROOT,
        env=PLAIN,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


def test_there_are_sessions_and_two_set_up_commands() -> None:
    assert len(SESSIONS) >= 8
    assert len(SET_UP) == 2


@pytest.mark.parametrize(("command", "shown"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_session(command: str, shown: str, server: str) -> None:
    assert printed(command.replace(SERVER, server)).replace(server, SERVER) == shown


def test_ci_runs_both_set_up_commands() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "set_up 1" in script
    assert "set_up 2" in script


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_links_to_files_of_the_project(link: str) -> None:
    assert (ROOT / link).exists()
