"""A graph behind the SPARQL 1.1 Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from urllib.parse import parse_qsl, urlencode, urlsplit

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from chithi.messages.errors import CannotRead, WrongUse
from chithi.network.address import check_address, redact
from chithi.network.client import Client
from chithi.network.statements import ACCEPT, holds_statements, read_statements
from chithi.pushing.target import NotSpoken, Step, batches, is_not_spoken, refusal
from chithi.rdf.namespaces import RDF

_TYPE = NamedNode(f"{RDF}type")
_SERVICE = NamedNode("http://www.w3.org/ns/sparql-service-description#Service")
_PAGES = ("text/html", "application/xhtml+xml")
# Parameters of an address by which stores know a graph; the third is Virtuoso's.
_NAMING = ("graph", "default", "graph-uri")


class GraphStore:
    """A graph that is read with GET, added to with POST and replaced with PUT."""

    def __init__(self, url: str, graph: str | None, client: Client) -> None:
        """Name the graph, None for the default graph; nothing is sent yet.

        Raises:
            WrongUse: the address is none that can be asked, or names a graph itself.
        """
        self.url, self.graph, self._client = check_address(url), graph, client
        if named := [name for name, _ in parse_qsl(urlsplit(self.url).query, True) if name in _NAMING]:
            raise WrongUse("push-graph-in-address", url=redact(self.url), name=named[0])
        self._is_one = self.is_missing = False
        which = "default" if graph is None else urlencode({"graph": graph})
        self._address = f"{self.url}{'&' if '?' in self.url else '?'}{which}"

    def read(self) -> set[Triple]:
        """See Target.read.

        Raises:
            NotSpoken: there is no graph store at this address.
            CannotRead: the server refuses, or its answer breaks off.
        """
        try:
            # 404 is a graph without statements, for most stores.
            with self._client.send("GET", self._address, {"Accept": ACCEPT}, ok=(404,)) as reply:
                self.is_missing = reply.status == 404
                if self.is_missing:
                    return set()
                if not holds_statements(reply):
                    raise self._not_spoken(reply.media_type or "?")
                found = set(read_statements(reply))
        except CannotRead as error:
            raise self._judge(error) from error
        # A query or update endpoint describes itself to who asks without a query.
        if any(triple.predicate == _TYPE and triple.object == _SERVICE for triple in found):
            raise self._not_spoken("sd:Service")
        # Any server may have an empty page of plain text.
        self.is_missing = not found and reply.media_type == "text/plain"
        self._is_one = self._is_one or not self.is_missing
        return found

    def steps(
        self, wanted: Sequence[Triple], missing: Sequence[Triple], excess: Collection[Triple], size: int
    ) -> list[Step]:
        """See Target.steps: what is too much goes with a PUT of the first batch, the others are added to it."""
        pieces = batches(wanted if excess else missing, size)
        steps = [Step(len(piece), 0, partial(self._write, "POST", piece)) for piece in pieces]
        if excess:
            first = pieces[0] if pieces else ()
            steps[:1] = [Step(len(first), len(excess), partial(self._write, "PUT", first))]
        return steps

    def _write(self, method: str, triples: Sequence[Triple]) -> None:
        body = serialize(triples, format=RdfFormat.N_TRIPLES)
        # Every N-Triples document is Turtle, which is what all stores have to take.
        headers = {"Content-Type": "text/turtle; charset=utf-8"}
        try:
            with self._client.send(method, self._address, headers, body) as reply:
                # Virtuoso shows a page, and writes nothing, where the address is not quite right.
                if reply.read().strip() and reply.media_type in _PAGES:
                    raise self._not_spoken(reply.media_type)
        except CannotRead as error:
            raise self._judge(error) from error
        self._is_one = True

    def _judge(self, error: CannotRead) -> CannotRead:
        return self._not_spoken(refusal(error)) if is_not_spoken(error) and not self._is_one else error

    def _not_spoken(self, reason: str) -> NotSpoken:
        return NotSpoken("push-no-graph-store", url=redact(self.url), reason=reason)

    def close(self) -> None:
        """See Target.close."""
        self._client.close()
