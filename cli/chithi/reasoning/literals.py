"""What is wrong with literals, of which OWL 2 RL says little and owlrl less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from owlrl.DatatypeHandling import AltXSDToPYTHON  # type: ignore[import-untyped]
from owlrl.XsdDatatypes import OWL_Datatype_Subsumptions  # type: ignore[import-untyped]
from rdflib import OWL, RDF, XSD, Literal
from rdflib.term import Node

from chithi.reasoning.closure import Closure, Fact, fact

Broken = tuple[str, tuple[Fact, ...]]


def datatype(literal: Literal) -> Node:
    """Return the datatype of a literal, also where it is not written."""
    return literal.datatype or (RDF.langString if literal.language else XSD.string)


def kinds(of: Node) -> set[Node]:
    """Return a datatype and those that hold all of its values."""
    return {of, *OWL_Datatype_Subsumptions.get(of, ())}


def ill_formed(literal: Literal) -> bool:
    """Whether a literal's text is none of its datatype."""
    return not _reads(str(literal), datatype(literal))


def outside(literal: Literal, of: Node) -> bool:
    """Whether a literal's value is none of a datatype; of datatypes that nobody knows it is not told."""
    own = datatype(literal)
    if not {own, of} <= _known() or of in kinds(own) or of == RDF.PlainLiteral:
        return False
    if _family(own) != _family(of):
        return True
    whole = _family(own) == XSD.decimal and literal.value == int(literal.value)
    return not _reads(str(int(literal.value)) if whole else str(literal), of)


def differ(one: Literal, other: Literal) -> bool:
    """Whether two literals have different values, as far as that is known."""
    kind, second = datatype(one), datatype(other)
    if not {kind, second} <= _known() or ill_formed(one) or ill_formed(other):
        return False
    if _family(kind) != _family(second):
        return True
    return (one.value, one.language) != (other.value, other.language)


def _known() -> set[Node]:
    return {*AltXSDToPYTHON, XSD.string, RDF.langString, RDF.PlainLiteral}


def _family(of: Node) -> Node:
    """Return the datatype of which one is a part: whole numbers are decimals, tokens are strings."""
    return next((base for base in (XSD.decimal, XSD.string, XSD.dateTime) if base in kinds(of)), of)


def _reads(text: str, of: Node) -> bool:
    """Whether a text is one that a datatype has."""
    try:
        AltXSDToPYTHON.get(of, str)(text)
    except (ValueError, ArithmeticError):
        return False
    return True


def broken(closure: Closure) -> Iterator[Broken]:
    """Yield texts that are none of their type, values out of a range, and two values where one may be."""
    for subject, predicate, value in map(fact, closure.stated):
        if isinstance(value, Literal) and ill_formed(value):
            yield "dt-not-type", ((subject, predicate, value),)
    for literal, kind in closure.graph.subject_objects(RDF.type):
        if isinstance(literal, Literal) and not ill_formed(literal) and outside(literal, kind):
            yield "dt-not-type", ((literal, RDF.type, kind),)
    yield from _doubled(closure)


def _doubled(closure: Closure) -> Iterator[Broken]:
    """Yield the two values of a functional property, and what else would make one of two different literals."""
    told = set()
    functional = set(closure.graph.subjects(RDF.type, OWL.FunctionalProperty))
    values: dict[tuple[Node, Node], list[Literal]] = defaultdict(list)
    for subject, predicate, value in map(fact, closure.stated):
        if predicate in functional and isinstance(value, Literal):
            values[subject, predicate].append(value)
    for (subject, predicate), literals in values.items():
        for one, other in combinations(sorted(literals, key=Literal.n3), 2):
            if differ(one, other):
                told.add(frozenset((one, other)))
                axiom = (predicate, RDF.type, OWL.FunctionalProperty)
                yield "prp-fp", (axiom, (subject, predicate, one), (subject, predicate, other))
    for one, other in closure.graph.subject_objects(OWL.sameAs):  # type: ignore[assignment]
        both = isinstance(one, Literal) and isinstance(other, Literal) and one.n3() < other.n3()
        if both and frozenset((one, other)) not in told and differ(one, other):
            yield "eq-diff1", ((one, OWL.sameAs, other), (one, OWL.differentFrom, other))
