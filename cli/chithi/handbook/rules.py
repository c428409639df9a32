"""Which shapes speak of a class or property, and which concept scheme they take its values from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from chithi.handbook.graph import Graph, Node
from chithi.rdf.namespaces import BASE, RDF, SH

_CONCEPT = re.compile(re.escape(f"{BASE}concept/") + r"[a-z-]+(?=/)")
_TARGETS = {SH + name for name in ("targetClass", "targetSubjectsOf", "targetObjectsOf")}


class Rules(NamedTuple):
    """Names of shapes by the IRI of the term, and schemes by the IRI of the property."""

    shapes: dict[str, list[str]]
    schemes: dict[str, list[str]]


def read_rules(statements: Iterable[Quad]) -> Rules:
    """Return the rules of the shapes, in the order of the files.

    A shape speaks of the classes and properties it is aimed at and of those whose values it judges.
    """
    graph = Graph(statements)
    shapes: dict[str, dict[str, None]] = defaultdict(dict)
    schemes: dict[str, dict[str, None]] = defaultdict(dict)
    kinds = [NamedNode(f"{SH}NodeShape"), NamedNode(f"{SH}PropertyShape")]
    for shape in (node for kind in kinds for node in graph.subjects(f"{RDF}type", kind)):
        said = list(_said(graph, shape))
        for term in (value.value for verb, value in said if verb in _TARGETS | {f"{SH}path"}):
            shapes[term][shape.value if isinstance(shape, NamedNode) else ""] = None
        for path in (value for value in graph.objects(shape, f"{SH}path") if isinstance(value, NamedNode)):
            schemes[path.value].update(dict.fromkeys(_schemes(said)))
    return Rules(
        {term: sorted(filter(None, names)) for term, names in shapes.items()},
        {term: list(names) for term, names in schemes.items() if names},
    )


def _said(graph: Graph, shape: Node) -> Iterator[tuple[str, NamedNode | Literal]]:
    """Return the parameters of a shape, and of what is written inside it."""
    waiting, seen = [shape], {shape}
    while waiting:
        for verb, values in graph.properties(waiting.pop()).items():
            for value in values:
                if isinstance(value, BlankNode) and value not in seen:
                    seen.add(value)
                    waiting.append(value)
                elif isinstance(value, NamedNode | Literal):
                    yield verb, value


def _schemes(said: list[tuple[str, NamedNode | Literal]]) -> list[str]:
    """Return the schemes of the concepts that are named, and those that a pattern for IRIs asks for."""
    texts = [value.value.replace("\\", "") for verb, value in said if not verb.endswith("message")]
    return [found[0] for text in texts if (found := _CONCEPT.search(text))]
