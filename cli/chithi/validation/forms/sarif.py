"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from chithi import __version__
from chithi.messages.catalogue import current, say
from chithi.rdf.namespaces import BASE
from chithi.rdf.reading import native_path
from chithi.validation.findings import Finding, Judged, Location
from chithi.validation.forms import named, rule_name, subject, subjects

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"Violation": "error", "Warning": "warning", "Info": "note"}
Json = dict[str, object]


def render(findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return a log with one run."""
    ordered = [finding for group in subjects(findings, judged.files) for finding in group.findings]
    rules = {finding.rule: finding for finding in reversed(ordered)}
    indexes = {rule: index for index, rule in enumerate(sorted(rules))}
    seen: Counter[str] = Counter()
    run = {
        "tool": {"driver": _driver([rules[rule] for rule in indexes])},
        "language": current(),
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [
            {"location": _artifact(name), "roles": ["analysisTarget"]} for name in dict.fromkeys(judged.files)
        ],
        "results": [_result(finding, indexes[finding.rule], seen) for finding in ordered],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _driver(examples: list[Finding]) -> Json:
    return {
        "name": "chithi",
        "version": __version__,
        "informationUri": BASE,
        "language": current(),
        "rules": [_rule(finding) for finding in examples],
    }


def _rule(example: Finding) -> Json:
    """Describe the rule of a finding; what it asks for is what the finding says to do."""
    text = example.remedy or example.what
    return {
        "id": rule_name(example.rule),
        "shortDescription": {"text": text},
        "help": {"text": f"{text}\n{example.rule}"},
        "defaultConfiguration": {"level": LEVELS[example.severity]},
        "properties": {"iri": example.rule},
    }


def _result(finding: Finding, rule_index: int, seen: Counter[str]) -> Json:
    fingerprint = _fingerprint(finding)
    seen[fingerprint] += 1
    result: Json = {
        "ruleId": rule_name(finding.rule),
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": _message(f"{subject(finding)}: {finding.what}", finding.remedy),
        "locations": [_location(finding)],
        "partialFingerprints": {"finding/v1": f"{fingerprint}:{seen[fingerprint]}"},
        "properties": dict(_details(finding)),
    }
    if len(finding.places) > 1:
        result["relatedLocations"] = [{"physicalLocation": _physical(place)} for place in finding.places[1:]]
    return result


def _message(*sentences: str) -> Json:
    """Return a message; in SARIF a brace that opens no placeholder is doubled."""
    return {"text": " ".join(filter(None, sentences)).replace("{", "{{").replace("}", "}}")}


def _details(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what SARIF has no place of its own for."""
    for name in ("component", "focus", "path", "value"):
        text = getattr(finding, name)
        if text is not None:
            yield name, text


def _fingerprint(finding: Finding) -> str:
    """Return what stays the same when lines move, files are renamed or another language is spoken."""
    parts = (finding.rule, finding.component, finding.focus, finding.path or "", finding.value or "")
    return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _location(finding: Finding) -> Json:
    node = finding.focus.removeprefix("<").removesuffix(">") if finding.focus.startswith("<") else finding.focus
    location: Json = {
        "logicalLocations": [{"name": named(finding.focus), "fullyQualifiedName": node, "kind": "resource"}]
    }
    if finding.places:
        location["physicalLocation"] = _physical(finding.places[0])
    return location


def _physical(place: Location) -> Json:
    physical: Json = {"artifactLocation": _artifact(place.file)}
    if place.line is not None:
        column = {} if place.column is None else {"startColumn": place.column}
        physical["region"] = {"startLine": place.line, **column}
    return physical


def _artifact(name: str) -> Json:
    if name == "-":
        return {"uri": "stdin", "description": {"text": say("findings-stdin")}}
    return {"uri": _uri(name)}


def _uri(name: str) -> str:
    """Return a file as URI, relative to the working folder if it lies below."""
    path = native_path(name)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
