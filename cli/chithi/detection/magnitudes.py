"""Numbers in words that are figures beyond doubt: "hàng chục nghìn người", "ít nhất một mô hình", "ba mươi sáu"."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.detection.figures import is_period
from chithi.detection.mentions import Mention
from chithi.detection.scene import Scene
from chithi.vietnamese.numerals import readings
from chithi.vietnamese.words import vocabulary

# Less than this, words for numbers count nothing too often to ask for them: một số, hai bên, ba năm.
_LEAST = 10
# No number in words is longer, in characters; so far it is read.
_LONGEST = 80


def find_magnitudes(scene: Scene) -> Iterator[Mention]:
    """Yield the numbers in words of a paragraph; the part `period` tells that one counts time."""
    done = 0
    for index in range(len(scene.words)):
        last = 0 if index < done else _magnitude(scene, index) or _limited(scene, index) or _spelled(scene, index)
        if last:
            yield _mention(scene, index, last)
        done = max(done, last)


def _mention(scene: Scene, first: int, last: int) -> Mention:
    end = scene.words[last - 1].end
    period = is_period(scene.reading.normal(first, last), scene.reading.plain[end : end + _LONGEST])
    return scene.mention("number", first, last, "", (scene.part("period", first, last),) if period else ())


def _magnitude(scene: Scene, index: int) -> int:
    """Return the index after "hàng chục nghìn", 0 if no such number begins at a word."""
    last = scene.end_of("magnitude", index)
    while last and scene.end_of("scale", last) and scene.reading.is_joined(last - 1):
        last = scene.end_of("scale", last)
    return last


def _limited(scene: Scene, index: int) -> int:
    """Return the index after "một" in "ít nhất một", 0 if no such number begins at a word."""
    last = scene.end_of("limit", index)
    joined = last and last < len(scene.words) and scene.reading.is_joined(last - 1)
    return last + 1 if joined and scene.words[last].plain in vocabulary() else 0


def _spelled(scene: Scene, index: int) -> int:
    """Return the index after "ba mươi sáu" or "hai phần ba", 0 if no number of several words begins at a word."""
    word = scene.words[index]
    if word.plain not in vocabulary() or scene.at(index):
        return 0
    text = scene.reading.plain[word.start : word.start + _LONGEST]
    found = next(readings(text), None)
    if found is None or found.start or any(map(str.isdigit, text[: found.end])):
        return 0
    if found.form != "ratio" and (not found.values or found.values[0] < _LEAST):
        return 0
    end = word.start + found.end
    last = next(
        (place for place in range(index, len(scene.words)) if scene.words[place].end >= end), len(scene.words) - 1
    )
    return last + 1 if last > index else 0
