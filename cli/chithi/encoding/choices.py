"""What an encoder may choose from: the concepts of a scheme, the classes below a class, as help in a Turtle comment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode

from chithi import home
from chithi.formats.columns import width
from chithi.rdf import reading
from chithi.rdf.labels import NAMING
from chithi.rdf.namespaces import BASE, CT, OWL, RDFS, SKOS, shorten

COLUMNS = 120


class Choices:
    """The ontology's classes and concepts, in the order of their files, labelled in one language."""

    def __init__(self, lang: str) -> None:
        """Read ontology and concepts.

        Raises:
            CannotRead: a file is missing, unreadable or malformed.
        """
        self.lang = lang
        self.label: dict[str, str] = {}
        self._in_scheme: dict[str, list[str]] = defaultdict(list)
        self._supers: dict[str, list[str]] = defaultdict(list)
        self._with_concept: set[str] = set()
        for name in ("chithi.ttl", "concepts.ttl"):
            for quad in reading.read_quads(home.root() / "ontology" / name):
                self._take(quad.subject, quad.predicate.value, quad.object)

    def _take(self, subject: object, predicate: str, value: object) -> None:
        if isinstance(value, Literal):
            if predicate in NAMING and value.language == self.lang:
                self.label[str(subject).strip("<>")] = value.value
        elif isinstance(subject, NamedNode) and predicate == f"{SKOS}inScheme":
            self._in_scheme[_iri(value)].append(subject.value)
        elif isinstance(subject, NamedNode) and predicate == f"{RDFS}subClassOf" and isinstance(value, NamedNode):
            self._supers[subject.value].append(value.value)
        elif isinstance(subject, NamedNode) and predicate == f"{OWL}equivalentClass" and isinstance(value, BlankNode):
            self._with_concept.add(subject.value)

    def concepts(self, name: str, scheme: str) -> list[str]:
        """Return comment lines with the values of the property called `name` (`ct:unit`): those of a scheme."""
        lines = [f"## {name}:"]
        for iri in self._in_scheme[f"{BASE}concept/{scheme}"]:
            item = f" {self._name(shorten(iri), iri)},"
            if width(lines[-1] + item) > COLUMNS:
                lines.append("##    ")
            lines[-1] += item
        return [*lines[:-1], lines[-1].removesuffix(",")]

    def classes(self, name: str) -> Iterator[str]:
        """Yield a comment line for each class below ours called `name`; its super-classes and concept follow from it.

        A class that is only there to hold others is left out.
        """
        parents = {above for supers in self._supers.values() for above in supers}
        for iri in self._supers:
            if CT + name in self._above(iri) and (iri not in parents or iri in self._with_concept):
                yield f"##     {self._name(shorten(iri), iri)}"

    def _name(self, text: str, iri: str) -> str:
        return f"{text} ({self.label[iri]})" if iri in self.label else text

    def _above(self, iri: str) -> list[str]:
        """Return the named super-classes of our namespace, nearest first."""
        above = [parent for parent in self._supers.get(iri, []) if parent.startswith(CT)]
        return list(dict.fromkeys([*above, *(far for parent in above for far in self._above(parent))]))


def _iri(value: object) -> str:
    return value.value if isinstance(value, NamedNode) else ""
