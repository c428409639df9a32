"""Measures how the time of the OWL 2 RL closure grows with the data; prints a Markdown table and the exponent.

The data are copies of the fictional report under new names. Processor time is measured, so that a busy machine matters
little; an exponent of 1 means that twice the data take twice the time. Run it with the Python that has chithi:

    python tests/benchmarks/closure_growth.py [--triples 10000 100000]
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

from synthetic import copies, full

from chithi.reasoning.clashes import find_clashes
from chithi.reasoning.closure import Closure, fact
from chithi.reasoning.inference import read_ontology
from chithi.reasoning.proofs import Prover

SAMPLE = Path(__file__).parents[1] / "sample" / "song-may-2025.ttl"


def measured(number: int) -> tuple[int, float, float, float, int]:
    """Return the triples of that many copies, the seconds of closure, contradictions and reasons, the new triples."""
    data = copies(full(SAMPLE), number)
    start = time.process_time()
    closure = Closure(data, (quad.triple for quad in read_ontology()))
    drawn = time.process_time()
    if found := find_clashes(closure):
        raise SystemExit(f"The data contradict the ontology: {found[0]}")
    checked = time.process_time()
    prover = Prover(closure)
    unexplained = [triple for triple in closure.new if prover.explain(fact(triple)) is None]
    if unexplained:
        raise SystemExit(f"No rule gives {unexplained[0]}")
    return len(data), drawn - start, checked - drawn, time.process_time() - checked, len(closure.new)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--triples", type=int, nargs="+", default=[10_000, 100_000])
    sizes = parser.parse_args().triples
    each = len(copies(full(SAMPLE), 1))
    print("| triples | closure, s | contradictions, s | all reasons, s | new triples |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    rows = [measured(max(1, round(size / each))) for size in sizes]
    for size, closure, checks, reasons, new in rows:
        print(f"| {size:,} | {closure:.1f} | {checks:.1f} | {reasons:.1f} | {new:,} |")
    if len(rows) > 1:
        for index, title in enumerate(("closure", "contradictions", "reasons"), 1):
            growth = math.log(rows[-1][index] / rows[0][index]) / math.log(rows[-1][0] / rows[0][0])
            print(f"\n{title}: exponent {growth:.2f}")


if __name__ == "__main__":
    main()
