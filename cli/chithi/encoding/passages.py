"""The passages that a Turtle text declares: what each states, and where in the text it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, NamedNode

from chithi.messages.errors import DataFails
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import CT, PREFIXES
from chithi.rdf.terms import TYPE
from chithi.turtle.comments import tokens
from chithi.turtle.positions import LocatedTriple, locate_triples_of
from chithi.turtle.syntax import Position, at, position, syntax_tree

if TYPE_CHECKING:
    from lark import Token

REPORT = NamedNode(f"{CT}Report")
TITLE = NamedNode(f"{CT}TitlePassage")
CLASSES = (NamedNode(f"{CT}Passage"), TITLE)
IN_REPORT, PRINTED = "inReport", "printed"
# What a passage states of its place, and all that it states once.
PLACE = ("paragraph", "start", "end")
ONCE = (IN_REPORT, *PLACE, PRINTED)


def slug_of(report: str) -> str:
    """Return the last segment of a report's IRI."""
    return report.rpartition("/")[2]


def value_of(located: LocatedTriple) -> str:
    """Return the text or IRI that a statement gives."""
    return text_of(located.triple.object)


class Passage(NamedTuple):
    """A passage of the text: its IRI, where it is declared, and its statements by property, without `ct:`."""

    iri: str
    where: Position
    is_title: bool
    stated: dict[str, LocatedTriple]

    def text(self, name: str) -> str:
        """Return the value of a property, "" if it has none."""
        return value_of(self.stated[name]) if name in self.stated else ""

    def is_named(self, report: str) -> bool:
        """Whether the name is one to keep: it begins with the report's slug. Any other is provisional."""
        return self.iri.startswith(f"{PREFIXES['passage']}{slug_of(report)}-")


class TurtlePage:
    """A Turtle text with its tokens and triples; `name` stands for the file in messages."""

    def __init__(self, text: str, name: str) -> None:
        """Read the text.

        Raises:
            DataFails: it is no Turtle 1.1.
        """
        self.text, self.name = text, name
        tree = syntax_tree(text, name)
        self.triples = list(locate_triples_of(tree, name=name))
        self._tokens = {position(token): token for token in tokens(tree)}

    def token(self, where: Position) -> Token:
        """Return the token that begins at a place."""
        return self._tokens[where]

    def at(self, where: Position) -> str:
        """Return a place as messages print it."""
        return at(self.name, where)

    def reports(self) -> list[str]:
        """Return the IRIs of the reports that the text declares."""
        declared = (t.triple for t in self.triples if t.triple.predicate == TYPE and t.triple.object == REPORT)
        return list(dict.fromkeys(triple.subject.value for triple in declared if isinstance(triple.subject, NamedNode)))

    def values(self, node: str, name: str) -> list[LocatedTriple]:
        """Return the statements about a node with a property of ours."""
        predicate = NamedNode(CT + name)
        return [t for t in self._about.get(NamedNode(node), []) if t.triple.predicate == predicate]

    @cached_property
    def _about(self) -> dict[NamedNode | BlankNode, list[LocatedTriple]]:
        found: dict[NamedNode | BlankNode, list[LocatedTriple]] = {}
        for located in self.triples:
            subject = located.triple.subject
            assert isinstance(subject, NamedNode | BlankNode)
            found.setdefault(subject, []).append(located)
        return found

    def passages(self) -> Iterator[Passage]:
        """Yield the passages in the order of the text.

        Raises:
            DataFails: one has no IRI, or states something twice.
        """
        for node, statements in self._about.items():
            types = {t.triple.object for t in statements if t.triple.predicate == TYPE}
            if types.isdisjoint(CLASSES):
                continue
            where = statements[0].subject
            if isinstance(node, BlankNode):
                raise DataFails("fill-at", where=self.at(where), what=DataFails("fill-blank"))
            yield Passage(node.value, where, TITLE in types, self._stated(statements))

    def _stated(self, statements: list[LocatedTriple]) -> dict[str, LocatedTriple]:
        found: dict[str, LocatedTriple] = {}
        for located in statements:
            name = located.triple.predicate.value.removeprefix(CT)
            if name in found and name in ONCE:
                raise DataFails("fill-at", where=self.at(located.object), what=DataFails("fill-twice", name=name))
            found.setdefault(name, located)
        return found
