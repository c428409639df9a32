"""Counts of what the data holds, for `chithi stats`."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select, select_row
from chithi.lookup.labels import find_labels
from chithi.rdf.answers import Answer, Term
from chithi.rdf.namespaces import CT

COLUMNS = ("group", "item", "itemLabel", "count")
PER_REPORT = ("Figure", "Statement", "Award")
_TRIPLES = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_CLASSES = f"""SELECT ?class (COUNT(DISTINCT ?node) AS ?n) WHERE {{
  ?node a ?class . FILTER(STRSTARTS(STR(?class), "{CT}"))
}} GROUP BY ?class ORDER BY ?class"""
_REPORTS = f"SELECT DISTINCT ?report WHERE {{ ?report a <{CT}Report> }} ORDER BY ?report"
_PASSAGES = f"SELECT ?report (COUNT(DISTINCT ?p) AS ?n) WHERE {{ ?p <{CT}inReport> ?report }} GROUP BY ?report"
_IN_REPORT = f"""SELECT ?report (COUNT(DISTINCT ?node) AS ?n) WHERE {{
  ?node a <{CT}%s> ; <{CT}evidence> ?passage . ?passage <{CT}inReport> ?report .
}} GROUP BY ?report"""


def compute_statistics(engine: Engine, lang: str) -> Answer:
    """Return the counts: triples, nodes per class of the ontology, then passages and so on per report.

    A node that two reports mention counts in both.
    """
    rows = list(_counts(engine))
    labels = find_labels(engine, {item.value for _, item, _ in rows if isinstance(item, NamedNode)}, lang)
    return Answer(COLUMNS, [(Literal(group), item, _label(item, labels), count) for group, item, count in rows])


def _label(item: Term | None, labels: dict[str, str]) -> Literal | None:
    label = labels.get(item.value) if isinstance(item, NamedNode) else None
    return Literal(label) if label else None


def _counts(engine: Engine) -> Iterator[tuple[str, Term | None, Term | None]]:
    yield "triples", None, select_row(engine, _TRIPLES)[0]
    for name, count in select(engine, _CLASSES):
        yield "class", name, count
    reports = [row[0] for row in select(engine, _REPORTS)]
    for group, query in (("passages", _PASSAGES), *((f"{c.lower()}s", _IN_REPORT % c) for c in PER_REPORT)):
        counts = {row[0]: row[1] for row in select(engine, query)}
        for report in reports:
            yield group, report, counts.get(report, Literal(0))
