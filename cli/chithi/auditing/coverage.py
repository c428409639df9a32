"""What a reader notices in a text and no node of the right kind cites: what was left out."""

from __future__ import annotations

from typing import NamedTuple

from chithi.auditing.citations import Citations
from chithi.auditing.citing import Citing, Spans
from chithi.auditing.covering import is_covered
from chithi.auditing.known_names import list_names
from chithi.auditing.misprints import detect_as_read
from chithi.detection.mentions import Mention
from chithi.texts.source import Paragraph, SourceText
from chithi.vietnamese.letters import canonical

QUOTATION = "quotation"
# The parts of a mention that a repetition has to print.
_GIST = ("verb", "post", "name")


class Covered(NamedTuple):
    """The mentions of one report: how many, those cited by nothing, those excused as repeated, what is left aside."""

    report: str
    source: SourceText
    tokens: int
    excused: list[tuple[Mention, str]]
    missing: list[Mention]
    furniture: list[Paragraph]
    quotations: list[Mention]
    bare: list[Mention]

    @property
    def covered(self) -> int:
        """How many mentions are cited as what they are."""
        return self.tokens - len(self.excused) - len(self.missing)

    def sentence(self, mention: Mention) -> str:
        """Return the sentence that a mention stands in."""
        return self.source.sentence_around(mention.start, mention.end)


def measure_coverage(evidence: Citations) -> Covered:
    """Tell which mentions of the report's text are cited by a node of the right kind, and which sentences by none.

    A passage with `ct:repeats` proves nothing itself: it excuses its span as a repeated mention. A passage that no node
    cites proves nothing at all. A misprint with `ct:reading` is read so.
    """
    nodes, source = evidence.nodes, evidence.source
    furniture = {int(n) for n in nodes.texts(evidence.report, "furnitureParagraph") if n.isdigit()}
    citing = Citing(evidence)
    every = detect_as_read(evidence, list_names(nodes), furniture)
    found = [mention for mention in every if mention.kind != QUOTATION]
    quotations = [mention for mention in every if mention.kind == QUOTATION]
    excuses = [(mention, _excuse(citing, mention)) for mention in found if not is_covered(citing, mention)]
    excused = [(mention, by) for mention, by in excuses if by is not None]
    missing = [mention for mention, by in excuses if by is None]
    left_out = [p for p in source.paragraphs if p.number in furniture]
    bare = _bare_sentences(citing, [p for p in source.paragraphs if p.number not in furniture], quotations)
    return Covered(evidence.report, source, len(found), excused, missing, left_out, quotations, bare)


def _excuse(citing: Citing, mention: Mention) -> str | None:
    """Return the passage that a mention is said to repeat, None if there is none that prints it, or its gist."""
    gist = next((part for part in mention.parts if part.role in _GIST), mention)
    repeated = citing.excusing.holding(gist.start, gist.end)
    if repeated is None or canonical(gist.text) not in canonical(citing.evidence.printed(repeated)):
        return None
    return repeated


def _bare_sentences(citing: Citing, paragraphs: list[Paragraph], quotations: list[Mention]) -> list[Mention]:
    """Return the sentences of some paragraphs in which no passage lies; of what is quoted nothing is stored."""
    source, found, quoted = citing.evidence.source, [], Spans()
    for one in quotations:
        quoted.add(one.start, one.end, one.text)
    for paragraph in paragraphs:
        for start, end in source.sentences(paragraph):
            if not any(any(spans.touching(start, end)) for spans in (quoted, citing.proving, citing.excusing)):
                found.append(Mention("sentence", start, end, paragraph.number, source.text[start:end]))
    return found
