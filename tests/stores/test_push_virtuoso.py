"""`chithi push` to Virtuoso, whose two addresses for it ask for a Digest of the password."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from pyoxigraph import RdfFormat, parse
from store_virtuoso import Server

from chithi.engines.protocol import ProtocolEngine
from chithi.rows import Answer

STORES = ("virtuoso",)


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


def held(base: str, graph: str) -> str:
    answer = ProtocolEngine(f"{base}/sparql?default-graph-uri={quote(graph, safe='')}").query(
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    )
    assert isinstance(answer, Answer)
    return str(answer.rows[0][0].value)


@pytest.mark.parametrize("path", ["/sparql-auth", "/sparql-graph-crud-auth"])
def test_the_graph_arrives_once_whole_and_a_second_push_sends_nothing(store: Server, path: str, shipped: Path) -> None:
    base, graph = store.endpoint.partition("/sparql")[0], f"https://example.org{path}"
    count = len({quad.triple for quad in parse(path=shipped, format=RdfFormat.TURTLE)})
    code, out, first = push(base + path, graph)
    assert (code, out) == (0, ""), first
    assert f"{count}" in first
    assert held(base, graph) == str(count)
    code, out, second = push(base + path, graph)
    assert (code, out) == (0, ""), second
    assert "nothing to send" in second
    assert held(base, graph) == str(count)


def test_a_wrong_password(store: Server) -> None:
    base, graph = store.endpoint.partition("/sparql")[0], "https://example.org/refused"
    code, out, told = push(f"{base}/sparql-auth", graph, "bí-mật")
    assert (code, out) == (3, "")
    assert "refuses access" in told and "bí-mật" not in told
    assert held(base, graph) == "0"
