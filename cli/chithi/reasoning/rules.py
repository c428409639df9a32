"""The rules of OWL 2 RL (tables 4 to 9 of the W3C's OWL 2 Profiles), as patterns over the closure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple, TypeAlias

import rdflib
from rdflib import OWL, RDF, Variable
from rdflib.term import Node

from chithi.rdf.namespaces import expand
from chithi.reasoning.closure import Fact

Binding: TypeAlias = dict[Variable, Node]

# name | what follows | premises. A variable that is a number stands for a literal of that value. The `-rep-` rules
# come last: what they give mostly follows more plainly as well.
_CONCLUDING = """
cax-sco | ?x a ?d | ?c rdfs:subClassOf ?d . ?x a ?c
cax-eqc1 | ?x a ?d | ?c owl:equivalentClass ?d . ?x a ?c
cax-eqc2 | ?x a ?c | ?c owl:equivalentClass ?d . ?x a ?d
prp-dom | ?x a ?c | ?p rdfs:domain ?c . ?x ?p ?y
prp-rng | ?y a ?c | ?p rdfs:range ?c . ?x ?p ?y
cls-hv2 | ?u a ?x | ?x owl:hasValue ?y . ?x owl:onProperty ?p . ?u ?p ?y
cls-hv1 | ?u ?p ?y | ?x owl:hasValue ?y . ?x owl:onProperty ?p . ?u a ?x
cls-svf1 | ?u a ?x | ?x owl:someValuesFrom ?y . ?x owl:onProperty ?p . ?u ?p ?v . ?v a ?y
cls-svf2 | ?u a ?x | ?x owl:someValuesFrom owl:Thing . ?x owl:onProperty ?p . ?u ?p ?v
cls-avf | ?v a ?y | ?x owl:allValuesFrom ?y . ?x owl:onProperty ?p . ?u ?p ?v . ?u a ?x
prp-spo1 | ?x ?q ?y | ?p rdfs:subPropertyOf ?q . ?x ?p ?y
prp-inv1 | ?y ?q ?x | ?p owl:inverseOf ?q . ?x ?p ?y
prp-inv2 | ?y ?p ?x | ?p owl:inverseOf ?q . ?x ?q ?y
prp-symp | ?y ?p ?x | ?p a owl:SymmetricProperty . ?x ?p ?y
prp-trp | ?x ?p ?z | ?p a owl:TransitiveProperty . ?x ?p ?y . ?y ?p ?z
prp-eqp1 | ?x ?q ?y | ?p owl:equivalentProperty ?q . ?x ?p ?y
prp-eqp2 | ?x ?p ?y | ?p owl:equivalentProperty ?q . ?x ?q ?y
prp-fp | ?y owl:sameAs ?z | ?p a owl:FunctionalProperty . ?x ?p ?y . ?x ?p ?z
prp-ifp | ?x owl:sameAs ?z | ?p a owl:InverseFunctionalProperty . ?x ?p ?y . ?z ?p ?y
cls-maxc2 | ?y owl:sameAs ?z | ?x owl:maxCardinality ?1 . ?x owl:onProperty ?p . ?u a ?x . ?u ?p ?y . ?u ?p ?z
cls-maxqc3 | ?y owl:sameAs ?z | ?x owl:maxQualifiedCardinality ?1 . ?x owl:onProperty ?p . ?x owl:onClass ?c .
    ?u a ?x . ?u ?p ?y . ?y a ?c . ?u ?p ?z . ?z a ?c
cls-maxqc4 | ?y owl:sameAs ?z | ?x owl:maxQualifiedCardinality ?1 . ?x owl:onProperty ?p . ?x owl:onClass owl:Thing .
    ?u a ?x . ?u ?p ?y . ?u ?p ?z
scm-sco | ?c rdfs:subClassOf ?e | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e
scm-eqc1 | ?c rdfs:subClassOf ?d | ?c owl:equivalentClass ?d
scm-eqc1 | ?d rdfs:subClassOf ?c | ?c owl:equivalentClass ?d
scm-eqc2 | ?c owl:equivalentClass ?d | ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?c
scm-spo | ?p rdfs:subPropertyOf ?r | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r
scm-eqp1 | ?p rdfs:subPropertyOf ?q | ?p owl:equivalentProperty ?q
scm-eqp1 | ?q rdfs:subPropertyOf ?p | ?p owl:equivalentProperty ?q
scm-eqp2 | ?p owl:equivalentProperty ?q | ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?p
scm-dom1 | ?p rdfs:domain ?d | ?p rdfs:domain ?c . ?c rdfs:subClassOf ?d
scm-dom2 | ?p rdfs:domain ?c | ?q rdfs:domain ?c . ?p rdfs:subPropertyOf ?q
scm-rng1 | ?p rdfs:range ?d | ?p rdfs:range ?c . ?c rdfs:subClassOf ?d
scm-rng2 | ?p rdfs:range ?c | ?q rdfs:range ?c . ?p rdfs:subPropertyOf ?q
scm-hv | ?c rdfs:subClassOf ?d | ?c owl:hasValue ?i . ?c owl:onProperty ?p . ?d owl:hasValue ?i .
    ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
scm-svf1 | ?c rdfs:subClassOf ?d | ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?z .
    ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z
scm-svf2 | ?c rdfs:subClassOf ?d | ?c owl:someValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:someValuesFrom ?y .
    ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
scm-avf1 | ?c rdfs:subClassOf ?d | ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?z .
    ?d owl:onProperty ?p . ?y rdfs:subClassOf ?z
scm-avf2 | ?d rdfs:subClassOf ?c | ?c owl:allValuesFrom ?y . ?c owl:onProperty ?p . ?d owl:allValuesFrom ?y .
    ?d owl:onProperty ?q . ?p rdfs:subPropertyOf ?q
scm-cls | ?c rdfs:subClassOf ?c | ?c a owl:Class
scm-cls | ?c owl:equivalentClass ?c | ?c a owl:Class
scm-cls | ?c rdfs:subClassOf owl:Thing | ?c a owl:Class
scm-cls | owl:Nothing rdfs:subClassOf ?c | ?c a owl:Class
scm-op | ?p rdfs:subPropertyOf ?p | ?p a owl:ObjectProperty
scm-op | ?p owl:equivalentProperty ?p | ?p a owl:ObjectProperty
scm-dp | ?p rdfs:subPropertyOf ?p | ?p a owl:DatatypeProperty
scm-dp | ?p owl:equivalentProperty ?p | ?p a owl:DatatypeProperty
eq-sym | ?y owl:sameAs ?x | ?x owl:sameAs ?y
eq-trans | ?x owl:sameAs ?z | ?x owl:sameAs ?y . ?y owl:sameAs ?z
eq-rep-s | ?y ?p ?o | ?x owl:sameAs ?y . ?x ?p ?o
eq-rep-p | ?x ?q ?y | ?p owl:sameAs ?q . ?x ?p ?y
eq-rep-o | ?s ?p ?y | ?x owl:sameAs ?y . ?s ?p ?x
"""
# name | what cannot all be true
_REFUSING = """
cax-dw | ?c owl:disjointWith ?d . ?x a ?c . ?x a ?d
cls-com | ?c owl:complementOf ?d . ?x a ?c . ?x a ?d
cls-nothing2 | ?x a owl:Nothing
cls-maxc1 | ?x owl:maxCardinality ?0 . ?x owl:onProperty ?p . ?u a ?x . ?u ?p ?y
cls-maxqc1 | ?x owl:maxQualifiedCardinality ?0 . ?x owl:onProperty ?p . ?x owl:onClass ?c . ?u a ?x . ?u ?p ?y . ?y a ?c
cls-maxqc2 | ?x owl:maxQualifiedCardinality ?0 . ?x owl:onProperty ?p . ?x owl:onClass owl:Thing . ?u a ?x . ?u ?p ?y
eq-diff1 | ?x owl:differentFrom ?y . ?x owl:sameAs ?y
prp-irp | ?p a owl:IrreflexiveProperty . ?x ?p ?x
prp-asyp | ?p a owl:AsymmetricProperty . ?x ?p ?y . ?y ?p ?x
prp-pdw | ?p owl:propertyDisjointWith ?q . ?x ?p ?y . ?x ?q ?y
prp-npa1 | ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetIndividual ?y . ?x ?p ?y
prp-npa2 | ?n owl:sourceIndividual ?x . ?n owl:assertionProperty ?p . ?n owl:targetValue ?y . ?x ?p ?y
"""


class Rule(NamedTuple):
    """A rule: `head` follows from `body`; without a head the body is a contradiction."""

    name: str
    head: Fact | None
    body: tuple[Fact, ...]


def _term(word: str) -> Node:
    if word.startswith("?"):
        return Variable(word[1:])
    return RDF.type if word == "a" else rdflib.URIRef(expand(word))


def _fact(text: str) -> Fact:
    subject, predicate, value = map(_term, text.split())
    return subject, predicate, value


def _rule(line: str) -> Rule:
    name, *head, body = line.split("|")
    return Rule(name.strip(), _fact(head[0]) if head else None, tuple(map(_fact, body.split(" . "))))


def _lines(table: str) -> list[str]:
    return table.strip().replace("\n    ", " ").split("\n")


CONCLUDING = tuple(map(_rule, _lines(_CONCLUDING)))
REFUSING = tuple(map(_rule, _lines(_REFUSING)))
# Rules that are no table rows: about lists (see of_lists), about literals, and what is true whatever the data.
OF_LISTS = ("cls-int1", "cls-int2", "scm-int", "cls-uni", "scm-uni", "cls-oo", "prp-spo2")
OF_LISTS_REFUSING = ("cax-adc", "prp-adp", "eq-diff2", "eq-diff3")
OF_LITERALS_REFUSING = ("prp-fp", "dt-not-type")
AXIOMS = ("eq-ref", "cls-thing", "cls-nothing1", "dt-type1", "dt-type2", "dt-diff")
NAMES = frozenset(
    (*(rule.name for rule in (*CONCLUDING, *REFUSING)), *OF_LISTS, *OF_LISTS_REFUSING, *OF_LITERALS_REFUSING, *AXIOMS)
)
_X, _Y = Variable("x"), Variable("y")


def of_lists(graph: rdflib.Graph) -> Iterator[Rule]:
    """Yield what the rules about lists come to for each list of a closure, members in place of variables."""
    makers = {
        OWL.intersectionOf: _intersection,
        OWL.unionOf: _union,
        OWL.oneOf: _one_of,
        OWL.propertyChainAxiom: _chain,
        OWL.members: _members,
        OWL.distinctMembers: _members,
    }
    for predicate, maker in makers.items():
        for subject, head in graph.subject_objects(predicate):
            yield from maker(graph, (subject, predicate, head), list_members(graph, head))


def list_members(graph: rdflib.Graph, head: Node) -> list[Node]:
    """Return the members of a list; one that leads back to itself has none."""
    try:
        return list(graph.items(head))
    except ValueError:
        return []


def _intersection(_: rdflib.Graph, axiom: Fact, members: list[Node]) -> Iterator[Rule]:
    whole = (_X, RDF.type, axiom[0])
    yield Rule("cls-int1", whole, (axiom, *((_X, RDF.type, member) for member in members)))
    for member in members:
        yield Rule("cls-int2", (_X, RDF.type, member), (axiom, whole))
        yield Rule("scm-int", (axiom[0], rdflib.RDFS.subClassOf, member), (axiom,))


def _union(_: rdflib.Graph, axiom: Fact, members: list[Node]) -> Iterator[Rule]:
    for member in members:
        yield Rule("cls-uni", (_X, RDF.type, axiom[0]), (axiom, (_X, RDF.type, member)))
        yield Rule("scm-uni", (member, rdflib.RDFS.subClassOf, axiom[0]), (axiom,))


def _one_of(_: rdflib.Graph, axiom: Fact, members: list[Node]) -> Iterator[Rule]:
    for member in members:
        yield Rule("cls-oo", (member, RDF.type, axiom[0]), (axiom,))


def _chain(_: rdflib.Graph, axiom: Fact, members: list[Node]) -> Iterator[Rule]:
    nodes = [Variable(f"x{number}") for number in range(len(members) + 1)]
    links = zip(nodes, members, nodes[1:], strict=False)
    yield Rule("prp-spo2", (nodes[0], axiom[0], nodes[-1]), (axiom, *links))


def _members(graph: rdflib.Graph, axiom: Fact, members: list[Node]) -> Iterator[Rule]:
    for kind in graph.objects(axiom[0], RDF.type):
        stated = ((axiom[0], RDF.type, kind), axiom)
        for one, other in combinations(members, 2):
            if kind == OWL.AllDisjointClasses:
                yield Rule("cax-adc", None, (*stated, (_X, RDF.type, one), (_X, RDF.type, other)))
            elif kind == OWL.AllDisjointProperties:
                yield Rule("prp-adp", None, (*stated, (_X, one, _Y), (_X, other, _Y)))
            elif kind == OWL.AllDifferent:
                name = "eq-diff2" if axiom[1] == OWL.members else "eq-diff3"
                yield Rule(name, None, (*stated, (one, OWL.sameAs, other)))
