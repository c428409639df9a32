"""The lines beneath a row of a table that prove it: paragraphs with printed phrases, and reasons of inferences."""

from __future__ import annotations

from pyoxigraph import NamedNode

from chithi.formats.columns import printable
from chithi.formats.layout import BASIS, MARKS, Place, Proofs
from chithi.messages.catalogue import head_of
from chithi.rdf.answers import Answer, Row, text_of
from chithi.rdf.namespaces import shorten


def prove(answer: Answer, rows: list[Row], proofs: Proofs) -> list[str]:
    """Return the lines for rows that make one line of a table."""
    columns = [(name, answer.columns.index(name)) for name in proofs.columns if name in answer.columns]
    reports = {text_of(row[answer.columns.index("report")]) for row in rows} if "report" in answer.columns else set()
    found = []
    for name, index in columns:
        nodes = dict.fromkeys(cell.value for row in rows if isinstance(cell := row[index], NamedNode))
        places = [place for node in nodes for place in proofs.places.get(node, ())]
        head = f"{head_of(name)}: " if len(columns) > 1 else ""
        found += [head + line for line in _phrases([p for p in places if not reports or p.report in reports])]
    return [*dict.fromkeys(found), *_reasons(answer, rows, proofs)]


def _phrases(places: list[Place]) -> list[str]:
    """Return a line per paragraph with its phrases, in the order given."""
    paragraphs: dict[tuple[str, str], list[str]] = {}
    for place in places:
        paragraphs.setdefault((place.report, place.paragraph), []).append(place.printed)
    return [
        printable(f"{shorten(report).removeprefix('report:')} ¶ {paragraph}: {', '.join(dict.fromkeys(phrases))}")
        for (report, paragraph), phrases in paragraphs.items()
    ]


def _reasons(answer: Answer, rows: list[Row], proofs: Proofs) -> list[str]:
    """Return a line per value that its row marks, with the reason why its node, which the row has too, has it."""
    place = {name: index for index, name in enumerate(answer.columns)}
    found: dict[str, None] = {}
    for row in rows:
        nodes = {cell for cell in row if isinstance(cell, NamedNode)}
        for name, value in zip(answer.columns, row, strict=True):
            # A node whose basis stands with what is shown of it (the post of a tenure) has no column of its own for it.
            mark = MARKS.get(text_of(row[place[name + BASIS]])) if name + BASIS in place else MARKS["inferred"]
            if mark and value is not None:
                reasons = (proofs.reasons.get((node, value)) for node in nodes if node != value)
                found.update(dict.fromkeys(f"{mark} {head_of(name)}: {reason}" for reason in reasons if reason))
    return list(found)
