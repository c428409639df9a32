"""What follows from data by OWL 2 RL and the ontology, without what follows from every data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import starmap
from typing import TypeAlias

import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from rdflib.term import Node

from chithi.engines.rdflib_engine import from_rdflib, to_rdflib
from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import CT, OWL, RDF, RDFS, XSD

# Other than an RDF triple it may be about a literal, as in some of the rules.
Fact: TypeAlias = tuple[Node, Node, Node]

_LANGUAGES = (OWL, RDF, RDFS, XSD)
# True of anything and itself.
_REFLEXIVE = {
    *(f"{OWL}{name}" for name in ("sameAs", "equivalentClass", "equivalentProperty")),
    *(f"{RDFS}{name}" for name in ("subClassOf", "subPropertyOf")),
}
_ERROR = rdflib.Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
# owlrl lets its last property alone differ, so that things with one key would all be one thing.
_HAS_KEY = f"{OWL}hasKey"


class Closure:
    """All that follows from data and ontology together, drawn by owlrl: some ten seconds for twenty thousand triples.

    RDF 1.2 (quoted triples, direction) is unknown to OWL; such statements are passed over. So are keys
    (`owl:hasKey`), which owlrl gets wrong.

    Attributes:
        stated: the statements of the data.
        ontology: those of the ontology.
        graph: these and everything that follows, also about literals and the words of OWL.
        complaints: what owlrl has found wrong.
    """

    def __init__(self, data: Iterable[Triple], ontology: Iterable[Triple]) -> None:
        """Draw everything.

        Raises:
            DataFails: a list of the data is none, or an axiom has no sense, so that nothing can be drawn from it.
        """
        self.stated, self.ontology = ({t for t in triples if _is_fit(t)} for triples in (data, ontology))
        self.graph = rdflib.Graph()
        for found in map(fact, self.stated | self.ontology):
            if not _is_no_decimal(found[2]):
                self.graph.add(found)
        _expand(self.graph)
        self.complaints = sorted(str(text) for text in self.graph.objects(None, _ERROR.error))
        for node in list(self.graph.subjects(rdflib.RDF.type, _ERROR.ErrorMessage)):
            self.graph.remove((node, None, None))

    @cached_property
    def new(self) -> set[Triple]:
        """The new statements about what the data name and about classes and properties of ours.

        Left out is what says nothing: about the words of RDF, RDFS, OWL and XML Schema themselves or that something
        is an instance of one (`owl:Thing`), that a thing is the same as itself, statements about literals or with
        blank nodes, a domain or range wider than another one, and a number once more in another spelling.
        """
        known = self.stated | self.ontology
        drawn = {triple for triple in starmap(_triple, self.graph) if triple is not None} - known
        named = _named(self.stated)
        about = {triple for triple in drawn if _is_about(triple, named) and not self._is_wider(fact(triple))}
        return about - _respelt(about, known)

    def _is_wider(self, found: Fact) -> bool:
        """Whether a domain or range says less than another one of the property."""
        about, relation, kind = found
        if relation not in (rdflib.RDFS.domain, rdflib.RDFS.range):
            return False
        below = rdflib.RDFS.subClassOf
        others = set(self.graph.objects(about, relation)) - {kind}
        return any((each, below, kind) in self.graph and (kind, below, each) not in self.graph for each in others)


def fact(triple: Triple) -> Fact:
    """Return a triple as rdflib has it."""
    return to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)


def _is_fit(triple: Triple) -> bool:
    terms = (triple.subject, triple.object)
    new = any(isinstance(t, Triple) or (isinstance(t, Literal) and t.direction) for t in terms)
    return not new and triple.predicate.value != _HAS_KEY


def _is_no_decimal(node: Node) -> bool:
    """Whether a literal is wrongly called a decimal: owlrl would end with an error, as it does for no other type."""
    return isinstance(node, rdflib.Literal) and node.datatype == rdflib.XSD.decimal and node.value is None


def _expand(graph: rdflib.Graph) -> None:
    import owlrl  # type: ignore[import-untyped]

    try:
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    except (ValueError, AttributeError) as error:  # an rdf:rest that leads back; a cardinality that is no literal
        raise DataFails("infer-cannot", reason=str(error)) from error


def _triple(subject: Node, predicate: Node, value: Node) -> Triple | None:
    """Return a statement of rdflib's, None for one that is not about an IRI or leads to a blank node."""
    if not isinstance(subject, rdflib.URIRef) or isinstance(value, rdflib.BNode):
        return None
    terms = from_rdflib(subject), from_rdflib(predicate), from_rdflib(value)
    match terms:
        case NamedNode() as about, NamedNode() as relation, (NamedNode() | Literal()) as told:
            return Triple(about, relation, told)
    return None


def _named(data: set[Triple]) -> set[str]:
    ends = (term for triple in data for term in (triple.subject, triple.object))
    return {term.value for term in ends if isinstance(term, NamedNode)}


def _is_about(triple: Triple, named: set[str]) -> bool:
    """Whether a statement tells something about a thing of the data or a term of ours."""
    subject, value = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or subject.value.startswith(_LANGUAGES):
        return False
    if isinstance(value, NamedNode) and value.value.startswith(_LANGUAGES):
        return False
    if subject == value and triple.predicate.value in _REFLEXIVE:
        return False
    return subject.value in named or subject.value.startswith(CT)


def _respelt(new: set[Triple], known: set[Triple]) -> set[Triple]:
    """Return the statements of a literal that is equal in value to one stated of the same thing and property."""
    stated = defaultdict(list)
    for triple in known:
        if isinstance(triple.object, Literal):
            stated[triple.subject, triple.predicate].append(triple.object)

    def value(term: Literal) -> tuple[object, str | None]:
        return getattr(to_rdflib(term), "value", None), term.language

    found = set()
    for triple in new:
        others = stated.get((triple.subject, triple.predicate), [])
        if isinstance(triple.object, Literal) and value(triple.object) in [value(other) for other in others]:
            found.add(triple)
    return found
