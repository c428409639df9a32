"""The statements to export, each with the name of the graph that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from chithi import home
from chithi.derivation.full import derive_or_refuse, is_shipped, make_full, refuse_contradictions
from chithi.graph import build
from chithi.messages.errors import CannotRead, DataFails
from chithi.rdf import reading
from chithi.rdf.blank_nodes import number_blank_nodes
from chithi.rdf.namespaces import BASE, CT
from chithi.rdf.terms import EVIDENCE, TYPE
from chithi.turtle.files import STDIN, read_stdin

GRAPHS = f"{BASE}id/graph/"
REPORT = NamedNode(f"{CT}Report")


def gather_statements(data: Sequence[str] = (), extra: Sequence[str] = (), split: bool = False) -> list[Quad]:
    """Return the full form of the shipped graph, or of `data` in its place, and of `extra`.

    With `split` the shipped graph comes in named graphs: one for each report, under the report's IRI, and
    `…/id/graph/registers`, `…/concepts` and `…/generated` (what `chithi build` adds). Files keep the graphs that
    they name; "-" is Turtle from standard input.  Blank nodes are numbered in the order in which they are read.

    Raises:
        WrongUse: the name of a file is the empty text.
        CannotRead: a file is missing, unreadable, malformed or says nothing.
        DataFails: the shipped graph is not what its sources make, or data contradict what follows from them.
    """
    given = {argument: reading.data_files([argument]) for argument in (*data, *extra) if argument != STDIN}
    read = [] if data else _read_shipped(split)
    if piped := STDIN in (*data, *extra):
        read += _read_piped()
    paths = list({path.resolve(): path for files in given.values() for path in files}.values())
    for path in paths:
        read += reading.read_quads(path)
    for argument, files in given.items():
        reading.refuse_without_statements(argument, files)
    return number_blank_nodes(complete(read, paths) if piped or not is_shipped(paths) else read)


def _read_piped() -> list[Quad]:
    content = read_stdin()
    with reading.report_read_errors(Path(STDIN)):
        found = list(parse(content, format=RdfFormat.TURTLE, rename_blank_nodes=True))
    if not found:
        raise CannotRead("no-statements", path=STDIN)
    return found


def complete(statements: list[Quad], paths: Sequence[Path]) -> list[Quad]:
    """Return statements with what follows from them, each in the graph that declares its node.

    Raises:
        CannotRead: a rule or the ontology cannot be read.
        DataFails: a value contradicts what follows.
    """
    new = derive_or_refuse((statement.triple for statement in statements), paths)
    graph_of: dict[object, Any] = {}
    for evidence in (False, True):  # a graph that only gives evidence comes second
        for statement in statements:
            if (statement.predicate == EVIDENCE) == evidence:
                graph_of.setdefault(statement.subject, statement.graph_name)
    return [*statements, *(Quad(t.subject, t.predicate, t.object, graph_of[t.subject]) for t in new)]


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
    """Yield the name of the graph and the statements of each source of the shipped graph, in full form."""
    if not (root / "graph" / "reports").is_dir():
        raise CannotRead("export-no-sources", path=root / "graph")
    paths = build.source_files(root)
    full = make_full([[statement.triple for statement in reading.read_quads(path)] for path in paths])
    refuse_contradictions(full.contradictions, paths)
    for path, part in zip(paths, full.parts, strict=True):
        yield _graph(path, set(part)), set(part)


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
