"""`chithi locate REPORT PHRASE`: a phrase's paragraph and offsets, as ready Turtle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from chithi import output
from chithi.auditing.citations import select_reports
from chithi.commands._options import lang_option
from chithi.commands._sources import files_options, sources_option
from chithi.graph.nodes import Nodes, read_nodes
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import PREFIXES
from chithi.texts.occurrences import (
    WORDS,
    Occurrence,
    as_turtle,
    find_crossings,
    find_occurrences,
    is_long,
    propose_name,
)
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
    """Print a passage for each place; notes tell of several places, of too many words and of what is there already."""
    nodes = read_nodes(data, extra)
    slug, source = _source(report, sources, nodes)
    found = find_occurrences(source, phrase)
    if not found and (crossings := find_crossings(source, phrase)):
        raise WrongUse("phrase-crosses", phrase=phrase, first=crossings[0][0], last=crossings[0][1])
    if not found:
        raise WrongUse("phrase-not-found", phrase=phrase, path=source.path)
    known = _known(nodes, slug)
    output.emit("".join(as_turtle(place, slug, name) for place, name in _named(found, slug, nodes, known)).encode())
    if len(found) > 1:
        where = ", ".join(f"¶ {place.paragraph} ({place.start}–{place.end})" for place in found)
        output.note(say("phrase-several", count=len(found), places=where))
    if there := [known[place.start, place.end] for place in found if (place.start, place.end) in known]:
        output.note(say("phrase-known", names=", ".join(f"passage:{name}" for name in there)))
    if is_long(found[0]):
        output.note(say("phrase-title", words=len(found[0].printed.split()), most=WORDS))


def _source(report: str, folder: Path, nodes: Nodes) -> tuple[str, SourceText]:
    """Return slug and text of a report in the data, or of a text that nobody has encoded yet, by its file name."""
    if (folder / report).is_file():
        return Path(report).stem, read_text(folder, report)
    (iri,) = select_reports(nodes, [report])
    return iri.rpartition("/")[2], read_text(folder, nodes.text(iri, "sourceFile"))


def _known(nodes: Nodes, slug: str) -> dict[tuple[int, int], str]:
    """Return the names of the passages that the data have of a report, by start and end."""
    found = map(nodes.passage, nodes.of_class["Passage"])
    return {(p.start, p.end): p.iri.rpartition("/")[2] for p in found if p.report == f"{PREFIXES['report']}{slug}"}


def _named(
    found: list[Occurrence], slug: str, nodes: Nodes, known: dict[tuple[int, int], str]
) -> Iterator[tuple[Occurrence, str]]:
    """Yield each place with a name: that of the passage which is there already, else one that nothing has."""
    taken = {iri.removeprefix(PREFIXES["passage"]) for iri in nodes.properties if iri.startswith(PREFIXES["passage"])}
    for place in found:
        name = known.get((place.start, place.end)) or propose_name(place, slug, taken)
        taken.add(name)
        yield place, name
