"""`chithi run NAME`: answer a saved query."""

from __future__ import annotations

from typing import Any

import click

from chithi.commands._options import DataOptions, data_options, label_language, lang_option
from chithi.commands._output import Output, output_options
from chithi.commands._queries import QueryGroup, bound_values, query_command, typed_values
from chithi.formats.layout import Layout
from chithi.messages.catalogue import current, say
from chithi.messages.errors import WrongUse
from chithi.queries.saved import SavedQuery


def answer(
    query: SavedQuery, source: DataOptions, out: Output, lang: str | None, evidence: bool, **options: Any
) -> None:
    """Bind what was typed, ask the engine, and print the rows (with their passages, if `evidence` is set)."""
    from chithi.queries.binding import bind
    from chithi.queries.guard import ask
    from chithi.rdf.answers import Answer

    columns = query.items("evidence")
    layout = Layout(query.items("columns"), query.items("rows"), query.items("headings"))
    layout = layout._replace(note=query.mapping("note").get(current(), ""))
    if evidence and not columns:
        raise WrongUse("no-evidence-column", name=query.name)
    with source.open() as engine:
        values = bound_values(query, typed_values(options), engine, lang)
        result = ask(engine, bind(query, values, source.hosts), str(query.path), source.hosts)
        if evidence and isinstance(result, Answer):
            from chithi.lookup.evidence import add_evidence, find_proofs

            if out.for_reading:
                layout = layout._replace(proofs=find_proofs(engine, result, columns, label_language(lang)))
            else:
                result = add_evidence(engine, result, columns)
    out.write(result, layout)


def command_for(query: SavedQuery) -> click.Command:
    """Return the sub-command that runs `query`."""

    @query_command(query)
    @click.option("--evidence", is_flag=True, help=say("help-with-evidence"), hidden=not query.items("evidence"))
    @output_options
    @lang_option
    @data_options
    def run_query(**options: Any) -> None:
        answer(query, **options)

    return run_query


command = QueryGroup(command_for, name="run", help=say("help-run"))
