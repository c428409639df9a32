"""Finds where a phrase stands in a source text and writes it as a passage, so that nobody counts characters."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import count
from typing import NamedTuple
from unicodedata import combining

from pyoxigraph import Literal

from chithi.texts.source import SourceText
from chithi.vietnamese.letters import aligned, comparable, nfc, readable, slug

# How many words a passage may have that is no title or name (graph/README.md, "Encoding a report", 3).
WORDS = 12
_SLUG_WORDS = 5
# What joins the digits of one number: 1.300 and 98,5.
_IN_NUMBERS = ".,"
# What breaks a line: in a stored phrase it is a blank.
_BREAK = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")


class Occurrence(NamedTuple):
    """An occurrence of a phrase: its paragraph, its span and the text as printed."""

    paragraph: int
    start: int
    end: int
    printed: str


def find_occurrences(source: SourceText, phrase: str) -> list[Occurrence]:
    """Return every occurrence of `phrase` within a paragraph, in order.

    It is looked for as typed, see find_as_typed; only if it is nowhere so, then in any case and quotation marks as
    well. Offsets are those of the file as it is; the text is NFC.
    """
    return find_as_typed(source, phrase) or find_alike(source, phrase)


def find_as_typed(source: SourceText, phrase: str) -> list[Occurrence]:
    """Return every occurrence of `phrase` to the letter, whatever the normal form, tone placement and blanks."""
    wanted = comparable(phrase.strip())
    return [place for place in find_alike(source, phrase) if comparable(place.printed) == wanted]


def find_alike(source: SourceText, phrase: str) -> list[Occurrence]:
    """Return every occurrence of `phrase`, in any case and quotation marks as well, in order."""
    return _occurrences(source, _spans_alike(source.text, phrase))


def _spans_alike(text: str, phrase: str) -> list[tuple[int, int]]:
    if not phrase.strip():
        return []
    plain, offsets = aligned(text)
    words = map(re.escape, _straight(readable(phrase)).split())
    found = re.compile("(?=(" + r"\s+".join(words) + "))").finditer(_straight(plain))
    return [(offsets[match.start(1)], offsets[match.end(1)]) for match in found]


def find_crossings(source: SourceText, phrase: str) -> list[tuple[int, int]]:
    """Return the first and last paragraph of each place where the phrase runs on into another paragraph."""
    spans = _spans_alike(source.text, phrase)
    ends = ((source.paragraph_at(start), source.paragraph_at(end - 1)) for start, end in spans)
    return [(first.number, last.number) for first, last in ends if first and last and first != last]


def _occurrences(source: SourceText, spans: Iterable[tuple[int, int]]) -> list[Occurrence]:
    found = []
    for start, end in spans:
        paragraph = source.paragraph_at(start)
        if paragraph and end <= paragraph.end:
            found.append(Occurrence(paragraph.number, start, end, _BREAK.sub(" ", nfc(source.text[start:end]))))
    return found


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”„‟’‘–—", '""""\'\'--'))


def is_whole(source: SourceText, place: Occurrence) -> bool:
    """Whether an occurrence begins and ends where a word or number does: `3 mô hình` in `13 mô hình` does not."""
    return not any(_is_inside_a_word(source.text, offset) for offset in (place.start, place.end))


def _is_inside_a_word(text: str, offset: int) -> bool:
    before, after = text[:offset][-2:], text[offset : offset + 2]
    if not before or not after:
        return False
    if combining(after[0]) or (before[-1].isalnum() and after[0].isalnum()):
        return True
    if len(before) == 2 and before[1] in _IN_NUMBERS:
        return before[0].isdigit() and after[0].isdigit()
    return len(after) == 2 and before[-1].isdigit() and after[0] in _IN_NUMBERS and after[1].isdigit()


def state_place(place: Occurrence) -> dict[str, int]:
    """Return what a passage states of its place, beside its report: property -> value, in house order.

    Where it ends follows, but in a text that is not NFC, whose letters are more than those of the phrase.
    """
    stated = {"paragraph": place.paragraph, "start": place.start}
    return stated if place.end == place.start + len(place.printed) else {**stated, "end": place.end}


def propose_name(place: Occurrence, report: str, taken: Container[str] = ()) -> str:
    """Return a name for a passage that is none of those taken; `report` is the slug of its report."""
    words = "-".join(slug(place.printed).split("-")[:_SLUG_WORDS])
    name = f"{report}-p{place.paragraph}-{words}".rstrip("-")
    numbered = (f"{name}-{number}" for number in count(2))
    return name if name not in taken else next(other for other in numbered if other not in taken)


def quote(printed: str) -> str:
    """Return a phrase as a literal of Turtle."""
    return str(Literal(printed))


def is_long(place: Occurrence) -> bool:
    """Whether a phrase has more words than a passage may have that is no title or name."""
    return len(place.printed.split()) > WORDS


def as_turtle(place: Occurrence, report: str, name: str = "") -> str:
    """Return the passage in house form; `report` is the slug of its report, the name by default a proposal.

    What is too long for a passage can only be a title or name: a ct:TitlePassage.
    """
    stated = "".join(f"  ct:{name} {value} ;" for name, value in state_place(place).items())
    kind = "TitlePassage" if is_long(place) else "Passage"
    return (
        f"passage:{name or propose_name(place, report)}  a ct:{kind} ;  ct:inReport report:{report} ;{stated}\n"
        f"    ct:printed {quote(place.printed)} .\n"
    )
