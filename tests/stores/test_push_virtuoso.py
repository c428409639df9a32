"""`chithi push` to Virtuoso, whose two addresses for it ask for a Digest of the password."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import store_virtuoso
from pyoxigraph import RdfFormat, parse
from support import require
from test_same_answers import answer, bound, embedded, rows

from chithi.engines.endpoint import ProtocolEngine

# Those that Virtuoso answers wrongly first of all where something is amiss with its data.
SENSITIVE = ("award-totals", "awards-by-authority", "paired-figures", "officials-at-conferences")


@pytest.fixture
def base(tmp_path: Path) -> Iterator[str]:
    """A Virtuoso of its own: of the same triples in two graphs it makes wrong rows of one."""
    require(store_virtuoso)
    data = tmp_path / "nothing.ttl"
    data.touch()
    with store_virtuoso.running(tmp_path, data) as store:
        yield store.endpoint.partition("/sparql")[0]


def push(url: str, graph: str, password: str = "dba") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "chithi", "push", url, "--graph", graph, "--lang", "en"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "CHITHI_USER": "dba", "CHITHI_PASSWORD": password},
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def asked(base: str, graph: str) -> ProtocolEngine:
    return ProtocolEngine(f"{base}/sparql?default-graph-uri={quote(graph, safe='')}")


def held(base: str, graph: str) -> str:
    ((count,),) = answer(asked(base, graph), "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows
    return str(count.value)


@pytest.mark.parametrize("path", ["/sparql-auth", "/sparql-graph-crud-auth"])
def test_the_graph_arrives_once_whole_and_a_second_push_sends_nothing(base: str, path: str, shipped: Path) -> None:
    graph = f"https://example.org{path}"
    count = len({quad.triple for quad in parse(path=shipped, format=RdfFormat.TURTLE)})
    code, out, first = push(base + path, graph)
    assert (code, out) == (0, ""), first
    assert f"{count}" in first
    assert held(base, graph) == str(count)
    code, out, second = push(base + path, graph)
    assert (code, out) == (0, ""), second
    assert "nothing to send" in second
    assert held(base, graph) == str(count)
    for name in SENSITIVE:
        for parameters, text in bound(name):
            assert rows(answer(asked(base, graph), text)) == rows(answer(embedded(), text)), (name, parameters)


def test_a_wrong_password(base: str) -> None:
    graph = "https://example.org/refused"
    code, out, told = push(f"{base}/sparql-auth", graph, "bí-mật")
    assert (code, out) == (3, "")
    assert "refuses access" in told and "bí-mật" not in told
    assert held(base, graph) == "0"
