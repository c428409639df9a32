"""A report's text as it should have been printed: with what its misprints are read as in their place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from chithi.auditing.citations import Citations
from chithi.detection.detect import detect
from chithi.detection.mentions import Mention
from chithi.detection.vocabulary import Names
from chithi.texts.source import SourceText


class Stretch(NamedTuple):
    """Characters of the text that is read, and those of the text that is printed; `same` if they are equal."""

    start: int
    end: int
    printed_start: int
    printed_end: int
    same: bool


def detect_as_read(evidence: Citations, names: Names, without: Collection[int]) -> list[Mention]:
    """Return the mentions of a report's text with each `ct:reading` in the place of its misprint.

    Places and text of a mention are as printed; `normal` and the text of its parts are as read.
    """
    source = evidence.source
    text, stretches = _read(evidence)
    if text == source.text:
        return detect(source, names, without)
    found = detect(SourceText(source.path, text.encode()), names, without)
    return [_place(mention, stretches, source.text) for mention in found]


def _read(evidence: Citations) -> tuple[str, list[Stretch]]:
    """Return the text as it is read, and where each stretch of it is printed."""
    printed, read, stretches, last = evidence.source.text, "", list[Stretch](), 0
    for start, end, reading in [*_misprints(evidence), (len(printed), len(printed), "")]:
        if start < last:
            continue
        stretches.append(Stretch(len(read), len(read) + start - last, last, start, same=True))
        read += printed[last:start]
        for same, first, after, other, other_after in _compare(printed[start:end], reading):
            places = len(read) + other, len(read) + other_after, start + first, start + after
            stretches.append(Stretch(*places, same=same))
        read, last = read + reading, end
    return read, stretches


def _compare(printed: str, reading: str) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield (same, start, end, start, end) of the stretches of a misprint; what is left out joins what is before."""
    before: tuple[bool, int, int, int, int] | None = None
    for tag, *places in SequenceMatcher(None, printed, reading, autojunk=False).get_opcodes():
        first, last, other, other_last = places
        if tag == "delete" and before:
            same, start, end, other_start, other = before
            if same and end - start > 1:
                yield True, start, end - 1, other_start, other - 1
                start, other_start = end - 1, other - 1
            before = (False, start, last, other_start, other)
            continue
        if before:
            yield before
        before = (tag == "equal", first, last, other, other_last)
    if before:
        yield before


def _misprints(evidence: Citations) -> list[tuple[int, int, str]]:
    """Return (start, end, reading) of the misprints that stand where they say, by place."""
    nodes, found = evidence.nodes, []
    for passage in evidence.passages:
        start, end, reading = (
            nodes.number(passage, "start"),
            nodes.number(passage, "end"),
            nodes.text(passage, "reading"),
        )
        if reading and start is not None and end is not None and 0 <= start < end <= len(evidence.source.text):
            found.append((start, end, reading))
    return sorted(found)


def _place(mention: Mention, stretches: list[Stretch], printed: str) -> Mention:
    start, end = _span(mention.start, mention.end, stretches)
    parts = []
    for part in mention.parts:
        first, last = _span(part.start, part.end, stretches)
        parts.append(part._replace(start=first, end=last))
    return mention._replace(start=start, end=end, text=printed[start:end], parts=tuple(parts))


def _span(start: int, end: int, stretches: list[Stretch]) -> tuple[int, int]:
    """Return where characters of the text that is read are printed; of a changed stretch, all of it."""
    first = next(one for one in stretches if one.start <= start < one.end)
    last = next(one for one in stretches if one.start < end <= one.end)
    return (
        first.printed_start + (start - first.start if first.same else 0),
        last.printed_start + (end - last.start) if last.same else last.printed_end,
    )
