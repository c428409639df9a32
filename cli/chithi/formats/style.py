"""A little colour for a terminal that can show it."""

from __future__ import annotations

from typing import NamedTuple

_PLAIN = "\x1b[0m"


class Style(NamedTuple):
    """How heads, headings and side remarks are set off: not at all, or in colour (SGR of ECMA-48)."""

    coloured: bool = False

    def strong(self, text: str) -> str:
        """Return the heads of columns, bold."""
        return self._set("1", text)

    def heading(self, text: str) -> str:
        """Return what stands above rows, bold and cyan."""
        return self._set("1;36", text)

    def faint(self, text: str) -> str:
        """Return rules, evidence and notes, dim."""
        return self._set("2", text)

    def _set(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}{_PLAIN}" if self.coloured and text else text
