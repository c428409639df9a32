"""Which nodes cite what, by place: the passages of a report that prove something, and who rests on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from chithi.auditing.citations import Citations
from chithi.rdf.namespaces import BASE
from chithi.rdf.terms import TYPE

_BLOCK = 1000
# Of a node that is only cited for, its address tells what it is.
_KINDS = {
    "doc": "Document",
    "person": "Person",
    "body": "Body",
    "place": "Place",
    "post": "Post",
    "congress": "Congress",
}


def kind_of(node: str) -> str:
    """Return the kind of a node as its address has it: `doc` of …/id/doc/05-ct-tw."""
    return node.removeprefix(f"{BASE}id/").partition("/")[0]


class Spans:
    """Spans by the thousand characters they touch, so that a long text takes time in proportion to its length."""

    def __init__(self) -> None:
        """Start empty."""
        self._by_block: dict[int, list[tuple[int, int, str]]] = defaultdict(list)

    def add(self, start: int, end: int, name: str) -> None:
        """Add a span under a name."""
        for block in range(start // _BLOCK, max(start, end - 1) // _BLOCK + 1):
            self._by_block[block].append((start, end, name))

    def holding(self, start: int, end: int) -> str | None:
        """Return the name of a span that holds all of another, None if there is none."""
        return next(self.all_holding(start, end), None)

    def all_holding(self, start: int, end: int) -> Iterator[str]:
        """Yield the names of the spans that hold all of another."""
        found = self._by_block.get(start // _BLOCK, ())
        yield from (name for first, last, name in found if first <= start and end <= last)

    def touching(self, start: int, end: int) -> Iterator[str]:
        """Yield the names of the spans that share a character with another."""
        names: dict[str, None] = {}
        for block in range(start // _BLOCK, max(start, end - 1) // _BLOCK + 1):
            for first, last, name in self._by_block.get(block, ()):
                if first < end and start < last:
                    names[name] = None
        yield from names


class Citing:
    """The nodes that cite a report's passages, by place. A passage that none cites proves nothing."""

    def __init__(self, evidence: Citations) -> None:
        """Collect passages and the nodes that cite them."""
        self.evidence, self.nodes = evidence, evidence.nodes
        self._by_passage: dict[str, list[str]] = defaultdict(list)
        self._by_paragraph: dict[int, dict[str, None]] = defaultdict(dict)
        self._all = dict.fromkeys(evidence.citing())
        for node in self._all:
            for passage in evidence.cited_by(node):
                self._by_passage[passage].append(node)
        self.proving, self.excusing = Spans(), Spans()
        for passage in evidence.passages:
            self._place(passage)

    def _place(self, passage: str) -> None:
        start, end, number = (self.nodes.number(passage, name) for name in ("start", "end", "paragraph"))
        # What lies beyond the text is a fault of the audit, and could fill the memory here.
        if start is None or end is None or not 0 <= start < end <= len(self.evidence.source.text):
            return
        if repeated := self.nodes.text(passage, "repeats"):
            self.excusing.add(start, end, repeated)
        elif self._by_passage[passage]:
            self.proving.add(start, end, passage)
            self._by_paragraph[number or 0].update(dict.fromkeys(self._by_passage[passage]))

    def at(self, start: int, end: int, *classes: str) -> list[str]:
        """Return the nodes of some classes that cite a passage which shares a character with a span."""
        passages = self.proving.touching(start, end)
        return self._of(dict.fromkeys(node for passage in passages for node in self._by_passage[passage]), classes)

    def in_paragraph(self, number: int, *classes: str) -> list[str]:
        """Return the nodes of some classes that cite a passage of a paragraph."""
        return self._of(self._by_paragraph.get(number, {}), classes)

    def anywhere(self, *classes: str) -> list[str]:
        """Return the nodes of some classes that cite any passage of the report."""
        return self._of(self._all, classes)

    def _of(self, nodes: Iterable[str], classes: tuple[str, ...]) -> list[str]:
        return [node for node in nodes if not classes or any(self.is_a(node, name) for name in classes)]

    def is_a(self, node: str, name: str) -> bool:
        """Whether a node is of a class, by what the data say or else by its address."""
        return self.nodes.is_a(node, name) or (self.is_undescribed(node) and _KINDS.get(kind_of(node)) == name)

    def is_undescribed(self, node: str) -> bool:
        """Whether the data only cite for a node: it is a register's, and the registers are not at hand."""
        return TYPE.value not in self.nodes.properties.get(node, {})
