"""The options of the commands that read the source texts."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.reading import native_path

VARIABLE = "CHITHI_SOURCES"


def sources_option(required: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --sources; the function gets the folder as `sources`, None if there is none and none is required."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def found(*args: Any, sources: str | None, **rest: Any) -> Any:
            folder = sources or os.environ.get(VARIABLE)
            if required and not folder:
                raise WrongUse("no-sources-given", variable=VARIABLE)
            return function(*args, sources=native_path(folder) if folder else None, **rest)

        return click.option("--sources", metavar="DIR", help=say("help-sources", variable=VARIABLE))(found)

    return decorate


def files_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add --data and --with for the commands that ask no engine; the function gets `data` and `extra`."""
    for option in (
        click.option("--with", "extra", metavar="PATH", multiple=True, help=say("help-with")),
        click.option("--data", metavar="PATH", multiple=True, help=say("help-data")),
    ):
        function = option(function)
    return function
