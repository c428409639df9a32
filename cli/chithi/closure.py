"""What follows from data by OWL 2 RL and the ontology, without what follows from every data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import starmap
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from chithi.errors import DataFails
from chithi.namespaces import CT, OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    from rdflib.term import Node

_LANGUAGES = (OWL, RDF, RDFS, XSD)
# True of anything and itself.
_REFLEXIVE = {
    *(f"{OWL}{name}" for name in ("sameAs", "equivalentClass", "equivalentProperty")),
    *(f"{RDFS}{name}" for name in ("subClassOf", "subPropertyOf")),
}


def inferred(data: Iterable[Triple], ontology: Iterable[Triple]) -> set[Triple]:
    """Return the new statements that OWL 2 RL draws from data and ontology together (owlrl's rules).

    They are about what the data name and about classes and properties of ours. Left out is what says nothing: about
    the words of RDF, RDFS, OWL and XML Schema themselves or that something is an instance of one (`owl:Thing`), that
    a thing is the same as itself, statements about literals or with blank nodes, and a number once more in another
    spelling. RDF 1.2 (quoted triples, direction) is unknown to OWL; such statements are passed over.

    Some ten seconds for data of twenty thousand statements.

    Raises:
        DataFails: a list of the data is none, so that nothing can be drawn from it.
    """
    given, terms = ({triple for triple in triples if _is_rdf_11(triple)} for triples in (data, ontology))
    known = given | terms
    new = _closure(known) - known
    named = _named(given)
    return {triple for triple in new if _is_about(triple, named)} - _respelt(new, known)


def _is_rdf_11(triple: Triple) -> bool:
    terms = (triple.subject, triple.object)
    return not any(isinstance(t, Triple) or (isinstance(t, Literal) and t.direction) for t in terms)


def _closure(known: set[Triple]) -> set[Triple]:
    """Return the closure as far as it is RDF about IRIs; owlrl's statements about literals are none."""
    import owlrl  # type: ignore[import-untyped]
    import rdflib

    from chithi.engines.rdf_lib import to_rdflib

    graph = rdflib.Graph()
    for triple in known:
        graph.add((to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)))
    try:
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    except ValueError as error:  # an rdf:rest that leads back
        raise DataFails("export-cannot-infer", reason=str(error)) from error
    return {triple for triple in starmap(_triple, graph) if triple is not None}


def _triple(subject: Node, predicate: Node, value: Node) -> Triple | None:
    """Return a statement of rdflib's, None for one that is not about an IRI or leads to a blank node."""
    from chithi.engines.rdf_lib import from_rdflib

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
    from chithi.engines.rdf_lib import to_rdflib

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
