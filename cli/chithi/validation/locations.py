"""Finds the lines and columns of what a result speaks of, in a second reading of the files that have one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from pyoxigraph import BlankNode

from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import RDF
from chithi.turtle.positions import LocatedTriple, locate_triples
from chithi.turtle.syntax import Position
from chithi.validation.documents import Document
from chithi.validation.findings import Location
from chithi.validation.results import RULES, Result

_TYPE = f"{RDF}type"
_OF_PROPERTIES = (f"{RULES}unknown-property", f"{RULES}foreign-property")
_BLANK = "_:"
MOST_PLACES = 20


def _statements(document: Document) -> list[LocatedTriple]:
    """Return the statements with their positions; without any where the text is no Turtle 1.1."""
    if document.text is not None:
        try:
            return list(locate_triples(document.text))
        except DataFails:  # RDF 1.2, which the parser takes and the grammar does not
            pass
    nowhere = Position(0, 0)
    return [LocatedTriple(triple, nowhere, nowhere, nowhere) for triple in document.triples]


def _key(node: object) -> str:
    """Blank nodes have other names in every reading; one stands for all."""
    return _BLANK if isinstance(node, BlankNode) else str(node)


class Locations:
    """Looks results up in documents, which are read again when the first result is looked up."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Take the documents; nothing is read yet."""
        self._documents = list(documents)

    @cached_property
    def _found(self) -> dict[tuple[str, ...], list[tuple[str, LocatedTriple]]]:
        """The statements by subject; by subject and property; and by all three parts; each with its document's name."""
        found: dict[tuple[str, ...], list[tuple[str, LocatedTriple]]] = defaultdict(list)
        for document in self._documents:
            for statement in _statements(document):
                subject, path = _key(statement.triple.subject), statement.triple.predicate.value
                for key in ((subject,), (subject, path), (subject, path, str(statement.triple.object))):
                    found[key].append((document.name, statement))
        return found

    def of(self, result: Result) -> tuple[Location, ...]:
        """Return the places of a result: its value's, else its property's, else where its subject is declared."""
        focus = _BLANK if result.focus.startswith(_BLANK) else result.focus
        part = "predicate" if result.rule in _OF_PROPERTIES else "object"
        of_value = self._places(part, focus, result.path, result.value)
        return (
            of_value
            or self._places(part, focus, result.path)
            or self._places("subject", focus, _TYPE)[:1]
            or self._places("subject", focus)[:1]
        )

    def _places(self, part: str, *key: str | None) -> tuple[Location, ...]:
        """Return where a part of the statements with these parts stands; a few stand for very many."""
        found = self._found.get(tuple(map(str, key)), [])[:MOST_PLACES]
        return tuple(dict.fromkeys(_place(name, getattr(statement, part)) for name, statement in found))


def _place(name: str, position: Position) -> Location:
    return Location(name, position.line or None, position.column or None)
