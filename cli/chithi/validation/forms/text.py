"""Findings for people: by file and subject, each with the place that an editor can jump to, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from chithi.formats.columns import wrap
from chithi.messages.catalogue import say
from chithi.output import terminal_width
from chithi.rdf.namespaces import shorten
from chithi.validation.findings import Finding, Judged
from chithi.validation.forms import Subject, counts, rule_name, severity, subject, subjects, where

INDENT = "    "


def render(findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return blocks, one a subject, and a summary; a line that begins with a place is never wrapped."""
    columns = terminal_width()
    blocks = [list(_block(group, columns)) for group in subjects(findings, judged.files)]
    blocks.append(_summary(findings, judged, columns))
    text = "\n\n".join("\n".join(lines) for lines in blocks)
    return f"{text}\n".encode("utf-8", "surrogateescape")


def _block(group: Subject, columns: int) -> Iterator[str]:
    yield from wrap(_clean(subject(group.findings[0])), columns)
    for (remedy, headline), found in groupby(group.findings, key=lambda f: (f.remedy, _headline(f))):
        yield headline
        same = list(found)
        for what in dict.fromkeys(finding.what for finding in same):
            yield from _indent(what, columns)
        if remedy:
            yield from _indent(f"→ {remedy}", columns)
        others = dict.fromkeys(where(place) for finding in same for place in finding.places[1:])
        yield from (f"{_clean(other)}: {say('findings-also')}" for other in others)


def _headline(finding: Finding) -> str:
    """Return place, severity, property and rule; editors find the place at the line's start."""
    place = f"{_clean(where(finding.places[0]))}: " if finding.places else ""
    path = f": {shorten(finding.path)}" if finding.path else ""
    return f"{place}{severity(finding)}{path} [{rule_name(finding.rule)}]"


def _indent(text: str, columns: int) -> list[str]:
    return [INDENT + line for line in wrap(_clean(text), max(columns - len(INDENT), 20))]


def _clean(text: str) -> str:
    """Return text that a terminal only shows and does not obey; an undecodable byte of a file name stays."""
    return "".join(c if c.isprintable() or "\udc80" <= c <= "\udcff" else _spelt(c) for c in text)


def _spelt(character: str) -> str:
    return " " if character.isspace() else ascii(character)[1:-1]


def _summary(findings: Sequence[Finding], judged: Judged, columns: int) -> list[str]:
    result = say("findings-counted", **counts(findings)) if findings else say("findings-none")
    seen = say("findings-judged", **{**judged._asdict(), "files": len(judged.files)})
    return wrap(f"{result} {seen}", columns)
