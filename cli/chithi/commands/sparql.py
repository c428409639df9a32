"""`chithi sparql QUERY`: ask in SPARQL, for what no saved query asks."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._options import DataOptions, data_options, lang_option
from chithi.commands._output import Output, output_options
from chithi.formats.layout import Layout
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse


@click.command("sparql", help=say("help-sparql"))
@click.argument("query", required=False)
@click.option("-f", "--file", "file", metavar="FILE", help=say("help-file"))
@output_options
@lang_option
@data_options
def command(query: str | None, file: str | None, source: DataOptions, out: Output, lang: str | None) -> None:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE given as argument, in a file or on standard input."""
    from chithi.queries import guard
    from chithi.queries.concatenation import find_empty
    from chithi.queries.prefixes import missing_declarations
    from chithi.rdf.answers import Answer

    if (query is None) == (file is None):
        raise WrongUse("one-query")
    typed = query is not None and query != "-"
    origin = "" if typed else "stdin" if query == "-" or file == "-" else str(file)
    text = str(query) if typed else guard.read(origin)
    guard.check(text, source.hosts)
    added = missing_declarations(text)
    if added:
        output.note(say("prefixes-added", lines=" ".join(added)))
    head = "".join(f"{line}\n" for line in added)
    with source.open() as engine:
        result = guard.ask(engine, text, origin, source.hosts, head)
    if isinstance(result, Answer):
        for column, variable, rows in find_empty(text, result):
            total = len(result.rows)
            output.note(say("group-concat-empty", column=column, variable=variable, rows=rows, total=total))
    out.write(result, Layout(own_names=True))
