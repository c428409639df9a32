"""The commands that take `--endpoint`, as processes: what they print of a store is what they print of the file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import Protocol

from support import Store

# The others run as programs here.
STORES = ("oxigraph", "rdflib", "virtuoso")
COMMANDS = [
    ("run", "officials-at-conferences", "--province", "lai chau", "--evidence", "--format", "csv"),
    ("find", "hoc tap"),
    ("find", "a", "--format", "csv"),
    ("describe", "Trần Đức Quận"),
    ("describe", "event:lam-dong-review-2023", "--format", "nt"),
    ("evidence", "event:lam-dong-review-2023"),
    ("sparql", "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x <https://w3id.org/chithi/ontology#speaker> ?who }"),
    ("sparql", "ASK { ?s <https://w3id.org/chithi/ontology#nothing> ?o }"),
    ("stats", "--format", "csv"),
    ("run", "evidence-of", "--of", "no such thing"),
    ("check",),
]


class Served(Store, Protocol):
    """A store with an address."""

    endpoint: str


def chithi(*arguments: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "chithi", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "110", "CHITHI_LANG": "vi"},
        timeout=1200,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_commands_print_the_same_of_a_store_as_of_the_file(store: Served) -> None:
    for command in COMMANDS:
        # rdflib takes its time, on a busy machine much of it.
        asked, read = chithi(*command, "--endpoint", store.endpoint, "--timeout", "600"), chithi(*command)
        if command == ("check",):
            # The shipped sources are several files without the generated statements; a server has no files.
            asked, read = ((code, re.sub(r"\d+", "0", out), err) for code, out, err in (asked, read))
        assert asked == read, command
        assert asked[0] == (2 if "no such thing" in command else 0)
