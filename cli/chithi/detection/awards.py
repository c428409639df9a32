"""Who is rewarded, praised or nominated: "tặng Bằng khen cho 15 tập thể", "được biểu dương"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chithi.detection.mentions import Mention, Part
from chithi.detection.scene import Scene
from chithi.vietnamese.letters import readable
from chithi.vietnamese.words import vocabulary

_PASSIVE = 10
_OF, _AND, _TO = readable("của"), readable("và"), frozenset(map(readable, ("cho", "tặng", "đến", "tới")))
# So many words may stand between what is given and whom: của Thủ tướng Chính phủ, 50 năm tuổi Đảng.
_FURTHER = 8
_LOOK_BACK = 3


def find_awards(scene: Scene) -> Iterator[Mention]:
    """Yield the awards of a paragraph; parts: `verb`, `object`, `author`, `recipients`.

    `normal` is `award` or `nomination`.
    """
    done = 0
    for index in scene.marked:
        last = scene.end_of("award", index) or _receiving(scene, index)
        if index < done or not last or scene.at(index):
            continue
        last = _whole_verb(scene, last)
        found = None if _is_undone(scene, index) else _award_at(scene, index, last)
        if found:
            yield found[0]
        done = found[1] if found else last


def _receiving(scene: Scene, index: int) -> int:
    """Return the index after "nhận" in "nhận Huân chương", 0 if nothing that is awarded follows."""
    last = scene.end_of("receiving", index)
    given = last and scene.reading.is_joined(last - 1) and scene.end_of("object", last)
    return last if given else 0


def _whole_verb(scene: Scene, last: int) -> int:
    """Return where a chain of verbs ends: "biểu dương, khen thưởng"."""
    while last < len(scene.words) and scene.reading.gap(last - 1).strip() in ("", ","):
        joined = last + (scene.words[last].plain == _AND)
        end = scene.end_of("award", joined)
        if not end:
            break
        last = end
    return last


def _is_undone(scene: Scene, index: int) -> bool:
    """Whether the clause up to a verb tells of no deed: "kịp thời biểu dương", "công tác biểu dương"."""
    start = max(scene.clause_start(index), index - _LOOK_BACK)
    return any(scene.end_of("undone", place) in range(place + 1, index + 1) for place in range(start, index))


def _award_at(scene: Scene, index: int, last: int) -> tuple[Mention, int] | None:
    """Return the award whose verbs stand at `index` to before `last`, and the index after it."""
    given, end = _given(scene, last)
    recipients = _recipients(scene, _to_whom(scene, end) if given else end)
    headline = recipients and scene.words[index].capital and scene.end_of("several-recipients", recipients[0])
    if recipients and not headline:
        given.append(scene.part("recipients", *recipients))
        end = recipients[1]
    asked = _asked(scene, index)
    if not given and asked is None and not _is_passive(scene, index):
        return None
    parts = (scene.part("verb", index, last), *given)
    first, kind = (index, "award") if asked is None else (asked, "nomination")
    return scene.mention("award", first, end, kind, parts), end


def _given(scene: Scene, index: int) -> tuple[list[Part], int]:
    """Return what is given, and by whose authority, behind the verbs, and the index after it."""
    last = scene.end_of("object", index)
    if not last or not scene.reading.is_joined(index - 1):
        return [], index
    end = _whole_verb(scene, last)
    author = _author(scene, end)
    parts = [scene.part("object", index, last)]
    return (parts, end) if author == end else ([*parts, scene.part("author", end, author)], author)


def _to_whom(scene: Scene, index: int) -> int:
    """Return where "cho" or "tặng" stands behind what is given: "Huy hiệu 50 năm tuổi Đảng tặng đảng viên …"."""
    for place in range(index, min(index + _FURTHER, len(scene.words))):
        if not scene.reading.is_joined(place - 1):
            break
        if scene.words[place].plain in _TO and not scene.at(place):
            return place
    return index


def _author(scene: Scene, index: int) -> int:
    """Return where "của Chủ tịch UBND tỉnh" ends, behind what is given."""
    if index >= len(scene.words) or scene.words[index].plain != _OF:
        return index
    item = scene.at(index + 1)
    return item.last if item and item.first == index + 1 else index


def _recipients(scene: Scene, index: int) -> tuple[int, int] | None:
    """Return the span of who receives: a number with what it counts, or a name, behind "cho" or the verb itself."""
    if index < len(scene.words) and scene.words[index].plain in _TO:
        index += 1
    if index >= len(scene.words) or not scene.reading.is_joined(index - 1):
        return None
    item = scene.at(index)
    if item and item.first == index and item.kind in ("body", "name"):
        return index, item.last
    place = index
    while place < len(scene.words) and _is_number(scene.words[place].plain):
        place += 1
    place = max(place, scene.end_of("several-recipients", index))
    unit = scene.end_of("recipient", place) if place > index else 0
    return (index, unit) if unit else None


def _is_number(word: str) -> bool:
    return word.isdigit() or word in vocabulary()


def _asked(scene: Scene, index: int) -> int | None:
    """Return where the verb stands that asks for the award, None if there is none before it in its clause."""
    for place in range(index - 1, max(scene.clause_start(index), index - 10) - 1, -1):
        if scene.end_of("nominating", place) and not scene.at(place):
            return place
        if re.search(r"[,]", scene.reading.gap(place)):
            return None
    return None


def _is_passive(scene: Scene, index: int) -> bool:
    start = max(scene.clause_start(index), index - _PASSIVE)
    return any(scene.words[place].plain == "được" for place in range(start, index))
