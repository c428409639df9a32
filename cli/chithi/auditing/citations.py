"""The passages of one report and the nodes that cite them, beside the report's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chithi.graph.nodes import Nodes
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import BASE, expand, looks_prefixed
from chithi.texts.source import SourceText
from chithi.vietnamese.documents import spell_number
from chithi.vietnamese.letters import comparable


class Citations:
    """The nodes of one report by the passages that prove them."""

    def __init__(self, nodes: Nodes, report: str, source: SourceText) -> None:
        """Collect the passages of the report, and the nodes that cite them."""
        self.nodes, self.report, self.source = nodes, report, source
        self.passages = [p for p in nodes.of_class["Passage"] if report in nodes.texts(p, "inReport")]
        self._mine = set(self.passages)
        self._spelt: dict[int, str] = {}

    def has(self, passage: str) -> bool:
        """Whether the passage is one of this report."""
        return passage in self._mine

    def cited_by(self, node: str) -> list[str]:
        """Return the passages of this report that a node cites."""
        return [p for p in self.nodes.texts(node, "evidence") if p in self._mine]

    def citing(self, *classes: str) -> Iterator[str]:
        """Yield the nodes of these classes (of any, if none is named) that cite a passage of this report."""
        subjects: Iterable[str] = self.nodes.properties
        if classes:
            subjects = dict.fromkeys(node for name in classes for node in self.nodes.of_class[name])
        for node in subjects:
            if self.cited_by(node):
                yield node

    def printed(self, passage: str) -> str:
        """Return the phrase that a passage says is printed."""
        return self.nodes.text(passage, "printed")

    def read(self, passage: str) -> str:
        """Return what a passage is read as: the printed phrase, or what a misprint should have been."""
        return self.nodes.text(passage, "reading") or self.printed(passage)

    def context(self, passage: str) -> tuple[str, str, int]:
        """Return (phrase, text around it, start of the phrase in that text), with a misprint read as it should be."""
        start = self.nodes.number(passage, "start") or 0
        if not (reading := self.nodes.text(passage, "reading")):
            return self.phrase(passage), self.source.text, start
        end, text = self.nodes.number(passage, "end") or 0, self.source.text
        return reading, text[: max(0, start)] + reading + text[max(0, end) :], start

    def phrase(self, passage: str) -> str:
        """Return the phrase of a passage as the text has it, whose offsets count; elsewhere as the passage says."""
        start, end = (self.nodes.number(passage, name) or 0 for name in ("start", "end"))
        found, printed = self.source.text[max(0, start) : max(0, end)], self.printed(passage)
        return found if comparable(found) == comparable(printed) else printed

    def spelt_paragraph(self, passage: str) -> str:
        """Return the paragraph that a passage says it is in, in the form for comparing names.

        What its misprints are read as stands behind it, each on a line of its own.
        """
        number = self.nodes.number(passage, "paragraph") or 0
        if number not in self._spelt:
            lines = [self.source.text_of(number), *self._readings(number)]
            self._spelt[number] = "\n".join(map(spell_number, lines))
        return self._spelt[number]

    def _readings(self, paragraph: int) -> Iterator[str]:
        for passage in self.passages:
            if self.nodes.number(passage, "paragraph") == paragraph:
                yield from self.nodes.texts(passage, "reading")


def select_reports(nodes: Nodes, wanted: Iterable[str] = ()) -> list[str]:
    """Return the IRIs of the reports called `wanted` (slug, prefixed name or IRI), by default of all.

    Raises:
        WrongUse: the data have no such report.
    """
    known = sorted(nodes.of_class["Report"])
    found = []
    for name in wanted:
        iri = name if "://" in name else expand(name) if looks_prefixed(name) else f"{BASE}id/report/{name}"
        if iri not in known:
            listed = ", ".join(report.rpartition("/")[2] for report in known)
            raise WrongUse("no-such-report", name=name, known=listed)
        found.append(iri)
    return list(dict.fromkeys(found)) or known
