"""What things are called: their labels, and what else a person calls a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import BASE, CT, SKOS, expand, kind_of

SCHEME = "concept:"
REPORT = "ct:Report"
LABELS = f"<{SKOS}prefLabel>|<{SKOS}altLabel>"
# Documents, people, bodies and places are asked for more often than what names them in passing.
_FIRST = ("doc", "theme", "congress", "term", "person", "body", "place", "report")
_LAST = (
    *("tenure", "statement", "award", "nomination", "commendation", "figure", "achievement", "aim", "limitation"),
    *("task", "inference", "passage", "dataset", "ct"),
)


class Named(NamedTuple):
    """A node with one of its names; `label` is None for a node that has none.

    `own` is False for what is only called so as a whole: a report by its file or its province.
    """

    iri: str
    label: Literal | None
    own: bool = True

    @property
    def text(self) -> str:
        """The label's text, "" without a label."""
        return self.label.value if self.label else ""

    @property
    def last(self) -> str:
        """The last segment of the IRI."""
        return last_segment(self.iri)


def last_segment(iri: str) -> str:
    """Return what stands behind the last slash or hash of an IRI."""
    return iri.replace("#", "/").rpartition("/")[2]


def rank_kind(iri: str) -> int:
    """Return 0 for the kinds that a name is most likely to mean, 2 for those whose names tell of other things."""
    kind = kind_of(iri)
    return 0 if kind in _FIRST else 2 if kind in _LAST else 1


def pattern(node: str, accepts: str) -> str:
    """Return the triple pattern for `node` (`?x` or `<iri>`) being what `accepts` says, "" for anything.

    `accepts` is `concept:<scheme>`, a class as prefixed name or IRI, or "".
    """
    if not accepts:
        return ""
    if accepts.startswith(SCHEME):
        return f"{node} <{SKOS}inScheme> <{BASE}concept/{accepts.removeprefix(SCHEME)}> ."
    iri = accepts if "://" in accepts else expand(accepts)
    return f"{node} a {NamedNode(iri.strip('<>'))} ."


def list_nodes(engine: Engine, accepts: str) -> list[Named]:
    """Return every node that `accepts` allows, with each of its labels (or None, if it accepts a class)."""
    labels = f"?x {LABELS} ?l"
    group = f"{pattern('?x', accepts)} OPTIONAL {{ {labels} }}" if accepts else labels
    rows = select(engine, f"SELECT DISTINCT ?x ?l WHERE {{ {group} }}")
    return [
        Named(node.value, label if isinstance(label, Literal) else None)
        for node, label in rows
        if isinstance(node, NamedNode)
    ]


def list_report_names(engine: Engine, places: bool) -> Iterator[Named]:
    """Yield what reports are called besides their titles: slug, source file, its number, and the place if asked."""
    files = select(engine, f"SELECT DISTINCT ?x ?file WHERE {{ ?x <{CT}sourceFile> ?file }}")
    for node, file in files:
        if isinstance(node, NamedNode) and isinstance(file, Literal):
            yield Named(node.value, Literal(last_segment(node.value).replace("-", " ")))
            yield Named(node.value, file, own=False)
            if number := re.match("[0-9]+", file.value):
                yield Named(node.value, Literal(number[0]), own=False)
    if places:
        covered = f"SELECT DISTINCT ?x ?l WHERE {{ ?x <{CT}coversPlace> ?place . ?place {LABELS} ?l }}"
        for node, label in select(engine, covered):
            yield Named(text_of(node), Literal(text_of(label)), own=False)
