"""An encoder's work on a frame: takes an example, puts values for its placeholders, locates the passages."""

from __future__ import annotations

import re
from pathlib import Path

from chithi.auditing.occurrences import as_turtle, find_occurrences
from chithi.auditing.texts import SourceText

Values = tuple[str | None, ...]


def examples(frame: str) -> dict[str, list[str]]:
    """Return the examples of a frame by their beginning (`figure a`, `doc ct:evidence`), without the comment marks."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in frame.splitlines():
        code = line.removeprefix("# ")
        if not line.startswith("# ") or code.startswith("──"):
            key = ""
        elif begins := re.match(r"([a-z]+):\S+  (a|ct:\w+) (\S+)", code):
            key = " ".join(begins.groups()[:2])
            if key in found:
                key = f"{key} {begins[3]}"
            found[key] = [code]
        elif key:
            found[key].append(code)
    return found


def filled(lines: list[str], values: Values) -> str:
    """Return an example with a value for each line that has placeholders; None strikes the line out.

    Where a line has several placeholders, `|` stands between their values.
    """
    rest = list(values)
    kept = []
    for line in lines:
        if "…" not in line:
            kept.append(line)
        elif (value := rest.pop(0)) is not None:
            parts = value.split("|")
            assert line.count("…") == len(parts), (line, value)
            for part in parts:
                line = line.replace("…", part, 1)
            kept.append(line)
    assert not rest, (lines[0], rest)
    return "\n".join(kept) + "\n"


class Passages:
    """The passages that the nodes cite, located in the text as `chithi locate` does it."""

    def __init__(self, text: Path, slug: str) -> None:
        """Start without any."""
        self.source = SourceText(text, text.read_bytes())
        self.slug = slug
        self.turtle: dict[str, str] = {}

    def __call__(self, *phrases: str) -> str:
        """Return what comes after `passage:SLUG-` to cite the phrases."""
        names = []
        for phrase in phrases:
            turtle = as_turtle(find_occurrences(self.source, phrase)[0], self.slug)
            name = turtle.split(maxsplit=1)[0]
            self.turtle[name] = turtle
            names.append(name)
        return " , ".join(names).removeprefix(f"passage:{self.slug}-")
