"""The output forms of a validation's findings; the writer of each is imported only when it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from chithi.messages.catalogue import say
from chithi.rdf.namespaces import BASE, shorten
from chithi.validation.findings import Finding, Judged, Location

# Severity -> the key of its wording.
SEVERITIES = {"Violation": "severity-violation", "Warning": "severity-warning", "Info": "severity-info"}
_EXTENSIONS = {".txt": "text", ".json": "json", ".sarif": "sarif", ".xml": "junit", ".ttl": "ttl"}
FORMS = tuple(_EXTENSIONS.values())


def by_extension(path: Path) -> str | None:
    """Return the form that a file's extension names, None if it names none."""
    return _EXTENSIONS.get(path.suffix.lower())


def render(name: str, findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return the findings in the form called `name`, one of FORMS."""
    written = import_module(f"chithi.validation.forms.{name}").render(findings, judged)
    assert isinstance(written, bytes)
    return written


class Subject(NamedTuple):
    """What was found about one node in one file; `file` is "" where no place is known."""

    file: str
    focus: str
    findings: list[Finding]


def subjects(findings: Iterable[Finding], files: Sequence[str]) -> list[Subject]:
    """Return the findings by file (in the order of `files`) and node, both as they stand in the file.

    Findings without a line keep their order behind those that have one; those without a file come last.
    """
    found = sorted(findings, key=_position)
    rank = {name: number for number, name in enumerate(dict.fromkeys([*files, *map(_file, found)]))}
    first: dict[tuple[str, str], int] = {}
    for number, finding in enumerate(found):
        first.setdefault((_file(finding), finding.focus), number)

    def order(finding: Finding) -> tuple[bool, int, int]:
        name = _file(finding)
        return not name, rank[name], first[name, finding.focus]

    groups = groupby(sorted(found, key=order), key=lambda finding: (_file(finding), finding.focus))
    return [Subject(name, focus, list(group)) for (name, focus), group in groups]


def _file(finding: Finding) -> str:
    return finding.places[0].file if finding.places else ""


def _position(finding: Finding) -> tuple[bool, int, int]:
    place = next(iter(finding.places), Location("", None, None))
    return place.line is None, place.line or 0, place.column or 0


def where(place: Location) -> str:
    """Return `file:line:column`, as far as it is known."""
    return ":".join(str(part) for part in place if part is not None)


def named(node: str) -> str:
    """Return a node in N-Triples syntax as a person would write it: an IRI as prefixed name, where it has one."""
    return shorten(node[1:-1]) if node.startswith("<") else node


def subject(finding: Finding) -> str:
    """Return the label of the focus node and, unless that is its label, its name."""
    name = named(finding.focus)
    if name.startswith('"'):  # a whole file
        return finding.label
    return name if finding.label in ("", name) else f"{finding.label} ({name})"


def rule_name(iri: str) -> str:
    """Return a rule's IRI without what all rules have in common: `shape/Figure-unit`."""
    return iri.removeprefix(BASE)


def severity(finding: Finding) -> str:
    """Return a finding's severity in the language in use."""
    return say(SEVERITIES[finding.severity])


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings are `violations`, `warnings` and `infos`."""
    found = Counter(finding.severity for finding in findings)
    return {f"{name.lower()}s": found[name] for name in SEVERITIES}
