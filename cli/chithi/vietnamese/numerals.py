"""Numbers as Vietnamese newspapers print them, in digits and words; each is read whole or not at all.

chithi/vietnamese/words.py has the grammar, tables/numbers.toml and tables/units.toml the words. Offsets are Unicode
code points into the text that was given, whatever its normal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from chithi.vietnamese.amounts import UNREADABLE, Amount, Amounts
from chithi.vietnamese.labels import is_label, is_name
from chithi.vietnamese.letters import aligned, readable
from chithi.vietnamese.words import value_of


class Numeral(NamedTuple):
    """A number in a text: where it stands and how it can be read.

    `values` has one number, or the two of a range or ratio; `form` is `exact`, `range`, `ratio`, `order-of-magnitude`
    or, where it cannot be read whole, `unreadable`, without values. `percent` tells whether a per cent sign follows,
    `unit` what is glued to the digits (`km`).
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: str
    percent: bool
    unit: str = ""


def numerals(text: str) -> Iterator[Numeral]:
    """Yield every number in `text` that can be read whole.

    `26/5` may be a day or a ratio and is given as a ratio: who asks knows which of them to look for.
    """
    return (found for found in readings(text) if found.form != UNREADABLE)


def unreadable(text: str) -> list[Numeral]:
    """Return what looks like a number in `text` and cannot be read whole."""
    return [found for found in readings(text) if found.form == UNREADABLE]


def readings(text: str) -> Iterator[Numeral]:
    """Yield every number in `text`, those that cannot be read as well; what names a thing ("thôn 4") is none."""
    plain, offsets = aligned(text)
    for found in _join(plain, list(Amounts(plain).read())):
        if not is_label(plain, found.start) and not is_name(text, offsets[found.start], offsets[found.end]):
            yield found._replace(start=offsets[found.start], end=offsets[found.end])


_OUT_OF = re.compile(
    rf" */ *| +(?:{readable('trên')}|{readable('trên')} +{readable('tổng')}(?: +{readable('số')})?"
    rf"|trong(?: +{readable('tổng')})? +{readable('số')}) +"
)
_TO = re.compile(rf" *[-–—] *| +(?:{readable('đến')}|{readable('tới')}) +")
_UNIT_TO = re.compile(rf" +([^\W\d_]+(?: [^\W\d_]+)?) +(?:{readable('đến')}|{readable('tới')}) +")
_FROM = re.compile(rf"(?<!\w){readable('từ')} +$")


def _join(plain: str, amounts: list[Amount]) -> Iterator[Numeral]:
    """Join neighbours to ranges and ratios; a chain of more than two ("5/6/7") cannot be read."""
    index = 0
    while index < len(amounts):
        last = index
        while last + 1 < len(amounts) and _joined(plain, amounts[last], amounts[last + 1]):
            last += 1
        if last - index > 1:
            yield Numeral(amounts[index].start, amounts[last].end, (), UNREADABLE, False)
        elif last > index:
            yield _pair(plain, amounts[index], amounts[last])
        else:
            yield Numeral(*amounts[index][:6])
        index = last + 1


def _joined(plain: str, one: Amount, other: Amount) -> str:
    """Return how two neighbours are joined, "" if they are not."""
    if "order-of-magnitude" in (one.form, other.form) or other.form == "ratio":
        return ""
    between = plain[one.end : other.start]
    if one.unit:
        between = between.removeprefix(one.unit)
    if _OUT_OF.fullmatch(between) and not one.percent and not one.unit:
        return "ratio"
    if _TO.fullmatch(between):
        return "" if one.percent and not other.percent else "range"
    unit = _UNIT_TO.fullmatch(between)
    same = unit and re.compile(f" +{re.escape(unit[1])}(?!\\w)").match(plain, other.end)
    return "range" if same and _FROM.search(plain[: one.start]) else ""


def _pair(plain: str, one: Amount, other: Amount) -> Numeral:
    form = _joined(plain, one, other)
    start, end, percent = one.start, other.end, one.percent or other.percent
    refused = Numeral(start, end, (), UNREADABLE, False)
    if UNREADABLE in (one.form, other.form) or one.form == "ratio":
        return refused
    first, last = one.values[0], other.values[0]
    if form == "ratio":
        return Numeral(start, end, (first, last), form, percent, other.unit) if not percent else refused
    scaled = _scaled(one, other)
    first = first if scaled is None else scaled
    return Numeral(start, end, (first, last), form, percent, other.unit) if first <= last else refused


def _scaled(one: Amount, other: Amount) -> Decimal | None:
    """Return the first number of "3 - 5 triệu", which shares the scale of the second."""
    if any(word.kind == "scale" for word in one.words) or not other.words:
        return None
    scales = [word for word in other.words if word.kind == "scale"]
    count = [word for word in other.words if word.kind != "scale"]
    if not scales or other.words[: len(count)] != tuple(count) or value_of(count) is None:
        return None
    counted = value_of(count) or Decimal(0)
    factor = Decimal(10) ** int(sum(word.value for word in scales))
    return one.values[0] * factor if one.values[0] < counted else Decimal("Infinity")
