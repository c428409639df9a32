"""What the page tells: the ontology's files, its terms by topic, its concept schemes."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode

from chithi import home
from chithi.handbook.graph import Graph, Texts
from chithi.handbook.rules import Rules, read_rules
from chithi.rdf import reading
from chithi.rdf.labels import NAMING
from chithi.rdf.namespaces import CT, OWL, RDF, RDFS, SKOS
from chithi.vietnamese.letters import slug

# Kinds of terms, as in the words page-kind-….
KINDS = {
    f"{OWL}Class": "class",
    f"{OWL}ObjectProperty": "object",
    f"{OWL}DatatypeProperty": "datatype",
    f"{OWL}AnnotationProperty": "annotation",
}
# In house form a topic is a comment `# ── Nguồn · Sources`, and a statement begins at the line's start.
_TOPIC = re.compile(r"# ── (.+?) · (.+)")
_OTHER_PART = re.compile(r"# ── ")
_PREFIX = re.compile(r"^@prefix\s+([\w-]+):\s+<([^>]+)>", re.MULTILINE)
_SUBJECT = re.compile(r"ct:([\w.-]*\w)\s")


class Topic(NamedTuple):
    """Terms that belong together, as IRIs; `title` is empty for those under no heading."""

    anchor: str
    title: Texts
    terms: list[str]


class Ontology(NamedTuple):
    """Everything the page is made of."""

    graph: Graph
    topics: list[Topic]
    schemes: list[str]
    kinds: dict[str, str]
    rules: Rules
    prefixes: dict[str, str]

    @property
    def terms(self) -> list[str]:
        """The classes and properties, in the order of the page."""
        return [term for topic in self.topics for term in topic.terms]

    @property
    def classes(self) -> list[str]:
        """The classes, in the order of the page."""
        return [term for term in self.terms if self.kinds[term] == "class"]

    def labels(self, iri: str) -> Texts:
        """Return what a term or concept is called."""
        return next(filter(None, (self.graph.texts(iri, name) for name in NAMING)), {})

    def concepts(self, scheme: str) -> list[str]:
        """Return the concepts of a scheme."""
        return self.graph.users(f"{SKOS}inScheme", scheme)

    def supers(self, iri: str) -> list[str]:
        """Return the classes directly above a class that are ours."""
        return [above for above in self.graph.iris(iri, f"{RDFS}subClassOf") if above in self.kinds]


def read_ontology(root: Path | None = None) -> Ontology:
    """Read ontology/ and shapes/ under `root`; only ontology/chithi.ttl must be there.

    Raises:
        CannotRead: a file is missing or cannot be read.
    """
    root = home.root() if root is None else root
    main = root / "ontology" / "chithi.ttl"
    beside = [root / "ontology" / name for name in ("concepts.ttl", "alignments.ttl")]
    paths = [main, *(path for path in beside if path.is_file())]
    graph = Graph(chain.from_iterable(map(reading.read_quads, paths)))
    kinds = _kinds(graph)
    shapes = chain.from_iterable(map(reading.read_quads, sorted((root / "shapes").glob("*.ttl"))))
    schemes = graph.users(f"{RDF}type", f"{SKOS}ConceptScheme")
    texts = [path.read_text(encoding="utf-8") for path in paths]
    prefixes = {name: iri for text in texts for name, iri in _PREFIX.findall(text)}
    return Ontology(graph, _topics(texts[0], kinds), schemes, kinds, read_rules(shapes), prefixes)


def _kinds(graph: Graph) -> dict[str, str]:
    """Return our terms and what each is."""
    found = {
        subject.value: KINDS[kind.value]
        for subject, kind in graph.pairs(f"{RDF}type")
        if isinstance(subject, NamedNode) and isinstance(kind, NamedNode) and kind.value in KINDS
    }
    return {iri: kind for iri, kind in found.items() if iri.startswith(CT)}


def _topics(text: str, kinds: dict[str, str]) -> list[Topic]:
    """Return the terms under the headings of the file, classes first; those under none come last."""
    topics: list[Topic] = []
    rest = Topic("other-terms", {}, [])
    here, placed = rest, set[str]()
    for line in text.splitlines():
        if title := _TOPIC.match(line):
            here = Topic(f"topic-{slug(title[2])}", {"vi": title[1], "en": title[2]}, [])
            topics.append(here)
        elif _OTHER_PART.match(line):
            here = rest
        elif (subject := _SUBJECT.match(line)) and CT + subject[1] in kinds.keys() - placed:
            here.terms.append(CT + subject[1])
            placed.add(CT + subject[1])
    rest.terms.extend(iri for iri in kinds if iri not in placed)
    for topic in topics:
        topic.terms.sort(key=lambda iri: kinds[iri] != "class")
    return [topic for topic in [*topics, rest] if topic.terms]
