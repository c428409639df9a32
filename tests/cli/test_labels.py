from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chithi.engines.base import Engine
from chithi.lookup.hits import find_hits
from chithi.lookup.labels import find_labels
from chithi.lookup.naming import list_choices, resolve
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import expand


@pytest.mark.parametrize(
    ("text", "accepts", "name"),
    [
        ("Đỗ Thị Đào", "ct:Person", "person:do-thi-dao"),
        (unicodedata.normalize("NFD", "Đỗ Thị Đảo"), "ct:Person", "person:do-thi-dao-2"),
        ("vu van nui", "ct:Person", "person:vu-van-nui"),
        ("VŨ VĂN NÚI", "", "person:vu-van-nui"),
        ("dong chi nui", "ct:Person", "person:vu-van-nui"),
        ("vu-van-nui", "ct:Person", "person:vu-van-nui"),
        ("do-thi-dao-2", "ct:Person", "person:do-thi-dao-2"),
        ("song may", "ct:Province", "place:song-may"),
        ("thị xã Sông Mây", "", "place:thi-xa-song-may"),
        ("hoi nghi hoc tap", "concept:conference-type", "conference-type:study"),
        ("Review Conference", "concept:conference-type", "conference-type:review"),
        ("person:vu-van-nui", "ct:Person", "person:vu-van-nui"),
        ("<https://w3id.org/chithi/id/place/song-may>", "", "place:song-may"),
        ("https://w3id.org/chithi/id/place/song-may", "ct:Place", "place:song-may"),
    ],
)
def test_a_name_leads_to_the_node_it_names(engine: Engine, text: str, accepts: str, name: str) -> None:
    assert resolve(engine, text, accepts).value == expand(name)


@pytest.mark.parametrize(
    ("text", "accepts", "key", "said"),
    [
        ("do thi dao", "ct:Person", "ambiguous-name", "person:do-thi-dao-2"),
        ("Sông Mây", "", "ambiguous-name", "place:thi-xa-song-may"),
        ("đỗ thị", "ct:Person", "ambiguous-name", "person:do-thi-dao-2"),
        ("vu van nuy", "ct:Person", "unknown-name-choices", "Vu Van Nui"),
        ("vu van nuy", "", "unknown-name-near", "person:vu-van-nui"),
        ("xyzxyz", "ct:Person", "unknown-name-choices", "no person is called “xyzxyz”. There are: Đỗ Thị Đào, "),
        ("xyzxyz", "", "unknown-name", "xyzxyz"),
        ("người:x", "", "unknown-name", "người:x"),
        ("nguoi:x", "", "unknown-prefix", "person"),
        ("person:nobody", "ct:Person", "iri-not-accepted", "person:nobody"),
        ("place:song-may", "ct:Person", "iri-not-accepted", "not in the data as person"),
        ("person:nobody", "", "iri-not-in-data", "person:nobody"),
        ("<http://e/a b>", "", "bad-iri", "http://e/a b"),
        ("漢", "", "no-letters-in-name", "漢"),
    ],
)
def test_a_name_that_leads_nowhere_is_refused(engine: Engine, text: str, accepts: str, key: str, said: str) -> None:
    with pytest.raises(WrongUse) as caught:
        resolve(engine, text, accepts)
    assert caught.value.key == key
    assert said in str(caught.value)
    assert caught.value.exit_code == 2


@given(st.text())
@settings(deadline=None, max_examples=60)
def test_any_text_is_found_or_refused_and_never_breaks_out(engines: dict[str, Engine], text: str) -> None:
    try:
        found = resolve(engines["oxigraph"], text)
    except WrongUse:
        return
    assert found.value.startswith("https://w3id.org/chithi/")


def test_search_finds_parts_and_puts_equal_labels_first(engine: Engine) -> None:
    hits, near = find_hits(engine, "SONG MAY", "", "vi")
    assert [hit.iri.rpartition("id/")[2] for hit in hits] == [
        "place/song-may",
        "place/thi-xa-song-may",
        "report/song-may",
        "event/song-may-review",
    ]
    assert not near
    assert [hit.matched for hit in find_hits(engine, "dong chi nui", "", "vi")[0]] == ["đồng chí Núi"]
    assert find_hits(engine, "absent", "", "vi") == ([], False)


def test_values_on_offer_come_in_the_wanted_language(engine: Engine) -> None:
    assert [label for _, label in list_choices(engine, "concept:conference-type", "en")] == [
        "review conference",
        "study conference",
    ]
    assert [label for _, label in list_choices(engine, "ct:Province", "en")] == ["Sông Mây"]


def test_labels_of_terms_and_things(engine: Engine) -> None:
    iris = {expand("ct:Province"), expand("person:vu-van-nui"), expand("person:nobody")}
    assert find_labels(engine, iris, "en") == {
        expand("ct:Province"): "province",
        expand("person:vu-van-nui"): "Vu Van Nui",
    }
