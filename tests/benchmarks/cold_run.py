"""Measures how long a person waits for a saved query, against two other processes; prints a Markdown table.

Each row is the median wall time of a whole process, interpreter start included. The rows are measured in
turns, so that a busy moment of the machine falls on all of them. Run it with the Python that has chithi:

    python tests/benchmarks/cold_run.py [--rounds 15] [--query officials-at-conferences]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

# Installed packages have byte code; a checkout gets its own in the first turn, unless this forbids it.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
RDFLIB = """
import sys
from rdflib import Graph
graph = Graph().parse(sys.argv[1], format="turtle")
print(len(list(graph.query(open(sys.argv[2], encoding="utf-8").read()))))
"""


def commands(query: str) -> dict[str, list[str]]:
    """Return name -> command line of what is compared."""
    from chithi.home import shipped_graph
    from chithi.queries.saved import query_paths

    script = Path(sys.executable).with_name("chithi")
    if not script.exists():
        sys.exit(f"{script} is missing: install chithi into this environment first")
    rdflib_run = [sys.executable, "-c", RDFLIB, str(shipped_graph()), str(query_paths()[query])]
    return {
        "python -c 'pass'": [sys.executable, "-c", "pass"],
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        f"chithi run {query}": [str(script), "run", query],
        f"rdflib: parse graph/chithi.ttl, query {query}": rdflib_run,
    }


def seconds(command: list[str]) -> float:
    """Run a command once; an exit code other than 0 ends the benchmark."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--query", default="officials-at-conferences")
    options = parser.parse_args()
    compared = commands(options.query)
    times: dict[str, list[float]] = {name: [] for name in compared}
    for turn in range(options.rounds + 1):
        for name, command in compared.items():
            taken = seconds(command)
            if turn:  # the first turn fills the caches of the file system
                times[name].append(taken)
    base = statistics.median(times["python -c 'import click'"])
    print("| process | median ms | × import click |\n| --- | ---: | ---: |")
    for name, taken_times in times.items():
        median = statistics.median(taken_times)
        print(f"| {name} | {median * 1000:.0f} | {median / base:.2f} |")


if __name__ == "__main__":
    main()
