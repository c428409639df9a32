"""Events: named or with their occasion ("Hội nghị sơ kết 2 năm"), told of again ("tại hội nghị"), and congresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chithi.detection.mentions import Mention
from chithi.detection.reading import split_words
from chithi.detection.scene import Scene

_ROMAN = re.compile(r"[ivxlc]+")
_CONGRESS = split_words("đại hội")
_BREAKS = frozenset(split_words("được tổ chức của các"))
_MOST_NAME = 12
_QUOTES = ("“", '"')


def find_events(scene: Scene) -> Iterator[Mention]:
    """Yield the events of a paragraph; the part `name` is what follows the noun, absent where it is told of again."""
    for find, places in ((_event_at, scene.marked), (_congress_at, range(len(scene.words)))):
        done = 0
        for index in places:
            found = find(scene, index) if index >= done else None
            if found:
                yield found[0]
                done = found[1]


def _congress_at(scene: Scene, index: int) -> tuple[Mention, int] | None:
    """Return the congress with its number: "Đại hội XIII của Đảng", "Đại hội Đảng bộ tỉnh lần thứ XIX"."""
    if scene.words[index].plain != _CONGRESS[0]:
        return None
    words = [word.plain for word in scene.words[index : index + _MOST_NAME]]
    if words[:2] != _CONGRESS:
        return None
    for place, word in enumerate(words[2:], index + 2):
        if not scene.reading.is_joined(place - 1) or word in _BREAKS:
            return None
        if _ROMAN.fullmatch(word) and scene.words[place].capital:
            part = scene.part("number", place, place + 1)
            return scene.mention("event", index, place + 1, "", (part,)), place + 1
    return None


def _event_at(scene: Scene, index: int) -> tuple[Mention, int] | None:
    end = max(scene.end_of("event", index), scene.end_of("occasional", index), _named(scene, index))
    if not end or scene.at(index) or _is_one_of_several(scene, index):
        return None
    first = end if end > scene.end_of("occasional", index) else index + 1
    occasion = _occasion(scene, end) if first == end else _end_of_name(scene, end - 1)
    if occasion:
        part = scene.part("name", first, occasion)
        return scene.mention("event", index, occasion, "", (part,)), occasion
    again = scene.words[index].capital or any(
        scene.end_of("anaphoric", first) == index for first in range(max(0, index - 2), index)
    )
    noun = scene.part("noun", index, end)
    return (scene.mention("event", index, end, "", (noun,)), end) if again else None


def _named(scene: Scene, index: int) -> int:
    """Return the index after "sinh hoạt chuyên đề" where a name between quotation marks follows it, else 0."""
    end = scene.end_of("named-event", index)
    return end if end and scene.reading.gap(end - 1).strip() in _QUOTES else 0


def _is_one_of_several(scene: Scene, index: int) -> bool:
    """Whether the noun is counted or in the plural: "1.378 hội nghị", "các hội nghị"."""
    if index == 0 or not scene.reading.is_joined(index - 1):
        return False
    counted = scene.words[index - 1].plain.isdigit() and not scene.at(index - 1)
    return counted or any(scene.end_of("several", first) == index for first in range(max(0, index - 2), index))


def _occasion(scene: Scene, index: int) -> int:
    """Return where name or occasion ends, 0 if none follows the noun."""
    if index >= len(scene.words):
        return 0
    quoted = scene.reading.gap(index - 1).strip() in _QUOTES
    years = scene.words[index].plain.isdigit()
    joined = scene.reading.is_joined(index - 1)
    if quoted:
        return next((i + 1 for i in range(index, len(scene.words)) if set(scene.reading.gap(i)) & set('”"\n')), 0)
    return _end_of_name(scene, index) if joined and (years or scene.end_of("occasion", index)) else 0


def _end_of_name(scene: Scene, index: int) -> int:
    last = min(scene.clause_end(index), index + _MOST_NAME)
    nouns = (i for i in range(index + 1, last) if scene.words[i].capital and scene.end_of("event", i))
    return next(nouns, last)
