"""Bodies and places by their kind of name: Ban Tuyên giáo Tỉnh ủy Sông Mây, xã An Lạc, and names that are known."""

from __future__ import annotations

import re

from chithi.detection.reading import split_words
from chithi.detection.scene import Item, Scene
from chithi.detection.tables import list_words, table
from chithi.vietnamese.letters import readable

_MOST_NAME, _LEAST_NAME = 4, 2
_NUMBER_SIGN = readable("số")
_IN_NUMBER = ("/", "-")
# Behind the digits of an amount: 1.289, 4,5, 30%.
_COUNTING = re.compile(r" *%|[.,:]$")


def expand_short_forms(words: list[str]) -> list[str]:
    """Return words in the form for reading with short forms written out: UBND is ủy ban nhân dân."""
    short = table("bodies")["short"]
    return [part for word in words for part in split_words(short.get(word, word))]


def end_of_body(scene: Scene, index: int) -> int:
    """Return the index after the words that go on with the name of a body, from `index` on."""
    named = False
    after_people = scene.ends_before("named-after-people", index) is not None
    while index < len(scene.words) and scene.reading.is_joined(index - 1):
        ends = [scene.end_of(kind, index) for kind in ("tail", "body", "known-place")]
        ends.append(_end_of_level(scene, index))
        if scene.reading.is_capital(index):
            ends += [scene.end_of("inner", index), scene.end_of("known-body", index)]
        elif not any(
            (scene.end_of("tail", index), scene.end_of("known-body", index), ends[-1], opens_number(scene, index))
        ):
            break
        ends.append(_end_of_number(scene, index))
        if last := max(ends):
            named = named or last in (scene.end_of("known-place", index), ends[-1])
            after_people = after_people or bool(scene.end_of("named-after-people", index))
            index = last
            continue
        run = end_of_run(scene, index)
        person = run if after_people and run - index <= _MOST_NAME else person_in_run(scene, index, run, named=named)
        if person == index or run == index:
            break
        index, named = min(person, run), True
    return index


def _end_of_level(scene: Scene, index: int) -> int:
    """Return the index after "thôn" where a name follows it, after "thôn 4", 0 otherwise."""
    last = scene.end_of("level", index)
    if not last or last == len(scene.words) or not scene.reading.is_joined(last - 1):
        return 0
    numbered = scene.words[last].plain.isdigit()
    return last + numbered if numbered or scene.words[last].capital else 0


def opens_number(scene: Scene, index: int) -> int:
    """Return where the digits begin by which a body is called: at "2" of "Trường THPT số 2", 0 if it is not."""
    signed = (
        scene.words[index].plain == _NUMBER_SIGN and index + 1 < len(scene.words) and scene.reading.is_joined(index)
    )
    first = index + signed
    numbered = signed or scene.ends_before("numbered", index) is not None
    return first if numbered and any(map(str.isdigit, scene.words[first].plain)) else 0


def _end_of_number(scene: Scene, index: int) -> int:
    """Return the index after the digits that name a body: "Trung đoàn 88", "Trường Mầm non 19/5"; 0 if they count."""
    last = opens_number(scene, index)
    if not last:
        return 0
    while scene.reading.gap(last) in _IN_NUMBER and scene.words[last + 1].plain.isdigit():
        last += 1
    last += 1
    behind = scene.reading.gap(last - 1)
    counts = behind.isspace() and any(scene.end_of(kind, last) for kind in ("counted", "time", "scale"))
    return 0 if counts or _COUNTING.match(behind) else last


def end_of_run(scene: Scene, index: int) -> int:
    """Return where a run of capitals ends, or another body, post or title begins in it."""
    last = index
    run = scene.reading.capitals_from(index)
    while last < run and (last == index or not any(scene.end_of(k, last) for k in ("body", "post", "whole-post"))):
        last += 1
    return last


def person_in_run(scene: Scene, first: int, last: int, *, named: bool) -> int:
    """Return where in a run of capitals a person's name begins, `last` if nowhere; `named`: the body has its name.

    Behind "Tỉnh ủy" the run "Sông Mây Lò Văn Hiệu" is a place of two words and a person.
    """
    surnames = list_words("people", "surnames")
    starts = [first, first + 2] if named else [first + 2, first + 1, first + 3, first]
    for start in starts:
        length = last - start
        named_so = start < last and scene.words[start].plain in surnames and _LEAST_NAME <= length <= _MOST_NAME
        if named_so and (start > first or named or length > _LEAST_NAME):
            return start
    return last


def find_bodies(scene: Scene) -> None:
    """Take the bodies and places of a paragraph that no post or name has claimed."""
    index = 0
    while index < len(scene.words):
        item = scene.at(index)
        found = None if item else _body_at(scene, index) or _place_at(scene, index)
        if found:
            scene.take(found)
        index = max(index + 1, found.last if found else 0)


def _body_at(scene: Scene, index: int) -> Item | None:
    known = scene.end_of("known-body", index)
    head = scene.end_of("body", index)
    if not scene.reading.is_capital(index) or not (known or head):
        return None
    last = max(known, end_of_body(scene, head) if head else 0)
    # "Báo cáo", "Bộ phận": one word alone names nothing, but for HĐND.
    if len(expand_short_forms([word.plain for word in scene.words[index:last]])) == 1:
        return None
    return Item("body", index, last, head or known)


def _place_at(scene: Scene, index: int) -> Item | None:
    level = scene.end_of("level", index)
    start = level or index
    known = scene.end_of("known-place", start) if scene.reading.is_capital(start) else 0
    if known:
        return Item("place", index, known, start)
    if level and scene.reading.is_joined(level - 1) and scene.reading.is_capital(level):
        run = end_of_run(scene, level)
        last = min(person_in_run(scene, level, run, named=False), run)
        return Item("place", index, last, level) if last > level else None
    return None
