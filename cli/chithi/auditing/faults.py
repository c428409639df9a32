"""What an audit finds wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Fault(NamedTuple):
    """A fault: at which node, in which paragraph, and the message's key with its parameters.

    A note is what a person must decide: it is shown and does not fail the audit.
    """

    node: str
    paragraph: int | None
    key: str
    params: Mapping[str, object]
    note: bool = False
