"""The syntax tree of a Turtle text: what is written, with line and column, before it means anything."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chithi.messages.catalogue import say
from chithi.messages.errors import DataFails

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

_GRAMMAR = Path(__file__).with_name("grammar.lark")


class Position(NamedTuple):
    """A place in a text: line and column from 1, columns in Unicode code points."""

    line: int
    column: int


@cache
def _parser() -> Lark:
    from lark import Lark

    return Lark(_GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer="contextual", maybe_placeholders=False)


def syntax_tree(text: str, name: str = "-") -> Tree[Token]:
    """Return the tree of a Turtle 1.1 text; `name` stands for the file in messages.

    Raises:
        DataFails: it is no Turtle 1.1, with line and column.
    """
    from lark import UnexpectedCharacters, UnexpectedToken

    try:
        return _parser().parse(text)
    except UnexpectedCharacters as error:
        raise fault(name, Position(error.line, error.column), say("turtle-unexpected", text=error.char)) from error
    except UnexpectedToken as error:
        if error.token.type == "$END":
            raise fault(name, end_of(text), say("turtle-unfinished")) from error
        where = Position(error.line, error.column)
        raise fault(name, where, say("turtle-unexpected", text=str(error.token))) from error


def fault(name: str, where: Position, reason: str) -> DataFails:
    """Return the error for what is no Turtle at a place of the text."""
    return DataFails("bad-syntax", where=at(name, where), reason=reason)


def at(name: str, where: Position) -> str:
    """Return a place as messages print it: `file:line:column`."""
    return f"{name}:{where.line}:{where.column}"


def position(token: Token) -> Position:
    """Return where a token of the tree begins."""
    assert token.line is not None and token.column is not None
    return Position(token.line, token.column)


def position_at(text: str, offset: int) -> Position:
    """Return line and column of an offset into the text."""
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def end_of(text: str) -> Position:
    """Return the place just after the last character that is no white space."""
    return position_at(text, len(text.rstrip(" \t\r\n")))


def first_token(node: Tree[Token] | Token) -> Token:
    """Return the token with which a part of the tree begins."""
    while not isinstance(node, str):
        node = node.children[0]
    return node
