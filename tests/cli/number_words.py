"""Writes numbers in words, in every regular spelling, for tests of the reader; it shares nothing with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BLANKS = (" ", "\u00a0", "\u2009", "\u202f", "\u3000", "  ")
_VOWELS = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"

# Draws one of several spellings that are all regular.
Choose = Callable[[tuple[str, ...]], str]


def digit(number: int, choose: Choose) -> str:
    return choose(("bảy", "bẩy")) if number == 7 else DIGITS[number]


def below_hundred(number: int, choose: Choose) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return digit(ones, choose)
    if ones == 0:
        return "mười" if tens == 1 else f"{digit(tens, choose)} {choose(('mươi', 'chục'))}"
    if ones == 5:
        last = choose(("lăm", "nhăm")) if tens > 1 else "lăm"
    elif ones == 1 and tens > 1:
        last = "mốt"
    elif ones == 4 and tens > 1:
        last = choose(("tư", "bốn"))
    else:
        last = digit(ones, choose)
    return f"mười {last}" if tens == 1 else f"{digit(tens, choose)} mươi {last}"


def below_thousand(number: int, choose: Choose, inner: bool) -> str:
    """A group of three digits; an inner one names its hundreds even if there are none: không trăm linh năm."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not inner:
        return below_hundred(rest, choose)
    head = f"{digit(hundreds, choose)} trăm"
    if not rest:
        return head
    gap = f"{choose(('linh', 'lẻ'))} " if rest < 10 else ""
    return f"{head} {gap}{below_hundred(rest, choose)}"


def in_words(number: int, choose: Choose) -> str:
    """Up to 10^12. A last group of hundreds names the empty thousands: ba triệu không nghìn hai trăm."""
    if number == 0:
        return "không"
    if number == 10**12:
        return f"một {choose(('nghìn', 'ngàn'))} {choose(('tỷ', 'tỉ'))}"
    names = (choose(("tỷ", "tỉ")), "triệu", choose(("nghìn", "ngàn")), "")
    groups = [number // 10**power % 1000 for power in (9, 6, 3, 0)]
    words: list[str] = []
    for index, (group, name) in enumerate(zip(groups, names, strict=True)):
        if group:
            words.append(f"{below_thousand(group, choose, bool(words))} {name}".strip())
        elif index == 2 and words and groups[3] >= 100:
            words.append(f"không {choose(('', 'trăm '))}{name}")
    return " ".join(words)


def with_tones_first(text: str) -> str:
    """The tone mark of each syllable on its first vowel: hòa for hoà."""
    plain = unicodedata.normalize("NFD", text)

    def respell(match: re.Match[str]) -> str:
        tones = "".join(c for c in match[0] if c in _TONES)
        bare = "".join(c for c in match[0] if c not in _TONES)
        first = next((i for i, c in enumerate(unicodedata.normalize("NFC", bare)) if c in _VOWELS), None)
        letters = list(unicodedata.normalize("NFC", bare))
        if tones and first is not None:
            letters[first] += tones
        return "".join(letters)

    return unicodedata.normalize("NFC", re.sub(r"(?:[^\W\d_][\u0300-\u036f]*)+", respell, plain))


def spelt(text: str, draw: Any, st: Any) -> str:
    """The same text in some normal form, kind of blank and place of tone marks."""
    respelt = with_tones_first(text) if draw(st.booleans()) else text
    blank = draw(st.sampled_from(BLANKS))
    return unicodedata.normalize(draw(st.sampled_from(("NFC", "NFD"))), respelt).replace(" ", blank)
