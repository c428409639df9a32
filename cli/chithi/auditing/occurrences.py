"""Finds where a phrase stands in a source text and writes it as a passage, so that nobody counts characters."""

from __future__ import annotations

from typing import NamedTuple

from chithi.auditing.texts import SourceText
from chithi.vietnamese.letters import aligned, slug

_SLUG_WORDS = 5


class Occurrence(NamedTuple):
    """An occurrence of a phrase: its paragraph, its span and the text as printed."""

    paragraph: int
    start: int
    end: int
    printed: str


def find_occurrences(source: SourceText, phrase: str) -> list[Occurrence]:
    """Return every occurrence of `phrase`, in order.

    It is looked for as typed; only if it is nowhere so, then without regard to normal form, case, quotation marks
    and kinds of blank.
    """
    spans = _spans(source.text, phrase.strip())
    if not spans:
        text, offsets = aligned(source.text)
        plain, _ = aligned(" ".join(phrase.split()))
        spans = [(offsets[start], offsets[end]) for start, end in _spans(_straight(text), _straight(plain))]
    found = []
    for start, end in spans:
        paragraph = source.paragraph_at(start)
        if paragraph and end <= paragraph.end:
            found.append(Occurrence(paragraph.number, start, end, source.text[start:end]))
    return found


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”„‟’‘–—", '""""\'\'--'))


def _spans(text: str, phrase: str) -> list[tuple[int, int]]:
    spans, start = [], text.find(phrase) if phrase else -1
    while start >= 0:
        spans.append((start, start + len(phrase)))
        start = text.find(phrase, start + 1)
    return spans


def as_turtle(place: Occurrence, report: str) -> str:
    """Return the passage in house form; `report` is the slug of its report. The name is a proposal."""
    words = "-".join(slug(place.printed).split("-")[:_SLUG_WORDS])
    printed = place.printed.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f"passage:{report}-p{place.paragraph}-{words}  a ct:Passage ;  ct:inReport report:{report} ;"
        f"  ct:paragraph {place.paragraph} ;  ct:start {place.start} ;\n"
        f'    ct:printed "{printed}" .\n'
    )
