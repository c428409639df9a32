"""Statements by subject and by object, in the order of the files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from chithi.messages.catalogue import LANGUAGES
from chithi.rdf.namespaces import RDF

Node = NamedNode | BlankNode | Literal | Triple
# Texts by language tag, those of LANGUAGES first; "" is no tag.
Texts = dict[str, str]


class Graph:
    """What some files state."""

    def __init__(self, statements: Iterable[Quad]) -> None:
        """Sort the statements."""
        self._by_subject: dict[Node, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self._by_object: dict[str, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        for statement in statements:
            predicate = statement.predicate.value
            self._by_subject[statement.subject][predicate].append(statement.object)
            self._by_object[predicate][statement.object].append(statement.subject)

    def objects(self, subject: Node, predicate: str) -> list[Node]:
        """Return the values of a property."""
        return self._by_subject.get(subject, {}).get(predicate, [])

    def subjects(self, predicate: str, value: Node) -> list[Node]:
        """Return whatever has that value."""
        return self._by_object.get(predicate, {}).get(value, [])

    def pairs(self, predicate: str) -> Iterator[tuple[Node, Node]]:
        """Return subject and value of every statement with that property."""
        for subject, properties in self._by_subject.items():
            for value in properties.get(predicate, []):
                yield subject, value

    def iris(self, subject: str, predicate: str) -> list[str]:
        """Return the values that have an IRI."""
        return _named(self.objects(NamedNode(subject), predicate))

    def users(self, predicate: str, value: str) -> list[str]:
        """Return the IRIs of what has that value."""
        return _named(self.subjects(predicate, NamedNode(value)))

    def properties(self, subject: Node) -> dict[str, list[Node]]:
        """Return everything that is said of a node."""
        return dict(self._by_subject.get(subject, {}))

    def texts(self, subject: str, predicate: str) -> Texts:
        """Return a text in each language that has it."""
        found = {
            value.language or "": value.value
            for value in self.objects(NamedNode(subject), predicate)
            if isinstance(value, Literal)
        }
        order = {lang: number for number, lang in enumerate(LANGUAGES)}
        return dict(sorted(found.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))

    def members(self, head: Node) -> list[Node]:
        """Return the members of an RDF list."""
        found: list[Node] = []
        seen: set[Node] = set()
        while head not in seen and (first := self.objects(head, f"{RDF}first")):
            seen.add(head)
            found += first
            head = next(iter(self.objects(head, f"{RDF}rest")), NamedNode(f"{RDF}nil"))
        return found


def _named(nodes: Iterable[Node]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, NamedNode)]
