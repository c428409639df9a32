"""`chithi push ENDPOINT`: bring the data into a graph on a server."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import click

from chithi import output
from chithi.commands._options import lang_option
from chithi.commands._sources import files_options
from chithi.commands._usage import OneOf, Seconds
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import shorten

if TYPE_CHECKING:
    from chithi.pushing.push import Outcome, Progress
    from chithi.pushing.target import Target

PROTOCOLS = ("gsp", "update")


class Batch(click.IntRange):
    """How many triples to send at a time."""

    def __init__(self) -> None:
        """Take one or more."""
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number.

        Raises:
            WrongUse: it is none, or less than one.
        """
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter as error:
            raise WrongUse("push-no-batch", value=str(value)) from error


@click.command("push", help=say("help-push"))
@click.argument("endpoint")
@click.option("--graph", metavar="IRI", help=say("help-push-graph"))
@click.option("--replace", is_flag=True, help=say("help-push-replace"))
@click.option("--dry-run", "dry", is_flag=True, help=say("help-push-dry-run"))
@click.option("--batch", metavar="N", type=Batch(), help=say("help-push-batch"))
@click.option("--protocol", type=OneOf(PROTOCOLS), help=say("help-push-protocol"))
@click.option("--query", metavar="URL", help=say("help-push-query"))
@click.option("--timeout", metavar="SECONDS", type=Seconds(), help=say("help-timeout"))
@files_options
@lang_option
def command(
    endpoint: str,
    graph: str | None,
    replace: bool,
    dry: bool,
    batch: int | None,
    protocol: str | None,
    query: str | None,
    timeout: float | None,
    data: tuple[str, ...],
    extra: tuple[str, ...],
    lang: str | None,
) -> None:
    """Send what the graph lacks, read it again, and tell what has been done."""
    from chithi.graph.named_graphs import gather_statements
    from chithi.network.address import redact
    from chithi.pushing.push import BATCH, plain_triples, push
    from chithi.rdf.folded_labels import fold_labels

    with ExitStack() as stack:
        targets = _targets(endpoint, graph, protocol, query, timeout)
        for target in targets:
            stack.callback(target.close)
        statements = gather_statements(data, extra)
        # As the embedded engines do; the shipped graph has them.
        triples = plain_triples([*statements, *fold_labels(statements)])
        progress = stack.enter_context(_bar())
        outcome = push(targets, triples, replace, BATCH if batch is None else batch, progress, dry)
    _report(outcome, redact(endpoint), replace, dry)


def _targets(
    endpoint: str, graph: str | None, protocol: str | None, query: str | None, timeout: float | None
) -> list[Target]:
    """Return the ways to try, in order. Who names where to query means updates."""
    from chithi.network.client import Client
    from chithi.network.server import TIMEOUT, ServerPolicy
    from chithi.pushing.graph_store import GraphStore
    from chithi.pushing.target import graph_name
    from chithi.pushing.update import UpdateEndpoint, query_address

    if query is not None and protocol == "gsp":
        raise WrongUse("push-query-and-gsp")
    name = None if graph is None else graph_name(graph)
    seconds = TIMEOUT if timeout is None else timeout
    targets: list[Target] = []
    if protocol != "update" and query is None:
        targets.append(GraphStore(endpoint, name, Client(ServerPolicy(seconds))))
    if protocol != "gsp":
        asked = query_address(endpoint) if query is None else query
        targets.append(UpdateEndpoint(endpoint, name, Client(ServerPolicy(seconds)), asked, seconds))
    return targets


@contextmanager
def _bar() -> Iterator[Progress]:
    """Show a bar on standard error from the first batch on, if a person is watching."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with ExitStack() as stack:
        bars: list[click._termui_impl.ProgressBar[int]] = []

        def show(done: int, total: int) -> None:
            if not bars:
                bars.append(stack.enter_context(click.progressbar(length=total, label="push", file=sys.stderr)))
            bars[0].update(done - bars[0].pos)

        yield show


def _report(outcome: Outcome, url: str, replace: bool, dry: bool) -> None:
    numbers = {**outcome._asdict(), "url": url}
    key = "push-plan" if dry else "push-done" if outcome.requests else "push-nothing"
    output.note(say(key, **numbers))
    if dry and outcome.missing:
        output.note(say("push-graph-missing"))
    if outcome.others and not replace:
        output.note(say("push-others", count=outcome.others))
    if outcome.rewritten:
        ours, theirs = outcome.rewritten[0]
        only_type = ours.value == theirs.value
        words = [
            f"{each.value} ({shorten(each.datatype.value)})" if only_type else each.value for each in (ours, theirs)
        ]
        output.note(say("push-rewritten", count=len(outcome.rewritten), ours=words[0], theirs=words[1]))
