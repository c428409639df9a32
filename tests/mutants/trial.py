"""Has mutants judged, on several processes, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

from chithi.validation.results import Result
from chithi.validation.shacl_engines import with_pyshacl, with_shacl
from mutants.draw import Mutant
from mutants.jury import Jury, Kill

Item = TypeVar("Item")
PROCESSES = 2


class Verdict(NamedTuple):
    """A mutant and who refused it, if anybody."""

    mutant: Mutant
    kill: Kill | None


class Pair(NamedTuple):
    """What two engines find in a mutant and the other does not."""

    mutant: Mutant
    found: int
    fast_only: list[Result]
    reference_only: list[Result]


@cache
def _jury(sources: Path | None) -> Jury:
    """Return this process's jury."""
    return Jury(sources)


def _kill(sources: Path | None, mutant: Mutant) -> Kill | None:
    return _jury(sources).kill(mutant)


def _pair(mutant: Mutant) -> Pair:
    jury = _jury(None)
    fast, reference = (set(jury.shape_results(mutant, engine)) for engine in (with_shacl, with_pyshacl))
    return Pair(mutant, len(fast), sorted(fast - reference), sorted(reference - fast))


def judged(mutants: Sequence[Mutant], sources: Path | None, processes: int = PROCESSES) -> list[Verdict]:
    """Return the verdicts, in the order of the mutants."""
    kills = _each(partial(_kill, sources), mutants, processes)
    return [Verdict(mutant, kill) for mutant, kill in zip(mutants, kills, strict=True)]


def compared(mutants: Sequence[Mutant], processes: int = PROCESSES) -> list[Pair]:
    """Return what the fast engine and the reference find in mutants."""
    return _each(_pair, mutants, processes)


def _each(work: Callable[[Mutant], Item], mutants: Sequence[Mutant], processes: int) -> list[Item]:
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        return list(pool.map(work, mutants, chunksize=1))


def score(verdicts: Sequence[Verdict]) -> float:
    """Return which part of the mutants was killed, in per cent."""
    return 100 * sum(verdict.kill is not None for verdict in verdicts) / len(verdicts)


def survivors(verdicts: Sequence[Verdict]) -> Counter[tuple[str, str, str]]:
    """Return how many mutants survive, by operator, property and class."""
    return Counter((v.mutant.operator, v.mutant.property, v.mutant.kind) for v in verdicts if v.kill is None)
