"""Judges new data in their context by every rule there is, and tells what it found and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal

from chithi.engines.oxigraph import OxigraphEngine
from chithi.messages.catalogue import say
from chithi.queries.saved import SavedQuery
from chithi.rdf.namespaces import PREFIXES
from chithi.rdf.writing import to_ntriples
from chithi.validation.checks import read_checks, run_checks
from chithi.validation.contradicted import as_result
from chithi.validation.corpus import Corpus, vocabulary_triples
from chithi.validation.documents import Document
from chithi.validation.explanations import Explanations
from chithi.validation.findings import Finding, Judged, Location
from chithi.validation.locations import Locations
from chithi.validation.redefinition import declared_elsewhere, declared_twice, redefinitions
from chithi.validation.results import CODE_RULES, RULES, Result
from chithi.validation.shacl_engines import Engine, select_about
from chithi.validation.shapes import Shapes, read_shapes
from chithi.validation.vocabulary import Vocabulary

SYNTAX = f"{RULES}syntax"


class Rules(NamedTuple):
    """Everything that data are judged by."""

    shapes: Shapes
    checks: dict[str, SavedQuery]
    vocabulary: Vocabulary

    @property
    def number(self) -> int:
        """How many there are."""
        return sum(bool(shape.messages) for shape in self.shapes.by_iri.values()) + len(self.checks) + len(CODE_RULES)


class Verdict(NamedTuple):
    """What was found, in no order of places, and what was looked at."""

    findings: list[Finding]
    judged: Judged


def read_rules() -> Rules:
    """Read the shapes, the checks and the vocabulary.

    Raises:
        CannotRead: a shape, a check or the ontology cannot be read.
    """
    return Rules(read_shapes(), {check.name: check for check in read_checks()}, Vocabulary(vocabulary_triples()))


def judge(new: Sequence[Document], around: Iterable[Path], engine: Engine) -> Verdict:
    """Judge documents in the context of the files `around` them, by terms, shapes and checks.

    A document with a syntax error is reported and not judged further.

    Raises:
        CannotRead: a shape, a check or a file around cannot be read.
    """
    sound = [document for document in new if not document.faults]
    context, rules = Corpus(sound, around), read_rules()
    # A rule in code and a check may find the same: an unknown concept.
    found = list(dict.fromkeys(find_results(context, rules, engine)))
    telling = Explanations(rules.shapes.by_iri, rules.checks, rules.vocabulary, declared_elsewhere(context))
    telling.contradictions = {as_result(each): each for each in context.contradictions}
    if found:
        telling.learn(context.all)
    findings = [*syntax_findings(new), *explain(found, telling, Locations(sound))]
    judged = Judged(tuple(d.name for d in new), len(context.subjects), len(context.own), rules.number)
    return Verdict(findings, judged)


def find_results(context: Corpus, rules: Rules, engine: Engine) -> Iterator[Result]:
    """Yield what the rules find in what the new data say; nothing is said of a node that they do not speak of."""
    vocabulary = rules.vocabulary.with_concepts(context.all)
    yield from dict.fromkeys(vocabulary.results(context.own))
    yield from redefinitions(context, declared_elsewhere(context))
    yield from declared_twice(context)
    yield from select_about(map(as_result, context.contradictions), context.subjects)
    yield from select_about(engine(rules.shapes.content, to_ntriples(context.all)), context.subjects)
    yield from select_about(run_checks(_store(context), rules.checks.values()), context.subjects)


def _store(context: Corpus) -> OxigraphEngine:
    engine = OxigraphEngine()
    engine.extend(context.statements)
    return engine


def explain(results: Iterable[Result], telling: Explanations, places: Locations) -> list[Finding]:
    """Put results into words and look up their places."""
    return [
        Finding(
            *result,
            label=telling.label(result.focus),
            what=telling.what(result),
            remedy=telling.remedy(result),
            places=places.of(result),
        )
        for result in results
    ]


def syntax_findings(documents: Iterable[Document]) -> Iterator[Finding]:
    """Yield the syntax errors of documents as findings; they have a file for a subject and no property."""
    for document in documents:
        for fault in document.faults:
            yield Finding(
                rule=SYNTAX,
                component=SYNTAX,
                severity="Violation",
                focus=str(Literal(document.name)),
                path=None,
                value=None,
                label=document.name,
                what=say("finding-syntax", value=fault.reason),
                remedy=_syntax_remedy(fault.reason),
                places=(Location(document.name, fault.line, fault.column),),
            )


def _syntax_remedy(reason: str) -> str:
    """Return what to do about a syntax error, from the parser's words for the commonest slips."""
    if "…" in reason:
        return say("remedy-placeholder")
    undeclared = re.search(r"prefix (\S+): has not been declared", reason)
    if undeclared and undeclared[1] in PREFIXES:
        return say("remedy-prefix", prefix=undeclared[1], namespace=PREFIXES[undeclared[1]])
    return say("remedy-syntax")
