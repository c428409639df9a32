"""A Markdown table (GitHub's pipe tables)."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.formats.display import MARKS, display
from chithi.messages.catalogue import say
from chithi.rdf.answers import Answer


def render(answer: Answer, chosen: Sequence[str] = ()) -> str:
    """Return header, rule and rows, and what the marks mean; `chosen` names the answer's columns to show."""
    shown = display(answer, chosen)
    rule = ["---:" if numeric else "---" for numeric in shown.numeric]
    cells = [shown.headers, rule, *shown.rows]
    table = "".join("| " + " | ".join(map(_escape, row)) + " |\n" for row in cells)
    return table + "".join(f"\n\\{MARKS[name]} {say(f'basis-{name}')}\n" for name in shown.marks)


def _escape(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")
    return " ".join(plain.split())
