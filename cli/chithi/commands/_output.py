"""Which form an answer takes, how much of it, and where it goes: options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from chithi import formats, output
from chithi.commands._options import Function, stack
from chithi.commands._suggest import near_names
from chithi.commands._usage import Count, OneOf
from chithi.formats.layout import PLAIN, Layout
from chithi.formats.style import Style
from chithi.messages.catalogue import heads_of, say
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Result, Triples, Truth
from chithi.vietnamese.letters import fold

Item = TypeVar("Item")


class Output(NamedTuple):
    """In which form, how many rows, and where to."""

    format: str | None
    path: Path | None
    limit: int | None
    columns: str = ""

    @property
    def chosen(self) -> str | None:
        """The format asked for by name, or else by the file's extension.

        Raises:
            WrongUse: neither says which.
        """
        if self.format or not self.path:
            return self.format
        name = formats.by_extension(self.path)
        if not name:
            near = ", ".join(f".{format_}" for format_ in near_names(self.path.suffix[1:], formats.FORMATS))
            key = "unknown-extension-near" if near else "unknown-extension"
            raise WrongUse(key, path=self.path, near=near, known=", ".join(formats.FORMATS))
        return name

    @property
    def for_reading(self) -> bool:
        """Whether rows come in a form made for reading."""
        return self.chosen in (None, *formats.READABLE)

    def write(self, result: Result, layout: Layout = PLAIN) -> None:
        """Print the result; a note on standard error says so when it has no rows or not all are shown.

        Raises:
            WrongUse: a column was asked for that the result lacks.
        """
        if self.columns and isinstance(result, Answer):
            result, layout = self._choose(result, layout)
        result = self._cut(result, layout)
        width = output.DEFAULT_WIDTH if self.path else output.terminal_width()
        style = Style(coloured=not self.path and output.shows_colour())
        output.show(formats.render(result, self.chosen, width, layout, style), self.path)

    def _choose(self, answer: Answer, layout: Layout) -> tuple[Answer, Layout]:
        """Keep the columns asked for; where a form is made for reading, what goes with them stays for it to use."""
        names = name_columns(self.columns, answer.columns, self.for_reading)
        if self.for_reading:
            key = [*layout.headings, *layout.rows] if layout.rows else []
            return answer, layout._replace(columns=names, headings=[], rows=key, all_wanted=True)
        places = [answer.columns.index(name) for name in names]
        return Answer(tuple(names), [tuple(row[i] for i in places) for row in answer.rows]), layout

    def _cut(self, result: Result, layout: Layout) -> Result:
        if isinstance(result, Truth):
            return result
        if isinstance(result, Triples):
            from chithi.rdf.writing import sort_key

            return Triples(self._first(sorted(result.triples, key=sort_key)))
        if self.limit is None or not self.for_reading or not result.rows:
            return Answer(result.columns, self._first(result.rows))
        from chithi.formats.display import cut

        found, lines = cut(result, layout, self.limit)
        self._say_cut(lines)
        return found

    def _first(self, items: list[Item]) -> list[Item]:
        # A table on standard output says so itself.
        if not items and (self.path or not self.for_reading):
            output.note(say("no-rows"))
        self._say_cut(len(items))
        return items[: self.limit]

    def _say_cut(self, total: int) -> None:
        if self.limit is not None and self.limit < total:
            output.note(say("rows-cut", shown=self.limit, total=total))


_FILE_OPTIONS = (
    click.option("--format", "format_", type=OneOf(formats.FORMATS), help=say("help-format")),
    click.option("-o", "--output", "output_", metavar="FILE", help=say("help-output")),
)


def name_columns(typed: str, columns: Sequence[str], for_reading: bool) -> list[str]:
    """Return the columns that a person names, by their names or by what stands above them; a comma is between two.

    Raises:
        WrongUse: the answer has no such column.
    """
    by_head = {fold(head): name for name in reversed(columns) for head in heads_of(name)}
    found, parts = [], [part.strip() for part in typed.split(",") if part.strip()]
    while parts:
        # Some heads have a comma of their own: the longest that is one counts.
        for count in range(len(parts), 0, -1):
            text = ", ".join(parts[:count])
            name = text if text in columns else by_head.get(fold(text))
            if name:
                break
        else:
            raise WrongUse("no-such-topic", option="--columns", value=parts[0], known=", ".join(columns))
        labelled = name.removesuffix("Label")
        found.append(labelled if for_reading and labelled in columns else name)
        del parts[:count]
    return found


def output_options(function: Function) -> Function:
    """Add --format, --output, --limit and --columns; the function gets them as `out`."""

    @wraps(function)
    def packed(
        *args: Any, format_: str | None, output_: str | None, limit: int | None, columns: str, **rest: Any
    ) -> Any:
        return function(*args, out=_output(format_, output_, limit)._replace(columns=columns), **rest)

    return stack(
        *_FILE_OPTIONS,
        click.option("--limit", metavar="N", type=Count(), help=say("help-limit")),
        click.option("--columns", metavar="NAME,…", default="", help=say("help-columns")),
    )(packed)


def file_options(function: Function) -> Function:
    """Add --format and --output, for a result that has no rows to cut; the function gets them as `out`."""

    @wraps(function)
    def packed(*args: Any, format_: str | None, output_: str | None, **rest: Any) -> Any:
        return function(*args, out=_output(format_, output_, None), **rest)

    return stack(*_FILE_OPTIONS)(packed)


def _output(form: str | None, path: str | None, limit: int | None) -> Output:
    from chithi.rdf.reading import native_path

    out = Output(form, native_path(path) if path is not None else None, limit)
    _ = out.chosen  # an unknown extension is told before any work is done
    return out
