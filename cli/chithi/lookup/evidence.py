"""Where a report says so: the one fixed second query behind `--evidence` and the evidence of `describe`."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select
from chithi.formats.layout import Place, Proofs
from chithi.messages.catalogue import say
from chithi.rdf.answers import Answer, Row, Term, text_of
from chithi.rdf.namespaces import CT

COLUMNS = ("evidenceReport", "evidenceParagraph", "evidencePrinted")
OF = "evidenceOf"
_QUERY = f"""PREFIX ct: <{CT}>
SELECT DISTINCT ?node ?report ?paragraph ?printed ?start ?passage ?reading WHERE {{
  VALUES ?node {{ %s }}
  {{ ?node ct:evidence ?passage . }} UNION {{ ?node a ct:Passage . BIND(?node AS ?passage) }}
  ?passage ct:inReport ?report ; ct:paragraph ?paragraph ; ct:start ?start ; ct:printed ?printed .
  OPTIONAL {{ ?passage ct:reading ?reading . }}
}}
ORDER BY ?node ?report ?start ?passage"""


_REASONS = f"""PREFIX ct: <{CT}>
SELECT DISTINCT ?node ?value ?reason WHERE {{
  ?inference ct:ofNode ?node ; ct:ofValue ?value ; ct:reason ?reason .
}}"""


class Passage(NamedTuple):
    """A place in a report: its IRI, report, paragraph's number, printed phrase, start, and how a misprint reads."""

    passage: Term | None
    report: Term | None
    paragraph: Term | None
    printed: Term | None
    start: Term | None
    reading: Term | None = None


def find_passages(engine: Engine, nodes: set[str]) -> dict[str, list[Passage]]:
    """Return IRI -> its passages, in the order of report and place; IRIs without evidence are left out.

    A passage is its own.
    """
    if not nodes:  # rdflib fails on VALUES without values
        return {}
    rows = select(engine, _QUERY % " ".join(str(NamedNode(node)) for node in sorted(nodes)))
    found: dict[str, list[Passage]] = {}
    for node, report, paragraph, printed, start, passage, reading in rows:
        if isinstance(node, NamedNode):
            found.setdefault(node.value, []).append(Passage(passage, report, paragraph, printed, start, reading))
    return found


def quote(place: Passage) -> str:
    """Return the printed phrase between quotation marks, a misprint with how it is to be read."""
    reading = f" [{say('read-as', reading=text_of(place.reading))}]" if place.reading else ""
    return f"“{text_of(place.printed)}”{reading}"


def add_evidence(engine: Engine, answer: Answer, columns: list[str]) -> Answer:
    """Return one row per passage of the nodes in `columns`; a row without evidence stays, once.

    With several columns `evidenceOf` tells which of them the passage belongs to.
    """
    places = [(name, answer.columns.index(name)) for name in columns if name in answer.columns]
    cells = (row[index] for row in answer.rows for _, index in places)
    found = find_passages(engine, {cell.value for cell in cells if isinstance(cell, NamedNode)})
    several = len(places) > 1
    rows = [joined for row in answer.rows for joined in _join(row, places, found, several)]
    return Answer((*answer.columns, *([OF] if several else []), *COLUMNS), rows)


def find_proofs(engine: Engine, answer: Answer, columns: list[str], lang: str) -> Proofs:
    """Return what proves the rows of an answer: passages of the nodes in it, and reasons of what is inferred.

    `columns` names the columns whose nodes the rows are about, `lang` the language of the reasons.
    """
    nodes = {cell for row in answer.rows for cell in row if isinstance(cell, NamedNode)}
    places = {
        node: [Place(text_of(one.report), text_of(one.paragraph), quote(one)) for one in passages]
        for node, passages in find_passages(engine, {node.value for node in nodes}).items()
    }
    return Proofs(columns, places, _reasons(engine, nodes, lang))


def _reasons(engine: Engine, nodes: set[NamedNode], lang: str) -> dict[tuple[NamedNode, Term], str]:
    """Return (node, value) -> why the node is inferred to have the value, in `lang` where it is told so."""
    found: dict[tuple[NamedNode, Term], str] = {}
    for node, value, reason in sorted(select(engine, _REASONS), key=str):
        if not isinstance(node, NamedNode) or node not in nodes or value is None or not isinstance(reason, Literal):
            continue
        if (node, value) not in found or reason.language == lang:
            found[node, value] = reason.value
    return found


def _join(row: Row, places: list[tuple[str, int]], found: dict[str, list[Passage]], several: bool) -> list[Row]:
    joined: list[Row] = []
    for name, index in places:
        cell = row[index]
        for place in found.get(cell.value, []) if isinstance(cell, NamedNode) else []:
            of: Row = (Literal(name),) if several else ()
            joined.append((*row, *of, place.report, place.paragraph, place.printed))
    return joined or [(*row, *([None] * (several + len(COLUMNS))))]
