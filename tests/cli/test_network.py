from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from misbehaving import Exchange, Request, Web
from pyoxigraph import Literal, NamedNode, Quad, Store

from chithi import engines
from chithi.engines import jsonld_contexts, loading
from chithi.engines.base import Engine, select
from chithi.engines.oxigraph import answer
from chithi.messages.errors import CannotRead, ChithiError, WrongUse
from chithi.network import fetching
from chithi.network.hosts import host_of, is_allowed
from chithi.queries import guard
from chithi.queries.binding import bind
from chithi.queries.saved import read_query

ROW = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"from afar"}}]}}'
Run = Callable[..., subprocess.CompletedProcess[str]]
TURTLE, JSONLD, RESULTS = "text/turtle", "application/ld+json", "application/sparql-results+json"
Page = tuple[str, str | bytes] | int | Callable[[Exchange], None]
OWL = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"


@contextmanager
def site(pages: dict[str, Page]) -> Iterator[Web]:
    """A server with pages: a type and content, a status, or a function; `{me}` in a content is the server."""

    def answer(exchange: Exchange, request: Request) -> None:
        page = pages.get(request.path, 404)
        if callable(page):
            page(exchange)
        elif isinstance(page, int):
            exchange.reply(page)
        else:
            content = page[1] if isinstance(page[1], bytes) else page[1].replace("{me}", web.url).encode()
            exchange.reply(200, content, page[0])

    with Web(answer) as web:
        yield web


def redirect(target: str, status: int = 302) -> Page:
    return lambda exchange: exchange.reply(status, Location=target)


def host(web: Web) -> str:
    return web.url.removeprefix("http://")


def texts(engine: Engine, predicate: str = "http://e/p") -> list[str]:
    rows = select(engine, f"SELECT ?o {{ ?s <{predicate}> ?o }}")
    return sorted(row[0].value for row in rows if isinstance(row[0], Literal | NamedNode))


def told(caught: pytest.ExceptionInfo[ChithiError]) -> tuple[str, int]:
    return caught.value.key, caught.value.exit_code


# Which host is meant


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://example.org", "example.org"),
        ("https://Example.ORG/a?b#c", "example.org"),
        ("HTTPS://example.org:443/", "example.org"),
        ("http://example.org:80/", "example.org"),
        ("http://example.org:443/", "example.org:443"),
        ("http://example.org:8080?x", "example.org:8080"),
        ("http://[::1]:7878/sparql", "[::1]:7878"),
        ("http://my_store/", "my_store"),
        # what two readers might take for two hosts, or is none
        ("http://named@evil.org/", ""),
        ("http://named:pass@evil.org/", ""),
        ("http://named%2F@evil.org/", ""),
        ("http://named\\@evil.org/", ""),
        ("http://evil.org\\.named/", ""),
        ("http:named/", ""),
        ("http:///named/", ""),
        ("//named/", ""),
        ("http://na med/", ""),
        ("http://named\n/", ""),
        ("http://việt.vn/", ""),
        ("http://named:/", ""),
        ("http://named:123456/", ""),
        ("ftp://named/", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address: str, expected: str) -> None:
    assert host_of(address) == expected


@pytest.mark.parametrize(
    ("address", "hosts", "expected"),
    [
        ("https://example.org/a", ["example.org"], True),
        ("https://example.org/a", ["EXAMPLE.org"], True),
        ("https://example.org/a", ["example.org:443"], True),
        ("http://example.org:8080/a", ["example.org:8080"], True),
        ("http://example.org:8080/a", ["example.org"], False),
        ("http://example.org/a", ["example.org:443"], False),
        ("http://example.org/a", [], False),
        ("http://www.example.org/", ["example.org"], False),
        ("http://example.org.evil.org/", ["example.org"], False),
        ("http://example.org./", ["example.org"], False),
        ("http://127.0.0.1/", ["localhost"], False),
        ("http://2130706433/", ["127.0.0.1"], False),
        ("http:/example.org/", [""], False),
    ],
)
def test_a_host_is_named_exactly(address: str, hosts: list[str], expected: bool) -> None:
    assert is_allowed(address, hosts) is expected


@pytest.mark.parametrize("text", ["", "http://example.org", "a/b", "a b", "u@h", "*", "*.org", "h:", "h:x", "việt.vn"])
def test_what_is_no_host_is_refused(in_home: Path, text: str) -> None:
    with pytest.raises(WrongUse, match="localhost:3030"):
        engines.open_engine(hosts=[text])


@pytest.mark.parametrize("text", ["h:0", "h:65536", "127.0.0.1:99999"])
def test_a_port_that_is_none_is_refused(in_home: Path, text: str) -> None:
    with pytest.raises(WrongUse, match=text):
        engines.open_engine(hosts=[text])
    engines.open_engine(hosts=["h:65535"])


@pytest.mark.parametrize("text", ["http://me:Geheim@h/x", "me:Geheim@h", "http://me:Ge/h@eim@h/", "h/?key=Geheim"])
def test_a_password_typed_with_a_host_is_not_printed(chithi: Run, text: str) -> None:
    done = chithi("stats", "--allow-network", text)
    assert (done.returncode, done.stdout) == (2, "")
    assert "eim" not in done.stderr and "“h" in done.stderr


def test_a_refused_service_is_told_without_its_query() -> None:
    with pytest.raises(WrongUse, match=r"SERVICE <http://h/x> is refused") as caught:
        guard.check("SELECT * { SERVICE <http://h/x?key=Geheim> { ?s ?p ?o } }")
    assert "Geheim" not in str(caught.value)


# SERVICE

CALLS = [
    "SELECT * { SERVICE <%s/x> { ?s ?p ?x } }",
    "SELECT * { service silent<%s/x>{ ?s ?p ?x } }",
    "SELECT * { SERVICE # <http://a/> {\n <%s/x> # {\n { ?s ?p ?x } }",
    # read as one word by the grammar, as two by Oxigraph
    "SELECT * { SERVICESILENT<%s/x>{ ?s ?p ?x } }",
    # read as an IRI by the grammar, as `<` and a string by Oxigraph: the string that seems to begin hides the SERVICE
    "SELECT * { FILTER(1<'x>' || true) SERVICE <%s/x> { ?s ?p ?x } FILTER(?x != 'y') }",
    # a comment after a word within a string
    "SELECT * { FILTER(1<'x>' || '' != 'service #') SERVICE <%s/x> { ?s ?p ?x } OPTIONAL { GRAPH\n <http://a/> { } } }",
    "SELECT * { SERVICE <http://a/> { SERVICE <%s/x> { ?s ?p ?x } } }",
    "ASK { SERVICE <%s/x> { ?s ?p ?x } }",
]
UNCLEAR = [
    "PREFIX : <%s/> SELECT * { SERVICE:x{ ?s ?p ?x } }",
    "PREFIX SERVICE: <%s/> PREFIX : <%s/> SELECT * { SERVICE:x{ ?s ?p ?x } }",
    "PREFIX a: <%s/> SELECT * { SERVICEa:x{ ?s ?p ?x } }",
    "PREFIX a: <%s/> SELECT * { SERVICE a:x { ?s ?p ?x } }",
    "BASE <%s/> SELECT * { SERVICE <x> { ?s ?p ?x } }",
    "SELECT * { { BIND(<%s/x> AS ?e) } LATERAL { SERVICE ?e { ?s ?p ?x } } }",
    "SELECT * { SERVICE <%s/\\u0078> { ?s ?p ?x } }",
    "SELECT * { OPTIONAL { ?s ?p trueSERVICE ?e { ?s ?p ?x } } BIND(<%s/x> AS ?e) }",
]


def asked(engine: Engine, text: str, hosts: list[str]) -> list[str]:
    guard.check(text, hosts)
    result = guard.ask(engine, text, "", hosts)
    return [str(row) for row in getattr(result, "rows", [])]


@pytest.mark.parametrize("query", CALLS + UNCLEAR)
def test_a_service_of_no_named_host_is_never_called(engine: Engine, query: str) -> None:
    with site({"/x": (RESULTS, ROW)}) as web, site({}) as other:
        text = query.replace("%s", web.url)
        for hosts in ([], [host(other)], ["127.0.0.1"]):
            with pytest.raises(WrongUse) as caught:
                asked(engine, text, hosts)
            assert caught.value.key in ("service-refused", "service-form", "missing-prefix")
            with pytest.raises(WrongUse, match="SERVICE"):
                guard.ask(engine, text, "", hosts)
        assert web.requests == []


@pytest.mark.parametrize("query", UNCLEAR)
def test_a_service_must_be_an_address_in_full_even_of_a_named_host(engine: Engine, query: str) -> None:
    with site({"/x": (RESULTS, ROW)}) as web:
        with pytest.raises(WrongUse, match="SERVICE must"):
            guard.ask(engine, query.replace("%s", web.url), "", [host(web)])
        assert web.requests == []


def test_each_of_these_queries_would_call(in_home: Path) -> None:
    """Else the tests above would show nothing."""
    engine = engines.open_engine()
    for query in (*CALLS[:6], *UNCLEAR[:7]):
        with site({"/x": (RESULTS, ROW)}) as web:
            engine.query(query.replace("%s", web.url))
            assert [request.path for request in web.requests] == ["/x"], query


@pytest.mark.parametrize("query", CALLS[:6])
def test_a_service_of_a_named_host_is_asked(in_home: Path, query: str) -> None:
    with site({"/x": (RESULTS, ROW)}) as web:
        rows = asked(engines.open_engine(), query % web.url, [host(web), "a"])
        assert ["from afar" in row for row in rows] == [True]
        assert web.requests[0].headers.keys().isdisjoint({"authorization", "cookie"})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("silent", ["", "SILENT"])
def test_a_service_that_redirects_leads_nowhere(in_home: Path, status: int, silent: str) -> None:
    with site({"/x": (RESULTS, ROW)}) as other, site({"/x": redirect(f"{other.url}/x", status)}) as web:
        text = f"SELECT * {{ SERVICE {silent} <{web.url}/x> {{ ?s ?p ?x }} }}"
        for hosts in ([host(web)], [host(web), host(other)]):
            if silent:
                assert "from afar" not in str(asked(engines.open_engine(), text, hosts))
            else:
                with pytest.raises(WrongUse, match="redirect|Redirect"):
                    asked(engines.open_engine(), text, hosts)
        assert len(web.requests) == 2
        assert other.requests == []


# Oxigraph refuses to ask this port, and says so: a call is noticed without a server.
BLOCKED = "http://127.0.0.1:1"
PROLOGUE = f"PREFIX s:<{BLOCKED}/> PREFIX :<{BLOCKED}/> BASE <{BLOCKED}/> SELECT * {{ "
PLAIN = [
    f"FILTER(1<2||?a>'b') SERVICE <{BLOCKED}/> {{ ?s ?p ?x }} FILTER(?x!='y') # c\n }}",
    "?s <e:b> true . SERVICE s:x { ?q ?p ?x } OPTIONAL { ?s <e:c>?/^<e:d>* 'x'@en } }",
    f"VALUES ?e {{ <{BLOCKED}/> UNDEF }} LATERAL {{ SERVICE ?e {{ ?q ?p ?x }} }} ?s <e:b> true }}",
    "?g ?h ?i SERVICE :x { ?q ?p ?x } MINUS { ?x ?y ?z } }",
]
INSERTED = [
    *("'", '"', "'''", "\\", "\\u0027", "#", "\n", "\r", "<", ">", "<'", "'>", "(1<'>')", " ", "?", ":", "s:", "-"),
    *("SERVICE", "SERVICESILENT", "SILENT", "true", "1", "1e5", ".", ";", "^", "|", "*", "@en", "^^", "{}", "UNION{}"),
    *("FILTER(1<'x>'||true)", "<e:'>", "<e:\\u0027>", "s:\\'", "SERVICE#\n", "SERVICE#{\n<e:b>\n", "_:b", "a."),
    *("# SERVICE <e:b> {\n", "\u00a0", "\u017f", "\u2028"),
]


@given(data=st.data(), query=st.sampled_from(PLAIN), times=st.integers(1, 4))
@settings(deadline=None, max_examples=200)
def test_whatever_oxigraph_takes_for_a_service_is_refused(data: st.DataObject, query: str, times: int) -> None:
    text = PROLOGUE + query
    near = [text.upper().index("SERVICE") + offset for offset in (-12, -1, 0, 0, 7, 7, 8, 12, 30)]
    for _ in range(times):
        place = data.draw(st.one_of(st.sampled_from(near), st.integers(0, len(text))))
        dropped = data.draw(st.sampled_from([0, 0, 0, 1, 2]))
        text = text[:place] + data.draw(st.sampled_from(INSERTED)) + text[place + dropped :]
    store = Store()
    store.add(Quad(NamedNode("e:a"), NamedNode("e:b"), Literal(True)))
    try:
        answer(store, text)
    except WrongUse as error:
        if str(error.params.get("reason")).startswith("The port 1 is not allowed"):
            with pytest.raises(WrongUse, match="SERVICE"):
                guard.refuse_network(text, ["e"])


def test_rdflib_is_never_asked_for_a_service(in_home: Path) -> None:
    """Its client would follow a redirect to any host."""
    engine = engines.open_engine("rdflib")
    with site({"/x": (RESULTS, ROW)}) as other, site({"/x": redirect(f"{other.url}/x")}) as web:
        with pytest.raises(WrongUse, match="--engine oxigraph"):
            asked(engine, f"SELECT * {{ SERVICE SILENT <{web.url}/x> {{ ?s ?p ?x }} }}", [host(web)])
        # Oxigraph reads a string here. That rdflib resolves the escapes first is seen before, and would lead nowhere.
        hidden = f'SELECT * {{ BIND("\\u0022 AS ?a) SERVICE <{web.url}/x> {{ ?s ?p ?x }} }} #" AS ?a) }}'
        with pytest.raises(WrongUse, match="stays off the network"):
            guard.ask(engine, hidden, "")
        assert len(web.requests) <= 1  # Oxigraph, which checks the syntax, may ask the named host
        with pytest.raises(WrongUse, match="follows redirects"):
            engine.query(hidden)
        assert other.requests == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service ?label { ?service ?p ?label }",
        "SELECT ?x { # a civil service\n ?x ?p 'the service <of> a party' }",
        "# service\nASK { ?s ?p ?o }",
        "SELECT ?x { GRAPH ?service { ?x ?p 'from here' } }",
        "PREFIX ct: <http://e/service#> SELECT ?x { ?x ct:publicService ?o . { ?x ?p ?o } }",
    ],
)
def test_the_word_alone_calls_nobody(engine: Engine, query: str) -> None:
    assert sorted(asked(engine, query, [])) == sorted(asked(engine, query, ["a"]))


def test_a_saved_query_may_name_an_allowed_host(in_home: Path, tmp_path: Path) -> None:
    (tmp_path / "far.rq").write_text(
        "SELECT ?x { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?x } FILTER(?x = COALESCE(?__q_literal, ?x)) }"
    )
    values = {"q": [Literal("service <http://a/> {")]}
    with pytest.raises(WrongUse, match=r"SERVICE <http://127\.0\.0\.1:1/x>"):
        bind(read_query(tmp_path / "far.rq"), values)
    assert "SERVICE" in bind(read_query(tmp_path / "far.rq"), values, ["127.0.0.1:1"])


def test_updates_stay_refused_whatever_host_is_named() -> None:
    with pytest.raises(WrongUse, match="LOAD changes data"):
        guard.check("LOAD <http://a/x>", ["a"])


def test_from_stays_refused_whatever_host_is_named() -> None:
    with pytest.raises(WrongUse, match="FROM is refused"):
        guard.check("SELECT * FROM <http://a/x> { ?s ?p ?o }", ["a"])


# As a process


def test_a_process_asks_named_hosts_only(chithi: Run, tmp_path: Path) -> None:
    pages: dict[str, Page] = {
        "/x": (RESULTS, ROW),
        "/context": (JSONLD, '{"@context": {"p": "http://e/p"}}'),
        "/more.ttl": (TURTLE, '<http://e/more> <http://e/p> "imported" .'),
    }
    with site(pages) as web:
        (tmp_path / "a.jsonld").write_text(
            json.dumps({"@context": f"{web.url}/context", "@id": "http://e/a", "p": "x"})
        )
        (tmp_path / "b.ttl").write_text(f"{OWL}<http://e/b> owl:imports <{web.url}/more.ttl> .")
        query = f"SELECT ?o ?x {{ ?s <http://e/p> ?o SERVICE <{web.url}/x> {{ ?a ?b ?x }} }} ORDER BY ?o"
        arguments = ["sparql", query, "--data", str(tmp_path), "--format", "csv"]
        refused = chithi(*arguments)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert f"--allow-network {host(web)}" in refused.stderr
        refused = chithi("stats", "--data", str(tmp_path), CHITHI_LANG="vi")
        assert (refused.returncode, refused.stdout) == (3, "")
        assert f"--allow-network {host(web)}" in refused.stderr
        assert web.requests == []
        done = chithi(*arguments, "--allow-network", host(web))
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines() == ["o,x", "imported,from afar", "x,from afar"]
        assert chithi("stats", "--allow-network", web.url).returncode == 2


def test_an_import_that_is_left_out_is_told(chithi: Run, tmp_path: Path) -> None:
    (tmp_path / "b.ttl").write_text(f"{OWL}<http://e/b> owl:imports <http://127.0.0.1:1/o>, <urn:x:o> .")
    done = chithi("stats", "--with", str(tmp_path))
    assert done.returncode == 0
    assert "<http://127.0.0.1:1/o>: not loaded" in done.stderr
    assert "--allow-network 127.0.0.1:1" in done.stderr
    assert "<urn:x:o>: not loaded. Give the file with --with FILE." in done.stderr
    vietnamese = chithi("stats", "--with", str(tmp_path), CHITHI_LANG="vi").stderr
    assert vietnamese.count("chưa nạp") == 2


# Contexts


@pytest.fixture(params=engines.NAMES)
def load(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Engine]:
    """Open an engine on one file of the given content, with the hosts of the given servers allowed."""

    def opened(suffix: str, content: Any, *allowed: Web) -> Engine:
        path = tmp_path / f"data{suffix}"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return engines.open_engine(request.param, data=[str(path)], hosts=[host(web) for web in allowed])

    return opened


def test_contexts_are_fetched_wherever_they_stand(load: Callable[..., Engine]) -> None:
    pages: dict[str, Page] = {
        "/a/one": (JSONLD, '{"@context": ["two", {"q": "http://e/q", "@base": "http://wrong/"}]}'),
        "/a/two": ("application/json", '{"@context": {"p": "http://e/p", "@version": 1.1}}'),
        "/scoped": (JSONLD, '{"@context": {"inner": "http://e/p"}}'),
        "/moved": redirect("/scoped", 307),
        "/imported": (JSONLD, '{"@context": {"imported": "http://e/p", "own": "http://e/wrong"}}'),
    }
    with site(pages) as web:
        one = {"@context": [f"{web.url}/a/one", {"@base": "http://e/"}], "@id": "a", "p": "1", "q": {"@id": "rel"}}
        scoped: dict[str, Any] = {"@version": 1.1, "t": {"@id": "http://e/t", "@context": f"{web.url}/moved"}}
        two = {"@context": scoped, "@id": "http://e/b", "t": {"@id": "http://e/c", "inner": "2"}}
        imported = {"@version": 1.1, "@import": f"{web.url}/imported", "own": "http://e/p"}
        three = {"@context": imported, "@id": "http://e/d", "imported": "3", "own": "4"}
        again = {"@context": f"{web.url}/a/two", "@id": "http://e/e", "p": "5"}
        engine = load(".jsonld", [one, two, three, again], web)
        assert texts(engine) == ["1", "2", "3", "4", "5"]
        assert texts(engine, "http://e/q") == ["http://e/rel"]
        assert sorted(r.path for r in web.requests) == ["/a/one", "/a/two", "/imported", "/moved", "/scoped"]


def test_numbers_and_json_literals_come_through_untouched() -> None:
    document = (
        b'{"@context": {"p": "http://e/p"}, "p": [978.80, 1e400, 12345678901234567890123, -0,'
        b' {"@type": "@json", "@value": {"@context": "http://a/"}}], "q": "\\ud800 978.80"}'
    )
    inlined = jsonld_contexts.inline_contexts(document, "x", "", [])
    assert inlined.count(b"978.80") == 2
    for kept in (b"1e400", b"12345678901234567890123", b" -0,", b'"@context": "http://a/"', b"\\ud800"):
        assert kept in inlined


@pytest.mark.parametrize(
    "form", [lambda url: url, lambda url: [{"a": "http://e/a"}, url], lambda url: {"@import": url}]
)
def test_a_context_of_another_host_is_refused(load: Callable[..., Engine], form: Callable[[str], Any]) -> None:
    with site({}) as web, site({}) as other:
        with pytest.raises(CannotRead, match=f"--allow-network {host(web)}") as caught:
            load(".jsonld", {"@context": form(f"{web.url}/c"), "@id": "http://e/a", "http://e/p": "x"}, other)
        assert told(caught) == ("context-refused", 3)
        assert web.requests + other.requests == []


def test_a_context_in_a_file_is_never_read(load: Callable[..., Engine], tmp_path: Path) -> None:
    (tmp_path / "c.json").write_text('{"@context": {"p": "http://e/p"}}')
    with pytest.raises(CannotRead, match="never goes") as caught:
        load(".jsonld", {"@context": (tmp_path / "c.json").as_uri(), "@id": "http://e/a", "p": "x"})
    assert told(caught) == ("remote-context", 3)


def test_a_redirect_to_another_host_is_not_followed(load: Callable[..., Engine]) -> None:
    context = (JSONLD, '{"@context": {"p": "http://e/p"}}')
    with site({"/c": context}) as other, site({"/c": redirect(f"{other.url}/c")}) as web:
        data = {"@context": f"{web.url}/c", "@id": "http://e/a", "p": "x"}
        with pytest.raises(CannotRead, match=f"--allow-network {host(other)}") as caught:
            load(".jsonld", data, web)
        assert told(caught) == ("fetch-elsewhere", 3)
        assert other.requests == []
        assert texts(load(".jsonld", data, web, other)) == ["x"]


def test_a_page_that_names_its_json_ld_is_followed_to_it(load: Callable[..., Engine]) -> None:
    def page(exchange: Exchange) -> None:
        exchange.reply(200, b"<html>", "text/html", Link='</c>; rel="alternate"; type="application/ld+json"')

    with site({"/": page, "/c": (JSONLD, '{"@context": {"p": "http://e/p"}}')}) as web:
        assert texts(load(".jsonld", {"@context": web.url, "@id": "http://e/a", "p": "x"}, web)) == ["x"]


def slowly(exchange: Exchange) -> None:
    exchange.start(200, JSONLD, Content_Length="1000")
    for _ in range(100):
        exchange.wfile.write(b" ")
        exchange.wfile.flush()
        time.sleep(0.05)


def broken_off(exchange: Exchange) -> None:
    exchange.start(200, JSONLD, Content_Length="1000")
    exchange.wfile.write(b'{"@context": {}}')
    exchange.hang_up()


def packed(exchange: Exchange) -> None:
    exchange.reply(200, b"\x1f\x8b", JSONLD, Content_Encoding="gzip")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (404, "fetch-status"),
        (500, "fetch-status"),
        (("text/html", "<html>"), "context-fault"),
        ((JSONLD, "[]"), "context-fault"),
        ((JSONLD, '{"p": "http://e/p"}'), "context-fault"),
        ((JSONLD, b"\xff"), "context-fault"),
        ((JSONLD, '{"@context": "/c"}'), "context-fault"),
        ((JSONLD, '{"@context": {"@import": "/c"}}'), "context-fault"),
        ((JSONLD, '{"@context": "http://127.0.0.1:1/c"}'), "context-refused"),
        ((JSONLD, '{"@context": %s}' % ('{"a":' * 600 + "1" + "}" * 600)), "context-fault"),
        ((JSONLD, " " * 3000), "fetch-large"),
        (slowly, "fetch-slow"),
        (lambda exchange: time.sleep(2), "fetch-failed"),
        (lambda exchange: exchange.hang_up(), "fetch-failed"),
        (broken_off, ("fetch-cut", "fetch-failed")),
        (packed, "fetch-packed"),
        (redirect("/c"), "fetch-redirects"),
        (redirect("file:///etc/passwd"), "fetch-nowhere"),
        (redirect("//u:p@evil.org/"), "fetch-nowhere"),
        (redirect("http://["), ("fetch-nowhere", "fetch-failed")),
        (redirect("http://127.0.0.1:1/?key=secret"), "fetch-elsewhere"),
        ((JSONLD, '{"@context": 5}'), "context-fault"),
        ((JSONLD, '{"@context": "http://["}'), "remote-context"),
    ],
)
def test_a_context_that_is_none_is_told(
    page: Page, expected: str | tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SILENCE", 0.5)
    monkeypatch.setattr(fetching, "LONGEST", 0.6)
    monkeypatch.setattr(fetching, "MOST_BYTES", 2000 if expected == "fetch-large" else 20000)
    with site({"/c": page}) as web:
        path = tmp_path / "x.jsonld"
        path.write_text(json.dumps({"@context": f"{web.url}/c", "@id": "http://e/a", "p": "x"}))
        with pytest.raises(CannotRead) as caught:
            engines.open_engine(data=[str(path)], hosts=[host(web)])
        assert caught.value.key in (expected if isinstance(expected, tuple) else (expected,)), str(caught.value)
        assert "/c" in str(caught.value) or expected == "remote-context" or page == (JSONLD, '{"@context": 5}')
        assert "u:p" not in str(caught.value) and "secret" not in str(caught.value)
        assert ("--allow-network" in str(caught.value)) == (expected in ("fetch-elsewhere", "context-refused"))
        assert len(web.requests) == (6 if expected == "fetch-redirects" else 1)


@pytest.mark.parametrize(
    "context", ["5", "978.80", "-1e3", "true", '{"@import": 5}', '["{me}", 5]', '{"@import": true}']
)
def test_what_is_no_context_is_told_and_not_fetched(load: Callable[..., Engine], context: str) -> None:
    with site({"/": (JSONLD, '{"@context": {}}')}) as web:
        node = '{"@context": "%s", "@id": "http://e/a", "http://e/p": {"@context": %s, "@id": "http://e/b"}}'
        with pytest.raises(CannotRead, match="cannot be used") as caught:
            load(".jsonld", node % (web.url, context.replace("{me}", web.url)), web)
        assert told(caught) == ("context-fault", 3)
        assert {request.path for request in web.requests} <= {"/"}
        assert re.search("[0-9a-f]{32}", str(caught.value)) is None


def drip(exchange: Exchange) -> None:
    """Send headers without end, each soon enough for every time-out."""
    exchange.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for n in range(60):
        exchange.wfile.write(b"X-%d: y\r\n" % n)
        exchange.wfile.flush()
        time.sleep(0.1)


def test_the_whole_fetch_has_a_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(exchange: Exchange) -> None:
        time.sleep(0.4)
        exchange.reply(302, Location="/late")

    monkeypatch.setattr(fetching, "LONGEST", 1.0)
    for page in (drip, late):
        with site({"/c?key=secret": page, "/late": page}) as web, pytest.raises(CannotRead) as caught:
            fetching.fetch(f"{web.url}/c?key=secret", [host(web)], TURTLE)
        assert told(caught) == ("fetch-slow", 3)
        assert "secret" not in str(caught.value)


def test_contexts_that_multiply_are_stopped(load: Callable[..., Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each holds the next one ten times."""
    monkeypatch.setattr(jsonld_contexts, "MOST_CHARACTERS", 100_000)
    pages: dict[str, Page] = {
        f"/{n}": (
            JSONLD,
            json.dumps({"@context": {f"t{i}": {"@id": "a:b", "@context": f"/{n + 1}"} for i in range(10)}}),
        )
        for n in range(20)
    }
    pages["/20"] = (JSONLD, '{"@context": {}}')
    with site(pages) as web:
        with pytest.raises(CannotRead) as caught:
            load(".jsonld", {"@context": f"{web.url}/0", "@id": "http://e/a"}, web)
        assert told(caught) == ("contexts-too-many", 3)


def test_contexts_without_end_are_stopped(load: Callable[..., Engine]) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        exchange.reply(200, b'{"@context": "%dx"}' % len(web.requests), JSONLD)

    with Web(answer) as web:
        with pytest.raises(CannotRead) as caught:
            load(".jsonld", {"@context": f"{web.url}/0", "@id": "http://e/a"}, web)
        assert told(caught) == ("contexts-too-many", 3)
        assert len(web.requests) == jsonld_contexts.MOST_CONTEXTS


@pytest.mark.parametrize(("data", "key"), [("{", "bad-syntax"), ('"@id": "http://e/a"}', "no-statements")])
def test_what_is_wrong_in_the_file_itself_is_told(load: Callable[..., Engine], data: str, key: str) -> None:
    with site({"/c": (JSONLD, '{"@context": {}}')}) as web:
        with pytest.raises(CannotRead, match=r"data\.jsonld") as caught:
            load(".jsonld", f'{{"@context": "{web.url}/c", {data}', web)
        assert told(caught) == (key, 3)


def test_no_password_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HOME", str(tmp_path))
    with site({"/x": (TURTLE, "")}) as web:
        fetching.fetch(f"{web.url}/x", [host(web)], TURTLE)
        assert web.requests[0].headers.keys().isdisjoint({"authorization", "cookie"})


# Imports


def test_imports_are_followed_to_the_end_each_once(load: Callable[..., Engine]) -> None:
    blank = '_:b <http://e/p> "%s" .'
    pages: dict[str, Page] = {
        "/a": (TURTLE, f"{OWL}<{{me}}/a> a owl:Ontology ; owl:imports <{{me}}/b>, <c.ttl#> . {blank % 'a'}"),
        "/b": ("application/rdf+xml; charset=utf-8", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
               ' xmlns:owl="http://www.w3.org/2002/07/owl#" xmlns:e="http://e/"><rdf:Description rdf:about="">'
               '<e:p>b</e:p><owl:imports rdf:resource="/a"/></rdf:Description></rdf:RDF>'),
        "/c.ttl": ("text/plain", f"{blank % 'c'} <> <http://e/q> <rel> . [] <http://e/p> 97 ."),
        "/d": (JSONLD, '{"@context": "/context", "@id": "", "p": "d"}'),
        "/context": (JSONLD, '{"@context": {"p": "http://e/p"}}'),
    }  # fmt: skip
    with site(pages) as web:
        data = f'{OWL}<http://e/x> owl:imports <{web.url}/a>, <{web.url}/d>, "no IRI" . {blank % "x"}'
        engine = load(".ttl", data, web)
        assert texts(engine) == ["97", "a", "b", "c", "d", "x"]
        assert texts(engine, "http://e/q") == [f"{web.url}/rel"]
        assert len(select(engine, "SELECT DISTINCT ?s { ?s <http://e/p> ?o FILTER(isBlank(?s)) }")) == 4
        assert sorted(r.path for r in web.requests) == ["/a", "/b", "/c.ttl", "/context", "/d"]


def test_an_import_that_is_there_already_is_not_missed(
    load: Callable[..., Engine], capsys: pytest.CaptureFixture[str]
) -> None:
    with site({}) as web:
        load(".ttl", f"{OWL}<http://e/x> owl:imports <{web.url}/a> . <{web.url}/a> a owl:Ontology .")
        assert capsys.readouterr().err == ""
        load(".ttl", f"{OWL}[] owl:imports <{web.url}/a> . <http://e/x> owl:imports <{web.url}/a>, <{web.url}/b> .")
        assert capsys.readouterr().err.count("not loaded") == 2
        assert web.requests == []


@pytest.mark.parametrize(
    ("page", "key"),
    [
        (("text/html", "<html>"), "no-data-there"),
        (("application/octet-stream", "<a:b> <a:c> <a:d> ."), "no-data-there"),
        ((TURTLE, "<a:b>"), "bad-syntax"),
        ((TURTLE, b'<a:b> <a:c> "\xff" .'), "bad-syntax"),
        (("application/rdf+xml", '<!DOCTYPE r [<!ENTITY a "b">]><r/>'), "rdfxml-doctype"),
        ((JSONLD, "[" * 600 + "]" * 600), "jsonld-too-deep"),
        ((JSONLD, '{"@context": "http://127.0.0.1:1/c", "@id": "a:b"}'), "context-refused"),
        (("application/n-triples", "<< " * 600), "too-many-quoted"),
        (404, "fetch-status"),
        (redirect("http://127.0.0.1:1/"), "fetch-elsewhere"),
    ],
)
def test_an_import_that_is_no_data_is_told(load: Callable[..., Engine], page: Page, key: str) -> None:
    with site({"/a": page}) as web:
        with pytest.raises(CannotRead) as caught:
            load(".ttl", f"{OWL}<http://e/x> owl:imports <{web.url}/a> .", web)
        assert told(caught) == (key, 3)
        assert f"{web.url}/a" in str(caught.value)


def test_imports_without_end_are_stopped(load: Callable[..., Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        exchange.reply(200, f"{OWL}<> owl:imports <{len(web.requests)}x> .".encode(), TURTLE)

    monkeypatch.setattr(loading, "MOST_IMPORTS", 5)
    with Web(answer) as web:
        with pytest.raises(CannotRead) as caught:
            load(".ttl", f"{OWL}<http://e/x> owl:imports <{web.url}/0> .", web)
        assert told(caught) == ("imports-too-many", 3)
        assert len(web.requests) == 5
