"""The engines that answer queries, by name; each is imported only when asked for (DESIGN, section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chithi import locations

if TYPE_CHECKING:
    from chithi.engines.base import Engine

NAMES = ("oxigraph", "rdflib")


def _new_engine(name: str) -> Engine:
    if name == "rdflib":
        from chithi.engines.rdf_lib import RdflibEngine

        return RdflibEngine()
    from chithi.engines.oxigraph import OxigraphEngine

    return OxigraphEngine()


def open_engine(name: str = "oxigraph", data: Sequence[str] = (), extra: Sequence[str] = ()) -> Engine:
    """Return an engine with the data loaded: `data` in place of the shipped graph, `extra` added to either.

    Raises:
        WrongUse: the name of a file is the empty text.
        CannotRead: a file is missing, unreadable, malformed or says nothing.
    """
    from chithi import inputs

    given = {argument: inputs.data_files([argument]) for argument in (*data, *extra)}
    engine = _new_engine(name)
    if not data:
        engine.load(locations.shipped_graph())
    for argument, files in given.items():
        for path in files:
            engine.load(path)
        inputs.refuse_without_statements(argument, files)
    if given:
        engine.fold_labels()
    return engine
