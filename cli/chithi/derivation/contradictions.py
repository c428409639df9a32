"""What cannot be true together: a derived value, and another one that is there already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from itertools import permutations
from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from chithi.rdf.namespaces import OWL, RDF, XSD
from chithi.rdf.terms import TYPE

Node: TypeAlias = NamedNode | BlankNode
Value: TypeAlias = NamedNode | BlankNode | Literal | Triple

_FUNCTIONAL = NamedNode(f"{OWL}FunctionalProperty")
_DISJOINT = NamedNode(f"{OWL}AllDisjointClasses")
_MEMBERS = NamedNode(f"{OWL}members")
_FIRST, _REST, _NIL = (NamedNode(RDF + name) for name in ("first", "rest", "nil"))
_NUMBERS = {NamedNode(XSD + name) for name in ("integer", "decimal", "double", "float", "int", "long")}


class Contradiction(NamedTuple):
    """A node that holds one value of a property while a rule gives it another; `rule` is the rule's file."""

    node: Node | Triple
    property: NamedNode
    held: Value
    derived: Value
    rule: str


class Exclusions:
    """What the ontology excludes: two values of a functional property, two classes that are disjoint."""

    def __init__(self, ontology: Iterable[Quad]) -> None:
        """Take the functional properties and the lists of disjoint classes."""
        store = Store()
        store.extend(ontology)
        self.functional = {quad.subject for quad in store.quads_for_pattern(None, TYPE, _FUNCTIONAL)}
        self._disjoint: dict[object, set[object]] = defaultdict(set)
        for axiom in store.quads_for_pattern(None, TYPE, _DISJOINT):
            for listed in store.quads_for_pattern(axiom.subject, _MEMBERS, None):
                for one, other in permutations(_members(store, listed.object), 2):
                    self._disjoint[one].add(other)

    def excluded_by(self, derived: Triple, held: Iterable[Value]) -> Value | None:
        """Return which of the values that a node holds of the same property excludes a derived one, None if none."""
        if derived.predicate == TYPE:
            return next((value for value in held if value in self._disjoint[derived.object]), None)
        if derived.predicate in self.functional:
            return next(iter(held), None)
        return None


def _members(store: Store, cell: Value) -> list[Value]:
    found: list[Value] = []
    while isinstance(cell, BlankNode):
        found += (quad.object for quad in store.quads_for_pattern(cell, _FIRST, None))
        cell = next((quad.object for quad in store.quads_for_pattern(cell, _REST, None)), _NIL)
    return found


def is_same(one: Value, other: Value) -> bool:
    """Whether two values are one: the same term, or the same number however it is written."""
    return one == other or (_number(one) is not None and _number(one) == _number(other))


def _number(value: Value) -> Decimal | None:
    if not isinstance(value, Literal) or value.datatype not in _NUMBERS:
        return None
    try:
        return Decimal(value.value)
    except InvalidOperation:
        return None
