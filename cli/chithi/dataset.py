"""Assembles graph/chithi.ttl, the one file for external stores (DESIGN, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from chithi import __version__
from chithi.errors import CannotRead, DataFails, why
from chithi.foldedlabels import folded_labels
from chithi.inputs import quads
from chithi.namespaces import BASE, CT, DCAT, DCTERMS, OWL, RDF, RDFS, SKOS, VOID, XSD, prefixes_in, shorten
from chithi.text import nfc

DATASET = NamedNode(f"{BASE}id/dataset/chithi")
LICENCE = NamedNode("https://creativecommons.org/licenses/by/4.0/")
TYPE = NamedNode(f"{RDF}type")
EVIDENCE = NamedNode(f"{CT}evidence")
_TERM_TYPES = {NamedNode(OWL + name) for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
_KEPT = {
    TYPE,
    NamedNode(f"{SKOS}prefLabel"),
    NamedNode(f"{RDFS}label"),
    NamedNode(f"{SKOS}definition"),
    NamedNode(f"{RDFS}subClassOf"),
    NamedNode(f"{RDFS}subPropertyOf"),
}
_WRONG_LETTERS = {"Ð": "Đ", "ð": "đ"}


def target(root: Path) -> Path:
    """Return the generated file's place under the project's root."""
    return root / "graph" / "chithi.ttl"


def sources(root: Path) -> list[Path]:
    """Return the files that facts come from: registers, reports and concepts, sorted.

    Raises:
        CannotRead: `root` has none of them.
    """
    folder = root / "graph"
    try:
        found = [path for part in ("registers", "reports") for path in sorted((folder / part).glob("*.ttl"))]
    except OSError as error:
        raise CannotRead("cannot-read", path=folder, reason=why(error)) from error
    if not found:
        raise CannotRead("no-sources", path=folder)
    return [*found, root / "ontology" / "concepts.ttl"]


def build(root: Path) -> bytes:
    """Return the bytes of graph/chithi.ttl for the sources under `root`; equal sources give equal bytes.

    Raises:
        CannotRead: a source is missing or unreadable.
        DataFails: a source has a syntax error, a blank node, a quoted triple, a literal that is not NFC or has Ð
            for Đ, or declares what another file declares already.
    """
    facts: set[Triple] = set()
    declared: dict[str, Path] = {}
    for path in sources(root):
        statements = quads(path, DataFails)
        _check(statements, path.relative_to(root), declared)
        facts.update(statement.triple for statement in statements)
    facts.update(_terms(quads(root / "ontology" / "chithi.ttl", DataFails)))
    facts.update(statement.triple for statement in folded_labels(_quads(facts)))
    facts.update(_about(facts))
    return written(facts)


def _quads(triples: Iterable[Triple]) -> Iterator[Quad]:
    return (Quad(triple.subject, triple.predicate, triple.object) for triple in triples)


def _check(statements: list[Quad], path: Path, declared: dict[str, Path]) -> None:
    """Refuse what a store could not hold or search as meant; note which file declares which subject."""
    for statement in statements:
        subject = statement.subject
        if not isinstance(subject, NamedNode) or isinstance(statement.object, BlankNode):
            raise DataFails("blank-node", path=path, predicate=shorten(statement.predicate.value))
        if isinstance(statement.object, Triple):
            raise DataFails("quoted-triple", path=path, predicate=shorten(statement.predicate.value))
        if isinstance(statement.object, Literal):
            _check_text(statement.object.value, shorten(subject.value), path)
        if statement.predicate != EVIDENCE and declared.setdefault(subject.value, path) != path:
            raise DataFails(
                "declared-twice", subject=shorten(subject.value), first=declared[subject.value], second=path
            )


def _check_text(text: str, subject: str, path: Path) -> None:
    if text.isascii():
        return
    if nfc(text) != text:
        raise DataFails("not-nfc", path=path, subject=subject, text=text)
    for wrong, right in _WRONG_LETTERS.items():
        if wrong in text:
            raise DataFails("wrong-letter", path=path, subject=subject, wrong=wrong, right=right, text=text)


def _terms(ontology: list[Quad]) -> Iterator[Triple]:
    """Return type, labels, definition and named super-terms of the ontology's classes and properties."""
    ours = {s.subject for s in ontology if s.predicate == TYPE and s.object in _TERM_TYPES}
    ours = {subject for subject in ours if isinstance(subject, NamedNode) and subject.value.startswith(CT)}
    for statement in ontology:
        named = isinstance(statement.object, NamedNode | Literal)
        if statement.subject in ours and statement.predicate in _KEPT and named:
            yield statement.triple


def _about(facts: set[Triple]) -> list[Triple]:
    """Return the DCAT and VoID description of the dataset; its own statements are counted too."""
    texts = (
        ("title", "chithi: việc thực hiện các chỉ thị, kết luận của Đảng qua các bài báo", "vi"),
        ("title", "chithi: how the Party's directives and conclusions are carried out, from reports", "en"),
    )
    about = [Triple(DATASET, NamedNode(DCTERMS + name), Literal(text, language=lang)) for name, text, lang in texts]
    about += [Triple(DATASET, TYPE, NamedNode(iri)) for iri in (f"{DCAT}Dataset", f"{VOID}Dataset")]
    about += [
        Triple(DATASET, NamedNode(f"{DCTERMS}license"), LICENCE),
        Triple(DATASET, NamedNode(f"{DCAT}version"), Literal(__version__)),
    ]
    reports = {t.subject for t in facts if t.predicate == TYPE and t.object == NamedNode(f"{CT}Report")}
    about += [Triple(DATASET, NamedNode(f"{DCTERMS}hasPart"), report) for report in reports]
    about.append(_count("entities", len({triple.subject for triple in facts})))
    about.append(_count("triples", len(facts) + len(about) + 1))
    return about


def _count(name: str, number: int) -> Triple:
    return Triple(DATASET, NamedNode(VOID + name), Literal(str(number), datatype=NamedNode(f"{XSD}integer")))


def place(statement: Triple | Quad) -> tuple[str, bool, str, str]:
    """Return what a statement is sorted by: its subject, its type first, then property and value."""
    predicate = statement.predicate
    return str(statement.subject), predicate != TYPE, str(predicate), str(statement.object)


def written(triples: Iterable[Triple]) -> bytes:
    """Return the triples as Turtle, sorted, under a line that says where they come from."""
    ordered = sorted(triples, key=place)
    body = serialize(ordered, format=RdfFormat.TURTLE, prefixes=prefixes_in("\n".join(map(str, ordered))))
    assert body is not None
    return b"# Generated by `chithi build` from registers, reports, concepts and ontology: do not edit.\n" + body
