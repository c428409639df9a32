"""Documents without a number: "các quy định của Đảng", "kế hoạch thực hiện nghị quyết"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chithi.detection.mentions import Mention, Part
from chithi.detection.scene import Scene
from chithi.detection.tables import spell, table

_MOST_BEHIND = 60


def find_unnumbered(scene: Scene) -> Iterator[Mention]:
    """Yield the documents of a paragraph that are told of by kind; the parts are `unnumbered` (the kinds) and `owner`.

    Of "chương trình công tác toàn khóa và hằng năm" there are two, of "văn bản của Trung ương, của tỉnh" as well.
    """
    plain = scene.reading.plain
    for match in _chain().finditer(plain):
        behind = plain[match.end() : match.end() + _MOST_BEHIND]
        before = plain[max(0, match.start() - _MOST_BEHIND) : match.start()]
        if not _is_document(match, before, behind):
            continue
        end = match.end() + len(re.split(r"[.,;:!?…()\n]", behind)[0].rstrip())
        owners = [(match.end() + one.start("owner"), match.end() + one.end("owner")) for one in _owners(behind)]
        terms = _terms().match(behind)
        if terms:
            owners = [(match.end() + terms.start(name), match.end() + terms.end(name)) for name in ("term", "year")]
        if len(owners) > 1:
            yield from (_mention(scene, match, max(last, end), (first, last)) for first, last in owners)
        else:
            yield _mention(scene, match, end, None)


def _mention(scene: Scene, match: re.Match[str], end: int, owner: tuple[int, int] | None) -> Mention:
    kinds = _part(scene, "unnumbered", match.start("kinds"), match.end("kinds"))
    parts = (kinds, _part(scene, "owner", *owner)) if owner else (kinds,)
    normal = match["kinds"] + (f" {scene.reading.plain[slice(*owner)]}" if owner else "")
    whole = _part(scene, "", match.start("kinds"), end)
    number = scene.reading.paragraph.number
    return Mention("document", whole.start, whole.end, number, whole.text, " ".join(normal.split()), parts)


def _part(scene: Scene, role: str, start: int, end: int) -> Part:
    first, last = scene.reading.place(start), scene.reading.place(end)
    return Part(role, first, last, scene.reading.source.text[first:last])


def _is_document(match: re.Match[str], before: str, behind: str) -> bool:
    """Whether a chain of kinds is a document, and no idiom or verb: "theo quy định", "quyết định đi"."""
    tables = table("documents")
    kinds = {" ".join(kind.split()) for kind in re.split(_joined(), match["kinds"])}
    if re.match(r" +(?:\d|[ivxl]+\b)", behind) or _number_sign().match(behind):
        return False
    if kinds & set(tables["always"]):
        return True
    if kinds & set(tables["several"]):
        several = bool(match["several"]) or (len(kinds) > 1 and not _according().search(before))
        return several or re.match(rf" +(?:{spell(*tables['issued'])})", behind) is not None
    return re.match(rf" +(?:{spell(*tables['purposes'])})(?!\w)", behind) is not None


@cache
def _chain() -> re.Pattern[str]:
    tables = table("documents")
    kind = f"(?:{spell(*tables['always'], *tables['several'], *tables['planned'])})(?!\\w)"
    several = spell("các", "những", "nhiều")
    return re.compile(rf"(?<!\w)(?:(?P<several>{several}) +)?(?P<kinds>{kind}(?:(?:{_joined()}){kind})*)")


@cache
def _joined() -> str:
    return rf", *| +{spell('và')} +"


@cache
def _according() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){spell('theo')} +$")


@cache
def _number_sign() -> re.Pattern[str]:
    return re.compile(rf" +{spell('số')}(?!\w)")


def _owners(behind: str) -> list[re.Match[str]]:
    """Return the owners that stand side by side: "của Trung ương, của tỉnh"."""
    listed = _listed_owners().match(behind)
    return list(re.finditer(rf"{spell('của')} +(?P<owner>\w+(?: +\w+)?)", listed[0])) if listed else []


@cache
def _listed_owners() -> re.Pattern[str]:
    of, et = spell("của"), spell("và")
    return re.compile(rf" +{of} +[\w ]+?(?:(?:{_joined()}){of} +[\w ]+?)+(?= *[.,;:…\n]| +{et}|$)")


@cache
def _terms() -> re.Pattern[str]:
    tables = table("documents")
    term, year = spell(*tables["terms"]), spell(*tables["years"])
    return re.compile(rf" +(?P<term>{term})(?: +\d+(?: *[-–] *\d+)?)? +{spell('và')} +(?P<year>{year})")
