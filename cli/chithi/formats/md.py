"""A Markdown table (GitHub's pipe tables)."""

from __future__ import annotations

from chithi.formats.display import display
from chithi.rows import Answer


def render(answer: Answer) -> str:
    """Return header, rule and rows."""
    shown = display(answer)
    rule = ["---:" if numeric else "---" for numeric in shown.numeric]
    cells = [shown.headers, rule, *shown.rows]
    return "".join("| " + " | ".join(map(_escaped, row)) + " |\n" for row in cells)


def _escaped(text: str) -> str:
    return " ".join(text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split())
