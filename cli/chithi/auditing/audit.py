"""Proves the data against the source texts: each passage, and what is claimed on its strength."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from chithi.auditing import date_claims, figure_claims, name_claims
from chithi.auditing.citations import Citations, select_reports
from chithi.auditing.faults import Fault
from chithi.auditing.link_claims import LinkClaims
from chithi.auditing.spelling import Spelling
from chithi.graph.nodes import Nodes
from chithi.rdf.namespaces import shorten
from chithi.texts.occurrences import WORDS
from chithi.texts.source import read_text
from chithi.vietnamese.documents import spell_number
from chithi.vietnamese.letters import canonical, comparable, nfc


class Audited(NamedTuple):
    """What was looked at in one report, what is wrong there, and what a person must decide."""

    report: str
    passages: int
    figures: int
    dates: int
    names: int
    faults: list[Fault]
    notes: list[Fault]


def audit(nodes: Nodes, folder: Path, wanted: Iterable[str] = ()) -> Iterator[Audited]:
    """Audit the reports one after the other, against the texts in `folder`.

    Raises:
        WrongUse: see reports.
        CannotRead: a text is not there, cannot be read or is not UTF-8.
    """
    reports = select_reports(nodes, wanted)
    found = [Citations(nodes, report, read_text(folder, nodes.text(report, "sourceFile"))) for report in reports]
    spelling = Spelling(found)
    for evidence in found:
        yield audit_report(evidence, spelling)


def audit_report(evidence: Citations, spelling: Spelling) -> Audited:
    """Audit one report; names that several reports print are judged by all of them."""
    faults = [*_digest(evidence), *_paragraphs(evidence), *_header(evidence)]
    for passage in evidence.passages:
        faults += _passage(evidence, passage)
    links = LinkClaims(evidence)
    for node in evidence.citing():
        faults += [*_check_citations(evidence, node), *name_claims.check_text(evidence, node)]
        faults += [*links.check(node), *spelling.check(evidence, node)]
    figures = list(evidence.citing("Figure"))
    for figure in figures:
        faults += figure_claims.check_figure(evidence, figure)
    dates = [pair for node in evidence.citing() for pair in date_claims.list_dates(evidence, node)]
    for node, name in dates:
        faults += date_claims.check_dates(evidence, node, name)
    for document in evidence.citing("Document"):
        faults += date_claims.check_issue_date(evidence, document)
    names = name_claims.list_named(evidence)
    for node in names:
        faults += [*name_claims.check_number(evidence, node), *name_claims.check_name(evidence, node)]
    counts = len(evidence.passages), len(figures), len(dates), len(names)
    notes = [fault for fault in faults if fault.note]
    return Audited(evidence.report, *counts, [fault for fault in faults if not fault.note], notes)


def _digest(evidence: Citations) -> Iterator[Fault]:
    said = evidence.nodes.text(evidence.report, "sourceSha256")
    if said != evidence.source.sha256:
        yield Fault(evidence.report, None, "audit-digest", {"said": said or "–", "found": evidence.source.sha256})


def _paragraphs(evidence: Citations) -> Iterator[Fault]:
    """The count must be the text's, and page furniture must be paragraphs of the text that prove nothing."""
    nodes, found = evidence.nodes, len(evidence.source.paragraphs)
    said = nodes.text(evidence.report, "paragraphCount")
    if said and said != str(found):
        yield Fault(evidence.report, None, "audit-paragraph-count", {"said": said, "found": found})
    proving = {nodes.text(passage, "paragraph") for passage in evidence.passages}
    real = {str(number + 1) for number in range(found)} - proving
    for number in nodes.texts(evidence.report, "furnitureParagraph"):
        if number not in real:
            yield Fault(evidence.report, None, "audit-furniture", {"number": number})


def _header(evidence: Citations) -> Iterator[Fault]:
    """What the report's header says must be printed in a passage."""
    nodes = evidence.nodes
    phrases = [canonical(evidence.printed(passage)) for passage in evidence.passages]
    for name in ("byline", "section", "publicationTime"):
        for text in nodes.texts(evidence.report, name):
            printed = any(name_claims.spelt_in(phrase, canonical(text)) for phrase in phrases)
            if not printed and (evidence.report, name) not in nodes.inferred:
                yield Fault(evidence.report, None, "audit-header", {"name": name, "text": text})


def _check_citations(evidence: Citations, node: str) -> Iterator[Fault]:
    """What is cited must be a passage that proves something."""
    nodes = evidence.nodes
    for cited in nodes.texts(node, "evidence"):
        if not nodes.is_a(cited, "Passage") or nodes.text(cited, "repeats"):
            yield Fault(node, None, "audit-evidence", {"other": shorten(cited)})


def _passage(evidence: Citations, passage: str) -> Iterator[Fault]:
    nodes, source = evidence.nodes, evidence.source
    start, end, number = (nodes.number(passage, name) for name in ("start", "end", "paragraph"))
    printed = evidence.printed(passage)
    if start is None or end is None or number is None or not printed:
        yield Fault(passage, number, "audit-incomplete", {})
        return
    if not 0 <= start < end <= len(source.text) or comparable(source.text[start:end]) != comparable(printed):
        found = nfc(source.text[max(0, start) : max(0, end)][:80])
        yield Fault(passage, number, "audit-slice", {"printed": printed, "found": found, "start": start, "end": end})
        return
    paragraph = source.paragraph_at(start)
    if paragraph is None or paragraph.number != number or end > paragraph.end:
        actual = paragraph.number if paragraph else "–"
        yield Fault(passage, number, "audit-paragraph", {"said": number, "found": actual})
    if not nodes.is_a(passage, "TitlePassage") and len(printed.split()) > WORDS:
        yield Fault(passage, number, "audit-long", {"words": len(printed.split()), "most": WORDS})
    yield from _misprint(evidence, passage)
    if repeated := nodes.text(passage, "repeats"):
        yield from _repeat(evidence, passage, repeated)


def _misprint(evidence: Citations, passage: str) -> Iterator[Fault]:
    """What is read instead of a misprint needs a reason and is a note; another spelling of the same is no misprint."""
    printed, number = evidence.printed(passage), evidence.nodes.number(passage, "paragraph")
    for reading in evidence.nodes.texts(passage, "reading"):
        params = {"printed": printed, "reading": reading}
        if spell_number(reading) == spell_number(printed):
            yield Fault(passage, number, "audit-no-misprint", params)
        elif (passage, "reading") not in evidence.nodes.inferred:
            yield Fault(passage, number, "audit-reading", params)
        else:
            yield Fault(passage, number, "audit-misprint", params, note=True)


def _repeat(evidence: Citations, passage: str, repeated: str) -> Iterator[Fault]:
    """An excuse must point at a passage of the same report that is cited itself."""
    if not evidence.has(repeated) or evidence.nodes.text(repeated, "repeats"):
        number = evidence.nodes.number(passage, "paragraph")
        yield Fault(passage, number, "audit-repeats", {"other": shorten(repeated)})
