"""The options that several commands share, and what they are handed over as."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click
from click.core import ParameterSource

from chithi import engines, formats, output
from chithi.commands._suggest import near_names
from chithi.commands._usage import ROOT_LANG, Count, OneOf, Seconds
from chithi.formats.layout import PLAIN, Layout
from chithi.formats.style import Style
from chithi.messages.catalogue import LANGUAGES, say
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Result, Triples, Truth

if TYPE_CHECKING:
    from chithi.engines.base import Engine

Function = Callable[..., Any]
Item = TypeVar("Item")


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Let Ctrl-C end the process at once: Oxigraph would notice it only when its answer is complete."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class DataOptions(NamedTuple):
    """Which data to ask, and with which engine; `hosts` are those that data and queries may fetch from.

    With `infer` what follows from the data and the ontology is asked as well.
    """

    data: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    engine: str | None = None
    endpoint: str | None = None
    timeout: float | None = None
    hosts: tuple[str, ...] = ()
    infer: bool = False

    @contextmanager
    def open(self) -> Iterator[Engine]:
        """Load the data, or name the server; let it go afterwards.

        Raises:
            WrongUse: an endpoint and data are named, or an endpoint is to reason.
            DataFails: the data contradict themselves or the ontology, and what follows from them was asked for.
        """
        with _ended_by_ctrl_c():
            engine = self._engine()
            try:
                yield engine
            finally:
                engine.close()

    def _engine(self) -> Engine:
        if self.endpoint is None:
            return self._open_embedded()
        if self.infer:
            raise WrongUse("infer-and-endpoint")
        if self.data or self.extra or self.engine:
            raise WrongUse("endpoint-and-data")
        from chithi.engines.endpoint import ProtocolEngine
        from chithi.network.server import TIMEOUT

        return ProtocolEngine(self.endpoint, TIMEOUT if self.timeout is None else self.timeout)

    def _open_embedded(self) -> Engine:
        engine = engines.open_engine(self.engine or engines.NAMES[0], self.data, self.extra, self.hosts)
        if self.infer:
            from chithi.reasoning.inference import add_inferred

            if sys.stderr is not None and sys.stderr.isatty():
                output.note(say("export-inferring"))
            add_inferred(engine)
        return engine


class Output(NamedTuple):
    """In which form, how many rows, and where to."""

    format: str | None
    path: Path | None
    limit: int | None
    columns: tuple[str, ...] = ()

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
        result = self._cut(result, layout)
        if self.columns and isinstance(result, Answer):
            result, layout = self._choose(result, layout)
        width = output.DEFAULT_WIDTH if self.path else output.terminal_width()
        style = Style(coloured=not self.path and output.shows_colour())
        output.show(formats.render(result, self.chosen, width, layout, style), self.path)

    def _choose(self, answer: Answer, layout: Layout) -> tuple[Answer, Layout]:
        """Keep the columns asked for; where a form is made for reading, what goes with them stays for it to use."""
        for name in self.columns:
            if name not in answer.columns:
                raise WrongUse("no-such-topic", option="--columns", value=name, known=", ".join(answer.columns))
        if self.for_reading:
            kept = [name for name in (*layout.headings, *layout.rows) if name in self.columns]
            return answer, layout._replace(
                columns=self.columns, headings=[], rows=layout.rows if kept else [], all_wanted=True
            )
        places = [answer.columns.index(name) for name in self.columns]
        return Answer(self.columns, [tuple(row[i] for i in places) for row in answer.rows]), layout

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


def _with(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    def decorate(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _hosts(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if not value:
        return ()
    from chithi.network.hosts import host_name

    return tuple(map(host_name, value))


def data_options(function: Function) -> Function:
    """Add the options that say which data to ask and with which engine; the function gets them as `source`."""

    @wraps(function)
    def packed(*args: Any, **options: Any) -> Any:
        source = DataOptions(**{name: options.pop(name) for name in DataOptions._fields})
        return function(*args, source=source, **options)

    return _with(
        click.option("--data", metavar="PATH", multiple=True, help=say("help-data")),
        click.option("--with", "extra", metavar="PATH", multiple=True, help=say("help-with")),
        click.option("--infer", is_flag=True, help=say("help-run-infer")),
        click.option("--engine", type=OneOf(engines.NAMES), help=say("help-engine")),
        click.option("--endpoint", metavar="URL", help=say("help-endpoint")),
        click.option("--timeout", metavar="SECONDS", type=Seconds(), help=say("help-timeout")),
        click.option(
            "--allow-network", "hosts", metavar="HOST", multiple=True, callback=_hosts, help=say("help-allow-network")
        ),
    )(packed)


_FILE_OPTIONS = (
    click.option("--format", "format_", type=OneOf(formats.FORMATS), help=say("help-format")),
    click.option("-o", "--output", "output_", metavar="FILE", help=say("help-output")),
)


def output_options(function: Function) -> Function:
    """Add --format, --output, --limit and --columns; the function gets them as `out`."""

    @wraps(function)
    def packed(
        *args: Any, format_: str | None, output_: str | None, limit: int | None, columns: str, **rest: Any
    ) -> Any:
        chosen = tuple(filter(None, (name.strip() for name in columns.split(","))))
        return function(*args, out=_output(format_, output_, limit)._replace(columns=chosen), **rest)

    return _with(
        *_FILE_OPTIONS,
        click.option("--limit", metavar="N", type=Count(), help=say("help-limit")),
        click.option("--columns", metavar="NAME,…", default="", help=say("help-columns")),
    )(packed)


def file_options(function: Function) -> Function:
    """Add --format and --output, for a result that has no rows to cut; the function gets them as `out`."""

    @wraps(function)
    def packed(*args: Any, format_: str | None, output_: str | None, **rest: Any) -> Any:
        return function(*args, out=_output(format_, output_, None), **rest)

    return _with(*_FILE_OPTIONS)(packed)


def _output(form: str | None, path: str | None, limit: int | None) -> Output:
    from chithi.rdf.reading import native_path

    out = Output(form, native_path(path) if path is not None else None, limit)
    _ = out.chosen  # an unknown extension is told before any work is done
    return out


def lang_option(function: Function) -> Function:
    """Add --lang; the function gets it as `lang`, None if it was not given, neither here nor before the command."""
    return click.option(
        "--lang", type=OneOf(LANGUAGES), envvar="CHITHI_LANG", callback=_nearest_lang, help=say("help-lang")
    )(function)


def _nearest_lang(ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """Return what was typed after the command, else before it (`chithi --lang vi run …`), else in the environment."""
    typed = ctx.get_parameter_source("lang") is ParameterSource.COMMANDLINE
    return value if typed else ctx.find_root().meta.get(ROOT_LANG, value)


def label_language(lang: str | None) -> str:
    """Return the language for labels: Vietnamese unless somebody asks for another."""
    return lang or "vi"
