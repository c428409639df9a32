"""Which numbers, dates, document numbers and quoted names of a text no passage holds: what is not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chithi.auditing.citations import Citations
from chithi.texts.source import Paragraph, SourceText
from chithi.vietnamese.dates import dates
from chithi.vietnamese.documents import document_numbers
from chithi.vietnamese.labels import number_labels
from chithi.vietnamese.letters import canonical, nfc
from chithi.vietnamese.numerals import readings

# What is left over when numbers, dates and documents have been read: 09:36, codes, telephone numbers.
_DIGITS = re.compile(r"\d+(?:[.,/:h-]\d+)*")
# The readers look at the neighbourhood of digits only; the widest print of a date or number is shorter than this.
_NEIGHBOURHOOD = 60
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
# A name is short, no sentence, and not introduced as what somebody said; such words are never stored.
NAME_WORDS = 60
_SENTENCE = re.compile(r"[.!?]\s+\S")
_SAYING = re.compile(r"(?:nói|dạy|rằng|khẳng định|nhấn mạnh|đó là)\s*:?\s*$", re.IGNORECASE)


class Token(NamedTuple):
    """A piece of text: its kind, span, paragraph and text.

    `number`, `date`, `document`, `digits` (others) and `quoted` (a name between quotation marks) ought to be cited; a
    `quotation` must not be.
    """

    kind: str
    start: int
    end: int
    paragraph: int
    text: str


class Covered(NamedTuple):
    """The tokens of one report: all, those in no passage and those excused as repeated mentions."""

    report: str
    tokens: int
    excused: list[tuple[Token, str]]
    missing: list[Token]
    furniture: list[Paragraph]
    quotations: list[Token]

    @property
    def covered(self) -> int:
        """How many tokens lie in a passage that proves something."""
        return self.tokens - len(self.excused) - len(self.missing)


def find_tokens(source: SourceText, without: set[int]) -> Iterator[Token]:
    """Yield the tokens of a text, in order of place within each kind; paragraphs in `without` have none."""
    for paragraph in source.paragraphs:
        if paragraph.number in without:
            continue
        text = source.text[paragraph.start : paragraph.end]
        for kind, start, end in find_digits(text):
            place = paragraph.start + start, paragraph.start + end
            yield Token(kind, *place, paragraph.number, text[start:end])
        for match in _QUOTED.finditer(text):
            said = is_quotation(match[1], text[: match.start()])
            place = paragraph.start + match.start(1), paragraph.start + match.end(1)
            yield Token("quotation" if said else "quoted", *place, paragraph.number, match[1])


def find_digits(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, start, end) of all that is printed in digits, each read whole.

    What names a place, paragraph or day of the week ("thôn 4", "Khoản 3", "ngày thứ 7") is left out.
    """
    for first, last in _neighbourhoods(text):
        found: list[tuple[str, int, int]] = []
        for kind, start, end in _readings(text[first:last]):
            if all(end <= a or b <= start for _, a, b in found):
                found.append((kind, start, end))
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


def measure_coverage(evidence: Citations) -> Covered:
    """Tell which tokens of the report's text lie in a passage.

    A passage with `ct:repeats` proves nothing itself: it excuses its span as a repeated mention.
    """
    nodes, source = evidence.nodes, evidence.source
    furniture = {int(n) for n in nodes.texts(evidence.report, "furnitureParagraph") if n.isdigit()}
    proving, excusing = _Spans(), _Spans()
    for passage in evidence.passages:
        start, end = nodes.number(passage, "start"), nodes.number(passage, "end")
        if start is not None and end is not None:
            repeated = nodes.text(passage, "repeats")
            (excusing if repeated else proving).add(start, end, repeated)
    every = list(find_tokens(source, furniture))
    found = [token for token in every if token.kind != "quotation"]
    excused, missing = [], []
    for token in found:
        if proving.holds(token) is None:
            repeated_passage = excusing.holds(token)
            if repeated_passage is None or canonical(token.text) not in canonical(evidence.printed(repeated_passage)):
                missing.append(token)
            else:
                excused.append((token, repeated_passage))
    left_out = [p for p in source.paragraphs if p.number in furniture]
    quotations = [token for token in every if token.kind == "quotation"]
    return Covered(evidence.report, len(found), excused, missing, left_out, quotations)


class _Spans:
    """Spans by the thousand characters they touch, so that a long text takes time in proportion to its length."""

    SIZE = 1000

    def __init__(self) -> None:
        self._by_block: dict[int, list[tuple[int, int, str]]] = {}

    def add(self, start: int, end: int, name: str) -> None:
        for block in range(start // self.SIZE, max(start, end - 1) // self.SIZE + 1):
            self._by_block.setdefault(block, []).append((start, end, name))

    def holds(self, token: Token) -> str | None:
        """Return the name of a span that holds the whole token, None if there is none."""
        for start, end, name in self._by_block.get(token.start // self.SIZE, ()):
            if start <= token.start and token.end <= end:
                return name
        return None
