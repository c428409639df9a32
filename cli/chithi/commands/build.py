"""`chithi build`: make graph/chithi.ttl of its sources, or prove that it is current."""

from __future__ import annotations

import click

from chithi import home, output
from chithi.commands._options import lang_option
from chithi.messages.catalogue import say


@click.command("build", help=say("help-build"))
@click.option("--check", is_flag=True, help=say("help-check-current"))
@click.option("--root", metavar="DIR", help=say("help-root"))
@lang_option
def command(check: bool, root: str | None, lang: str | None) -> None:
    """Write the file; with --check compare it with the one on disk instead."""
    from chithi.graph import build
    from chithi.messages.errors import DataFails
    from chithi.rdf.reading import native_path

    base = native_path(root) if root is not None else home.root()
    target = build.generated_file(base)
    built = build.build(base)
    if not check:
        output.emit(built, target)
        output.note(say("built", path=target))
    elif not target.is_file() or target.read_bytes() != built:
        raise DataFails("not-current", path=target)
