"""Saved queries as sub-commands, with options made from their parameters (for `run` and `show`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from chithi.commands._options import DataOptions, label_language
from chithi.messages.catalogue import current, say
from chithi.messages.errors import ChithiError, WrongUse
from chithi.queries.saved import Parameter, SavedQuery, find_query, query_paths
from chithi.rdf.namespaces import shorten

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem
    from pyoxigraph import NamedNode

    from chithi.engines.base import Engine
    from chithi.queries.binding import Value

_METAVARS = {"iri": "THING", "literal": "TEXT", "integer": "N", "xsd_date": "YYYY-MM-DD"}
_DEST = "parameter_"
MANY = 40


class ParameterOption(click.Option):
    """The option for one parameter; what can be typed for it is looked up only for help and completion."""

    def __init__(self, parameter: Parameter) -> None:
        """Make `--conference-type THING …` of `?__conferenceType_iri`."""
        self.parameter = parameter
        super().__init__(
            [parameter.option, _DEST + parameter.name],
            multiple=True,
            metavar=_METAVARS[parameter.type],
            help=_help(parameter),
            shell_complete=self._complete,
        )

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Add the values on offer to the help, if the header enumerates them."""
        record = super().get_help_record(ctx)
        if not record or not self.parameter.enumerated:
            return record
        offers = [f"{label} ({shorten(iri)})" for iri, label in self._offers(DataOptions())[:MANY]]
        return record[0], f"{record[1]} {say('help-one-of')} {'; '.join(offers)}." if offers else record[1]

    def _offers(self, source: DataOptions) -> list[tuple[str, str]]:
        from chithi.lookup.naming import list_choices

        try:
            with source.open() as engine:
                return list_choices(engine, self.parameter.accepts, current())
        except ChithiError:  # help and completion still work where the data does not
            return []

    def _complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        from chithi.vietnamese.letters import fold

        if self.parameter.type != "iri":
            return []
        source = DataOptions(ctx.params.get("data") or (), ctx.params.get("extra") or ())
        typed = fold(incomplete)
        offers = self._offers(source) if self.parameter.accepts else []
        return [CompletionItem(label, help=shorten(iri)) for iri, label in offers if fold(label).startswith(typed)]


def _help(parameter: Parameter) -> str:
    texts = [say(f"help-type-{parameter.type}", accepts=parameter.accepts or say("anything"))]
    if parameter.required:
        texts.append(say("help-required"))
    if parameter.default is not None:
        texts.append(say("help-default", value=parameter.default))
    return " ".join(texts)


class QueryGroup(click.Group):
    """A group whose sub-commands are the saved queries; only the one asked for is read."""

    def __init__(self, command_for: Callable[[SavedQuery], click.Command], **settings: Any) -> None:
        """Keep `command_for`, which makes the command of one query without its parameters' options."""
        super().__init__(subcommand_metavar="NAME [OPTIONS]", **settings)
        self._command_for = command_for

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the saved queries."""
        try:
            return list(query_paths())
        except ChithiError:
            if ctx.resilient_parsing:  # the shell completes a line: nothing to offer
                return []
            raise

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read the query and make its command."""
        if ctx.resilient_parsing and cmd_name not in self.list_commands(ctx):
            return None
        query = find_query(cmd_name)
        made = self._command_for(query)
        made.params[:0] = [ParameterOption(p) for p in query.parameters if p.name != "lang"]
        return made


def query_command(query: SavedQuery) -> Callable[[Callable[..., None]], click.Command]:
    """Return the decorator that makes a function the sub-command of a query, with its question as help."""
    question = query.question(current())
    help_text = "\n\n".join([question, query.scalar("description")])
    return click.command(query.name, help=help_text, short_help=question)


def typed_values(options: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return parameter name -> what was typed for it, out of all options of a sub-command."""
    return {key.removeprefix(_DEST): texts for key, texts in options.items() if key.startswith(_DEST) and texts}


def bound_values(
    query: SavedQuery, texts: Mapping[str, tuple[str, ...]], engine: Engine | None, lang: str | None
) -> dict[str, list[Value]]:
    """Return the terms to bind; `engine` may be None when no parameter needs the data to be understood.

    Raises:
        WrongUse: see binding.parse_values.
    """
    from pyoxigraph import Literal

    from chithi.queries.binding import LANG, parse_values

    assert engine or not needs_data(query, texts)
    if engine:
        _refuse_missing(query, texts, engine)
    values = parse_values(query, texts, partial(_find, engine))
    if lang and query.parameter(LANG):
        values[LANG] = [Literal(label_language(lang))]
    return values


def _find(engine: Engine | None, text: str, accepts: str) -> NamedNode:
    from chithi.lookup.naming import resolve

    assert engine
    return resolve(engine, text, accepts)


def _refuse_missing(query: SavedQuery, texts: Mapping[str, tuple[str, ...]], engine: Engine) -> None:
    """Name a required parameter that has no value, with an example from the data itself."""
    for parameter in query.parameters:
        given = texts.get(parameter.name) or parameter.default is not None
        if parameter.required and parameter.type == "iri" and not given:
            from chithi.lookup.naming import list_choices

            offers = list_choices(engine, parameter.accepts, current()) or [("", "…")]
            example = f'{parameter.option} "{offers[0][1]}"'
            raise WrongUse("missing-parameter", name=query.name, option=parameter.option, example=example)


def needs_data(query: SavedQuery, texts: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a parameter that has a value is to be looked up in the data."""
    return any(p.type == "iri" and (texts.get(p.name) or p.default is not None) for p in query.parameters)
