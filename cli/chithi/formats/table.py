"""A table for a terminal: fits its width, wraps inside the columns, numbers on the right.

A cell is blank only where there is nothing: what rows have in common stands above them as a heading, or in each of
them. A long table whose rows get high leaves out its last columns and says which. Where words would have to be cut all
the same, each row becomes a record with a line per column.
"""

from __future__ import annotations

from collections.abc import Sequence

from chithi.formats.columns import longest_piece, pad, width, wrap
from chithi.formats.display import Display, Line, display
from chithi.formats.layout import MARKS, Layout
from chithi.formats.style import Style
from chithi.messages.catalogue import say
from chithi.rdf.answers import Answer

GAP = "  "
BENEATH = 4
NOTHING = "–"
# A table of so many lines may keep all its columns; of a longer one, a row has so many lines on average.
SCREEN, HIGH = 24, 3


def render(answer: Answer, columns: int, layout: Layout | None = None, style: Style | None = None) -> str:
    """Return lines of at most `columns` terminal columns."""
    shown, paint = display(answer, layout or Layout()), style or Style()
    if not shown.headers:
        return ""
    fitting, left_out = _fit(shown, columns)
    body = _table(fitting, columns, paint) if fitting else _records(shown, columns, paint)
    notes = [f"{MARKS[name]} {say(f'basis-{name}')}" for name in shown.marks if MARKS[name] in body]
    if not shown.lines:
        notes.append(say("no-rows"))
    if left_out:
        notes.append(say("columns-left-out", columns=", ".join(left_out)))
    notes += [layout.note] if layout and layout.note and shown.lines else []
    below = "".join(f"{paint.faint(line)}\n" for note in notes for line in wrap(note, columns))
    return body + (f"\n{below}" if below else "")


def _fit(shown: Display, columns: int) -> tuple[Display | None, list[str]]:
    """Return the table with as many columns as make rows of no great height, and the heads of those left out.

    Empty columns go first, then the last. There is no table where words would be cut.
    """
    order = list(range(len(shown.headers)))
    filled = [any(line.cells[i] for line in shown.lines) for i in order]
    least = len(order) if shown.all_wanted else (len(order) + 1) // 2
    free = [i for i in order if not shown.needed[i]]
    going = sorted(free, key=lambda i: (filled[i], -i))[: len(order) - least]
    found: Display | None = None
    for count in range(len(going) + 1):
        tried = shown.keep([i for i in order if i not in going[:count]])
        widths = _widths(tried, columns)
        if widths:
            found = tried
            if sum(_height(line, widths) for line in tried.lines) <= max(SCREEN, HIGH * len(tried.lines)):
                break
    left_out = [head for head in shown.headers if found and head not in found.headers]
    return found, left_out


def _widths(shown: Display, columns: int) -> list[int]:
    """Return the widths of the columns; none where words would be cut."""
    texts = [[header, *(line.cells[i] for line in shown.lines)] for i, header in enumerate(shown.headers)]
    words = [max(map(longest_piece, cells)) for cells in texts]
    if sum(words) + len(GAP) * (len(words) - 1) > columns:
        return []
    return fit_columns([max(map(_blankless, cells)) for cells in texts], columns, words)


def _height(line: Line, widths: list[int]) -> int:
    return max(len(wrap(cell, w)) for cell, w in zip(line.cells, widths, strict=True))


def _table(shown: Display, columns: int, paint: Style) -> str:
    widths = _widths(shown, columns)
    lines = [
        *map(paint.strong, _lines(shown.headers, widths, shown.numeric)),
        paint.faint(GAP.join("─" * w for w in widths)),
    ]
    above: list[str] = []
    for line in shown.lines:
        if line.headings != above:
            lines += _headings(shown, line, columns, paint)
            above = line.headings
        lines += _lines(line.cells, widths, shown.numeric)
        lines += _beneath(line, columns, paint)
    return "".join(f"{line}\n" for line in lines)


def _headings(shown: Display, line: Line, columns: int, paint: Style) -> list[str]:
    said = [f"{head}: {text or NOTHING}" for head, text in zip(shown.above, line.headings, strict=True)]
    return [paint.heading(part) for part in wrap(" · ".join(said), columns)]


def _beneath(line: Line, columns: int, paint: Style) -> list[str]:
    room = max(1, columns - BENEATH)
    return [paint.faint(" " * min(BENEATH, columns - 1) + part) for text in line.beneath for part in wrap(text, room)]


def _blankless(text: str) -> int:
    return width(" ".join(text.split()))


def fit_columns(needs: list[int], columns: int, words: list[int]) -> list[int]:
    """Return the columns' widths: what they need if that fits, else the widest are narrowed until it does.

    No column gets narrower than `words` has it, the width of what cannot be broken in it.
    """
    room = columns - len(GAP) * (len(needs) - 1)
    widths = _level(needs, room, words)
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


def _lines(cells: Sequence[str], widths: list[int], numeric: list[bool]) -> list[str]:
    wrapped = [(wrap(cell, w), w, right) for cell, w, right in zip(cells, widths, numeric, strict=True)]
    lines = []
    for level in range(max(len(texts) for texts, _, _ in wrapped)):
        parts = [pad(texts[level] if level < len(texts) else "", w, right) for texts, w, right in wrapped]
        lines.append(GAP.join(parts).rstrip())
    return lines


def _records(shown: Display, columns: int, paint: Style) -> str:
    headers = [*shown.above, *shown.headers]
    room = columns - len(GAP)
    names = min(max(map(width, headers)), max(1, room // 3))
    blocks = [_record(headers, line, [names, max(1, room - names)], columns, paint) for line in shown.lines]
    return f"{paint.faint('─' * columns)}\n".join(blocks)


def _record(headers: list[str], line: Line, widths: list[int], columns: int, paint: Style) -> str:
    lines = []
    for header, cell in zip(headers, [*line.headings, *line.cells], strict=True):
        if cell:
            lines += _lines([header, cell], widths, [False, False])
    return "".join(f"{text}\n" for text in [*lines, *_beneath(line, columns, paint)])
