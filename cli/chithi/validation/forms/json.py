"""Findings as one JSON document, for programs. The names of its keys are fixed.

`summary`: `language` (of `label`, `what`, `remedy`), `violations`, `warnings`, `infos` (counts), `files` (as they were
named, "-" for standard input), `nodes`, `triples`, `rules` (counts of what was looked at).

`findings`: a list, by file and subject, of objects with `rule` (IRI of the shape or check), `component` (IRI of the
constraint component), `severity` (`Violation`, `Warning`, `Info`), `focus` (the node in N-Triples syntax), `path` (IRI
of the property, or null), `value` (in N-Triples syntax, or null), `label`, `what`, `remedy` (texts), and `places`: a
list, the most telling first, of objects with `file`, `line`, `column` (from 1, in code points; null where unknown).
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from chithi.messages.catalogue import current
from chithi.validation.findings import Finding, Judged
from chithi.validation.forms import counts, subjects


def render(findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return the document."""
    document = {
        "summary": {"language": current(), **counts(findings), **judged._asdict()},
        "findings": [_finding(each) for group in subjects(findings, judged.files) for each in group.findings],
    }
    # A file name's undecodable byte is a lone surrogate: JSON can only spell that out.
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _finding(finding: Finding) -> dict[str, object]:
    return {**finding._asdict(), "places": [place._asdict() for place in finding.places]}
