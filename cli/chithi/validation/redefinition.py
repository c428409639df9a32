"""New data may not say again, or otherwise, what the registers and other reports declare already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from chithi.validation.corpus import EVIDENCE, Corpus
from chithi.validation.results import Result, make_result


def declared_elsewhere(context: Corpus) -> dict[str, Path]:
    """Return the nodes that a file around the new data declares, by more than evidence, and which file it is."""
    return {
        triple.subject.value: path
        for path, triples in context.around.items()
        for triple in triples
        if triple.predicate != EVIDENCE and isinstance(triple.subject, NamedNode)
    }


def redefinitions(context: Corpus, declared: dict[str, Path]) -> Iterator[Result]:
    """Yield the statements about declared nodes: new ones as violations, mere repetitions, once a node, as warnings."""
    known = {path: set(triples) for path, triples in context.around.items()}
    repeated: dict[str, Result] = {}
    for triple in context.own:
        path = _declaring(triple, declared)
        if path is None:
            continue
        if triple in known[path]:
            found = make_result("repeated", "Warning", triple, triple.predicate.value, triple.object)
            repeated.setdefault(found.focus, found)
        else:
            yield make_result("redefined", "Violation", triple, triple.predicate.value, triple.object)
    yield from repeated.values()


def _declaring(triple: Triple, declared: dict[str, Path]) -> Path | None:
    """Return the other file that declares what a statement speaks of, None for evidence, which anybody may add."""
    if triple.predicate == EVIDENCE or not isinstance(triple.subject, NamedNode):
        return None
    return declared.get(triple.subject.value)


def declared_twice(context: Corpus) -> Iterator[Result]:
    """Yield, for each node that two of the new documents declare, the first statement of a later one."""
    owner: dict[str, int] = {}
    found: dict[str, Result] = {}
    for number, document in enumerate(context.new):
        for triple in document.triples:
            if triple.predicate == EVIDENCE or not isinstance(triple.subject, NamedNode):
                continue
            if owner.setdefault(triple.subject.value, number) != number:
                twice = make_result("declared-twice", "Violation", triple, triple.predicate.value, triple.object)
                found.setdefault(twice.focus, twice)
    yield from found.values()
