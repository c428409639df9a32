"""The statements to export, each with the name of the graph that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Triple

from chithi import home
from chithi.graph import build
from chithi.messages.errors import CannotRead, DataFails
from chithi.rdf import reading
from chithi.rdf.blank_nodes import number_blank_nodes
from chithi.rdf.namespaces import BASE, CT
from chithi.rdf.terms import TYPE

if TYPE_CHECKING:
    pass

GRAPHS = f"{BASE}id/graph/"
REPORT = NamedNode(f"{CT}Report")


def gather_statements(data: Sequence[str] = (), extra: Sequence[str] = (), split: bool = False) -> list[Quad]:
    """Return the statements of the shipped graph, or of `data` in its place, and of `extra`.

    With `split` the shipped graph comes in named graphs: one for each report, under the report's IRI, and
    `…/id/graph/registers`, `…/concepts` and `…/generated` (what `chithi build` adds). Files keep the graphs that
    they name.  Blank nodes are numbered in the order in which they are read.

    Raises:
        WrongUse: the name of a file is the empty text.
        CannotRead: a file is missing, unreadable, malformed or says nothing.
        DataFails: the shipped graph is not what its sources make.
    """
    given = {argument: reading.data_files([argument]) for argument in (*data, *extra)}
    read = [] if data else _read_shipped(split)
    for path in {path.resolve(): path for files in given.values() for path in files}.values():
        read += reading.read_quads(path)
    for argument, files in given.items():
        reading.refuse_without_statements(argument, files)
    return number_blank_nodes(read)


def _read_shipped(split: bool) -> list[Quad]:
    shipped = reading.read_quads(home.shipped_graph())
    if not split:
        return shipped
    rest = {statement.triple for statement in shipped}
    every = frozenset(rest)
    found: list[Quad] = []
    for graph, triples in _read_sources(home.root()):
        if not triples <= every:
            raise DataFails("not-current", path=build.generated_file(home.root()))
        found += [in_graph(triple, graph) for triple in triples]
        rest -= triples
    generated = NamedNode(f"{GRAPHS}generated")
    return [*found, *(in_graph(triple, generated) for triple in rest)]


def _read_sources(root: Path) -> Iterator[tuple[NamedNode, set[Triple]]]:
    """Yield the name of the graph and the statements of each source of the shipped graph."""
    if not (root / "graph" / "reports").is_dir():
        raise CannotRead("export-no-sources", path=root / "graph")
    for path in build.source_files(root):
        triples = {statement.triple for statement in reading.read_quads(path)}
        yield _graph(path, triples), triples


def _graph(path: Path, triples: set[Triple]) -> NamedNode:
    if path.parent.name != "reports":
        return NamedNode(GRAPHS + ("registers" if path.parent.name == "registers" else "concepts"))
    reports = sorted((t.subject for t in triples if t.predicate == TYPE and t.object == REPORT), key=str)
    named = next((report for report in reports if isinstance(report, NamedNode)), None)
    return named or NamedNode(f"{BASE}id/report/{path.stem}")


def named_graphs(statements: list[Quad]) -> set[NamedNode]:
    """Return the names of the graphs that are named by an IRI."""
    return {s.graph_name for s in statements if isinstance(s.graph_name, NamedNode)}


def in_graph(statement: Triple | Quad, graph: NamedNode) -> Quad:
    """Return the statement as one of that graph."""
    return Quad(statement.subject, statement.predicate, statement.object, graph)
