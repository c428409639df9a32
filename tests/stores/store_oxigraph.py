"""Oxigraph's own server, loaded by its own command line (PyPI `oxigraph`)."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from support import Store, free_port, listens, started, wait_for

from chithi.engines.endpoint import ProtocolEngine

NAME = "oxigraph"
# It comes with the interpreter's environment, which need not be on the PATH.
COMMAND = which("oxigraph", path=str(Path(sys.executable).parent)) or which("oxigraph")


class Server(ProtocolEngine):
    """The running server."""

    name = NAME

    def __init__(self, endpoint: str, version: str, load_messages: str) -> None:
        super().__init__(endpoint)
        self.endpoint = endpoint
        self.version, self.load_messages = version, load_messages


def missing() -> str | None:
    return None if COMMAND else "no command oxigraph: pip install oxigraph"


@contextmanager
def running(folder: Path, data: Path) -> Iterator[Store]:
    assert COMMAND
    location, port = folder / "data", free_port()
    # Without --lenient whatever is wrong with the file ends the load with an error.
    said = _run("load", "--location", location, "--file", data).splitlines()
    loaded = "\n".join(line for line in said if re.search("error|warning", line, re.IGNORECASE))
    with started([COMMAND, "serve", "--location", location, "--bind", f"127.0.0.1:{port}"], folder) as process:
        wait_for(lambda: listens(port), process, folder)
        yield Server(f"http://127.0.0.1:{port}/query", _run("--version").strip(), loaded)


def _run(*arguments: str | Path) -> str:
    assert COMMAND
    done = subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout + done.stderr
