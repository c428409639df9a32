"""A table for a terminal: fits its width, wraps inside the columns, numbers on the right.

What a row repeats from the row above, from the left on, stays blank, so that the eye sees what is new.

Where the columns are too many for the width, each row becomes a block with a line per column.
"""

from __future__ import annotations

from collections.abc import Sequence

from chithi.formats.columns import pad, width, wrap
from chithi.formats.display import MARKS, Display, display
from chithi.messages.catalogue import say
from chithi.rdf.answers import Answer

GAP = "  "
NARROWEST = 8


def render(answer: Answer, columns: int, chosen: Sequence[str] = ()) -> str:
    """Return lines of at most `columns` terminal columns; `chosen` names the answer's columns to show."""
    shown = display(answer, chosen)
    if not shown.headers:
        return ""
    notes = [f"{MARKS[name]} {say(f'basis-{name}')}" for name in shown.marks]
    below = "".join(f"{line}\n" for note in notes for line in wrap(note, columns))
    return _table(shown, columns) + (f"\n{below}" if below else "")


def _table(shown: Display, columns: int) -> str:
    if len(shown.headers) * (NARROWEST + len(GAP)) - len(GAP) > columns:
        return _blocks(shown, columns)
    texts = [[header, *(row[i] for row in shown.rows)] for i, header in enumerate(shown.headers)]
    widths = fit_columns([max(map(_blankless, cells)) for cells in texts], columns, list(map(_longest_word, texts)))
    lines = _lines(shown.headers, widths, shown.numeric)
    lines.append(GAP.join("─" * w for w in widths))
    above: list[str] = []
    for row in shown.rows:
        lines += _lines(_without_repeats(row, above), widths, shown.numeric)
        above = row
    return "".join(f"{line}\n" for line in lines)


def _without_repeats(row: list[str], above: list[str]) -> list[str]:
    """Blank the cells that equal those above, up to the first that does not; a row is never blank."""
    same = 0
    while same < min(len(above), len(row) - 1) and row[same] == above[same]:
        same += 1
    return [""] * same + row[same:]


def _blankless(text: str) -> int:
    return width(" ".join(text.split()))


def _longest_word(texts: list[str]) -> int:
    return max((width(word) for text in texts for word in text.split()), default=0)


def fit_columns(needs: list[int], columns: int, words: list[int]) -> list[int]:
    """Return the columns' widths: what they need if that fits, else the widest are narrowed until it does.

    Long words (`words` has the width of each column's longest) are cut only where there is no other way.
    """
    room = columns - len(GAP) * (len(needs) - 1)
    least = _level(words, room, [min(word, NARROWEST) for word in words])
    widths = _level(needs, room, least)
    for index, need in enumerate(needs):
        if sum(widths) < room and widths[index] < need:
            widths[index] += 1
    return widths


def _level(needs: list[int], room: int, least: list[int]) -> list[int]:
    """Cut `needs` down to the highest level at which they fit into `room`, but none below its `least`."""
    low, high = 0, max(needs)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(_between(needs, least, middle)) <= room:
            low = middle
        else:
            high = middle - 1
    return _between(needs, least, low)


def _between(needs: list[int], least: list[int], level: int) -> list[int]:
    return [max(low, min(need, level)) for need, low in zip(needs, least, strict=True)]


def _lines(cells: list[str], widths: list[int], numeric: list[bool]) -> list[str]:
    wrapped = [wrap(cell, w) for cell, w in zip(cells, widths, strict=True)]
    lines = []
    for level in range(max(map(len, wrapped))):
        parts = [
            pad(lines_of[level] if level < len(lines_of) else "", w, right)
            for lines_of, w, right in zip(wrapped, widths, numeric, strict=True)
        ]
        lines.append(GAP.join(parts).rstrip())
    return lines


def _blocks(shown: Display, columns: int) -> str:
    room = columns - len(GAP)
    names = min(max(map(width, shown.headers)), max(1, room // 3))
    rest = max(1, room - names)
    blocks = []
    for row in shown.rows:
        lines = []
        for header, cell in zip(shown.headers, row, strict=True):
            if cell:
                lines += _lines([header, cell], [names, rest], [False, False])
        blocks.append("".join(f"{line}\n" for line in lines))
    return f"{'─' * columns}\n".join(blocks)
