"""Writes into a Turtle text what its passages left out, and proves that nothing else has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from chithi.encoding.passages import IN_REPORT, ONCE, PRINTED, Passage, TurtlePage
from chithi.messages.catalogue import say
from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import CT
from chithi.texts.occurrences import Occurrence, quote, state_place
from chithi.turtle.form import read_triples, state_the_same

if TYPE_CHECKING:
    from lark import Token


class Filling(NamedTuple):
    """What is put in for a passage: its IRI from now on, its report and its place."""

    passage: Passage
    iri: str
    report: str
    place: Occurrence

    def left_out(self) -> dict[str, NamedNode | Literal]:
        """Return what the passage left out, by property."""
        numbers = {name: Literal(value) for name, value in state_place(self.place).items()}
        both: dict[str, NamedNode | Literal] = {IN_REPORT: NamedNode(self.report), **numbers}
        return {name: value for name, value in both.items() if name not in self.passage.stated}


class _Edit(NamedTuple):
    """A span of the text and what stands there from now on."""

    start: int
    end: int
    text: str


def write_in(page: TurtlePage, fillings: list[Filling]) -> str:
    """Return the text with names and statements; IRIs are written in full, for the house form to shorten.

    Raises:
        DataFails: something else would change, which is a fault of ours.
    """
    edits = {edit for filling in fillings for edit in _statements(page, filling)}
    edits |= set(_names(page, _renamed(fillings)))
    parts, done = [], 0
    for start, end, text in sorted(edits):
        parts += [page.text[done:start], text]
        done = end
    result = "".join([*parts, page.text[done:]])
    _prove(page, fillings, result)
    return result


def _renamed(fillings: Iterable[Filling]) -> dict[str, str]:
    return {filling.passage.iri: filling.iri for filling in fillings}


def _statements(page: TurtlePage, filling: Filling) -> Iterator[_Edit]:
    """Put each statement before the one that follows it in house form, and the phrase as printed."""
    stated, missing = filling.passage.stated, filling.left_out()
    text = ""
    for name in ONCE:
        if name in missing:
            text += f"<{CT}{name}> {_shown(missing[name])} ; "
        elif text and name in stated:
            start = _start(page.token(stated[name].predicate))
            yield _Edit(start, start, text)
            text = ""
    phrase = page.token(stated[PRINTED].object)
    if filling.passage.text(PRINTED) != filling.place.printed:
        yield _Edit(_start(phrase), _end(phrase), quote(filling.place.printed))


def _shown(term: NamedNode | Literal) -> str:
    return f"<{term.value}>" if isinstance(term, NamedNode) else term.value


def _names(page: TurtlePage, renamed: dict[str, str]) -> Iterator[_Edit]:
    """Put the new name wherever an old one is used."""
    for located in page.triples:
        where = (located.subject, located.predicate, located.object)
        for term, place in zip(located.triple, where, strict=True):
            if isinstance(term, NamedNode) and renamed.get(term.value, term.value) != term.value:
                token = page.token(place)
                yield _Edit(_start(token), _end(token), f"<{renamed[term.value]}>")


def _start(token: Token) -> int:
    assert token.start_pos is not None
    return token.start_pos


def _end(token: Token) -> int:
    assert token.end_pos is not None
    return token.end_pos


def _prove(page: TurtlePage, fillings: list[Filling], result: str) -> None:
    """Refuse a result that does not say what the text did, the new names and what was left out, and no more."""
    renamed = {NamedNode(old): NamedNode(new) for old, new in _renamed(fillings).items()}
    printed = {NamedNode(filling.passage.iri): Literal(filling.place.printed) for filling in fillings}
    expected = [_as_filled(triple, renamed, printed) for triple in read_triples(page.text, page.name)]
    for filling in fillings:
        for name, value in filling.left_out().items():
            expected.append(Triple(NamedNode(filling.iri), NamedNode(CT + name), value))
    if not state_the_same(expected, read_triples(result, page.name)):
        raise DataFails("fmt-changed", path=page.name, what=say("fmt-triples"))


def _as_filled(triple: Triple, renamed: dict[NamedNode, NamedNode], printed: dict[NamedNode, Literal]) -> Triple:
    subject, predicate, value = triple
    if predicate == NamedNode(CT + PRINTED):
        value = printed.get(subject, value) if isinstance(subject, NamedNode) else value
    elif isinstance(value, NamedNode):
        value = renamed.get(value, value)
    if isinstance(subject, BlankNode):
        return Triple(subject, renamed.get(predicate, predicate), value)
    assert isinstance(subject, NamedNode)
    return Triple(renamed.get(subject, subject), renamed.get(predicate, predicate), value)
