"""The reference engine: rdflib. Slow to start, so nothing imports it but a person's `--engine rdflib`."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NoReturn

import pyoxigraph as ox
import rdflib
from pyparsing import ParseException
from rdflib.plugins import sparql
from rdflib.plugins.sparql import evaluate
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.term import Node

from chithi.engines.oxigraph import check_syntax
from chithi.messages.errors import ChithiError, WrongUse
from chithi.rdf import folded_labels, reading
from chithi.rdf.answers import Answer, Result, Row, Term, Triples, Truth

# A FROM in a query must never make rdflib fetch something.
sparql.SPARQL_LOAD_GRAPHS = False


def _no_service(*_: object) -> NoReturn:
    """Stand in for rdflib's client for SERVICE, which follows redirects to any host."""
    raise WrongUse("service-in-rdflib")


setattr(evaluate, "evalServiceQuery", _no_service)  # noqa: B010 - an assignment would need the same type
# It would print a traceback for each literal whose text does not fit its type.
logging.getLogger("rdflib").setLevel(logging.CRITICAL)


def to_rdflib(term: Term | ox.DefaultGraph) -> Node:
    """Return the rdflib form of a pyoxigraph term, its lexical form untouched."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if not isinstance(term, ox.Literal):
        raise WrongUse("no-rdf-12", term=str(term))
    if term.direction:
        raise WrongUse("no-rdf-12", term=str(term))
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value), normalize=False)


def from_rdflib(node: Node | None) -> Term | None:
    """Return the pyoxigraph form of an rdflib term."""
    if node is None:
        return None
    if isinstance(node, rdflib.URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, rdflib.BNode):
        return ox.BlankNode(str(node))
    if not isinstance(node, rdflib.Literal):
        raise TypeError(f"rdflib answered with a {type(node).__name__}, which is no RDF term")
    if node.language:
        return ox.Literal(str(node), language=node.language)
    return ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype)) if node.datatype else None)


class RdflibEngine:
    """An rdflib dataset whose default graph is the union of all graphs."""

    def __init__(self) -> None:
        """Make an empty dataset."""
        self._dataset = rdflib.Dataset(default_union=True)

    def load(self, path: Path) -> None:
        """See Engine.load. Oxigraph's parser reads the file, so that faults are told in the same words."""
        self.extend(reading.read_quads(path))

    def extend(self, statements: list[ox.Quad]) -> None:
        """See Engine.extend."""
        for quad in statements:
            inside = isinstance(quad.graph_name, ox.DefaultGraph)
            graph = self._dataset.default_graph if inside else self._dataset.graph(str(to_rdflib(quad.graph_name)))
            graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))

    def fold_labels(self) -> None:
        """See Engine.fold_labels."""
        predicates = (folded_labels.FOLDED, folded_labels.PREFERRED, folded_labels.ALTERNATIVE)
        triples = (t for p in predicates for t in self._dataset.triples((None, rdflib.URIRef(p.value), None)))
        known = (ox.Quad(*_terms(triple)) for triple in triples)
        self.extend(list(folded_labels.fold_labels(known)))

    def query(self, text: str) -> Result:
        """See Engine.query."""
        # rdflib takes much that is no SPARQL and answers it somehow.
        check_syntax(text)
        try:
            parsed = parseQuery(text)
        except ParseException as error:
            raise WrongUse("query-syntax", line=error.lineno, column=error.column, reason=error.msg) from error
        try:
            return self._answer(parsed)
        except ChithiError:
            raise
        except Exception as error:  # rdflib has no exception of its own for what it cannot evaluate
            reason = f"{type(error).__name__}: {error}"
            raise WrongUse("query-fails", engine="rdflib", reason=reason) from error

    def _answer(self, parsed: Any) -> Result:
        result = self._dataset.query(translateQuery(parsed))
        if result.type == "ASK":
            return Truth(bool(result.askAnswer))
        if result.type in ("CONSTRUCT", "DESCRIBE"):
            # A template may make statements with a text for a subject, which are no RDF.
            triples = (t for t in result.graph or () if not isinstance(t[0], rdflib.Literal))
            return Triples([ox.Triple(*_terms(triple)) for triple in triples])
        columns = tuple(str(v) for v in result.vars or ())
        if not parsed[1].projection:
            columns = tuple(sorted(columns))  # SELECT *: in one order, whatever the hash seed
        rows = [_row(row, columns) for row in result.bindings]
        if parsed[1].groupby and not any(cell is not None for row in rows for cell in row):
            rows = []  # rdflib makes a group of nothing
        return Answer(columns, rows)

    def close(self) -> None:
        """See Engine.close."""
        self._dataset.close()


def _row(binding: Mapping[Any, Any], columns: tuple[str, ...]) -> Row:
    return tuple(from_rdflib(binding.get(rdflib.Variable(name))) for name in columns)


def _terms(triple: Iterable[Node]) -> list[Any]:
    """Return the pyoxigraph terms of an rdflib triple, ready to be taken apart again by Triple or Quad."""
    return [from_rdflib(node) for node in triple]
