"""New data may not say again, or otherwise, what the registers and other reports declare already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from chithi.validation.context import EVIDENCE, Context
from chithi.validation.results import Result, result


def declared_elsewhere(context: Context) -> dict[str, Path]:
    """Return the nodes that a file around the new data declares, by more than evidence, and which file it is."""
    return {
        triple.subject.value: path
        for path, triples in context.around.items()
        for triple in triples
        if triple.predicate != EVIDENCE and isinstance(triple.subject, NamedNode)
    }


def redefinitions(context: Context, declared: dict[str, Path]) -> Iterator[Result]:
    """Yield the statements about declared nodes: new ones as violations, mere repetitions as warnings."""
    known = {path: set(triples) for path, triples in context.around.items()}
    for triple in context.own:
        if triple.predicate == EVIDENCE or not isinstance(triple.subject, NamedNode):
            continue
        path = declared.get(triple.subject.value)
        if path is not None:
            severity, rule = ("Warning", "repeated") if triple in known[path] else ("Violation", "redefined")
            yield result(rule, severity, triple, triple.predicate.value, triple.object)


def declared_twice(context: Context) -> Iterator[Result]:
    """Yield, for nodes that two of the new documents declare, the statements of the later one."""
    owner: dict[str, int] = {}
    for number, document in enumerate(context.new):
        for triple in document.triples:
            if triple.predicate != EVIDENCE and isinstance(triple.subject, NamedNode):
                yield from _unless_first(triple, number, owner)


def _unless_first(triple: Triple, number: int, owner: dict[str, int]) -> Iterator[Result]:
    assert isinstance(triple.subject, NamedNode)
    if owner.setdefault(triple.subject.value, number) != number:
        yield result("declared-twice", "Violation", triple, triple.predicate.value, triple.object)
