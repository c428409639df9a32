"""Finds where in a file a contradiction stands; a file is read again only when there is one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import RdfFormat, Triple

from chithi.derivation.contradictions import Contradiction
from chithi.messages.errors import ChithiError
from chithi.rdf import reading
from chithi.turtle.positions import locate_triples

# Formats whose text the Turtle grammar can locate statements in.
_LOCATABLE = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES)


def find_place(found: Contradiction, paths: Iterable[Path]) -> str:
    """Return file, line and column of the value that contradicts, or of its node, as far as they can be told."""
    held = Triple(found.node, found.property, found.held)
    nodes: list[str] = []
    for path in paths:
        for triple, value, subject in _statements(path):
            if triple == held:
                return value
            if triple.subject == found.node:
                nodes.append(subject)
    return next(iter(nodes), "-")


def _statements(path: Path) -> list[tuple[Triple, str, str]]:
    """Return a file's statements, each with the place of its value and of its subject."""
    if reading.format_of(path) in _LOCATABLE:
        try:
            return [
                (s.triple, f"{path}:{s.object.line}:{s.object.column}", f"{path}:{s.subject.line}:{s.subject.column}")
                for s in locate_triples(path.read_text(encoding="utf-8"), name=str(path))
            ]
        except ChithiError:  # RDF 1.2, which the parser takes and the grammar does not
            pass
    return [(quad.triple, str(path), str(path)) for quad in reading.read_quads(path)]
