"""Which numbers, dates, document numbers and quoted names of a text no passage holds: what is not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chithi.auditing.citations import Citations
from chithi.auditing.texts import Paragraph, SourceText
from chithi.vietnamese.letters import canonical

# A run of digits with what joins them: 1.378 · 95,1% · 18/5/2021 · 01-KL/TW · 09:36.
_DIGITS = re.compile(r"\d+(?:[.,/:-]\d+)*(?:-[^\W\d_]+(?:/[^\W\d_]+)?)?%?")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
# A name is short, no sentence, and not introduced as what somebody said; such words are never stored.
NAME_WORDS = 60
_SENTENCE = re.compile(r"[.!?]\s+\S")
_SAYING = re.compile(r"(?:nói|dạy|rằng|khẳng định|nhấn mạnh|đó là)\s*:?\s*$", re.IGNORECASE)


class Token(NamedTuple):
    """A piece of text: its kind, span, paragraph and text.

    `digits` and `quoted` (a name between quotation marks) ought to be cited; a `quotation` must not be.
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
        for match in _DIGITS.finditer(text):
            yield _token("digits", match, 0, paragraph)
        for match in _QUOTED.finditer(text):
            said = is_quotation(match[1], text[: match.start()])
            yield _token("quotation" if said else "quoted", match, 1, paragraph)


def is_quotation(text: str, before: str) -> bool:
    """Whether words between quotation marks are what somebody said and not a name; `before` leads up to them."""
    long = len(text.split()) > NAME_WORDS
    return long or _SENTENCE.search(text) is not None or _SAYING.search(before[-40:]) is not None


def _token(kind: str, match: re.Match[str], group: int, paragraph: Paragraph) -> Token:
    start, end = match.span(group)
    return Token(kind, paragraph.start + start, paragraph.start + end, paragraph.number, match[group])


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
