"""`chithi stats`: how much of what the data holds."""

from __future__ import annotations

import click

from chithi.commands._options import Output, Source, data_options, label_language, lang_option, output_options
from chithi.messages import say


@click.command("stats", help=say("help-stats"))
@output_options
@lang_option
@data_options
def command(source: Source, out: Output, lang: str | None) -> None:
    """Print counts of triples, of nodes by class, and by report."""
    from chithi.statistics import statistics

    with source.opened() as engine:
        counted = statistics(engine, label_language(lang))
    out.write(counted)
