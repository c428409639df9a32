"""A graph behind SPARQL 1.1 Update (https://www.w3.org/TR/sparql11-update/): read by queries, changed by updates."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import partial

from pyoxigraph import Literal, NamedNode, Triple

from chithi.engines.base import select, select_row
from chithi.engines.endpoint import ProtocolEngine
from chithi.messages.errors import CannotRead
from chithi.network.address import check_address, redact
from chithi.network.client import Client
from chithi.pushing.target import NotSpoken, Step, batches, is_not_spoken, refusal
from chithi.queries.binding import to_sparql
from chithi.rdf.answers import Triples

_COUNT = re.compile("[0-9]{1,15}")
_ALL = "?s ?p ?o"
_BLANK = f"{_ALL} FILTER(isBlank(?s) || isBlank(?o))"


class UpdateEndpoint:
    """A graph that is changed with INSERT DATA and DELETE DATA."""

    # A graph without statements is one all the same.
    is_missing = False

    def __init__(self, url: str, graph: str | None, client: Client, query: str, timeout: float) -> None:
        """Name the graph, None for the default graph, and where `query` reads it; nothing is sent yet.

        Raises:
            WrongUse: the address is none that can be asked.
        """
        self.url, self.graph, self._client = check_address(url), graph, client
        self._reader = ProtocolEngine(query, timeout)
        self._is_one = False

    def read(self) -> set[Triple]:
        """See Target.read.

        Raises:
            NotSpoken: no queries are answered at this address.
            CannotRead: the server refuses, breaks off, gives fewer triples than it counts, or counts oddly.
        """
        try:
            held = self._construct("?p")
            count = self._count()
            if count > len(held):
                # Some servers silently cut long results off; those of one property may be short enough.
                held = set().union(*(self._construct(predicate) for predicate in self._predicates()))
        except CannotRead as error:
            if not self._is_one and (is_not_spoken(error) or error.key == "endpoint-no-result"):
                raise self._not_spoken(error) from error
            raise
        if count > len(held):
            raise CannotRead("push-read-limit", url=redact(self.url), found=len(held), count=count)
        return held

    def _construct(self, predicate: str) -> set[Triple]:
        pattern = f"?s {predicate} ?o"
        found = self._reader.query(f"CONSTRUCT {{ {pattern} }} WHERE {{ {self._inside(pattern)} }}")
        assert isinstance(found, Triples)
        return set(found.triples)

    def _count(self) -> int:
        distinct = f"SELECT DISTINCT {_ALL} WHERE {{ {self._inside(_ALL)} }}"
        (term,) = select_row(self._reader, f"SELECT (COUNT(*) AS ?n) WHERE {{ {distinct} }}")
        if not isinstance(term, Literal) or not _COUNT.fullmatch(term.value):
            raise CannotRead("push-odd-answer", url=redact(self.url), text=str(term))
        return int(term.value)

    def _predicates(self) -> list[str]:
        terms = [row[0] for row in select(self._reader, f"SELECT DISTINCT ?p WHERE {{ {self._inside(_ALL)} }}")]
        odd = [term for term in terms if not isinstance(term, NamedNode)]
        if odd:
            raise CannotRead("push-odd-answer", url=redact(self.url), text=str(odd[0] or "?"))
        return sorted(map(str, terms))

    def steps(
        self, wanted: Sequence[Triple], missing: Sequence[Triple], excess: Collection[Triple], size: int
    ) -> list[Step]:
        """See Target.steps: first what is missing comes, then what is too much goes."""
        named = [t for t in excess if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal)]
        steps = [Step(len(piece), 0, partial(self._data, "INSERT", piece)) for piece in batches(missing, size)]
        steps += [Step(0, len(piece), partial(self._data, "DELETE", piece)) for piece in batches(named, size)]
        if len(named) < len(excess):
            # Nothing that is pushed has a blank node.
            text = f"DELETE {{ {self._inside(_ALL)} }} WHERE {{ {self._inside(_BLANK)} }}"
            steps.append(Step(0, len(excess) - len(named), partial(self._update, text)))
        return steps

    def _data(self, verb: str, triples: Sequence[Triple]) -> None:
        lines = "\n".join(f"{_term(t.subject)} {t.predicate} {_term(t.object)} ." for t in triples)
        self._update(f"{verb} DATA {{ {self._inside(lines)} }}")

    def _inside(self, pattern: str) -> str:
        return pattern if self.graph is None else f"GRAPH {NamedNode(self.graph)} {{ {pattern} }}"

    def _update(self, text: str) -> None:
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        try:
            with self._client.send("POST", self.url, headers, text.encode("utf-8")) as reply:
                reply.read()
        except CannotRead as error:
            # A refused update may have other reasons than that the address is wrong, so those are told as they are.
            if not self._is_one and is_not_spoken(error) and error.params["status"] != 400:
                raise self._not_spoken(error) from error
            raise
        self._is_one = True

    def _not_spoken(self, error: CannotRead) -> NotSpoken:
        return NotSpoken("push-no-updates", url=redact(self.url), reason=refusal(error))

    def close(self) -> None:
        """See Target.close."""
        self._client.close()
        self._reader.close()


def query_address(url: str) -> str:
    """Return where the server of an update address answers queries: …/query beside …/update, else the same."""
    path, mark, parameters = url.partition("?")
    return f"{path.removesuffix('/update')}/query{mark}{parameters}" if path.endswith("/update") else url


def _term(term: object) -> str:
    """Return a term that has passed a parser and is no blank node as SPARQL text."""
    assert isinstance(term, NamedNode | Literal)
    return to_sparql(term)
