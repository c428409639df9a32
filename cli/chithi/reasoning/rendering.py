"""Proofs and clashes as text for people, and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import rdflib
from rdflib import OWL, RDF
from rdflib.term import Node

from chithi.messages.catalogue import say
from chithi.rdf.namespaces import shorten
from chithi.reasoning.clashes import Clash
from chithi.reasoning.closure import Closure, Fact
from chithi.reasoning.proofs import Proof
from chithi.reasoning.rules import list_members

Name = Callable[[str], str]
# The words of the Manchester syntax for what a nameless class is.
_RESTRICTIONS = {
    OWL.hasValue: "value",
    OWL.someValuesFrom: "some",
    OWL.allValuesFrom: "only",
    OWL.maxCardinality: "max",
    OWL.maxQualifiedCardinality: "max",
}
_COMBINED = {OWL.intersectionOf: " and ", OWL.unionOf: " or ", OWL.oneOf: ", "}
_MEMBERS = (OWL.members, OWL.distinctMembers)
_DIFFERING = {OWL.AllDisjointClasses, OWL.AllDisjointProperties, OWL.AllDifferent}
# Members of a list that are shown; the disjoint classes of an ontology fill a screen.
_SHOWN = 4
_DEEPEST = 3


class Renderer:
    """Says facts in words: `name` turns an IRI into what a person reads."""

    def __init__(self, graph: rdflib.Graph, name: Name = shorten) -> None:
        """Take the graph that tells what blank nodes are."""
        self._graph = graph
        self._name = name

    def fact(self, fact: Fact) -> str:
        """Return a fact as one line; that some terms are all different is told by what is said of its subject."""
        if fact[1] in _MEMBERS:
            return self.term(fact[0])
        return " · ".join(map(self.term, fact))

    def term(self, node: Node, depth: int = 0) -> str:
        """Return a term: its name, the quoted text of a literal, the description of a blank node."""
        if isinstance(node, rdflib.URIRef):
            return _printable(self._name(str(node)))
        if isinstance(node, rdflib.Literal):
            return _printable(f"“{node}”" + (f"@{node.language}" if node.language else ""))
        described = self._describe(node, depth + 1) if depth < _DEEPEST else ""
        return described or f"_:{node}"

    def _describe(self, node: Node, depth: int) -> str:
        for on in self._graph.objects(node, OWL.onProperty):
            for kind, word in _RESTRICTIONS.items():
                for value in self._graph.objects(node, kind):
                    return f"({self.term(on, depth)} {word} {self.term(value, depth)})"
        for kind, word in _COMBINED.items():
            for members in self._graph.objects(node, kind):
                return f"({self._list(members, word, depth)})"
        for kind in _DIFFERING & set(self._graph.objects(node, RDF.type)):
            for of in _MEMBERS:
                for members in self._graph.objects(node, of):
                    return f"{self.term(kind)} ({self._list(members, ', ', depth)})"
        return f"({self._list(node, ', ', depth)})" if (node, RDF.first, None) in self._graph else ""

    def _list(self, head: Node, word: str, depth: int) -> str:
        members = [self.term(member, depth) for member in list_members(self._graph, head)]
        return word.join(members if len(members) <= _SHOWN else [*members[:_SHOWN], f"… ({len(members)})"])

    def lines(self, proof: Proof, indent: int = 0) -> Iterator[str]:
        """Yield a fact, where it comes from, and below it its premises."""
        yield f"{' ' * indent}[{say(f'origin-{proof.origin}')}] {self.fact(proof.fact)}"
        yield from self.reasons(proof, indent + 2)

    def reasons(self, proof: Proof, indent: int) -> Iterator[str]:
        """Yield the rule by which a fact holds, and its premises."""
        if proof.rule:
            yield f"{' ' * indent}{rule_in_words(proof.rule)}"
        for premise in proof.premises:
            if premise.fact[2] not in _DIFFERING:
                yield from self.lines(premise, indent + 2)

    def document(self, proof: Proof) -> dict[str, Any]:
        """Return a proof for JSON."""
        subject, predicate, value = proof.fact
        found: dict[str, Any] = {
            "subject": self._json(subject),
            "predicate": str(predicate),
            "object": self._json(value),
            "text": self.fact(proof.fact),
            "origin": proof.origin,
        }
        if proof.rule:
            found["rule"] = proof.rule
        if proof.premises:
            found["premises"] = [self.document(premise) for premise in proof.premises]
        return found

    def _json(self, node: Node) -> dict[str, str]:
        if isinstance(node, rdflib.URIRef):
            return {"iri": str(node)}
        if isinstance(node, rdflib.BNode):
            return {"blank": str(node)}
        assert isinstance(node, rdflib.Literal)
        extra = {"lang": node.language, "datatype": None if node.datatype is None else str(node.datatype)}
        return {"value": str(node), **{key: text for key, text in extra.items() if text}}


def rule_in_words(rule: str) -> str:
    """Return the name of a rule and what it says."""
    return f"{rule}: {say(f'rule-{rule}')}"


def render_clashes(closure: Closure, clashes: Sequence[Clash]) -> str:
    """Return contradictions as text: for each the rule, and the facts with why they hold."""
    teller = Renderer(closure.graph)
    lines: list[str] = []
    for number, clash in enumerate(clashes, 1):
        head = rule_in_words(clash.rule) if clash.rule else f"owlrl: {_printable(clash.complaint)}"
        lines.append(f"{number}. {head}")
        for proof in (each for each in clash.facts if each.fact[2] not in _DIFFERING):
            lines += teller.lines(proof, 3)
    return "\n".join(lines)


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
