"""The words of all tables, and the names that the asker knows, ready to be found in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chithi.detection.phrases import Phrases
from chithi.detection.tables import table

# table of phrases -> (file, list in it)
LISTS = {
    "title": ("people", "titles"),
    "plural": ("people", "plural"),
    "pronoun": ("people", "pronouns"),
    "everywhere": ("people", "everywhere"),
    "not-title": ("people", "not_titles"),
    "named-after": ("people", "named_after"),
    "credit": ("people", "credits"),
    "post": ("posts", "heads"),
    "whole-post": ("posts", "whole"),
    "board": ("posts", "boards"),
    "former": ("posts", "former"),
    "joiner": ("posts", "joiners"),
    "body": ("bodies", "heads"),
    "named-after-people": ("bodies", "named_after_people"),
    "tail": ("bodies", "tails"),
    "inner": ("bodies", "inner"),
    "numbered": ("bodies", "numbered"),
    "level": ("places", "levels"),
    "known-place": ("places", "provinces"),
    "saying": ("sayings", "verbs"),
    "saying-of-body": ("sayings", "of_bodies"),
    "text": ("sayings", "texts"),
    "between": ("sayings", "between"),
    "opening": ("sayings", "openings"),
    "according": ("sayings", "according"),
    "followed": ("sayings", "followed"),
    "papers": ("sayings", "papers"),
    "award": ("awards", "verbs"),
    "receiving": ("awards", "receiving"),
    "object": ("awards", "objects"),
    "recipient": ("awards", "recipients"),
    "several-recipients": ("awards", "several"),
    "magnitude": ("figures", "magnitudes"),
    "scale": ("figures", "scales"),
    "limit": ("figures", "limits"),
    "time": ("figures", "time"),
    "counted": ("figures", "counted"),
    "undone": ("awards", "undone"),
    "nominating": ("awards", "nominating"),
    "event": ("events", "nouns"),
    "named-event": ("events", "named"),
    "occasional": ("events", "occasional"),
    "occasion": ("events", "occasions"),
    "anaphoric": ("events", "anaphoric"),
    "several": ("events", "several"),
    "document": ("documents", "kinds"),
}


class Names(NamedTuple):
    """Names that the asker knows, as people write them: of people, places, bodies."""

    people: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


NO_NAMES = Names()


def list_phrases(names: Names) -> Phrases:
    """Return the phrases of all tables and of the names."""
    phrases = Phrases(_entries())
    for kind, known in (("known-person", names.people), ("known-place", names.places), ("known-body", names.bodies)):
        _add(phrases, kind, known)
    return phrases


def _entries() -> Iterator[tuple[str, str, str]]:
    for kind, (file, key) in LISTS.items():
        yield from ((kind, phrase, phrase) for phrase in table(file)[key])


def _add(phrases: Phrases, kind: str, known: Iterable[str]) -> None:
    for name in known:
        phrases.add(kind, name, name)
