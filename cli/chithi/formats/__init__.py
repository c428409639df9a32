"""The printed forms of an answer; the writer of each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from chithi.formats.layout import Layout
from chithi.formats.style import Style
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Result, Triples, Truth

if TYPE_CHECKING:
    from pathlib import Path

ROW_FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md", "xlsx")
GRAPH_FORMATS = ("ttl", "nt", "jsonld")
# Those made for reading, which follow a layout.
READABLE = ("table", "md")
FORMATS = ROW_FORMATS + GRAPH_FORMATS


def by_extension(path: Path) -> str | None:
    """Return the format that a file's extension names, None if it names none (`.txt` is a table)."""
    extension = path.suffix.lower().removeprefix(".")
    return "table" if extension == "txt" else extension if extension in FORMATS else None


def render(
    result: Result, name: str | None, columns: int, layout: Layout | None = None, style: Style | None = None
) -> bytes:
    """Return the result in the format called `name`, by default a table for rows and Turtle for a graph.

    `columns` is the width of the terminal and `style` its colours, for tables; `layout` is for the formats made for
    reading. The others hold every column of every row.

    Raises:
        WrongUse: rows were asked for in a graph's format or the other way round.
    """
    if isinstance(result, Truth):
        return _truth(result, name)
    fitting, default = (GRAPH_FORMATS, "ttl") if isinstance(result, Triples) else (ROW_FORMATS, "table")
    form = name or default
    if form not in fitting:
        raise WrongUse("format-does-not-fit", format=form, known=", ".join(fitting))
    if isinstance(result, Triples):
        from chithi.rdf.writing import serialise

        return serialise(result.triples, form)
    return _rows(result, form, columns, layout or Layout(), style or Style())


def _rows(answer: Answer, name: str, columns: int, layout: Layout, style: Style) -> bytes:
    writer = import_module(f"chithi.formats.{name}")
    if name == "table":
        rendered = writer.render(answer, columns, layout, style)
    else:
        rendered = writer.render(answer, layout) if name in READABLE else writer.render(answer)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "replace")


def _truth(truth: Truth, name: str | None) -> bytes:
    word = "true" if truth.value else "false"
    if name == "json":
        return f'{{"head": {{}}, "boolean": {word}}}\n'.encode()
    if name in (None, "table", "csv", "tsv", "md"):
        return f"{word}\n".encode()
    raise WrongUse("format-does-not-fit", format=name, known="table, csv, tsv, md, json")
