"""The frame of a new report: its known facts as data, everything else as examples in comments that say what to write."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from chithi import inputs, locations
from chithi.namespaces import BASE, CT, OWL, PREFIXES, RDFS, SKOS, shorten
from chithi.sources import Source
from chithi.text import wrap

TEMPLATE = Path(__file__).parent / "templates" / "report.ttl"
COLUMNS = 117
PLACEHOLDER = "…"


def report(slug: str, lang: str, source: Source | None = None, place: str | None = None) -> str:
    """Return the frame for the report called `slug`, with comments in `lang`.

    Args:
        slug: the last segment of the report's IRI.
        lang: vi or en.
        source: the report's text, if it is at hand.
        place: the prefixed name of the province, if it is known.

    Raises:
        CannotRead: the ontology's files cannot be read.
    """
    known = {"SLUG": slug, "PLACE": place or ""}
    if source:
        known |= {"FILE": _escaped(source.path.name), "SHA256": source.sha256, "COUNT": str(len(source.paragraphs))}
    model = Model(lang)
    lines = [line for raw in TEMPLATE.read_text(encoding="utf-8").splitlines() for line in _lines(raw, model, known)]
    body = "".join(f"{line}\n" for line in lines)
    return f"{_prefixes(body)}\n{body}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _lines(raw: str, model: Model, known: Mapping[str, str]) -> Iterator[str]:
    """Turn a line of the template into lines of the frame: help in one language, lists of choices, examples, data."""
    for lang in ("vi", "en"):
        if raw.startswith(f"#{lang}"):
            text = raw.removeprefix(f"#{lang}").replace("SLUG", known["SLUG"])
            if lang == model.lang:
                yield f"# {text}" if text.startswith("──") else f"##{text}"
            return
    if raw.startswith("#? "):
        yield from model.choices(*raw[3:].split())
    elif raw.startswith("#! "):
        yield from model.classes(raw[3:])
    else:
        yield _filled(raw, known)


def _filled(line: str, known: Mapping[str, str]) -> str:
    """Put in what is known; a line of data of which nothing is known becomes an example."""
    for name, unknown in (("SLUG", ""), ("FILE", "…"), ("SHA256", "…"), ("COUNT", "…"), ("PLACE", "place:…")):
        if name in line:
            value = known.get(name)
            line = line.replace(name, value or unknown)
            if not value and not line.startswith("#"):
                line = f"# {line}"
    return line


def _prefixes(body: str) -> str:
    """Return the prefix block for all that data and comments mention, ct: before the others."""
    used = set(re.findall(r"(?<![\w-])([a-z][a-z-]*):(?=[^\s/])", body)) & PREFIXES.keys()
    return "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in sorted(used, key=lambda prefix: (prefix != "ct", prefix)))
