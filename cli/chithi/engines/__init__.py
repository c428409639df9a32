"""The engines that answer queries, by name; each is imported only when asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chithi import home
from chithi.network.hosts import host_name

if TYPE_CHECKING:
    from chithi.engines.base import Engine

NAMES = ("oxigraph", "rdflib")


def _new_engine(name: str) -> Engine:
    if name == "rdflib":
        from chithi.engines.rdflib_engine import RdflibEngine

        return RdflibEngine()
    from chithi.engines.oxigraph import OxigraphEngine

    return OxigraphEngine()


def open_engine(
    name: str = "oxigraph", data: Sequence[str] = (), extra: Sequence[str] = (), hosts: Sequence[str] = ()
) -> Engine:
    """Return an engine with the data loaded: `data` in place of the shipped graph, `extra` added to either.

    What the data names on the network is fetched from `hosts` and nowhere else.

    Raises:
        WrongUse: the name of a file is the empty text; one of `hosts` is no host.
        CannotRead: a file is missing, unreadable, malformed or says nothing, or names what cannot be fetched.
        DataFails: the data contradict what follows from them.
    """
    from chithi.rdf import reading

    allowed = [host_name(host) for host in hosts]
    given = {argument: reading.data_files([argument]) for argument in (*data, *extra)}
    engine = _new_engine(name)
    if not data:
        engine.load(home.shipped_graph())
    if given:
        _add(engine, given, allowed)
    return engine


def _add(engine: Engine, given: Mapping[str, Sequence[Path]], hosts: Sequence[str]) -> None:
    """Load the files that each argument stands for, with what they name on `hosts`."""
    from chithi.engines import loading
    from chithi.rdf import reading

    for argument, files in given.items():
        linking = [loading.load(engine, path, hosts) for path in files]
        if not any(linking):
            reading.refuse_without_statements(argument, files)
    loading.follow_imports(engine, hosts)
    _complete(engine, [path for files in given.values() for path in files])
    engine.fold_labels()


def _complete(engine: Engine, files: Sequence[Path]) -> None:
    """Add what follows from what an engine holds; the shipped graph has it already."""
    from pyoxigraph import Quad

    from chithi.derivation.full import derive_or_refuse, is_shipped
    from chithi.rdf.answers import Triples

    if is_shipped(files):
        return
    held = engine.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(held, Triples)
    engine.extend([Quad(*triple) for triple in derive_or_refuse(held.triples, files)])
