"""The comments of a Turtle text: which token each belongs to, and where blank lines stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from chithi.messages.errors import DataFails
from chithi.turtle.syntax import Position, at

if TYPE_CHECKING:
    from lark import Token, Tree

# The house form indents by four, and sets a comment four blanks off.
STEP = 4
_IN_GAP = re.compile(r"#[^\n]*|\n")


class Comment(NamedTuple):
    """A comment, its `#` included and blanks at its end left out; `apart` if a blank line stands before it."""

    text: str
    position: Position
    apart: bool


@dataclass
class Margin:
    """What stands around a token: comments on lines of their own before it, and one after it on its line.

    A comment goes on below, on lines of its own in the same column; hence the list `after`.
    """

    before: list[Comment] = field(default_factory=list)
    after: list[Comment] = field(default_factory=list)
    apart: bool = False


def tokens(tree: Tree[Token]) -> Iterator[Token]:
    """Return the tokens of a tree in the order of the text."""
    waiting: list[Tree[Token] | Token] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        else:
            waiting += reversed(node.children)


class Margins:
    """The margins of all tokens of a text whose lines end in LF."""

    def __init__(self, text: str, tree: Tree[Token]) -> None:
        """Find the comments in the gaps between tokens; a `#` in a string or an IRI is in no gap."""
        self._text = text
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._margins: dict[int, Margin] = {}
        self.end = Margin()
        previous, place = None, 0
        for token in tokens(tree):
            assert token.start_pos is not None and token.end_pos is not None
            here = self._margins[token.start_pos] = Margin()
            self._gap(place, token.start_pos, previous, here)
            previous, place = here, token.end_pos
        self._gap(place, len(text), previous, self.end)
        self._pass_over_punctuation(tree)

    def of(self, token: Token) -> Margin:
        """Return the margin of a token of the tree."""
        assert token.start_pos is not None
        return self._margins[token.start_pos]

    def comments(self) -> list[Comment]:
        """Return all comments of the text."""
        around = [*self._margins.values(), self.end]
        return [comment for margin in around for comment in [*margin.before, *margin.after]]

    def _gap(self, start: int, end: int, left: Margin | None, right: Margin) -> None:
        lines, column = (0 if left else 1), 0
        for found in _IN_GAP.finditer(self._text, start, end):
            if found[0] == "\n":
                lines += 1
                continue
            line = bisect_right(self._lines, found.start())
            where = Position(line, found.start() - self._lines[line - 1] + 1)
            comment = Comment(found[0].rstrip(), where, lines > 1)
            if left and (lines == 0 or (lines == 1 and where.column == column)):
                left.after.append(comment)
                column = where.column
            else:
                right.before.append(comment)
                column = 0
            lines = 0
        right.apart = lines > 1

    def _pass_over_punctuation(self, tree: Tree[Token]) -> None:
        """Give what stands around `;` and `,`, which are set behind something, to their neighbours."""
        ordered = list(tokens(tree))
        following = self.end
        for number in range(len(ordered) - 1, -1, -1):
            margin = self.of(ordered[number])
            if ordered[number].type not in ("SEMICOLON", "COMMA"):
                following = margin
                continue
            if margin.before:  # below a line of its own, a comment is no longer beside the token before it
                following.before[:0] = [*margin.before, *margin.after]
            else:
                self.of(ordered[number - 1]).after += margin.after
            margin.before, margin.after = [], []


def inner_comments(parts: list[Token], margins: Margins, name: str) -> tuple[list[Comment], list[Comment]]:
    """Return the comments before and beside something that is written in one piece; `name` is the file in messages.

    Raises:
        DataFails: a comment stands on a line of its own between two of its tokens.
    """
    for token in parts[1:]:
        for comment in margins.of(token).before:
            raise DataFails("fmt-comment-inside", where=at(name, comment.position), text=comment.text)
    return margins.of(parts[0]).before, [comment for token in parts for comment in margins.of(token).after]


def beside(text: str, comments: Iterable[Comment], start: int = 0) -> str:
    """Return a text that begins at the column `start` with comments beside its end, one below the other."""
    words = [comment.text for comment in comments]
    if not words:
        return text
    below = "\n" + " " * (column_of(text, start) + STEP)
    return text + " " * STEP + below.join(words)


def above(comments: Iterable[Comment], indent: int) -> str:
    """Return comments as lines of their own."""
    return "".join(f"{' ' * indent}{comment.text}\n" for comment in comments)


def column_of(text: str, start: int = 0) -> int:
    """Return where a text ends that begins at the column `start`; columns count from 0."""
    line = text.rfind("\n") + 1
    return len(text) - line + (0 if line else start)
