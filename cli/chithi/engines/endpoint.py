"""Any server that speaks the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/), asked read-only."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, parse_query_results

from chithi.engines.oxigraph import check_syntax
from chithi.messages.errors import CannotRead, WrongUse
from chithi.network import statements
from chithi.network.address import check_address, redact
from chithi.network.client import Client, Reply
from chithi.network.server import TIMEOUT, ServerPolicy, report_parse_errors
from chithi.network.shallow import JSON, XML, Shallow
from chithi.rdf.answers import Answer, Result, Triples, Truth
from chithi.rdf.sparql_tokens import tokenise

# Servers and what stands before them cut longer addresses off.
LONGEST_ADDRESS = 2000
_ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
# Oxigraph's parser is content with results that break off between two rows.
_ENDED = re.compile(rb"</(?:[\w.-]+:)?sparql\s*>\s*(?:<!--.*?-->\s*)*\Z", re.DOTALL)
_ACCEPT_ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.9"
_ACCEPT = {"SELECT": _ACCEPT_ROWS, "ASK": _ACCEPT_ROWS, "CONSTRUCT": statements.ACCEPT, "DESCRIBE": statements.ACCEPT}


class ProtocolEngine:
    """A SPARQL endpoint. Answers are parsed while they arrive, and handed over only when they are whole."""

    def __init__(self, endpoint: str, timeout: float = TIMEOUT) -> None:
        """Name the server; nothing is sent yet. `timeout` is in seconds, for a whole answer.

        Raises:
            WrongUse: the address is none that can be asked.
        """
        self._endpoint = check_address(endpoint)
        self._client = Client(ServerPolicy(timeout))

    def load(self, path: Path) -> None:
        """Refuse: `chithi push` is there for that.

        Raises:
            WrongUse: always.
        """
        raise WrongUse("endpoint-and-data")

    def extend(self, statements: list[Quad]) -> None:
        """Refuse, as `load` does.

        Raises:
            WrongUse: always.
        """
        raise WrongUse("endpoint-and-data")

    def fold_labels(self) -> None:
        """Do nothing: what a server holds has been built."""

    def query(self, text: str) -> Result:
        """See Engine.query. Some servers run an update that comes as a query: nothing is sent but what is one.

        Raises:
            CannotRead: there is no answer, a refusal, or an answer that is broken or no result of a query.
        """
        columns = check_syntax(text)
        verb = next(token.text.upper() for token in tokenise(text) if token.is_word(*_ACCEPT))
        with self._ask(text, _ACCEPT[verb]) as reply:
            if _ACCEPT[verb] == _ACCEPT_ROWS:
                return _fitting(_rows(reply), columns, reply.url)
            if not statements.holds_statements(reply):
                raise _no_result(reply)
            return Triples(statements.read_statements(reply))

    def _ask(self, text: str, accept: str) -> AbstractContextManager[Reply]:
        """Send a query, in the address if it is short enough for every server (section 2.1)."""
        form = urlencode({"query": text})
        address = f"{self._endpoint}{'&' if '?' in self._endpoint else '?'}{form}"
        headers = {"Accept": accept}
        if len(address) <= LONGEST_ADDRESS:
            return self._client.send("GET", address, headers)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        return self._client.send("POST", self._endpoint, headers, form.encode("ascii"))

    def close(self) -> None:
        """See Engine.close."""
        self._client.close()


def _no_result(reply: Reply) -> CannotRead:
    return CannotRead("endpoint-no-result", url=redact(reply.url), type=reply.media_type or "?")


def _rows(reply: Reply) -> Answer | Truth:
    """Return the rows of a SELECT or the answer to an ASK."""
    form = _ROWS.get(reply.media_type)
    if form is None:
        raise _no_result(reply)
    body = Shallow(reply, JSON if form == QueryResultsFormat.JSON else XML)
    with report_parse_errors(reply):
        found = parse_query_results(body.stream, form)
        result = Truth(bool(found)) if isinstance(found, QueryBoolean) else _answer(found)
    while body.read(65536):  # the parser may have stopped where the rows end
        pass
    if form == QueryResultsFormat.XML and not _ENDED.search(body.tail):
        raise CannotRead("endpoint-cut-off", url=redact(reply.url))
    return result


def _answer(found: QuerySolutions) -> Answer:
    return Answer(tuple(v.value for v in found.variables), [tuple(row) for row in found])


def _fitting(result: Answer | Truth, columns: tuple[str, ...] | None, url: str) -> Answer | Truth:
    """Return the result if it has the columns of the query (None: the answer to an ASK), in any order.

    Raises:
        CannotRead: the server answers something else.
    """
    found = result.columns if isinstance(result, Answer) else None
    if (found and sorted(found)) != (columns and sorted(columns)):
        wanted, given = (" ".join(names) if names is not None else "boolean" for names in (columns, found))
        raise CannotRead("endpoint-other-answer", url=redact(url), wanted=wanted, found=given)
    return result
