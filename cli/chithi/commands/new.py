"""`chithi new report SLUG`: the frame of a new report, for an encoder to fill in."""

from __future__ import annotations

import re
from pathlib import Path

import click

from chithi import output
from chithi.commands._options import Source as Shipped
from chithi.commands._options import lang_option
from chithi.errors import WrongUse
from chithi.inputs import check_file, native, reading
from chithi.messages import current, say
from chithi.namespaces import CT, PREFIXES, shorten
from chithi.sources import Source
from chithi.text import slug as folded

EXAMPLE = "lai-chau-2025"


class _Kinds(click.Group):
    """What there can be a frame of."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the sub-command.

        Raises:
            WrongUse: there is none so called.
        """
        found = super().get_command(ctx, cmd_name)
        if found or ctx.resilient_parsing or cmd_name.startswith("-"):
            return found
        raise WrongUse("no-such-command", name=cmd_name, known=", ".join(self.commands))


@click.group("new", cls=_Kinds, help=say("help-new"))
def command() -> None:
    """Do nothing: the sub-commands do."""


@command.command("report", help=say("help-new-report"))
@click.argument("slug")
@click.option("--place", metavar="PLACE", help=say("help-new-place"))
@click.option("--source", metavar="FILE", help=say("help-new-source"))
@click.option("-o", "--output", "output_", metavar="FILE", help=say("help-new-output"))
@lang_option
def report(slug: str, place: str | None, source: str | None, output_: str | None, lang: str | None) -> None:
    """Print the frame; its comments are in the language in use."""
    from chithi import template

    _check(slug)
    path = native(output_) if output_ is not None else None
    if path and path.is_file():
        raise WrongUse("file-exists", path=path)
    text = _read(native(source)) if source is not None else None
    frame = template.report(slug, current(), text, _looked_up(slug, place))
    output.emit(frame.encode(), path)


def _check(slug: str) -> None:
    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise WrongUse("bad-slug", value=slug, suggestion=folded(slug) or EXAMPLE)


def _read(path: Path) -> Source:
    check_file(path)
    with reading(path):
        return Source(path, path.read_bytes())


def _looked_up(slug: str, place: str | None) -> str | None:
    """Return the prefixed name of the province; refuse the name of a report that the data have."""
    from chithi.labels import resolve
    from chithi.rows import Truth

    with Shipped().opened() as engine:
        if engine.query(f"ASK {{ <{PREFIXES['report']}{slug}> a <{CT}Report> }}") == Truth(True):
            raise WrongUse("report-exists", name=slug)
        return None if place is None else shorten(resolve(engine, place, "ct:Province").value)
