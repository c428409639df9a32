"""The background register of places: what a person knows of Viet Nam's units before and after 1 July 2025.

A place that a report names moves to the registers; counted is what both hold together.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox
import pytest

from chithi.graph.places import Unit, Units, background_files, read_units
from chithi.turtle.form import format_turtle
from chithi.vietnamese.letters import slug

ROOT = Path(__file__).parents[2]
CT = "https://w3id.org/chithi/ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PLACE = "https://w3id.org/chithi/id/place/"
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
FILES = [ROOT / "graph" / "registers" / "places.ttl", *background_files()]

# Resolution 202/2025/QH15, article 1: the new province, and those that it was made of.
MERGED = {
    "Tuyên Quang": ["Hà Giang", "Tuyên Quang"],
    "Lào Cai": ["Yên Bái", "Lào Cai"],
    "Thái Nguyên": ["Bắc Kạn", "Thái Nguyên"],
    "Phú Thọ": ["Vĩnh Phúc", "Hòa Bình", "Phú Thọ"],
    "Bắc Ninh": ["Bắc Giang", "Bắc Ninh"],
    "Hưng Yên": ["Thái Bình", "Hưng Yên"],
    "Hải Phòng": ["Hải Dương", "Hải Phòng"],
    "Ninh Bình": ["Hà Nam", "Nam Định", "Ninh Bình"],
    "Quảng Trị": ["Quảng Bình", "Quảng Trị"],
    "Đà Nẵng": ["Quảng Nam", "Đà Nẵng"],
    "Quảng Ngãi": ["Kon Tum", "Quảng Ngãi"],
    "Gia Lai": ["Bình Định", "Gia Lai"],
    "Khánh Hòa": ["Ninh Thuận", "Khánh Hòa"],
    "Lâm Đồng": ["Đắk Nông", "Bình Thuận", "Lâm Đồng"],
    "Đắk Lắk": ["Phú Yên", "Đắk Lắk"],
    "Thành phố Hồ Chí Minh": ["Bà Rịa - Vũng Tàu", "Bình Dương", "Thành phố Hồ Chí Minh"],
    "Đồng Nai": ["Bình Phước", "Đồng Nai"],
    "Tây Ninh": ["Long An", "Tây Ninh"],
    "Cần Thơ": ["Sóc Trăng", "Hậu Giang", "Cần Thơ"],
    "Vĩnh Long": ["Bến Tre", "Trà Vinh", "Vĩnh Long"],
    "Đồng Tháp": ["Tiền Giang", "Đồng Tháp"],
    "Cà Mau": ["Bạc Liêu", "Cà Mau"],
    "An Giang": ["Kiên Giang", "An Giang"],
}
GO_ON = {
    *("Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu", "Lạng Sơn", "Nghệ An", "Quảng Ninh", "Thanh Hóa", "Sơn La"),
    *("Hà Nội", "Huế"),
}
# Where the seat of the new province is in a province of another name, it has that one's code (Decision 19/2025/QĐ-TTg).
CODE_OF = {
    **{"Lào Cai": "Yên Bái", "Bắc Ninh": "Bắc Giang", "Quảng Trị": "Quảng Bình", "Gia Lai": "Bình Định"},
    **{"Tây Ninh": "Long An", "Đồng Tháp": "Tiền Giang", "An Giang": "Kiên Giang"},
}
# Districts, towns and cities, as the provinces counted them themselves after the mergers of 2023 to 2025.
DISTRICTS = {
    **{"Hà Nội": 30, "Thành phố Hồ Chí Minh": 22, "Hải Phòng": 15, "Đà Nẵng": 8, "Cần Thơ": 9, "Huế": 9},
    **{"Cao Bằng": 10, "Lai Châu": 8, "Lâm Đồng": 10, "Khánh Hòa": 9, "Nam Định": 9, "Thanh Hóa": 26, "Nghệ An": 20},
    **{"Ninh Bình": 7, "Bắc Giang": 10, "Quảng Ngãi": 13, "Hà Nam": 6, "Bà Rịa - Vũng Tàu": 7},
}
URBAN = {"Hà Nội": 12, "Thành phố Hồ Chí Minh": 16, "Hải Phòng": 8, "Đà Nẵng": 6, "Cần Thơ": 5, "Huế": 2}


@pytest.fixture(scope="module")
def units() -> Units:
    return read_units()


@pytest.fixture(scope="module")
def data() -> dict[str, dict[str, list[ox.Literal]]]:
    """Place -> property -> values."""
    found: dict[str, dict[str, list[ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for path in FILES:
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            assert isinstance(quad.subject, ox.NamedNode)
            if quad.subject.value.startswith(PLACE):
                found[quad.subject.value][quad.predicate.value.removeprefix(CT)].append(quad.object)
    return found


def of(units: Units, kind: str, day: date | None = None) -> list[Unit]:
    return [unit for unit in units.by_iri.values() if unit.kind == kind and (day is None or unit.existed_on(day))]


def plain(unit: Unit) -> str:
    return unit.names[0].partition(" (")[0]


def test_there_were_63_provinces_and_696_districts_and_are_34(units: Units) -> None:
    assert len(of(units, "Province", BEFORE)) == 63
    assert len(of(units, "District", BEFORE)) == len(of(units, "District")) == 696
    assert len(of(units, "Province", AFTER)) == 34
    assert of(units, "District", AFTER) == []


def test_each_province_became_what_the_resolution_says(units: Units) -> None:
    ended = [unit for unit in of(units, "Province", BEFORE) if unit.last]
    found: dict[str, list[str]] = defaultdict(list)
    for unit in ended:
        heir = units.by_iri[unit.heir]
        assert (unit.last, heir.first, heir.last) == (BEFORE, AFTER, None)
        found[plain(heir)].append(plain(unit))
    assert {name: sorted(parts) for name, parts in found.items()} == {n: sorted(p) for n, p in MERGED.items()}
    assert {plain(unit) for unit in of(units, "Province", BEFORE) if not unit.last} == GO_ON


def test_hue_is_a_city_of_its_own_since_2025(units: Units) -> None:
    (before,), (since,) = units.find("Thừa Thiên Huế"), units.find("Huế")
    assert (before.last, before.heir, since.first) == (date(2024, 12, 31), since.iri, date(2025, 1, 1))
    assert {plain(unit) for unit in units.find("thành phố Huế")} == {"Huế"}


def test_codes(units: Units, data: dict[str, dict[str, list[ox.Literal]]]) -> None:
    form = {"Province": "[0-9]{2}", "District": "[0-9]{3}", "Commune": "[0-9]{5}"}
    for iri, unit in units.by_iri.items():
        (code,) = data[iri]["gsoCode"]
        assert re.fullmatch(form[unit.kind], code.value), iri
        if unit.kind == "Province":
            (iso,) = data[iri]["isoCode"]
            assert re.fullmatch("VN-([0-9]{2}|CT|DN|HN|HP|SG)", iso.value), iri


@pytest.mark.parametrize("name", ["gsoCode", "isoCode"])
def test_no_two_units_of_one_day_have_one_code(
    units: Units, data: dict[str, dict[str, list[ox.Literal]]], name: str
) -> None:
    by_code: dict[str, list[Unit]] = defaultdict(list)
    for iri, properties in data.items():
        for code in properties[name]:
            by_code[code.value].append(units.by_iri[iri])
    for code, sharing in by_code.items():
        for one, other in combinations(sharing, 2):
            assert (one.last or date.max) < (other.first or date.min) or (other.last or date.max) < (
                one.first or date.min
            ), code


def test_a_new_province_has_the_codes_of_its_seat_and_its_name(
    units: Units, data: dict[str, dict[str, list[ox.Literal]]]
) -> None:
    before = {plain(unit): data[unit.iri] for unit in of(units, "Province", BEFORE)}
    for unit in of(units, "Province", AFTER):
        name = plain(unit)
        assert data[unit.iri]["gsoCode"] == before[CODE_OF.get(name, name)]["gsoCode"]
        assert data[unit.iri]["isoCode"] == before[name]["isoCode"]


@pytest.mark.parametrize(
    ("name", "gso", "iso"),
    [
        *[("Hà Nội", "01", "VN-HN"), ("Thành phố Hồ Chí Minh", "79", "VN-SG"), ("Hòa Bình", "17", "VN-14")],
        *[("Kiên Giang", "91", "VN-47"), ("Huế", "46", "VN-26"), ("Điện Biên", "11", "VN-71")],
        *[("Đắk Nông", "67", "VN-72"), ("Hậu Giang", "93", "VN-73"), ("Bà Rịa - Vũng Tàu", "77", "VN-43")],
        *[("Hà Nam", "35", "VN-63"), ("Nam Định", "36", "VN-67"), ("Cà Mau", "96", "VN-59")],
    ],
)
def test_codes_that_a_person_looked_up(
    units: Units, data: dict[str, dict[str, list[ox.Literal]]], name: str, gso: str, iso: str
) -> None:
    (unit,) = [unit for unit in units.find(name, BEFORE) if unit.kind == "Province"]
    assert [value.value for value in (*data[unit.iri]["gsoCode"], *data[unit.iri]["isoCode"])] == [gso, iso]


def test_every_district_ended_in_one_province_of_its_day(
    units: Units, data: dict[str, dict[str, list[ox.Literal]]]
) -> None:
    counted: Counter[str] = Counter()
    urban: Counter[str] = Counter()
    for unit in of(units, "District"):
        assert (unit.last, len(data[unit.iri]["within"])) == (BEFORE, 1)
        province = units.province_of(unit)
        assert province is not None and province.existed_on(BEFORE)
        counted[plain(province)] += 1
        urban[plain(province)] += plain(unit).casefold().startswith("quận ")
    assert {name: counted[name] for name in DISTRICTS} == DISTRICTS
    assert len(counted) == 63
    assert {name: number for name, number in urban.items() if number} == URBAN


@pytest.mark.parametrize(
    ("name", "province"),
    [
        *[("thành phố Hoa Lư", "Ninh Bình"), ("thành phố Thủ Đức", "Thành phố Hồ Chí Minh"), ("quận Phú Xuân", "Huế")],
        *[("quận Thuận Hóa", "Huế"), ("thành phố Thủy Nguyên", "Hải Phòng"), ("quận An Dương", "Hải Phòng")],
        *[("thị xã Chũ", "Bắc Giang"), ("huyện Long Đất", "Bà Rịa - Vũng Tàu"), ("thị xã Mộc Châu", "Sơn La")],
        *[("thành phố Phú Mỹ", "Bà Rịa - Vũng Tàu"), ("huyện Trường Sa", "Khánh Hòa"), ("huyện Hoàng Sa", "Đà Nẵng")],
        *[("thành phố Phan Rang - Tháp Chàm", "Ninh Thuận"), ("huyện Ia H'Drai", "Kon Tum"), ("Quận 1", None)],
    ],
)
def test_the_districts_are_those_of_the_last_day(units: Units, name: str, province: str | None) -> None:
    (unit,) = units.find(name)
    above = units.province_of(unit)
    assert above is not None
    assert plain(above) == (province or "Thành phố Hồ Chí Minh")


@pytest.mark.parametrize(
    "name",
    [
        *("huyện Yên Dũng", "huyện Mỹ Lộc", "huyện Đông Sơn", "thị xã Cửa Lò", "huyện Đạ Tẻh", "huyện Cát Tiên"),
        *("huyện Lộc Hà", "huyện Nông Sơn", "quận 2", "thành phố Ninh Bình", "huyện Thủy Nguyên", "thị xã Phú Mỹ"),
    ],
)
def test_what_had_ended_before_is_not_there(units: Units, name: str) -> None:
    assert units.find(name) == []


def test_a_place_is_declared_once() -> None:
    """Whoever encodes a report of a new province moves it from the background to the registers."""
    declared: dict[str, Path] = {}
    for path in [*FILES, *sorted((ROOT / "graph" / "reports").glob("*.ttl"))]:
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            if quad.predicate.value != f"{CT}evidence" and quad.subject.value.startswith(PLACE):
                assert declared.setdefault(str(quad.subject), path) == path, f"{quad.subject}: remove it from {path}"


def test_names_are_written_in_one_way(data: dict[str, dict[str, list[ox.Literal]]]) -> None:
    late_tone = re.compile("(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\\w)")
    for iri, properties in data.items():
        for label in (*properties[f"{SKOS}prefLabel"], *properties[f"{SKOS}altLabel"]):
            assert unicodedata.is_normalized("NFC", label.value)
            assert " ".join(label.value.split()) == label.value
            assert not late_tone.search(label.value), iri


def test_the_name_of_a_node_is_that_of_the_place(units: Units) -> None:
    kinds = re.compile("^(huyện|quận(?! [0-9])|thị xã|thành phố|xã) ")
    for iri, unit in units.by_iri.items():
        name = slug(kinds.sub("", plain(unit)))
        assert re.fullmatch(f"((huyen|quan|thi-xa|thanh-pho|xa)-)?{name}(-[a-z-]+|-2025)?", iri.removeprefix(PLACE)), (
            iri
        )
        province = units.province_of(unit)
        assert province is not None
        if brackets := re.search(r"\((.*)\)", unit.names[0]):
            assert brackets[1] in (plain(province), "từ ngày 1/7/2025")


def test_the_file_is_in_house_form() -> None:
    (path,) = background_files()
    text = path.read_text(encoding="utf-8")
    assert format_turtle(text, str(path)) == text


def test_background_names_its_source(data: dict[str, dict[str, list[ox.Literal]]]) -> None:
    (path,) = background_files()
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        if quad.predicate.value == f"{CT}gsoCode":
            properties = data[quad.subject.value]
            assert [kind.value.rpartition("/")[2] for kind in properties["basis"]] == ["background"]
            assert len(properties["http://purl.org/dc/terms/source"]) == 2
