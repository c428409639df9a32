"""Who says something: a speaker and a verb of saying, "theo ông", "phát biểu tại hội nghị"."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.detection.mentions import Mention, Part
from chithi.detection.scene import Item, Scene
from chithi.vietnamese.letters import readable

_MOST_BETWEEN = 3
_OF = readable("của")
_SPEAKERS = ("name", "post", "body")


def find_sayings(scene: Scene) -> Iterator[Mention]:
    """Yield the sayings of a paragraph; the parts are `speaker`, `verb` and, of a speaker with a name, `name`."""
    done = 0
    for index in scene.marked:
        if index < done:
            continue
        found = _verb_at(scene, index) or _according_at(scene, index) or _papers_at(scene, index)
        if found:
            yield found[0]
            done = found[1]


def _verb_at(scene: Scene, index: int) -> tuple[Mention, int] | None:
    last = scene.end_of("saying", index)
    if not last or scene.at(index) or _is_nomination(scene, index) or scene.words[index].capital:
        return None
    speaker = _speaker_before(scene, index)
    if speaker is None:
        return None
    first, end, of_body = speaker
    if of_body and scene.end_of("saying-of-body", index) != last:
        return None
    parts = (*_speaker(scene, first, end), scene.part("verb", index, last))
    return scene.mention("saying", _opening(scene, first), last, scene.reading.normal(index, last), parts), last


def _speaker(scene: Scene, first: int, last: int) -> list[Part]:
    """Return the parts that tell who speaks: all that is printed of them, and the name alone."""
    items = [scene.at(place) for place in range(first, last)]
    name = next((item for item in items if item and item.kind == "name"), None)
    speaker = scene.part("speaker", first, last)
    return [speaker, scene.part("name", name.head, name.last)] if name else [speaker]


def _is_nomination(scene: Scene, index: int) -> bool:
    """Whether a verb asks another body for a reward: "đề nghị Ban Bí thư khen thưởng"."""
    asked = scene.end_of("nominating", index)
    end = min(scene.clause_end(index), index + 10)
    return bool(asked) and any(scene.end_of("award", place) for place in range(asked, end))


def _speaker_before(scene: Scene, index: int) -> tuple[int, int, bool] | None:
    """Return first word, end, and whether it is a body, of who stands right before a verb."""
    place = index
    for _ in range(_MOST_BETWEEN):
        inner = scene.ends_before("between", place)
        if inner is None or scene.at(place - 1):
            break
        place = inner
    if place and scene.reading.gap(place - 1).strip() not in ("", ",", "-"):
        return None
    item = scene.ending_at(place)
    if item and item.kind in _SPEAKERS:
        return _whole_speaker(scene, item, place)
    if place and scene.reading.gap(place - 1).strip():
        return None
    pronoun = scene.ends_before("pronoun", place)
    if pronoun is not None and _stands_alone(scene, pronoun):
        return pronoun, place, False
    text = scene.ends_before("text", place)
    return (text, place, False) if text is not None and not scene.at(text) else None


def _stands_alone(scene: Scene, index: int) -> bool:
    """Whether a pronoun begins its clause or follows a comma: "Đồng chí đề nghị", not "các đồng chí đề nghị"."""
    return index == 0 or scene.words[index].capital or bool(scene.reading.gap(index - 1).strip())


def _whole_speaker(scene: Scene, item: Item, end: int) -> tuple[int, int, bool] | None:
    """Return the speaker that ends with an item: with the name before posts, or with "báo cáo của" before a body."""
    first = item.first
    while item.kind == "post":
        before = scene.ending_at(first)
        if not before or scene.reading.gap(first - 1).strip() not in (",", "-", "–", "") or before.kind == "body":
            break
        item, first = before, before.first
    if item.kind != "body":
        return first, end, False
    of = scene.words[first - 1].plain == _OF if first else False
    text = scene.ends_before("text", first - 1) if of else None
    return (first, end, True) if text is None else (text, end, False)


def _opening(scene: Scene, first: int) -> int:
    """Return where the saying begins: at "Phát biểu tại hội nghị," where the sentence opens so."""
    start = scene.clause_start(first)
    return start if scene.end_of("opening", start) else first


def _according_at(scene: Scene, index: int) -> tuple[Mention, int] | None:
    """Return the saying of "Theo ông Lê An, …" """
    end = scene.end_of("according", index)
    if not end or scene.at(index) or scene.ends_before("followed", index) is not None:
        return None
    item = scene.at(end)
    last = scene.end_of("pronoun", end) if scene.words[index].capital else 0
    if item and item.kind in ("name", "post") and item.first == end:
        last = item.last
        while (after := scene.at(last)) and after.first == last and after.kind in ("name", "post"):
            last = after.last
    elif not last or scene.reading.is_joined(last - 1):
        return None
    parts = (*_speaker(scene, end, last), scene.part("verb", index, end))
    return scene.mention("saying", index, last, scene.reading.normal(index, end), parts), last


def _papers_at(scene: Scene, index: int) -> tuple[Mention, int] | None:
    end = scene.end_of("papers", index)
    return (scene.mention("saying", index, end, "", (scene.part("verb", index, end),)), end) if end else None
