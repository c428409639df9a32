"""Reads the `#+` header of a saved query: the subset of YAML that queries/README.md describes.

One-line scalars, lists of scalars and lists of one-key maps; whatever YAML would read as something other
than a string must be quoted, so that this reader and any YAML library see the same values.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.messages.errors import CannotRead

KNOWN_KEYS = [
    "summary",
    "question",
    "description",
    "tags",
    "defaults",
    "enumerate",
    "accepts",
    "evidence",
    "counts",
    "counts-column",
    "level",
    "message",
    "columns",
    "rows",
    "headings",
    "note",
    "endpoint",
    "method",
    "pagination",
]

Item = str | dict[str, str]
Value = str | list[Item]

_KEYED = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?: +(.*))?")
# Words that YAML 1.1 takes for a boolean or for nothing.
_NOT_TEXT = frozenset(("y", "n", "yes", "no", "true", "false", "on", "off", "null"))


class Line(NamedTuple):
    """A header line: where it stands, how deep its text is indented, and the text itself."""

    source: str
    number: int
    indent: int
    text: str

    def wrong(self, key: str, /, **params: object) -> CannotRead:
        """Return the error for a fault on this line."""
        return CannotRead(key, where=f"{self.source}:{self.number}", **params)


class Header(NamedTuple):
    """The values by key, and the line number each key stands on."""

    values: dict[str, Value]
    lines: dict[str, int]


def read_header(text: str, source: str) -> Header:
    """Read the header at the top of a query's text; `source` (the file) is for messages.

    Raises:
        CannotRead: with file and line, for an unknown or repeated key, a tab, or a scalar that needs quotes.
    """
    header = Header({}, {})
    key = ""
    for line in _header_lines(text, source):
        if "\t" in line.text:
            raise line.wrong("header-tab")
        if line.indent == 0:
            key = _read_key(line, header)
        else:
            _read_item(line, key, header)
    return header


def _header_lines(text: str, source: str) -> list[Line]:
    lines = []
    for number, raw in enumerate(text.split("\n"), start=1):
        if not raw.startswith("#+"):
            break
        content = raw[2:].removeprefix(" ").rstrip("\r ")
        if content:
            lines.append(Line(source, number, len(content) - len(content.lstrip(" ")), content.lstrip(" ")))
    return lines


def _read_key(line: Line, header: Header) -> str:
    match = _KEYED.fullmatch(line.text)
    if not match:
        raise line.wrong("header-form", text=line.text)
    key = match[1]
    if key not in KNOWN_KEYS:
        raise line.wrong("header-unknown-key", key=key, known=", ".join(KNOWN_KEYS))
    if key in header.values:
        raise line.wrong("header-duplicate-key", key=key, first=header.lines[key])
    header.values[key] = _scalar(line, match[2]) if match[2] else []
    header.lines[key] = line.number
    return key


def _read_item(line: Line, key: str, header: Header) -> None:
    items = header.values.get(key)
    if not isinstance(items, list) or not line.text.startswith("- "):
        raise line.wrong("header-form", text=line.text)
    text = line.text[2:].strip()
    pair = _KEYED.fullmatch(text)
    if not pair or pair[2] is None:
        items.append(_scalar(line, text))
        return
    if any(isinstance(item, dict) and pair[1] in item for item in items):
        raise line.wrong("header-duplicate-key", key=pair[1], first=header.lines[key])
    items.append({pair[1]: _scalar(line, pair[2])})


def _scalar(line: Line, text: str) -> str:
    """Return the value of a scalar; a plain one begins with a letter and has nothing of YAML's own in it."""
    quote, inner = text[0], text[1:-1]
    quoted = len(text) > 1 and text.endswith(quote)
    if quote == '"' and quoted and re.fullmatch(r'(?:[^"\\]|\\["\\])*', inner):
        return re.sub(r'\\(["\\])', r"\1", inner)
    if quote == "'" and quoted and "'" not in inner.replace("''", ""):
        return inner.replace("''", "'")
    yaml = ": " in text or " #" in text or text.endswith(":") or text.lower() in _NOT_TEXT
    if quote.isalpha() and not yaml:
        return text
    raise line.wrong("header-needs-quotes", text=text)
