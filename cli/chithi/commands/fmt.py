"""`chithi fmt FILE…`: bring Turtle files into the house form."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click
from click.exceptions import Exit

from chithi import output
from chithi.commands._options import lang_option
from chithi.messages.catalogue import say
from chithi.messages.errors import ChithiError, DataFails, WrongUse


@click.command("fmt", help=say("help-fmt"))
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help=say("help-fmt-check"))
@lang_option
def command(files: tuple[str, ...], check: bool, lang: str | None) -> None:
    """Format each file; one that is refused keeps none of the others from it."""
    from chithi.turtle.files import STDIN

    if files.count(STDIN) > 1:
        raise WrongUse("stdin-twice")
    faults = _Faults()
    changed = [path for path in _paths(files, faults) if _format(path, check, faults)]
    with faults:
        if check and changed:
            raise DataFails("fmt-differs", count=len(changed))
    faults.finish()


class _Faults:
    """Tells each fault when it is met, and ends with the code of the worst."""

    def __init__(self) -> None:
        self._codes: list[int] = []

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Tell a fault of the library, and go on after it."""
        if not isinstance(error, ChithiError):
            return False
        output.note(f"{say('error')}: {error}")
        self._codes.append(error.exit_code)
        return True

    def finish(self) -> None:
        """Leave if anything was wrong."""
        if self._codes:
            raise Exit(max(self._codes))


def _paths(names: tuple[str, ...], faults: _Faults) -> Iterator[Path]:
    """Return the files behind the names, each once."""
    from chithi.turtle.files import STDIN, turtle_files

    seen: set[str] = set()
    for name in names:
        with faults:
            for path in [Path(STDIN)] if name == STDIN else turtle_files(name):
                real = os.path.realpath(path)
                if real not in seen:
                    seen.add(real)
                    yield path


def _format(path: Path, check: bool, faults: _Faults) -> bool:
    """Format a file, or print the text on standard input formatted; return whether it was in another form."""
    from chithi.turtle import files
    from chithi.turtle.form import format_turtle

    with faults:
        standing = str(path) == files.STDIN
        text = files.read_stdin() if standing else files.read(path)
        result = format_turtle(text, str(path))
        if check and result != text:
            output.emit(f"{path}\n".encode("utf-8", "surrogateescape"))
        elif standing and not check:
            output.emit(result.encode())
        elif result != text:
            files.replace_file(path, result)
            output.note(say("fmt-formatted", path=path))
        return result != text
    return False
