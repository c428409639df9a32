"""Everything that a reader notices in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from chithi.detection.awards import find_awards
from chithi.detection.bodies import expand_short_forms, find_bodies
from chithi.detection.documents import find_documents
from chithi.detection.events import find_events
from chithi.detection.figures import find_figures
from chithi.detection.magnitudes import find_magnitudes
from chithi.detection.mentions import Mention, Part
from chithi.detection.naming import leave_parts
from chithi.detection.people import find_people
from chithi.detection.phrases import Phrases
from chithi.detection.posts import end_of_role, find_posts, has_body, link_posts, name_boards
from chithi.detection.reading import Reading
from chithi.detection.sayings import find_sayings
from chithi.detection.scene import Item, Scene
from chithi.detection.vocabulary import NO_NAMES, Names, list_phrases
from chithi.texts.source import SourceText

_PROSE = re.compile(r"[.!?…][”\"]?\s*$|[.!?…]\s")


def detect(source: SourceText, names: Names = NO_NAMES, without: Collection[int] = ()) -> list[Mention]:
    """Return the mentions of a text by place; paragraphs in `without` have none.

    `names` are those that the asker knows; the detectors find others by the words around them.
    """
    phrases = list_phrases(names)
    paragraphs = [paragraph for paragraph in source.paragraphs if paragraph.number not in without]
    prose = [p.number for p in paragraphs if _PROSE.search(source.text[p.start : p.end])]
    last_prose = max(prose, default=0)
    readings = [Reading(source, paragraph) for paragraph in paragraphs]
    found = [_read(reading, phrases, last_prose) for reading in readings]
    figures = [mention for paragraph in paragraphs for mention in find_figures(source, paragraph)]
    _read_again(readings, found, phrases, last_prose)
    named = [mention for mentions in found for mention in mentions]
    every = _complete_names(list(leave_parts(len(source.text), [*figures, *named])))
    return list(_once(sorted(set(every), key=lambda one: (one.start, one.end, one.kind, one.normal))))


def _read(reading: Reading, phrases: Phrases, last_prose: int) -> list[Mention]:
    return list(read_scene(Scene(reading, phrases, after_prose=reading.paragraph.number > last_prose)))


def _read_again(readings: list[Reading], found: list[list[Mention]], phrases: Phrases, last_prose: int) -> None:
    """Read again the paragraphs where a name stands that only another made known: "vợ chồng Lê Thị Út"."""
    people = {part.text for mentions in found for part in map(_full_name, mentions) if part}
    known = Phrases(("known-person", name, name) for name in people)
    for name in people:
        phrases.add("known-person", name, name)
    for index, reading in enumerate(readings):
        names = [part for part in map(_full_name, found[index]) if part]
        if sum(bool(hits) for hits in known.find(reading)) > len(names):
            found[index] = _read(reading, phrases, last_prose)


def _full_name(mention: Mention) -> Part | None:
    part = mention.part("name") if mention.kind == "person" else None
    return part if part and " " in mention.normal else None


def read_scene(scene: Scene) -> Iterator[Mention]:
    """Yield what one paragraph mentions but for figures."""
    find_posts(scene)
    find_people(scene)
    find_bodies(scene)
    holders = link_posts(scene)
    name_boards(scene, holders)
    roles = Counter((holder, _role(scene, post)) for post, holder in holders.items())
    for item in scene.items:
        if item.kind == "name":
            yield _person(scene, item)
        elif item.kind == "everywhere":
            part = scene.part("everywhere", item.first, item.last)
            yield scene.mention("person", item.first, item.last, "", (part,))
        elif item.kind == "post":
            if item in holders or has_body(scene, item):
                holder = holders.get(item)
                yield _post(scene, item, holder, several=holder is not None and roles[holder, _role(scene, item)] > 1)
        elif item.kind in ("body", "place"):
            yield scene.mention(item.kind, item.first, item.last, _normal_body(scene, item.first, item.last))
    for finder in (find_sayings, find_awards, find_documents, find_events, find_magnitudes):
        yield from finder(scene)


def _person(scene: Scene, item: Item) -> Mention:
    parts = [scene.part("name", item.head, item.last)]
    if item.head > item.first:
        parts.insert(0, scene.part("title", item.first, item.head))
    return scene.mention("person", item.first, item.last, scene.reading.normal(item.head, item.last), tuple(parts))


def _role(scene: Scene, post: Item) -> str:
    return scene.reading.normal(post.head, end_of_role(scene, post))


def _post(scene: Scene, item: Item, holder: Item | None, *, several: bool) -> Mention:
    """Return a post; its part is `role` if it is the only one of its holder's by that role, else `one-of-role`."""
    role = scene.part("one-of-role" if several else "role", item.head, end_of_role(scene, item))
    parts = [scene.part("post", item.head, item.last), role]
    if item.head > item.first:
        parts.append(scene.part("former", item.first, item.head))
    if holder:
        parts.append(scene.part("name", holder.head, holder.last))
    return scene.mention("post", item.first, item.last, _normal_body(scene, item.head, item.last), tuple(parts))


def _normal_body(scene: Scene, first: int, last: int) -> str:
    return " ".join(expand_short_forms([word.plain for word in scene.words[first:last]]))


def _once(found: list[Mention]) -> Iterator[Mention]:
    """Yield the mentions with the first only of those that stand everywhere, and of each word that is set off.

    What begins in lower case between quotation marks is no name of its own: “học tập” with “làm theo”.
    """
    told = set[str]()
    for mention in found:
        everywhere = "everywhere" if mention.part("everywhere") else ""
        set_off = f"“{mention.normal}" if mention.kind == "quoted" and mention.text[:1].islower() else ""
        if not told & {everywhere, set_off}:
            yield mention
        told |= {everywhere, set_off} - {""}


def _complete_names(found: list[Mention]) -> Iterator[Mention]:
    """Yield the mentions with "bà Mận" under the full name that ends so, where the text has exactly one."""
    people = [mention for mention in found if mention.kind == "person" and not mention.part("everywhere")]
    full = {mention.normal for mention in people if " " in mention.normal}
    by_given: dict[str, list[str]] = {}
    for name in full:
        by_given.setdefault(name.rpartition(" ")[2], []).append(name)
    for mention in found:
        short = mention.kind == "person" and not mention.part("everywhere") and " " not in mention.normal
        known = by_given.get(mention.normal, []) if short else []
        yield mention._replace(normal=known[0]) if len(known) == 1 else mention
