"""`chithi stats`: how much of what the data holds."""

from __future__ import annotations

import click

from chithi.commands._options import DataOptions, data_options, label_language, lang_option
from chithi.commands._output import Output, output_options
from chithi.messages.catalogue import say


@click.command("stats", help=say("help-stats"))
@output_options
@lang_option
@data_options
def command(source: DataOptions, out: Output, lang: str | None) -> None:
    """Print counts of triples, of nodes by class, and by report."""
    from chithi.lookup.statistics import compute_statistics

    with source.open() as engine:
        counted = compute_statistics(engine, label_language(lang))
    out.write(counted)
