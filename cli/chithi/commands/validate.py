"""`chithi validate FILE…`: judge new data in the context of the shipped graph, or the shipped graph itself."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._findings import Reporting, findings_options
from chithi.commands._options import lang_option
from chithi.commands._usage import OneOf
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.validation import shacl_engines
from chithi.validation.corpus import could_move, data_files, distinct, read_documents, shipped_files
from chithi.validation.documents import STDIN, Document, read_stdin
from chithi.validation.judge import judge


@click.command("validate", help=say("help-validate"))
@click.argument("files", metavar="[FILE]...", nargs=-1)
@findings_options
@click.option("--engine", type=OneOf(shacl_engines.NAMES), help=say("help-shacl-engine"))
@click.option("--with", "extra", metavar="PATH", multiple=True, help=say("help-context-with"))
@click.option("--data", metavar="PATH", multiple=True, help=say("help-context-data"))
@lang_option
def command(
    files: tuple[str, ...],
    reporting: Reporting,
    engine: str | None,
    extra: tuple[str, ...],
    data: tuple[str, ...],
    lang: str | None,
) -> None:
    """Print the findings; data that fail end with exit code 1."""
    validator = shacl_engines.choose_engine(engine)
    context = [path for name in data for path in data_files(name)] or shipped_files()
    around = distinct([*context, *(path for name in extra for path in data_files(name))])
    new = _documents(files) if files else read_documents(around)
    verdict = judge(new, around if files else [], validator)
    if files and (count := could_move(new)):
        output.note(say("could-move", count=count))
    reporting.finish(*verdict)


def _documents(files: tuple[str, ...]) -> list[Document]:
    """Read each file once, however often it is named, and standard input where it is named."""
    if files.count(STDIN) > 1:
        raise WrongUse("stdin-twice")
    paths = distinct(path for name in files if name != STDIN for path in data_files(name))
    return [*read_documents(paths), *([read_stdin()] if STDIN in files else [])]
