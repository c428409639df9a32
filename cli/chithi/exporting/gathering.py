"""The statements to export, each with the name of the graph that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from chithi import dataset, inputs, locations
from chithi.errors import CannotRead, DataFails
from chithi.namespaces import BASE, CT

if TYPE_CHECKING:
    from chithi.reasoning.closure import Closure

GRAPHS = f"{BASE}id/graph/"
REPORT = NamedNode(f"{CT}Report")


def gathered(data: Sequence[str] = (), extra: Sequence[str] = (), split: bool = False) -> list[Quad]:
    """Return the statements of the shipped graph, or of `data` in its place, and of `extra`.

    With `split` the shipped graph comes in named graphs: one for each report, under the report's IRI, and
    `…/id/graph/registers`, `…/concepts` and `…/generated` (what `chithi build` adds). Files keep the graphs that
    they name.  Blank nodes are numbered in the order in which they are read.

    Raises:
        WrongUse: the name of a file is the empty text.
        CannotRead: a file is missing, unreadable, malformed or says nothing.
        DataFails: the shipped graph is not what its sources make.
    """
    given = {argument: inputs.data_files([argument]) for argument in (*data, *extra)}
    read = [] if data else _shipped(split)
    for path in {path.resolve(): path for files in given.values() for path in files}.values():
        read += inputs.quads(path)
    for argument, files in given.items():
        inputs.refuse_without_statements(argument, files)
    return numbered(read)


def numbered(statements: list[Quad], letter: str = "b") -> list[Quad]:
    """Return the statements with their blank nodes called b1, b2 … in the order of their appearance.

    A parser gives them random names, so that files can be joined.
    """
    if not any("_:" in str(statement) for statement in statements):
        return statements
    names: dict[BlankNode, BlankNode] = {}
    return [_renamed(statement, names, letter) for statement in statements]


def _renamed(statement: Quad, names: dict[BlankNode, BlankNode], letter: str) -> Quad:
    def named(term: Any) -> Any:
        if isinstance(term, BlankNode):
            return names.setdefault(term, BlankNode(f"{letter}{len(names) + 1}"))
        if isinstance(term, Triple):
            return Triple(named(term.subject), term.predicate, named(term.object))
        return term

    subject, value, graph = map(named, (statement.subject, statement.object, statement.graph_name))
    return Quad(subject, statement.predicate, value, graph)


def _shipped(split: bool) -> list[Quad]:
    shipped = inputs.quads(locations.shipped_graph())
    if not split:
        return shipped
    rest = {statement.triple for statement in shipped}
    every = frozenset(rest)
    found: list[Quad] = []
    for graph, triples in _sources(locations.home()):
        if not triples <= every:
            raise DataFails("not-current", path=dataset.target(locations.home()))
        found += [in_graph(triple, graph) for triple in triples]
        rest -= triples
    generated = NamedNode(f"{GRAPHS}generated")
    return [*found, *(in_graph(triple, generated) for triple in rest)]


def _sources(root: Path) -> Iterator[tuple[NamedNode, set[Triple]]]:
    """Yield the name of the graph and the statements of each source of the shipped graph."""
    if not (root / "graph" / "reports").is_dir():
        raise CannotRead("export-no-sources", path=root / "graph")
    for path in dataset.sources(root):
        triples = {statement.triple for statement in inputs.quads(path)}
        yield _graph(path, triples), triples


def _graph(path: Path, triples: set[Triple]) -> NamedNode:
    if path.parent.name != "reports":
        return NamedNode(GRAPHS + ("registers" if path.parent.name == "registers" else "concepts"))
    reports = sorted((t.subject for t in triples if t.predicate == dataset.TYPE and t.object == REPORT), key=str)
    named = next((report for report in reports if isinstance(report, NamedNode)), None)
    return named or NamedNode(f"{BASE}id/report/{path.stem}")


def named_graphs(statements: list[Quad]) -> set[NamedNode]:
    """Return the names of the graphs that are named by an IRI."""
    return {s.graph_name for s in statements if isinstance(s.graph_name, NamedNode)}


def in_graph(statement: Triple | Quad, graph: NamedNode) -> Quad:
    """Return the statement as one of that graph."""
    return Quad(statement.subject, statement.predicate, statement.object, graph)


def inferred(statements: list[Quad]) -> list[Quad]:
    """Return what OWL 2 RL draws from the statements and the ontology, as the graph `…/id/graph/inferred`.

    Raises:
        CannotRead: the ontology is missing, unreadable or malformed.
        DataFails: the statements contradict one another or the ontology, or nothing can be drawn from them.
    """
    from chithi.reasoning.drawing import drawn

    return new_statements(drawn(statement.triple for statement in statements))


def new_statements(closure: Closure) -> list[Quad]:
    """Return what a closure adds, as the graph `…/id/graph/inferred`."""
    graph = NamedNode(f"{GRAPHS}inferred")
    return [in_graph(triple, graph) for triple in closure.new]
