"""`chithi show NAME`: what a saved query asks, its parameters and its SPARQL text."""

from __future__ import annotations

from typing import Any

import click

from chithi import output
from chithi.commands._options import DataOptions, data_options, lang_option
from chithi.commands._queries import QueryGroup, accepted, bound_values, needs_data, query_command, typed_values
from chithi.commands._queries import description as told
from chithi.messages.catalogue import current, say
from chithi.queries.saved import Parameter, SavedQuery


def _without_header(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("#+")).strip() + "\n"


def bound_text(query: SavedQuery, source: DataOptions, lang: str | None, texts: dict[str, tuple[str, ...]]) -> str:
    """Return the query with its parameters bound; data is read only to look a thing up."""
    from chithi.queries.binding import bind

    if not needs_data(query, texts):
        return bind(query, bound_values(query, texts, None, lang), source.hosts)
    with source.open() as engine:
        return bind(query, bound_values(query, texts, engine, lang), source.hosts)


def description(query: SavedQuery) -> str:
    """Return question, description, parameters and text, for reading."""
    parts = [f"{query.topic}/{query.name}", query.question(current()), told(query)]
    lines = [_line(parameter) for parameter in query.parameters if parameter.name != "lang"]
    if lines:
        parts.append("\n".join([say("parameters"), *lines]))
    return "\n\n".join([*filter(None, parts), _without_header(query.text)])


def _line(parameter: Parameter) -> str:
    kind = say(f"help-type-{parameter.type}", accepts=accepted(parameter))
    return f"  {parameter.option:<20} {kind}{' ' + say('help-required') if parameter.required else ''}"


def command_for(query: SavedQuery) -> click.Command:
    """Return the sub-command that shows `query`."""

    @query_command(query)
    @click.option("--bound", is_flag=True, help=say("help-bound"))
    @lang_option
    @data_options
    def show_query(bound: bool, source: DataOptions, lang: str | None, **options: Any) -> None:
        texts = typed_values(options)
        text = _without_header(bound_text(query, source, lang, texts)) if bound or texts else description(query)
        output.emit(text.encode())

    return show_query


command = QueryGroup(command_for, name="show", help=say("help-show"))
