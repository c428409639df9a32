"""The SHACL engines: a fast one, and pySHACL as the reference; both take N-Triples and give the same results."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from typing import Any

from chithi.errors import WrongUse
from chithi.validation.results import SH, Result, term

Engine = Callable[[bytes, bytes], list[Result]]
NAMES = ("shacl", "pyshacl")


def engine(name: str | None = None) -> Engine:
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

    report = shacl.Shapes.from_text(shapes.decode(), "ntriples").validate_text(data.decode(), "ntriples")
    return [_from_shacl(result) for result in report.results]


def _from_shacl(result: Any) -> Result:
    named = result.source_shape or ""
    return Result(
        (named if named.startswith("<") else result.root_shape or "").strip("<>"),
        result.component_iri,
        result.severity,
        _normal(result.focus_node),
        result.path and result.path.strip("<>"),
        result.value and _normal(result.value),
    )


def _normal(text: str) -> str:
    """Return a term in the one spelling of N-Triples that we compare by; engines escape differently."""
    return str(term(text))


def with_pyshacl(shapes: bytes, data: bytes) -> list[Result]:
    """Validate with pySHACL, without inference: a range would type a wrong object and hide the fault."""
    import pyshacl
    import rdflib

    keep, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        graph, rules = (rdflib.Graph().parse(data=content, format="nt") for content in (data, shapes))
        _, report, _ = pyshacl.validate(graph, shacl_graph=rules, inference="none")
    finally:
        rdflib.NORMALIZE_LITERALS = keep
    assert isinstance(report, rdflib.Graph)
    found = report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)
    return [_from_report(report, result) for result in found]


def _from_report(report: Any, result: Any) -> Result:
    def one(name: str) -> Any:
        return report.value(result, _iri(name))

    path, value = one("resultPath"), one("value")
    return Result(
        str(one("sourceShape")),
        str(one("sourceConstraintComponent")),
        str(one("resultSeverity")).removeprefix(SH),
        _normal(one("focusNode").n3()),
        None if path is None else str(path),
        None if value is None else _normal(value.n3()),
    )


def _iri(name: str) -> Any:
    from rdflib import URIRef

    return URIRef(SH + name)


def on(results: Iterable[Result], subjects: set[str]) -> list[Result]:
    """Return the results whose focus is one of `subjects` (N-Triples syntax), each once."""
    return [result for result in dict.fromkeys(results) if result.focus in subjects]
