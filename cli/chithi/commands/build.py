"""`chithi build`: make graph/chithi.ttl of its sources, or prove that it is current."""

from __future__ import annotations

from pathlib import Path

import click

from chithi import locations, output
from chithi.commands._options import lang_option
from chithi.messages import say


@click.command("build", help=say("help-build"))
@click.option("--check", is_flag=True, help=say("help-check"))
@click.option("--root", metavar="DIR", help=say("help-root"))
@lang_option
def command(check: bool, root: str | None, lang: str | None) -> None:
    """Write the file; with --check compare it with the one on disk instead."""
    from chithi import dataset
    from chithi.errors import DataFails

    base = Path(root) if root else locations.home()
    target = dataset.target(base)
    built = dataset.build(base)
    if not check:
        output.emit(built, target)
        click.echo(say("built", path=target), err=True)
    elif not target.is_file() or target.read_bytes() != built:
        raise DataFails("not-current", path=target)
