"""`chithi new report --place`: any province, before and after 1 July 2025, and what comes of a name that is none."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import five_reports
import pyoxigraph as ox
import pytest

CT = "https://w3id.org/chithi/ontology#"
ID = "https://w3id.org/chithi/id/"
Run = Callable[..., subprocess.CompletedProcess[str]]
REAL = {"CHITHI_HOME": str(five_reports.home())}

# Written by hand from Resolution 202/2025/QH15 and the lists of codes.
HA_GIANG = """
place:ha-giang a ct:Province ;
    skos:prefLabel "Hà Giang"@vi , "Hà Giang"@en ; skos:altLabel "tỉnh Hà Giang"@vi , "Hà Giang province"@en ;
    ct:gsoCode "02" ; ct:isoCode "VN-03" ;
    ct:validTo "2025-06-30"^^xsd:date ; ct:becamePartOf place:tuyen-quang-2025 .
place:tuyen-quang-2025 a ct:Province ;
    skos:prefLabel "Tuyên Quang (từ ngày 1/7/2025)"@vi , "Tuyên Quang (from 1 July 2025)"@en ;
    ct:gsoCode "08" ; ct:isoCode "VN-07" ; ct:validFrom "2025-07-01"^^xsd:date ;
    skos:note "Hợp nhất từ tỉnh Tuyên Quang cũ và tỉnh Hà Giang."@vi ,
        "Made of the former provinces of Tuyên Quang and Hà Giang."@en ;
    ct:basis basis:background .
inference:thu-province a ct:Inference ;
    ct:ofNode place:ha-giang ; ct:ofProperty ct:gsoCode , ct:isoCode , ct:validTo , ct:becamePartOf ;
    ct:basis basis:background .
"""


def triples(turtle: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(input=turtle, format=ox.RdfFormat.TURTLE)}


def prefixed(turtle: str) -> set[ox.Triple]:
    names = {
        **{"ct": CT, "skos": "http://www.w3.org/2004/02/skos/core#", "xsd": "http://www.w3.org/2001/XMLSchema#"},
        **{"place": f"{ID}place/", "inference": f"{ID}inference/", "basis": f"{ID[:-3]}concept/basis/"},
    }
    return triples("".join(f"@prefix {name}: <{iri}> .\n" for name, iri in names.items()) + turtle)


def covered(frame: str) -> list[str]:
    return [t.object.value.removeprefix(ID) for t in triples(frame) if t.predicate.value == f"{CT}coversPlace"]


def test_a_province_that_no_report_has_named_is_declared_in_the_frame(chithi: Run) -> None:
    done = chithi("new", "report", "thu", "--place", "ha giang", "--lang", "en", **REAL)
    assert done.returncode == 0
    assert covered(done.stdout) == ["place/ha-giang"]
    texts = {f"{CT}reason", "http://purl.org/dc/terms/source"}
    stated = {t for t in triples(done.stdout) if f"{ID}report/" not in str(t.subject)}
    assert {t for t in stated if t.predicate.value not in texts} == prefixed(HA_GIANG)
    languages = sorted(str(t.object.language) for t in stated - prefixed(HA_GIANG))
    assert languages == ["en"] * 3 + ["vi"] * 3
    assert "\n    # ct:evidence passage:thu-…\n    .\nplace:tuyen-quang-2025" in done.stdout
    assert "graph/registers/places.ttl" in done.stdout


def test_what_it_declares_lacks_the_evidence_alone(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "thu.ttl"
    chithi("new", "report", "thu", "--place", "ha giang", "-o", str(path), **REAL)

    def wrong() -> set[str]:
        done = chithi("validate", str(path), "--format", "json", **REAL)
        return {finding["focus"].removeprefix(f"<{ID}").rstrip(">") for finding in json.loads(done.stdout)["findings"]}

    assert wrong() == {"report/thu", "place/ha-giang"}
    frame = path.read_text(encoding="utf-8").replace(
        "# ct:evidence passage:thu-…\n    .\nplace", "ct:evidence passage:thu-p1 .\nplace"
    )
    passage = (
        'passage:thu-p1 a ct:Passage ; ct:inReport report:thu ; ct:paragraph 1 ; ct:start 0 ; ct:printed "Hà Giang" .\n'
    )
    path.write_text(frame + passage, encoding="utf-8")
    assert wrong() == {"report/thu"}


@pytest.mark.parametrize(
    ("typed", "place", "words"),
    [
        ("Lâm Đồng", "lam-dong", ["2025-06-30", "place:lam-dong-2025"]),
        ("place:lam-dong-2025", "lam-dong-2025", []),
        ("Lâm Đồng (từ ngày 1/7/2025)", "lam-dong-2025", []),
        ("lam dong (from 1 july 2025)", "lam-dong-2025", []),
        ("thua thien hue", "thua-thien-hue", ["2024-12-31", "place:hue"]),
        ("Huế", "hue", []),
        ("Lai Châu", "lai-chau", []),
        ("Hanoi", "ha-noi", []),
        ("TP.HCM", "thanh-pho-ho-chi-minh", ["2025-06-30", "place:thanh-pho-ho-chi-minh-2025"]),
        ("Ho Chi Minh City", "thanh-pho-ho-chi-minh", ["2025-06-30"]),
        ("hoà bình", "hoa-binh", ["place:phu-tho-2025"]),
        (f"{ID}place/bac-ninh-2025", "bac-ninh-2025", []),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_province_that_has_ended_names_the_one_it_became_part_of(
    chithi: Run, lang: str, typed: str, place: str, words: list[str]
) -> None:
    done = chithi("new", "report", "thu", "--place", typed, "--lang", lang, **REAL)
    assert done.returncode == 0
    assert covered(done.stdout) == [f"place/{place}"]
    assert bool(done.stderr) == bool(words)
    head = done.stdout.partition("report:thu  a ct:Report")[0]
    said = [word.replace("2025-06-30", "30/6/2025").replace("2024-12-31", "31/12/2024") for word in words]
    said = said if lang == "vi" else words
    assert all(word in done.stderr and word in head for word in said)
    assert bool(words) or " HEIR" not in head and f"place:{place}" not in head


@pytest.mark.parametrize(
    ("lang", "typed", "words"),
    [
        ("vi", "Hà Gian", ["Hà Giang  →  place:ha-giang", "không có tỉnh"]),
        ("en", "Hà Gian", ["Hà Giang  →  place:ha-giang", "no province is called"]),
        ("vi", "Hồ Chí Minh", ["place:thanh-pho-ho-chi-minh", "place:thanh-pho-ho-chi-minh-2025"]),
        ("en", "Khanh Hoaa", ["place:khanh-hoa"]),
        ("vi", "Bảo Lâm", ["không phải là tỉnh", "place:cao-bang", "place:lam-dong"]),
        ("en", "huyện Mèo Vạc", ["is no province", "huyện Mèo Vạc  →  place:ha-giang"]),
        ("en", "meo vac", ["is no province", "huyện Mèo Vạc  →  place:ha-giang"]),
        ("en", "xã Huổi Luông", ["xã Huổi Luông  →  place:lai-chau"]),
        ("vi", "xyzzy", ["xyzzy", "--place", "chithi find"]),
        ("en", "xyzzy", ["xyzzy", "--place", "chithi find"]),
        ("en", "place:meo-vac", ["is no province", "huyện Mèo Vạc  →  place:ha-giang"]),
        ("vi", f"<{ID}place/nha-trang>", ["không phải là tỉnh", "place:khanh-hoa"]),
        ("en", "person:le-duc-duc", ["person:le-duc-duc"]),
        ("en", "nowhere:a", ["nowhere"]),
        ("en", "…", ["…"]),
        ("en", "place:ha-gian", ["place:ha-gian"]),
    ],
)
def test_what_is_no_province_is_refused_with_what_to_do(chithi: Run, lang: str, typed: str, words: list[str]) -> None:
    done = chithi("new", "report", "thu", "--place", typed, "--lang", lang, **REAL)
    assert (done.returncode, done.stdout) == (2, "")
    assert all(word in done.stderr for word in words), done.stderr
    assert "Traceback" not in done.stderr


def test_a_project_without_background_places_knows_its_own(chithi: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(five_reports.home(), home, ignore=shutil.ignore_patterns("background", "tests"))
    done = chithi("new", "report", "thu", "--place", "lai chau", CHITHI_HOME=str(home))
    assert (done.returncode, covered(done.stdout)) == (0, ["place/lai-chau"])
    assert chithi("new", "report", "thu", "--place", "ha giang", CHITHI_HOME=str(home)).returncode == 2
