"""The source texts: found in a folder that a person names, never part of the project."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from chithi.messages.errors import CannotRead, explain_os_error

# A full stop behind an abbreviation before a name ends no sentence: TP. Nha Trang, ThS. Nguyễn Văn A.
_ABBREVIATED = "".join(rf"(?<!\b{word})" for word in ("TP", "TX", "TT", "TS", "GS", "BS", "KS", "LS", "ThS", "Th.S"))
_STOP = re.compile(rf"{_ABBREVIATED}[.!?…]+[”\"]?\s+")
_LETTER = re.compile(r"[^\W\d_]")


class Paragraph(NamedTuple):
    """A non-blank line: its number, counted from 1, and its span."""

    number: int
    start: int
    end: int


class SourceText:
    """A source text as it stands in its file; offsets are Unicode code points over the whole file."""

    def __init__(self, path: Path, raw: bytes) -> None:
        """Decode the bytes.

        Raises:
            CannotRead: they are not UTF-8.
        """
        self.path = path
        self.sha256 = hashlib.sha256(raw).hexdigest()
        try:
            self.text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise CannotRead("not-utf8", path=path, byte=error.start) from error

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The non-blank lines; a line of white space or no-break spaces alone is blank."""
        found: list[Paragraph] = []
        offset = 0
        for line in self.text.split("\n"):
            if line.strip():
                found.append(Paragraph(len(found) + 1, offset, offset + len(line)))
            offset += len(line) + 1
        return found

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that the character at `offset` is in, None if it is in a blank line or outside."""
        index = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
        found = self.paragraphs[index] if index >= 0 else None
        return found if found and offset < found.end else None

    def sentence_around(self, start: int, end: int) -> str:
        """Return the sentence or sentences of the paragraph that the span lies in."""
        first, last = self.sentence_span(start, end)
        return self.text[first:last].strip()

    def sentence_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where they begin and end; the span of nothing if there is no paragraph."""
        paragraph = self.paragraph_at(start)
        if paragraph is None:
            return start, start
        text = self.text[paragraph.start : paragraph.end]
        breaks = [place + paragraph.start for place in _find_breaks(text)]
        first = max([paragraph.start, *(place for place in breaks if place <= start)])
        last = min([paragraph.end, *(place for place in breaks if place >= end)])
        return first, last

    def sentences(self, paragraph: Paragraph) -> list[tuple[int, int]]:
        """Return the spans of a paragraph's sentences, without the blanks around them."""
        text = self.text[paragraph.start : paragraph.end]
        breaks = [0, *_find_breaks(text), len(text)]
        spans = zip(breaks, breaks[1:], strict=False)
        found = [(paragraph.start + a, text[a:b]) for a, b in spans if text[a:b].strip()]
        return [(a + len(t) - len(t.lstrip()), a + len(t.rstrip())) for a, t in found]

    def text_of(self, number: int) -> str:
        """Return a paragraph's text, "" if there is no such paragraph."""
        if not 1 <= number <= len(self.paragraphs):
            return ""
        paragraph = self.paragraphs[number - 1]
        return self.text[paragraph.start : paragraph.end]


def _find_breaks(text: str) -> list[int]:
    """Return where a sentence begins behind another: behind a stop and a blank, if the next letter is a capital."""
    found = []
    for stop in _STOP.finditer(text):
        letter = _LETTER.search(text, stop.end())
        if letter and letter[0].isupper():
            found.append(stop.end())
    return found


def read_text(folder: Path, name: str) -> SourceText:
    """Read the text called `name` in `folder`.

    Raises:
        CannotRead: the folder or the file is not there, cannot be read or is not UTF-8.
    """
    if not folder.is_dir():
        raise CannotRead("no-sources-folder", path=folder)
    path = folder / name
    try:
        return SourceText(path, path.read_bytes())
    except OSError as error:
        raise CannotRead("cannot-read", path=path, reason=explain_os_error(error)) from error
