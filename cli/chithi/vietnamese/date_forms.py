"""The forms of dates: what tables/dates.toml writes, as patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from chithi.vietnamese.date_readings import READERS, Reading, Slots
from chithi.vietnamese.letters import readable
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import vocabulary

DAY = readable("ngày")
UNTIL, ALL = f"(?:{readable('đến')}|{readable('tới')})", readable("hết")


class Form(NamedTuple):
    """A form of the table: its pattern, what reads a match (None: no date of this form), whether it may be a number."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], list[Reading] | None]
    also: bool
    in_digits: bool

    def matches(self, plain: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text; a form that begins with digits is looked for at digits only."""
        if not self.in_digits:
            yield from self.pattern.finditer(plain)
            return
        behind = 0
        for digits in _DIGITS.finditer(plain):
            match = self.pattern.match(plain, digits.start()) if digits.start() >= behind else None
            if match:
                behind = match.end()
                yield match


_DIGITS = re.compile(r"(?<!\w)\d+")
_BEGINS_IN_DIGITS = ("<dd>", "<modern>", "<month>/")


_IN_DIGITS = {"day": r"\d{1,2}", "dd": r"\d{1,2}", "month": r"\d{1,2}", "year": r"[12]\d{3}", "yy": r"\d\d"}
_IN_DIGITS["modern"] = r"(?:1[89]|20)\d\d"


@cache
def _slots(spelt: bool) -> dict[str, str]:
    """Return the pattern of each slot, in digits alone or in words as well."""
    listed = table("dates")
    slots = {**_IN_DIGITS, "quarter": any_of(list(listed["quarters"]))}
    if spelt:
        words = any_of([word for word, kind in vocabulary().items() if kind.kind != "scale" or kind.value == 2])
        slots["day"] += rf"|(?:{words})(?: (?:{words})){{0,2}}"
        slots["month"] += f"|{any_of(list(listed['months']))}"
        slots["year"] += rf"|(?:một|hai) (?:nghìn|ngàn)(?: (?:{words}))*"
    return slots


@cache
def _form(index: int, spelt: bool) -> Form:
    form = table("dates")["form"][index]
    return Form(
        _pattern(form["print"], spelt),
        _reader(form),
        bool(form.get("also")),
        form["print"].startswith(_BEGINS_IN_DIGITS),
    )


def forms_for(plain: str) -> Iterator[Form]:
    """Yield the forms whose words the text has; patterns that take words as well as digits take long to build."""
    spelt = _spelt().search(plain) is not None
    marked = _mark().search(plain) is not None
    for index, words in enumerate(_needed()):
        if (marked or not _is_marked(index)) and all(word in plain for word in words):
            yield _form(index, spelt)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(table('dates')['marks']['day'])}) ")


@cache
def _is_marked(index: int) -> bool:
    return str(table("dates")["form"][index]["print"]).startswith("<daymark>")


@cache
def _spelt() -> re.Pattern[str]:
    """A day, month or year in words: mồng hai, tháng Tám, năm hai nghìn; sáu tháng đầu năm."""
    words = any_of(list(table("dates")["months"]))
    month = readable("tháng")
    return re.compile(
        rf"(?<!\w)(?:(?:{DAY}|mồng|mùng|{month}) +(?:{words})|năm +(?:một|hai) +ng|(?:{words}) +{month} +[đcn])"
    )


@cache
def _needed() -> list[list[str]]:
    """Return, for each form of the table, the letters that no print of the form is without."""
    plain = (re.sub(r"\([^()]*\)|<\w+>", " ", form["print"]) for form in table("dates")["form"])
    return [words.split() for words in plain]


def _pattern(printed: str, spelt: bool) -> re.Pattern[str]:
    """Return the pattern for a form as the table writes it."""
    used: set[str] = set()

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if name == "to":
            return f" *[-–—] *| {UNTIL}(?: +{ALL})? "
        if name == "daymark":
            return any_of(table("dates")["marks"]["day"])
        if name in used:
            return f"(?P={name})"
        used.add(name)
        return f"(?P<{name}>[/.-])" if name == "s" else f"(?P<{name}>{_slots(spelt)[name.rstrip('2')]})"

    escaped = re.sub(r"([.])", r"\\\1", printed)
    body = re.sub(r"<(\w+)>", lambda match: f"(?:{slot(match)})", escaped.replace("(", "(?:"))
    body = re.sub(" (?![*?])", " +", body)
    return re.compile(rf"(?<!\w)(?<![\d)%][/.,-])(?<![/.,])(?:{body})(?!\w|[/.,]\d|-\d|-[^\W\d_]|/[^\W\d_])")


def _reader(form: dict[str, Any]) -> Callable[[re.Match[str]], list[Reading] | None]:
    read = READERS[form["means"]]
    months = form.get("months")

    def reading(match: re.Match[str]) -> list[Reading] | None:
        if (form.get("counted") and _is_counted(match)) or _is_named(match) or _is_of_other_calendar(match):
            return []
        slots = Slots(match, months)
        return read(slots)

    return reading


def _is_named(match: re.Match[str]) -> bool:
    """Whether the digits behind "số" and the like are no date: Luật số 10/2025."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    return bool(before) and before[-1] in table("dates")["names"]["words"] and match[0][:1].isdigit()


def _is_counted(match: re.Match[str]) -> bool:
    """Whether a number stands before: "3 tháng 2 lần" has no month."""
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    return bool(before) and (before[-1].isdigit() or before[-1] in vocabulary())


def _is_of_other_calendar(match: re.Match[str]) -> bool:
    after = match.string[match.end() :][:12].lstrip(" ,")
    return after.startswith(tuple(table("dates")["other_calendar"]["words"]))
