"""`chithi doc`: the ontology as one HTML page for people."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._options import lang_option
from chithi.messages.catalogue import say


@click.command("doc", help=say("help-doc"))
@click.option("-o", "--output", "target", metavar="FILE", help=say("help-doc-output"))
@lang_option
def command(target: str | None, lang: str | None) -> None:
    """Write the page; it shows both languages, whatever the language of messages."""
    from chithi.handbook.model import read_ontology
    from chithi.handbook.page import page
    from chithi.rdf.reading import native_path

    path = native_path(target) if target is not None else None
    output.emit(page(read_ontology()), path)
