"""No parameter of a saved query may take the name of an option that `run` or `show` has itself."""

from __future__ import annotations

import click
import portability
import pytest

from chithi.commands import run, show
from chithi.queries.saved import query_paths


@pytest.mark.parametrize("group", [run.command, show.command])
def test_every_option_of_our_own_is_reserved(group: click.Group) -> None:
    name = next(iter(query_paths()))
    made = group.get_command(click.Context(group), name)
    assert made is not None
    ours = [param for param in made.params if not (param.name or "").startswith("parameter_")]
    names = {option.removeprefix("--") for param in ours for option in param.opts if option.startswith("--")}
    assert {"data", "infer", "endpoint"} <= names
    assert names <= portability.RESERVED
