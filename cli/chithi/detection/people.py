"""The names of people: behind a title or post, in lists, credits and bylines, and those that are known."""

from __future__ import annotations

import re

from chithi.detection.bodies import end_of_run
from chithi.detection.scene import Item, Scene
from chithi.detection.tables import list_words

_MOST_WORDS, _BARE = 4, 3
_BYLINE_WORDS = 10
_MOST_TITLES = 3


def find_people(scene: Scene) -> None:
    """Take the names of a paragraph; posts are taken already."""
    _take_bylines(scene)
    index, in_list = 0, False
    while index < len(scene.words):
        if index and re.search(r"[.!?]", scene.reading.gap(index - 1)):
            in_list = False
        found = None if scene.at(index) else _titled_at(scene, index) or _bare_at(scene, index, in_list=in_list)
        in_list = in_list or bool(
            scene.end_of("plural", index) and ":" in scene.reading.gap(scene.end_of("plural", index) - 1)
        )
        if found and found.kind != "other":
            scene.take(found)
        index = max(index + 1, found.last if found else 0)


def _titled_at(scene: Scene, index: int) -> Item | None:
    """Return the name with its titles that begins at a word: "ông Lò Văn Hiệu", "đồng chí TS. Lê An", "bà Mận"."""
    name = index
    for _ in range(_MOST_TITLES):
        if not scene.end_of("title", name) or scene.end_of("not-title", name):
            break
        name = scene.end_of("title", name)
        if not scene.reading.is_joined(name - 1):
            return None
    if name == index or scene.end_of("everywhere", name) or scene.at(name):
        return None
    known = scene.end_of("known-person", name)
    last = known or min(end_of_run(scene, name), name + _MOST_WORDS)
    if not scene.reading.is_capital(name) or scene.end_of("body", name) or last == name:
        return None
    return Item("name", index, last, name, sure=last - name > 1)


def _bare_at(scene: Scene, index: int, *, in_list: bool) -> Item | None:
    """Return the name without a title that begins at a word; of kind "other" what only looks like one."""
    if not scene.reading.is_capital(index):
        return None
    for kind, known in (("everywhere", "everywhere"), ("known-place", "other"), ("known-person", "name")):
        if last := scene.end_of(kind, index):
            return Item(known, index, last, index)
    last = min(end_of_run(scene, index), index + _MOST_WORDS)
    opens_other = scene.end_of("body", index) or scene.end_of("post", index)
    if last - index < 2 or opens_other or scene.end_of("title", index) > index + 1:
        return None
    if _is_after_post(scene, index) or _is_credit(scene, index):
        return Item("name", index, last, index)
    if any(scene.ends_before(kind, index) is not None for kind in ("named-after", "level")):
        return Item("other", index, last, index)
    listed = in_list and _opens_entry(scene, index)
    return Item("name", index, last, index) if _has_surname(scene, index, last, listed=listed) else None


def _has_surname(scene: Scene, index: int, last: int, *, listed: bool) -> bool:
    """Whether words begin with a surname, and a list, a middle name or what follows tells that they name a person."""
    if scene.words[index].plain not in list_words("people", "surnames"):
        return False
    middle = scene.words[index + 1].plain in list_words("people", "middle")
    return listed or (last - index >= _BARE and middle) or _acts(scene, last)


def _is_after_post(scene: Scene, index: int) -> bool:
    item = scene.ending_at(index)
    return item is not None and item.kind == "post" and scene.reading.is_joined(index - 1)


def _is_credit(scene: Scene, index: int) -> bool:
    """Whether the word before a colon is one that opens a credit: "(Ảnh: Vũ Thảo Nguyên/Báo Sông Mây)"."""
    if ":" not in scene.reading.gap(index - 1) or index == 0:
        return False
    return any(scene.end_of("credit", first) == index for first in range(max(0, index - 3), index))


def _opens_entry(scene: Scene, index: int) -> bool:
    return scene.reading.gap(index - 1).strip() in (":", ";", ",", "")


def _acts(scene: Scene, last: int) -> bool:
    """Whether what follows is said of a person: a post behind a comma or hyphen, a verb of saying or giving."""
    after = scene.at(last)
    if after and after.kind == "post":
        return scene.reading.gap(last - 1).strip() in (",", "-", "–", "(")
    return scene.reading.is_joined(last - 1) and bool(scene.end_of("saying", last) or scene.end_of("award", last))


def _take_bylines(scene: Scene) -> None:
    """Take the names of a line that has nothing but names: "Quốc Hùng - Quỳnh Chi"."""
    words = scene.words
    if not 2 <= len(words) <= _BYLINE_WORDS or not all(map(scene.reading.is_capital, range(len(words)))):
        return
    breaks = [0, *(i + 1 for i in range(len(words) - 1) if not scene.reading.is_joined(i)), len(words)]
    groups = list(zip(breaks, breaks[1:], strict=False))
    surnames = list_words("people", "surnames")
    for first, last in groups:
        plain = scene.words[first].plain
        other = any(
            scene.end_of(kind, first) for kind in ("body", "post", "known-place", "level", "everywhere", "event")
        )
        if other or not 2 <= last - first <= _MOST_WORDS or not (scene.after_prose or plain in surnames):
            return
    for first, last in groups:
        scene.take(Item("name", first, last, first))
