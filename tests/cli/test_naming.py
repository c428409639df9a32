"""What a person types for a thing of the five reports, and which thing it is; worked out from the texts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import five_reports
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chithi.engines import open_engine
from chithi.engines.base import Engine
from chithi.graph.places import background_files
from chithi.lookup.names import Named, list_nodes
from chithi.lookup.naming import find_candidates, identify, resolve
from chithi.lookup.words import compare, split_words
from chithi.messages import catalogue
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import shorten
from chithi.vietnamese.letters import fold, nfc

pytestmark = pytest.mark.xdist_group("five-reports-by-name")
HEART, TRAI_TIM = "“Understanding the Heart” Club", "Câu lạc bộ “Hiểu được trái tim”"
CONFERENCE, DOCUMENT, PERSON, REPORT = "ct:Conference", "ct:Document", "ct:Person", "ct:Report"


@pytest.fixture(scope="module", params=["oxigraph", pytest.param("rdflib", marks=pytest.mark.engines)])
def reports(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """The five reports in each engine."""
    opened = open_engine(request.param, [str(five_reports.graph())])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "accepts", "name", "whole"),
    [
        # whole names, accents and case apart
        ("Trần Đức Quận", "", "person:tran-duc-quan", True),
        ("tran duc quan", PERSON, "person:tran-duc-quan", True),
        ("Kết luận số 01", DOCUMENT, "doc:01-kl-tw", True),
        ("KHÁNH HOÀ", "ct:Province", "place:khanh-hoa", True),
        ("lai-chau-commendation-2024", REPORT, "report:lai-chau-commendation-2024", True),
        # parts of names
        ("Dục", PERSON, "person:le-duc-duc", False),
        ("duc duc", PERSON, "person:le-duc-duc", False),
        ("quan tran", PERSON, "person:tran-duc-quan", False),
        ("khanh hoa", CONFERENCE, "event:khanh-hoa-bloc-review-2024", False),
        ("17 May", CONFERENCE, "event:lai-chau-commendation-2024", False),
        ("humanitarian address", "", "campaign:moi-to-chuc-moi-ca-nhan-gan-voi-mot-dia-chi-nhan-dao", False),
        ("trái tim", "", "body:clb-hieu-duoc-trai-tim", False),
        # documents, by number however it is written
        ("directive 05", DOCUMENT, "doc:05-ct-tw", False),
        ("Directive 5", DOCUMENT, "doc:05-ct-tw", False),
        ("directive no. 05", DOCUMENT, "doc:05-ct-tw", False),
        ("chi thi 05", DOCUMENT, "doc:05-ct-tw", True),
        ("chỉ thị số 06", DOCUMENT, "doc:06-ct-tw", False),
        ("05-CT/TW", "", "doc:05-ct-tw", True),
        ("01-KL/T.Ư", DOCUMENT, "doc:01-kl-tw", False),
        ("Kết luận 01-KL/TƯ", "", "doc:01-kl-tw", True),
        # things of their own before what only mentions them
        ("Kết luận 01", "", "doc:01-kl-tw", True),
        ("Conclusion 01", "", "doc:01-kl-tw", False),
        ("Dục", "", "person:le-duc-duc", False),
        # reports by slug, source file, its number, their place where there is one report on it
        ("002", REPORT, "report:lai-chau-five-years", False),
        ("2", REPORT, "report:lai-chau-five-years", False),
        ("0", REPORT, "report:lam-dong-review-2023", False),
        ("003", "", "report:khanh-hoa-bloc-2024", False),
        ("001_f21efcde15ac01cd.txt", REPORT, "report:cao-bang-2023", False),
        ("lam dong", REPORT, "report:lam-dong-review-2023", False),
        ("tỉnh Khánh Hòa", REPORT, "report:khanh-hoa-bloc-2024", False),
        ("five years", REPORT, "report:lai-chau-five-years", False),
        ("lai chau 2024", REPORT, "report:lai-chau-commendation-2024", False),
    ],
)
def test_a_name_or_a_part_of_one_is_enough(reports: Engine, text: str, accepts: str, name: str, whole: bool) -> None:
    found = identify(reports, text, accepts)
    assert shorten(found.iri.value) == name
    assert found.whole is whole


@pytest.mark.parametrize(
    ("text", "accepts", "names"),
    [
        ("duc", PERSON, {"person:le-duc-duc", "person:tran-duc-quan"}),
        ("Nguyễn", PERSON, {"person:nguyen-oanh", "person:nguyen-nhu-hoa", "person:nguyen-thi-bich-lien"}),
        ("lai chau", REPORT, {"report:lai-chau-five-years", "report:lai-chau-commendation-2024"}),
        (
            "Nghị quyết Trung ương 4",
            DOCUMENT,
            {"doc:nghi-quyet-trung-uong-4-khoa-xi", "doc:nghi-quyet-trung-uong-4-khoa-xii"},
        ),
        ("cao bang", CONFERENCE, {"event:cao-bang-2023-review", "event:cao-bang-2023-study"}),
    ],
)
def test_of_several_none_is_taken(reports: Engine, text: str, accepts: str, names: set[str]) -> None:
    with pytest.raises(WrongUse) as caught:
        resolve(reports, text, accepts)
    assert caught.value.key == "ambiguous-name"
    lines = str(caught.value).splitlines()[1:]
    assert {line.rpartition("→  ")[2] for line in lines} == names


@pytest.mark.parametrize(
    ("lang", "text", "accepts", "said"),
    [
        ("en", "Hanoi", "ct:Province", ["no province is called “Hanoi”. There are: Cao Bằng, Khánh Hòa, ", "Lâm Đồng"]),
        ("vi", "Hanoi", "ct:Province", ["không có tỉnh", "“Hanoi”. Hãy chọn trong số: Cao Bằng, Khánh Hòa, "]),
        (
            "en",
            "Paris",
            REPORT,
            ["no report is called", "\n  Spreading the", "  →  report:khanh-hoa-bloc-2024"],
        ),
        ("vi", "Paris", REPORT, ["không có bài báo nào", "\n  Lan tỏa việc học", "  →  report:khanh-hoa-bloc-2024"]),
        ("en", "Tran Duc Qan", PERSON, ["no person is called", "Trần Đức Quận  →  person:tran-duc-quan"]),
        ("en", "qwertyuiop", PERSON, ["no person is called", "chithi find"]),
        ("vi", "qwertyuiop", PERSON, ["không có người nào", "chithi find"]),
        ("en", "in persn", "concept:event-format", ["no event format", "There are: ", "in person"]),
        ("en", "directive 05", PERSON, ["no person is called"]),
    ],
)
def test_a_wrong_value_is_told_the_right_ones(lang: str, text: str, accepts: str, said: list[str]) -> None:
    catalogue.use(lang)
    engine = open_engine("oxigraph", [str(five_reports.graph())])
    with pytest.raises(WrongUse) as caught:
        resolve(engine, text, accepts)
    assert [words for words in said if words not in str(caught.value)] == []


def test_units_of_one_name_are_told_apart() -> None:
    engine = open_engine("oxigraph", [str(five_reports.graph())], list(map(str, background_files())))
    with pytest.raises(WrongUse) as caught:
        resolve(engine, "Tân Uyên")
    assert "Tân Uyên district (Lai Châu)  →  place:tan-uyen-lai-chau" in str(caught.value)
    assert "Tân Uyên city (Bình Dương)  →  place:tan-uyen-binh-duong" in str(caught.value)


def test_the_first_eight_of_many_are_listed_with_how_many_more(reports: Engine) -> None:
    with pytest.raises(WrongUse) as caught:
        resolve(reports, "Khánh Hòa", "ct:Body")
    *listed, last = str(caught.value).splitlines()[1:]
    assert len(listed) == 8
    assert last.strip().startswith("… and ")


@given(st.data())
@settings(deadline=None, max_examples=40)
def test_an_exact_label_gives_its_node_or_lists_it(data: st.DataObject) -> None:
    names = all_names()
    node = data.draw(st.sampled_from(names))
    found = find_candidates(nfc(node.text), names, "")
    assert {candidate.iri for candidate in found} == {each.iri for each in names if each.text == node.text}


@cache
def all_names() -> list[Named]:
    return list_nodes(open_engine("oxigraph", [str(five_reports.graph())]), "")


@given(
    st.lists(st.sampled_from(["Đức", "Dục", "duc", "Quận", "01", "1", "KL", "TW", "số", "thị"]), min_size=1, max_size=6)
)
def test_words_of_a_name_meet_it_with_accents_and_without(words: list[str]) -> None:
    name = split_words(" ".join(words))
    whole = compare(name, name)
    assert whole is None if not name.plain else whole is not None and not whole.astray
    plain = compare(split_words(fold(" ".join(words))), name)
    assert plain is None if not name.plain else plain is not None and not plain.astray


def run(*arguments: str, **variables: str) -> tuple[int, str, str]:
    plain = {name: value for name, value in os.environ.items() if name not in ("CHITHI_LANG", "COLUMNS")}
    done = subprocess.run(
        [sys.executable, "-m", "chithi", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**plain, "LC_ALL": "C.UTF-8", "CHITHI_HOME": str(five_reports.home()), **variables},
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("arguments", "first", "note"),
    [
        (["describe", "Dục"], "Lê Đức Dục", "“Dục”: Lê Đức Dục (person:le-duc-duc)\n"),
        (["describe", "trái tim", "--lang", "en"], HEART, f"“trái tim”: {HEART} (body:clb-hieu-duoc-trai-tim)\n"),
        (["describe", "heart", "--lang", "vi"], TRAI_TIM, f"“heart”: {TRAI_TIM} (body:clb-hieu-duoc-trai-tim)\n"),
        (["describe", "tran duc quan"], "Trần Đức Quận", ""),
        (["describe", "person:tran-duc-quan"], "Trần Đức Quận", ""),
    ],
)
def test_what_a_part_is_taken_for_is_told_on_standard_error(arguments: list[str], first: str, note: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out.splitlines()[0], err) == (0, first, note)


def test_a_parameter_takes_a_part_of_a_name() -> None:
    command = ("run", "statements-of-official", "--format", "csv", "--lang", "en")
    code, out, err = run(*command, "--official", "Dục")
    assert (code, err) == (0, "“Dục”: Lê Đức Dục (person:le-duc-duc)\n")
    assert (0, out, "") == run(*command, "--official", "person:le-duc-duc")


def test_several_and_none_are_wrong_use() -> None:
    several = run("run", "statements-of-official", "--official", "duc", "--lang", "en")
    assert several[:2] == (2, "")
    assert "  Lê Đức Dục  →  person:le-duc-duc\n  Trần Đức Quận  →  person:tran-duc-quan" in several[2]
    none = run("run", "officials-at-conferences", "--province", "Hanoi", "--lang", "en")
    assert none[:2] == (2, "")
    assert "no province is called “Hanoi”. There are: Cao Bằng, " in none[2]
