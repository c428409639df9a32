"""Administrative units by name: what `chithi.graph.places` finds, and `find --background`."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import five_reports
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.graph.nodes import Nodes
from chithi.graph.places import Unit, Units, read_units

PLACE = "https://w3id.org/chithi/id/place/"
Run = Callable[..., subprocess.CompletedProcess[str]]
REAL = {"CHITHI_HOME": str(five_reports.home())}
UNITS = sorted(read_units().by_iri.values())


def found(name: str, day: date | None = None) -> set[str]:
    return {unit.iri.removeprefix(PLACE) for unit in read_units().find(name, day)}


@pytest.mark.parametrize(
    ("name", "day", "places"),
    [
        ("Lâm Đồng", None, {"lam-dong", "lam-dong-2025"}),
        ("Lâm Đồng", date(2025, 6, 30), {"lam-dong"}),
        ("lâm đồng", date(2025, 7, 1), {"lam-dong-2025"}),
        ("tỉnh Cao Bằng", date(2030, 1, 1), {"cao-bang"}),
        ("thành phố Cao Bằng", date(2024, 1, 1), {"thanh-pho-cao-bang"}),
        ("Bảo Lâm", None, {"bao-lam-cao-bang", "bao-lam-lam-dong"}),
        ("huyện Cao Lãnh", None, {"huyen-cao-lanh"}),
        ("Cao Lãnh", None, {"huyen-cao-lanh", "thanh-pho-cao-lanh"}),
        ("Hoà Bình", date(2025, 1, 1), {"hoa-binh"}),
        ("huyện  Hòa\u00a0Bình", None, {"huyen-hoa-binh"}),
        ("Thạnh Hóa", None, {"huyen-thanh-hoa"}),
        ("Thanh Hóa", None, {"thanh-hoa"}),
        ("Phú Quý", None, {"phu-qui"}),
        ("Huổi Luông", date(2025, 7, 1), set()),
        ("Hồ Chí Minh", None, set()),
        ("Lam Dong", None, set()),
        ("", None, set()),
    ],
)
def test_units_are_found_by_name_and_day(name: str, day: date | None, places: set[str]) -> None:
    assert found(name, day) == places


@given(st.sampled_from(UNITS), st.sampled_from(["NFC", "NFD"]), st.booleans())
def test_every_name_finds_its_unit_in_any_normal_form_and_case(unit: Unit, form: str, upper: bool) -> None:
    assert unit in UNITS
    for name in unit.names:
        typed = unicodedata.normalize(form, name.upper() if upper else name)
        assert unit in read_units().find(typed)


@given(st.sampled_from(UNITS), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_unit_is_found_on_its_days_only(unit: Unit, day: date) -> None:
    first, last = unit.first or date.min, unit.last or date.max
    assert (unit in read_units().find(unit.names[0], day)) == (first <= day <= last)


def test_the_province_of_a_unit_is_followed_upwards() -> None:
    units = read_units()
    (commune,) = units.find("xã Huổi Luông")
    province = units.province_of(commune)
    assert province is not None
    assert units.province_of(province) == province
    assert province.names[0] == "Lai Châu"


def test_units_that_lie_in_nothing_or_in_one_another_have_no_province(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(
        """@prefix ct: <https://w3id.org/chithi/ontology#> . @prefix place: <https://w3id.org/chithi/id/place/> .
        place:a a ct:Commune ; ct:within place:b . place:b a ct:District ; ct:within place:a .
        place:c a ct:Commune ; ct:within place:elsewhere . place:d a ct:Commune .""",
        encoding="utf-8",
    )
    nodes = Nodes()
    nodes.add(path)
    units = Units(nodes)
    assert [units.province_of(unit) for unit in units.by_iri.values()] == [None] * 4


def test_find_searches_the_background_only_when_asked(chithi: Run) -> None:
    arguments = ["find", "ha giang", "--kind", "place", "--format", "json", "--lang", "en"]
    without = chithi(*arguments, **REAL)
    assert "ha-giang" not in without.stdout
    assert "Nothing matches “ha giang” exactly" in without.stderr
    done = chithi(*arguments, "--background", **REAL)
    assert done.returncode == 0
    nodes = [row["node"]["value"] for row in json.loads(done.stdout)["results"]["bindings"]]
    assert nodes == [f"{PLACE}ha-giang", f"{PLACE}thanh-pho-ha-giang"]


def test_a_server_is_not_asked_for_the_background(chithi: Run) -> None:
    done = chithi("find", "ha giang", "--background", "--endpoint", "http://localhost:1/query", **REAL)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--background" in done.stderr


def test_the_background_is_data_like_any_other(chithi: Run) -> None:
    path = five_reports.home() / "graph" / "background" / "places.ttl"
    done = chithi("validate", str(path), "--format", "json", **REAL)
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])
    assert "could move" not in done.stderr
    query = "SELECT (COUNT(?x) AS ?n) { ?x a <https://w3id.org/chithi/ontology#District> }"
    counted = chithi("sparql", query, "--with", str(path), "--format", "csv", **REAL).stdout
    assert counted.split() == ["n", "696"]


def test_the_shipped_graph_has_only_what_reports_name(chithi: Run) -> None:
    query = "SELECT (COUNT(?x) AS ?n) { ?x a <https://w3id.org/chithi/ontology#District> }"
    assert chithi("sparql", query, "--format", "csv", **REAL).stdout.split() == ["n", "11"]
