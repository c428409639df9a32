"""`chithi help COMMAND …`: what `--help` says, and all values of a query's parameter."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._options import DataOptions, lang_option
from chithi.commands._queries import ParameterOption
from chithi.commands._suggest import near_names
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import shorten


def find_command(root: click.Context, words: tuple[str, ...]) -> tuple[click.Context, tuple[str, ...]]:
    """Return the context of the command that the first words name, and the words behind them.

    Raises:
        WrongUse: there is no such command or saved query.
    """
    context = root
    while words and isinstance(context.command, click.Group):
        command = context.command.get_command(context, words[0])
        if command is None:
            raise WrongUse("no-such-command", name=words[0], known=", ".join(context.command.list_commands(context)))
        context = click.Context(command, info_name=words[0], parent=context)
        words = words[1:]
    return context, words


def list_values(context: click.Context, word: str) -> str:
    """Return the values that a query's parameter takes, one a line, for its option with or without hyphens.

    Raises:
        WrongUse: the command has no such parameter.
    """
    options = {p.parameter.option: p for p in context.command.params if isinstance(p, ParameterOption)}
    wanted = f"--{word.lstrip('-')}"
    if wanted not in options:
        near = ", ".join(near_names(wanted, list(options)))
        key = "no-such-option-near" if near else "no-such-option"
        raise WrongUse(key, name=wanted, near=near, command=context.command_path)
    option = options[wanted]
    offers = option.offers(DataOptions()) if option.parameter.type == "iri" else []
    return "\n".join([f"{wanted}: {option.help}", *(f"  {label} ({shorten(iri)})" for iri, label in offers)])


@click.command("help", help=say("help-help-command"), context_settings={"ignore_unknown_options": True})
@click.argument("words", metavar="[COMMAND [NAME [OPTION]]]", nargs=-1)
@lang_option
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...], lang: str | None) -> None:
    """Print the help of the program, of a command, of a saved query, or the values of a query's parameter."""
    found, rest = find_command(ctx.find_root(), words)
    if len(rest) > 1:
        raise WrongUse("extra-argument", value=" ".join(rest[1:]), command="chithi help")
    text = list_values(found, rest[0]) if rest else found.get_help()
    output.emit(f"{text}\n".encode())
