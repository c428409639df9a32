"""`chithi new report SLUG`: the frame of a new report, for an encoder to fill in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chithi import output
from chithi.commands._options import DataOptions, lang_option
from chithi.commands._suggest import no_such_command
from chithi.commands._usage import localise
from chithi.messages.catalogue import current, say
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import CT, PREFIXES
from chithi.rdf.reading import check_file, native_path, report_read_errors
from chithi.texts.source import SourceText
from chithi.vietnamese.letters import slug as folded

if TYPE_CHECKING:
    from chithi.encoding.provinces import Province

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
            return found and localise(found)
        raise no_such_command(cmd_name, list(self.commands))


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
    from chithi.encoding import frame

    _check(slug)
    path = native_path(output_) if output_ is not None else None
    if path and path.is_file():
        raise WrongUse("file-exists", path=path)
    text = _read(native_path(source)) if source is not None else None
    province = _look_up(slug, place)
    output.emit(frame.write_frame(slug, current(), text, province).encode(), path)
    if province and province.heir:
        output.note(say("province-ended", name=province.name, day=province.last_day(current()), heir=province.heir))


def _check(slug: str) -> None:
    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise WrongUse("bad-slug", value=slug, suggestion=folded(slug) or EXAMPLE)


def _read(path: Path) -> SourceText:
    check_file(path)
    with report_read_errors(path):
        return SourceText(path, path.read_bytes())


def _look_up(slug: str, place: str | None) -> Province | None:
    """Return the province; refuse the name of a report that the data have."""
    from chithi.encoding.provinces import find_province
    from chithi.rdf.answers import Truth

    with DataOptions().open() as engine:
        if engine.query(f"ASK {{ <{PREFIXES['report']}{slug}> a <{CT}Report> }}") == Truth(True):
            raise WrongUse("report-exists", name=slug)
        return None if place is None else find_province(engine, place, slug)
