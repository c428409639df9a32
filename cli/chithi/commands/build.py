"""`chithi build`: make graph/chithi.ttl of its sources, or prove that it is current."""

from __future__ import annotations

import click

from chithi import locations, output
from chithi.commands._options import lang_option
from chithi.messages import say


@click.command("build", help=say("help-build"))
@click.option("--check", is_flag=True, help=say("help-check-current"))
@click.option("--root", metavar="DIR", help=say("help-root"))
@lang_option
def command(check: bool, root: str | None, lang: str | None) -> None:
    """Write the file; with --check compare it with the one on disk instead."""
    from chithi import dataset
    from chithi.errors import DataFails
    from chithi.inputs import native

    base = native(root) if root is not None else locations.home()
    target = dataset.target(base)
    built = dataset.build(base)
    if not check:
        output.emit(built, target)
        output.note(say("built", path=target))
    elif not target.is_file() or target.read_bytes() != built:
        raise DataFails("not-current", path=target)
