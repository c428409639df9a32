"""`chithi push` to a real Oxigraph server, also one that is killed meanwhile; its content is read without chithi."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest
import store_oxigraph
from misbehaving import Exchange, Request, Web
from pyoxigraph import RdfFormat, Store, parse
from support import free_port, listens, require, started, stop, wait_for

from chithi import home

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { %s }"
HERE, EVERYWHERE = "?s ?p ?o", "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
SAMPLE = Path(__file__).parents[1] / "sample" / "song-may-2025.ttl"
GRAPH = "https://example.org/đồ-thị?a=1&b=2"


class Server:
    """The server's program, which can be started, killed and started again over the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> AbstractContextManager[subprocess.Popen[bytes]]:
        command = [store_oxigraph.COMMAND, "serve", "--location", self.folder / "data"]
        return started([*command, "--bind", f"127.0.0.1:{self.port}"], self.folder)

    def await_start(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        wait_for(lambda: listens(self.port), process, self.folder)

    def count(self, pattern: str = HERE) -> int:
        with urlopen(f"{self.url}/query?query={quote(COUNT % pattern)}", timeout=60) as answer:
            return int(json.load(answer)["results"]["bindings"][0]["n"]["value"])

    def content(self, address: str = "default") -> set[str]:
        with urlopen(f"{self.url}/store?{address}", timeout=60) as answer:
            return {str(quad.triple) for quad in parse(answer.read(), RdfFormat.TURTLE)}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    require(store_oxigraph)
    made = Server(tmp_path)
    with made.start() as process:
        made.await_start(process)
        yield made


def push(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "chithi", "push", url, "--lang", "en", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        timeout=120,
        check=False,
    )


def kept(path: Path) -> set[str]:
    """Return a file's statements as this store keeps them: it writes literals by their value."""
    store = Store()
    store.load(path=path, format=RdfFormat.TURTLE)
    return {str(quad.triple) for quad in store}


@pytest.mark.parametrize("path", ["store", "update"])
def test_the_shipped_graph_arrives_and_a_second_push_changes_nothing(path: str, server: Server) -> None:
    expected = kept(home.shipped_graph())
    first, second = (push(f"{server.url}/{path}") for _ in range(2))
    assert (first.returncode, first.stdout, second.returncode, second.stdout) == (0, "", 0, "")
    assert f"sent {len(expected)} of {len(expected)} triples" in first.stderr
    assert "nothing to send" in second.stderr
    assert server.count() == server.count(EVERYWHERE) == len(expected)
    assert server.content() == expected


@pytest.mark.parametrize("path", ["store", "update"])
def test_a_named_graph_is_replaced_and_the_others_stay(path: str, server: Server, tmp_path: Path) -> None:
    before, after = tmp_path / "before.ttl", tmp_path / "after.ttl"
    before.write_text("<urn:a> <urn:p> 1, 2, 978.80, '01'^^<http://www.w3.org/2001/XMLSchema#integer> .")
    after.write_text("<urn:a> <urn:p> 1, 978.80, 'đ\\\\u0041\\u0001' .", encoding="utf-8")
    url = f"{server.url}/{path}"
    assert push(url, "--data", str(before)).returncode == 0
    assert push(url, "--data", str(before), "--graph", GRAPH).returncode == 0
    assert server.count() == server.count(f"GRAPH <{GRAPH}> {{ ?s ?p ?o }}") == 3

    added = push(url, "--data", str(after), "--graph", GRAPH, "--batch", "1")
    assert "sent 1 of 3 triples" in added.stderr and "1 triples that are not of this data" in added.stderr
    replaced = push(url, "--data", str(after), "--graph", GRAPH, "--batch", "1", "--replace")
    assert (replaced.returncode, "removed 1" in replaced.stderr) == (0, True), replaced.stderr
    assert server.content(f"graph={quote(GRAPH, safe='')}") == kept(after)
    assert server.content() == kept(before)
    assert "nothing to send" in push(url, "--data", str(after), "--graph", GRAPH, "--replace").stderr


def test_blank_nodes_that_were_there_go_with_replace(server: Server, tmp_path: Path) -> None:
    data = tmp_path / "data.ttl"
    data.write_text("<urn:a> <urn:p> 1 .")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("POST", "/store?default", "[] <urn:p> [ <urn:q> 2 ] .", {"Content-Type": "text/turtle"})
    assert connection.getresponse().status == 204
    connection.close()
    assert push(f"{server.url}/update", "--data", str(data), "--replace").returncode == 0
    assert server.content() == kept(data)


def killing(server: Server) -> Web:
    """Return a stand-in that hands requests on, and kills the server in the middle of the third that writes."""
    writes: list[str] = []

    def hand_on(exchange: Exchange, request: Request) -> None:
        reading = request.method == "GET"
        if not reading:
            writes.append(request.method)
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            connection.putrequest(request.method, request.path, skip_accept_encoding=True)
            for name in ("accept", "content-type", "content-length"):
                if name in request.headers:
                    connection.putheader(name, request.headers[name])
            connection.endheaders()
            connection.send(request.body[: len(request.body) // 2])
            if len(writes) == 3:
                assert server.process
                stop(server.process, patience=0)
            connection.send(request.body[len(request.body) // 2 :])
            answer = connection.getresponse()
            exchange.reply(answer.status, answer.read(), answer.headers.get("content-type", ""))
        except OSError:
            exchange.hang_up()
        finally:
            connection.close()

    return Web(hand_on)


@pytest.mark.parametrize(("path", "options"), [("store", ()), ("store", ("--replace",)), ("update", ("--replace",))])
def test_a_server_killed_in_mid_push(path: str, options: tuple[str, ...], server: Server) -> None:
    expected, there = kept(home.shipped_graph()), 0
    if options:
        assert push(f"{server.url}/store", "--data", str(SAMPLE)).returncode == 0
        there = server.count()
        assert there > 1000
    with killing(server) as between:
        cut_off = push(f"{between.url}/{path}", *options)
    assert (cut_off.returncode, cut_off.stdout) == (3, "")
    assert cut_off.stderr.startswith("Error: ") and cut_off.stderr.count("\n") == 1, cut_off.stderr
    assert "run the same command again to go on" in cut_off.stderr
    with server.start() as process:
        server.await_start(process)
        # Two batches, and none of the third; PUT has taken away what was there, updates do that at the end.
        assert server.count() == 2000 + (there if path == "update" else 0)
        again = push(f"{server.url}/{path}", *options)
        assert again.returncode == 0, again.stderr
        assert server.count() == len(expected)
        assert server.content() == expected
        assert "nothing to send" in push(f"{server.url}/{path}", *options).stderr


def test_a_server_that_is_not_there_any_more(server: Server) -> None:
    assert server.process
    stop(server.process, patience=0)
    done = push(f"{server.url}/store")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert "cannot reach" in done.stderr
