"""Class expressions and groups of disjoint classes, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode

from chithi.handbook.graph import Graph, Node
from chithi.handbook.markup import Html, code, each, fill, join
from chithi.handbook.names import Names
from chithi.messages.catalogue import LANGUAGES
from chithi.rdf.namespaces import OWL, RDF, RDFS, shorten

_JOINED = {f"{OWL}intersectionOf": "page-and", f"{OWL}unionOf": "page-or"}


class Conditions:
    """Tells what an ontology says of classes without a name."""

    def __init__(self, graph: Graph, names: Names) -> None:
        """Read from `graph`, with the names of the page."""
        self._graph = graph
        self._names = names

    def describe(self, node: Node) -> Html:
        """Return what holds for the nodes of a class, in both languages."""
        return each({lang: self._describe(node, lang) for lang in LANGUAGES})

    def implied(self, below: Node, above: Node) -> Html:
        """Return, in both languages, that whatever is of one class is of another."""
        return each(
            {
                lang: fill("page-rule", lang, below=self._describe(below, lang), above=self._describe(above, lang))
                for lang in LANGUAGES
            }
        )

    def _describe(self, node: Node, lang: str) -> Html:
        if isinstance(node, NamedNode):
            return fill("page-is", lang, name=self._name(node, lang))
        for predicate, key in _JOINED.items():
            if members := self._list(node, predicate):
                between = f" {fill(key, lang)} "
                return Html(between.join(self._describe(member, lang) for member in members))
        if complement := self._first(node, "complementOf"):
            return fill("page-not", lang, other=self._describe(complement, lang))
        return self._restriction(node, lang)

    def _restriction(self, node: Node, lang: str) -> Html:
        on = self._first(node, "onProperty")
        for name, key in (("someValuesFrom", "page-some"), ("allValuesFrom", "page-every"), ("hasValue", "page-has")):
            value = self._first(node, name)
            if on and value:
                return fill(key, lang, property=self._name(on, lang), value=self._name(value, lang))
        pairs = [(verb, value) for verb, values in self._graph.properties(node).items() for value in values]
        shown = [pair for pair in pairs if pair[0] != f"{RDF}type" and not isinstance(pair[1], BlankNode)]
        return join([join([code(shorten(verb)), self._name(value, lang)], " ") for verb, value in shown], ", ")

    def _name(self, node: Node, lang: str) -> Html:
        """Return what a node is called; a class without a name in words."""
        if isinstance(node, NamedNode):
            return self._names.name(node.value, lang)
        return code(node.value) if isinstance(node, Literal) else self._describe(node, lang)

    def _first(self, node: Node, name: str) -> Node | None:
        return next(iter(self._graph.objects(node, OWL + name)), None)

    def _list(self, node: Node, predicate: str) -> list[Node]:
        return [member for head in self._graph.objects(node, predicate) for member in self._graph.members(head)]

    def of(self, iri: str, predicate: str) -> list[Node]:
        """Return the classes without a name that stand in a property of a class."""
        return [node for node in self._graph.objects(NamedNode(iri), predicate) if isinstance(node, BlankNode)]

    def sufficient(self, iri: str) -> list[Node]:
        """Return the classes without a name below a class."""
        return [
            node for node in self._graph.subjects(f"{RDFS}subClassOf", NamedNode(iri)) if isinstance(node, BlankNode)
        ]

    def general(self) -> Iterator[tuple[Node, Node]]:
        """Return what implies what, for the axioms about classes without a name."""
        pairs = self._graph.pairs(f"{RDFS}subClassOf")
        return ((below, above) for below, above in pairs if isinstance(below, BlankNode))

    def disjoint_groups(self) -> list[list[str]]:
        """Return the groups of classes of which no two share a node."""
        kinds = self._graph.subjects(f"{RDF}type", NamedNode(f"{OWL}AllDisjointClasses"))
        groups = [self._list(kind, f"{OWL}members") for kind in kinds]
        groups += [list(pair) for pair in self._graph.pairs(f"{OWL}disjointWith")]
        return [[member.value for member in group if isinstance(member, NamedNode)] for group in groups]

    def disjoint_with(self, iri: str) -> list[str]:
        """Return the classes that share no node with a class because a statement says so."""
        found = (other for group in self.disjoint_groups() if iri in group for other in group if other != iri)
        return list(dict.fromkeys(found))

    def users(self, iri: str) -> list[str]:
        """Return the classes that a restriction on the property helps to define."""
        found: dict[str, None] = {}
        waiting = list(self._graph.subjects(f"{OWL}onProperty", NamedNode(iri)))
        seen = set(waiting)
        above = (f"{OWL}equivalentClass", f"{RDFS}subClassOf", f"{RDF}first", f"{RDF}rest", f"{OWL}intersectionOf")
        while waiting:
            node = waiting.pop(0)
            below = self._graph.objects(node, f"{RDFS}subClassOf")
            for user in [*below, *(user for verb in above for user in self._graph.subjects(verb, node))]:
                if isinstance(user, NamedNode):
                    found[user.value] = None
                elif user not in seen:
                    seen.add(user)
                    waiting.append(user)
        return list(found)
