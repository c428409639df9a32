"""Whether the Vietnamese names of things are spelt as some text or another name has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from pyoxigraph import Literal

from chithi.auditing.citations import Citations
from chithi.auditing.faults import Fault
from chithi.auditing.name_claims import spelt_in
from chithi.graph.nodes import LABELS, Nodes
from chithi.vietnamese.documents import spell_number
from chithi.vietnamese.letters import nfc

_PREFERRED, _ALTERNATIVE = LABELS
# What a report names; events, photos, figures and the like are called by the encoder's own words.
_NAMED = ("Person", "Body", "Place", "Post", "Tenure", "Document", "Theme", "Activity", "Congress", "Term")
_WORD = re.compile(r"[\w\u0300-\u036f]+")
# Words that an encoder puts between printed ones, to tell things apart: "các đơn vị ở Cao Bằng (không ghi cấp)".
_OWN_WORDS = (
    "các những một mọi mỗi nhiều ở của trong thuộc về và hoặc cùng với do tại từ đến theo cho khi được bị nêu mà ghi "
    "rõ nói không chưa tính tên cấp bài nơi đã lập xã phường thị trấn huyện thị tỉnh thành phố"
)
_OWN = frozenset(map(spell_number, _OWN_WORDS.split()))

# What tells things of one name apart: "Sông Mây (đến ngày 30/6/2025)".
_ASIDE = re.compile(r"\([^)]*\)")

Pair = tuple[str, str]


class Spelling:
    """The words of several reports and of all names in the data, in pairs as they stand side by side."""

    def __init__(self, reports: Sequence[Citations]) -> None:
        """Take the reports that are audited together."""
        self._reports = reports
        self._printed: dict[str, set[Pair]] = {}

    @cached_property
    def _in_names(self) -> Counter[Pair]:
        """How many nodes have a pair of words in their names."""
        nodes = self._reports[0].nodes
        return Counter(pair for node in nodes.properties for pair in _pairs_of_names(nodes, node))

    def check(self, evidence: Citations, node: str) -> Iterator[Fault]:
        """Yield a fault for each word of a name that nothing has beside its neighbour, and each unprinted other name.

        A node is judged once, in the first report that names it, and only where all these are at hand.
        """
        citing = [other for other in self._reports if other.cited_by(node)]
        cited = sum(len(other.cited_by(node)) for other in citing)
        if evidence is not citing[0] or cited < len(evidence.nodes.texts(node, "evidence")):
            return
        yield from self._unprinted(citing, node)
        if any(evidence.nodes.is_a(node, kind) for kind in _NAMED) and not self._explains(node, _PREFERRED):
            for name in vietnamese(evidence.nodes, node, _PREFERRED):
                if word := self._slip(citing, node, name):
                    yield Fault(node, None, "audit-spelling", {"name": name, "word": word})

    def _explains(self, node: str, name: str) -> bool:
        return (node, name) in self._reports[0].nodes.inferred

    def _unprinted(self, citing: Sequence[Citations], node: str) -> Iterator[Fault]:
        nodes = citing[0].nodes
        for name in vietnamese(nodes, node, _ALTERNATIVE):
            spelt = spell_number(name)
            texts = (other.spelt_paragraph(passage) for other in citing for passage in other.cited_by(node))
            explained = (node, _ALTERNATIVE, name) in nodes.inferred_values
            if not explained and not any(spelt_in(text, spelt) for text in texts):
                yield Fault(node, None, "audit-other-name", {"name": name})

    def _slip(self, citing: Sequence[Citations], node: str, name: str) -> str:
        """Return the first word of a name that stands so beside neither neighbour, "" if there is none."""
        name = _ASIDE.sub("", name)
        words, shown = _words(name), _WORD.findall(nfc(name))
        own = _pairs_of_names(citing[0].nodes, node)
        known = [self._is_known(citing, pair, own) for pair in pairwise(words)]
        for place, (before, after) in enumerate(zip([False, *known], [*known, False], strict=True)):
            if len(words) > 1 and not before and not after and words[place] not in _OWN:
                return shown[place] if len(shown) == len(words) else words[place]
        return ""

    def _is_known(self, citing: Sequence[Citations], pair: Pair, own: set[Pair]) -> bool:
        elsewhere = self._in_names[pair] - (pair in own)
        return elsewhere > 0 or any(pair in self._pairs_in(other) for other in citing)

    def _pairs_in(self, evidence: Citations) -> set[Pair]:
        if evidence.report not in self._printed:
            self._printed[evidence.report] = set(pairwise(_words(evidence.source.text)))
        return self._printed[evidence.report]


def vietnamese(nodes: Nodes, node: str, name: str) -> list[str]:
    """Return the Vietnamese values of a property."""
    found = nodes.properties.get(node, {}).get(name, [])
    return [value.value for value in found if isinstance(value, Literal) and value.language == "vi"]


def _words(text: str) -> list[str]:
    return _WORD.findall(spell_number(text))


def _pairs_of_names(nodes: Nodes, node: str) -> set[Pair]:
    names: Iterable[str] = (text for name in LABELS for text in vietnamese(nodes, node, name))
    return {pair for name in names for pair in pairwise(_words(name))}
