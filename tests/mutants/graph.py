"""The shipped registers and reports as the operators see them: by subject, property, class and value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from chithi.derivation.full import make_full
from chithi.rdf.namespaces import BASE, shorten
from chithi.validation.corpus import read_documents, shipped_files, vocabulary_triples
from chithi.validation.documents import Document

Term = NamedNode | Literal
SAMPLE = Path(__file__).resolve().parents[1] / "sample" / "song-may-2025.ttl"
# A property that this many nodes of a class have without exception belongs to the class; fewer prove nothing.
ENOUGH = 5
TYPE = "rdf:type"
# What either of two top classes may stand for; it is no top class itself.
_EITHER = {"ct:AwardingAuthority": frozenset({"ct:Body", "ct:Post"})}


class Fact(NamedTuple):
    """A statement with its names shortened for reading."""

    triple: Triple
    file: int
    subject: str  # IRI
    property: str  # prefixed name
    object: Term

    def with_object(self, term: Term) -> Triple:
        """Return the statement with another value."""
        return Triple(self.triple.subject, self.triple.predicate, term)


def mutated_files() -> list[Path]:
    """Return the files whose statements are mutated: registers and reports."""
    return [path for path in shipped_files() if path.parent.name in ("registers", "reports")]


class Graph:
    """What the files say, and what the ontology says about their classes."""

    def __init__(self) -> None:
        """Read the shipped files, the vocabulary, and the fictional report, which shows what is optional."""
        self.documents: list[Document] = read_documents(mutated_files())
        full = make_full([document.triples for document in self.documents]).parts
        self.facts = [fact for n, triples in enumerate(full) for fact in _facts(n, triples)]
        self.stated = {fact.triple for fact in self.facts}
        # What people have written: the rest follows from it, and cannot be mistaken by itself.
        self.written = {triple for document in self.documents for triple in document.triples}
        self.sample = list(_facts(-1, make_full([read_documents([SAMPLE])[0].triples]).parts[0]))
        self.vocabulary = list(_named(vocabulary_triples()))
        self.of: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
        self.uses: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self.of[fact.subject][fact.property].append(fact)
            if isinstance(fact.object, NamedNode):
                self.uses[fact.object.value].append(fact)

    def facts_of(self, subject: str, name: str) -> list[Fact]:
        """Return the statements that give a node a property."""
        return self.of.get(subject, {}).get(name, [])

    def text(self, subject: str, name: str) -> str:
        """Return the first value of a node's property as text or IRI, "" if it has none."""
        return next((fact.object.value for fact in self.facts_of(subject, name)), "")

    @cached_property
    def classes(self) -> dict[str, set[str]]:
        """Node -> the classes that are stated, in the files, the fictional report and the vocabulary."""
        found: dict[str, set[str]] = defaultdict(set)
        for fact in (*self.facts, *self.sample, *self.vocabulary):
            if fact.property == TYPE:
                found[fact.subject].add(shorten(fact.object.value))
        return found

    @cached_property
    def supers(self) -> dict[str, set[str]]:
        """Class -> all its named super-classes."""
        direct: dict[str, set[str]] = defaultdict(set)
        for fact in self.vocabulary:
            if fact.property == "rdfs:subClassOf" and isinstance(fact.object, NamedNode):
                direct[shorten(fact.subject)].add(shorten(fact.object.value))
        return {name: _closure(name, direct) for name in direct}

    def leaf(self, subject: str) -> str:
        """Return the most special class of a node; the first by name where there are several."""
        stated = self.classes.get(subject, set())
        above = {name for one in stated for name in self.supers.get(one, set())}
        return min(stated - above, default="–")

    def tops(self, name: str) -> frozenset[str]:
        """Return the top classes that members of a class belong to."""
        if name in _EITHER:
            return _EITHER[name]
        above = self.supers.get(name, set()) - set(_EITHER)
        return frozenset(one for one in above if not self.supers.get(one, set()) - set(_EITHER)) or frozenset({name})

    def tops_of(self, node: str) -> frozenset[str]:
        """Return the top classes that a node belongs to."""
        stated = self.classes.get(node, set()) - set(_EITHER)
        return frozenset(top for name in stated for top in self.tops(name))

    @cached_property
    def values(self) -> dict[str, list[Term]]:
        """Property -> its distinct values in the files, sorted."""
        found: dict[str, set[Term]] = defaultdict(set)
        for fact in self.facts:
            found[fact.property].add(fact.object)
        return {name: sorted(terms, key=str) for name, terms in found.items()}

    @cached_property
    def ranges(self) -> dict[str, str]:
        """Property -> the class that the ontology declares as its range."""
        return {shorten(f.subject): shorten(f.object.value) for f in self.vocabulary if f.property == "rdfs:range"}

    @cached_property
    def _declared(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for fact in self.vocabulary:
            if fact.property == TYPE:
                found[shorten(fact.object.value)].add(shorten(fact.subject))
        return found

    def declared(self, kind: str) -> set[str]:
        """Return what the ontology declares as `kind`, such as owl:FunctionalProperty."""
        return self._declared.get(kind, set())

    @cached_property
    def known(self) -> set[str]:
        """Every IRI that anything says something about, or that is a property."""
        return {fact.subject for fact in (*self.facts, *self.sample, *self.vocabulary)}

    @cached_property
    def universal(self) -> dict[str, set[str]]:
        """Class -> the properties that all its nodes have, where there are enough of them."""
        having: dict[str, dict[str, set[str]]] = defaultdict(dict)
        for fact in (*self.facts, *self.sample):
            for name in self.classes[fact.subject]:
                having[name].setdefault(fact.subject, set()).add(fact.property)
        return {
            name: set.intersection(*nodes.values()) for name, nodes in having.items() if len(nodes) >= ENOUGH and nodes
        }

    @cached_property
    def inferred(self) -> set[tuple[str, str]]:
        """The (node, property) whose value an inference explains, because the text does not print it."""
        return {
            (node.object.value, shorten(name.object.value))
            for subject in self.of
            for node in self.facts_of(subject, "ct:ofNode")
            for name in self.facts_of(subject, "ct:ofProperty")
        }

    def phrases(self, subject: str) -> list[str]:
        """Return the printed phrases that a node cites; of a report, those of all its passages."""
        cited = [fact.object.value for fact in self.facts_of(subject, "ct:evidence")]
        if "ct:Report" in self.classes[subject]:
            cited += [fact.subject for fact in self.uses[subject] if fact.property == "ct:inReport"]
        return [self.text(passage, "ct:printed") for passage in cited]


def is_ours(iri: str) -> bool:
    """Whether an IRI is one of this project's."""
    return iri.startswith(BASE)


def _facts(file: int, triples: Iterable[Triple]) -> Iterable[Fact]:
    for triple in triples:
        assert isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal)
        yield Fact(triple, file, triple.subject.value, shorten(triple.predicate.value), triple.object)


def _named(triples: Iterable[Triple]) -> Iterable[Fact]:
    named = (t for t in triples if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal))
    return _facts(-1, named)


def _closure(name: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for above in direct.get(waiting.pop(), set()) - found:
            found.add(above)
            waiting.append(above)
    return found
