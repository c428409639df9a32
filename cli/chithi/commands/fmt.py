"""`chithi fmt FILE…`: bring Turtle files into the house form."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from click.exceptions import Exit

from chithi import output
from chithi.commands._filling import count_gaps, fill, note_filled
from chithi.commands._options import lang_option
from chithi.messages.catalogue import say
from chithi.messages.errors import ChithiError, DataFails, WrongUse


@click.command("fmt", help=say("help-fmt"))
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help=say("help-fmt-check"))
@click.option("--sources", metavar="DIR", help=say("help-fmt-sources"))
@lang_option
def command(files: tuple[str, ...], check: bool, sources: str | None, lang: str | None) -> None:
    """Format each file; one that is refused keeps none of the others from it."""
    from chithi.rdf.reading import native_path
    from chithi.turtle.files import STDIN

    if files.count(STDIN) > 1:
        raise WrongUse("stdin-twice")
    faults = _Faults()
    folder = native_path(sources) if sources is not None else None
    if check:
        _check(_paths(files, faults), folder is not None, faults)
    else:
        for path in _paths(files, faults):
            _format(path, folder, faults)
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


def _read(path: Path) -> str:
    from chithi.turtle import files

    return files.read_stdin() if str(path) == files.STDIN else files.read(path)


def _check(paths: Iterable[Path], with_passages: bool, faults: _Faults) -> None:
    """List the files in another form and, if asked to, those with passages to be filled in."""
    from chithi.turtle.form import format_turtle

    differing = gaps = 0
    for path in paths:
        with faults:
            text = _read(path)
            left = count_gaps(text, path) if with_passages else 0
            differs = not left and format_turtle(text, str(path)) != text
            if left or differs:
                output.emit(f"{path}\n".encode("utf-8", "surrogateescape"))
            differing, gaps = differing + differs, gaps + left
    with faults:
        if differing:
            raise DataFails("fmt-differs", count=differing)
    with faults:
        if gaps:
            raise DataFails("fill-open", count=gaps)


def _format(path: Path, sources: Path | None, faults: _Faults) -> None:
    """Format a file, or print the text on standard input formatted; fill in its passages first, if asked to."""
    from chithi.turtle import files
    from chithi.turtle.form import format_turtle

    standing = str(path) == files.STDIN
    with faults:
        text = _read(path)
        filled = fill(text, path, sources) if sources else None
        result = format_turtle(filled.text if filled else text, str(path))
        if standing:
            output.emit(result.encode())
        elif result != text:
            files.replace_file(path, result)
        if filled:
            note_filled(filled, path)
        if result != text and not standing:
            output.note(say("fmt-formatted", path=path))
