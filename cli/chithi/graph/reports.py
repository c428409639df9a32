"""One report of the data: which one is meant, and what belongs to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from chithi.graph.named_graphs import REPORT, in_graph, named_graphs
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import text_of
from chithi.rdf.folded_labels import ALTERNATIVE, PREFERRED
from chithi.rdf.namespaces import BASE, CT, expand, looks_prefixed, shorten
from chithi.rdf.terms import EVIDENCE, TYPE
from chithi.vietnamese.letters import fold, nfc

_IN_REPORT = NamedNode(f"{CT}inReport")
_OF_NODE = NamedNode(f"{CT}ofNode")


def find_report(statements: list[Quad], name: str) -> NamedNode:
    """Return the report that a person calls `name`: a slug, a prefixed name, an IRI, or a label.

    Raises:
        WrongUse: nothing in the data is called so (the message lists the reports, or else the graphs), or several are.
    """
    known = {s.subject for s in statements if s.predicate == TYPE and s.object == REPORT}
    reports = {node for node in known if isinstance(node, NamedNode)}
    iri = _iri(name.strip())
    if direct := [node for node in reports | named_graphs(statements) if node.value == iri]:
        return direct[0]
    labels = [
        (text_of(s.object), s.subject)
        for s in statements
        if s.subject in reports and s.predicate in (PREFERRED, ALTERNATIVE)
    ]
    exact = {node for label, node in labels if nfc(label) == nfc(name.strip())}
    matches = exact or {node for label, node in labels if fold(label) == fold(name)}
    if len(matches) > 1:
        raise WrongUse("ambiguous-name", value=name, candidates=_list(matches))
    for node in matches:
        if isinstance(node, NamedNode):
            return node
    raise _unknown(name, reports, named_graphs(statements))


def _unknown(name: str, reports: set[NamedNode], graphs: set[NamedNode]) -> WrongUse:
    if reports:
        known = ", ".join(sorted(report.value.rpartition("/")[2] for report in reports))
        return WrongUse("no-such-report", name=name, known=known)
    if graphs:
        return WrongUse("export-no-such-graph", name=name, known=", ".join(sorted(shorten(g.value) for g in graphs)))
    return WrongUse("export-no-graphs", name=name)


def _iri(name: str) -> str:
    name = name.removeprefix("<").removesuffix(">")
    if "://" in name:
        return name
    return expand(name) if looks_prefixed(name) else f"{BASE}id/report/{name}"


def _list(nodes: Iterable[object]) -> str:
    return "\n".join(sorted(f"  {shorten(node.value)}" for node in nodes if isinstance(node, NamedNode)))


def select_report(statements: list[Quad], report: NamedNode) -> list[Quad]:
    """Return what belongs to a report, in the graph of its name.

    That is the named graph of its IRI. Where there is none: the report, its passages, all that is said of the nodes
    that cite them, and the inferences about these; of their evidence the passages of this report.
    """
    inside = [s for s in statements if s.graph_name == report]
    return inside or [in_graph(s, report) for s in _select_proved(statements, report)]


def _select_proved(statements: list[Quad], report: NamedNode) -> list[Quad]:
    links: dict[NamedNode, list[tuple[object, object]]] = defaultdict(list)
    for s in statements:
        links[s.predicate].append((s.subject, s.object))
    passages = {subject for subject, value in links[_IN_REPORT] if value == report}
    nodes = {subject for subject, value in links[EVIDENCE] if value in passages}
    nodes |= {subject for subject, value in links[_OF_NODE] if value in nodes}
    mine = {report, *passages, *nodes}
    return [s for s in statements if s.subject in mine and (s.predicate != EVIDENCE or s.object in passages)]
