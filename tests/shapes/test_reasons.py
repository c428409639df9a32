"""Each finding of a shape says what is wrong by itself: which values, class or letters, not only what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from cases import Case
from shape_cases import CASES

from chithi.messages import catalogue
from chithi.validation.circumstances import Circumstances
from chithi.validation.explanations import Explanations
from chithi.validation.results import Result
from chithi.validation.shapes import Shapes
from chithi.validation.vocabulary import Vocabulary


def told(case: Case, results: list[Result], shapes: Shapes) -> list[str]:
    """What is said of the results of a case."""
    telling = Explanations(shapes.by_iri, {}, Vocabulary([]), {})
    telling.learn(list(case.triples))
    return [telling.what(result) for result in results]


@pytest.fixture(params=["vi", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    before = catalogue.current()
    catalogue.use(request.param)
    yield request.param
    catalogue.use(before)


def test_every_finding_of_a_case_names_a_property_or_the_address(
    judged: dict[str, list[Result]], shapes: Shapes, lang: str
) -> None:
    said = {text for case in CASES for text in told(case, judged.get(case.id, []), shapes)}
    assert len(said) > 300
    assert {text for text in said if not re.search(r"\b(ct|skos|rdf|dcterms|owl):\w|\(IRI\)|\bIRI\b", text)} == set()


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        (
            "figure/invalid-nearly-lower",
            "Figure-nearly",
            "do not go together: ct:qualifier qualifier:nearly ; ct:value 300",
        ),
        ("figure/invalid-nearly-lower", "Figure-nearly", "ct:lowerBound 299"),
        ("reward/invalid-no-start-precision", "Reward-meritStart-precision", ", and no ct:startPrecision"),
        ("reward/invalid-nobody", "Reward-someone", "there is no value of ct:recipient"),
        ("reward/invalid-recipient-place", "Reward-recipient", "is of the class"),
        ("text/invalid-label-decomposed", "Text-prefLabel", "is not in NFC"),
        ("text/invalid-label-zero-width", "Text-prefLabel", "has the hidden character U+200B"),
        ("text/invalid-label-two-blanks", "Text-prefLabel", "has a stray blank"),
        ("text/invalid-label-eth", "Text-prefLabel", "has Ð, a letter of another language"),
    ],
)
def test_what_is_wrong_is_what_the_case_has(
    judged: dict[str, list[Result]], shapes: Shapes, name: str, rule: str, words: str
) -> None:
    catalogue.use("en")
    (case,) = (case for case in CASES if case.id == name)
    found = told(case, [result for result in judged[name] if result.rule.endswith(f"/{rule}")], shapes)
    assert [text for text in found if words in text], found


def test_a_shape_that_only_names_classes_tells_the_class_of_the_node() -> None:
    catalogue.use("en")
    result = Result("urn:rule", "urn:c", "Violation", "<urn:x>", None, None)
    assert Circumstances([]).of_node(result, None) == "urn:rule does not belong to a node of the class –"
