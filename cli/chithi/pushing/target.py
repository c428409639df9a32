"""What a graph on a server can be asked to do, whichever way it is spoken to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, Protocol

from pyoxigraph import NamedNode, Triple

from chithi.messages.errors import CannotRead, WrongUse

# What servers answer to a request that they have no use for.
NOT_SPOKEN = (400, 404, 405, 406, 415, 501)


class NotSpoken(CannotRead):
    """The server does not speak this protocol at this address; nothing was changed."""


class Step(NamedTuple):
    """One request that changes the graph: how many triples it adds and removes, and the sending."""

    added: int
    removed: int
    send: Callable[[], None]

    @property
    def size(self) -> int:
        """How many triples it is about."""
        return self.added + self.removed


class Target(Protocol):
    """A graph on a server. Every step leads to the same if it is repeated."""

    url: str
    graph: str | None
    # Nobody knows yet whether there is such a graph: that of an empty answer, or of none.
    is_missing: bool

    def read(self) -> set[Triple]:
        """Return what the graph holds."""

    def steps(
        self, wanted: Sequence[Triple], missing: Sequence[Triple], excess: Collection[Triple], size: int
    ) -> list[Step]:
        """Return the requests that add `missing` and remove `excess`, at most `size` triples in each.

        Afterwards the graph holds `wanted`, and if there is an excess nothing else.
        """

    def close(self) -> None:
        """Let the connections go."""


def batches(triples: Sequence[Triple], size: int) -> list[Sequence[Triple]]:
    """Return the triples in pieces of `size`, the last may be shorter."""
    return [triples[start : start + size] for start in range(0, len(triples), size)]


def is_not_spoken(error: CannotRead) -> bool:
    """Whether a refusal may mean that the server expects something else at this address."""
    return error.key == "endpoint-refuses" and error.params["status"] in NOT_SPOKEN


def refusal(error: CannotRead) -> str:
    """Return in short what a server has answered: its status and words, or the type of what is no result."""
    params = error.params
    return f"HTTP {params['status']}: {params['reason']}" if "status" in params else str(params["type"])


def graph_name(text: str) -> str:
    """Return a graph's name as it was typed, with or without angle brackets.

    Raises:
        WrongUse: it is no absolute IRI.
    """
    name = text.strip().removeprefix("<").removesuffix(">")
    try:
        return NamedNode(name).value
    except ValueError as error:
        raise WrongUse("push-graph-name", value=text) from error
