"""Finds the place that a passage means, by its phrase and by what else it states."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chithi.encoding.passages import PLACE, PRINTED, Passage
from chithi.messages.errors import DataFails
from chithi.texts.near_phrases import find_near
from chithi.texts.occurrences import WORDS, Occurrence, find_alike, find_as_typed, is_long, is_whole
from chithi.texts.source import SourceText

# Asks which of several places is meant.
Choose = Callable[[Passage, list[Occurrence], SourceText], Occurrence]
_CONTEXT = 50


def find_places(passage: Passage, source: SourceText, can_ask: bool = False) -> list[Occurrence]:
    """Return the places that a passage may mean; several only if somebody can be asked.

    Raises:
        DataFails: it has no phrase, or its phrase is nowhere, not where the passage says, too long, in several places.
    """
    phrase = passage.text(PRINTED)
    if not phrase.strip():
        raise DataFails("fill-no-phrase")
    places = _fitting(passage, source)
    if not places:
        raise _explain(passage, source)
    for place in places:
        _check_length(passage, place)
    if len(places) > 1 and not can_ask:
        listed = list_places(places, source)
        raise DataFails("fill-several", phrase=phrase, path=source.path, count=len(places), candidates=listed)
    return places


def _check_length(passage: Passage, place: Occurrence) -> None:
    """Refuse a phrase that is too long for a passage."""
    if is_long(place) and not passage.is_title:
        raise DataFails("phrase-long", words=len(place.printed.split()), most=WORDS)


def confirm_place(passage: Passage, source: SourceText) -> Occurrence:
    """Return the place that a passage states, where its phrase stands to the letter.

    Raises:
        DataFails: it does not stand there; the message has what does.
    """
    for place in find_as_typed(source, passage.text(PRINTED)):
        if _fits(passage, place):
            return place
    raise _explain_contradiction(passage, source)


def _fitting(passage: Passage, source: SourceText) -> list[Occurrence]:
    """Return the places that a passage may mean; one inside a word or number only where it states the start."""
    for search in (find_as_typed, find_alike):
        found = [place for place in search(source, passage.text(PRINTED)) if _fits(passage, place)]
        if whole := [place for place in found if "start" in passage.stated or is_whole(source, place)]:
            return whole
    return []


def _fits(passage: Passage, place: Occurrence) -> bool:
    return all(_number(passage.text(name)) == getattr(place, name) for name in PLACE if name in passage.stated)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _explain(passage: Passage, source: SourceText) -> DataFails:
    """Return why there is no place for a passage."""
    phrase = passage.text(PRINTED)
    found = find_as_typed(source, phrase) or find_alike(source, phrase)
    whole = [place for place in found if is_whole(source, place)]
    if found and any(name in passage.stated for name in PLACE):
        return _explain_contradiction(passage, source, whole or found)
    if near := found or find_near(source, phrase):
        return DataFails("fill-near", path=source.path, phrase=phrase, candidates=list_places(near, source))
    return DataFails("phrase-not-found", path=source.path, phrase=phrase)


def _explain_contradiction(passage: Passage, source: SourceText, places: Iterable[Occurrence] = ()) -> DataFails:
    """Return what stands at the place that a passage states, and where its phrase does."""
    phrase = passage.text(PRINTED)
    given = " ; ".join(f"ct:{name} {passage.text(name)}" for name in PLACE if name in passage.stated)
    listed = list_places(places or find_alike(source, phrase) or find_near(source, phrase), source) or "  –"
    return DataFails(
        "fill-elsewhere", phrase=phrase, given=given, found=_text_there(passage, source) or "–", candidates=listed
    )


def _text_there(passage: Passage, source: SourceText) -> str:
    """Return the text at a stated start, as long as the phrase; else the beginning of a stated paragraph."""
    if (start := _number(passage.text("start"))) is not None:
        return source.text[start : start + len(passage.text(PRINTED))]
    return _cut(source.text_of(_number(passage.text("paragraph")) or 0), _CONTEXT)


def list_places(places: Iterable[Occurrence], source: SourceText) -> str:
    """Return places one below the other, as a passage would state them, each with the words around."""
    return "\n".join(f"  {show_place(place, source)}" for place in places)


def show_place(place: Occurrence, source: SourceText) -> str:
    """Return a place as a passage would state it, and its sentence with the phrase between brackets."""
    first, last = source.sentence_span(place.start, place.end)
    before, after = source.text[first : place.start], source.text[place.end : last]
    sentence = f"{_cut(before[::-1], _CONTEXT)[::-1]}[{place.printed}]{_cut(after, _CONTEXT)}".strip()
    visible = "".join(c if c.isprintable() else " " for c in sentence)
    return f"ct:paragraph {place.paragraph} ;  ct:start {place.start}    {visible}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
