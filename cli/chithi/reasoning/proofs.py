"""Why something follows: the shortest way from what is stated, by the rules of OWL 2 RL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import rdflib
from rdflib import OWL, RDF

from chithi.reasoning.closure import Closure, Fact, fact
from chithi.reasoning.matching import find_matches, substitute, unify
from chithi.reasoning.rules import CONCLUDING, Rule, of_lists

# More steps than any sensible conclusion has: a chain of links of any length takes the logarithm of its length.
DEEPEST = 20


class Proof(NamedTuple):
    """Why a fact holds.

    Attributes:
        fact: what is explain.
        origin: `stated`, `ontology`, `axiom` (true whatever the data) or `inferred`.
        rule: the name of the rule, "" for what is stated or in the ontology.
        premises: why its premises hold.
    """

    fact: Fact
    origin: str
    rule: str = ""
    premises: tuple[Proof, ...] = ()

    @property
    def leaves(self) -> Iterator[Proof]:
        """What all rests on, in order."""
        if not self.premises:
            yield self
        for premise in self.premises:
            yield from premise.leaves


class Prover:
    """Finds proofs of the facts of a closure; what has been found is kept for others.

    A proof of height n has premises that are proved in n - 1 steps at most, so that none leads back to itself.
    """

    def __init__(self, closure: Closure) -> None:
        """Take the rules, and those that the closure's lists give."""
        self._graph = closure.graph
        self._given = {fact(triple): "stated" for triple in closure.stated}
        # The shipped graph says once more what kind of thing each term is.
        self._given |= {fact(triple): "ontology" for triple in closure.ontology}
        self.refusing: list[Rule] = []
        self._concluding = list(CONCLUDING)
        for rule in of_lists(closure.graph):
            (self.refusing if rule.head is None else self._concluding).append(rule)
        self._proofs: dict[Fact, tuple[int, Proof]] = {}
        self._unproved: dict[Fact, int] = {}

    def explain(self, conclusion: Fact) -> Proof | None:
        """Return the shortest proof, None if the rules give none."""
        return self._within(conclusion, DEEPEST)

    def _within(self, conclusion: Fact, height: int) -> Proof | None:
        """Return a lowest proof if there is one of at most that height."""
        if conclusion not in self._proofs:
            for tried in range(self._unproved.get(conclusion, -1) + 1, height + 1):
                found = self._proof(conclusion, tried)
                if found:
                    self._proofs[conclusion] = tried, found
                    break
                self._unproved[conclusion] = tried
        if conclusion not in self._proofs:
            return None
        needed, proof = self._proofs[conclusion]
        return proof if needed <= height else None

    def _proof(self, conclusion: Fact, height: int) -> Proof | None:
        """Return a proof of exactly that height, where there is none of a lower one."""
        if height == 0:
            if conclusion in self._given:
                return Proof(conclusion, self._given[conclusion])
            name = _axiom(conclusion)
            return Proof(conclusion, "axiom", name) if name else None
        for rule in self._concluding:
            found = [proof for proof in self._by(rule, conclusion, height) if proof]
            if found:
                return min(found, key=_rank)
        return None

    def _by(self, rule: Rule, conclusion: Fact, height: int) -> Iterator[Proof | None]:
        assert rule.head is not None
        start = unify(rule.head, conclusion, {})
        if start is None:
            return
        for binding in find_matches(self._graph, rule.body, start):
            premises = [substitute(pattern, binding) for pattern in rule.body]
            if conclusion in premises:
                continue
            proofs = []
            for premise in premises:
                proof = self._within(premise, height - 1)
                if proof is None:
                    break
                proofs.append(proof)
            else:
                yield Proof(conclusion, "inferred", rule.name, tuple(proofs))


def _rank(proof: Proof) -> tuple[int, list[Fact]]:
    """Return what tells which of several proofs comes first, whatever the order of the graph."""
    leaves = [leaf.fact for leaf in proof.leaves]
    return len(leaves), leaves


def _axiom(conclusion: Fact) -> str:
    """Return the rule by which a fact is true of itself, "" if it is not."""
    from chithi.reasoning.literals import datatype, kinds

    subject, predicate, value = conclusion
    if predicate == OWL.sameAs and subject == value:
        return "eq-ref"
    if isinstance(subject, rdflib.Literal):
        if predicate == RDF.type:
            return "dt-type2" if value in kinds(datatype(subject)) else ""
        return "dt-diff" if predicate == OWL.differentFrom else ""
    if subject in (OWL.Thing, OWL.Nothing) and value == OWL.Class:
        return "cls-thing" if subject == OWL.Thing else "cls-nothing1"
    return "dt-type1" if value == rdflib.RDFS.Datatype else ""
