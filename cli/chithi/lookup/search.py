"""Finds what a person looks for with `chithi find`: names, printed phrases, numbers, dates, numbers of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select
from chithi.lookup.names import last_segment, rank_kind
from chithi.lookup.typed import Days, is_number, read_days, read_numbers
from chithi.lookup.words import EXACT, PART, SCATTERED, START, WHOLE, Words, compare, find_near, split_words
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import CT, RDFS, SKOS
from chithi.vietnamese.letters import fold, nfc

OWN_NAMES = (f"{SKOS}prefLabel", f"{SKOS}altLabel", f"{RDFS}label")
PRINTED = f"{CT}printed"
_NAMES = (*OWN_NAMES, f"{CT}number", f"{CT}officialTitle")
NUMBERS = tuple(f"{CT}{name}" for name in ("value", "lowerBound", "upperBound", "numerator", "denominator"))
_OWN_DATES = ("eventDate", "dateEarliest", "dateLatest", "issueDate", "publicationDate")
_ENDS = (
    *("periodStart", "periodEnd", "reviewStart", "reviewEnd", "meritStart", "meritEnd"),
    *("validFrom", "validTo"),
)
OWN_DATES, ENDS = (tuple(f"{CT}{name}" for name in names) for names in (_OWN_DATES, _ENDS))
# Where several values of a node are met alike, the first of these counts.
_PROPERTIES = (*_NAMES, PRINTED, *NUMBERS, *OWN_DATES, *ENDS)
_ALL = " ".join(f"<{name}>" for name in _PROPERTIES)
_QUERY = f"SELECT ?x ?p ?v WHERE {{ VALUES ?p {{ {_ALL} }} ?x ?p ?v }}"
# In which order hits are shown; those of one rank by kind and text.
_RANK = {EXACT: 0, WHOLE: 1, START: 3, PART: 4, SCATTERED: 5}
_EQUAL, _IN_PRINT, _END = 2, 6, 7
# So many ways of writing what a slip may have meant.
_NEAR = 8
_LEAST = 4  # with fewer letters everything comes near


class Text(NamedTuple):
    """A text, number or date of the data: whose it is, by which property, and the value."""

    iri: str
    property: str
    value: Literal


class Found(NamedTuple):
    """What a search found: a node, or the passage of a printed phrase, by which value; less `rank` is better."""

    rank: int
    text: Text

    @property
    def order(self) -> tuple[int, int, str, str, str, int]:
        """The key to sort by: how well it is met, its kind, the value, the IRI."""
        iri, prop, value = self.text
        return self.rank, rank_kind(iri), fold(value.value), value.value, iri, _PROPERTIES.index(prop)


class Typed(NamedTuple):
    """What a typed text can mean."""

    text: str
    words: Words
    numbers: set[Decimal]
    days: Days | None


class Step(NamedTuple):
    """What one step of a search found; `near` tells that it is not what was typed."""

    found: list[Found]
    near: bool = False


def search(engine: Engine, text: str, lang: str = "") -> Iterator[Step]:
    """Yield what is found, less and less exactly; who searches takes the first step that found something.

    First whole words with accents as they were typed (a word without accents stands for any), numbers and dates;
    then whole words, accents apart; then parts of words; at last names that a slip of the pen may have made of `text`.
    Each step has a node once, by its best value, of equally good ones by that in `lang`.

    Raises:
        WrongUse: `text` has no letter or digit to look for.
    """
    if not fold(text):
        raise WrongUse("no-letters-in-name", value=text)
    texts = _list_texts(engine)
    typed = Typed(nfc(text.strip()), split_words(text), read_numbers(text), read_days(text))
    met = [(*found, each) for each in texts if (found := _meet(typed, each))]
    yield Step(_best((Found(rank, each) for astray, rank, each in met if not astray), lang))
    yield Step(_best((Found(rank, each) for astray, rank, each in met if astray), lang))
    yield Step(_best(_inside(fold(text), texts), lang))
    yield Step(_best(_near(typed, texts), lang), near=True)


def _list_texts(engine: Engine) -> list[Text]:
    return [
        Text(node.value, name.value, value)
        for node, name, value in select(engine, _QUERY)
        if isinstance(node, NamedNode) and isinstance(name, NamedNode) and isinstance(value, Literal)
    ]


def _meet(typed: Typed, each: Text) -> tuple[bool, int] | None:
    """Return whether accents are astray, and the rank of a text, number or date that is met."""
    value = each.value.value
    if each.property in NUMBERS:
        return (False, _EQUAL) if typed.numbers and is_number(value, typed.numbers) else None
    if each.property in OWN_DATES or each.property in ENDS:
        rank = _EQUAL if each.property in OWN_DATES else _END
        return (False, rank) if typed.days and typed.days.has(value) else None
    if each.property != PRINTED and (nfc(value) == typed.text or last_segment(each.iri) == typed.text):
        return False, _RANK[EXACT]
    match = compare(typed.words, split_words(value))
    if match and each.property == PRINTED:
        return (match.astray, _IN_PRINT) if match.how != SCATTERED else None
    return (match.astray, _RANK[match.how]) if match else None


def _inside(folded: str, texts: Iterable[Text]) -> Iterator[Found]:
    for each in texts:
        if each.property in (*_NAMES, PRINTED) and folded in fold(each.value.value):
            yield Found(_IN_PRINT if each.property == PRINTED else _RANK[PART], each)


def _near(typed: Typed, texts: Iterable[Text]) -> Iterator[Found]:
    """Yield the names that come near, by nearness; a number or date is right or wrong."""
    if typed.numbers or typed.days or len(typed.text) < _LEAST:
        return
    names = sorted((Found(0, each) for each in texts if each.property in _NAMES), key=lambda found: found.order)
    close = find_near(typed.words, [split_words(found.text.value.value) for found in names], _NEAR)
    yield from (Found(rank, names[index].text) for index, rank in close.items())


def _best(found: Iterable[Found], lang: str) -> list[Found]:
    """Return the best of each node, best first."""
    best: dict[str, Found] = {}
    for each in sorted(found, key=lambda found: (found.rank, found.text.value.language != lang, found.order)):
        best.setdefault(each.text.iri, each)
    return sorted(best.values(), key=lambda found: found.order)
