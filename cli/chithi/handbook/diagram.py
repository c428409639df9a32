"""The class diagram: the hierarchy as a tree of boxes, the relations between classes as curves beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

from chithi.handbook.markup import Html, element, fill, join, link, text, words
from chithi.handbook.model import Ontology, Topic
from chithi.handbook.names import Names
from chithi.messages.catalogue import LANGUAGES
from chithi.rdf.namespaces import RDFS, shorten

_BOX, _GAP, _STEP, _HEAD = 34, 6, 14, 30
# Between two curves that end at one box, and what a letter takes on average.
_PORT, _LETTER = 5, 6.6
_EDGE, _LONGEST, _SHORTEST = 262, 104, 14
_WIDTH = _EDGE + _LONGEST + 12


class Box(NamedTuple):
    """A class in its place; `hue` is its topic's colour."""

    iri: str
    left: int
    top: int
    height: int
    parent: str | None
    hue: int


class Relation(NamedTuple):
    """The properties that lead from one class to another."""

    source: str
    target: str
    properties: list[str]


def relations(ontology: Ontology) -> list[Relation]:
    """Return what leads from which class to which, by declared domains and ranges."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    classes = set(ontology.classes)
    for term in ontology.terms:
        for source in ontology.graph.iris(term, f"{RDFS}domain"):
            for target in ontology.graph.iris(term, f"{RDFS}range"):
                if {source, target} <= classes:
                    found[source, target].append(term)
    order = {iri: number for number, iri in enumerate(ontology.classes)}
    pairs = sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return [Relation(*pair, found[pair]) for pair in pairs]


def draw_diagram(ontology: Ontology, names: Names) -> Html:
    """Return the diagram as SVG."""
    found = relations(ontology)
    heights = _heights(found)
    boxes: dict[str, Box] = {}
    heads: list[Html] = []
    top = 0
    for number, topic in enumerate(ontology.topics):
        before = len(boxes)
        below = _place(ontology, topic, top + _HEAD, 360 * number // len(ontology.topics), heights, boxes)
        if len(boxes) > before:
            heads.append(_heading(topic, top))
            top = below
    title = element("title", join((fill("page-diagram-title", lang) for lang in LANGUAGES), " · "), id="diagram-title")
    curves = element("g", *_curves(found, boxes), class_="curves", aria_hidden="true")
    shapes = [_box(box, boxes, ontology, names) for box in boxes.values()]
    view = f"0 0 {_WIDTH} {top}"
    return element("svg", title, *heads, *shapes, curves, viewBox=view, role="group", aria_labelledby="diagram-title")


def _heights(found: list[Relation]) -> dict[str, int]:
    """Return the height of the box of each class that a curve leads to or from."""
    ends = Counter(end for relation in found for end in (relation.source, relation.target))
    return {iri: max(_BOX, _PORT * (count + 1)) for iri, count in ends.items()}


def _place(ontology: Ontology, topic: Topic, top: int, hue: int, heights: dict[str, int], boxes: dict[str, Box]) -> int:
    """Place the classes of a topic from `top` on, and return where they end.

    Below each class are those under it; one with several super-classes is under the first of them.
    """
    roots = [iri for iri in topic.terms if ontology.kinds[iri] == "class" and not ontology.supers(iri)]
    waiting: list[tuple[str, int, str | None]] = [(root, 0, None) for root in reversed(roots)]
    while waiting:
        iri, depth, parent = waiting.pop()
        boxes[iri] = Box(iri, 2 + _STEP * depth, top, heights.get(iri, _BOX), parent, hue)
        top += boxes[iri].height + _GAP
        subs = [sub for sub in ontology.classes if ontology.supers(sub)[:1] == [iri]]
        waiting += [(sub, depth + 1, iri) for sub in reversed(subs)]
    return top


def _heading(topic: Topic, top: int) -> Html:
    texts = [element("tspan", text(words), lang=lang) for lang, words in topic.title.items()]
    inner = join(texts, " ") if texts else words("page-other-terms")
    return element("text", inner, x=2, y=top + 21, class_="topic")


def _box(box: Box, boxes: dict[str, Box], ontology: Ontology, names: Names) -> Html:
    labels = ontology.labels(box.iri) or {"": names.short(box.iri)}
    lines = [_line(label, lang, box, number) for number, (lang, label) in enumerate(labels.items())]
    frame = element("rect", x=box.left, y=box.top, width=_EDGE - box.left, height=box.height, rx=5)
    shape = link(names.target(box.iri), join([frame, *lines]))
    if box.parent is None:
        return element("g", shape, style=f"--hue:{box.hue}")
    above = boxes[box.parent]
    elbow = f"M{above.left + 6},{above.top + above.height}V{box.top + box.height // 2}H{box.left}"
    return element("g", element("path", d=elbow, class_="branch"), shape, style=f"--hue:{box.hue}")


def _line(label: str, lang: str, box: Box, number: int) -> Html:
    """Return a label, pressed together where it would leave its box."""
    room = _EDGE - box.left - 14
    pressed = room if len(label) * _LETTER > room else None
    middle = box.top + box.height // 2
    return element(
        "text",
        text(label),
        lang=lang or None,
        x=box.left + 8,
        y=middle - 3 + 14 * number,
        textLength=pressed,
        lengthAdjust=pressed and "spacingAndGlyphs",
    )


def _curves(found: list[Relation], boxes: dict[str, Box]) -> Iterator[Html]:
    ports = _ports(found, boxes)
    furthest = max((abs(ports[r, True] - ports[r, False]) for r in range(len(found))), default=1) or 1
    for number, relation in enumerate(found):
        start, end = ports[number, True], ports[number, False]
        out = _EDGE + round((_SHORTEST + (_LONGEST - _SHORTEST) * sqrt(abs(end - start) / furthest)) * 4 / 3)
        curve = f"M{_EDGE},{start}C{out},{start} {out},{end} {_EDGE + 6},{end}"
        arrow = f"M{_EDGE},{end}l7,-3.5v7z"
        said = ", ".join(map(shorten, relation.properties))
        title = element("title", text(f"{shorten(relation.source)} → {said} → {shorten(relation.target)}"))
        paths = (element("path", d=curve), element("path", d=arrow, class_="arrow"))
        yield element("g", title, *paths, style=f"--hue:{boxes[relation.source].hue}")


def _ports(found: list[Relation], boxes: dict[str, Box]) -> dict[tuple[int, bool], float]:
    """Return the height at which each relation leaves (True) and arrives (False): spread, so that few cross."""
    at: dict[str, list[tuple[float, int, bool]]] = defaultdict(list)
    for number, relation in enumerate(found):
        up, down = boxes[relation.source].top, boxes[relation.target].top
        at[relation.source].append((down, number, True))
        at[relation.target].append((up, number, False))
    ports: dict[tuple[int, bool], float] = {}
    for iri, ends in at.items():
        for place, (_, number, leaves) in enumerate(sorted(ends)):
            step = boxes[iri].height / (len(ends) + 1)
            ports[number, leaves] = round(boxes[iri].top + step * (place + 1), 1)
    return ports
