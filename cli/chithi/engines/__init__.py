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
        CannotRead: a file is missing, unreadable or malformed.
    """
    from chithi import inputs

    given = [*inputs.data_files(data), *inputs.data_files(extra)]
    engine = _new_engine(name)
    if not data:
        engine.load(locations.shipped_graph())
    for path in given:
        engine.load(path)
    if given:
        engine.fold_labels()
    return engine
