"""Terms that do not exist, found by comparing new data with the ontology, with the nearest known name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from difflib import get_close_matches

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from chithi.rdf.namespaces import BASE, KINDS, RDF, SCHEMES, SKOS, shorten
from chithi.validation.results import Result, make_result

_TYPE = f"{RDF}type"
# Different unknown names to look up near ones for: each takes milliseconds.
MOST_NEAR = 50
_KINDS = tuple(f"{BASE}id/{kind}/" for kind in KINDS)
# The generated graph describes itself with terms of other vocabularies.
_DATASET = f"{BASE}id/dataset/"
_SCHEMES = tuple(f"{BASE}concept/{scheme}/" for scheme in SCHEMES)


class Vocabulary:
    """The classes, properties and concepts that data may use."""

    def __init__(self, declarations: Iterable[Triple]) -> None:
        """Take what the ontology and the concept schemes declare."""
        declarations = list(declarations)
        self._near: dict[tuple[str, str], list[str]] = {}
        typed = [
            (t.subject.value, str(t.object))
            for t in declarations
            if t.predicate.value == _TYPE and isinstance(t.subject, NamedNode)
        ]
        self.properties = {iri for iri, kind in typed if kind.endswith("Property>")} | {_TYPE}
        self.classes = {iri for iri, kind in typed if kind.endswith("#Class>")}
        self.concepts = _concepts(declarations)
        self.declared = self.properties | self.classes | self.concepts

    def with_concepts(self, triples: Iterable[Triple]) -> Vocabulary:
        """Return this vocabulary with the concepts that data declare beside it."""
        wider = copy(self)
        wider.concepts = self.concepts | _concepts(triples)
        wider.declared = wider.properties | wider.classes | wider.concepts
        return wider

    def results(self, triples: Iterable[Triple]) -> Iterator[Result]:
        """Yield what is wrong with the terms that data use; what data say about a term itself is passed over."""
        for triple in triples:
            if is_rdf_12(triple):
                yield make_result("rdf-1-2", "Violation", triple, triple.predicate.value, None)
            elif not isinstance(triple.subject, NamedNode) or isinstance(triple.object, BlankNode):
                yield _blank(triple)
            elif triple.subject.value not in self.declared and not triple.subject.value.startswith(_DATASET):
                yield from self._of(triple)

    def _of(self, triple: Triple) -> Iterator[Result]:
        predicate, value = triple.predicate.value, triple.object
        if predicate not in self.properties:
            rule, severity = ("unknown-property", "Violation") if _ours(predicate) else ("foreign-property", "Warning")
            yield make_result(rule, severity, triple, predicate, value)
        if not isinstance(value, NamedNode) or value.value in self.declared:
            return
        if predicate == _TYPE:
            rule, severity = ("unknown-class", "Violation") if _ours(value.value) else ("foreign-class", "Warning")
            yield make_result(rule, severity, triple, predicate, value)
        elif value.value.startswith(_SCHEMES):
            yield make_result("unknown-concept", "Violation", triple, predicate, value)
        elif _ours(value.value) and not value.value.startswith(_KINDS):
            yield make_result("unknown-namespace", "Violation", triple, predicate, value)

    def nearest(self, rule: str, unknown: str) -> list[str]:
        """Return up to three known names near an unknown one, as prefixed names, nearest first.

        `rule` is the name of the rule that found it: what is unknown as a class is near to classes alone.
        """
        known = {
            "unknown-property": self.properties,
            "unknown-class": self.classes,
            "unknown-concept": self.concepts,
        }.get(rule, self.declared)
        if (rule, unknown) not in self._near and len(self._near) < MOST_NEAR:
            names = sorted(map(shorten, known))
            self._near[rule, unknown] = get_close_matches(shorten(unknown), names, n=3, cutoff=0.7)
        return self._near.get((rule, unknown), [])


def is_rdf_12(triple: Triple) -> bool:
    """Whether a statement has what RDF 1.1 lacks: a triple inside it, or a text with a direction."""
    value = triple.object
    return isinstance(value, Triple) or (isinstance(value, Literal) and value.direction is not None)


def _blank(triple: Triple) -> Result:
    """Return one and the same result for all blank nodes with a property: their names mean nothing."""
    found = make_result("blank-node", "Violation", triple, triple.predicate.value, None)
    return found if isinstance(triple.subject, NamedNode) else found._replace(focus="_:b")


def _concepts(triples: Iterable[Triple]) -> set[str]:
    """Return the concepts and schemes that statements declare."""
    declared = (t for t in triples if t.predicate.value == _TYPE and str(t.object).startswith(f"<{SKOS}Concept"))
    return {t.subject.value for t in declared if isinstance(t.subject, NamedNode)}


def _ours(iri: str) -> bool:
    return iri.startswith(BASE)
