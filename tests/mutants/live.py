"""What has been read once and can be changed and changed back: the store of the checks, the nodes of the audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from chithi.engines.oxigraph import OxigraphEngine, answer
from chithi.graph.nodes import Nodes
from chithi.rdf.answers import Result
from chithi.rdf.folded_labels import ALTERNATIVE, FOLDED, PREFERRED, fold_labels
from chithi.rdf.namespaces import CT, RDF
from mutants.draw import Mutant

Item = TypeVar("Item")
_LABELS = (PREFERRED, ALTERNATIVE)


class Live(OxigraphEngine):
    """A store whose statements can be taken away again."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        """Fill it."""
        super().__init__()
        self._live = Store()
        self._live.bulk_extend(quads)

    def query(self, text: str) -> Result:
        """See Engine.query."""
        return answer(self._live, text)

    @contextmanager
    def changed(self, removed: Iterable[Triple], added: Iterable[Triple]) -> Iterator[None]:
        """Take statements away and put others in, and undo it at the end."""
        old, new = [_quad(t) for t in removed], [_quad(t) for t in added]
        labelled = (quad.subject for quad in (*old, *new) if quad.predicate in _LABELS)
        subjects = {subject for subject in labelled if isinstance(subject, NamedNode)}
        old += [quad for subject in subjects for quad in self._live.quads_for_pattern(subject, FOLDED, None)]
        self._exchange(old, new)
        new += (folded := self._folded(subjects))
        self._exchange([], folded)
        try:
            yield
        finally:
            self._exchange(new, old)

    def _folded(self, subjects: Iterable[NamedNode]) -> list[Quad]:
        known = [q for s in subjects for p in _LABELS for q in self._live.quads_for_pattern(s, p, None)]
        return list(fold_labels(known))

    def _exchange(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        for quad in old:
            self._live.remove(quad)
        self._live.extend(new)


def _quad(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object)


@contextmanager
def changed(nodes: Nodes, mutant: Mutant) -> Iterator[Nodes]:
    """Change the nodes that the audit reads, and undo it at the end."""
    touched = {t.subject.value for t in (*mutant.removed, *mutant.added) if isinstance(t.subject, NamedNode)}
    kept = {node: deepcopy(nodes.properties.get(node)) for node in touched}
    classes = {name: list(members) for name, members in nodes.of_class.items()}
    try:
        _apply(nodes, mutant)
        yield nodes
    finally:
        for node, properties in kept.items():
            nodes.properties.pop(node, None)
            if properties is not None:
                nodes.properties[node] = properties
        nodes.of_class = defaultdict(list, classes)
        _forget(nodes)


def _forget(nodes: Nodes) -> None:
    """Let what follows from the inferences be worked out again."""
    for name in ("inferred", "inferred_values"):
        nodes.__dict__.pop(name, None)


def _apply(nodes: Nodes, mutant: Mutant) -> None:
    _forget(nodes)
    for triples, put in ((mutant.removed, False), (mutant.added, True)):
        for triple in triples:
            assert isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal)
            subject, name = triple.subject.value, triple.predicate.value.removeprefix(CT)
            _put(nodes.properties[subject][name], triple.object, put)
            if triple.predicate.value == f"{RDF}type":
                _put(nodes.of_class[triple.object.value.removeprefix(CT)], subject, put)


def _put(values: list[Item], value: Item, put: bool) -> None:
    if put:
        values.append(value)
    else:
        values.remove(value)
