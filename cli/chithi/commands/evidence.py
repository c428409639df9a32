"""`chithi evidence THING`: every place where a report says so, with the sentence around it."""

from __future__ import annotations

from pathlib import Path

import click
from pyoxigraph import Literal

from chithi import output
from chithi.commands._names import find_thing
from chithi.commands._options import DataOptions, data_options, lang_option
from chithi.commands._output import Output, output_options
from chithi.commands._sources import sources_option
from chithi.engines.base import Engine, select
from chithi.lookup.evidence import Passage, find_passages
from chithi.messages.catalogue import say
from chithi.rdf.answers import Answer, Row, text_of
from chithi.rdf.namespaces import CT
from chithi.texts.source import read_text

_FILES = f"SELECT ?report ?file WHERE {{ ?report <{CT}sourceFile> ?file }}"


@click.command("evidence", help=say("help-evidence"))
@click.argument("thing")
@sources_option(required=False)
@output_options
@lang_option
@data_options
def command(thing: str, sources: Path | None, source: DataOptions, out: Output, lang: str | None) -> None:
    """Print report, paragraph and phrase, and the sentences if the source texts are at hand."""
    with source.open() as engine:
        node = find_thing(engine, thing).value
        found = find_passages(engine, {node}).get(node, [])
        columns = [*_COLUMNS, *(["reading"] if any(place.reading for place in found) else [])]
        rows: list[Row] = [tuple(getattr(place, name) for name in columns) for place in found]
        if sources:
            around = sentences(engine, sources, found)
            out.write(Answer((*columns, "sentence"), [(*row, s) for row, s in zip(rows, around, strict=True)]))
            return
    output.note(say("no-sentences"))
    out.write(Answer(tuple(columns), rows))


_COLUMNS = ("report", "paragraph", "printed")


def sentences(engine: Engine, folder: Path, found: list[Passage]) -> list[Literal]:
    """Return the sentence around each passage, read from the texts in `folder`.

    Raises:
        CannotRead: a text is not there or cannot be read.
    """
    names = {text_of(report): text_of(file) for report, file in select(engine, _FILES)}
    texts = {report: read_text(folder, names.get(report, "")) for report in {text_of(p.report) for p in found}}
    spans = [(text_of(p.report), int(text_of(p.start)), len(text_of(p.printed))) for p in found]
    return [Literal(texts[report].sentence_around(start, start + length)) for report, start, length in spans]
