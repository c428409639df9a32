"""Measures how many faults in the shipped data are refused: mutates them systematically and judges each mutant.

A mutant is the shipped graph with one change. Terms, redefinitions, shapes, checks and the audit judge it, the cheapest
first; what survives is listed with the reason, where one is known. A sample of those that come to the shapes is
judged by pySHACL, too, and both engines must find the same. Run it with the Python that has chithi:

    CHITHI_SOURCES=… python tests/benchmarks/mutation.py [--mutants 2400] [--seed 1] [--reference 100] [--list]

Without CHITHI_SOURCES, the folder of the source texts, the audit and its operators are left out.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mutants.draw import REASONS, Mutant, draw, neutrals
from mutants.graph import Graph
from mutants.jury import JURORS, Jury, nothing
from mutants.known import reason
from mutants.operators import BEYOND, BY_AUDIT, BY_RULES
from mutants.trial import Verdict, compared, judged, score, survivors

_COLUMNS = ("mutants", "killed", *JURORS, "by a warning", "survived", "score, %")


def table(verdicts: Sequence[Verdict]) -> None:
    """Print a row for each operator, and one for all."""
    print(f"| operator | {' | '.join(_COLUMNS)} |\n| --- |{' ---: |' * len(_COLUMNS)}")
    by_operator: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_operator[verdict.mutant.operator].append(verdict)
    for name, own in by_operator.items():
        print(_row(name, own))
    print(_row("**all**", verdicts))


def _row(name: str, verdicts: Sequence[Verdict]) -> str:
    kills = [verdict.kill for verdict in verdicts if verdict.kill]
    by = Counter(kill.by for kill in kills)
    warned = sum(kill.severity == "Warning" for kill in kills)
    counts = [len(verdicts), len(kills), *(by[juror] for juror in JURORS), warned, len(verdicts) - len(kills)]
    return f"| {name} | {' | '.join(f'{count:,}' for count in counts)} | {score(verdicts):.1f} |"


def list_survivors(verdicts: Sequence[Verdict], each: bool) -> None:
    """Print who survived, by operator, property and class, with the reason where one is known; each if wanted."""
    print("\nSurvivors:\n\n| operator | property | class | mutants | reason |\n| --- | --- | --- | ---: | --- |")
    for (operator, name, kind), count in sorted(survivors(verdicts).items()):
        print(f"| {operator} | `{name}` | `{kind}` | {count} | {reason(operator, name, kind)} |")
    for verdict in verdicts:
        if each and verdict.kill is None:
            print(f"\n{verdict.mutant}")


def compare(verdicts: Sequence[Verdict], number: int, seed: int, processes: int) -> None:
    """Judge a sample of what came to the shapes by the reference as well; a difference ends the benchmark."""
    reached = [v.mutant for v in verdicts if v.kill is None or v.kill.by in JURORS[JURORS.index("shapes") :]]
    sample: list[Mutant] = Random(seed).sample(reached, min(number, len(reached)))
    start = time.perf_counter()
    pairs = compared(sample, processes)
    different = [pair for pair in pairs if pair.fast_only or pair.reference_only]
    taken, found = time.perf_counter() - start, sum(pair.found for pair in pairs)
    print(
        f"\npySHACL: {len(pairs)} mutants, {found} results, {len(different)} mutants judged otherwise ({taken:.0f} s)"
    )
    for pair in different:
        print(f"\n{pair.mutant}\n  fast only: {pair.fast_only}\n  reference only: {pair.reference_only}")
    if different:
        sys.exit(1)


def main() -> None:
    """Draw, judge and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--mutants", type=int, default=2400)
    parser.add_argument("--beyond", type=int, default=200, help="mutants for information, not scored")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reference", type=int, default=100, help="mutants that pySHACL judges as well")
    parser.add_argument("--list", action="store_true", help="print each survivor, too")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # it takes minutes: show each part as soon as it is there
    folder = os.environ.get("CHITHI_SOURCES")
    sources = Path(folder) if folder else None
    operators = {**BY_RULES, **(BY_AUDIT if sources else {})}
    graph = Graph()
    if kill := Jury(sources).kill(nothing()):
        sys.exit(f"the shipped graph itself is refused: {kill}")
    mutants = draw(graph, operators, options.seed, options.mutants)
    start = time.perf_counter()
    verdicts = judged(mutants, sources, options.processes)
    print(f"{len(mutants):,} mutants of {len(graph.facts):,} statements, {time.perf_counter() - start:.0f} s\n")
    table(verdicts)
    list_survivors(verdicts, options.list)
    print("\nNot drawn:\n\n| statements | reason |\n| ---: | --- |")
    for name, count in neutrals(graph, operators).most_common():
        print(f"| {count:,} | {REASONS[name]} |")
    if options.beyond:
        print("\nFor information, not scored:\n")
        table(judged(draw(graph, BEYOND, options.seed, options.beyond), sources, options.processes))
    if options.reference:
        compare(verdicts, options.reference, options.seed, options.processes)


if __name__ == "__main__":
    main()
