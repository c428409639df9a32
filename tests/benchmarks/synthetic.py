"""Data for the benchmarks of validation: a file with ten planted faults, and copies of a file under new names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from chithi.derivation.full import make_full
from chithi.rdf.namespaces import RDF, expand, prefixes_in
from chithi.validation.corpus import EVIDENCE
from chithi.validation.documents import read_document

# class, property, what is done to the property of the first node of the class that has it
FAULTS = (
    ("ct:Figure", "ct:unit", "drop"),
    ("ct:Figure", "ct:value", "text"),
    ("ct:Figure", "ct:scope", "stray"),
    ("ct:Passage", "ct:printed", "double"),
    ("ct:Passage", "ct:paragraph", "text"),
    ("ct:Statement", "ct:speaker", "stray"),
    ("ct:Statement", "ct:speechRole", "drop"),
    ("ct:Task", "ct:topic", "drop"),
    ("ct:Tenure", "ct:holder", "double"),
    ("ct:Conference", "ct:eventPlace", "stray"),
)
_LABELS = tuple(map(expand, ("skos:prefLabel", "skos:altLabel")))


def read(path: Path) -> list[Triple]:
    """Return what a file says."""
    return read_document(path).triples


def full(*paths: Path) -> list[Triple]:
    """Return what files say together, in full form."""
    return [triple for part in make_full([read(path) for path in paths]).parts for triple in part]


def planted(triples: list[Triple]) -> list[Triple]:
    """Return the statements with the ten faults, each at a node of its own."""
    spoilt: set[str] = set()
    for kind, name, action in FAULTS:
        members = {t.subject for t in triples if t.predicate.value == f"{RDF}type" and t.object == _iri(kind)}
        found = [t for t in triples if t.subject in members and t.predicate == _iri(name)]
        fault = next(t for t in found if str(t.subject) not in spoilt)
        spoilt.add(str(fault.subject))
        alike = [t for t in found if t.subject == fault.subject]
        triples = list(chain.from_iterable(_spoilt(t, action) if t in alike else [t] for t in triples))
    return triples


def _spoilt(triple: Triple, action: str) -> list[Triple]:
    if action == "drop":
        return []
    if action == "double":
        value = Literal("?") if isinstance(triple.object, Literal) else _iri("person:ho-chi-minh")
        return [triple, Triple(triple.subject, triple.predicate, value)]
    if action == "text":
        assert isinstance(triple.object, Literal)
        return [Triple(triple.subject, triple.predicate, Literal(triple.object.value))]
    return [Triple(triple.subject, triple.predicate, _iri("doc:01-kl-tw"))]


def _iri(name: str) -> NamedNode:
    return NamedNode(expand(name))


def copies(triples: list[Triple], number: int) -> list[Triple]:
    """Return that many copies: what the statements declare gets new names and labels, what they cite keeps its own."""
    own = {t.subject for t in triples if t.predicate != EVIDENCE and isinstance(t.subject, NamedNode)}
    return list(dict.fromkeys(chain.from_iterable(_copy(triples, own, n) for n in range(1, number + 1))))


def _copy(triples: Iterable[Triple], own: set[NamedNode], number: int) -> Iterator[Triple]:
    names = {node: NamedNode(f"{node.value}-copy-{number}") for node in own}
    for triple in triples:
        assert isinstance(triple.subject, NamedNode)
        value = triple.object
        if isinstance(value, NamedNode):
            value = names.get(value, value)
        elif triple.predicate.value in _LABELS and isinstance(value, Literal):
            value = Literal(f"{value.value} {number}", language=value.language)
        yield Triple(names.get(triple.subject, triple.subject), triple.predicate, value)


def write(path: Path, triples: Iterable[Triple]) -> Path:
    """Write statements as Turtle, with the project's prefixes."""
    ordered = list(triples)
    content = serialize(ordered, format=RdfFormat.TURTLE, prefixes=prefixes_in("\n".join(map(str, ordered))))
    assert content is not None
    path.write_bytes(content)
    return path


def merged(path: Path, files: Iterable[Path]) -> Path:
    """Write what several files say, in full form, as one file."""
    return write(path, dict.fromkeys(full(*files)))
