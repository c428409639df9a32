"""Which property leads from which variable of a query to which, read from its patterns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from rdflib import URIRef
from rdflib.paths import AlternativePath, InvPath, MulPath, SequencePath
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Variable

# A property that stands in a variable may be any.
ANY = "any"


class Link(NamedTuple):
    """A pattern between two variables; `properties` are the IRIs that it may follow."""

    node: str
    properties: frozenset[str]
    value: str


class QueryLinks(NamedTuple):
    """The links of a query, and column -> the variables whose value it may show, itself among them."""

    links: frozenset[Link]
    shown: dict[str, frozenset[str]]

    def columns_of(self, variable: str) -> list[str]:
        return [column for column, sources in self.shown.items() if variable in sources]


def read_links(text: str) -> QueryLinks:
    """Read the patterns of a query; what BIND copies, or chooses by COALESCE, counts as what it is copied from."""
    algebra = prepareQuery(text).algebra
    parts = list(_walk(algebra))
    copies: dict[str, set[str]] = {}
    for part in parts:
        if part.name == "Extend":
            copies.setdefault(str(part.var), set()).update(_copied(part.expr))
    shown = {str(column): frozenset(_sources(str(column), copies)) for column in algebra.PV}
    triples = {triple for part in parts if part.name == "BGP" for triple in part.triples}
    return QueryLinks(frozenset(_links(triples)), shown)


def _walk(part: Any) -> Iterator[CompValue]:
    if isinstance(part, CompValue):
        yield part
        for inner in part.values():
            yield from _walk(inner)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _walk(inner)


def _copied(expression: Any) -> set[str]:
    if isinstance(expression, Variable):
        return {str(expression)}
    if getattr(expression, "name", "") == "Builtin_COALESCE":
        return {name for inner in expression.arg for name in _copied(inner)}
    return set()


def _sources(variable: str, copies: dict[str, set[str]]) -> set[str]:
    found, waiting = set(), [variable]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += copies.get(name, ())
    return found


def _links(triples: set[tuple[Any, Any, Any]]) -> Iterator[Link]:
    for subject, predicate, value in triples:
        if isinstance(subject, Variable) and isinstance(value, Variable):
            yield Link(str(subject), frozenset(_properties(predicate)), str(value))


def _properties(predicate: Any) -> Iterator[str]:
    """Yield the properties of a path; of one behind another neither end is shown, unless the path may be empty."""
    if isinstance(predicate, URIRef):
        yield str(predicate)
    elif isinstance(predicate, Variable):
        yield ANY
    elif isinstance(predicate, AlternativePath | SequencePath):
        for inner in predicate.args:
            yield from _properties(inner)
    elif isinstance(predicate, MulPath):
        yield from _properties(predicate.path)
    else:
        assert isinstance(predicate, InvPath), predicate
