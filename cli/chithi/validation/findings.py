"""What a validation finds, and what it has looked at."""

from __future__ import annotations

from typing import NamedTuple


class Location(NamedTuple):
    """Where a finding stands in a file."""

    file: str  # as the person named it; "-" for stdin
    line: int | None  # 1-based; None where the format has no positions
    column: int | None  # 1-based, code points


class Finding(NamedTuple):
    """One thing that is wrong or doubtful about one node."""

    rule: str  # IRI of the shape or check
    component: str  # IRI of the constraint component; for a check the rule's IRI again
    severity: str  # "Violation" | "Warning" | "Info"
    focus: str  # the node in N-Triples syntax
    path: str | None  # IRI of the property
    value: str | None  # N-Triples syntax
    label: str  # the focus node's label in the language in use, or its prefixed name
    what: str  # what is wrong, in the language in use
    remedy: str  # what to do
    places: tuple[Location, ...]  # the most telling first; may be empty


class Judged(NamedTuple):
    """What was looked at."""

    files: tuple[str, ...]
    nodes: int
    triples: int
    rules: int
