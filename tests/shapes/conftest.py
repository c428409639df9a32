"""The shapes, the data around the cases, and what the fast engine finds in each case."""

from __future__ import annotations

import pytest
from shape_cases import Around, Planted

from chithi.rdf.writing import to_ntriples
from chithi.validation.results import Result
from chithi.validation.shacl_engines import with_shacl
from chithi.validation.shapes import Shapes, read_shapes


@pytest.fixture(scope="session")
def around() -> Around:
    return Around()


@pytest.fixture(scope="session")
def shapes() -> Shapes:
    return read_shapes()


@pytest.fixture(scope="session")
def planted(around: Around) -> Planted:
    return Planted(around.triples)


@pytest.fixture(scope="session")
def found(around: Around, shapes: Shapes, planted: Planted) -> list[Result]:
    """What the fast engine finds in the shipped graph with all cases planted in it."""
    return with_shacl(shapes.content, around.content + to_ntriples(planted.triples))


@pytest.fixture(scope="session")
def judged(planted: Planted, found: list[Result]) -> dict[str, list[Result]]:
    """The same by case."""
    return planted.by_case(found)
