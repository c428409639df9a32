"""Saved queries as sub-commands, with options made from their parameters (for `run` and `show`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from chithi.commands._options import DataOptions, label_language
from chithi.commands._usage import localise
from chithi.messages.catalogue import current, knows, say
from chithi.messages.errors import ChithiError, WrongUse
from chithi.queries.saved import Parameter, SavedQuery, find_query, query_paths, read_query
from chithi.rdf.namespaces import shorten

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem
    from pyoxigraph import NamedNode

    from chithi.engines.base import Engine
    from chithi.queries.binding import Value

_METAVARS = {"iri": "THING", "literal": "TEXT", "integer": "N", "xsd_date": "YYYY-MM-DD"}
_DEST = "parameter_"
# Characters of values that the help of an option shows: more than two lines would hide the other options.
LONGEST_OFFER = 160


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
        """Add to the help a line or two of the values on offer, if the header enumerates them."""
        record = super().get_help_record(ctx)
        if not record or not self.parameter.enumerated:
            return record
        offers = [f"{label} ({shorten(iri)})" for iri, label in self.offers(DataOptions())]
        shown = list(_fitting(offers, LONGEST_OFFER))
        if not shown:
            return record
        more = say("help-more-values", query=ctx.info_name, option=self.parameter.option)
        rest = f"; … {more}" if len(shown) < len(offers) else "."
        return record[0], f"{record[1]} {say('help-one-of')} {'; '.join(shown)}{rest}"

    def offers(self, source: DataOptions) -> list[tuple[str, str]]:
        """Return (IRI, label) of the values on offer, nothing where the data cannot be asked."""
        from chithi.lookup.naming import list_choices

        try:
            with source.open() as engine:
                return list_choices(engine, self.parameter.accepts, current())
        except ChithiError:  # help and completion still work where the data does not
            return []

    def _complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        from chithi.commands._completion import matching

        if self.parameter.type != "iri" or not self.parameter.accepts:
            return []
        source = DataOptions(ctx.params.get("data") or (), ctx.params.get("extra") or ())
        return matching([(label, shorten(iri)) for iri, label in self.offers(source)], incomplete)


def _fitting(texts: Iterable[str], most: int) -> Iterator[str]:
    """Yield the first texts, at least one, as long as all together have at most `most` characters."""
    taken = 0
    for text in texts:
        taken += len(text)
        if taken > most and taken > len(text):
            return
        yield text


def accepted(parameter: Parameter) -> str:
    """Return what a parameter takes as words of the language in use: a class or a scheme by its label."""
    key = f"accepts-{parameter.accepts}"
    return say(key) if knows(key) else parameter.accepts or say("anything")


def _help(parameter: Parameter) -> str:
    texts = [say(f"help-type-{parameter.type}", accepts=accepted(parameter))]
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
        return localise(made)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take no name at all, or nothing but a language, for the wish to see which there are."""
        language_alone = args[:1] == ["--lang"] and len(args) == 2 or len(args) == 1 and args[0].startswith("--lang=")
        return super().parse_args(ctx, ["--help"] if language_alone or not args else args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names and questions of the saved queries by topic."""
        by_topic: dict[str, list[tuple[str, str]]] = {}
        queries = [read_query(path) for path in query_paths().values()]
        widest = max(len(query.name) for query in queries)
        for query in queries:
            by_topic.setdefault(query.topic, []).append((query.name.ljust(widest), query.question(current())))
        for topic, rows in by_topic.items():
            with formatter.section(say(f"topic-{topic}") if knows(f"topic-{topic}") else topic):
                formatter.write_dl(rows, col_max=widest)


def description(query: SavedQuery) -> str:
    """Return what is to be known about the answer, in the language in use, or else said to be in the other."""
    text = query.description(current())
    if text or not (other := query.description("en")):
        return text
    return f"{say('description-only-english')} {other}"


def query_command(query: SavedQuery) -> Callable[[Callable[..., None]], click.Command]:
    """Return the decorator that makes a function the sub-command of a query, with its question as help."""
    question = query.question(current())
    help_text = "\n\n".join(filter(None, [question, description(query)]))
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
    from chithi.commands._names import find_thing

    assert engine
    return find_thing(engine, text, accepts)


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
