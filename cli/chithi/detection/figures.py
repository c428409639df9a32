"""Numbers, dates and other digits, and what stands between quotation marks, each read whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chithi.detection.mentions import Mention, Part
from chithi.detection.tables import spell, table
from chithi.detection.taken import Taken
from chithi.texts.source import Paragraph, SourceText
from chithi.vietnamese.dates import dates
from chithi.vietnamese.documents import document_numbers
from chithi.vietnamese.labels import number_labels
from chithi.vietnamese.letters import nfc, readable
from chithi.vietnamese.numerals import readings

# What is left over when numbers, dates and documents have been read: 09:36, codes, telephone numbers.
_DIGITS = re.compile(r"\d+(?:[.,/:h-]\d+)*")
# The readers look at the neighbourhood of digits only; the widest print of a date or number is shorter than this.
_NEIGHBOURHOOD = 60
_YEARS = re.compile(r"(?:19|20)\d\d *[-–—] *(?:19|20)\d\d")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
# A name is short, no sentence, and not introduced as what somebody said; such words are never stored.
NAME_WORDS = 60
_SENTENCE = re.compile(r"[.!?]\s+\S")
_SAYING = re.compile(r"(?:nói|dạy|rằng|khẳng định|nhấn mạnh|đó là)\s*:?\s*$", re.IGNORECASE)


def find_figures(source: SourceText, paragraph: Paragraph) -> Iterator[Mention]:
    """Yield numbers, dates and other digits, then names and sayings between quotation marks; no document numbers."""
    text = source.text[paragraph.start : paragraph.end]
    quoted = list(_QUOTED.finditer(text))
    in_quotes = Taken(len(text))
    for match in quoted:
        in_quotes.add(*match.span())
    for kind, start, end in find_digits(text):
        if kind != "document":
            named = in_quotes.touches(start, start + 1)
            period = kind == "number" and (named or is_period(text[start:end], text[end : end + _NEIGHBOURHOOD]))
            yield _mention(kind, paragraph, start, text[start:end], role="period" if period else "")
    for match in quoted:
        said = is_quotation(match[1], text[max(0, match.start() - _NEIGHBOURHOOD) : match.start()])
        yield _mention("quotation" if said else "quoted", paragraph, match.start(1), match[1])


def _mention(kind: str, paragraph: Paragraph, start: int, text: str, role: str = "") -> Mention:
    first = paragraph.start + start
    last = first + len(text)
    parts = (Part(role, first, last, text),) if role else ()
    return Mention(kind, first, last, paragraph.number, text, readable(text), parts)


def is_period(number: str, behind: str) -> bool:
    """Whether a number counts time or is a range of years: "5 năm", "2020 - 2025", "45 tuổi"."""
    return bool(_YEARS.fullmatch(readable(number)) or _time().match(readable(behind)))


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf" +(?:{spell(*table('figures')['time'])})(?!\w)")


def find_digits(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, start, end) of all that is printed in digits, each read whole.

    What names a place, paragraph or day of the week ("thôn 4", "Khoản 3", "ngày thứ 7") is left out.
    """
    for first, last in _neighbourhoods(text):
        found: list[tuple[str, int, int]] = []
        taken = Taken(last - first)
        for kind, start, end in _readings(text[first:last]):
            if not taken.touches(start, end):
                found.append((kind, start, end))
                taken.add(start, end)
        for kind, start, end in sorted(found, key=lambda one: one[1]):
            if kind:
                yield kind, first + start, first + end


def _readings(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what is printed in digits, what is surest first; of "năm 2023" the digits alone, kind "" for labels."""
    yield from (("document", start, end) for start, end in document_numbers(text))
    days = [(found.also, found.start, found.end) for found in dates(text)]
    spans = [("date", start, end) for also, start, end in days if not also]
    spans += [("", start, end) for start, end in number_labels(text)]
    spans += [("number", found.start, found.end) for found in readings(text)]
    spans += [("date", start, end) for also, start, end in days if also]
    for kind, start, end in spans:
        digits = [place for place in range(start, end) if text[place].isdigit()]
        if digits:
            yield kind, digits[0], end
    yield from (("digits", *match.span()) for match in _DIGITS.finditer(text))


def _neighbourhoods(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around digits, from blank to blank."""
    first = last = -1
    for match in re.finditer(r"\d+", text):
        start, end = max(0, match.start() - _NEIGHBOURHOOD), min(len(text), match.end() + _NEIGHBOURHOOD)
        if first >= 0 and start <= last:
            last = end
            continue
        if first >= 0:
            yield _to_blanks(text, first, last)
        first, last = start, end
    if first >= 0:
        yield _to_blanks(text, first, last)


def _to_blanks(text: str, first: int, last: int) -> tuple[int, int]:
    return text.rfind(" ", 0, first) + 1, (text.find(" ", last) + 1 or len(text) + 1) - 1


def is_quotation(text: str, before: str) -> bool:
    """Whether words between quotation marks are what somebody said and not a name; `before` leads up to them."""
    long = len(text.split()) > NAME_WORDS
    return long or _SENTENCE.search(text) is not None or _SAYING.search(nfc(before[-80:])) is not None
