"""The plain-ASCII `ct:foldedLabel`s that search, order and text parameters rely on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from chithi.rdf.namespaces import CT, SKOS
from chithi.vietnamese.letters import fold

FOLDED = NamedNode(f"{CT}foldedLabel")
PREFERRED = NamedNode(f"{SKOS}prefLabel")
ALTERNATIVE = NamedNode(f"{SKOS}altLabel")


def fold_labels(statements: Iterable[Quad]) -> Iterator[Quad]:
    """Return one `ct:foldedLabel` per node and distinct folded label, for nodes that have none yet.

    `statements` may be the whole data: all but labels are passed over.
    """
    labels: dict[object, set[str]] = {}
    done = set()
    for statement in statements:
        if statement.predicate == FOLDED:
            done.add(statement.subject)
        elif statement.predicate in (PREFERRED, ALTERNATIVE) and isinstance(statement.object, Literal):
            labels.setdefault(statement.subject, set()).add(fold(statement.object.value))
    for subject, folded in labels.items():
        if subject not in done and isinstance(subject, NamedNode):
            yield from (Quad(subject, FOLDED, Literal(text)) for text in sorted(folded) if text)
