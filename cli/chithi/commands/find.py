"""`chithi find TEXT`: the things and concepts whose label contains a text."""

from __future__ import annotations

import click

from chithi.commands._options import DataOptions, Output, data_options, label_language, lang_option, output_options
from chithi.commands._usage import OneOf
from chithi.messages.catalogue import say
from chithi.rdf.namespaces import KINDS, SCHEMES

COLUMNS = ("node", "label", "kind", "matched")


@click.command("find", help=say("help-find"))
@click.argument("text")
@click.option("--kind", metavar="KIND", type=OneOf([*KINDS, *SCHEMES, "ct"]), help=say("help-kind"))
@click.option("--background", is_flag=True, help=say("help-background"))
@output_options
@lang_option
@data_options
def command(text: str, kind: str | None, background: bool, source: DataOptions, out: Output, lang: str | None) -> None:
    """Print node, label, kind and the label that matched, best matches first."""
    from pyoxigraph import Literal, NamedNode

    from chithi.lookup.labels import find_labels
    from chithi.lookup.naming import search
    from chithi.rdf.answers import Answer
    from chithi.rdf.namespaces import kind_of

    if background:
        from chithi.graph.places import background_files

        source = source._replace(extra=(*source.extra, *map(str, background_files())))
    with source.open() as engine:
        found = [hit for hit in search(engine, text) if not kind or kind_of(hit.iri) == kind]
        labels = find_labels(engine, {hit.iri for hit in found}, label_language(lang))
    rows = [
        (
            NamedNode(hit.iri),
            Literal(labels.get(hit.iri, hit.matched)),
            Literal(kind_of(hit.iri)),
            Literal(hit.matched),
        )
        for hit in found
    ]
    out.write(Answer(COLUMNS, list(rows)))
