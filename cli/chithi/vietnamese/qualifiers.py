"""The words beside a number that say how exact it is; tables/qualifiers.toml lists them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.letters import readable
from chithi.vietnamese.tables import any_of, as_written, table

LEFT_WORDS = 4
_CLAUSE_END = re.compile(r"[.;:!?…](?=\s)|[\n“”\"]")


class Qualifier(NamedTuple):
    """What words say of the number beside them, and whether they always say so or it depends on the context."""

    means: str
    clear: bool
    words: str


def qualifier_before(text: str, start: int, words: int = 0) -> Qualifier | None:
    """Return the qualifier whose words stand before the number at `start`, None if there are none.

    They must touch the number; with `words` > 0 a clear one may stand among that many words to its left in the clause.
    """
    clause = _CLAUSE_END.split(readable(text[max(0, start - 200) : start]))[-1]
    found = [match for match in _before().finditer(clause) if not _is_excepted(clause, match)]
    if not found:
        return None
    last, qualifier = found[-1], _rows("before")[" ".join(found[-1][0].split())]
    between = clause[last.end() :].split()
    if not between:
        return qualifier
    row = _touching()
    far = qualifier.clear and qualifier.words not in row and len(between) + len(qualifier.words.split()) <= words
    return qualifier if far else None


def qualifier_after(text: str, end: int) -> Qualifier | None:
    """Return the qualifier whose words follow the number that ends at `end`, with at most two words between."""
    found = _after().match(readable(text[end : end + 60]))
    return _rows("after")[" ".join(found[1].split())] if found else None


@cache
def _rows(side: str) -> dict[str, Qualifier]:
    rows = as_written("qualifiers")[side]
    return {readable(words): Qualifier(row["means"], row["clear"], words) for row in rows for words in row["words"]}


@cache
def _touching() -> frozenset[str]:
    rows = as_written("qualifiers")["before"]
    return frozenset(words for row in rows if row.get("touching") for words in row["words"])


def _phrases(side: str) -> str:
    return any_of(list(_rows(side))).replace("\\ ", " +")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_phrases('before')})(?=\s)")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[^\s\d.,;]+\s+){{0,2}}({_phrases('after')})(?!\w)")


def _is_excepted(clause: str, match: re.Match[str]) -> bool:
    """Whether the words speak of no number: "cấp trên" is the level above, "trên địa bàn" in the area."""
    row = table("qualifiers")["exceptions"].get(" ".join(match[0].split()))
    if row is None:
        return False
    before, after = clause[: match.start()].rstrip(), clause[match.end() :].lstrip()
    behind = any(re.search(rf"(?<!\w){re.escape(words)}$", before) for words in row["behind"])
    return behind or after.startswith(tuple(row["ahead"]))
