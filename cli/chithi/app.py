"""The `chithi` command: a group that imports a command's module only when that command is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import click
from click.exceptions import Exit

from chithi import __version__, output
from chithi.commands import _suggest, _usage
from chithi.messages import catalogue
from chithi.messages.catalogue import say
from chithi.messages.errors import ChithiError, WrongUse, explain_os_error

# The verbs by what a person wants to do, in the order a newcomer meets them.
GROUPS = {
    "ask": ("list", "show", "run", "find", "describe", "evidence", "sparql", "stats", "infer", "help"),
    "check": ("validate", "check", "audit"),
    "write": ("new", "locate", "fmt", "build"),
    "publish": ("export", "push", "doc"),
}
COMMANDS = tuple(name for names in GROUPS.values() for name in names)


@contextmanager
def report_errors() -> Iterator[None]:
    """Turn an error of the library into its message and exit code; a reader who went away is no error."""
    try:
        yield
    except ChithiError as error:
        output.note(f"{say('error')}: {error}")
        raise Exit(error.exit_code) from error
    except BrokenPipeError as error:
        raise Exit(0) from error
    except OSError as error:
        if error.filename is not None:
            raise
        # click printed help to where nothing can be written.
        fault = WrongUse("cannot-print", reason=explain_os_error(error))
        output.note(f"{say('error')}: {fault}")
        raise Exit(fault.exit_code) from error


class Chithi(click.Group):
    """The root group; here, and only here, errors of the library become messages and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and return its `command`.

        Raises:
            WrongUse: there is none so called; the message says what comes near, a saved query, too.
        """
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing or cmd_name.startswith("-"):
                return None
            raise _suggest.no_such_command(cmd_name, COMMANDS)
        command = import_module(f"chithi.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return _usage.localise(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the verbs by group, a line each, without importing them."""
        widest = max(map(len, COMMANDS))
        for group, names in GROUPS.items():
            with formatter.section(say(f"group-{group}")):
                formatter.write_dl([(name.ljust(widest), say(f"verb-{name}")) for name in names])

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: object
    ) -> click.Context:
        """Choose the language first: help and messages need it before any option is parsed."""
        catalogue.use(catalogue.language(os.environ, args))
        self.help = say("help-chithi")
        _usage.localise(self)
        with report_errors():
            return super().make_context(info_name, [_decode(arg) for arg in args], parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error of the library becomes message and exit code."""
        with report_errors():
            return super().invoke(ctx)


def _decode(argument: str) -> str:
    """Return an argument as the UTF-8 it was typed in, also where the locale claims to know only ASCII."""
    if argument.isascii():
        return argument
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeEncodeError:
        return argument
    except UnicodeDecodeError as error:
        raise WrongUse("argument-not-utf8", value=ascii(argument)) from error


@click.command(
    cls=Chithi,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(__version__, prog_name="chithi")
@click.option("--lang", type=_usage.OneOf(catalogue.LANGUAGES), expose_value=False, callback=_usage.keep_lang)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Without a verb, say which there are; otherwise the verb does the rest."""
    if ctx.invoked_subcommand is None:
        output.emit(f"{ctx.get_help()}\n".encode())


def main() -> None:
    """Run the command line and leave with its exit code."""
    output.use_utf8()
    click.Context.formatter_class = _usage.Formatter
    if "_CHITHI_COMPLETE" in os.environ:
        from chithi.commands import _shells

        _shells.register()
    try:
        code = command.main(prog_name="chithi", standalone_mode=False)
        if sys.stdout and not code:
            sys.stdout.flush()
    except click.UsageError as error:
        ours = _usage.explain_usage(error)
        output.note(f"{say('error')}: {ours}" if ours else error.format_message())
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        code = 0
    # Everything is written; to take the store apart statement by statement would cost a tenth of a run.
    os._exit(code if isinstance(code, int) else 0)
