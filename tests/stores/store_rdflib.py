"""rdflib behind a protocol server (PyPI `rdflib-endpoint`)."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from support import Store, free_port, listens, started, wait_for

from chithi.engines.endpoint import ProtocolEngine

NAME = "rdflib"


class Server(ProtocolEngine):
    """The running server."""

    name = NAME
    version = f"rdflib {version('rdflib')}"

    def __init__(self, endpoint: str, load_messages: str) -> None:
        super().__init__(endpoint)
        self.endpoint = endpoint
        self.load_messages = load_messages


def missing() -> str | None:
    there = importlib.util.find_spec("rdflib_endpoint") and importlib.util.find_spec("uvicorn")
    return None if there else "no package rdflib-endpoint: pip install 'rdflib-endpoint[cli]'"


@contextmanager
def running(folder: Path, data: Path) -> Iterator[Store]:
    port = free_port()
    command = [sys.executable, "-m", "rdflib_endpoint", "serve", "--host", "127.0.0.1", "--port", str(port), data]
    with started(command, folder) as process:
        wait_for(lambda: listens(port), process, folder)
        said = (folder / "log").read_text(encoding="utf-8").splitlines()
        loaded = "\n".join(line for line in said if re.search(r"error|warning|exception", line, re.IGNORECASE))
        yield Server(f"http://127.0.0.1:{port}/", loaded)
