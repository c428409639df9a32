"""`chithi find`: what of the five reports answers a name, a phrase, a number, a date; worked out from the texts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import five_reports
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.engines import open_engine
from chithi.engines.base import Engine
from chithi.lookup.hits import Hit, find_hits
from chithi.lookup.typed import read_days, read_numbers
from chithi.rdf.namespaces import shorten
from chithi.vietnamese.letters import fold, readable

pytestmark = pytest.mark.xdist_group("five-reports-found")


@pytest.fixture(scope="module", params=["oxigraph", pytest.param("rdflib", marks=pytest.mark.engines)])
def reports(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The five reports in each engine."""
    opened = open_engine(request.param, [str(five_reports.graph())])
    yield opened
    opened.close()


def find(engine: Engine, text: str, kind: str = "") -> list[Hit]:
    hits, near = find_hits(engine, text, kind, "en")
    assert not near
    return hits


@pytest.mark.parametrize(
    ("text", "name", "place", "matched", "basis"),
    [
        # names
        ("tran duc quan", "person:tran-duc-quan", "lam-dong-review-2023", "Trần Đức Quận", "stated"),
        ("khánh hoà", "place:khanh-hoa", "khanh-hoa-bloc-2024", "Khánh Hòa", "stated"),
        ("Quận Trần", "person:tran-duc-quan", "lam-dong-review-2023", "Trần Đức Quận", "stated"),
        ("lai-chau-five-years", "report:lai-chau-five-years", "lai-chau-five-years", None, "stated"),
        # numbers, as printed and as typed
        ("756811", "figure:lai-chau-5y-publicity", "lai-chau-five-years ¶ 3", "value: 756811", "stated"),
        ("756.811", "figure:lai-chau-5y-publicity", "lai-chau-five-years ¶ 3", "value: 756811", "stated"),
        ("756,811", "figure:lai-chau-5y-publicity", "lai-chau-five-years ¶ 3", "value: 756811", "stated"),
        ("3.200", "figure:lam-dong-2023-models", "lam-dong-review-2023 ¶ 4, 7", "value: over 3200", "stated"),
        ("2.000", "figure:lam-dong-2023-whole-province-individuals", None, "value: nearly 2000", "stated"),
        ("97,5", "figure:lai-chau-2024-study-rate-non-members", None, "value: 97.5", "stated"),
        ("97.5%", "figure:lai-chau-2024-study-rate-non-members", None, "value: 97.5", "stated"),
        ("3 tỷ", "figure:khanh-hoa-2024-donations", "khanh-hoa-bloc-2024 ¶ 9", "value: nearly 3000000000", "stated"),
        ("3 ty", "figure:khanh-hoa-2024-donations", "khanh-hoa-bloc-2024 ¶ 9", "value: nearly 3000000000", "stated"),
        # dates; the year of the two conferences is printed nowhere
        ("26/5", "event:lam-dong-review-2023", "lam-dong-review-2023", "event date: 2023-05-26", "inferred"),
        ("ngày 26/5/2023", "event:lam-dong-review-2023", "lam-dong-review-2023", "event date: 2023-05-26", "inferred"),
        ("2023-05-26", "event:lam-dong-review-2023", "lam-dong-review-2023", "event date: 2023-05-26", "inferred"),
        ("17/5/2024", "event:lai-chau-commendation-2024", "lai-chau-commendation-2024", None, "inferred"),
        ("2016-05-15", "doc:05-ct-tw", None, "issue date: 2016-05-15", "background"),
        ("18/1/2024", "report:cao-bang-2023", "cao-bang-2023", "publication date: 2024-01-18", "stated"),
        # documents
        ("01-KL/TW", "doc:01-kl-tw", None, "number: 01-KL/TW", "stated"),
        ("01-kl/t.ư", "doc:01-kl-tw", None, "number: 01-KL/TW", "stated"),
        ("05-CT/TƯ", "doc:05-ct-tw", None, "number: 05-CT/TW", "stated"),
        ("Kết luận số 01", "doc:01-kl-tw", None, "Kết luận số 01", "stated"),
        ("directive 5", "doc:05-ct-tw", None, "Directive 05-CT/TW", "stated"),
        # printed phrases lead to what they prove
        ("139 điểm cầu", "figure:lai-chau-2024-sites", "lai-chau-commendation-2024 ¶ 7", "“139 điểm cầu”", "stated"),
        ("139 diem cau", "figure:lai-chau-2024-sites", "lai-chau-commendation-2024 ¶ 7", "“139 điểm cầu”", "stated"),
    ],
)  # fmt: skip
def test_the_best_hit(
    reports: Engine, text: str, name: str, place: str | None, matched: str | None, basis: str
) -> None:
    best = find(reports, text)[0]
    assert (shorten(best.iri), best.basis) == (name, basis)
    assert place in (None, best.place)
    assert matched in (None, best.matched)


def test_the_day_that_a_report_prints_is_its_own() -> None:
    engine = open_engine("oxigraph", [str(five_reports.graph())])
    hits = {shorten(hit.iri): hit for hit in find(engine, "18/5/2021")}
    assert hits["doc:01-kl-tw"].matched == "issue date: 2021-05-18"
    assert hits["doc:01-kl-tw"].basis == "stated"
    assert next(iter(hits)) == "doc:01-kl-tw"


def test_a_month_has_the_events_of_its_days(reports: Engine) -> None:
    hits = [shorten(hit.iri) for hit in find(reports, "tháng 5/2023", "event")]
    assert "event:lam-dong-review-2023" in hits
    assert "event:lai-chau-commendation-2024" not in hits


def test_accents_that_were_typed_count(reports: Engine) -> None:
    assert [hit.matched for hit in find(reports, "Lương") if "Lương" not in hit.matched] == []
    assert any("lượng" in hit.matched for hit in find(reports, "luong"))
    # without the right accents it is found all the same, if nothing has those that were typed
    assert shorten(find(reports, "Trân Đúc Quân")[0].iri) == "person:tran-duc-quan"


def test_whole_words_come_before_parts_of_words(reports: Engine) -> None:
    assert [hit for hit in find(reports, "Hà Qu") if "Hà Qu" not in hit.matched] == []
    assert {"place:ha-quang", "person:ha-quoc-tri"} <= {shorten(hit.iri) for hit in find(reports, "ha qu")}
    assert [hit for hit in find(reports, "Hà", "place") if "Hà" not in hit.matched.split()] == []


def test_a_phrase_is_found_wherever_it_is_printed(reports: Engine) -> None:
    hits = find(reports, "phong cách")
    assert {hit.place.partition(" ")[0].rstrip(";") for hit in hits} >= {"cao-bang-2023", "lai-chau-commendation-2024"}
    assert [hit for hit in hits if readable("phong cách") not in readable(hit.matched)] == []
    assert [hit for hit in hits if hit.iri.rpartition("id/")[2].startswith("inference/")] == []


def test_each_thing_is_found_once(reports: Engine) -> None:
    for text in ("Hồ Chí Minh", "01-KL/TW", "3.200", "học"):
        iris = [hit.iri for hit in find(reports, text)]
        assert len(iris) == len(set(iris))


@pytest.mark.parametrize("text", ["tran duc qan", "Trần Đứ Quận", "trand uc quan", "tranduc quan"])
def test_a_slip_of_the_pen_is_forgiven_where_nothing_is_exact(reports: Engine, text: str) -> None:
    hits, near = find_hits(reports, text, "person", "vi")
    assert near
    assert [shorten(hit.iri) for hit in hits][:1] == ["person:tran-duc-quan"]


@pytest.mark.parametrize("text", ["756812", "26/7/1999", "xyzxyz qwerty", "3 tỷ 500 triệu"])
def test_what_is_nowhere_is_not_found(reports: Engine, text: str) -> None:
    assert find_hits(reports, text, "", "vi") == ([], False)


@pytest.mark.parametrize("kind", ["person", "doc", "figure", "passage", "topic", "ct"])
def test_one_kind_alone(reports: Engine, kind: str) -> None:
    hits = find_hits(
        reports, {"topic": "phong cách", "ct": "province", "figure": "3.200"}.get(kind, "Quận"), kind, "en"
    )[0]
    assert {shorten(hit.iri).partition(":")[0] for hit in hits} == {kind}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3 tỷ 500 triệu", {3500000000}),
        ("3 ty 500 trieu", {3500000000}),
        ("1.300", {1300}),
        ("2.000", {2000}),
        ("2,000", {2000}),
        ("0,125", {Decimal("0.125")}),
        ("97.5 %", {Decimal("97.5")}),
        ("97,5 %", {Decimal("97.5")}),
        ("1,234.5", {Decimal("1234.5")}),
        ("hai", set()),
        ("thôn 4", set()),
        ("26/5", set()),
        ("1.300 tập thể", set()),
    ],
)
def test_numbers_as_people_type_them(text: str, numbers: set[Decimal]) -> None:
    assert read_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "has", "has_not"),
    [
        ("26/5", ["2023-05-26", "1999-05-26"], ["2023-05-25", "2023-06-26"]),
        ("ngay 26/5", ["2023-05-26"], ["2023-05-25"]),
        ("18/5/2021", ["2021-05-18"], ["2022-05-18"]),
        ("2021-5-18", ["2021-05-18"], ["2021-05-17"]),
        ("thang 5/2023", ["2023-05-01", "2023-05-31"], ["2023-06-01", "2022-05-01"]),
        ("tháng 5 năm 2023", ["2023-05-01", "2023-05-31"], ["2023-04-30"]),
        ("2023-05", ["2023-05-31"], ["2023-06-01"]),
        ("năm 2021", ["2021-01-01", "2021-12-31"], ["2022-01-01"]),
    ],
)
def test_dates_as_people_type_them(text: str, has: list[str], has_not: list[str]) -> None:
    days = read_days(text)
    assert days is not None
    assert [written for written in (*has, *has_not) if days.has(written)] == has


@pytest.mark.parametrize("text", ["2021", "31/2/2021", "hội nghị 26/5", "01-KL/TW", "2021-13-01", "x"])
def test_what_is_no_date(text: str) -> None:
    assert read_days(text) is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_found_by_each_way_of_writing_it(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}/{day.month}/{day.year}", f"{day.day}/{day.month}"):
        days = read_days(text)
        assert days is not None
        assert days.has(day.isoformat())


@given(st.integers(0, 10**9))
def test_a_number_is_found_with_and_without_marks(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", ".")):
        assert Decimal(number) in read_numbers(text)


def run(*arguments: str) -> tuple[int, str, str]:
    plain = {name: value for name, value in os.environ.items() if name not in ("CHITHI_LANG", "COLUMNS")}
    done = subprocess.run(
        [sys.executable, "-m", "chithi", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**plain, "LC_ALL": "C.UTF-8", "CHITHI_HOME": str(five_reports.home()), "COLUMNS": "110"},
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_a_slip_is_told_on_standard_error() -> None:
    code, out, err = run("find", "tran duc qan", "--kind", "person", "--lang", "en")
    assert (code, err) == (0, "Nothing matches “tran duc qan” exactly. These come near:\n")
    assert out.splitlines()[2].startswith("person:tran-duc-quan  ")
    assert run("find", "tran duc qan", "--lang", "vi")[2].startswith("Không có gì khớp đúng với “tran duc qan”")
    assert run("find", "tran duc quan", "--lang", "en")[2] == ""


def test_an_inferred_date_has_its_mark_in_a_table() -> None:
    _, out, _ = run("find", "26/5", "--kind", "event", "--lang", "en")
    assert "2023-05-26*" in out
    assert "* inferred" in out
    _, out, _ = run("find", "15/5/2016", "--lang", "en")
    assert "2016-05-15†" in " ".join(out.split())
    assert fold("background") in fold(out)
