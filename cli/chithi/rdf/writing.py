"""Statements as bytes: equal statements give equal bytes, whatever the order they come in and the hash seed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.parsers import expat

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from chithi.messages.errors import WrongUse
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import prefixes_in, shorten
from chithi.rdf.terms import TYPE

FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
# The formats that keep the names of graphs.
DATASETS = ("nq", "trig")
EXTENSIONS = {**{f".{name}": name for name in FORMATS if name != "rdfxml"}, ".rdf": "rdfxml"}
# All that is no Char of XML 1.0, section 2.2: there is no way to write it, not even as a reference.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ANY = NamedNode("https://example.org/")


def by_extension(path: Path) -> str:
    """Return the format that a file's extension names.

    Raises:
        WrongUse: it names none.
    """
    form = EXTENSIONS.get(path.suffix.lower())
    if form is None:
        raise WrongUse("unknown-extension", path=path, known=", ".join(FORMATS))
    return form


def sort_key(statement: Triple | Quad) -> tuple[str, bool, str, str]:
    """Return what a statement is sorted by: its subject, its type first, then property and value."""
    predicate = statement.predicate
    return str(statement.subject), predicate != TYPE, str(predicate), str(statement.object)


def to_ntriples(triples: Iterable[Triple]) -> bytes:
    """Return triples as N-Triples, the one syntax that every engine reads alike."""
    content = serialize(triples, format=RdfFormat.N_TRIPLES)
    assert content is not None
    return content


def serialise(statements: Iterable[Triple | Quad], form: str) -> bytes:
    """Return the statements in one of FORMATS; those that know no graphs get each triple once.

    Raises:
        WrongUse: `form` has no way to write one of them; the message names its subject.
    """
    if form in DATASETS:
        quads = (s if isinstance(s, Quad) else Quad(*s) for s in statements)
        return _serialise(sorted(set(quads), key=_sort_key_in_graph), form)
    triples = sorted({s.triple if isinstance(s, Quad) else s for s in statements}, key=sort_key)
    if form != "rdfxml":
        return _serialise(triples, form)
    # An XML parser reads a bare CR as LF; one that is written as a reference stays.
    return _serialise(_fit_for_xml(triples), form).replace(b"\r", b"&#xD;")


def _sort_key_in_graph(quad: Quad) -> tuple[bool, str, tuple[str, bool, str, str]]:
    named = not isinstance(quad.graph_name, DefaultGraph)
    return named, str(quad.graph_name), sort_key(quad)


def _serialise(ordered: list[Quad] | list[Triple], form: str) -> bytes:
    prefixes = prefixes_in("\n".join(map(str, ordered)))
    try:
        content = serialize(ordered, format=FORMATS[form], prefixes=prefixes)
    except (ValueError, OSError) as error:  # a quoted triple, where the format has none
        raise WrongUse("export-not-in-format", format=form, reason=str(error)) from error
    assert content is not None
    return content if content.endswith(b"\n") or not content else content + b"\n"


def _fit_for_xml(triples: list[Triple]) -> list[Triple]:
    """Return the triples in an order that gives sound XML.

    RDF/XML takes the first type of a node for an element's name; a class without such a name goes last.

    Raises:
        WrongUse: a property has no XML name, or a text has a character that XML has not.
    """
    for triple in triples:
        for part in _nested(triple):
            _refuse_unfit(part, _name(triple.subject))
    ordered = sorted(triples, key=lambda triple: (str(triple.subject), _nameless_class(triple)))
    _refuse_only_nameless(ordered)
    return ordered


def _nested(triple: Triple) -> Iterator[Triple]:
    """Yield a triple and those that it quotes."""
    yield triple
    if isinstance(triple.object, Triple):
        yield from _nested(triple.object)


def _refuse_unfit(triple: Triple, subject: str) -> None:
    predicate, value = triple.predicate, triple.object
    if not _has_xml_name(predicate):
        raise WrongUse("export-no-xml-name", subject=subject, predicate=predicate.value)
    found = _NOT_XML.search(value.value) if isinstance(value, Literal) else None
    if found:
        raise WrongUse("export-not-xml", subject=subject, code=f"U+{ord(found[0]):04X}")


def _refuse_only_nameless(ordered: list[Triple]) -> None:
    before: object = None
    for triple in ordered:
        if triple.subject != before and _nameless_class(triple):
            raise WrongUse("export-no-xml-name", subject=_name(triple.subject), predicate=text_of(triple.object))
        before = triple.subject


def _nameless_class(triple: Triple) -> bool:
    kind = triple.object
    return triple.predicate == TYPE and isinstance(kind, NamedNode) and not _has_xml_name(kind, True)


@cache
def _has_xml_name(term: NamedNode, as_class: bool = False) -> bool:
    """Whether an XML parser can read an element that stands for a property or a class: written once and read."""
    triple = Triple(_ANY, TYPE, term) if as_class else Triple(_ANY, term, Literal(""))
    try:
        content = serialize([triple], format=RdfFormat.RDF_XML)
        assert content is not None
        expat.ParserCreate(namespace_separator=" ").Parse(content, True)
    except (OSError, expat.ExpatError):  # a word that RDF/XML keeps for itself; no name
        return False
    return True


def _name(subject: NamedNode | BlankNode | Triple) -> str:
    return shorten(subject.value) if isinstance(subject, NamedNode) else text_of(subject)
