from __future__ import annotations

import pytest

from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import CT, expand, kind_of, looks_prefixed, prefixes_in, shorten


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("person:le-duc-duc", "https://w3id.org/chithi/id/person/le-duc-duc"),
        ("award-kind:bang-khen", "https://w3id.org/chithi/concept/award-kind/bang-khen"),
        ("doc:05-ct-tw", "https://w3id.org/chithi/id/doc/05-ct-tw"),
        ("ct:Award", "https://w3id.org/chithi/ontology#Award"),
        ("skos:prefLabel", "http://www.w3.org/2004/02/skos/core#prefLabel"),
    ],
)
def test_expand_and_shorten_are_inverse(name: str, iri: str) -> None:
    assert expand(name) == iri
    assert shorten(iri) == name
    assert looks_prefixed(name)


@pytest.mark.parametrize("iri", ["https://example.org/x", f"{CT}", "urn:x", "https://w3id.org/chithi/id/person/a/b"])
def test_an_iri_without_a_prefix_stays_whole(iri: str) -> None:
    assert shorten(iri) == iri


def test_an_unknown_prefix_names_the_known_ones() -> None:
    with pytest.raises(WrongUse) as caught:
        expand("persn:le-duc-duc")
    assert caught.value.key == "unknown-prefix"
    assert "person" in str(caught.value)


def test_kind_is_the_prefix_of_ours_only() -> None:
    assert kind_of("https://w3id.org/chithi/id/body/x") == "body"
    assert kind_of("https://w3id.org/chithi/concept/topic/x") == "topic"
    assert kind_of("https://example.org/body/x") == ""


def test_only_prefixes_in_use_are_listed() -> None:
    assert prefixes_in(f"<{CT}a> <{CT}b> <https://w3id.org/chithi/id/body/x>") == {
        "body": "https://w3id.org/chithi/id/body/",
        "ct": CT,
    }


def test_a_label_with_a_colon_and_a_blank_is_no_prefixed_name() -> None:
    assert not looks_prefixed("Chuyên đề: học tập")
