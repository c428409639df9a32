"""Draws what follows, and refuses data that contradict one another or the ontology."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from chithi import inputs, locations
from chithi.engines.base import Engine
from chithi.errors import DataFails
from chithi.exporting.gathering import numbered
from chithi.reasoning.clashes import clashes
from chithi.reasoning.closure import Closure
from chithi.reasoning.telling import told_clashes
from chithi.rows import Triples


def ontology() -> list[Quad]:
    """Return the project's ontology, its blank nodes under names of their own.

    Raises:
        CannotRead: it is missing, unreadable or malformed.
    """
    return numbered(inputs.quads(locations.home() / "ontology" / "chithi.ttl"), "o")


def drawn(data: Iterable[Triple]) -> Closure:
    """Return what follows from the data and the ontology.

    Raises:
        CannotRead: the ontology is missing, unreadable or malformed.
        DataFails: not all of it can be true, with the statements that this comes from; or nothing can be drawn.
    """
    with warnings.catch_warnings():  # rdflib warns of each literal whose text does not fit its type
        warnings.simplefilter("ignore", UserWarning)
        closure = Closure(data, (quad.triple for quad in ontology()))
        found = clashes(closure)
    if found:
        raise DataFails("infer-clashes", count=len(found), candidates=told_clashes(closure, found))
    return closure


def add_beside(engine: Engine) -> None:
    """Load what follows from what an engine holds beside it.

    Raises:
        CannotRead: see drawn.
        DataFails: see drawn.
    """
    held = engine.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(held, Triples)
    new = drawn(held.triples).new
    if not new:
        return
    with tempfile.TemporaryDirectory() as folder:  # an engine takes files
        path = Path(folder) / "inferred.nt"
        serialize(new, path, RdfFormat.N_TRIPLES)
        engine.load(path)
