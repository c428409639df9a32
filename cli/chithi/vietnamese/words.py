"""The value of a number, from its words and digits: `ba tỷ`, `3 tỷ 500 triệu`, `một trăm linh năm`.

The grammar, with the words of tables/numbers.toml (`tens` is below 100, `hundreds` below 1000):

    number    = count {scale [rest]}                 the scales fall: tỷ, triệu, vạn, nghìn
    rest      = half | gap tens | digit | number     a half and a digit count tenths of the scale: hai triệu rưỡi
    hundreds  = digit "trăm" [half | gap digit | digit | tens] | tens
    tens      = "mười" [ending] | "hăm" ending | digit ("mươi" | "chục") [ending] | digit ending | digit

What is left over or stands in another order makes the whole no number: nothing is read in part. The rules are read from
the largest scale down, by hand: loading lark and building its tables takes longer than a whole audit of five reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.letters import readable
from chithi.vietnamese.tables import table


class Word(NamedTuple):
    """A word of a number: what it is (digit, ending, ten, tens, scale, gap, half, vague, figures) and its value."""

    kind: str
    value: Decimal
    text: str


Words = Sequence[Word]
_HUNDRED, _THOUSAND = 2, 3
_FIVE = "năm"
_KINDS = {"digits": "digit", "endings": "ending", "ten": "ten", "tens": "tens", "scales": "scale", "twenties": "twenty"}


@cache
def vocabulary() -> dict[str, Word]:
    """Return every word that may stand in a number, by its form for reading."""
    tables = table("numbers")
    found = {word: Word("vague", Decimal(0), word) for word in tables["small"]["vague"]}
    for name, kind in _KINDS.items():
        found |= {word: Word(kind, Decimal(value), word) for word, value in tables[name].items()}
    for kind in ("gap", "half"):
        found |= {word: Word(kind, Decimal(0), word) for word in tables["small"][kind]}
    return found


def figures(value: Decimal) -> Word:
    """Return digits as a word of a number: `500` in `3 tỷ 500 triệu`."""
    return Word("figures", value, str(value))


def read_words(text: str) -> Decimal | None:
    """Return the value of a phrase that is a number in words and nothing else, None if it is none."""
    known = [vocabulary().get(word) for word in readable(text).split()]
    words = [word for word in known if word]
    return value_of(words) if words and len(words) == len(known) else None


def value_of(words: Words) -> Decimal | None:
    """Return the value of a whole number, None if the words are none."""
    powers = [int(word.value) for word in words if word.kind == "scale" and word.value >= _THOUSAND]
    if not powers:
        return _hundreds(words)
    power = max(powers)
    place = max(i for i, word in enumerate(words) if word.kind == "scale" and word.value == power)
    before, after = words[:place], words[place + 1 :]
    count, rest = value_of(before), _rest(after, power)
    if count is None or rest is None or not _may_count(count, before, power):
        return None
    if count != count.to_integral_value() and after:
        return None
    return count * Decimal(10) ** power + rest


def _may_count(count: Decimal, words: Words, power: int) -> bool:
    """Whether a number can stand before a scale: what counts thousands or millions has no scale of its own."""
    scales = {int(word.value) for word in words if word.kind == "scale"}
    return (count > 0 or words[0].value == 0) and power not in scales and (power == 9 or scales <= {_HUNDRED})


def _rest(words: Words, power: int) -> Decimal | None:
    """Return the value of what follows a scale."""
    tenth = Decimal(10) ** (power - 1)
    if not words:
        return Decimal(0)
    if len(words) == 1 and words[0].kind == "half":
        return 5 * tenth
    if len(words) == 1 and _is_digit(words[0], 1):
        return words[0].value * tenth
    if words[0].kind == "gap":
        found = _tens(words[1:])
        return found if found and found < 100 else None
    found = value_of(words)
    return found if found is not None and found < 10**power and _names_its_place(words, found, power) else None


def _names_its_place(words: Words, value: Decimal, power: int) -> bool:
    """Whether a remainder says how large it is: "ba triệu hai trăm" may mean 3,200,000 or 3,000,200."""
    named = any(word.kind == "scale" and word.value >= _THOUSAND for word in words)
    return named or power <= 4 or (words[0].kind == "digit" and words[0].value == 0) or value >= 1000


def _is_digit(word: Word, least: int = 0) -> bool:
    single = word.kind in ("digit", "figures") and word.value == word.value.to_integral_value()
    return (single and least <= word.value < 10) or (word.kind == "ending" and word.text not in _fives())


@cache
def _fives() -> set[str]:
    return {word for word, value in table("numbers")["endings"].items() if value == 5}


def _hundreds(words: Words) -> Decimal | None:
    place = next((i for i, word in enumerate(words) if word.kind == "scale"), None)
    if place is None:
        return _tens(words)
    count, after = _tens(words[:place]), words[place + 1 :]
    if count is None or (place != 1) or words[0].kind == "ten":
        return None
    rest = _below_hundred(after)
    if words[0].kind == "figures" and after and count != count.to_integral_value():
        return None
    return None if rest is None or (count >= 10 and words[0].kind == "digit") else count * 100 + rest


def _below_hundred(words: Words) -> Decimal | None:
    """Return the value of what follows "trăm"."""
    if not words:
        return Decimal(0)
    if len(words) == 1 and words[0].kind == "half":
        return Decimal(50)
    if len(words) == 1 and words[0].kind in ("digit", "ending"):
        return words[0].value * 10 if _is_digit(words[0], 1) else None
    if words[0].kind == "gap":
        return words[1].value if len(words) == 2 and words[1].kind in ("digit", "ending") and words[1].value else None
    found = _tens(words)
    return found if found is not None and found < 100 else None


def _tens(words: Words) -> Decimal | None:
    match [word.kind for word in words]:
        case ["figures"] | ["digit"]:
            return words[0].value
        case ["ten"]:
            return Decimal(10)
        case ["ten", "digit" | "ending"] if words[1].value and words[1].text not in ("mốt", _FIVE):
            return 10 + words[1].value
        case ["twenty", "digit" | "ending"] if _ends_tens(words[1]):
            return words[0].value + words[1].value
        case ["digit" | "figures", "tens"] if _counts_tens(words):
            return words[0].value * 10
        case ["digit" | "figures", "tens", "half"] if _counts_tens(words):
            return words[0].value * 10 + 5
        case ["digit", "tens", "digit" | "ending"] if _counts_tens(words) and _ends_tens(words[2]):
            return words[0].value * 10 + words[2].value
        case ["digit", "ending"] if words[0].value > 1:
            return words[0].value * 10 + words[1].value
    return None


def _ends_tens(word: Word) -> bool:
    """Whether a digit can follow "mươi": five is "lăm" there, and "hai mươi năm" is twenty years."""
    return word.value > 0 and word.text != _FIVE


def _counts_tens(words: Words) -> bool:
    """Whether a digit can stand before "mươi" or "chục": "hai mươi", "một chục", "5 chục"."""
    written = words[0].kind == "figures"
    return 1 <= words[0].value < 100 if written else words[0].value > (words[1].text == readable("mươi"))
