"""`chithi audit`: prove the passages, and what is claimed on them, against the source texts."""

from __future__ import annotations

import json
from pathlib import Path

import click

from chithi import output
from chithi.auditing.audit import Audited, audit
from chithi.auditing.citations import Citations, select_reports
from chithi.auditing.coverage import Covered, measure_coverage
from chithi.auditing.faults import Fault
from chithi.commands._options import lang_option
from chithi.commands._output import Output, output_options
from chithi.commands._sources import files_options, sources_option
from chithi.detection.mentions import Mention
from chithi.formats import GRAPH_FORMATS, render
from chithi.graph.nodes import Nodes, read_nodes
from chithi.messages.catalogue import say
from chithi.messages.errors import DataFails
from chithi.rdf.answers import Answer, Triples, make_answer
from chithi.rdf.namespaces import shorten
from chithi.texts.source import read_text

KINDS = {
    "award": "mention-award",
    "body": "mention-body",
    "date": "mention-date",
    "digits": "mention-digits",
    "document": "mention-document",
    "event": "mention-event",
    "number": "mention-number",
    "person": "mention-person",
    "place": "mention-place",
    "post": "mention-post",
    "quoted": "mention-quoted",
    "saying": "mention-saying",
}


@click.command("audit", help=say("help-audit"))
@click.argument("wanted", metavar="[REPORT]...", nargs=-1)
@click.option("--coverage", "covering", is_flag=True, help=say("help-coverage"))
@sources_option(required=True)
@output_options
@lang_option
@files_options
def command(
    wanted: tuple[str, ...],
    covering: bool,
    sources: Path,
    out: Output,
    lang: str | None,
    data: tuple[str, ...],
    extra: tuple[str, ...],
) -> None:
    """Print what was looked at and what is wrong; a fault ends with exit code 1."""
    nodes = read_nodes(data, extra)
    if out.chosen in GRAPH_FORMATS:
        from chithi.auditing.annotations import as_annotations

        out.write(Triples(as_annotations(nodes, select_reports(nodes, wanted))))
        return
    if covering:
        _cover(nodes, sources, wanted, out)
    else:
        _audit(nodes, sources, wanted, out)


def _audit(nodes: Nodes, sources: Path, wanted: tuple[str, ...], out: Output) -> None:
    found = list(audit(nodes, sources, wanted))
    head = ("report", "passages", "figures", "dates", "names", "faults")
    counts = [(_slug(a.report), a.passages, a.figures, a.dates, a.names, len(a.faults)) for a in found]
    faults = [_row(_slug(a.report), fault) for a in found for fault in a.faults]
    notes = [_row(_slug(a.report), fault) for a in found for fault in a.notes]
    summary, wrong = (
        make_answer(head, counts),
        make_answer(("report", "node", "paragraph", "fault"), [*faults, *notes]),
    )
    _print(out, summary, [wrong], [_audit_as_json(a) for a in found])
    if faults:
        raise DataFails("audit-failed", count=len(faults), reports=sum(bool(a.faults) for a in found))


def _cover(nodes: Nodes, sources: Path, wanted: tuple[str, ...], out: Output) -> None:
    found = []
    for report in select_reports(nodes, wanted):
        source = read_text(sources, nodes.text(report, "sourceFile"))
        found.append(measure_coverage(Citations(nodes, report, source)))
    head = ("report", "tokens", "covered", "excused", "uncovered", "percent")
    counts = [(_slug(c.report), c.tokens, c.covered, len(c.excused), len(c.missing), _percent(c)) for c in found]
    parts = [make_answer(("report", "paragraph", "kind", "text", "sentence"), _mentions(c)) for c in found]
    missing = sum(len(c.missing) for c in found)
    _print(out, make_answer(head, counts), parts, [_coverage_as_json(c) for c in found])
    if missing:
        raise DataFails("coverage-failed", count=missing, reports=sum(bool(c.missing) for c in found))


def _slug(report: str) -> str:
    return report.rpartition("/")[2]


def _row(report: str, fault: Fault) -> tuple[str, str, int | str, str]:
    return report, shorten(fault.node), fault.paragraph or "", say(fault.key, **fault.params)


def _percent(found: Covered) -> str:
    accounted = found.tokens - len(found.missing)
    return f"{100 * accounted / found.tokens:.1f}" if found.tokens else "100.0"


def _mentions(found: Covered) -> list[tuple[str, int, str, str, str]]:
    """Return what is not in the sum of what is cited: missing and excused, sentences, quotations, furniture."""
    report = _slug(found.report)
    kinds = {m: say("uncovered", kind=say(KINDS[m.kind])) for m in found.missing}
    rows = [
        (report, m.paragraph, kinds.get(m, say("bare-sentence")), m.text if m in kinds else "", found.sentence(m))
        for m in sorted([*found.missing, *found.bare], key=lambda m: m.start)
    ]
    rows += [(report, m.paragraph, say("excused", by=shorten(by)), m.text, "") for m, by in found.excused]
    rows += [(report, m.paragraph, say("quotation"), f"{m.text[:40]}…", "") for m in found.quotations]
    return rows + [(report, p.number, say("furniture"), "", "") for p in found.furniture]


def _print(out: Output, summary: Answer, parts: list[Answer], as_json: list[dict[str, object]]) -> None:
    """Print tables one below the other, one JSON document, or (in the other formats) the rows of the parts."""
    width = output.DEFAULT_WIDTH if out.path else output.terminal_width()
    rows = Answer(parts[0].columns, [row for part in parts for row in part.rows][: out.limit]) if parts else summary
    if out.chosen == "json":
        content = (json.dumps({"reports": as_json}, ensure_ascii=False, indent=2) + "\n").encode()
    elif out.chosen in (None, "table"):
        below = b"\n" + render(rows, "table", width) if rows.rows else b""
        content = render(summary, "table", width) + below
    else:
        content = render(rows, out.chosen, width)
    output.emit(content, out.path)


def _audit_as_json(found: Audited) -> dict[str, object]:
    return {**found._asdict(), "faults": _listed(found.faults), "notes": _listed(found.notes)}


def _listed(faults: list[Fault]) -> list[dict[str, object]]:
    return [
        {"node": f.node, "paragraph": f.paragraph, "check": f.key, "message": say(f.key, **f.params)} for f in faults
    ]


def _coverage_as_json(found: Covered) -> dict[str, object]:
    return {
        "report": found.report,
        "tokens": found.tokens,
        "covered": found.covered,
        "excused": [{**_mention_as_json(mention), "repeats": by} for mention, by in found.excused],
        "missing": [{**_mention_as_json(mention), "sentence": found.sentence(mention)} for mention in found.missing],
        "sentences": [_mention_as_json(mention) for mention in found.bare],
        "quotations": [_mention_as_json(mention) for mention in found.quotations],
        "furniture": [paragraph.number for paragraph in found.furniture],
        "percent": float(_percent(found)),
    }


def _mention_as_json(mention: Mention) -> dict[str, object]:
    place = {"kind": mention.kind, "start": mention.start, "end": mention.end, "paragraph": mention.paragraph}
    return {**place, "text": mention.text}
