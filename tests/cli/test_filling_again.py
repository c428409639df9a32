"""Reports whose passages are stripped to their phrases, filled in again: they say what they said."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, Triple, parse

from chithi.derivation.full import derive_or_refuse
from chithi.encoding.filling import count_gaps, fill_passages
from chithi.rdf.namespaces import CT, PREFIXES
from chithi.turtle.form import format_turtle

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample"
HEAD = "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in ("ct", "figure", "passage", "report"))


def triples(text: str) -> set[Triple]:
    return {quad.triple for quad in parse(text, format=RdfFormat.TURTLE)}


def strip(text: str, keep: set[str], stripped: set[str] | None = None) -> str:
    """Take report and place out of the passages of a text in house form, and their names, all or those stripped.

    `keep` are the passages that keep their paragraph and start.
    """
    where = re.compile(r"^passage:(\S+)(  a \S+ ;)  ct:inReport \S+ ;(  ct:paragraph \d+ ;  ct:start \d+ ;)\n", re.M)
    provisional: dict[str, str] = {}

    def shorter(found: re.Match[str]) -> str:
        name, class_, place = found.groups()
        if stripped is not None and name not in stripped:
            return found[0]
        provisional[name] = str(len(provisional) + 1)
        return f"passage:{name}{class_}{place if name in keep else ''}\n"

    text = where.sub(shorter, text)
    return re.sub(r"\bpassage:([\w-]+)", lambda found: f"passage:{provisional.get(found[1], found[1])}", text)


def ambiguous(text: str, source: str) -> set[str]:
    """The passages whose phrase stands more than once in the source."""
    found = re.findall(r'^passage:(\S+)  a .*\n    ct:printed "(.*)" [.;]$', text, re.MULTILINE)
    return {name for name, printed in found if source.count(printed.replace('\\"', '"')) != 1}


def by_place(data: set[Triple]) -> set[tuple[str, ...]]:
    """The triples with each passage called by its report, start and phrase."""
    places: dict[object, dict[str, str]] = {}
    for subject, predicate, value in data:
        if predicate.value in (f"{CT}inReport", f"{CT}start", f"{CT}printed"):
            places.setdefault(subject, {})[predicate.value] = str(value)
    names = {node: " ".join(part for _, part in sorted(at.items())) for node, at in places.items() if len(at) > 1}
    assert len(set(names.values())) == len(names) > 0
    return {tuple(names.get(term, str(term)) for term in triple) for triple in data}


def full(text: str) -> set[Triple]:
    """The triples of a text, and what follows from them."""
    written = triples(text)
    return written | set(derive_or_refuse(written, [], ROOT))


def spans(text: str) -> list[tuple[int, int, str]]:
    """Start, end and phrase of the passages in full form."""
    found: dict[object, dict[str, str]] = {}
    for subject, predicate, value in full(text):
        if isinstance(value, Literal):
            found.setdefault(subject, {})[predicate.value.removeprefix(CT)] = value.value
    return [(int(v["start"]), int(v["end"]), v["printed"]) for v in found.values() if "printed" in v]


def encoded() -> list[tuple[Path, Path]]:
    """The encoded reports whose texts are at hand, with the folders of the texts."""
    real = os.environ.get("CHITHI_SOURCES")
    reports = [(path, Path(real)) for path in sorted((ROOT / "graph" / "reports").glob("*.ttl"))] if real else []
    return [(SAMPLE / "song-may-2025.ttl", SAMPLE), *reports]


@pytest.mark.parametrize(("path", "folder"), encoded(), ids=lambda path: path.stem)
def test_stripped_and_filled_in_again_a_report_says_the_same(path: Path, folder: Path) -> None:
    text = path.read_text(encoding="utf-8")
    name = re.search(r'ct:sourceFile "(.*)"', text)
    assert name
    source = (folder / name[1]).read_bytes().decode()
    keep = ambiguous(text, source)
    stripped = strip(text, keep)
    passages = len(re.findall(r"^passage:", text, re.MULTILINE))
    assert count_gaps(stripped) == passages > len(keep)
    # A passage leaves out report, paragraph and start; one whose phrase stands more than once only its report.
    assert len(triples(stripped)) == len(triples(text)) - 3 * passages + 2 * len(keep)
    filled = format_turtle(fill_passages(stripped, folder, str(path)).text)
    assert by_place(triples(filled)) == by_place(triples(text))
    # Nothing is put in that follows by itself, and what follows is the same and true of the text.
    assert by_place(full(filled)) == by_place(full(text))
    found = spans(filled)
    assert len(found) == passages
    assert [source[start:end] for start, end, _ in found] == [printed for *_, printed in found]
    assert format_turtle(filled) == filled
    names = re.findall(r"^passage:(\S+)", filled, re.MULTILINE)
    assert max(Counter(names).values()) == 1
    assert all(re.fullmatch(rf"{re.escape(path.stem)}-p\d+-[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert re.findall(r"#.*", filled) == re.findall(r"#.*", text)


# The sample's passages, and one node that cites them all.
WHOLE = (SAMPLE / "song-may-2025.ttl").read_text(encoding="utf-8")
NAMES = re.findall(r"^passage:(\S+)", WHOLE, re.MULTILINE)
SMALL = (
    HEAD
    + 'report:song-may-2025  a ct:Report ;\n    ct:sourceFile "song-may-2025.txt" .\n'
    + "".join(f"figure:x ct:evidence passage:{name} .\n" for name in NAMES)
    + WHOLE[WHOLE.index("\npassage:") :]
)
AMBIGUOUS = ambiguous(SMALL, (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8"))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_whatever_is_stripped_comes_back(stripped: set[str], kept: set[str]) -> None:
    draft = strip(SMALL, AMBIGUOUS | kept, stripped=stripped)
    assert count_gaps(draft) == len(stripped)
    filled = fill_passages(draft, SAMPLE)
    assert by_place(triples(filled.text)) == by_place(triples(SMALL))
    untouched = {f"passage:{name}" for name in set(NAMES) - stripped}
    assert untouched <= set(re.findall(r"passage:[\w-]+", filled.text))
