"""Brings triples into a graph on a server: only what is missing there is sent, and what arrived is read again.

So a push that was cut off goes on where it stopped, and a second one sends nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, Quad, Triple

from chithi.messages.errors import CannotRead, ChithiError, DataFails, WrongUse
from chithi.network.address import redact
from chithi.pushing.same_values import Values
from chithi.pushing.target import NotSpoken, Step, Target
from chithi.rdf.namespaces import shorten

# Virtuoso takes no INSERT DATA of 1500 triples, and many a proxy no request of a megabyte.
BATCH = 1000
Progress = Callable[[int, int], None]


class Outcome(NamedTuple):
    """What a push has done, or would do.

    `held` is how many triples the graph holds now, `others` how many of them are none of ours; `rewritten` are
    literals of ours with what the store has made of them, without changing their value. `missing`: the server did not
    know the graph before, so that only writing shows whether it can be written.
    """

    total: int
    sent: int
    removed: int
    requests: int
    held: int
    others: int
    rewritten: list[tuple[Literal, Literal]]
    missing: bool


class Interrupted(ChithiError):
    """A person has stopped a push."""

    exit_code = 130


def plain_triples(statements: Iterable[Quad]) -> list[Triple]:
    """Return the statements without the names of their graphs, each once, sorted.

    Raises:
        DataFails: one has a blank node, which would be another one at each push, or RDF 1.2, which few stores know.
    """
    found = {statement.triple for statement in statements}
    ordered = sorted(found, key=str)
    for triple in ordered:
        if key := _unfit(triple):
            subject, predicate = shorten(str(triple.subject).strip("<>")), shorten(triple.predicate.value)
            raise DataFails(key, subject=subject, predicate=predicate)
    return ordered


def _unfit(triple: Triple) -> str:
    if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode):
        return "push-blank-node"
    directed = isinstance(triple.object, Literal) and triple.object.direction
    return "push-rdf-12" if directed or isinstance(triple.object, Triple) else ""


def push(
    targets: Sequence[Target],
    wanted: Sequence[Triple],
    replace: bool = False,
    size: int = BATCH,
    progress: Progress = lambda done, total: None,
    dry: bool = False,
) -> Outcome:
    """Make the graph hold the triples, and with `replace` nothing else; `dry` only says what that would take.

    `targets` are the ways to reach the graph: the first that the server speaks is taken. `progress` is told after each
    request how many triples have been sent or removed, and how many will have been.

    Raises:
        WrongUse: `size` is 0.
        CannotRead: no way leads there, the server refuses or breaks off, or the graph is not as it should be then.
        Interrupted: by Ctrl-C, once something was sent.
    """
    if size < 1:
        raise WrongUse("push-no-batch", value=str(size))
    faults: list[NotSpoken] = []
    for target in targets:
        try:
            return _push(target, wanted, replace, size, progress, dry)
        except NotSpoken as error:
            faults.append(error)
    if len(faults) == 1:
        raise faults[0]
    url = faults[0].params["url"]
    raise CannotRead("push-neither", url=url, reasons="; ".join(str(fault.params["reason"]) for fault in faults))


def _push(target: Target, wanted: Sequence[Triple], replace: bool, size: int, progress: Progress, dry: bool) -> Outcome:
    try:
        held = target.read()
    except CannotRead as error:
        raise _explain(target, error) from error
    missing = target.is_missing
    values = Values([*wanted, *held])
    others = values.without(held, wanted)
    steps = target.steps(wanted, values.without(wanted, held), others if replace else [], size)
    if steps and not dry:
        held = _carry_out(target, steps, progress)
        values = Values([*wanted, *held])
        others = values.without(held, wanted)
        _verify(target, wanted, values.without(wanted, held), len(others) if replace else 0)
    return Outcome(
        total=len(wanted),
        sent=sum(step.added for step in steps),
        removed=sum(step.removed for step in steps),
        requests=len(steps),
        held=len(held),
        others=len(others),
        rewritten=values.rewritten(wanted, held),
        missing=missing,
    )


def _carry_out(target: Target, steps: Sequence[Step], progress: Progress) -> set[Triple]:
    """Send the requests one after the other, and return what the graph holds then."""
    total, done = sum(step.size for step in steps), 0
    try:
        for step in steps:
            step.send()
            done += step.size
            progress(done, total)
        return target.read()
    except KeyboardInterrupt as error:
        raise Interrupted("push-interrupted", url=redact(target.url), done=done, total=total) from error
    except CannotRead as error:
        if not done:
            raise _explain(target, error) from error
        fault = _too_large(target) if error.params.get("status") == 413 else error
        raise CannotRead("push-cut-off", fault=str(fault), done=done, total=total) from error


def _explain(target: Target, error: CannotRead) -> CannotRead:
    """Add what to do about a refusal to what the server says."""
    status = error.params.get("status")
    if status == 413:
        return _too_large(target)
    # 507: the disk is full.
    if target.graph is None and error.key == "endpoint-refuses" and status != 507:
        return CannotRead("push-no-default-graph", fault=str(error))
    return error


def _too_large(target: Target) -> CannotRead:
    return CannotRead("push-too-large", url=redact(target.url))


def _verify(target: Target, wanted: Sequence[Triple], missing: Sequence[Triple], excess: int) -> None:
    """Refuse to call it done if the graph does not hold what was sent."""
    if missing:
        url, example = redact(target.url), str(missing[0])
        raise CannotRead("push-missing", url=url, missing=len(missing), total=len(wanted), text=example)
    if excess:
        raise CannotRead("push-excess", url=redact(target.url), excess=excess)
