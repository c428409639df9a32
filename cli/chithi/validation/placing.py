"""Finds the lines and columns of what a result speaks of, in a second reading of the files that have one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

from pyoxigraph import BlankNode

from chithi.errors import DataFails
from chithi.namespaces import RDF
from chithi.turtle.positions import Located, located
from chithi.turtle.syntax import Position
from chithi.validation.documents import Document
from chithi.validation.findings import Place
from chithi.validation.results import RULES, Result

_TYPE = f"{RDF}type"
_OF_PROPERTIES = (f"{RULES}unknown-property", f"{RULES}foreign-property")
_BLANK = "_:"


class _Index:
    """The statements of one document by subject, and by subject and property, in their order."""

    def __init__(self, document: Document) -> None:
        self.name = document.name
        self.subjects: dict[str, list[Located]] = defaultdict(list)
        self.properties: dict[tuple[str, str], list[Located]] = defaultdict(list)
        for statement in _statements(document):
            subject = _key(statement.triple.subject)
            self.subjects[subject].append(statement)
            self.properties[subject, statement.triple.predicate.value].append(statement)

    def place(self, position: Position) -> Place:
        return Place(self.name, position.line or None, position.column or None)


def _statements(document: Document) -> list[Located]:
    """Return the statements with their positions; without any where the text is no Turtle 1.1."""
    if document.text is not None:
        try:
            return list(located(document.text))
        except DataFails:  # RDF 1.2, which the parser takes and the grammar does not
            pass
    nowhere = Position(0, 0)
    return [Located(triple, nowhere, nowhere, nowhere) for triple in document.triples]


def _key(node: object) -> str:
    """Blank nodes have other names in every reading; one stands for all."""
    return _BLANK if isinstance(node, BlankNode) else str(node)


class Places:
    """Looks results up in documents; each document is read again when the first result is looked up."""

    def __init__(self, documents: Iterable[Document]) -> None:
        """Take the documents; nothing is read yet."""
        self._documents = list(documents)
        self._read: list[_Index] | None = None

    @property
    def _indexes(self) -> list[_Index]:
        if self._read is None:
            self._read = [_Index(document) for document in self._documents]
        return self._read

    def of(self, result: Result) -> tuple[Place, ...]:
        """Return the places of a result: its value's, else its property's, else where its subject is declared."""
        found = list(chain.from_iterable(self._in(index, result) for index in self._indexes))
        if not found:
            found = list(chain.from_iterable(_subject(index, result.focus) for index in self._indexes))
            found = found[:1] or self._anywhere(result.focus)
        return tuple(dict.fromkeys(found))

    def _in(self, index: _Index, result: Result) -> Iterable[Place]:
        focus = _BLANK if result.focus.startswith(_BLANK) else result.focus
        statements = index.properties.get((focus, result.path or ""), [])
        exact = [s for s in statements if str(s.triple.object) == result.value]
        part = attrgetter("predicate" if result.rule in _OF_PROPERTIES else "object")
        return [index.place(part(s)) for s in exact or statements]

    def _anywhere(self, focus: str) -> list[Place]:
        """Return where the subject stands in any document, declared there or not."""
        found = (index.place(index.subjects[focus][0].subject) for index in self._indexes if focus in index.subjects)
        return list(found)[:1]


def _subject(index: _Index, focus: str) -> Iterable[Place]:
    """Return where a document gives the subject's class."""
    typed = index.properties.get((focus, _TYPE), [])
    return [index.place(s.subject) for s in typed[:1]]
