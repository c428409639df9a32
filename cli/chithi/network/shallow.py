"""The body of an answer on its way to a parser, which must not nest deeper than the parser's stack goes."""

from __future__ import annotations

import re
from typing import IO, cast

from chithi.messages.errors import CannotRead
from chithi.network.address import redact
from chithi.network.client import Reply
from chithi.rdf.reading import DEEPEST

# What opens and what closes a level: quoted triples, in Turtle, in XML results; objects and arrays in JSON results.
TURTLE = re.compile(rb"(<<)|>>")
XML = re.compile(rb"(<(?:\w+:)?triple\b)|</(?:\w+:)?triple\b")
JSON = re.compile(rb"([\[{])|[\]}]")
_LONGEST_MARK = 40


class Shallow:
    """Reads a reply; `tail` is how it ended. Brackets in texts count, too: hundreds that nobody closes are rare."""

    def __init__(self, reply: Reply, marks: re.Pattern[bytes]) -> None:
        """Watch the marks in what comes."""
        self._reply, self._marks = reply, marks
        self._depth, self._rest = 0, b""
        self.tail = b""

    @property
    def stream(self) -> IO[bytes]:
        """This, for a parser, which only reads."""
        return cast("IO[bytes]", self)

    def read(self, size: int = -1) -> bytes:
        """See Reply.read.

        Raises:
            CannotRead: too deep.
        """
        piece = self._reply.read(size)
        seen = self._rest + piece
        end = 0
        for mark in self._marks.finditer(seen):
            end = mark.end()
            self._depth += 1 if mark[1] else -1
            if self._depth > DEEPEST:
                raise CannotRead("endpoint-too-deep", url=redact(self._reply.url), most=DEEPEST)
        self._rest = seen[max(end, len(seen) - _LONGEST_MARK) :]
        self.tail = (self.tail + piece)[-200:]
        return piece
