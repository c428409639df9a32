"""Whether what a node leads to is printed beside it: who organises, awards, attends, speaks, owns, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from chithi.auditing.citations import Citations
from chithi.auditing.faults import Fault
from chithi.auditing.name_claims import spelt_in
from chithi.graph.nodes import Nodes
from chithi.rdf.namespaces import BASE, shorten
from chithi.vietnamese.documents import spell_number

# Printed in the very phrase that is cited: "Tỉnh ủy Lâm Đồng tổ chức".
IN_PHRASE = (
    *("organiser", "eventPlace", "awardedBy", "presentedBy", "attendee", "commendedBy", "nominatedTo"),
    *("owner", "launchedBy", "recipient", "photographer", "creditedTo", "author", "holder", "post"),
)
# Printed in the sentence of a phrase that is cited.
_IN_SENTENCE = (
    *("nominatedBy", "speaker", "addressee", "assignedTo", "raisedBy", "achievedBy", "issuer", "adoptedBy"),
    *("originalSource", "publisher", "depicts", "launchedAt", "atEvent", "reviews", "studiesTheme", "cites", "about"),
    *("implements", "groupMember", "postIn", "organisationIn", "committeeOf", "standingCommitteeOf", "advises"),
    *("directlyUnder", "marks"),
)
# Printed in the paragraph, or the province that the whole report is about.
_AROUND = ("inPlace", "scope", "themePlace")
# Printed in the node's own name: "Ban Thường vụ Tỉnh ủy Lâm Đồng". What else is called is called in our own words.
_IN_NAME = (
    *("inPlace", "themePlace", "organisationIn", "committeeOf", "standingCommitteeOf", "advises", "directlyUnder"),
    *("postIn", "groupMember"),
)
LINKS = (*IN_PHRASE, *_IN_SENTENCE, *_AROUND)
# A name within a longer one of these is the longer one's: "Tỉnh ủy" in "Ban Thường vụ Tỉnh ủy".
_NESTED = ("Body", "Post")


class LinkClaims:
    """The links of the nodes that a report proves."""

    def __init__(self, evidence: Citations) -> None:
        """Take the report; names and sentences are spelt when they are asked for."""
        self._evidence, self._nodes = evidence, evidence.nodes
        self._sentences: dict[str, tuple[int, int]] = {}
        self._spelt: dict[str, list[str]] = {}
        nested = dict.fromkeys(node for kind in _NESTED for node in evidence.citing(kind))
        self._longer = {node: [*map(spell_number, _names(self._nodes, node))] for node in nested}

    def check(self, node: str) -> Iterator[Fault]:
        """Yield a fault for each link that no text supports, unless an inference names its value.

        Of a node that other reports prove as well, these may print it.
        """
        cited = self._evidence.cited_by(node)
        if len(cited) < len(self._nodes.texts(node, "evidence")):
            return
        for name in LINKS:
            for value in self._nodes.texts(node, name):
                # What has no name here is declared elsewhere.
                judged = value.startswith(f"{BASE}id/") and bool(self._names_of(value))
                explained = (node, name, value) in self._nodes.inferred_values
                if judged and not explained and not self._is_supported(node, name, value, cited):
                    yield Fault(node, None, "audit-link", {"name": name, "value": shorten(value)})

    def _is_supported(self, node: str, name: str, value: str, cited: list[str]) -> bool:
        theirs = self._evidence.cited_by(value)
        if not set(cited).isdisjoint(theirs) or self._are_in(node, value, map(self._phrase, cited)):
            return True
        if name == "attendee" and (node, value) in self._acting:
            return True
        if name in IN_PHRASE:
            return False
        if name in _IN_NAME and self._are_in(node, value, map(spell_number, _names(self._nodes, node))):
            return True
        if name in _AROUND:
            return self._is_around(node, value, cited)
        if name == "about" and value in self._nodes.texts(self._evidence.report, "coversPlace"):
            return True
        spans = [self._sentence(passage) for passage in cited]
        starts = [self._nodes.number(passage, "start") or 0 for passage in theirs]
        if any(first <= start < last for first, last in spans for start in starts):
            return True
        text = self._evidence.source.text
        return self._are_in(node, value, (spell_number(text[first:last]) for first, last in spans))

    @cached_property
    def _acting(self) -> set[tuple[str, str]]:
        """The (event, person) of who speaks or hands over there: that they do is asked of the act itself."""
        nodes = self._nodes
        acts = [act for kind in ("Statement", "Award", "Commendation") for act in nodes.of_class[kind]]
        return {
            (event, person)
            for act in acts
            for event in nodes.texts(act, "atEvent")
            for name in ("speaker", "presentedBy", "commendedBy")
            for person in nodes.texts(act, name)
        }

    def _is_around(self, node: str, place: str, cited: list[str]) -> bool:
        report = self._evidence.report
        if place in self._nodes.texts(report, "coversPlace"):
            return True
        header = [*self._nodes.names(report), *map(self._evidence.printed, self._evidence.cited_by(report))]
        if self._are_in(node, place, map(spell_number, header)):
            return True
        paragraphs = {self._nodes.text(passage, "paragraph") for passage in cited}
        theirs = {self._nodes.text(passage, "paragraph") for passage in self._evidence.cited_by(place)}
        return not paragraphs.isdisjoint(theirs) or self._are_in(
            node, place, map(self._evidence.spelt_paragraph, cited)
        )

    def _are_in(self, node: str, value: str, texts: Iterable[str]) -> bool:
        """Whether one of the texts prints a name of a value, and not merely as a part of a third node's name."""
        names = self._names_of(value)
        around = [longer for other, all_ in self._longer.items() if other not in (node, value) for longer in all_]
        return any(_stands_alone(text, name, around) for text in texts for name in names)

    def _names_of(self, node: str) -> list[str]:
        if node not in self._spelt:
            self._spelt[node] = [*map(spell_number, _names(self._nodes, node))]
        return self._spelt[node]

    def _phrase(self, passage: str) -> str:
        return spell_number(self._evidence.printed(passage))

    def _sentence(self, passage: str) -> tuple[int, int]:
        if passage not in self._sentences:
            start, end = (self._nodes.number(passage, name) or 0 for name in ("start", "end"))
            self._sentences[passage] = self._evidence.source.sentence_span(start, end)
        return self._sentences[passage]


def _names(nodes: Nodes, node: str) -> list[str]:
    return [*nodes.names(node), *nodes.texts(node, "officialTitle"), *nodes.texts(node, "number")]


def _stands_alone(text: str, name: str, around: Iterable[str]) -> bool:
    if name not in text or not spelt_in(text, name):
        return False
    for longer in around:
        if name in longer and name != longer and longer in text:
            text = text.replace(longer, "·")
    return spelt_in(text, name)
