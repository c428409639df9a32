"""Finds the lines and columns of what a result speaks of, in a second reading of the files that have one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

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
MOST_PLACES = 20


class _Index:
    """The statements of one document by subject; by subject and property; and by all three parts."""

    def __init__(self, document: Document) -> None:
        self.name = document.name
        self.found: dict[tuple[str, ...], list[Located]] = defaultdict(list)
        for statement in _statements(document):
            subject, path = _key(statement.triple.subject), statement.triple.predicate.value
            for key in ((subject,), (subject, path), (subject, path, str(statement.triple.object))):
                self.found[key].append(statement)

    def places(self, part: str, *key: str | None) -> list[Place]:
        """Return where a part of the statements with these parts stands; a few stand for very many."""
        found = self.found.get(tuple(map(str, key)), [])[:MOST_PLACES]
        return [self._place(getattr(statement, part)) for statement in found]

    def _place(self, position: Position) -> Place:
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
        focus = _BLANK if result.focus.startswith(_BLANK) else result.focus
        part = "predicate" if result.rule in _OF_PROPERTIES else "object"
        tries: tuple[tuple[str, tuple[str | None, ...]], ...] = (
            (part, (focus, result.path, result.value)),
            (part, (focus, result.path)),
            ("subject", (focus, _TYPE)),
            ("subject", (focus,)),
        )
        for number, (which, key) in enumerate(tries):
            found = [place for index in self._indexes for place in index.places(which, *key)]
            if found:
                return tuple(dict.fromkeys(found if number < 2 else found[:1]))
        return ()
