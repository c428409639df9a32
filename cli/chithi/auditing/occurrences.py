"""Finds where a phrase stands in a source text and writes it as a passage, so that nobody counts characters."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import combining

from chithi.auditing.texts import SourceText
from chithi.vietnamese.letters import aligned, nfc, readable, slug

_SLUG_WORDS = 5
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

    It is looked for as typed; only if it is nowhere so, then without regard to normal form, case, the place of tone
    marks, quotation marks and kinds of blank. Offsets are those of the file as it is; the text is NFC.
    """
    found = []
    for start, end in _find_spans(source, phrase):
        paragraph = source.paragraph_at(start)
        if paragraph and end <= paragraph.end:
            found.append(Occurrence(paragraph.number, start, end, _BREAK.sub(" ", nfc(source.text[start:end]))))
    return found


def find_crossings(source: SourceText, phrase: str) -> list[tuple[int, int]]:
    """Return the first and last paragraph of each place where the phrase runs on into another paragraph."""
    ends = ((source.paragraph_at(start), source.paragraph_at(end - 1)) for start, end in _find_spans(source, phrase))
    return [(first.number, last.number) for first, last in ends if first and last and first != last]


def _find_spans(source: SourceText, phrase: str) -> list[tuple[int, int]]:
    spans = _spans(source.text, phrase.strip())
    if spans or not phrase.strip():
        return spans
    text, offsets = aligned(source.text)
    words = map(re.escape, _straight(readable(phrase)).split())
    pattern = re.compile("(?=(" + r"\s+".join(words) + "))")
    found = pattern.finditer(_straight(text))
    return [(offsets[match.start(1)], offsets[match.end(1)]) for match in found]


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”„‟’‘–—", '""""\'\'--'))


def _spans(text: str, phrase: str) -> list[tuple[int, int]]:
    spans, start = [], text.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        if not combining(text[end : end + 1] or " "):
            spans.append((start, end))
        start = text.find(phrase, start + 1)
    return spans


def as_turtle(place: Occurrence, report: str) -> str:
    """Return the passage in house form; `report` is the slug of its report. The name is a proposal.

    `ct:end` is always written: in a text that is not NFC it is not `ct:start` and the length of the phrase.
    """
    words = "-".join(slug(place.printed).split("-")[:_SLUG_WORDS])
    printed = place.printed.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f"passage:{report}-p{place.paragraph}-{words}  a ct:Passage ;\n"
        f"    ct:inReport report:{report} ;  ct:paragraph {place.paragraph} ;"
        f"  ct:start {place.start} ;  ct:end {place.end} ;\n"
        f'    ct:printed "{printed}"\n'
        f"    .\n"
    )
