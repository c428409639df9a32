"""A store that is a program: it reads requests on standard input and answers all of them in one process.

It gets the data file as its last argument and prints `version …`, and `ready` once the file is loaded. A request is
one line, `<query file>TAB<answer file>`; the reply is one line: `results` (SPARQL JSON in the answer file), `triples`
(N-Triples there), or `fault …`. Before `ready`, standard error gets the warnings and errors of its parser and nothing
else.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import IO

from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat, parse, parse_query_results

from chithi.rdf.answers import Answer, Result, Triples, Truth

# For one line of its answer; no query of ours comes near. A program that hangs is killed, which ends the pipe.
SECONDS = 60.0


class Fault(Exception):
    """The store could not answer a query, or did not start."""


class PipedStore:
    """A program that has its data loaded; made by `started`."""

    def __init__(self, name: str, process: subprocess.Popen[str], folder: Path) -> None:
        self.name = name
        self.version = ""
        self.load_messages = ""
        self._process = process
        self._folder = folder

    @property
    def log(self) -> Path:
        return self._folder / "log.txt"

    def wait_until_ready(self) -> None:
        self.version = self._line().removeprefix("version ")
        assert self._line() == "ready"
        self.load_messages = self.log.read_text(encoding="utf-8")

    def query(self, text: str) -> Result:
        asked, answer = self._folder / "query.rq", self._folder / "answer"
        asked.write_text(text, encoding="utf-8")
        with suppress(BrokenPipeError):  # Then the next line says what the program has said at its end.
            _pipe(self._process.stdin).write(f"{asked}\t{answer}\n")
            _pipe(self._process.stdin).flush()
        kind, _, reason = self._line().partition(" ")
        if kind == "triples":
            return Triples([quad.triple for quad in parse(path=answer, format=RdfFormat.N_TRIPLES)])
        if kind != "results":
            raise Fault(f"{self.name}: {reason}")
        found = parse_query_results(path=answer, format=QueryResultsFormat.JSON)
        if isinstance(found, QueryBoolean):
            return Truth(bool(found))
        return Answer(tuple(v.value for v in found.variables), [tuple(row) for row in found])

    def _line(self) -> str:
        timer = Timer(SECONDS, self._process.kill)
        timer.start()
        try:
            line = _pipe(self._process.stdout).readline()
        finally:
            timer.cancel()
        if not line:
            raise Fault(f"{self.name} has ended: {self.log.read_text(encoding='utf-8')[-2000:]}")
        return line.rstrip("\n")


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


@contextmanager
def started(
    name: str, command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Iterator[PipedStore]:
    """Start a program, wait until it has loaded its data, and end it."""
    variables = {**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
            start_new_session=True,
        )
    store = PipedStore(name, process, folder)
    try:
        store.wait_until_ready()
        yield store
    finally:
        process.kill()  # It holds nothing that must be put away.
        with suppress(BrokenPipeError):
            process.communicate()
