"""Findings as JUnit XML: a suite for each file, so that GitLab, Jenkins and others list them as tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from chithi.messages.catalogue import say
from chithi.validation.findings import Finding, Judged
from chithi.validation.forms import Subject, rule_name, severity, subject, subjects, where

# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return a case for each rule and subject: it fails by a Violation, else it passes and prints what it has to say.

    A file without findings is one case that passes.
    """
    groups = subjects(findings, judged.files)
    root = ElementTree.Element("testsuites", name="chithi")
    for name in dict.fromkeys([*judged.files, *(group.file for group in groups)]):
        root.append(_suite(name, [group for group in groups if group.file == name]))
    for attribute in ("tests", "failures"):
        root.set(attribute, str(sum(int(suite.get(attribute, 0)) for suite in root)))
    ElementTree.indent(root)
    written = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    assert isinstance(written, bytes)
    return written + b"\n"


def _suite(name: str, groups: list[Subject]) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_legal(name or say("findings-no-file")))
    for group in groups:
        by_rule = sorted(group.findings, key=lambda finding: finding.rule)
        suite.extend(_case(name, list(same)) for _, same in groupby(by_rule, key=lambda finding: finding.rule))
    if not groups:
        passed = {"classname": "chithi", "name": say("findings-passed"), "file": _legal(name)}
        suite.append(ElementTree.Element("testcase", passed))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", "0")
    return suite


def _case(file: str, findings: list[Finding]) -> ElementTree.Element:
    """Return the case of one rule and one subject."""
    classname = rule_name(findings[0].rule).replace("/", ".")
    case = ElementTree.Element("testcase", classname=classname, name=_legal(subject(findings[0])))
    if file:
        case.set("file", _legal(file))
    wrong = [finding for finding in findings if finding.severity == "Violation"]
    if wrong:
        kind = re.split("[#/]", wrong[0].component)[-1]
        failure = ElementTree.SubElement(case, "failure", message=_legal(wrong[0].what), type=kind)
        failure.text = _told(wrong)
    if rest := [finding for finding in findings if finding not in wrong]:
        ElementTree.SubElement(case, "system-out").text = _told(rest)
    return case


def _told(findings: list[Finding]) -> str:
    lines: list[str] = []
    for finding in findings:
        places = [", ".join(map(where, finding.places))] if finding.places else []
        lines.append(": ".join([*places, severity(finding), finding.what]))
        lines += [f"→ {finding.remedy}"] if finding.remedy else []
    return _legal("\n".join(lines))


def _legal(text: str) -> str:
    return _NOT_XML.sub("", text)
