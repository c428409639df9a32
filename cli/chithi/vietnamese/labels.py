"""Numbers that name a thing and count nothing: thôn 4, Khoản 3, ngày thứ 7, Nguyễn Văn Bảy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.letters import aligned, readable
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import vocabulary


def number_labels(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each number that only names a thing and no document or congress: "thôn 4", "ngày thứ 7".

    What follows without a blank is of the name, too: "lớp 9A". "Đường 559" is a name with a capital alone.
    """
    plain, offsets = aligned(text)
    for match in _road().finditer(plain):
        if text[offsets[match.start()]].isupper():
            yield offsets[match.start(1)], offsets[match.end(1)]
    for match in _label().finditer(plain):
        if (label := is_label(plain, match.end())) and not label.cited:
            digits = re.compile(r"\d+(?:[^\W\d_]\d*(?!\w))?").match(plain, match.end())
            if digits:
                yield offsets[digits.start()], offsets[digits.end()]


class Label(NamedTuple):
    """What makes a name of a number; `cited` tells whether it still asks for a passage: "Kết luận số 01"."""

    cited: bool


def _is_count(word: str) -> bool:
    return word.isdigit() or word in vocabulary()


def is_label(plain: str, start: int) -> Label | None:
    """Return what the words before `start` make of the number there, None if it stays a number."""
    before = plain[max(0, start - 40) : start]
    found = re.search(rf"{_label().pattern}$", before)
    if not found:
        return None
    words = " ".join(found[1].split())
    row = next(row for row in table("numbers")["labels"] if words in row["words"])
    earlier = re.search(r"(\w+(?: +\w+)?) +$", before[: found.start()])
    beside = earlier[1].split() if earlier else [""]
    ordinary = {beside[-1], " ".join(beside)} & set(table("numbers")["ordinary"]["words"])
    return None if ordinary or (row.get("counted") and _is_count(beside[-1])) else Label(row["cited"])


@cache
def _label() -> re.Pattern[str]:
    words = [word for row in table("numbers")["labels"] for word in row["words"]]
    return re.compile(rf"(?<!\w)({any_of(words)}) +(?:{readable('số')} +)?".replace("\\ ", " +"))


@cache
def _road() -> re.Pattern[str]:
    roads = any_of(table("numbers")["roads"]["words"])
    units = any_of([unit for spellings in table("units")["units"].values() for unit in spellings])
    sign = rf"(?:{readable('số')} +)?"
    return re.compile(rf"(?<!\w)(?:{roads}) +{sign}(\d+)(?! *(?:{units})(?!\w))(?!\w|[.,]\d|%)")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a number word is part of a name: a capital with another name's word beside it, as in Nguyễn Văn Bảy."""
    word = text[start:end]
    if not word.istitle() or any(c.isdigit() or c.isspace() for c in word):
        return False
    before, after = text[:start].split(" ")[-2:], text[end:].split(" ")[:2]
    return (len(before) == 2 and before[-2].istitle() and not before[-1]) or (
        len(after) == 2 and not after[0] and after[1][:1].isupper() and after[1].istitle()
    )
