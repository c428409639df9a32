"""`--endpoint` against a server that answers rightly or wrongly; most tests run the command line as a process."""

from __future__ import annotations

import base64
import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import parse_qs, urlsplit

import pytest
from misbehaving import Exchange, Request, Web

from chithi.messages.errors import WrongUse
from chithi.network.address import check_address, redact, same_server
from chithi.network.server import RETRIES

QUERY = "SELECT ?s WHERE { ?s ?p ?o }"
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
ROW = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "literal", "value": "Đảng"}}]}})
IN_XML = (
    '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="s"/></head>'
    '<results><result><binding name="s"><literal>Đảng</literal></binding></result></results></sparql>'
)
Run = Callable[..., CompletedProcess[str]]


def one_row(exchange: Exchange, request: Request) -> None:
    exchange.reply(200, ROW.encode(), JSON)


def asked(chithi: Run, web: Web, *arguments: str, path: str = "/sparql", **variables: str) -> CompletedProcess[str]:
    return chithi("sparql", *(arguments or (QUERY,)), "--endpoint", web.url + path, "--format", "csv", **variables)


def refused(done: CompletedProcess[str], code: int = 3) -> str:
    """Return the one message of a command that failed and printed nothing else."""
    assert (done.returncode, done.stdout) == (code, ""), done
    told = re.sub(r"\n  .+\n +\^\n$", "\n", done.stderr)  # the line of a syntax error and the caret beneath it
    assert told.startswith("Error: ") and told.count("\n") == 1, done.stderr
    return done.stderr


def query_of(request: Request) -> str:
    form = request.body.decode() if request.method == "POST" else urlsplit(request.path).query
    return parse_qs(form)["query"][0]


@pytest.mark.parametrize(("body", "media_type"), [(ROW, JSON), (IN_XML, f"{XML}; charset=utf-8")])
def test_json_and_xml_results(body: str, media_type: str, chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(200, body.encode(), media_type)) as web:
        done = asked(chithi, web)
    assert (done.returncode, done.stdout, done.stderr) == (0, "s\nĐảng\n", "")
    (request,) = web.requests
    assert JSON in request.headers["accept"]
    assert XML in request.headers["accept"]


def test_a_short_query_stands_in_the_address_and_a_long_one_in_the_body(chithi: Run) -> None:
    long = f"SELECT ?s WHERE {{ ?s ?p ?o FILTER(?o != '{'ừ' * 400}') }}"
    with Web(one_row) as web:
        asked(chithi, web)
        asked(chithi, web, long)
    short, posted = web.requests
    assert (short.method, query_of(short), short.body) == ("GET", QUERY, b"")
    assert (posted.method, query_of(posted), posted.path) == ("POST", long, "/sparql")
    assert posted.headers["content-type"] == "application/x-www-form-urlencoded"


def test_the_address_keeps_its_own_parameters(chithi: Run) -> None:
    with Web(one_row) as web:
        asked(chithi, web, path="/sparql?default-graph-uri=http%3A%2F%2Fa%2Fb#top")
    assert web.requests[0].path.startswith("/sparql?default-graph-uri=http%3A%2F%2Fa%2Fb&query=SELECT")


def test_truth_and_triples(chithi: Run) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        if query_of(request).startswith("ASK"):
            exchange.reply(200, b'{"head": {}, "boolean": false}', JSON)
        else:
            assert "application/n-triples" in request.headers["accept"]
            exchange.reply(200, b"<http://a/> <http://b/> 978.80 .", "text/turtle")

    with Web(answer) as web:
        assert chithi("sparql", "ASK { ?s ?p ?o }", "--endpoint", web.url).stdout == "false\n"
        made = chithi("sparql", "CONSTRUCT WHERE { ?s ?p ?o }", "--endpoint", web.url, "--format", "nt")
    assert made.stdout == '<http://a/> <http://b/> "978.80"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n'


def test_no_rows_are_no_fault(chithi: Run) -> None:
    empty = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": []}}).encode()
    with Web(lambda exchange, request: exchange.reply(200, empty, JSON)) as web:
        done = asked(chithi, web)
    assert (done.returncode, done.stdout) == (0, "s\n")


# What goes wrong on the way


def test_html_instead_of_results(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(200, b"<html>Welcome</html>", "text/html; charset=utf-8")) as web:
        message = refused(asked(chithi, web))
    assert "text/html" in message and "/sparql" in message and "Welcome" not in message


def test_nobody_listens(chithi: Run) -> None:
    with Web(one_row) as web:
        pass
    assert "Connection refused" in refused(asked(chithi, web))


def cut_by_length(exchange: Exchange, request: Request) -> None:
    exchange.start(200, JSON, Content_Length=str(len(ROW.encode()) + 1))
    exchange.wfile.write(ROW.encode())
    exchange.hang_up()


def cut_by_chunk(exchange: Exchange, request: Request) -> None:
    exchange.start(200, JSON, Transfer_Encoding="chunked")
    exchange.wfile.write(b"%x\r\n%s\r\n" % (len(ROW.encode()), ROW.encode()))
    exchange.hang_up()


def cut_without_length(exchange: Exchange, request: Request) -> None:
    exchange.start(200, JSON, Connection="close")
    exchange.wfile.write(ROW.encode()[:-2])
    exchange.hang_up()


def cut_before_a_word(exchange: Exchange, request: Request) -> None:
    exchange.hang_up()


@pytest.mark.parametrize("cut", [cut_by_length, cut_by_chunk, cut_without_length, cut_before_a_word])
def test_of_an_answer_that_is_cut_off_nothing_is_printed(cut: Callable[..., None], chithi: Run) -> None:
    with Web(cut) as web:
        message = refused(asked(chithi, web))
    assert re.search("broke before the end|not whole|cannot reach", message)


def silent(exchange: Exchange, request: Request) -> None:
    time.sleep(3)


def trickling(exchange: Exchange, request: Request) -> None:
    exchange.start(200, JSON, Content_Length="1000000")
    for _ in range(30):
        exchange.wfile.write(b" ")
        exchange.wfile.flush()
        time.sleep(0.1)


@pytest.mark.parametrize("slow", [silent, trickling])
def test_a_slow_server(slow: Callable[..., None], chithi: Run) -> None:
    with Web(slow) as web:
        message = refused(asked(chithi, web, QUERY, "--timeout", "0.5"))
    assert "0.5 seconds" in message and "--timeout" in message


def test_a_redirect_to_another_server_is_told_and_not_followed(chithi: Run) -> None:
    with Web(one_row) as other:
        away = f"{other.url}/sparql?key=1"
        with Web(lambda exchange, request: exchange.reply(302, Location=away)) as web:
            message = refused(asked(chithi, web, CHITHI_USER="an", CHITHI_PASSWORD="bí mật"))
    assert other.url in message and "key=1" not in message
    assert other.requests == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_server_is_followed(status: int, chithi: Run) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        if request.path.startswith("/old"):
            exchange.reply(status, Location=request.path.replace("/old", "/new"))
        else:
            one_row(exchange, request)

    with Web(answer) as web:
        assert asked(chithi, web, path="/old").stdout == "s\nĐảng\n"


def test_redirects_in_a_circle(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(302, Location=request.path)) as web:
        assert "in a circle" in refused(asked(chithi, web))
    assert len(web.requests) == 5


def test_a_busy_server_is_asked_again_when_it_says(chithi: Run) -> None:
    times = []

    def answer(exchange: Exchange, request: Request) -> None:
        times.append(time.monotonic())
        codes = [429, 503]
        if len(times) > len(codes):
            one_row(exchange, request)
        else:
            exchange.reply(codes[len(times) - 1], Retry_After="1")

    with Web(answer) as web:
        assert asked(chithi, web).stdout == "s\nĐảng\n"
    assert len(times) == 3
    assert times[2] - times[0] >= 2


def test_a_server_that_stays_busy_is_given_up(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(503, b"down", Retry_After="0")) as web:
        message = refused(asked(chithi, web))
    assert "HTTP 503" in message
    assert len(web.requests) == RETRIES + 1


def test_an_error_is_told_with_the_beginning_of_the_servers_words(chithi: Run) -> None:
    words = ("no\x1b[31m such\r\n dataset " + "x" * 9000).encode()
    with Web(lambda exchange, request: exchange.reply(404, words)) as web:
        message = refused(asked(chithi, web))
    assert "HTTP 404: no\\x1b[31m such dataset …" in message
    assert len(message) < 400


def test_an_answer_that_is_no_json(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(200, b"{'head'", JSON)) as web:
        assert "broken or not whole" in refused(asked(chithi, web))


def other_columns(exchange: Exchange, request: Request) -> None:
    exchange.reply(200, ROW.replace('"s"', '"t"').encode(), JSON)


def truth_for_rows(exchange: Exchange, request: Request) -> None:
    exchange.reply(200, b'{"head": {}, "boolean": true}', JSON)


@pytest.mark.parametrize(
    "command",
    [
        ("sparql", QUERY),
        ("find", "lai chau"),
        ("stats",),
        ("check", "statement-without-evidence"),
        ("describe", "person:x"),
    ],
)
@pytest.mark.parametrize("answer", [other_columns, truth_for_rows])
def test_an_answer_to_another_question(answer: Callable[..., None], command: tuple[str, ...], chithi: Run) -> None:
    with Web(answer) as web:
        done = chithi(*command, "--endpoint", web.url)
    if command[0] == "describe" and answer is truth_for_rows:  # it begins with an ASK, whose answer this is
        assert done.returncode == 3
    else:
        refused(done)


def test_a_count_that_is_none(chithi: Run) -> None:
    nothing = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": []}}).encode()
    with Web(lambda exchange, request: exchange.reply(200, nothing, JSON)) as web:
        assert "a count" in refused(chithi("stats", "--endpoint", web.url))


@pytest.mark.parametrize("kept", ["</results>", "</result>"])
def test_xml_that_breaks_off_between_elements(kept: str, chithi: Run) -> None:
    body = IN_XML[: IN_XML.index(kept) + len(kept)].encode()
    with Web(lambda exchange, request: exchange.reply(200, body, XML)) as web:
        assert re.search("broke before the end|not whole", refused(asked(chithi, web)))


def test_a_part_is_no_answer(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(206, ROW.encode(), JSON)) as web:
        assert "before the end" in refused(asked(chithi, web))


@pytest.mark.parametrize(
    ("query", "body", "media_type"),
    [
        (QUERY, IN_XML.replace("<literal>Đảng</literal>", "<triple><subject>" * 100_000), XML),
        (QUERY, ROW.replace('"literal"', "[" * 100_000), JSON),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "<< " * 100_000, "text/turtle"),
    ],
)
def test_what_nests_without_end_ends_no_process(query: str, body: str, media_type: str, chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(200, body.encode(), media_type)) as web:
        assert "500 levels" in refused(chithi("sparql", query, "--endpoint", web.url))


def dribbled(start: bytes) -> Callable[[Exchange, Request], None]:
    def answer(exchange: Exchange, request: Request) -> None:
        exchange.wfile.write(start)
        for _ in range(100):
            exchange.wfile.write(b"x")
            exchange.wfile.flush()
            time.sleep(0.1)

    return answer


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nX-Long: ",
        b"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\nContent-Length: 9999\r\n\r\n",
        b"HTTP/1.1 503 Busy\r\nContent-Length: 9999\r\n\r\n",
        b"HTTP/1.1 302 No\r\nLocation: /x\r\nContent-Length: 9999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5;",
    ],
)
def test_nothing_that_dribbles_outlasts_the_time(start: bytes, chithi: Run) -> None:
    with Web(dribbled(start)) as web:
        message = refused(asked(chithi, web, QUERY, "--timeout", "0.7", CHITHI_USER="an", CHITHI_PASSWORD="mật"))
    assert "0.7 seconds" in message


@pytest.mark.parametrize("after", ["-5", "soon", "1.5", "9" * 5000])
def test_a_busy_server_may_say_nonsense_about_when(after: str, chithi: Run) -> None:
    def answer(exchange: Exchange, request: Request) -> None:
        if len(exchange.server.requests) > 1:
            one_row(exchange, request)
        else:
            exchange.reply(503, Retry_After=after)

    with Web(answer) as web:
        assert asked(chithi, web).stdout == "s\nĐảng\n"


@pytest.mark.parametrize("location", ["http://[bad", "http://a\u00e0.b/", "//an:matkhau@127.0.0.1:1/"])
def test_a_redirect_to_nonsense(location: str, chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(302, Location=location)) as web:
        message = refused(asked(chithi, web))
    assert re.search("another server|cannot talk to", message) and "matkhau" not in message


def test_a_redirect_to_nowhere(chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(302)) as web:
        assert "HTTP 302" in refused(asked(chithi, web))


def test_a_proxy_that_is_none(chithi: Run) -> None:
    message = refused(chithi("sparql", QUERY, "--endpoint", "http://example.invalid/", http_proxy="http://binh:bimat@"))
    assert "http_proxy" in message and "bimat" not in message


# Credentials


def basic(exchange: Exchange, request: Request) -> None:
    right = base64.b64encode("an:bí mật".encode()).decode()
    if request.headers.get("authorization") == f"Basic {right}":
        one_row(exchange, request)
    else:
        exchange.reply(401, WWW_Authenticate='Basic realm="chithi"')


def digest(exchange: Exchange, request: Request) -> None:
    if 'username="an"' in request.headers.get("authorization", ""):
        one_row(exchange, request)
    else:
        exchange.reply(401, WWW_Authenticate='Digest realm="SPARQL", nonce="4e", qop="auth", algorithm="MD5"')


@pytest.mark.parametrize("guard", [basic, digest])
def test_credentials_of_the_environment_are_sent_only_when_asked_for(guard: Callable[..., None], chithi: Run) -> None:
    with Web(guard) as web:
        done = asked(chithi, web, CHITHI_USER="an", CHITHI_PASSWORD="bí mật")
    assert done.stdout == "s\nĐảng\n", done.stderr
    first, second = web.requests
    assert "authorization" not in first.headers
    assert "bí" not in second.headers["authorization"]


def test_credentials_of_netrc(chithi: Run, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text('machine 127.0.0.1 login an password "bí mật"\n', encoding="utf-8")
    netrc.chmod(0o600)
    with Web(basic) as web:
        assert asked(chithi, web, NETRC=str(netrc)).stdout == "s\nĐảng\n"


@pytest.mark.parametrize("guard", [basic, digest])
def test_a_wrong_password_is_told_but_not_printed(guard: Callable[..., None], chithi: Run) -> None:
    with Web(guard) as web:
        done = asked(chithi, web, CHITHI_USER="binh", CHITHI_PASSWORD="tuyệt-mật")
    message = refused(done)
    assert "CHITHI_PASSWORD" in message and "tuyệt-mật" not in message
    assert len(web.requests) == 2


def test_without_credentials_the_message_says_where_they_go(chithi: Run) -> None:
    with Web(basic) as web:
        message = refused(asked(chithi, web))
    assert "CHITHI_USER" in message and "netrc" in message
    assert len(web.requests) == 1


def repeating(exchange: Exchange, request: Request) -> None:
    """Refuse with the request's own words, as servers in debugging do."""
    if "authorization" in request.headers:
        exchange.reply(400, f"{request.headers['authorization']} bimat".encode())
    else:
        exchange.reply(401, WWW_Authenticate='Basic realm="x"')


def test_a_server_that_repeats_the_password(chithi: Run) -> None:
    with Web(repeating) as web:
        message = refused(asked(chithi, web, CHITHI_USER="an", CHITHI_PASSWORD="bimat"))
    assert "Basic ***" in message and "bimat" not in message


@pytest.mark.parametrize("challenge", ["Digest", 'Digest realm="x"', "Digest \xff", "Negotiate", ""])
def test_a_challenge_that_cannot_be_answered(challenge: str, chithi: Run) -> None:
    with Web(lambda exchange, request: exchange.reply(401, WWW_Authenticate=challenge)) as web:
        assert "refuses access" in refused(asked(chithi, web, CHITHI_USER="an", CHITHI_PASSWORD="bimat"))


@pytest.mark.parametrize(("user", "password"), [("a\nb", "bimat"), ("\udcff", "bimat"), ("an", "bimat\udcff")])
def test_credentials_that_no_header_can_carry(user: str, password: str, chithi: Run) -> None:
    with Web(digest) as web:
        message = refused(asked(chithi, web, CHITHI_USER=user, CHITHI_PASSWORD=password))
    assert "CHITHI_USER" in message and "bimat" not in message


def test_digest_takes_no_vietnamese_name(chithi: Run) -> None:
    with Web(digest) as web:
        assert "Digest: ASCII" in refused(asked(chithi, web, CHITHI_USER="đức", CHITHI_PASSWORD="bimat"))


def test_a_netrc_that_is_not_utf_8(chithi: Run, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_bytes(b"machine 127.0.0.1 login an password \xff\n")
    netrc.chmod(0o600)
    with Web(basic) as web:
        assert "netrc: UTF-8" in refused(asked(chithi, web, NETRC=str(netrc)))


@pytest.mark.parametrize(
    "url",
    [
        *("http://an:matkhau@localhost/sparql", "http://matkhau@localhost/", "//an:matkhau@x"),
        *("http://an:matkhau#x@localhost/", "http://an:12/matkhau@localhost/", "http://an:12#matkhau@localhost/"),
    ],
)
def test_credentials_in_the_address_are_refused_and_not_repeated(url: str, chithi: Run) -> None:
    message = refused(chithi("sparql", QUERY, "--endpoint", url), code=2)
    assert "matkhau" not in message


# What is asked


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <http://a/> <http://b/> 1 }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX select: <http://a/> CLEAR ALL",
        "LOAD <http://a/>",
        "SELECT * WHERE { ?s ?p ?o } ; DROP ALL",
        "# SELECT\nDROP ALL",
        "\\u0044ROP ALL",
        "BASE <http://a/#> DROP ALL # > SELECT * {}",
        "ASK {} INSERT DATA { <http://a/> <http://b/> 1 }",
    ],
)
def test_an_update_is_never_sent(text: str, chithi: Run) -> None:
    with Web(one_row) as web:
        refused(asked(chithi, web, text), code=2)
    assert web.requests == []


@pytest.mark.parametrize("options", [("--data", "x.ttl"), ("--with", "x.ttl"), ("--engine", "rdflib")])
def test_an_endpoint_goes_with_no_data_and_no_engine(options: tuple[str, str], chithi: Run) -> None:
    with Web(one_row) as web:
        assert "chithi push" in refused(asked(chithi, web, QUERY, *options), code=2)


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "một", "86401"])
def test_a_timeout_that_makes_no_sense(seconds: str, chithi: Run) -> None:
    assert seconds in refused(chithi("stats", "--endpoint", "http://localhost", "--timeout", seconds), code=2)


@pytest.mark.parametrize(
    "url", ["", "localhost", "ftp://localhost", "http://", "http://a b/", "http://[::1", "http://a:x/", "http://a..b/"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(WrongUse) as raised:
        check_address(url)
    assert raised.value.key == "endpoint-address"


def test_addresses_are_shown_without_secrets() -> None:
    assert redact("https://an:matkhau@example.org:8443/sparql?key=1") == "https://example.org:8443/sparql"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a/x", "http://a:80/y", True),
        ("http://a/x", "http://A/x", True),
        ("http://a/x", "https://a/x", True),
        ("https://a/x", "http://a/x", False),
        ("http://a:8080/x", "https://a/x", False),
        ("http://a/x", "http://a:81/x", False),
        ("http://a/x", "http://b/x", False),
        ("http://a/x", "http://a@b/x", False),
        ("http://a/x", "http://u@a/x", False),
        ("http://a/x", "ftp://a/x", False),
    ],
)
def test_redirects_stay_on_the_server(one: str, other: str, same: bool) -> None:
    assert same_server(one, other) is same
