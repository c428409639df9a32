"""Small sources in Turtle, and a small project around them."""

from __future__ import annotations

import shutil
from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from chithi.rdf.namespaces import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample" / "song-may-2025.ttl"
HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(PREFIXES.items()))


def triples(turtle: str) -> list[Triple]:
    """Return the statements of a text that may use every prefix."""
    return [quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)]


def read(path: Path) -> list[Triple]:
    """Return the statements of a Turtle file."""
    return [quad.triple for quad in parse(path=path, format=RdfFormat.TURTLE)]


def project(folder: Path, turtle: str = "") -> Path:
    """Make a project of our ontology and rules, and of one report that says `turtle`."""
    root = folder / "project"
    for part in ("ontology", "graph/rules"):
        shutil.copytree(ROOT / part, root / part)
    (root / "graph" / "reports").mkdir()
    (root / "graph" / "reports" / "small.ttl").write_text(HEAD + turtle, encoding="utf-8")
    return root
