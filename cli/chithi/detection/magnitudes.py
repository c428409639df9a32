"""Numbers in words that are figures beyond doubt: "hàng chục nghìn người", "ít nhất một mô hình"."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.detection.mentions import Mention
from chithi.detection.scene import Scene
from chithi.vietnamese.words import vocabulary


def find_magnitudes(scene: Scene) -> Iterator[Mention]:
    """Yield the numbers in words of a paragraph; other words for numbers count nothing too often to ask for them."""
    for index in scene.marked:
        last = scene.end_of("magnitude", index)
        while last and scene.end_of("scale", last) and scene.reading.is_joined(last - 1):
            last = scene.end_of("scale", last)
        last = last or _limited(scene, index)
        if last:
            yield scene.mention("number", index, last)


def _limited(scene: Scene, index: int) -> int:
    """Return the index after "một" in "ít nhất một", 0 if no such number begins at a word."""
    last = scene.end_of("limit", index)
    joined = last and last < len(scene.words) and scene.reading.is_joined(last - 1)
    return last + 1 if joined and scene.words[last].plain in vocabulary() else 0
