"""What follows from the graph of the five reports, against the real ontology: the reasoner's longest task."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import five_reports
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from chithi.rdf import reading
from chithi.rdf.namespaces import CT, OWL, RDF, RDFS, XSD, expand, shorten
from chithi.reasoning.closure import Closure, fact
from chithi.reasoning.proofs import Proof, Prover

pytestmark = [pytest.mark.xdist_group("closure"), pytest.mark.engines]


@pytest.fixture(scope="module")
def shipped() -> set[Triple]:
    return {quad.triple for quad in reading.read_quads(five_reports.graph())}


def pairs(triples: set[Triple], *names: str) -> set[tuple[str, str]]:
    """Return (subject, object) of the statements of some properties, as prefixed names."""
    wanted = {expand(name) for name in names}
    return {
        (shorten(t.subject.value), shorten(t.object.value))
        for t in triples
        if t.predicate.value in wanted and isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode)
    }


OFFICIALS = {
    *("person:ha-quoc-tri", "person:le-duc-duc", "person:le-van-luong", "person:nguyen-nhu-hoa"),
    *("person:nguyen-thi-bich-lien", "person:pham-thi-khanh-huong", "person:thai-thi-le-hang", "person:tran-duc-quan"),
}
LAI_CHAU, KHANH_HOA = "event:lai-chau-commendation-2024", "event:khanh-hoa-bloc-review-2024"
SPOKE_AT = {
    ("person:le-duc-duc", LAI_CHAU),
    ("person:le-van-luong", LAI_CHAU),
    ("body:lai-chau-2024-cac-dia-phuong-don-vi", LAI_CHAU),
    ("person:nguyen-thi-bich-lien", KHANH_HOA),
    ("person:thai-thi-le-hang", KHANH_HOA),
    ("person:nguyen-nhu-hoa", KHANH_HOA),
    ("person:pham-thi-khanh-huong", KHANH_HOA),
    ("person:ha-quoc-tri", KHANH_HOA),
    ("person:tran-duc-quan", "event:lam-dong-review-2023"),
}


def test_whoever_holds_a_post_is_an_official(closure: Closure) -> None:
    assert pairs(closure.new, "rdf:type") == {(person, "ct:Official") for person in OFFICIALS}


def test_who_spoke_where(closure: Closure) -> None:
    assert pairs(closure.new, "ct:spokeAt") == SPOKE_AT


def test_links_that_are_stated_the_other_way_round(closure: Closure, shipped: set[Triple]) -> None:
    for name, inverse, number in (("ct:made", "ct:speaker", 14), ("ct:attended", "ct:attendee", 8)):
        turned = {(value, subject) for subject, value in pairs(shipped, inverse)}
        assert len(turned) == number
        assert pairs(closure.new, name) == turned - pairs(shipped, name)


def test_what_is_above_and_around_in_several_steps(closure: Closure, shipped: set[Triple]) -> None:
    links = ("ct:under", "ct:directlyUnder", "ct:standingCommitteeOf", "ct:advises")
    for name, properties in (("ct:under", links), ("ct:within", ("ct:within",))):
        reached = pairs(shipped, *properties)
        while more := {(a, d) for a, b in reached for c, d in reached if b == c} - reached:
            reached |= more
        assert pairs(closure.new, name) == reached - pairs(shipped, name)
    above = {body for lower, body in pairs(closure.new, "ct:under") if lower == "body:ban-tuyen-giao-tinh-uy-lai-chau"}
    assert above == {"body:tinh-uy-lai-chau", "body:ban-chap-hanh-trung-uong"}


def test_terms_gain_what_is_above_them_and_nothing_wider_than_stated(closure: Closure) -> None:
    classes = pairs(closure.new, "rdfs:subClassOf")
    assert {("ct:Directive", "ct:Document"), ("ct:ReviewConference", "ct:Event")} <= classes
    assert not [pair for pair in classes if pair[0] == pair[1]]
    domains = pairs(closure.new, "rdfs:domain")
    assert ("ct:committeeOf", "ct:Body") not in domains  # it has the narrower ct:PartyCommittee
    assert not [pair for pair in domains if pair[1] == "ct:AwardingAuthority"]


def test_nothing_else_follows(closure: Closure) -> None:
    links = {"ct:under", "ct:within", "ct:made", "ct:spokeAt", "ct:attended", "rdf:type"}
    terms = {"rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range"}
    found = {shorten(triple.predicate.value) for triple in closure.new}
    assert links <= found <= links | terms
    for triple in closure.new:
        assert isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode)
        assert not triple.object.value.startswith((OWL, RDF, RDFS, XSD))
        assert triple.subject.value.startswith(CT) == (shorten(triple.predicate.value) in terms)


def test_every_new_triple_has_reasons_that_end_in_what_is_stated(closure: Closure) -> None:
    prover = Prover(closure)

    def check(proof: Proof, above: frozenset[object]) -> None:
        assert proof.fact not in above
        assert proof.fact in closure.graph
        assert bool(proof.premises) == (proof.origin == "inferred") == bool(proof.rule)
        for premise in proof.premises:
            check(premise, above | {proof.fact})

    given = {"stated": set(map(fact, closure.stated)), "ontology": set(map(fact, closure.ontology))}
    assert len(closure.new) > 150
    for triple in closure.new:
        proof = prover.explain(fact(triple))
        assert proof is not None and proof.origin == "inferred", triple
        check(proof, frozenset())
        for leaf in proof.leaves:
            assert leaf.fact in given[leaf.origin]


def test_the_command_writes_the_same_as_the_library(tmp_path: Path) -> None:
    home = five_reports.home((five_reports.LAI_CHAU,))
    graph = parse(path=home / "graph" / "chithi.ttl", format=RdfFormat.TURTLE)
    ontology = parse(path=home / "ontology" / "chithi.ttl", format=RdfFormat.TURTLE)
    closure = Closure((quad.triple for quad in graph), (quad.triple for quad in ontology))
    path = tmp_path / "new.nt"
    command = [sys.executable, "-m", "chithi", "infer", "--only-new", "-o", str(path)]
    subprocess.run(command, check=True, env={**os.environ, "CHITHI_HOME": str(home)}, timeout=300)
    assert len(closure.new) > 20
    assert {quad.triple for quad in parse(path=path, format=RdfFormat.N_TRIPLES)} == closure.new
    assert not [triple for triple in closure.new if isinstance(triple.object, Literal)]
