"""What is only a part of a name: the number of a regiment, the letters of a document's number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chithi.detection.mentions import Mention
from chithi.detection.taken import Taken

_NAMED = ("body", "place", "post")
_IN_NAMES = ("number", "digits", "date")
_QUOTED = ("quoted", "quotation")
_IN_DOCUMENTS = ("body", "digits")
_NUMBERED = ("number", "digits", "plenum")


def leave_parts(length: int, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of a text of some length without those that are a part of a name.

    The number of "Trung đoàn 88" is none of its own, nor are a body or digits in a document's "118/QĐ-UBND", nor is a
    number in words between quotation marks.
    """
    names, documents, quoted = Taken(length), Taken(length), Taken(length)
    for mention in found:
        if mention.kind in _NAMED:
            names.add(mention.start, mention.end)
        elif mention.kind == "document" and mention.parts[0].role in _NUMBERED:
            documents.add(mention.start, mention.end)
        elif mention.kind in _QUOTED:
            quoted.add(mention.start, mention.end)
    for mention in found:
        in_name = mention.kind in _IN_NAMES and names.touches(mention.start, mention.end)
        in_document = mention.kind in _IN_DOCUMENTS and documents.touches(mention.start, mention.end)
        spelled = mention.kind == "number" and not any(map(str.isdigit, mention.text))
        in_quotes = spelled and quoted.touches(mention.start, mention.end)
        if not (in_name or in_document or in_quotes):
            yield mention
