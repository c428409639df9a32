"""What click says itself (headings of the help, wrong use of options), in the language in use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import click
from click.core import ParameterSource

from chithi.commands._completion import offer_values
from chithi.commands._suggest import near_names
from chithi.messages.catalogue import knows, say
from chithi.messages.errors import ChithiError, WrongUse

_OWN_WORDS = {
    "Options": "options",
    "Commands": "commands",
    "Show this message and exit.": "help-help",
    "Show the version and exit.": "help-version",
}


def _ours(text: str) -> str:
    return say(_OWN_WORDS[text]) if text in _OWN_WORDS else text


class Formatter(click.HelpFormatter):
    """Writes help with click's own words said in the language in use."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is typed."""
        super().write_usage(prog, args, prefix or f"{say('usage')} ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_ours(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **settings: Any) -> None:
        """Write a list of names and what they mean."""
        super().write_dl([(name, _ours(meaning)) for name, meaning in rows], *args, **settings)


_NOTHING = click.Command("")
_PLACEHOLDER = re.compile(r"[A-Z]+(?:-[A-Z]+)*")
# Where the root command keeps the --lang that stands before a verb.
ROOT_LANG = "chithi.lang"
# Help of the root's own options, which is made before the language is known.
_LATE = {"--lang": "help-lang"}


def keep_lang(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    """Keep the language that stands before a verb for the verb."""
    if value:
        ctx.meta[ROOT_LANG] = value


def localise(command: click.Command) -> click.Command:
    """Say what stands for a value or for options (PATH, [OPTIONS]) in the language in use; return the command.

    What completion offers for a value goes by the same words, and is set, too.
    """
    command.options_metavar = _say_placeholders(command.options_metavar or "")
    for param in command.params:
        if param.metavar or isinstance(param, click.Argument):
            written = param.make_metavar(click.Context(command))
            offer_values(param, written.strip("[]."))
            param.metavar = _say_placeholders(written)
        late = _LATE.get(param.opts[-1])
        if late and isinstance(param, click.Option) and param.help is None:
            param.help = say(late)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _say_placeholders(command.subcommand_metavar)
    return command


def _say_placeholders(text: str) -> str:
    return _PLACEHOLDER.sub(lambda word: say(f"metavar-{word[0]}") if knows(f"metavar-{word[0]}") else word[0], text)


def _name(param: click.Parameter | None, ctx: click.Context | None) -> str:
    """Return what a person knows a parameter by: the environment variable, if the value came from there."""
    if param is None:
        return ""
    from_outside = ctx is not None and ctx.get_parameter_source(param.name or "") is ParameterSource.ENVIRONMENT
    if from_outside and isinstance(param.envvar, str):
        return param.envvar
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(ctx or click.Context(_NOTHING))


def no_such_value(option: str, value: str, known: Sequence[str]) -> WrongUse:
    """Return the refusal of a value that is none of a few names: with those that come near, and all."""
    near = ", ".join(near_names(value, known))
    key = "no-such-topic-near" if near else "no-such-topic"
    return WrongUse(key, option=option, value=value, near=near, known=", ".join(known))


class OneOf(click.Choice[str]):
    """One of a few names."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name.

        Raises:
            WrongUse: it is none of them.
        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise no_such_value(_name(param, ctx), str(value), self.choices) from error


class Count(click.IntRange):
    """A whole number from zero."""

    def __init__(self) -> None:
        """Take zero, too."""
        super().__init__(min=0)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number.

        Raises:
            WrongUse: it is none, or negative.
        """
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter as error:
            raise WrongUse("bad-count", option=_name(param, ctx), value=str(value)) from error


class Seconds(click.FloatRange):
    """A length of time."""

    def __init__(self) -> None:
        """Take more than nothing, up to a day."""
        super().__init__(min=0, min_open=True, max=86400)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return the number of seconds.

        Raises:
            WrongUse: it is no number, or none that makes sense.
        """
        try:
            seconds = float(super().convert(value, param, ctx))
        except click.BadParameter as error:
            raise WrongUse("bad-seconds", option=_name(param, ctx), value=str(value)) from error
        if seconds != seconds:  # "nan" is above and below no bound
            raise WrongUse("bad-seconds", option=_name(param, ctx), value=str(value))
        return seconds


def explain_usage(error: click.UsageError) -> ChithiError | None:
    """Return what is wrong in our words, None for what has no such (and is told in click's)."""
    command = error.ctx.command_path if error.ctx else "chithi"
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        inner = error.ctx is not None and error.ctx.parent and isinstance(error.ctx.command, click.Group)
        key = "no-such-option-near" if near else "option-before-name" if inner else "no-such-option"
        return WrongUse(key, name=error.option_name, near=near, command=command)
    if isinstance(error, click.MissingParameter):
        return WrongUse("missing-argument", option=_name(error.param, error.ctx), command=command)
    if isinstance(error, click.BadOptionUsage):
        key = "option-takes-no-value" if "not take" in error.message else "option-needs-value"
        return WrongUse(key, option=error.option_name, command=command)
    extra = re.search(r"extra arguments? \((.*)\)$", error.message, re.DOTALL)
    return WrongUse("extra-argument", value=extra[1], command=command) if extra else None
