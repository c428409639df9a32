"""Why something follows, and what cannot all be true: one small example for each rule of OWL 2 RL."""

from __future__ import annotations

import random

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from chithi.rdf.namespaces import OWL, RDF, RDFS, XSD
from chithi.reasoning.clashes import Clash, find_clashes
from chithi.reasoning.closure import Closure, Fact, fact
from chithi.reasoning.proofs import Proof, Prover
from chithi.reasoning.rendering import render_clashes
from chithi.reasoning.rules import CONCLUDING, OF_LISTS, OF_LISTS_REFUSING, OF_LITERALS_REFUSING, REFUSING

PREFIXES = f"@prefix owl: <{OWL}> . @prefix rdf: <{RDF}> . @prefix rdfs: <{RDFS}> . @prefix xsd: <{XSD}> ."


def triples(text: str) -> set[Triple]:
    end = " ." if text.strip() and not text.rstrip().endswith(".") else ""
    content = f"{PREFIXES} @prefix : <https://e.org/> . {text}{end}"
    return {quad.triple for quad in parse(content.encode(), RdfFormat.TURTLE)}


def one(text: str) -> Fact:
    (found,) = triples(text)
    return fact(found)


def proof(conclusion: str, data: str, ontology: str = "") -> Proof | None:
    return Prover(Closure(triples(data), triples(ontology))).explain(one(conclusion))


# rule, what follows, data, ontology (all of the data and the ontology are needed)
FOLLOWING = [
    ("cax-sco", ":x a :D", ":x a :C", ":C rdfs:subClassOf :D"),
    ("cax-eqc1", ":x a :D", ":x a :C", ":C owl:equivalentClass :D"),
    ("cax-eqc2", ":x a :C", ":x a :D", ":C owl:equivalentClass :D"),
    ("prp-dom", ":x a :C", ":x :p :y", ":p rdfs:domain :C"),
    ("prp-rng", ":y a :C", ":x :p :y", ":p rdfs:range :C"),
    ("prp-spo1", ":x :q :y", ":x :p :y", ":p rdfs:subPropertyOf :q"),
    ("prp-spo2", ":x :p :z", ":x :q :y . :y :r :z", ":p owl:propertyChainAxiom ( :q :r )"),
    ("prp-inv1", ":y :q :x", ":x :p :y", ":p owl:inverseOf :q"),
    ("prp-inv2", ":y :p :x", ":x :q :y", ":p owl:inverseOf :q"),
    ("prp-symp", ":y :p :x", ":x :p :y", ":p a owl:SymmetricProperty"),
    ("prp-trp", ":x :p :z", ":x :p :y . :y :p :z", ":p a owl:TransitiveProperty"),
    ("prp-eqp1", ":x :q :y", ":x :p :y", ":p owl:equivalentProperty :q"),
    ("prp-eqp2", ":x :p :y", ":x :q :y", ":p owl:equivalentProperty :q"),
    ("prp-fp", ":y owl:sameAs :z", ":x :p :y , :z", ":p a owl:FunctionalProperty"),
    ("prp-ifp", ":x owl:sameAs :z", ":x :p :y . :z :p :y", ":p a owl:InverseFunctionalProperty"),
    ("cls-hv1", ":x :p :y", ":x a :C", ":C owl:onProperty :p ; owl:hasValue :y"),
    ("cls-hv2", ":x a :C", ":x :p :y", ":C owl:onProperty :p ; owl:hasValue :y"),
    ("cls-svf1", ":x a :C", ":x :p :y . :y a :D", ":C owl:onProperty :p ; owl:someValuesFrom :D"),
    ("cls-svf2", ":x a :C", ":x :p :y", ":C owl:onProperty :p ; owl:someValuesFrom owl:Thing"),
    ("cls-avf", ":y a :D", ":x a :C ; :p :y", ":C owl:onProperty :p ; owl:allValuesFrom :D"),
    ("cls-maxc2", ":y owl:sameAs :z", ":x a :C ; :p :y , :z", ":C owl:onProperty :p ; owl:maxCardinality 1"),
    (
        "cls-maxqc3",
        ":y owl:sameAs :z",
        ":x a :C ; :p :y , :z . :y a :D . :z a :D",
        ":C owl:onProperty :p ; owl:onClass :D ; owl:maxQualifiedCardinality 1",
    ),
    (
        "cls-maxqc4",
        ":y owl:sameAs :z",
        ":x a :C ; :p :y , :z",
        ":C owl:onProperty :p ; owl:onClass owl:Thing ; owl:maxQualifiedCardinality 1",
    ),
    ("cls-int1", ":x a :C", ":x a :D , :E", ":C owl:intersectionOf ( :D :E )"),
    ("cls-int2", ":x a :E", ":x a :C", ":C owl:intersectionOf ( :D :E )"),
    ("cls-uni", ":x a :C", ":x a :E", ":C owl:unionOf ( :D :E )"),
    ("cls-oo", ":x a :C", "", ":C owl:oneOf ( :y :x )"),
    ("scm-cls", ":C rdfs:subClassOf owl:Thing", "", ":C a owl:Class"),
    ("scm-op", ":p rdfs:subPropertyOf :p", "", ":p a owl:ObjectProperty"),
    ("scm-dp", ":p owl:equivalentProperty :p", "", ":p a owl:DatatypeProperty"),
    ("scm-sco", ":C rdfs:subClassOf :E", "", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :E"),
    ("scm-eqc1", ":D rdfs:subClassOf :C", "", ":C owl:equivalentClass :D"),
    ("scm-eqc2", ":C owl:equivalentClass :D", "", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :C"),
    ("scm-spo", ":p rdfs:subPropertyOf :r", "", ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r"),
    ("scm-eqp1", ":q rdfs:subPropertyOf :p", "", ":p owl:equivalentProperty :q"),
    ("scm-eqp2", ":p owl:equivalentProperty :q", "", ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p"),
    ("scm-dom1", ":p rdfs:domain :D", "", ":p rdfs:domain :C . :C rdfs:subClassOf :D"),
    ("scm-dom2", ":p rdfs:domain :C", "", ":q rdfs:domain :C . :p rdfs:subPropertyOf :q"),
    ("scm-rng1", ":p rdfs:range :D", "", ":p rdfs:range :C . :C rdfs:subClassOf :D"),
    ("scm-rng2", ":p rdfs:range :C", "", ":q rdfs:range :C . :p rdfs:subPropertyOf :q"),
    (
        "scm-hv",
        ":C rdfs:subClassOf :D",
        "",
        ":C owl:hasValue :i ; owl:onProperty :p . :D owl:hasValue :i ; owl:onProperty :q . :p rdfs:subPropertyOf :q",
    ),
    (
        "scm-svf1",
        ":C rdfs:subClassOf :D",
        "",
        ":C owl:someValuesFrom :Y ; owl:onProperty :p . :D owl:someValuesFrom :Z ; owl:onProperty :p ."
        ":Y rdfs:subClassOf :Z",
    ),
    (
        "scm-svf2",
        ":C rdfs:subClassOf :D",
        "",
        ":C owl:someValuesFrom :Y ; owl:onProperty :p . :D owl:someValuesFrom :Y ; owl:onProperty :q ."
        ":p rdfs:subPropertyOf :q",
    ),
    (
        "scm-avf1",
        ":C rdfs:subClassOf :D",
        "",
        ":C owl:allValuesFrom :Y ; owl:onProperty :p . :D owl:allValuesFrom :Z ; owl:onProperty :p ."
        ":Y rdfs:subClassOf :Z",
    ),
    (
        "scm-avf2",
        ":D rdfs:subClassOf :C",
        "",
        ":C owl:allValuesFrom :Y ; owl:onProperty :p . :D owl:allValuesFrom :Y ; owl:onProperty :q ."
        ":p rdfs:subPropertyOf :q",
    ),
    ("scm-int", ":C rdfs:subClassOf :E", "", ":C owl:intersectionOf ( :D :E )"),
    ("scm-uni", ":E rdfs:subClassOf :C", "", ":C owl:unionOf ( :D :E )"),
    ("eq-sym", ":y owl:sameAs :x", ":x owl:sameAs :y", ""),
    ("eq-trans", ":x owl:sameAs :z", ":x owl:sameAs :y . :y owl:sameAs :z", ""),
    ("eq-rep-s", ":y :p :o", ":x owl:sameAs :y ; :p :o", ""),
    ("eq-rep-p", ":x :q :o", ":p owl:sameAs :q . :x :p :o", ""),
    ("eq-rep-o", ":s :p :y", ":x owl:sameAs :y . :s :p :x", ""),
]


@pytest.mark.parametrize(("rule", "conclusion", "data", "ontology"), FOLLOWING)
def test_the_rule_and_its_premises(rule: str, conclusion: str, data: str, ontology: str) -> None:
    found = proof(conclusion, data, ontology)
    assert found is not None
    assert (found.rule, found.origin) == (rule, "inferred")
    lists = {fact(t) for t in triples(ontology) if t.predicate.value in (f"{RDF}first", f"{RDF}rest")}
    given = {fact(t): "ontology" for t in triples(ontology)} | {fact(t): "stated" for t in triples(data)}
    plain = {str(each): origin for each, origin in given.items() if each not in lists and "( " not in ontology}
    leaves = {str(leaf.fact): leaf.origin for leaf in found.leaves}
    if plain:
        assert leaves == plain
    else:  # the list has another name each time it is read
        assert sorted(leaves.values()) == ["ontology"] + ["stated"] * len(triples(data))


def test_every_rule_has_its_example() -> None:
    assert {rule.name for rule in CONCLUDING} | set(OF_LISTS) == {rule for rule, *_ in FOLLOWING}


def test_what_is_stated_needs_no_rule() -> None:
    assert proof(":x a :C", ":x a :C . :x :p :y", ":p rdfs:domain :C") == Proof(one(":x a :C"), "stated")
    assert proof(":C rdfs:subClassOf :D", "", ":C rdfs:subClassOf :D") == Proof(
        one(":C rdfs:subClassOf :D"), "ontology"
    )


def test_what_data_repeat_of_the_ontology_is_the_ontology() -> None:
    axiom = ":C rdfs:subClassOf :D"
    assert proof(axiom, axiom, axiom) == Proof(one(axiom), "ontology")


def test_what_does_not_follow_has_no_proof() -> None:
    assert proof(":x a :D", ":x a :C", ":D rdfs:subClassOf :C") is None


def test_premises_are_explained_in_turn_and_never_by_the_conclusion() -> None:
    found = proof(
        ":z a :C", ":x :p :y . :y :p :z", ":p a owl:TransitiveProperty , owl:SymmetricProperty ; rdfs:range :C"
    )
    assert found is not None
    assert (found.rule, {leaf.fact for leaf in found.leaves}) == (
        "prp-rng",
        {one(":p rdfs:range :C"), one(":y :p :z")},
    )

    def path(each: Proof, above: tuple[Fact, ...] = ()) -> None:
        assert each.fact not in above
        for premise in each.premises:
            path(premise, (*above, each.fact))

    for conclusion in (":x :p :x", ":z :p :x", ":x a :C"):
        deeper = proof(
            conclusion, ":x :p :y . :y :p :z", ":p a owl:TransitiveProperty , owl:SymmetricProperty ; rdfs:range :C"
        )
        assert deeper is not None
        path(deeper)


def test_a_long_chain_is_explained_by_each_of_its_links() -> None:
    links = [f":n{n} :p :n{n + 1} ." for n in range(40)]
    found = proof(":n0 :p :n40", "".join(links), ":p a owl:TransitiveProperty")
    assert found is not None
    assert {leaf.fact for leaf in found.leaves if leaf.origin == "stated"} == {one(link) for link in links}


# rule, what is stated (all of it is needed), ontology
BROKEN = [
    ("cax-dw", ":x a :C , :D", ":C owl:disjointWith :D"),
    ("cax-adc", ":x a :C , :E", "[] a owl:AllDisjointClasses ; owl:members ( :C :D :E )"),
    ("cls-com", ":x a :C , :D", ":C owl:complementOf :D"),
    ("cls-nothing2", ":x a owl:Nothing", ""),
    ("cls-maxc1", ":x a :C ; :p :y", ":C owl:onProperty :p ; owl:maxCardinality 0"),
    (
        "cls-maxqc1",
        ":x a :C ; :p :y . :y a :D",
        ":C owl:onProperty :p ; owl:onClass :D ; owl:maxQualifiedCardinality 0",
    ),
    ("cls-maxqc2", ":x a :C ; :p :y", ":C owl:onProperty :p ; owl:onClass owl:Thing ; owl:maxQualifiedCardinality 0"),
    ("eq-diff1", ":x owl:sameAs :y ; owl:differentFrom :y", ""),
    ("eq-diff1", ":x :p :y , :z . :y owl:differentFrom :z", ":p a owl:FunctionalProperty"),
    ("eq-diff2", ":y owl:sameAs :z", "[] a owl:AllDifferent ; owl:members ( :x :y :z )"),
    ("eq-diff3", ":x owl:sameAs :y", "[] a owl:AllDifferent ; owl:distinctMembers ( :x :y )"),
    ("prp-irp", ":x :p :x", ":p a owl:IrreflexiveProperty"),
    (
        "prp-irp",
        ":x :q :y . :y :q :x",
        ":q rdfs:subPropertyOf :p . :p a owl:TransitiveProperty , owl:IrreflexiveProperty",
    ),
    ("prp-asyp", ":x :p :y . :y :p :x", ":p a owl:AsymmetricProperty"),
    ("prp-pdw", ":x :p :y ; :q :y", ":p owl:propertyDisjointWith :q"),
    ("prp-adp", ":x :q :y ; :r :y", "[] a owl:AllDisjointProperties ; owl:members ( :p :q :r )"),
    ("prp-npa1", ":x :p :y", "[] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetIndividual :y"),
    ("prp-npa2", ":x :p 1", "[] owl:sourceIndividual :x ; owl:assertionProperty :p ; owl:targetValue 1"),
    ("prp-fp", ":x :p 1 , 2", ":p a owl:FunctionalProperty"),
    ("prp-fp", ":x :p 'a'@vi , 'a'@en", ":p a owl:FunctionalProperty"),
    ("eq-diff1", ":x :q 1 ; :r 2", ":q rdfs:subPropertyOf :p . :r rdfs:subPropertyOf :p . :p a owl:FunctionalProperty"),
    ("dt-not-type", ":x :p 'a'^^xsd:integer", ""),
    ("dt-not-type", ":x :p '2025-02-30'^^xsd:date", ""),
    ("dt-not-type", ":x :p '1,5'^^xsd:decimal", ""),
    ("dt-not-type", ":x :p 1", ":p rdfs:range xsd:date"),
    ("dt-not-type", ":x :p 1", ":p rdfs:range xsd:string"),
    ("dt-not-type", ":x :p -1", ":p rdfs:range xsd:nonNegativeInteger"),
    ("dt-not-type", ":x :p 1.5", ":p rdfs:range xsd:integer"),
    ("dt-not-type", ":x :p 'a'@vi", ":p rdfs:range xsd:string"),
]


def broken(data: str, ontology: str) -> tuple[Closure, list[Clash]]:
    closure = Closure(triples(data), triples(ontology))
    return closure, find_clashes(closure)


@pytest.mark.parametrize(("rule", "data", "ontology"), BROKEN)
def test_a_contradiction_is_told_with_all_that_causes_it(rule: str, data: str, ontology: str) -> None:
    closure, found = broken(data, ontology)
    assert [clash.rule for clash in found] == [rule]
    assert set(found[0].causes) == {fact(triple) for triple in triples(data)}
    assert render_clashes(closure, found).startswith(f"1. {rule}: ")


def test_every_rule_that_refuses_has_its_example() -> None:
    others = {*OF_LISTS_REFUSING, *OF_LITERALS_REFUSING}
    assert {rule.name for rule in REFUSING} | others == {rule for rule, *_ in BROKEN}


@pytest.mark.parametrize(("rule", "data", "ontology"), BROKEN)
@pytest.mark.parametrize("left_out", [0, 1])
def test_without_one_of_its_causes_there_is_no_contradiction(
    rule: str, data: str, ontology: str, left_out: int
) -> None:
    stated = sorted(triples(data), key=str)
    if left_out < len(stated):
        closure = Closure(set(stated) - {stated[left_out]}, triples(ontology))
        assert find_clashes(closure) == []


@pytest.mark.parametrize(
    ("data", "ontology"),
    [
        (":x :p 1 , 1.0 , '01'^^xsd:integer", ":p a owl:FunctionalProperty"),
        (":x :p :y , :z", ":p a owl:FunctionalProperty"),
        (":x :p 5", ":p rdfs:range xsd:decimal"),
        (":x :p '5'^^xsd:nonNegativeInteger", ":p rdfs:range xsd:integer"),
        (":x :p 5", ":p rdfs:range :C"),
        (":x :p 'a'^^:unknown , 'b'^^:unknown", ":p a owl:FunctionalProperty ; rdfs:range :unknown"),
        (":x a :C . :y a :D", ":C owl:disjointWith :D"),
        (":x :p :y . :y :p :z", ":p a owl:AsymmetricProperty , owl:IrreflexiveProperty"),
    ],
)
def test_no_contradiction_is_invented(data: str, ontology: str) -> None:
    assert broken(data, ontology)[1] == []


def test_what_comes_of_a_contradiction_is_told_with_it() -> None:
    ontology = (
        ":p a owl:FunctionalProperty . :q a owl:FunctionalProperty . :C owl:disjointWith :D . :D rdfs:subClassOf :E ."
    )
    _, found = broken(":x :p 1 , 2 . :y :q 1 . :z a :C , :D , :E .", ontology + ":C owl:disjointWith :E .")
    assert [clash.rule for clash in found] == ["cax-dw", "cax-dw", "prp-fp"]


def test_what_only_owlrl_has_found_is_passed_on() -> None:
    closure = Closure(triples(":x a :C"), set())
    closure.complaints = ["Something is wrong with https://e.org/x\x1b[31m"]
    found = find_clashes(closure)
    assert found == [Clash("", complaint="Something is wrong with https://e.org/x\x1b[31m")]
    assert render_clashes(closure, found) == r"1. owlrl: Something is wrong with https://e.org/x\x1b[31m"


def test_all_that_owlrl_complains_of_is_told_by_a_rule() -> None:
    """Drawn at random: the words of owlrl are recognised for every mixture of faults."""
    for seed in range(5):
        chosen = random.Random(seed).sample(BROKEN, 8)
        data, ontology = (
            "".join(f"{part} .\n" for part in parts if part) for parts in zip(*(c[1:] for c in chosen), strict=True)
        )
        closure, found = broken(data, ontology)
        assert closure.complaints
        assert {clash.rule for clash in found} and not [clash for clash in found if clash.complaint]


@pytest.mark.parametrize("axiom", [":x owl:members :l", ":x :p :l"])
def test_a_list_that_leads_back_is_none(axiom: str) -> None:
    closure, found = broken(f"{axiom} . :l rdf:first :a ; rdf:rest :l . :p rdfs:domain :C", "")
    assert found == []
    assert closure.new == (triples(":x a :C") if ":p" in axiom else set())


def test_a_key_is_passed_over() -> None:
    ontology = ":C owl:hasKey ( :p :q )"
    assert Closure(triples(":x a :C ; :p 1 ; :q 1 . :y a :C ; :p 1 ; :q 2 ."), triples(ontology)).new == set()
