"""The options that several commands share, and what they are handed over as."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click
from click.core import ParameterSource

from chithi import engines, output
from chithi.commands._usage import ROOT_LANG, OneOf, Seconds
from chithi.messages.catalogue import LANGUAGES, say
from chithi.messages.errors import WrongUse

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


def stack(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Return the decorator that adds several options, the first of which stands first in the help."""

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

    return stack(
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
