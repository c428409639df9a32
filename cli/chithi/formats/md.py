"""A Markdown table (GitHub's pipe tables)."""

from __future__ import annotations

from chithi.formats.display import display
from chithi.formats.layout import MARKS, Layout
from chithi.messages.catalogue import head_of, say
from chithi.rdf.answers import Answer


def render(answer: Answer, layout: Layout | None = None) -> str:
    """Return header, rule and rows, and what the marks mean; headings are columns here, evidence the last one."""
    shown = display(answer, layout or Layout())
    proved = any(line.beneath for line in shown.lines)
    heads = [*shown.above, *shown.headers, *([head_of("evidence")] if proved else [])]
    numbers = [*(False for _ in shown.above), *shown.numeric, *([False] if proved else [])]
    rows = [[*line.headings, *line.cells, *(["; ".join(line.beneath)] if proved else [])] for line in shown.lines]
    cells = [heads, ["---:" if number else "---" for number in numbers], *rows]
    table = "".join("| " + " | ".join(map(_escape, row)) + " |\n" for row in cells)
    if not shown.lines:
        return f"{table}\n{say('no-rows')}\n"
    note = f"\n{_escape(layout.note)}\n" if layout and layout.note else ""
    return table + note + "".join(f"\n\\{MARKS[name]} {say(f'basis-{name}')}\n" for name in shown.marks)


def _escape(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")
    return " ".join(plain.split())
