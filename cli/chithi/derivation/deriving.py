"""Applies the rules to statements until nothing new follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store, Triple

from chithi.derivation.by_term import construct_by_term
from chithi.derivation.contradictions import Contradiction, Exclusions, Value, is_same
from chithi.derivation.rules import ONTOLOGY, Rule, read_ontology, read_rules
from chithi.messages.errors import CannotRead
from chithi.rdf.namespaces import XSD
from chithi.rdf.terms import TYPE

# Rules that feed one another need a few; one that feeds itself with ever new values would never end.
MOST_ROUNDS = 20
_ANY = NamedNode("urn:any")
_STRING = NamedNode(f"{XSD}string")


class Derivation(NamedTuple):
    """The triples that follow and are not stated, and what cannot follow because something else is there."""

    triples: list[Triple]
    contradictions: list[Contradiction]


def derive(stated: Iterable[Triple], root: Path) -> Derivation:
    """Return what follows from statements by the rules and the ontology under a project's root.

    Raises:
        CannotRead: a rule or the ontology cannot be read, or the rules never end.
    """
    return Deriver(root).derive(stated)


class Deriver:
    """The rules and the ontology of a project, read once."""

    def __init__(self, root: Path) -> None:
        """Read them from under a project's root.

        Raises:
            CannotRead: a rule or the ontology cannot be read.
        """
        self._ontology, self._rules = read_ontology(root), read_rules(root)
        self._exclusions = Exclusions(self._ontology)

    def derive(self, stated: Iterable[Triple]) -> Derivation:
        """Return what follows from statements.

        Raises:
            CannotRead: the rules never end.
        """
        return _Deriving(list(stated), self._ontology, self._exclusions).run(self._rules)


class _Deriving:
    """Statements, and what has been derived from them so far."""

    def __init__(self, stated: list[Triple], ontology: list[Quad], exclusions: Exclusions) -> None:
        self._exclusions = exclusions
        self._store = Store()
        self._store.bulk_extend(map(_quad, stated))
        self._store.bulk_extend(Quad(q.subject, q.predicate, q.object, ONTOLOGY) for q in ontology)
        self._written = _written(stated)
        self._held: dict[tuple[object, object], list[Value]] = defaultdict(list)
        self._known = set(stated)
        self._derived: list[Triple] = []
        self._contradictions: dict[Triple, Contradiction] = {}
        for triple in stated:
            self._hold(triple)

    def _hold(self, triple: Triple) -> None:
        if triple.predicate == TYPE or triple.predicate in self._exclusions.functional:
            self._held[triple.subject, triple.predicate].append(triple.object)

    def run(self, rules: list[Rule]) -> Derivation:
        """Apply the rules in turn, again as long as one has given something new, and in the end those that are last."""
        for _ in range(MOST_ROUNDS):
            if not sum(self._apply(rule) for rule in rules if not rule.is_last):
                for rule in rules:
                    if rule.is_last:
                        self._apply(rule)
                return Derivation(self._derived, list(self._contradictions.values()))
        raise CannotRead("rules-endless", names=", ".join(rule.name for rule in rules), most=MOST_ROUNDS)

    def _apply(self, rule: Rule) -> int:
        """Take in what follows by a rule and return how much of it is new."""
        new = [triple for triple in sorted(self._followed_by(rule), key=str) if self._may_hold(triple, rule)]
        self._known.update(new)
        self._derived += new
        self._store.extend(map(_quad, new))
        return len(new)

    def _may_hold(self, triple: Triple, rule: Rule) -> bool:
        """Take a derived value in, unless it is there in other words or something else excludes it."""
        held = self._held.get((triple.subject, triple.predicate), [])
        if any(is_same(triple.object, value) for value in held):
            return False
        against = self._exclusions.excluded_by(triple, held)
        if against is None:
            self._hold(triple)
            return True
        found = Contradiction(triple.subject, triple.predicate, against, triple.object, rule.name)
        self._contradictions.setdefault(triple, found)
        return False

    def _followed_by(self, rule: Rule) -> set[Triple]:
        """Return what a rule gives beyond what is known, its literals as somebody wrote them."""
        # A rule that is last passes values on to other nodes: mind numbers that the store would write otherwise.
        if rule.is_last and self._written:
            return construct_by_term(rule.text, self._known) - self._known
        answer = self._store.query(rule.text)
        assert isinstance(answer, QueryTriples)
        return {self._as_written(triple) for triple in answer} - self._known

    def _as_written(self, triple: Triple) -> Triple:
        value = self._written.get((triple.subject, triple.object))
        return triple if value is None else Triple(triple.subject, triple.predicate, value)


def _quad(triple: Triple) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object)


def _written(stated: list[Triple]) -> dict[tuple[object, object], Literal]:
    """Return subject and literal, as the store gives it back, -> the literal as it was written: 978.8 -> 978.80."""
    literals = [(triple.subject, triple.object) for triple in stated if isinstance(triple.object, Literal)]
    # Texts stay as they are.
    values = list(dict.fromkeys(x for _, x in literals if x.language is None and x.datatype != _STRING))
    store = Store()
    store.bulk_extend(Quad(NamedNode(f"urn:{n}"), _ANY, value) for n, value in enumerate(values))
    stored = {values[int(str(quad.subject)[5:-1])]: quad.object for quad in store}
    return {(node, stored[x]): x for node, x in literals if stored.get(x, x) != x}
