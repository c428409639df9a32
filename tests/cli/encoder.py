"""An encoder's work on a frame: takes an example, puts values for its placeholders, locates the passages."""

from __future__ import annotations

import re
from pathlib import Path

from chithi.texts.occurrences import as_turtle, find_occurrences
from chithi.texts.source import SourceText

Values = dict[str, str]
# What tells the placeholder after it: `a`, a property, or at the beginning neither.
BEFORE = re.compile(r"(?<=  )(?P<a>a) |(?<!\S)\w+:(?P<property>\w+) |…")


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
    """Return an example with the values put for the placeholders; a line without a value is struck out.

    Values go by the property's name; `name` completes the subject and `classes` follows `a`. Where a property has
    several placeholders, `|` stands between their values.
    """
    rest = {name: value.split("|") for name, value in values.items()}
    kept = []
    name = "name"

    def value(found: re.Match[str]) -> str:
        nonlocal name
        if found[0] == "…":
            return rest[name].pop(0) if name in rest else "…"
        name = "classes" if found["a"] else found["property"]
        return found[0]

    for line in lines:
        now = BEFORE.sub(value, line)
        assert now == line or "…" not in now, (line, values)
        if "…" not in now:
            kept.append(now)
    assert not any(rest.values()), (lines[0], rest)
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
