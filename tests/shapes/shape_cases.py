"""Cases of the shapes, and what each is judged together with: the shipped graph and the fictional report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from chithi.rdf.namespaces import SH, expand
from chithi.rdf.writing import to_ntriples
from chithi.validation.corpus import shipped_files, vocabulary_files
from chithi.validation.results import Result

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "sample" / "song-may-2025.ttl"
CASES = sorted(HERE.glob("*/*.ttl"))


class Expected(NamedTuple):
    """What a case says will be found: a node, a property or None, a component's and a severity's local name."""

    focus: str
    path: str | None
    component: str
    severity: str


def expectation(line: str) -> Expected:
    focus, path, component, severity = (part.strip() for part in line.split("|"))
    iri = focus.strip("<>") if focus.startswith("<") else expand(focus)
    return Expected(f"<{iri}>", None if path == "-" else expand(path), component, severity)


def as_expected(result: Result) -> Expected:
    component = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    return Expected(result.focus, result.path, component, result.severity)


class Case:
    """One Turtle file: what it says, and what its comments say about it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.verdict = path.stem.partition("-")[0]
        self.text = path.read_text(encoding="utf-8")
        self.triples = triples(path)

    def _said(self, key: str) -> list[str]:
        start = f"# {key}:"
        return [line.removeprefix(start).strip() for line in self.text.splitlines() if line.startswith(start)]

    @property
    def expected(self) -> set[Expected]:
        return {expectation(line) for line in self._said("expect")}

    @property
    def origin(self) -> Path:
        (name,) = self._said("from")
        return self.path.with_name(name)

    @property
    def subjects(self) -> set[str]:
        return {str(triple.subject) for triple in self.triples}


class Planted:
    """All cases in one graph: each case's own nodes get a mark, so that none meets another's."""

    def __init__(self, around: Iterable[ox.Triple]) -> None:
        known = {triple.subject for triple in around}
        self.triples: list[ox.Triple] = []
        self._case_of: dict[str, tuple[Path, str]] = {}
        for number, path in enumerate(CASES):
            case = Case(path)
            own = {triple.subject for triple in case.triples} - known
            # In letters: the name of a scheme has no digit.
            mark = "".join(chr(ord("a") + int(digit)) for digit in str(number))
            renamed = {node: ox.NamedNode(f"{node.value}-case-{mark}") for node in own}
            self._case_of |= {str(new): (path, str(node)) for node, new in renamed.items()}
            for s, p, o in ((t.subject, t.predicate, t.object) for t in case.triples):
                self.triples.append(ox.Triple(renamed.get(s, s), p, renamed.get(o, o)))

    def by_case(self, results: Iterable[Result]) -> dict[Path, list[Result]]:
        """Return the results under the names that the cases themselves use."""
        found: dict[Path, list[Result]] = defaultdict(list)
        for result in results:
            path, focus = self._case_of[result.focus]
            found[path].append(result._replace(focus=focus))
        return found


def triples(path: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]


class Around:
    """The shipped graph, the vocabulary and the fictional report, as statements and as N-Triples."""

    @cached_property
    def triples(self) -> list[ox.Triple]:
        return [t for path in (*vocabulary_files(), *shipped_files(), SAMPLE) for t in triples(path)]

    @cached_property
    def content(self) -> bytes:
        return to_ntriples(dict.fromkeys(self.triples))
