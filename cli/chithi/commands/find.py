"""`chithi find TEXT`: things by their names, printed phrases, numbers and dates."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._options import DataOptions, data_options, label_language, lang_option
from chithi.commands._output import Output, output_options
from chithi.commands._usage import OneOf
from chithi.messages.catalogue import say
from chithi.rdf.namespaces import KINDS, SCHEMES

COLUMNS = ("node", "label", "kind", "where", "matched", "matchedBasis")


@click.command("find", help=say("help-find"))
@click.argument("text")
@click.option("--kind", metavar="KIND", type=OneOf([*KINDS, *SCHEMES, "ct"]), help=say("help-kind"))
@click.option("--background", is_flag=True, help=say("help-background"))
@output_options
@lang_option
@data_options
def command(text: str, kind: str | None, background: bool, source: DataOptions, out: Output, lang: str | None) -> None:
    """Print the things found, best matches first: node, label, kind, where they stand, and what matched."""
    from pyoxigraph import Literal, NamedNode

    from chithi.formats.layout import Layout
    from chithi.lookup.hits import find_hits
    from chithi.rdf.answers import Answer, Row
    from chithi.rdf.namespaces import kind_of

    if background:
        from chithi.graph.places import background_files

        source = source._replace(extra=(*source.extra, *map(str, background_files())))
    with source.open() as engine:
        hits, near = find_hits(engine, text, kind or "", label_language(lang))
    if near:
        output.note(say("nothing-exact", value=text))
    rows: list[Row] = []
    for hit in hits:
        texts = (hit.label, kind_of(hit.iri), hit.place, hit.matched, hit.basis)
        rows.append((NamedNode(hit.iri), *(Literal(text) if text else None for text in texts)))
    out.write(Answer(COLUMNS, rows), Layout(columns=COLUMNS[:-1], all_wanted=True))
