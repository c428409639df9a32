"""How `chithi fmt` fills in passages: what it asks and notes."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chithi import output
from chithi.messages.catalogue import say

if TYPE_CHECKING:
    from chithi.encoding.filling import Filled
    from chithi.encoding.passages import Passage
    from chithi.texts.occurrences import Occurrence
    from chithi.texts.source import SourceText


def count_gaps(text: str, path: Path) -> int:
    """Return how many passages of a text are to be filled in."""
    from chithi.encoding import filling

    return filling.count_gaps(text, str(path))


def fill(text: str, path: Path, sources: Path) -> Filled:
    """Return a text with its passages filled in; on a terminal, ask where a phrase is meant.

    A text that comes on standard input leaves nobody to ask.
    """
    from chithi.encoding.filling import fill_passages
    from chithi.turtle.files import STDIN

    asks = str(path) != STDIN and _is_terminal()
    return fill_passages(text, sources, str(path), partial(_choose, path) if asks else None)


def note_filled(filled: Filled, path: Path) -> None:
    """Note how many passages were filled in, and which phrases were not as printed."""
    from chithi.encoding.passages import PRINTED
    from chithi.turtle.syntax import at

    for filling in filled.fillings:
        old, new = filling.passage.text(PRINTED), filling.place.printed
        if old != new:
            output.note(say("fill-corrected", where=at(str(path), filling.passage.where), old=old, new=new))
    if filled.fillings:
        output.note(say("fill-done", path=path, count=len(filled.fillings)))


def _is_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _choose(path: Path, passage: Passage, places: list[Occurrence], source: SourceText) -> Occurrence:
    """Ask which place is meant."""
    from chithi.encoding.passages import PRINTED
    from chithi.encoding.placing import show_place
    from chithi.turtle.syntax import at

    where, phrase = at(str(path), passage.where), passage.text(PRINTED)
    output.note(say("fill-ask", where=where, phrase=phrase, count=len(places), path=source.path))
    for number, place in enumerate(places, 1):
        output.note(f"{number:3}  {show_place(place, source)}")
    return places[_ask_number(len(places)) - 1]


def _ask_number(most: int) -> int:
    """Ask until the answer is a number from 1 to `most`."""
    while True:
        answer = click.prompt(say("fill-which"), err=True).strip()
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= most:
            return int(answer)
        output.note(say("fill-bad-choice", count=most))
