"""Which characters of a text are read already, so that nothing is read twice."""

from __future__ import annotations


class Taken:
    """Characters that are taken; to ask takes time by the length of what is asked for, not by how much is taken."""

    def __init__(self, length: int) -> None:
        """Start with none of so many."""
        self._marks = bytearray(length)

    def add(self, start: int, end: int) -> None:
        """Take a span."""
        self._marks[start:end] = b"\1" * (end - start)

    def touches(self, start: int, end: int) -> bool:
        """Whether a character of a span is taken."""
        return any(self._marks[start:end])
