"""Cases of the shapes, and what each is judged together with: the shipped graph and the fictional reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox
from cases import Case, read_cases

from chithi.derivation.full import make_full
from chithi.rdf.namespaces import SH, expand
from chithi.rdf.writing import to_ntriples
from chithi.validation.corpus import shipped_files, vocabulary_files
from chithi.validation.results import Result

HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parent / "sample").glob("*.ttl"))
CASES = read_cases(HERE, parts=4)


class Expected(NamedTuple):
    """What a case says will be found: a node, a property or None, a component's and a severity's local name."""

    focus: str
    path: str | None
    component: str
    severity: str


def expected(case: Case) -> set[Expected]:
    """Return what a case says will be found in it."""
    return {_expected(*result) for result in case.expected}


def _expected(focus: str, path: str, component: str, severity: str) -> Expected:
    iri = focus.strip("<>") if focus.startswith("<") else expand(focus)
    return Expected(f"<{iri}>", None if path == "-" else expand(path), component, severity)


def as_expected(result: Result) -> Expected:
    component = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    return Expected(result.focus, result.path, component, result.severity)


class Planted:
    """All cases in one graph: each case's own nodes get a mark, so that none meets another's."""

    def __init__(self, around: Iterable[ox.Triple]) -> None:
        known = {triple.subject for triple in around}
        self.triples: list[ox.Triple] = []
        self._case_of: dict[str, tuple[str, str]] = {}
        for number, case in enumerate(CASES):
            own = {triple.subject for triple in case.triples} - known
            # In letters: the name of a scheme has no digit.
            mark = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            renamed = {node: ox.NamedNode(f"{node.value}-case-{mark}") for node in own}
            self._case_of |= {str(new): (case.id, str(node)) for node, new in renamed.items()}
            for s, p, o in ((t.subject, t.predicate, t.object) for t in case.triples):
                self.triples.append(ox.Triple(renamed.get(s, s), p, renamed.get(o, o)))

    def by_case(self, results: Iterable[Result]) -> dict[str, list[Result]]:
        """Return the results by the case's id, under the names that the cases themselves use."""
        found: dict[str, list[Result]] = defaultdict(list)
        for result in results:
            case, focus = self._case_of[result.focus]
            found[case].append(result._replace(focus=focus))
        return found


def select_reached(around: Iterable[ox.Triple], start: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Return what stands around that a judgement of the nodes of `start` can depend on.

    The paths of the shapes and rdfs:subClassOf lead forward, so that it is all that can be reached from there.
    """
    of: dict[object, list[ox.Triple]] = defaultdict(list)
    for triple in dict.fromkeys(around):
        of[triple.subject].append(triple)
    waiting, seen = [term for triple in start for term in (triple.subject, triple.object)], set()
    while waiting:
        if (term := waiting.pop()) not in seen:
            seen.add(term)
            waiting += [triple.object for triple in of.get(term, [])]
    return [triple for term in seen for triple in of.get(term, [])]


def triples(path: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]


class Around:
    """The shipped graph, the vocabulary and the fictional reports in full form, as statements and as N-Triples."""

    @cached_property
    def triples(self) -> list[ox.Triple]:
        full = make_full([triples(path) for path in (*shipped_files(), *SAMPLES)])
        return [t for part in (*map(triples, vocabulary_files()), *full.parts) for t in part]

    @cached_property
    def content(self) -> bytes:
        return to_ntriples(dict.fromkeys(self.triples))
