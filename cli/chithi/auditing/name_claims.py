"""Whether the names of persons and documents are printed where they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chithi.auditing.citations import Citations
from chithi.auditing.faults import Fault
from chithi.vietnamese.documents import spell_number

# Texts that the ontology defines as printed.
PRINTED = ("honorific", "officialTitle", "credit", "ordinal")


def list_named(evidence: Citations) -> list[str]:
    """Return the persons and numbered documents that a passage of the report proves."""
    found = evidence.citing("Document", "Person")
    return [node for node in found if evidence.nodes.texts(node, "number") or evidence.nodes.is_a(node, "Person")]


def spelt_in(text: str, name: str, joined: str = "") -> bool:
    """Whether `name` stands in `text` as whole words; after what `joined` matches a word goes on."""
    inside = "[\\w\u0300-\u036f]"
    return re.search(rf"(?<!{inside}){re.escape(name)}(?!{joined}{inside})", text) is not None


def check_number(evidence: Citations, node: str) -> Iterator[Fault]:
    """Yield a fault for a document's number that is printed nowhere it is cited, unless an inference explains it."""
    nodes = evidence.nodes
    phrases = [spell_number(evidence.read(passage)) for passage in nodes.texts(node, "evidence")]
    texts = [*phrases, *(evidence.spelt_paragraph(passage) for passage in evidence.cited_by(node))]
    for number in nodes.texts(node, "number"):
        whole = [text for text in texts if spelt_in(text, spell_number(number), "[/-]?")]
        if not whole and (node, "number") not in nodes.inferred:
            yield Fault(node, None, "audit-document-number", {"number": number})


def check_text(evidence: Citations, node: str) -> Iterator[Fault]:
    """Yield a fault for a text that is said to be printed and stands in no paragraph cited, nor in an inference."""
    nodes = evidence.nodes
    for name in PRINTED:
        if (node, name) not in nodes.inferred:
            for text in nodes.texts(node, name):
                if not _is_printed(evidence, node, spell_number(text)):
                    yield Fault(node, None, "audit-text", {"name": name, "text": text})


def _is_printed(evidence: Citations, node: str, text: str) -> bool:
    """Whether a paragraph that is cited for a node prints a text, or another report, unseen here, may."""
    mine = evidence.cited_by(node)
    if len(mine) < len(evidence.nodes.texts(node, "evidence")):
        return True
    return any(spelt_in(evidence.spelt_paragraph(passage), text) for passage in mine)


def check_name(evidence: Citations, node: str) -> Iterator[Fault]:
    """Yield a fault for each paragraph cited for a numbered document or a person that names neither."""
    nodes = evidence.nodes
    names = [*nodes.names(node), *nodes.texts(node, "number")]
    spelt = [spell_number(name) for name in names]
    for passage in evidence.cited_by(node):
        text = evidence.spelt_paragraph(passage)
        if not any(spelt_in(text, name) for name in spelt) and (node, "evidence") not in nodes.inferred:
            number = nodes.number(passage, "paragraph")
            yield Fault(node, number, "audit-name", {"names": " / ".join(names)})
