"""Judges the shipped graph with one mutation by all rules, the cheapest first.

The verdict is the one that `chithi validate` and `chithi audit` give on the mutated files; so that thousands can be
judged, nothing is read or loaded again that the mutation does not touch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, Triple

from chithi import home
from chithi.auditing.audit import audit
from chithi.auditing.faults import Fault
from chithi.derivation.deriving import Deriver
from chithi.graph.nodes import Nodes
from chithi.rdf.namespaces import CT
from chithi.rdf.writing import to_ntriples
from chithi.validation.checks import run_checks
from chithi.validation.contradicted import as_result
from chithi.validation.corpus import Corpus, read_documents, shipped_files
from chithi.validation.documents import Document
from chithi.validation.judge import read_rules
from chithi.validation.redefinition import declared_twice
from chithi.validation.results import SEVERITIES, Result, at_least
from chithi.validation.shacl_engines import Engine, with_shacl
from mutants.draw import Mutant
from mutants.graph import mutated_files
from mutants.live import Live, changed

JURORS = ("vocabulary", "redefinition", "derivation", "shapes", "checks", "audit")
THRESHOLD = "Warning"
_OF_NODE = NamedNode(f"{CT}ofNode")
# Along these a rule reads other nodes than the one that it speaks of: attendees.rq and award-links.rq.
_LINKS = {
    NamedNode(CT + name)
    for name in ("speaker", "presentedBy", "commendedBy", "atEvent", "recipientFigure", "mayOverlap", "partOfFigure")
}
# From a figure to the act of one that it overlaps: figure, counterpart, act, and its own act.
_STEPS = 3


class Kill(NamedTuple):
    """Who refused a mutant, by which rule, and how severely."""

    by: str
    rule: str
    severity: str


class Jury:
    """The shipped graph and all rules, read once."""

    def __init__(self, sources: Path | None = None) -> None:
        """Read them; the audit takes part if `sources` names the folder with the texts.

        Raises:
            CannotRead: see read_rules and read_documents.
        """
        self.rules, self._sources = read_rules(), sources
        self.context = Corpus(read_documents(shipped_files()), [])
        self._content = b"\n" + to_ntriples(self.context.all)
        self._live = Live(self.context.statements)
        self._of = [_by_subject(document) for document in self.context.new]
        self._full, self._stated = _grouped(self.context.own), _grouped(t for d in self.context.new for t in d.triples)
        self._inferences: dict[object, list[object]] = defaultdict(list)
        self._linked: dict[object, set[object]] = defaultdict(set)
        for subject, triples in list(self._stated.items()):
            for triple in triples:
                if triple.predicate == _OF_NODE:
                    self._inferences[triple.object].append(subject)
                if triple.predicate in _LINKS:
                    self._linked[subject].add(triple.object)
                    self._linked[triple.object].add(subject)
        self._deriver = Deriver(home.root())
        self._last: tuple[Mutant, Mutant, list[Result]] | None = None

    def _completed(self, mutant: Mutant) -> tuple[Mutant, list[Result]]:
        """Return a mutation of what is written as one of the full form, and what contradicts what follows then."""
        if self._last is None or self._last[0] != mutant:
            changing, around = self._around(mutant)
            removed = set(mutant.removed)
            before = {t for subject in changing for t in self._full[subject]}
            stated = [t for subject in around for t in self._stated[subject] if t not in removed] + [*mutant.added]
            derivation = self._deriver.derive(stated)
            after = {t for t in (*stated, *derivation.triples) if t.subject in changing}
            change = mutant._replace(removed=tuple(before - after), added=tuple(after - before))
            self._last = mutant, change, [as_result(found) for found in derivation.contradictions]
        return self._last[1:]

    def _around(self, mutant: Mutant) -> tuple[set[object], set[object]]:
        """Return the subjects whose full form the mutation can change, and those that the rules then have to see.

        Most rules read a node's own statements; some follow links, and one gives an inference the values of its nodes.
        """
        ends = {end for t in mutant.added if t.predicate in _LINKS for end in (t.subject, t.object)}
        own: set[object] = {triple.subject for triple in (*mutant.removed, *mutant.added)}
        own |= {triple.object for triple in mutant.removed if triple.predicate in _LINKS}
        changing = self._reach(own | ends, _STEPS)
        changing |= {inference for subject in changing for inference in self._inferences[subject]}
        spoken_of = {t.object for subject in changing for t in self._stated[subject] if t.predicate == _OF_NODE}
        spoken_of |= {t.object for t in mutant.added if t.predicate == _OF_NODE}
        return changing, self._reach(changing | spoken_of, len(self._linked))

    def _reach(self, subjects: set[object], steps: int) -> set[object]:
        """Return the subjects and whatever is linked with them, at most so many steps away."""
        reached, edge = set(subjects), set(subjects)
        for _ in range(steps):
            edge = {other for subject in edge for other in self._linked.get(subject, ())} - reached
            if not edge:
                break
            reached |= edge
        return reached

    def kill(self, mutant: Mutant) -> Kill | None:
        """Return who refuses a mutant first, None if it survives; mere information refuses nothing."""
        for by, results in self._results(mutant):
            bad = [r for r in results if at_least(r.severity, THRESHOLD)]
            if bad:
                worst = min(bad, key=lambda result: SEVERITIES.index(result.severity))
                return Kill(by, worst.rule, worst.severity)
        fault = next(self.faults(mutant), None)
        return Kill(JURORS[-1], fault.key, SEVERITIES[0]) if fault else None

    def _results(self, mutant: Mutant) -> Iterator[tuple[str, list[Result]]]:
        yield JURORS[0], list(self.rules.vocabulary.results(mutant.added))
        yield JURORS[1], self.redefinitions(mutant)
        yield JURORS[2], self._completed(mutant)[1]
        yield JURORS[3], self.shape_results(mutant)
        for result in self.check_results(mutant):
            yield JURORS[4], [result]

    def redefinitions(self, mutant: Mutant) -> list[Result]:
        """Return what another file declares already, looking only at the nodes that gain a statement."""
        gaining = {triple.subject for triple in mutant.added}
        documents = []
        for document, of in zip(self.context.new, self._of, strict=True):
            part = copy(document)
            part.triples = [triple for subject in gaining for triple in of.get(subject, [])]
            documents.append(part)
        mutated = documents[mutant.file + self._offset].triples
        mutated[:] = [*(triple for triple in mutated if triple not in mutant.removed), *mutant.added]
        return list(declared_twice(Corpus(documents, [])))

    @cached_property
    def _offset(self) -> int:
        """How many shipped files stand before those that are mutated."""
        return [Path(document.name) for document in self.context.new].index(mutated_files()[0])

    def data(self, mutant: Mutant) -> bytes:
        """Return the mutated graph with the vocabulary, as N-Triples."""
        content, (change, _) = self._content, self._completed(mutant)
        for triple in change.removed:
            content = content.replace(b"\n" + to_ntriples([triple]), b"\n")
        return content[1:] + to_ntriples(change.added)

    def shape_results(self, mutant: Mutant, engine: Engine = with_shacl) -> list[Result]:
        """Return what the shapes find, each result once."""
        return list(dict.fromkeys(engine(self.rules.shapes.content, self.data(mutant))))

    def check_results(self, mutant: Mutant) -> Iterator[Result]:
        """Yield what the checks find."""
        change, _ = self._completed(mutant)
        with self._live.changed(change.removed, change.added):
            yield from run_checks(self._live, self.rules.checks.values())

    @cached_property
    def _nodes(self) -> Nodes:
        nodes = Nodes()
        nodes.take(self.context.own)
        return nodes

    def faults(self, mutant: Mutant) -> Iterator[Fault]:
        """Yield what the audit finds, where there are texts; it speaks of the shipped reports alone."""
        if self._sources is None:
            return
        with changed(self._nodes, self._completed(mutant)[0]) as nodes:
            for audited in audit(nodes, self._sources):
                yield from audited.faults


def nothing() -> Mutant:
    """Return the mutation that changes nothing: it must survive."""
    return Mutant("none", "", "", 0, (), ())


def _by_subject(document: Document) -> dict[object, list[Triple]]:
    found: dict[object, list[Triple]] = defaultdict(list)
    for triple in document.triples:
        found[triple.subject].append(triple)
    return found


def _grouped(triples: Iterable[Triple]) -> dict[object, set[Triple]]:
    found: dict[object, set[Triple]] = defaultdict(set)
    for triple in triples:
        found[triple.subject].add(triple)
    return found
