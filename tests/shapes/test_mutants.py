"""Faults put into the shipped data are refused: a seeded draw; tests/benchmarks/mutation.py has the whole measure."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import five_reports
import pytest
from mutants.draw import Mutant, draw
from mutants.graph import Graph, mutated_files
from mutants.jury import Jury, nothing
from mutants.operators import BY_AUDIT, BY_RULES
from mutants.trial import Verdict, compared, judged, score
from pyoxigraph import Triple

from chithi.auditing.audit import audit
from chithi.graph.nodes import read_nodes
from chithi.rdf.writing import to_ntriples
from chithi.validation.corpus import Corpus, read_documents, shipped_files
from chithi.validation.judge import find_results, read_rules
from chithi.validation.results import at_least
from chithi.validation.shacl_engines import with_shacl

# The verdicts take long: one process gives them for all.
pytestmark = [pytest.mark.xdist_group("mutants"), pytest.mark.engines]
SEED, REFERENCE = 1, 5
# CI has the time; tests/benchmarks/mutation.py draws thousands.
NUMBER = 300 if os.environ.get("CI") else 60
ENOUGH = 97.0  # per cent


@pytest.fixture(scope="module", autouse=True)
def five() -> Iterator[None]:
    """Faults are put into the five reports, whose texts the audit has, and not into what is shipped later."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHITHI_HOME", str(five_reports.home()))
        yield


@pytest.fixture(scope="module")
def sources() -> Path | None:
    """The folder with the texts; without it only the audit's operators are left out, and never where CI runs."""
    folder = os.environ.get("CHITHI_SOURCES")
    if not folder and os.environ.get("CI"):
        pytest.fail("CHITHI_SOURCES must name the folder with the source texts")
    return Path(folder) if folder else None


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph()


@pytest.fixture(scope="module")
def jury(sources: Path | None) -> Jury:
    return Jury(sources)


@pytest.fixture(scope="module")
def verdicts(graph: Graph, sources: Path | None) -> list[Verdict]:
    operators = {**BY_RULES, **(BY_AUDIT if sources else {})}
    return judged(draw(graph, operators, SEED, NUMBER), sources)


def test_the_shipped_graph_itself_is_refused_by_nobody(jury: Jury) -> None:
    assert jury.kill(nothing()) is None
    assert jury.shape_results(nothing()) == []
    assert list(jury.check_results(nothing())) == []


def test_nearly_all_mutants_are_refused(verdicts: list[Verdict]) -> None:
    alive = "\n".join(str(verdict.mutant) for verdict in verdicts if verdict.kill is None)
    assert len(verdicts) == NUMBER
    assert score(verdicts) >= ENOUGH, alive


def test_the_draw_is_even_and_the_same_every_time(graph: Graph, verdicts: list[Verdict]) -> None:
    again = draw(Graph(), {**BY_RULES, **BY_AUDIT}, SEED, 100)
    assert again == draw(graph, {**BY_RULES, **BY_AUDIT}, SEED, 100)
    assert again != draw(graph, {**BY_RULES, **BY_AUDIT}, SEED + 1, 100)
    drawn = Counter(verdict.mutant.operator for verdict in verdicts)
    for name, operator in {**BY_RULES, **BY_AUDIT}.items():
        # One that has fewer has no more.
        fewer = name in drawn and drawn[name] < max(drawn.values()) - 1
        assert not fewer or len(draw(graph, {name: operator}, SEED, NUMBER)) == drawn[name], name
    assert len({verdict.mutant.property for verdict in verdicts}) > NUMBER / 4


def test_a_mutant_is_the_graph_with_one_change(graph: Graph, verdicts: list[Verdict]) -> None:
    shipped = {fact.triple for fact in graph.facts}
    for verdict in verdicts:
        mutant = verdict.mutant
        assert mutant.removed or mutant.added
        assert set(mutant.removed) <= shipped
        assert not set(mutant.added) & shipped
        exchanged = mutant.operator == "posts exchanged"
        assert len({triple.subject for triple in mutant.removed}) <= 1 + exchanged


def mutated(folder: Path, mutant: Mutant) -> list[Path]:
    """Write the mutated files: the whole shipped graph, as a person would have it."""
    paths = [path for path in shipped_files() if path not in mutated_files()]
    for number, path in enumerate(mutated_files()):
        triples: list[Triple] = read_documents([path])[0].triples
        if number == mutant.file:
            triples = [triple for triple in triples if triple not in mutant.removed] + list(mutant.added)
        paths.append(folder / f"{path.stem}.nt")
        paths[-1].write_bytes(to_ntriples(triples))
    return paths


def test_the_jury_judges_as_the_commands_do(verdicts: list[Verdict], sources: Path | None, tmp_path: Path) -> None:
    """The jury changes what it has read; the commands read the files. Each kind of refusal is compared."""
    by_kind = {verdict.kill.by if verdict.kill else "": verdict for verdict in verdicts}
    assert len(by_kind) > 3
    for verdict in by_kind.values():
        paths = mutated(tmp_path, verdict.mutant)
        context = Corpus(read_documents(paths), [])
        found = [r for r in find_results(context, read_rules(), with_shacl) if at_least(r.severity, "Warning")]
        if verdict.kill and verdict.kill.by != "audit":
            assert verdict.kill.rule in {result.rule for result in found}
            continue
        assert found == []
        if sources:
            audited = audit(read_nodes(map(str, paths)), sources)
            faults = [fault.key for report in audited for fault in report.faults]
            assert faults[:1] == ([verdict.kill.rule] if verdict.kill else [])


def test_pyshacl_finds_the_same_in_some(verdicts: list[Verdict]) -> None:
    """It takes seconds for a graph: some mutants of different nodes share one."""
    reached = [verdict.mutant for verdict in verdicts if verdict.kill and verdict.kill.by == "shapes"]
    by_node = {str((*mutant.removed, *mutant.added)[0].subject): mutant for mutant in reached}
    some = Random(SEED).sample(list(by_node.values()), REFERENCE)
    removed = tuple(triple for mutant in some for triple in mutant.removed)
    added = tuple(triple for mutant in some for triple in mutant.added)
    (pair,) = compared([Mutant("several", "", "", 0, removed, added)], processes=1)
    assert pair.found >= REFERENCE
    assert (pair.fast_only, pair.reference_only) == ([], [])


def test_a_verdict_leaves_the_jury_as_it_was(jury: Jury, verdicts: list[Verdict]) -> None:
    for verdict in verdicts[:: NUMBER // 5]:
        assert jury.kill(verdict.mutant) == verdict.kill
        list(jury.check_results(verdict.mutant))
        list(jury.faults(verdict.mutant))
    assert jury.kill(nothing()) is None
