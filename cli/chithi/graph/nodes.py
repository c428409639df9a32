"""The data as nodes with properties, for work that looks at each node and needs no query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from chithi import home
from chithi.derivation.full import derive_or_refuse, is_shipped
from chithi.rdf import reading
from chithi.rdf.labels import NAMING
from chithi.rdf.namespaces import BASE, CT, RDF, SKOS

Value = NamedNode | Literal
LABELS = (f"{SKOS}prefLabel", f"{SKOS}altLabel")


class Passage(NamedTuple):
    """A place in a report: the report's IRI, the paragraph's number, the span, the phrase, the passage's own IRI."""

    report: str
    paragraph: int
    start: int
    end: int
    printed: str
    iri: str


class Nodes:
    """Subject -> property -> values, all by IRI; properties of our namespace are named without it."""

    def __init__(self) -> None:
        """Start empty."""
        self.properties: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        self.of_class: dict[str, list[str]] = defaultdict(list)

    def add(self, path: Path) -> None:
        """Add a data file; blank nodes are passed over.

        Raises:
            CannotRead: it is missing, unreadable or malformed.
        """
        self.take(quad.triple for quad in reading.read_quads(path))

    def take(self, triples: Iterable[Triple]) -> None:
        """Add statements; blank nodes are passed over."""
        for triple in triples:
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
                subject, name = triple.subject.value, triple.predicate.value.removeprefix(CT)
                self.properties[subject][name].append(triple.object)
                if triple.predicate.value == f"{RDF}type":
                    self.of_class[triple.object.value.removeprefix(CT)].append(subject)

    def is_a(self, node: str, name: str) -> bool:
        """Whether a node is stated to be of one of our classes."""
        return any(kind.value == CT + name for kind in self.properties.get(node, {}).get(f"{RDF}type", []))

    @cached_property
    def inferred(self) -> set[tuple[str, str]]:
        """The (node, property) whose value an inference explains; one without a reason explains nothing."""
        return {
            (node, name.removeprefix(CT))
            for inference in self.of_class["Inference"]
            if self.text(inference, "reason").strip()
            for node in self.texts(inference, "ofNode")
            for name in self.texts(inference, "ofProperty")
        }

    @cached_property
    def inferred_values(self) -> set[tuple[str, str, str]]:
        """The (node, property, value) that an inference explains; one without a reason explains nothing."""
        return {
            (node, name.removeprefix(CT), value)
            for inference in self.of_class["Inference"]
            if self.text(inference, "reason").strip()
            for node in self.texts(inference, "ofNode")
            for name in self.texts(inference, "ofProperty")
            for value in self.texts(inference, "ofValue")
        }

    def texts(self, node: str, name: str) -> list[str]:
        """Return the values of a property (`paragraph`, `skos:prefLabel` by full IRI) as text or IRI."""
        found = self.properties.get(node, {}).get(name, [])
        return [value.value for value in found]

    def text(self, node: str, name: str) -> str:
        """Return the one value of a property, "" if it has none."""
        return next(iter(self.texts(node, name)), "")

    def number(self, node: str, name: str) -> int | None:
        """Return the one value of a property as a whole number, None if it has none that is one."""
        text = self.text(node, name)
        return int(text) if text.isascii() and text.lstrip("-").isdigit() else None

    def labels(self, node: str) -> dict[str, str]:
        """Return what a node is called, by language."""
        return {
            value.language or "": value.value
            for name in reversed(NAMING)
            for value in sorted(self.properties.get(node, {}).get(name, []), key=str, reverse=True)
            if isinstance(value, Literal)
        }

    def passage(self, iri: str) -> Passage:
        """Return a passage; what it does not state is 0 or ""."""
        paragraph, start, end = (self.number(iri, name) or 0 for name in ("paragraph", "start", "end"))
        return Passage(self.text(iri, "inReport"), paragraph, start, end, self.text(iri, "printed"), iri)

    def passages(self, node: str) -> list[Passage]:
        """Return the passages that a node cites, in the order of report and place."""
        return sorted(map(self.passage, self.texts(node, "evidence")))

    def names(self, node: str) -> list[str]:
        """Return every label of a node."""
        return [text for name in LABELS for text in self.texts(node, name)]

    def names_in(self, node: str, language: str) -> list[str]:
        """Return every label of a node in one language."""
        values = (value for name in LABELS for value in self.properties.get(node, {}).get(name, []))
        return [value.value for value in values if isinstance(value, Literal) and value.language == language]


def read_nodes(data: Iterable[str] = (), extra: Iterable[str] = ()) -> Nodes:
    """Read the shipped graph, or `data` in its place, and `extra` beside it.

    Raises:
        CannotRead: a file is missing, unreadable or malformed.
    """
    nodes = Nodes()
    paths = reading.data_files(data) or [home.shipped_graph()]
    paths += reading.data_files(extra)
    stated = [quad.triple for path in paths for quad in reading.read_quads(path)]
    nodes.take(stated if is_shipped(paths) else [*stated, *derive_or_refuse(stated, paths)])
    return nodes


def concept(iri: str) -> str:
    """Return the last segment of a concept's IRI: `over` of `…/concept/qualifier/over`."""
    return iri.rpartition("/")[2] if iri.startswith(f"{BASE}concept/") else iri
