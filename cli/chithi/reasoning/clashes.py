"""What cannot all be true, with the statements that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rdflib import Literal
from rdflib.term import Node

from chithi.reasoning import literals
from chithi.reasoning.closure import Closure, Fact
from chithi.reasoning.matching import find_matches, substitute
from chithi.reasoning.proofs import Proof, Prover
from chithi.reasoning.rules import REFUSING

# owlrl tells what is wrong in these words, and not which rule and which statements it means. They are rebuilt from the
# premises of each clash; what owlrl says otherwise is passed on.
_COMPLAINTS = {
    "cax-dw": "Disjoint classes {1[2]} and {2[2]} have a common individual {1[0]}",
    "cax-adc": "Disjoint classes {2[2]} and {3[2]} have a common individual {2[0]}",
    "cls-com": "Violation of complementarity for classes {0[0]} and {0[2]} on element {0[2]}",
    "cls-nothing2": "{0[0]} is defined of type 'Nothing'",
    "cls-maxc1": "Erroneous usage of maximum cardinality with {0[0]} and {3[2]}",
    "cls-maxqc1": "Erroneous usage of maximum qualified cardinality with {0[0]}, {2[2]} and {4[2]}",
    "cls-maxqc2": "Erroneous usage of maximum qualified cardinality with {0[0]}, {2[2]} and {4[2]}",
    "eq-diff1": "'sameAs' and 'differentFrom' cannot be used on the same subject-object pair: ({1[0]}, {1[2]})",
    "eq-diff2": "'sameAs' and 'AllDifferent' cannot be used on the same subject-object pair: ({2[0]}, {2[2]})",
    "eq-diff3": "'sameAs' and 'AllDifferent' cannot be used on the same subject-object pair: ({2[0]}, {2[2]})",
    "prp-irp": "Irreflexive property used on {1[0]} with {1[1]}",
    "prp-asyp": "Erroneous usage of asymmetric property {1[1]} on {1[0]} and {1[2]}",
    "prp-pdw": "Erroneous usage of disjoint properties {0[0]} and {0[2]} on {1[0]} and {1[2]}",
    "prp-adp": "Disjoint properties in an 'AllDisjointProperties' are not really disjoint: "
    "({2[0]}, {2[1]},{2[2]}) and ({3[0]},{3[1]},{3[2]})",
    "prp-npa1": "Negative (object) property assertion violated for: ({3[0]}, {3[1]}, {3[2]})",
    "prp-npa2": "Negative (datatype) property assertion violated for: ({3[0]}, {3[1]}, {3[2]})",
}


class Clash(NamedTuple):
    """Facts of which one must be false.

    Attributes:
        rule: the name of the rule that they break, "" for what only owlrl has found.
        facts: the facts, each with why it holds.
        complaint: what owlrl says, where it is all that is known.
    """

    rule: str
    facts: tuple[Proof, ...] = ()
    complaint: str = ""

    @property
    def causes(self) -> list[Fact]:
        """The statements of the data that it comes from."""
        leaves = (leaf for proof in self.facts for leaf in proof.leaves)
        return list(dict.fromkeys(leaf.fact for leaf in leaves if leaf.origin == "stated"))


def find_clashes(closure: Closure) -> list[Clash]:
    """Return all that is inconsistent, what comes from the fewest facts first; nothing that owlrl says is left out.

    What comes from statements of which some cannot all be true anyway is told with these.
    """
    prover = Prover(closure)
    found: dict[tuple[str, frozenset[Node]], tuple[Fact, ...]] = {}
    told = set()
    for rule, facts in literals.broken(closure):
        found.setdefault((rule, _terms(facts)), facts)
    clashing = {term for _, terms in found for term in terms if isinstance(term, Literal)}
    for rule, facts in _of_rules(closure, prover):
        told.add(_COMPLAINTS[rule].format(*facts))
        if facts[-1][0] not in clashing:  # or else told already, as a value out of a range
            found.setdefault((rule, _terms(facts)), facts)
    told |= {_ill_formed(literal) for literal in clashing}
    known = [
        Clash(rule, tuple(prover.explain(each) or Proof(each, "inferred") for each in dict.fromkeys(facts)))
        for (rule, _), facts in found.items()
    ]
    untold = [text for text in closure.complaints if text not in told]
    return _roots(known) + [Clash("", complaint=text) for text in untold]


def _roots(known: list[Clash]) -> list[Clash]:
    """Return the clashes without those that rest on all the statements of a smaller one."""
    leaves = [(clash, {leaf.fact for proof in clash.facts for leaf in proof.leaves}) for clash in known]
    leaves.sort(key=lambda pair: (len(pair[1]), str(pair[0].facts)))
    roots: list[Clash] = []
    causes: list[set[Fact]] = []
    for clash, facts in leaves:
        if not any(cause <= facts for cause in causes):
            roots.append(clash)
            causes.append(set(clash.causes) or facts)
    return roots


def _of_rules(closure: Closure, prover: Prover) -> Iterator[literals.Broken]:
    for rule in (*REFUSING, *prover.refusing):
        for binding in find_matches(closure.graph, rule.body, {}):
            yield rule.name, tuple(substitute(pattern, binding) for pattern in rule.body)


def _terms(facts: tuple[Fact, ...]) -> frozenset[Node]:
    return frozenset(term for each in facts for term in each)


def _ill_formed(literal: Literal) -> str:
    return f"Lexical value of the literal '{literal}' does not match its datatype ({literal.datatype})"
