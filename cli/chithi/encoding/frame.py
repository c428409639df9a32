"""The frame of a new report: what is known of it as data, all else as examples in comments that say what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pyoxigraph import Literal

from chithi.encoding.choices import Choices
from chithi.encoding.provinces import Province
from chithi.rdf.namespaces import PREFIXES
from chithi.texts.source import SourceText

TEMPLATE = Path(__file__).parent / "report.ttl"
# What stands in the template for a fact that is known only when it is used, and what is written if it is not.
_UNKNOWN = {
    **{"SLUG": "", "FILE": "…", "SHA256": "…", "COUNT": "…", "PLACE": "place:…"},
    **{"DECLARED": "", "HEIR": "", "LAST": ""},
}
_NAMES = re.compile("|".join(_UNKNOWN))


def write_frame(slug: str, lang: str, source: SourceText | None = None, place: Province | None = None) -> str:
    """Return the frame for the report called `slug`, with comments in `lang`.

    Args:
        slug: the last segment of the report's IRI.
        lang: vi or en.
        source: the report's text, if it is at hand.
        place: the province, if it is known.

    Raises:
        CannotRead: the ontology's files cannot be read.
    """
    known = {**dict.fromkeys(_UNKNOWN, ""), "SLUG": slug}
    choices = Choices(lang)
    if source:
        known |= {"FILE": _escape(source.path.name), "SHA256": source.sha256, "COUNT": str(len(source.paragraphs))}
    if place:
        known |= {"PLACE": place.name, "DECLARED": place.declared, "HEIR": place.heir, "LAST": place.last_day(lang)}
    template = TEMPLATE.read_text(encoding="utf-8").splitlines()
    body = "".join(f"{line}\n" for raw in template for line in _lines(raw, choices, known))
    return f"{_prefixes(body)}\n{body}"


def _escape(text: str) -> str:
    """Return a text for between double quotes, control characters and all."""
    return str(Literal(text))[1:-1]


def _lines(raw: str, choices: Choices, known: Mapping[str, str]) -> Iterator[str]:
    """Turn a line of the template into lines of the frame: help in one language, lists of choices, examples, data.

    A line that begins with `#if NAME` counts only where that fact is known.
    """
    if raw.startswith("#if "):
        _, name, line = raw.split(" ", 2)
        if known[name]:
            yield from _lines(line, choices, known)
        return
    for lang in ("vi", "en"):
        if raw.startswith(f"#{lang}"):
            text = re.sub("SLUG|PLACE|HEIR|LAST", lambda name: known[name[0]], raw.removeprefix(f"#{lang}"))
            if lang == choices.lang:
                yield f"# {text}" if text.startswith("──") else f"##{text}"
            return
    if raw.startswith("#? "):
        yield from choices.concepts(*raw[3:].split())
    elif raw.startswith("#! "):
        yield from choices.classes(raw[3:])
    else:
        yield _fill(raw, known)


def _fill(line: str, known: Mapping[str, str]) -> str:
    """Put in what is known; a line of data about something unknown becomes an example."""
    names = _NAMES.findall(line)
    text = _NAMES.sub(lambda name: known[name[0]] or _UNKNOWN[name[0]], line)
    if line.lstrip().startswith("#") or all(known[name] for name in names):
        return text
    return f"    # {text.lstrip()}"


def _prefixes(body: str) -> str:
    """Return the prefix block for all that data and comments mention, ct: before the others."""
    used = set(re.findall(r"(?<![\w-])([a-z][a-z-]*):(?=[^\s/])", body)) & PREFIXES.keys()
    return "".join(
        f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in sorted(used, key=lambda prefix: (prefix != "ct", prefix))
    )
