"""Vietnamese text: one form for comparing, one for searching, one for names in IRIs."""

from __future__ import annotations

import re
import unicodedata

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


def aligned(text: str) -> tuple[str, list[int]]:
    """Return `text` composed (NFC), in small letters and with plain blanks, and the offset each character came from.

    The offsets end with the length of `text`, so that `offsets[end]` closes a span of the result.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        for character in nfc(cluster[0]).casefold().replace("\u00a0", " "):
            characters.append(character)
            offsets.append(cluster.start())
    return "".join(characters), [*offsets, len(text)]


def canonical(text: str) -> str:
    """Return `text` for comparing names: any normal form, case, kind of blank or place of the tone mark gives the same.

    Unlike `fold` it keeps every letter and tone: Dục is not Đức.
    """
    plain = unicodedata.normalize("NFD", text.replace("\u00a0", " ").casefold())
    return _SYLLABLE.sub(_tone_last, plain)


def _tone_last(syllable: re.Match[str]) -> str:
    return _TONE.sub("", syllable[0]) + "".join(_TONE.findall(syllable[0]))


def slug(text: str) -> str:
    """Return `text` as the last segment of an IRI would spell it: folded, with hyphens between the words."""
    words = "".join(c if c.isalnum() else " " for c in fold(text))
    return "-".join(words.split())
