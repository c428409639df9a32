"""The shapes as a person reads them: paths, limits and messages by IRI; and as an engine gets them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from chithi import home
from chithi.messages.errors import CannotRead
from chithi.rdf import reading
from chithi.rdf.namespaces import SH
from chithi.rdf.writing import to_ntriples


class Shape(NamedTuple):
    """A named shape: parameters by local name (`minCount`, `datatype` …) as IRIs or lexical forms."""

    iri: str
    path: str | None
    parameters: dict[str, list[str]]
    messages: dict[str, str]
    # The properties that its alternatives speak of, and those whose subjects it judges.
    speaks_of: tuple[str, ...] = ()
    target_subjects: tuple[str, ...] = ()

    def first(self, name: str) -> str:
        """Return a parameter's first value, "" if the shape lacks it."""
        return next(iter(self.parameters.get(name, [])), "")


class Shapes(NamedTuple):
    """All shapes: by IRI, and as N-Triples for an engine."""

    by_iri: dict[str, Shape]
    content: bytes


def read_shapes(folder: Path | None = None) -> Shapes:
    """Read shapes/*.ttl.

    Raises:
        CannotRead: there is none, or one cannot be read.
    """
    folder = home.root() / "shapes" if folder is None else folder
    paths = sorted(folder.glob("*.ttl"))
    if not paths:
        raise CannotRead("no-shapes", path=folder, variable=home.HOME_VARIABLE)
    triples = [statement.triple for path in paths for statement in reading.read_quads(path)]
    return Shapes(_by_iri(triples), to_ntriples(triples))


def _by_iri(triples: list[Triple]) -> dict[str, Shape]:
    parameters: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    messages: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in triples:
        if not isinstance(triple.subject, NamedNode) or not triple.predicate.value.startswith(SH):
            continue
        subject, name = triple.subject.value, triple.predicate.value.removeprefix(SH)
        if name == "message" and isinstance(triple.object, Literal):
            messages[subject][triple.object.language or ""] = triple.object.value
        elif isinstance(triple.object, NamedNode | Literal):
            parameters[subject][name].append(triple.object.value)
    inside = _members(triples)
    return {
        iri: Shape(
            iri,
            next(iter(found.get("path", [])), None),
            dict(found),
            messages[iri],
            tuple(dict.fromkeys(_paths_in(iri, inside))),
            tuple(found.get("targetSubjectsOf", [])),
        )
        for iri, found in parameters.items()
    }


def _members(triples: list[Triple]) -> dict[str, list[Triple]]:
    """Return the statements that lead into brackets, or out of them to a path: by subject, in their order."""
    found: dict[str, list[Triple]] = defaultdict(list)
    for triple in triples:
        if isinstance(triple.object, BlankNode) or triple.predicate.value == f"{SH}path":
            found[_id(triple.subject)].append(triple)
    return found


def _paths_in(node: str, members: dict[str, list[Triple]]) -> Iterator[str]:
    """Yield the paths in the brackets of a shape, not the shape's own."""
    for triple in members.get(node, []):
        if isinstance(triple.object, BlankNode):
            inner = _id(triple.object)
            yield from (t.object.value for t in members.get(inner, []) if isinstance(t.object, NamedNode))
            yield from _paths_in(inner, members)


def _id(node: object) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)
