"""Draws what follows, and refuses data that contradict one another or the ontology."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from chithi import home
from chithi.engines.base import Engine
from chithi.graph.named_graphs import GRAPHS, in_graph
from chithi.messages.errors import DataFails
from chithi.rdf import reading
from chithi.rdf.answers import Triples
from chithi.rdf.blank_nodes import number_blank_nodes
from chithi.reasoning.clashes import find_clashes
from chithi.reasoning.closure import Closure
from chithi.reasoning.rendering import render_clashes


def read_ontology() -> list[Quad]:
    """Return the project's ontology, its blank nodes under names of their own.

    Raises:
        CannotRead: it is missing, unreadable or malformed.
    """
    return number_blank_nodes(reading.read_quads(home.root() / "ontology" / "chithi.ttl"), "o")


def infer(data: Iterable[Triple]) -> Closure:
    """Return what follows from the data and the ontology.

    Raises:
        CannotRead: the ontology is missing, unreadable or malformed.
        DataFails: not all of it can be true, with the statements that this comes from; or nothing can be drawn.
    """
    with warnings.catch_warnings():  # rdflib warns of each literal whose text does not fit its type
        warnings.simplefilter("ignore", UserWarning)
        closure = Closure(data, (quad.triple for quad in read_ontology()))
        found = find_clashes(closure)
    if found:
        raise DataFails("infer-clashes", count=len(found), candidates=render_clashes(closure, found))
    return closure


def add_inferred(engine: Engine) -> None:
    """Load what follows from what an engine holds beside it.

    Raises:
        CannotRead: see drawn.
        DataFails: see drawn.
    """
    held = engine.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(held, Triples)
    new = infer(held.triples).new
    if not new:
        return
    with tempfile.TemporaryDirectory() as folder:  # an engine takes files
        path = Path(folder) / "inferred.nt"
        serialize(new, path, RdfFormat.N_TRIPLES)
        engine.load(path)


def infer_statements(statements: list[Quad]) -> list[Quad]:
    """Return what OWL 2 RL draws from the statements and the ontology, as the graph `…/id/graph/inferred`.

    Raises:
        CannotRead: the ontology is missing, unreadable or malformed.
        DataFails: the statements contradict one another or the ontology, or nothing can be drawn from them.
    """
    return new_statements(infer(statement.triple for statement in statements))


def new_statements(closure: Closure) -> list[Quad]:
    """Return what a closure adds, as the graph `…/id/graph/inferred`."""
    graph = NamedNode(f"{GRAPHS}inferred")
    return [in_graph(triple, graph) for triple in closure.new]
