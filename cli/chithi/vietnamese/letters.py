"""Vietnamese text: one form for comparing, one for searching, one for names in IRIs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

# An audit compares the same phrases and paragraphs over and over.
_PHRASES = 4096
# What compatibility decomposition leaves alone: the barred d (and the Icelandic eth often typed for it),
# ligatures without a decomposition, and the typographic marks that word processors put in.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
    }
)


def nfc(text: str) -> str:
    """Return `text` in Unicode normal form C, the only one in the data."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the plain-ASCII form of `text` for searching: no case, accents, typographic marks.

    Letters of other scripts have no ASCII form and are left out, so the result may be empty.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).translate(_PLAIN).casefold()
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    return " ".join(ascii_only.lower().split())


# The five tone marks. Which vowel of a syllable carries one is a matter of taste (hoà, hòa), not of meaning.
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", re.DOTALL)
# Every kind of blank is one blank: no-break, thin, narrow, ideographic, and the breaks of a line but "\n".
_BLANK = re.compile(r"[^\S\n]")
_BLANKS = re.compile(r"\s+")
_VOWELS = "aăâeêioôơuưy"


@lru_cache(maxsize=8)
def aligned(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` in the form for reading, and the offset each character came from.

    The form: composed (NFC), small letters, plain blanks, the tone mark on the last vowel of its syllable. The offsets
    end with the length of `text`, so that `offsets[end]` closes a span of the result.
    """
    plain = text.casefold()
    if len(plain) == len(text) and unicodedata.is_normalized("NFC", text) and unicodedata.is_normalized("NFC", plain):
        return _reshape(plain), range(len(text) + 1)
    characters: list[str] = []
    offsets: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        for character in nfc(nfc(cluster[0]).casefold()):
            characters.append(character)
            offsets.append(cluster.start())
    return _reshape("".join(characters)), [*offsets, len(text)]


def readable(text: str) -> str:
    """Return `text` in the form for reading, see `aligned`."""
    return aligned(text)[0]


def _reshape(text: str) -> str:
    """Return composed text with plain blanks and each tone mark on the last vowel; no character moves."""
    return _not_last().sub(lambda vowels: _tone_on_last(vowels[0]), _BLANK.sub(" ", text))


@cache
def _not_last() -> re.Pattern[str]:
    """A vowel with a tone mark, and the vowels behind it."""
    toned = "".join(nfc(vowel + tone) for vowel in _VOWELS for tone in "\u0300\u0301\u0303\u0309\u0323")
    return re.compile(f"[{toned}][{_VOWELS}]+")


@cache
def _tone_on_last(vowels: str) -> str:
    first = unicodedata.normalize("NFD", vowels[0])
    return nfc(_TONE.sub("", first)) + vowels[1:-1] + nfc(vowels[-1] + "".join(_TONE.findall(first)))


@lru_cache(maxsize=_PHRASES)
def comparable(text: str) -> str:
    """Return `text` for comparing phrases: any normal form, kind of blank or place of the tone mark gives the same.

    A break of the line is a blank, and runs of blanks are one.
    """
    plain = unicodedata.normalize("NFD", _BLANKS.sub(" ", text))
    return _SYLLABLE.sub(_tone_last, plain)


@lru_cache(maxsize=_PHRASES)
def canonical(text: str) -> str:
    """Return `text` for comparing names: `comparable`, whatever the case, with every blank kept.

    Unlike `fold` it keeps every letter and tone: Dục is not Đức.
    """
    plain = unicodedata.normalize("NFD", _BLANK.sub(" ", text).casefold())
    return _SYLLABLE.sub(_tone_last, plain)


def _tone_last(syllable: re.Match[str]) -> str:
    return _TONE.sub("", syllable[0]) + "".join(_TONE.findall(syllable[0]))


def slug(text: str) -> str:
    """Return `text` as the last segment of an IRI would spell it: folded, with hyphens between the words."""
    words = "".join(c if c.isalnum() else " " for c in fold(text))
    return "-".join(words.split())
