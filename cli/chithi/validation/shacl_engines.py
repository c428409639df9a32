"""The SHACL engines: a fast one, and pySHACL as the reference; both take N-Triples and give the same results."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode

from chithi.messages.errors import CannotRead, WrongUse
from chithi.rdf.namespaces import SH
from chithi.validation.results import Result, term

Engine = Callable[[bytes, bytes], list[Result]]
NAMES = ("shacl", "pyshacl")


def choose_engine(name: str | None = None) -> Engine:
    """Return the engine called `name`; by default the fast one, where the platform has it.

    An engine is called with the shapes and the data, both N-Triples, and returns its results in no fixed order.

    Raises:
        WrongUse: the engine asked for is not installed.
    """
    fast = find_spec("shacl") is not None
    if name == "shacl" and not fast:
        raise WrongUse("engine-missing", engine=name)
    return with_shacl if fast and name != "pyshacl" else with_pyshacl


def with_shacl(shapes: bytes, data: bytes) -> list[Result]:
    """Validate with the Rust engine of the `shacl` package."""
    import shacl

    try:
        compiled = shacl.Shapes.from_text(shapes.decode(), "ntriples")
        report = compiled.validate_text(data.decode(), "ntriples")
    except ValueError as error:  # the data are well formed: they were serialised just now
        raise CannotRead("bad-shapes", reason=str(error)) from error
    return [_from_shacl(result) for result in report.results]


def _from_shacl(result: Any) -> Result:
    named = result.source_shape or ""
    return Result(
        (named if named.startswith("<") else result.root_shape or "").strip("<>"),
        result.component_iri,
        result.severity,
        str(term(result.focus_node)),
        result.path and result.path.strip("<>"),
        result.value and str(term(result.value)),
    )


def with_pyshacl(shapes: bytes, data: bytes) -> list[Result]:
    """Validate with pySHACL, without inference: a range would type a wrong object and hide the fault."""
    import logging

    import pyshacl
    import rdflib

    # It tells of every ill-formed date with a stack trace, which the results tell, too.
    logging.getLogger("rdflib.term").setLevel(logging.ERROR)
    keep, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        graph, rules = (rdflib.Graph().parse(data=content, format="nt") for content in (data, shapes))
        _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inference="none")
    finally:
        rdflib.NORMALIZE_LITERALS = keep
    assert isinstance(report, rdflib.Graph)
    # Not every sh:ValidationResult: the details of another result are results, too.
    found = report.objects(None, rdflib.SH.result)
    return [_from_report(report, result) for result in found]


def _from_report(report: Any, result: Any) -> Result:
    def one(name: str) -> Any:
        return report.value(result, _iri(name))

    path, value = one("resultPath"), one("value")
    return Result(
        str(one("sourceShape")),
        str(one("sourceConstraintComponent")),
        str(one("resultSeverity")).removeprefix(SH),
        _from_rdflib(one("focusNode")),
        None if path is None else str(path),
        None if value is None else _from_rdflib(value),
    )


def _from_rdflib(node: Any) -> str:
    """Return an rdflib term in the one spelling of N-Triples that we compare by."""
    from rdflib import Literal as RdflibLiteral
    from rdflib import URIRef

    if isinstance(node, RdflibLiteral):
        datatype = None if node.language or node.datatype is None else NamedNode(node.datatype)
        return str(Literal(str(node), language=node.language, datatype=datatype))
    return str(NamedNode(node) if isinstance(node, URIRef) else BlankNode(node))


def _iri(name: str) -> Any:
    from rdflib import URIRef

    return URIRef(SH + name)


def select_about(results: Iterable[Result], subjects: set[str]) -> list[Result]:
    """Return the results whose focus is one of `subjects` (N-Triples syntax), each once."""
    return [result for result in dict.fromkeys(results) if result.focus in subjects]
