"""Brings a Turtle text into the house form, and proves that nothing it says has changed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple, parse

from chithi.messages.catalogue import say
from chithi.messages.errors import DataFails
from chithi.rdf.reading import report_read_errors
from chithi.turtle.comments import Margins, tokens
from chithi.turtle.layout import statement_text
from chithi.turtle.outline import Builder
from chithi.turtle.prefixes import Prefixes
from chithi.turtle.syntax import at, position_at, syntax_tree
from chithi.vietnamese.letters import nfc

if TYPE_CHECKING:
    from lark import Token, Tree


def format_turtle(text: str, name: str = "-") -> str:
    """Return a Turtle text in the house form; `name` stands for the file in messages.

    Raises:
        DataFails: it is no Turtle 1.1 or not NFC, or a comment stands where it cannot be kept; with line and column.
    """
    before = read_triples(text, name)
    _refuse_other_forms(text, name)
    plain = _with_line_feeds(text, name)
    try:
        tree = syntax_tree(plain, name)
        margins = Margins(plain, tree)
        comments = Counter(comment.text for comment in margins.comments())
        result = _page(tree, margins, name)
    except RecursionError as error:
        raise DataFails("fmt-too-deep", path=name) from error
    _prove(before, comments, result, name)
    return result


def _prove(before: list[Triple], comments: Counter[str], result: str, name: str) -> None:
    """Refuse a result that says other than the text did."""
    try:
        same = state_the_same(before, read_triples(result, name))
        again = Margins(result, syntax_tree(result, name))
    except DataFails as error:
        raise DataFails("fmt-changed", path=name, what=error) from error
    if not same:
        raise DataFails("fmt-changed", path=name, what=say("fmt-triples"))
    if comments != Counter(comment.text for comment in again.comments()):
        raise DataFails("fmt-changed", path=name, what=say("fmt-comments"))


def read_triples(text: str, name: str) -> list[Triple]:
    """Return the triples of a Turtle text; `name` stands for the file in messages.

    Raises:
        DataFails: it is no Turtle.
    """
    with report_read_errors(Path(name), DataFails):
        return [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]


def _refuse_other_forms(text: str, name: str) -> None:
    """Refuse a text that is not NFC: to normalise a literal would change what it says."""
    normal = nfc(text)
    if normal != text:
        offset = next((i for i, pair in enumerate(zip(text, normal, strict=False)) if pair[0] != pair[1]), len(normal))
        word = text[offset:].split(maxsplit=1)[0]
        raise DataFails("fmt-not-nfc", where=at(name, position_at(text, offset)), text=word)


def _with_line_feeds(text: str, name: str) -> str:
    """Return a text whose lines end in LF; in a literal, another line end would be part of what it says."""
    if "\r" not in text:
        return text
    for token in tokens(syntax_tree(text, name)):
        if token.type == "LONG_STRING" and "\r" in token:
            assert token.start_pos is not None
            offset = token.start_pos + token.index("\r")
            raise DataFails("fmt-carriage-return", where=at(name, position_at(text, offset)))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _page(tree: Tree[Token], margins: Margins, name: str) -> str:
    """Return the prefix block, the statements and their comments, with at most one blank line between any two."""
    prefixes = Prefixes(tree, margins, name)
    builder = Builder(margins, prefixes, name)
    body: list[tuple[str, bool]] = []
    for child in tree.children:
        assert not isinstance(child, str)
        if child.data != "triples":
            prefixes.enter(child)
            continue
        statement = builder.statement(child)
        body += [(comment.text, comment.apart) for comment in statement.subject.before]
        body.append((statement_text(statement), statement.apart))
    body += [(comment.text, comment.apart) for comment in margins.end.before]
    head = [(comment.text, comment.apart) for comment in prefixes.header]
    apart = prefixes.header_apart
    for line, comments in prefixes.block():
        head += [(comment.text, False) for comment in comments]
        head.append((line, apart))
        apart = False
    if head and body:
        body[0] = (body[0][0], True)
    parts = [*head, *body]
    return "".join(("\n" if apart and number else "") + part + "\n" for number, (part, apart) in enumerate(parts))


def state_the_same(before: list[Triple], after: list[Triple]) -> bool:
    """Whether two lists of triples say the same, however their blank nodes are called."""
    if _number_blank_nodes(before) == _number_blank_nodes(after):
        return True
    return _canonical(before) == _canonical(after)


def _number_blank_nodes(triples: list[Triple]) -> set[tuple[object, ...]]:
    """Return triples with their blank nodes numbered as they come: equal ones say the same."""
    numbers: dict[BlankNode, int] = {}
    return {
        tuple(numbers.setdefault(term, len(numbers)) if isinstance(term, BlankNode) else term for term in triple)
        for triple in triples
    }


def _canonical(triples: list[Triple]) -> Dataset:
    """Return triples with blank nodes named by what is said of them: slow for many alike, but in any order."""
    dataset = Dataset(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset
