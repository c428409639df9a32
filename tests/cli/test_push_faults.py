"""`chithi push` when something goes wrong: one message, exit 3, no password shown, and the next push mends it."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from misbehaving import Answer, Exchange, Request, Web
from pyoxigraph import RdfFormat, Triple, parse

from chithi.network.server import RETRIES

Run = Callable[..., CompletedProcess[str]]
SECRET = "mật-khẩu-Geheim-7"
LINES = [f'<urn:{n}> <urn:p> "Lai Châu {n}" .\n' for n in range(5)]


class Graph:
    """A graph store with one graph; `fault(exchange, nth write)` may answer in its place."""

    def __init__(self, fault: Callable[[Exchange, int], bool] = lambda exchange, nth: False) -> None:
        self.held: set[Triple] = set()
        self.fault, self.writes = fault, 0

    def __call__(self, exchange: Exchange, request: Request) -> None:
        if request.method == "GET":
            exchange.reply(200, "".join(f"{triple} .\n" for triple in self.held).encode(), "application/n-triples")
            return
        self.writes += 1
        if not self.fault(exchange, self.writes):
            self.held |= {quad.triple for quad in parse(request.body, RdfFormat.TURTLE)}
            exchange.reply(204)


@pytest.fixture
def push(chithi: Run, tmp_path: Path) -> Run:
    """Push five triples, one at a time."""
    data = tmp_path / "five.nt"
    data.write_text("".join(LINES), encoding="utf-8")

    def run(server: Answer | str, *arguments: str, **variables: str) -> CompletedProcess[str]:
        options = ("--data", str(data), "--batch", "1", *arguments)
        if isinstance(server, str):
            return chithi("push", server, *options, **variables)
        with Web(server) as web:
            return chithi("push", f"{web.url}/store?key=Geheim", *options, **variables)

    return run


def refused(done: CompletedProcess[str], code: int = 3) -> str:
    """Return the one message of a command that failed and printed nothing else."""
    assert (done.returncode, done.stdout) == (code, ""), done
    assert done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1, done.stderr
    assert "Geheim" not in done.stderr
    return done.stderr


def hang_up(exchange: Exchange, nth: int) -> bool:
    if nth == 3:
        exchange.hang_up()
    return nth == 3


def test_a_push_that_was_cut_off_goes_on_where_it_stopped(push: Run) -> None:
    graph = Graph(hang_up)
    message = refused(push(graph))
    assert "2 of 5 triples were done; run the same command again" in message
    assert len(graph.held) == 2
    again = push(graph)
    assert again.returncode == 0 and "sent 3 of 5 triples" in again.stderr
    assert sorted(f"{triple} .\n" for triple in graph.held) == LINES


def test_a_replacement_that_was_cut_off_is_finished_by_the_next(push: Run) -> None:
    graph = Graph(hang_up)
    other = next(iter(parse('<urn:other> <urn:p> "x" .', RdfFormat.TURTLE))).triple
    graph.held.add(other)

    def replacing(exchange: Exchange, request: Request) -> None:
        if request.method == "PUT":
            graph.held.clear()
        graph(exchange, request)

    refused(push(replacing, "--replace"))
    assert len(graph.held) == 2 and other not in graph.held
    assert push(replacing, "--replace").returncode == 0
    assert sorted(f"{triple} .\n" for triple in graph.held) == LINES


def test_a_server_that_goes_away_before_the_last_look(push: Run) -> None:
    graph = Graph()

    def answer(exchange: Exchange, request: Request) -> None:
        if request.method == "GET" and graph.held:
            exchange.hang_up()
        else:
            graph(exchange, request)

    assert "5 of 5 triples were done; run the same command again" in refused(push(answer))


@pytest.mark.parametrize("status", [400, 405, 501])
def test_a_graph_store_that_refuses_to_write_is_not_taken_for_something_else(status: int, push: Run) -> None:
    def read_only(exchange: Exchange, nth: int) -> bool:
        exchange.reply(status, b"nobody may write here")
        return True

    graph = Graph(read_only)
    message = refused(push(graph, "--graph", "urn:g"))
    assert f"HTTP {status}: nobody may write here" in message
    assert graph.writes == 1


@pytest.mark.parametrize("status", [400, 404, 501])
def test_a_refusal_after_a_success_is_not_taken_for_something_else(status: int, push: Run) -> None:
    """The graph is missing first, so nothing but the first batch shows that there is a graph store."""

    def second(exchange: Exchange, nth: int) -> bool:
        if nth == 2:
            exchange.reply(status, b"the second is not wanted")
        return nth == 2

    graph = Graph(second)

    def answer(exchange: Exchange, request: Request) -> None:
        if request.method == "GET" and not graph.held:
            exchange.reply(404)
        else:
            graph(exchange, request)

    message = refused(push(answer))
    assert f"HTTP {status}: the second is not wanted" in message
    assert "1 of 5 triples were done" in message
    assert "no graph store" not in message and "--graph" not in message
    assert graph.writes == 2


@pytest.mark.parametrize(
    ("query", "name"), [("default", "default"), ("graph=urn:g", "graph"), ("key=Geheim&graph-uri=", "graph-uri")]
)
def test_a_graph_named_in_the_address_is_refused(query: str, name: str, push: Run) -> None:
    graph = Graph()
    with Web(graph) as web:
        message = refused(push(f"{web.url}/store?{query}"), 2)
        assert web.requests == []
    assert f"“{name}”" in message and "--graph IRI" in message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_a_person_who_stops_it_is_told_how_far_it_came(home: Path, tmp_path: Path, ctrl_c: None) -> None:
    data = tmp_path / "five.nt"
    data.write_text("".join(LINES), encoding="utf-8")
    waiting, over = threading.Event(), threading.Event()

    def slow(exchange: Exchange, nth: int) -> bool:
        if nth == 3:
            waiting.set()
            over.wait(60)
        return nth == 3

    with Web(Graph(slow)) as web:
        command = [sys.executable, "-m", "chithi", "push", f"{web.url}/store?key=Geheim", "--data", str(data)]
        environment = {**os.environ, "CHITHI_HOME": str(home), "CHITHI_LANG": "en"}
        process = subprocess.Popen(
            [*command, "--batch", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        )
        try:
            assert waiting.wait(60)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        finally:
            over.set()
            process.kill()
    assert (process.returncode, out, err.count("\n")) == (130, "", 1)
    assert "2 of 5 triples were done. Run the same command again" in err and "Geheim" not in err


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_server_is_asked_again(status: int, push: Run) -> None:
    def busy(exchange: Exchange, nth: int) -> bool:
        if nth in (2, 3):
            exchange.reply(status, b"later", Retry_After="0")
        return nth in (2, 3)

    graph = Graph(busy)
    done = push(graph)
    assert (done.returncode, len(graph.held), graph.writes) == (0, 5, 7)


def test_a_server_that_stays_busy_is_given_up(push: Run) -> None:
    def busy(exchange: Exchange, nth: int) -> bool:
        exchange.reply(503, b"later", Retry_After="0")
        return True

    graph = Graph(busy)
    assert "HTTP 503" in refused(push(graph))
    assert graph.writes == RETRIES + 1


def test_a_redirect_to_another_server_is_not_followed_with_data_or_password(push: Run) -> None:
    elsewhere = Graph()
    with Web(elsewhere) as other:

        def moved(exchange: Exchange, nth: int) -> bool:
            exchange.reply(307, Location=f"{other.url}/store")
            return True

        message = refused(push(Graph(moved), CHITHI_USER="ai", CHITHI_PASSWORD=SECRET))
        assert other.requests == []
    assert "redirects to another server" in message


def test_a_wrong_password_is_told_and_appears_nowhere(push: Run) -> None:
    offered: list[str] = []

    def closed(exchange: Exchange, request: Request) -> None:
        offered.append(request.headers.get("authorization", ""))
        exchange.reply(401, f"not {SECRET}".encode(), WWW_Authenticate='Basic realm="store"')

    message = refused(push(closed, CHITHI_USER="ai", CHITHI_PASSWORD=SECRET))
    assert "CHITHI_PASSWORD" in message
    assert offered == ["", "Basic " + base64.b64encode(f"ai:{SECRET}".encode()).decode()]


def test_a_password_that_is_right_is_taken_from_netrc(push: Run, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine 127.0.0.1 login ai password {SECRET}\n", encoding="utf-8")
    netrc.chmod(0o600)
    expected = "Basic " + base64.b64encode(f"ai:{SECRET}".encode()).decode()
    graph = Graph()

    def closed(exchange: Exchange, request: Request) -> None:
        if request.headers.get("authorization") == expected:
            graph(exchange, request)
        else:
            exchange.reply(401, WWW_Authenticate='Basic realm="store"')

    done = push(closed, NETRC=str(netrc))
    assert (done.returncode, len(graph.held)) == (0, 5)
    assert "Geheim" not in done.stderr


def test_an_address_with_a_password_is_refused_unread(push: Run) -> None:
    message = refused(push("http://ai:Geheim@127.0.0.1:9/store"), 2)
    assert "CHITHI_PASSWORD" in message and "ai:" not in message


def test_a_slow_server(push: Run) -> None:
    done = threading.Event()

    def slow(exchange: Exchange, nth: int) -> bool:
        done.wait(60)
        return False

    with Web(Graph(slow)) as web:
        try:
            assert "had not answered in full after 0.5 seconds" in refused(push(f"{web.url}/store", "--timeout", "0.5"))
        finally:
            done.set()


@pytest.mark.parametrize("length", [str(len(LINES[0]) * 9), None])
def test_a_graph_that_breaks_off_while_it_is_read_is_not_used(length: str | None, push: Run) -> None:
    writes: list[Request] = []

    def broken(exchange: Exchange, request: Request) -> None:
        if request.method != "GET":
            writes.append(request)
        headers = {"Content-Length": length} if length else {"Connection": "close"}
        exchange.start(200, "application/n-triples", **headers)
        exchange.wfile.write("".join(LINES).encode()[:-9])
        exchange.hang_up()

    refused(push(broken, "--replace"))
    assert writes == []


def test_a_server_that_is_not_there(push: Run) -> None:
    with Web(Graph()) as web:
        url = f"{web.url}/store"
    assert "cannot reach" in refused(push(url))


def test_a_request_that_is_too_large_names_the_remedy(push: Run) -> None:
    def full(exchange: Exchange, nth: int) -> bool:
        exchange.reply(413, b"too large")
        return True

    for graph in ((), ("--graph", "urn:g")):
        message = refused(push(Graph(full), *graph))
        assert "--batch N" in message and "--graph" not in message


def test_a_full_disk_is_told_without_advice_about_graphs(push: Run) -> None:
    def full(exchange: Exchange, nth: int) -> bool:
        exchange.reply(507, b"no space left")
        return True

    message = refused(push(Graph(full)))
    assert "HTTP 507" in message and "no space left" in message and "--graph" not in message


def test_a_store_without_a_default_graph_names_the_remedy(push: Run) -> None:
    def none(exchange: Exchange, request: Request) -> None:
        exchange.reply(500, b"not configured to have default graph")

    assert "--graph IRI" in refused(push(none))
    assert "--graph" not in refused(push(none, "--graph", "urn:g"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--graph", "no iri"), "no absolute IRI"),
        (("--graph", ""), "no absolute IRI"),
        (("--batch", "0"), "“0” is not a whole number from 1 on"),
        (("--batch", "-1"), "“-1” is not a whole number from 1 on"),
        (("--batch", "1.5"), "“1.5” is not a whole number from 1 on"),
        (("--protocol", "ftp"), "--protocol"),
        (("--protocol", "gsp", "--query", "http://localhost/q"), "--query goes with SPARQL Update only"),
        (("--query", "localhost"), "is not the address of a server"),
        (("--timeout", "0"), "--timeout"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], words: str, push: Run) -> None:
    graph = Graph()
    assert words in refused(push(graph, *arguments), 2)
    assert graph.writes == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<urn:s> <urn:p> [] .", "blank node"),
        ("[] <urn:p> 1 .", "blank node"),
        ("<urn:s> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> .", "RDF 1.2"),
        ('<urn:s> <urn:p> "a"@ar--rtl .', "RDF 1.2"),
    ],
)
def test_data_that_cannot_be_pushed_twice_or_everywhere(text: str, words: str, push: Run, tmp_path: Path) -> None:
    data = tmp_path / "data.ttl"
    data.write_text(text, encoding="utf-8")
    graph = Graph()
    message = refused(push(graph, "--with", str(data)), 1)
    assert words in message and "urn:p" in message
    assert graph.writes == 0


def test_no_update_is_sent_that_a_value_has_changed(push: Run, tmp_path: Path) -> None:
    """A literal that looks like the end of the statement stays a literal, in an update as elsewhere."""
    data = tmp_path / "data.nt"
    data.write_text('<urn:s> <urn:p> "\\" } ; CLEAR ALL ; INSERT DATA { <urn:x> <urn:p> \\"" .\n', encoding="utf-8")
    bodies: list[str] = []

    def answer(exchange: Exchange, request: Request) -> None:
        if request.method == "POST":
            bodies.append(request.body.decode())
            exchange.reply(204)
        elif "COUNT" in request.path:
            row = {"n": {"type": "literal", "value": "0"}}
            body = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": [row]}})
            exchange.reply(200, body.encode(), "application/sparql-results+json")
        else:
            exchange.reply(200, b"", "application/n-triples")

    refused(push(answer, "--protocol", "update", "--with", str(data), "--batch", "9"))
    assert len(bodies) == 1
    assert '"\\" } ; CLEAR ALL ; INSERT DATA { <urn:x> <urn:p> \\""' in bodies[0]
