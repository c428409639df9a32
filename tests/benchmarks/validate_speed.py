"""Measures `chithi validate` against the stock pySHACL command, and how its time grows; prints Markdown tables.

Each time is the median of whole processes, measured in turns within one run. The largest shipped report is judged as a
new file, once as it is and once with ten planted faults, together with everything else that is shipped; pySHACL's own
command gets the same shapes, data and ontology, and both must find the same. Run it with the Python that has chithi:

    python tests/benchmarks/validate_speed.py [--rounds 5] [--triples 10000 30000 100000]
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import synthetic
from pyoxigraph import BlankNode, NamedNode

from chithi import home
from chithi.rdf.namespaces import SH
from chithi.rdf.writing import to_ntriples
from chithi.validation.corpus import shipped_files, vocabulary_triples
from chithi.validation.shacl_engines import with_shacl
from chithi.validation.shapes import read_shapes

SAMPLE = Path(__file__).resolve().parents[1] / "sample" / "song-may-2025.ttl"
SHAPE = "https://w3id.org/chithi/shape/"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Found(NamedTuple):
    """A result as both commands tell it: node, property, component, severity."""

    focus: str
    path: str | None
    component: str
    severity: str


def script(name: str) -> str:
    """Return the path of a command that is installed beside this Python."""
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        sys.exit(f"{path} is missing: install chithi into this environment first")
    return str(path)


def seconds(command: list[str]) -> float:
    """Run a command once: 0 or 1 (the data fail) are good."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}\n{done.stderr.decode()}")
    return time.perf_counter() - start


def medians(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each command, measured in turns; the first turn is not counted."""
    times: dict[str, list[float]] = defaultdict(list)
    for turn in range(rounds + 1):
        for name, command in commands.items():
            taken = seconds(command)
            if turn:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def chithi(file: Path, output: Path, *options: str) -> list[str]:
    """Return the command that validates a file with chithi."""
    return [script("chithi"), "validate", str(file), "--format", "json", "-o", str(output), *options]


def chithi_found(output: Path) -> list[Found]:
    """Return what the shapes found by chithi's own account."""
    findings = json.loads(output.read_text(encoding="utf-8"))["findings"]
    return [
        Found(f["focus"], f["path"], f["component"], f["severity"]) for f in findings if f["rule"].startswith(SHAPE)
    ]


def pyshacl_found(output: Path, file: Path) -> list[Found]:
    """Return what pySHACL's report says about the subjects of a file."""
    subjects = {str(triple.subject) for triple in synthetic.read(file)}
    told: dict[BlankNode, dict[str, NamedNode]] = defaultdict(dict)
    for triple in synthetic.read(output):
        if isinstance(triple.subject, BlankNode) and isinstance(triple.object, NamedNode):
            told[triple.subject][triple.predicate.value.removeprefix(SH)] = triple.object
    found = [_as_found(one) for one in told.values() if "focusNode" in one]
    return [one for one in found if one.focus in subjects]


def _as_found(told: dict[str, NamedNode]) -> Found:
    path, severity = told.get("resultPath"), told["resultSeverity"].value.removeprefix(SH)
    component = told["sourceConstraintComponent"].value
    return Found(str(told["focusNode"]), path and path.value, component, severity)


def against_pyshacl(folder: Path, rounds: int) -> None:
    """Compare times and results on one report; different results end the benchmark."""
    report = max((p for p in shipped_files() if p.parent.name == "reports"), key=lambda p: p.stat().st_size)
    clean = Path(shutil.copy(report, folder / "new.ttl"))
    faulty = synthetic.write(folder / "faulty.ttl", synthetic.planted(synthetic.full(report)))
    root = home.root()
    shapes = synthetic.merged(folder / "shapes.ttl", sorted((root / "shapes").glob("*.ttl")))
    others = [path for path in shipped_files() if path != report]
    print(f"{report.stem}, {len(synthetic.read(report)):,} triples, in its context\n")
    print("| file | chithi, s | chithi --engine pyshacl, s | pyshacl, s | pyshacl / chithi | results |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, file in (("as it is", clean), ("ten planted faults", faulty)):
        data = synthetic.merged(folder / f"{name}.ttl", [*others, file])
        ontology = str(root / "ontology" / "chithi.ttl")
        stock = [script("pyshacl"), "-s", str(shapes), "-e", ontology, "-f", "turtle", "-o", str(folder / "stock.ttl")]
        times = medians(
            {
                "fast": chithi(file, folder / "fast.json"),
                "reference": chithi(file, folder / "reference.json", "--engine", "pyshacl"),
                "stock": [*stock, str(data)],
            },
            rounds,
        )
        fast, reference = chithi_found(folder / "fast.json"), chithi_found(folder / "reference.json")
        if not set(fast) == set(reference) == set(pyshacl_found(folder / "stock.ttl", file)):
            sys.exit(f"{name}: the results differ")
        row = f"{times['fast']:.2f} | {times['reference']:.2f} | {times['stock']:.2f}"
        print(f"| {name} | {row} | {times['stock'] / times['fast']:.1f} | {len(fast)} |")


def growth(folder: Path, rounds: int, sizes: list[int]) -> None:
    """Time copies of the fictional report; results that do not grow in number with the copies end the benchmark."""
    sample = synthetic.full(SAMPLE)
    shapes, registers = read_shapes().content, home.root() / "graph" / "registers"
    around = [*vocabulary_triples(), *(t for path in sorted(registers.glob("*.ttl")) for t in synthetic.full(path))]
    print("\n| triples | copies | chithi validate, s | of it the engine, s | results of planted faults |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    rows = []
    for size in sizes:
        number = round(size / len(sample))
        good, bad = (synthetic.copies(triples, number) for triples in (sample, synthetic.planted(sample)))
        files = [synthetic.write(folder / f"{name}.ttl", data) for name, data in (("good", good), ("bad", bad))]
        outputs = [folder / f"{file.stem}.json" for file in files]
        commands = {f.stem: chithi(f, o, "--data", str(registers)) for f, o in zip(files, outputs, strict=True)}
        whole = medians({"good": commands["good"]}, rounds)["good"]
        seconds(commands["bad"])
        data = to_ntriples([*around, *good])
        engine = statistics.median(_timed(partial(with_shacl, shapes, data)) for _ in range(rounds))
        clean, found = (len(chithi_found(output)) for output in outputs)
        rows.append((len(good), whole, engine, found / number))
        print(f"| {len(good):,} | {number} | {whole:.2f} | {engine:.2f} | {found:,} |")
        if clean or found / number != rows[0][-1] or not found:
            sys.exit(f"{clean} results without faults, {found / number} for each copy with them")
    for column, title in ((1, "chithi validate"), (2, "of it the engine")):
        steepness = math.log(rows[-1][column] / rows[0][column]) / math.log(rows[-1][0] / rows[0][0])
        print(f"\n{title}: exponent {steepness:.2f}")


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--triples", type=int, nargs="+", default=[10_000, 30_000, 100_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        against_pyshacl(Path(name), options.rounds)
        growth(Path(name), options.rounds, options.triples)


if __name__ == "__main__":
    main()
