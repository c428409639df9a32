"""What a detector returns: a mention, with its parts."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """A part of a mention: its role (`title`, `name`, `role`, `body`, `speaker`, …), its span and text."""

    role: str
    start: int
    end: int
    text: str


class Mention(NamedTuple):
    """Something in a text that a reader notices.

    `kind` is `person`, `post`, `saying`, `award`, `body`, `place`, `event`, `document`, `date`, `number`, `digits`
    (other digits), `quoted` (a name between quotation marks) or `quotation` (what somebody said). `start` and `end` are
    code points of the file as it is, `paragraph` counts non-blank lines from 1, `text` is what the file has there, and
    `normal` the same in the form for comparing: of a person the name alone, of a document its number or full name.
    """

    kind: str
    start: int
    end: int
    paragraph: int
    text: str
    normal: str = ""
    parts: tuple[Part, ...] = ()

    def part(self, role: str) -> Part | None:
        """Return the first part with this role, None if there is none."""
        return next((part for part in self.parts if part.role == role), None)
