"""`chithi locate REPORT PHRASE`: a phrase's paragraph and offsets, as ready Turtle."""

from __future__ import annotations

from pathlib import Path

import click

from chithi import output
from chithi.auditing.audit import WORDS
from chithi.auditing.citations import select_reports
from chithi.commands._options import lang_option
from chithi.commands._sources import files_options, sources_option
from chithi.graph.nodes import read_nodes
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.texts.occurrences import as_turtle, find_crossings, find_occurrences
from chithi.texts.source import SourceText, read_text


@click.command("locate", help=say("help-locate"))
@click.argument("report")
@click.argument("phrase")
@sources_option(required=True)
@lang_option
@files_options
def command(
    report: str, phrase: str, sources: Path, lang: str | None, data: tuple[str, ...], extra: tuple[str, ...]
) -> None:
    """Print a passage for each place; notes tell of several places and of too many words."""
    slug, source = _source(report, sources, data, extra)
    found = find_occurrences(source, phrase)
    if not found and (crossings := find_crossings(source, phrase)):
        raise WrongUse("phrase-crosses", phrase=phrase, first=crossings[0][0], last=crossings[0][1])
    if not found:
        raise WrongUse("phrase-not-found", phrase=phrase, path=source.path)
    output.emit("".join(as_turtle(place, slug) for place in found).encode())
    if len(found) > 1:
        where = ", ".join(f"¶ {place.paragraph} ({place.start}–{place.end})" for place in found)
        output.note(say("phrase-several", count=len(found), places=where))
    words = len(found[0].printed.split())
    if words > WORDS:
        output.note(say("phrase-long", words=words, most=WORDS))


def _source(report: str, folder: Path, data: tuple[str, ...], extra: tuple[str, ...]) -> tuple[str, SourceText]:
    """Return slug and text of a report in the data, or of a text that nobody has encoded yet, by its file name."""
    if (folder / report).is_file():
        return Path(report).stem, read_text(folder, report)
    nodes = read_nodes(data, extra)
    (iri,) = select_reports(nodes, [report])
    return iri.rpartition("/")[2], read_text(folder, nodes.text(iri, "sourceFile"))
