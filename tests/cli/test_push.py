"""`chithi push` against graph stores made for the test: right ones that parse what comes, and wrong ones."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from misbehaving import Answer, Exchange, Request, Web
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryResultsFormat, RdfFormat, Store, Triple, parse

from chithi.graph import build
from chithi.messages.errors import ChithiError
from chithi.network.client import Client
from chithi.network.server import ServerPolicy
from chithi.pushing.graph_store import GraphStore
from chithi.pushing.push import Outcome, push
from chithi.pushing.update import UpdateEndpoint, query_address
from chithi.rdf.namespaces import XSD

Run = Callable[..., CompletedProcess[str]]
TURTLE, N_TRIPLES = "text/turtle", "application/n-triples"
S, P, G = NamedNode("urn:s"), NamedNode("urn:p"), NamedNode("urn:g")


class Graphs:
    """A graph store that keeps what it is sent word for word; it answers updates and queries too, at /update."""

    def __init__(self, gsp: bool = True) -> None:
        self.gsp, self.graphs, self.writes = gsp, {}, []

    def __call__(self, exchange: Exchange, request: Request) -> None:
        if not self.gsp or urlsplit(request.path).path != "/store":
            exchange.reply(405)
            return
        asked = parse_qs(urlsplit(request.path).query, keep_blank_values=True)
        name = asked["graph"][0] if "graph" in asked else ""
        if request.method == "GET":
            held = self.graphs.get(name)
            body = "".join(f"{triple} .\n" for triple in held or ()).encode()
            exchange.reply(404 if held is None else 200, body, N_TRIPLES)
            return
        assert request.headers["content-type"].startswith(TURTLE)
        sent = {quad.triple for quad in parse(request.body, RdfFormat.TURTLE)}
        self.writes.append((request.method, len(sent)))
        self.graphs[name] = sent | (self.graphs.get(name, set()) if request.method == "POST" else set())
        exchange.reply(204)


class Updates:
    """A store behind SPARQL: updates at /update, queries at /query, and nothing else."""

    def __init__(self) -> None:
        self.store, self.updates = Store(), []

    def __call__(self, exchange: Exchange, request: Request) -> None:
        place = urlsplit(request.path)
        if place.path == "/query" and "query" in parse_qs(place.query):
            found = self.store.query(parse_qs(place.query)["query"][0])
            if hasattr(found, "variables"):
                exchange.reply(200, found.serialize(format=QueryResultsFormat.JSON), "application/sparql-results+json")
            else:
                exchange.reply(200, found.serialize(format=RdfFormat.N_TRIPLES), N_TRIPLES)
        elif place.path == "/update" and request.headers.get("content-type", "").startswith(
            "application/sparql-update"
        ):
            self.updates.append(request.body.decode())
            self.store.update(self.updates[-1])
            exchange.reply(204)
        else:
            exchange.reply(400, b"no query")


def typed(value: str, kind: str) -> Literal:
    return Literal(value, datatype=NamedNode(XSD + kind))


def numbered(count: int) -> list[Triple]:
    return [Triple(NamedNode(f"urn:{n:04}"), P, Literal("Đảng")) for n in range(count)]


def sent(server: Answer, triples: list[Triple], graph: str | None = None, **how: object) -> Outcome:
    """Push in this process, the way that fits the server."""
    with Web(server) as web:
        target = GraphStore(f"{web.url}/store", graph, Client(ServerPolicy(20, pause=0.01)))
        return push([target], triples, **how)


def pushed(chithi: Run, web: Web, *arguments: str, path: str = "/store", **variables: str) -> CompletedProcess[str]:
    return chithi("push", web.url + path, *arguments, **variables)


def refused(done: CompletedProcess[str], code: int = 3) -> str:
    """Return the one message of a command that failed and printed nothing else."""
    assert (done.returncode, done.stdout) == (code, ""), done
    assert done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def shipped(home: Path) -> set[Triple]:
    return {quad.triple for quad in parse(path=build.generated_file(home))}


@pytest.fixture
def two(tmp_path: Path) -> str:
    path = tmp_path / "two.ttl"
    path.write_text('<urn:a> <urn:p> "Lai Châu", 978.80 .\n', encoding="utf-8")
    return str(path)


def test_the_shipped_graph_arrives_and_a_second_push_sends_nothing(chithi: Run, home: Path) -> None:
    graphs, count = Graphs(), len(shipped(home))
    with Web(graphs) as web:
        first, second = pushed(chithi, web), pushed(chithi, web)
    assert (first.returncode, first.stdout, second.returncode, second.stdout) == (0, "", 0, "")
    assert f"sent {count} of {count} triples" in first.stderr
    assert f"all {count} triples are there, nothing to send" in second.stderr
    assert graphs.graphs == {"": shipped(home)}
    assert len(graphs.writes) == 1


def test_batches_never_hold_more_than_asked_for_nor_the_same_twice(chithi: Run, home: Path) -> None:
    graphs, count = Graphs(), len(shipped(home))
    with Web(graphs) as web:
        pushed(chithi, web, "--batch", "100")
    full, rest = divmod(count, 100)
    assert graphs.writes == [("POST", 100)] * full + ([("POST", rest)] if rest else [])
    assert graphs.graphs[""] == shipped(home)


def test_a_named_graph_and_the_address_own_parameters(chithi: Run, two: str) -> None:
    graphs = Graphs()
    with Web(graphs) as web:
        done = pushed(chithi, web, "--data", two, "--graph", "https://e.org/đ?a=b&c", path="/store?key=1#top")
    assert done.returncode == 0
    assert set(graphs.graphs) == {"https://e.org/đ?a=b&c"}
    assert all(request.path.startswith("/store?key=1&graph=https%3A") for request in web.requests)
    assert "key" not in done.stderr


def test_data_takes_the_place_of_the_shipped_graph_and_with_stands_beside_it(chithi: Run, home: Path, two: str) -> None:
    own = {
        Triple(NamedNode("urn:a"), P, Literal("Lai Châu")),
        Triple(NamedNode("urn:a"), P, typed("978.80", "decimal")),
    }
    graphs = Graphs()
    with Web(graphs) as web:
        pushed(chithi, web, "--data", two)
        assert graphs.graphs[""] == own
        pushed(chithi, web, "--with", two, "--replace")
    assert graphs.graphs[""] == own | shipped(home)


def test_names_of_graphs_in_the_data_are_dropped(chithi: Run, tmp_path: Path) -> None:
    data = tmp_path / "named.nq"
    data.write_text('<urn:s> <urn:p> "a" <urn:g> .\n<urn:s> <urn:p> "a" <urn:h> .\n', encoding="utf-8")
    graphs = Graphs()
    with Web(graphs) as web:
        pushed(chithi, web, "--data", str(data))
    assert graphs.graphs == {"": {Triple(S, P, Literal("a"))}}


def test_labels_of_the_data_can_be_searched_without_accents_as_in_the_engines(chithi: Run, tmp_path: Path) -> None:
    data = tmp_path / "label.ttl"
    data.write_text('<urn:s> <http://www.w3.org/2004/02/skos/core#prefLabel> "Đảng"@vi .\n', encoding="utf-8")
    graphs = Graphs()
    with Web(graphs) as web:
        pushed(chithi, web, "--data", str(data))
    folded = NamedNode("https://w3id.org/chithi/ontology#foldedLabel")
    assert Triple(S, folded, Literal("dang")) in graphs.graphs[""]


def test_what_else_the_graph_holds_stays_and_is_told(chithi: Run, two: str) -> None:
    graphs = Graphs()
    graphs.graphs[""] = set(numbered(3))
    with Web(graphs) as web:
        done = pushed(chithi, web, "--data", two)
    assert len(graphs.graphs[""]) == 5
    assert "3 triples that are not of this data" in done.stderr


def test_replace_leaves_exactly_the_data(chithi: Run, two: str) -> None:
    graphs = Graphs()
    graphs.graphs = {"": {*numbered(3), Triple(S, P, BlankNode())}, "urn:other": set(numbered(7))}
    with Web(graphs) as web:
        done = pushed(chithi, web, "--data", two, "--replace", "--batch", "1")
        again = pushed(chithi, web, "--data", two, "--replace", "--batch", "1")
    assert "sent 2 of 2 triples and removed 4 in 2 requests; the graph now holds 2" in done.stderr
    assert "nothing to send" in again.stderr
    assert graphs.writes == [("PUT", 1), ("POST", 1)]
    assert (len(graphs.graphs[""]), len(graphs.graphs["urn:other"])) == (2, 7)


def test_replace_without_anything_too_much_only_adds(chithi: Run, two: str) -> None:
    graphs = Graphs()
    with Web(graphs) as web:
        pushed(chithi, web, "--data", two, "--replace")
    assert graphs.writes == [("POST", 2)]


def test_a_dry_run_tells_and_changes_nothing(chithi: Run, two: str) -> None:
    graphs = Graphs()
    graphs.graphs[""] = set(numbered(3))
    with Web(graphs) as web:
        done = pushed(chithi, web, "--data", two, "--replace", "--dry-run")
    assert done.returncode == 0
    assert "would send 2 of 2 triples and remove 3 in 1 requests; the graph holds 3" in done.stderr
    assert [request.method for request in web.requests] == ["GET"]
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("answer", [(404, N_TRIPLES), (200, "text/plain")])
def test_a_dry_run_does_not_take_a_missing_graph_for_a_graph_store(
    answer: tuple[int, str], chithi: Run, two: str
) -> None:
    with Web(lambda exchange, request: exchange.reply(answer[0], b"", answer[1])) as web:
        done = pushed(chithi, web, "--data", two, "--dry-run")
    assert done.returncode == 0
    assert "would send 2 of 2 triples" in done.stderr
    assert "only a real push will find out" in done.stderr
    assert {request.method for request in web.requests} == {"GET"}


def rewriting(graphs: Graphs, change: Callable[[bytes], bytes]) -> Answer:
    """Return a store that hands out its graphs in other words."""

    def answer(exchange: Exchange, request: Request) -> None:
        if request.method == "GET":
            body = "".join(f"{triple} .\n" for triple in graphs.graphs.get("", ())).encode()
            exchange.reply(200, change(body), N_TRIPLES)
        else:
            graphs(exchange, request)

    return answer


def test_a_literal_written_in_another_way_is_the_same(chithi: Run, two: str) -> None:
    graphs = Graphs()
    with Web(rewriting(graphs, lambda body: body.replace(b"978.80", b"978.8"))) as web:
        done, again = pushed(chithi, web, "--data", two), pushed(chithi, web, "--data", two, "--replace")
    assert (done.returncode, again.returncode) == (0, 0)
    assert "1 literals in another way, such as 978.80 as 978.8;" in done.stderr
    assert "nothing to send" in again.stderr
    assert graphs.writes == [("POST", 2)]


@pytest.mark.parametrize("wrong", [b"978.81", b"978.08", b"9788", b"97.880", b"-978.80"])
def test_another_value_is_told_with_the_numbers(wrong: bytes, chithi: Run, two: str) -> None:
    with Web(rewriting(Graphs(), lambda body: body.replace(b"978.80", wrong))) as web:
        message = refused(pushed(chithi, web, "--data", two))
    assert "lacks 1 of 2 triples" in message and "978.80" in message


# Written by us; by the store.
SAME = [
    ("978.80", "decimal", "978.8", "decimal"),
    ("1.50", "decimal", "1.5", "decimal"),
    (".5", "decimal", "0.5", "decimal"),
    ("-0.0", "decimal", "0", "decimal"),
    ("5.0", "decimal", "5", "integer"),
    ("01", "integer", "1", "integer"),
    ("+7", "integer", "7", "integer"),
    ("100", "integer", "0100", "integer"),
    ("4600000000", "integer", "4600000000", "decimal"),
    ("9" * 5000, "integer", "9" * 5000, "decimal"),
    ("7", "int", "7", "integer"),
    ("-128", "byte", "-128", "integer"),
    ("18446744073709551615", "unsignedLong", "18446744073709551615", "decimal"),
    ("0", "nonPositiveInteger", "0", "integer"),
    ("1", "boolean", "true", "boolean"),
    ("false", "boolean", "0", "boolean"),
    ("1.0E0", "double", "1", "double"),
    ("1e3", "double", "1000.0", "double"),
    ("0.10", "float", "0.1", "float"),
    ("2024-01-01T00:00:00.000+00:00", "dateTime", "2024-01-01T00:00:00Z", "dateTime"),
    ("2024-01-01-00:00", "date", "2024-01-01Z", "date"),
    ("10:00:00.10", "time", "10:00:00.1", "time"),
    ("P12M", "duration", "P1Y", "duration"),
]
OTHER = [
    ("5", "integer", "5.5", "decimal"),
    ("978.80", "decimal", "978.800000000000000000001", "decimal"),
    ("10", "integer", "1", "integer"),
    ("0.1", "decimal", "0.01", "decimal"),
    ("7", "integer", "-7", "integer"),
    # no lexical forms of their types
    ("300", "byte", "300", "integer"),
    ("-1", "unsignedInt", "-1", "integer"),
    ("0", "positiveInteger", "0", "integer"),
    ("1.0", "integer", "1", "integer"),
    ("1e0", "decimal", "1", "decimal"),
    (" 1", "integer", "1", "integer"),
    (".", "decimal", "0", "decimal"),
    ("TRUE", "boolean", "true", "boolean"),
    ("2024-02-30", "date", "2024-03-01", "date"),
    # rounded, or out of range
    ("1.00000000000000000001", "double", "1", "double"),
    ("16777217", "float", "16777216", "float"),
    ("1E400", "double", "INF", "double"),
    ("1e-400", "double", "0", "double"),
    ("-0", "double", "0", "double"),
    ("2024-01-01T00:00:00.00000000000000000001Z", "dateTime", "2024-01-01T00:00:00Z", "dateTime"),
    # another type, another value
    ("1", "boolean", "1", "integer"),
    ("1", "double", "1", "float"),
    ("1", "decimal", "1", "double"),
    ("1", "string", "1", "integer"),
    ("2024-01-01", "date", "2024-01-02", "date"),
    ("2024-01-01", "date", "2024-01-01Z", "date"),
    ("2024-01-01T07:00:00+07:00", "dateTime", "2024-01-01T00:00:00Z", "dateTime"),
    ("a", "string", "A", "string"),
]


@pytest.mark.parametrize(("ours", "kind", "theirs", "their_kind"), SAME)
def test_same_value(ours: str, kind: str, theirs: str, their_kind: str) -> None:
    graphs = Graphs()
    graphs.graphs[""] = {Triple(S, P, typed(theirs, their_kind))}
    outcome = sent(graphs, [Triple(S, P, typed(ours, kind))], replace=True)
    assert (outcome.requests, outcome.others, graphs.writes) == (0, 0, [])
    assert outcome.rewritten == [(typed(ours, kind), typed(theirs, their_kind))]


@pytest.mark.parametrize(("ours", "kind", "theirs", "their_kind"), OTHER)
def test_other_value(ours: str, kind: str, theirs: str, their_kind: str) -> None:
    graphs = Graphs()
    graphs.graphs[""] = {Triple(S, P, typed(theirs, their_kind))}
    outcome = sent(graphs, [Triple(S, P, typed(ours, kind))])
    assert (outcome.sent, outcome.held, outcome.others) == (1, 2, 1)


# Anything that a literal may hold: N-Triples, Turtle and SPARQL have to bring it through.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        "\\u0041",
        "\\\\u0041",
        '"""',
        "'",
        "\\",
        "} ; DROP ALL",
        "\r\n\t",
        "\x00\x0b\x7f",
        "a . <urn:x>",
        "\u2028",
        "\ufeff",
    ]
)
LITERALS = (
    st.builds(Literal, TEXTS)
    | st.builds(lambda text, tag: Literal(text, language=tag), TEXTS, st.sampled_from(["vi", "en-gb"]))
    | st.builds(lambda text, kind: typed(text, kind), TEXTS, st.sampled_from(["string", "decimal", "anyURI"]))
)
NODES = st.sampled_from([NamedNode(f"urn:{name}") for name in "abc"] + [NamedNode("https://e.org/đ?a=b#c'(d)")])
TRIPLES = st.sets(st.builds(Triple, NODES, NODES, LITERALS | NODES), max_size=12)


@settings(max_examples=20, deadline=None)
@given(triples=TRIPLES, size=st.integers(1, 13))
def test_whatever_is_pushed_to_a_graph_store_comes_out_equal(triples: set[Triple], size: int) -> None:
    graphs = Graphs()
    outcome = sent(graphs, sorted(triples, key=str), "urn:g", size=size)
    assert graphs.graphs.get("urn:g", set()) == triples
    assert (outcome.sent, outcome.held, outcome.others) == (len(triples), len(triples), 0)
    assert sum(count for _, count in graphs.writes) == len(triples)
    assert all(count <= size for _, count in graphs.writes)


@settings(max_examples=20, deadline=None)
@given(triples=TRIPLES, before=TRIPLES, size=st.integers(1, 13), graph=st.sampled_from([None, "urn:g"]))
def test_whatever_is_pushed_by_updates_comes_out_equal(
    triples: set[Triple], before: set[Triple], size: int, graph: str | None
) -> None:
    updates, place = Updates(), [] if graph is None else [NamedNode(graph)]
    expected = Store()
    expected.extend(Quad(t.subject, t.predicate, t.object, *place) for t in triples)
    updates.store.extend(Quad(t.subject, t.predicate, t.object, *place) for t in before)
    updates.store.add(Quad(S, P, BlankNode(), *place))
    updates.store.add(Quad(S, P, S, NamedNode("urn:other")))
    with Web(updates) as web:
        url = f"{web.url}/update"
        target = UpdateEndpoint(url, graph, Client(ServerPolicy(20)), query_address(url), 20)
        push([target], sorted(triples, key=str), replace=True, size=size)
        push([target], sorted(triples, key=str), replace=True, size=size)
    assert {str(quad) for quad in updates.store} == {str(quad) for quad in expected} | {
        "<urn:s> <urn:p> <urn:s> <urn:other>"
    }


@pytest.mark.parametrize("size", range(1, 9))
def test_every_size_of_batch_gives_the_same(size: int) -> None:
    graphs = Graphs()
    outcome = sent(graphs, numbered(7), size=size)
    assert graphs.graphs[""] == set(numbered(7))
    assert outcome.requests == len(graphs.writes) == -(-7 // size)


def test_progress_is_told_after_each_request() -> None:
    told: list[tuple[int, int]] = []
    sent(Graphs(), numbered(5), size=2, progress=lambda done, total: told.append((done, total)))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_updates_where_there_is_no_graph_store(chithi: Run, two: str) -> None:
    updates = Updates()
    with Web(updates) as web:
        done = pushed(chithi, web, "--data", two, "--graph", "urn:g", path="/update")
        again = pushed(chithi, web, "--data", two, "--graph", "urn:g", "--protocol", "update", path="/update")
    assert "sent 2 of 2 triples" in done.stderr and "nothing to send" in again.stderr
    assert {str(quad.graph_name) for quad in updates.store} == {"<urn:g>"}
    assert len(updates.updates) == 1


def test_a_description_of_the_service_is_no_graph_store(chithi: Run, two: str) -> None:
    updates = Updates()
    described = b"[] a <http://www.w3.org/ns/sparql-service-description#Service> ."

    def answer(exchange: Exchange, request: Request) -> None:
        if request.path == "/update?default":
            exchange.reply(200, described, TURTLE)
        else:
            updates(exchange, request)

    with Web(answer) as web:
        done = pushed(chithi, web, "--data", two, path="/update")
        forced = refused(pushed(chithi, web, "--data", two, "--protocol", "gsp", path="/update"))
    assert "sent 2 of 2 triples" in done.stderr and len(updates.store) == 2
    assert "is no graph store" in forced


def test_queries_at_an_address_of_their_own(chithi: Run, two: str) -> None:
    updates = Updates()

    def answer(exchange: Exchange, request: Request) -> None:
        path = request.path.replace("/statements", "/update").replace("/repository", "/query")
        updates(exchange, request._replace(path=path))

    with Web(answer) as web:
        done = pushed(chithi, web, "--data", two, "--query", f"{web.url}/repository", path="/statements")
    assert done.returncode == 0 and len(updates.store) == 2


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://h/update", "http://h/query"),
        ("http://h/ds/update?key=a/update", "http://h/ds/query?key=a/update"),
        ("http://h/sparql", "http://h/sparql"),
        ("http://h/myupdate", "http://h/myupdate"),
    ],
)
def test_where_queries_are_answered(url: str, expected: str) -> None:
    assert query_address(url) == expected


def cutting(updates: Updates, most: int) -> Answer:
    """Return a server that gives at most so many triples, and says nothing of it."""

    def answer(exchange: Exchange, request: Request) -> None:
        if "CONSTRUCT" in request.path:
            found = updates.store.query(parse_qs(urlsplit(request.path).query)["query"][0])
            lines = sorted(f"{triple} .\n" for triple in found)[:most]
            exchange.reply(200, "".join(lines).encode(), N_TRIPLES)
        else:
            updates(exchange, request)

    return answer


def test_a_server_that_cuts_results_off_is_read_property_by_property(chithi: Run, two: str) -> None:
    updates = Updates()
    updates.store.extend(Quad(t.subject, NamedNode("urn:q"), t.object) for t in numbered(30))
    with Web(cutting(updates, 30)) as web:
        done = pushed(chithi, web, "--data", two, path="/update")
        again = pushed(chithi, web, "--data", two, path="/update")
    assert "the graph now holds 32" in done.stderr
    assert "30 triples that are not of this data" in again.stderr
    assert len(updates.updates) == 1


def test_a_graph_that_cannot_be_read_whole_is_told_with_the_numbers(chithi: Run, two: str) -> None:
    updates = Updates()
    updates.store.extend(Quad(t.subject, t.predicate, t.object) for t in numbered(30))
    with Web(cutting(updates, 20)) as web:
        message = refused(pushed(chithi, web, "--data", two, path="/update"))
    assert "only 20 of the graph's 30 triples" in message
    assert updates.updates == []


ROWS = '{"head": {"vars": [%s]}, "results": {"bindings": [%s]}}'
COUNT = '{"n": {"type": "literal", "value": "%s"}}'
ODD_COUNTS = [ROWS % ('"n"', COUNT % value) for value in ("abc", "1.0", "-1", "", "9" * 5000, "٣")]
ODD_COUNTS += [ROWS % ('"n"', rows) for rows in ("", "{}", f"{COUNT % 1}, {COUNT % 1}")]
ODD_COUNTS += [
    '{"head": {}, "boolean": true}',
    ROWS % ("", ""),
    ROWS % ('"n"', '{"n": {"type": "uri", "value": "a:b"}}'),
]
ODD_PROPERTIES = [
    ROWS % ('"p"', row)
    for row in (
        "{}",
        '{"p": {"type": "bnode", "value": "b"}}',
        '{"p": {"type": "literal", "value": "a:b"}}',
        '{"p": {"type": "uri", "value": "a:b> ?x } #"}}',
    )
]
ODD_PROPERTIES += ['{"head": {}, "boolean": true}']


def odd(updates: Updates, mark: str, body: str) -> Answer:
    """Return a server that cuts results off and gives one kind of query an odd answer."""
    cut = cutting(updates, 1)

    def answer(exchange: Exchange, request: Request) -> None:
        if mark in request.path:
            exchange.reply(200, body.encode(), "application/sparql-results+json")
        else:
            cut(exchange, request)

    return answer


@pytest.mark.parametrize(
    ("mark", "body"), [("COUNT", body) for body in ODD_COUNTS] + [("DISTINCT+%3Fp", body) for body in ODD_PROPERTIES]
)
def test_an_odd_answer_is_the_fault_of_the_server(mark: str, body: str, chithi: Run, two: str) -> None:
    updates = Updates()
    updates.store.extend(Quad(t.subject, t.predicate, t.object) for t in numbered(3))
    with Web(odd(updates, mark, body)) as web:
        refused(pushed(chithi, web, "--data", two, "--protocol", "update", path="/update"))
    assert updates.updates == []


@pytest.mark.parametrize("page", [(404, "text/html"), (200, "text/html"), (405, "text/plain"), (501, "text/plain")])
def test_neither_a_graph_store_nor_updates(page: tuple[int, str], chithi: Run, two: str) -> None:
    with Web(lambda exchange, request: exchange.reply(page[0], b"<p>Hello</p>", page[1])) as web:
        message = refused(pushed(chithi, web, "--data", two))
    assert "is no graph store and takes no SPARQL updates" in message and "--query" in message


def test_a_page_in_answer_to_a_write_is_no_success(chithi: Run, two: str) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        status = 404 if request.method == "GET" else 200
        exchange.reply(status, b"" if status == 404 else b"<form>", "text/html")

    with Web(answer) as web:
        assert "is no graph store" in refused(pushed(chithi, web, "--data", two, "--protocol", "gsp"))


def test_a_store_that_forgets_is_found_out(chithi: Run, two: str) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        exchange.reply(404 if request.method == "GET" else 201)

    with Web(answer) as web:
        message = refused(pushed(chithi, web, "--data", two))
    assert "lacks 2 of 2 triples" in message


def test_a_store_that_keeps_what_it_should_replace_is_found_out() -> None:
    graphs = Graphs()
    graphs.graphs[""] = set(numbered(3))

    def answer(exchange: Exchange, request: Request) -> None:
        graphs(exchange, request._replace(method=request.method.replace("PUT", "POST")))

    with pytest.raises(ChithiError, match="3 triples that are not of this data are there still"):
        sent(answer, [Triple(S, P, S)], replace=True)


def test_a_literal_of_another_type_is_told_with_both(chithi: Run, tmp_path: Path) -> None:
    data = tmp_path / "data.ttl"
    data.write_text("<urn:s> <urn:p> 4600000000 .", encoding="utf-8")
    with Web(rewriting(Graphs(), lambda body: body.replace(b"integer", b"decimal"))) as web:
        done = pushed(chithi, web, "--data", str(data))
    assert "4600000000 (xsd:integer) as 4600000000 (xsd:decimal)" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_bar_is_shown_to_a_person_and_to_nobody_else(chithi: Run, home: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    with Web(Graphs()) as web:
        unwatched = pushed(chithi, web, "--batch", "100", path="/store")
        command = [sys.executable, "-m", "chithi", "push", f"{web.url}/store", "--graph", "urn:g", "--batch", "100"]
        subprocess.run(
            [*command, "--lang", "en"],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env={**os.environ, "CHITHI_HOME": str(home)},
        )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # Linux says so at the end
        pass
    os.close(ours)
    assert b"100%" in shown and b"sent " in shown
    assert "%" not in unwatched.stderr and unwatched.stderr.count("\n") == 1
