"""Documents in every spelling: Chỉ thị số 05-CT/TW, Kết luận số 01, Nghị quyết Trung ương 4 (khóa XI, khóa XII)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chithi.detection.mentions import Mention, Part
from chithi.detection.scene import Scene
from chithi.detection.tables import spell, table
from chithi.detection.taken import Taken
from chithi.detection.unnumbered import find_unnumbered
from chithi.vietnamese.documents import find_numbers, spell_number


def find_documents(scene: Scene) -> Iterator[Mention]:
    """Yield the documents of a paragraph.

    The first part is `number` (whole), `digits` (a number without its letters), `plenum`, `congress`, `single` or
    `unnumbered`; `normal` is the number in one spelling, kind and digits, or the name.
    """
    plain = scene.reading.plain
    found = list(_named(scene, plain))
    yield from found
    first, last = scene.reading.paragraph.start, scene.reading.paragraph.end
    taken = Taken(last - first)
    for mention in found:
        taken.add(mention.start - first, mention.end - first)
    for mention in find_unnumbered(scene):
        kinds = mention.parts[0]
        if not taken.touches(kinds.start - first, kinds.end - first):
            yield mention


def _named(scene: Scene, plain: str) -> Iterator[Mention]:
    taken = Taken(len(plain))
    for start, end in find_numbers(plain):
        taken.add(start, end)
        yield _mention(scene, start, end, spell_number(plain[start:end]), "number")
    for match in _digits().finditer(plain):
        if not taken.touches(match.start(), match.end("digits")):
            yield _mention(scene, match.start(), match.end(), f"{match['kind']} {match['digits']}", "digits")
    for match in _plenum().finditer(plain):
        for term in _term().finditer(match["terms"]):
            yield _mention(scene, match.start(), match.end(), f"{match['name']} {term[0]}", "plenum")
    for role, pattern in (("congress", _congress()), ("single", _single())):
        for match in pattern.finditer(plain):
            yield _mention(scene, match.start(), match.end(), match[0], role)


def _mention(scene: Scene, start: int, end: int, normal: str, role: str) -> Mention:
    reading = scene.reading
    first, last = reading.place(start), reading.place(end)
    text = reading.source.text[first:last]
    part = Part(role, first, last, text)
    return Mention("document", first, last, reading.paragraph.number, text, " ".join(normal.split()), (part,))


@cache
def _digits() -> re.Pattern[str]:
    tables = table("documents")
    kinds, short = spell(*tables["kinds"]), spell(*tables["short"])
    number = spell("số")
    kind = rf"(?P<kind>(?:{short})(?= +\d)|(?:{kinds})(?= +{number}))"
    return re.compile(rf"(?<!\w){kind}(?: +{number})? +(?P<digits>\d+)(?![\w/%-]|[.,]\d)")


@cache
def _term() -> re.Pattern[str]:
    return re.compile(rf"{spell('khóa')} +[ivxl]+(?!\w)")


@cache
def _plenum() -> re.Pattern[str]:
    term = _term().pattern
    name = spell("nghị quyết trung ương", "nghị quyết hội nghị trung ương", "nghị quyết hội nghị lần thứ")
    return re.compile(rf"(?<!\w)(?P<name>(?:{name}) +\d+),? *\(?(?P<terms>{term}(?:(?:,| +{spell('và')}) *{term})*)\)?")


@cache
def _congress() -> re.Pattern[str]:
    of = spell("đại biểu", "toàn quốc", "đảng bộ", "đảng", "tỉnh", "huyện", "thành phố", "khối")
    return re.compile(rf"(?<!\w){spell('nghị quyết đại hội')}(?: +(?:{of}))*(?: +{spell('lần thứ')})? +[ivxl]+(?!\w)")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{spell(*table('documents')['single'])})(?!\w)")
