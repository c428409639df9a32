"""Small slips of the hand: in names, in words, in numbers and in dates."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta
from random import Random

from pyoxigraph import Literal, NamedNode

# What a hand slips to on a Vietnamese keyboard: another tone or mark on the same letter.
_SLIPS = ("aáàảãạ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ", "uúùủũụ", "ưứừửữự", "ăắằẳẵặ", "âấầẩẫậ")


def _left_out(text: str, at: int) -> str:
    return text[:at] + text[at + 1 :]


def _doubled(text: str, at: int) -> str:
    return text[: at + 1] + text[at:]


def _turned(text: str, at: int) -> str:
    return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]


def _other_case(text: str, at: int) -> str:
    return text[:at] + text[at].swapcase() + text[at + 1 :]


def _another(text: str, at: int) -> str:
    """Replace a digit by the next one, a letter by another tone of it, any other letter by its neighbour's double."""
    letter = text[at]
    if letter.isdigit():
        return text[:at] + str((int(letter) + 1) % 10) + text[at + 1 :]
    group = next((slips for slips in _SLIPS if letter in slips), "")
    if group:
        return text[:at] + group[(group.index(letter) + 1) % len(group)] + text[at + 1 :]
    return _doubled(text, at)


_Edit = Callable[[str, int], str]
_TYPOS: tuple[_Edit, ...] = (_left_out, _doubled, _turned, _other_case)


def misspelt(iri: str, taken: Collection[str], random: Random) -> str:
    """Return an IRI whose last segment has one slip, and which is not among those `taken`."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    namespace, local = iri[:cut], iri[cut:]
    found = iri
    while found in (iri, namespace) or found in taken:
        found = namespace + random.choice(_TYPOS)(local, random.randrange(len(local)))
    return found


def respelt(text: str, random: Random) -> str:
    """Return a text with another letter or digit somewhere: still a word, and another one."""
    places = [at for at, letter in enumerate(text) if letter.isalnum()]
    return _another(text, random.choice(places))


def recounted(lexical: str, random: Random) -> str:
    """Return another number of the same form: a digit changed, two digits turned round, one added or left out."""
    digits = [at for at, letter in enumerate(lexical) if letter.isdigit()]
    edits: tuple[_Edit, ...] = (_another, _turned, _doubled, _left_out)
    while True:
        found = random.choice(edits)(lexical, random.choice(digits))
        whole = found.partition(".")[0]
        if found != lexical and whole.isdigit() and found[-1].isdigit() and (whole == "0" or found[0] != "0"):
            return found


def redated(lexical: str, random: Random) -> str:
    """Return a day nearby: the day before or after, the same day a month or a year away."""
    day = date.fromisoformat(lexical)
    near = [day + timedelta(days=days) for days in (-1, 1, -31, 31, -365, 365)]
    return random.choice(near).isoformat()


def literal(like: Literal, text: str) -> Literal:
    """Return a literal with another text and the same language or datatype."""
    return Literal(text, language=like.language) if like.language else Literal(text, datatype=like.datatype)


def node(iri: str) -> NamedNode:
    """Return an IRI as a term."""
    return NamedNode(iri)
