from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from turtle_texts import BLANKS, IRIS, NAMES, PLAIN_HEAD, canonical, documents, one, triples

from chithi.errors import DataFails
from chithi.turtle import form
from chithi.turtle.form import formatted

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for part in ("graph/registers", "graph/reports", "ontology", "tests/sample")
    for path in (ROOT / part).glob("*.ttl")
)
CT = "@prefix ct: <https://w3id.org/chithi/ontology#> .\n"
COMMENT_FAULTS = ("fmt-comment-inside", "fmt-comment-prefix")
# No `a`, which would move to the front.
STANDING = st.one_of(NAMES, IRIS.filter(lambda iri: "rdf-syntax" not in iri)).map(one)

# A second reading of Turtle, coarse but independent: comments, strings, marks, and whatever else stands in one piece.
PIECE = re.compile(
    r"""(?P<comment>\#[^\n\r]*)|(?P<string>\"{3}(?:\\.|"{0,2}[^"\\])*\"{3}|'{3}(?:\\.|'{0,2}[^'\\])*'{3}
    |"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<tag>@[A-Za-z-]+)|(?P<carets>\^\^)
    |(?P<mark>[\[\]();,]|\.(?=\s|$))|(?P<word><[^>]*>|(?:\\.|[^\s<>"'\[\]();,#^@\\])+?(?=\.?(?:\s|$|[\[\]();,])))""",
    re.VERBOSE,
)


def pieces(text: str) -> list[tuple[str, str]]:
    return [(str(found.lastgroup), found[0].rstrip()) for found in PIECE.finditer(text)]


def comments(text: str) -> list[str]:
    return sorted(word for kind, word in pieces(text) if kind == "comment")


def around(text: str) -> list[str]:
    """Return a text as brackets, dots, comments and, for all else, `x`: what must not change places.

    Semicolons and commas count for nothing; a comment within a literal or empty brackets counts as behind them.
    """
    shape: list[str] = []
    held: list[str] = []
    waiting = False
    found = [piece for piece in pieces(text) if piece[1] not in (";", ",")]
    for number, (kind, word) in enumerate(found):
        following = next((piece for piece in found[number + 1 :] if piece[0] != "comment"), ("", ""))
        if kind == "comment":
            (held if waiting else shape).append(word)
        elif kind not in ("tag", "carets"):
            shape.append(word if kind == "mark" else "x")
        waiting = kind in ("string", "carets", "mark", "comment") and (
            following[0] in ("tag", "carets")
            or kind == "carets"
            or (waiting and kind == "comment")
            or (word, following[1]) in (("[", "]"), ("(", ")"))
        )
        if not waiting:
            shape += held
            held = []
    return shape


@settings(deadline=None, max_examples=100)
@given(documents())
def test_formatting_changes_no_triple_and_no_comment_and_formats_once(text: str) -> None:
    try:
        result = formatted(text)
    except DataFails as fault:
        assert fault.key in COMMENT_FAULTS
        assume(False)
        return
    assert canonical(triples(result)) == canonical(triples(text))
    assert comments(result) == comments(text)
    assert formatted(result) == result
    assert "\r" not in result
    assert not result.startswith("\n")
    assert result.endswith("\n")
    assert not result.endswith("\n\n")


@settings(deadline=None, max_examples=60)
@given(documents(BLANKS))
def test_a_text_without_comments_inside_is_never_refused(text: str) -> None:
    formatted(text)


@settings(deadline=None, max_examples=100)
@given(documents(verbs=STANDING, head=st.just(PLAIN_HEAD)))
def test_comments_stay_between_the_things_they_stood_between(text: str) -> None:
    try:
        result = formatted(text)
    except DataFails as fault:
        assert fault.key in COMMENT_FAULTS
        assume(False)
        return
    assert around(re.sub(r"(?m)^@prefix \S+ <\S*> \.", "", result)) == around(text.replace(PLAIN_HEAD, ""))
