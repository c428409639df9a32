"""What the stores have in common: how they are started and stopped, and what they are asked for."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol

import pytest

from chithi.rdf.answers import Result

STORES = ("oxigraph", "rdflib", "jena", "virtuoso", "comunica")
# A property of a test's report: (store, query, equal cases of all).
CELLS = "stores: cell"


class Store(Protocol):
    """A store that has loaded the data."""

    name: str
    version: str
    # Whatever the loader said that is an error or a warning; "" is as it should be.
    load_messages: str

    def query(self, text: str) -> Result:
        """Answer a query."""


class Module(Protocol):
    """A module `store_<name>`."""

    NAME: str

    def missing(self) -> str | None:
        """Return why the store cannot run here, None if it can."""

    def running(self, folder: Path, data: Path) -> AbstractContextManager[Store]:
        """Start the store with `data` loaded, and stop it."""


def module(name: str) -> Module:
    """Return the module of the store of that name."""
    return import_module(f"store_{name}")


def require(store: Module) -> None:
    """Skip a test whose store is not installed; in CI that is a failure."""
    reason = store.missing()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(f"{store.NAME}: {reason}")
    if reason:
        pytest.skip(f"{store.NAME}: {reason}")


def free_port() -> int:
    """Return a loopback port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def started(command: Sequence[str | Path], folder: Path, **settings: object) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside the test, its words in `folder`/log, and end it and its children whatever happens."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=folder,
            start_new_session=True,
            **settings,
        )
        try:
            yield process
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes], patience: float = 20) -> None:
    """End a process that `started` has begun, kindly first."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, sign)
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                continue
    process.wait()


def wait_for(ready: Callable[[], bool], process: subprocess.Popen[bytes], folder: Path, seconds: float = 60) -> None:
    """Wait until `ready()`; a program that ends or takes too long is an error that shows its words."""
    until = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            words = (folder / "log").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"{process.args!r} did not start: exit {process.poll()}\n{words[-2000:]}")
        time.sleep(0.05)


def listens(port: int) -> bool:
    """Whether somebody answers on a loopback port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
