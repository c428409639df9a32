"""Values that try to be more than a value stay one value in every store."""

from __future__ import annotations

from pathlib import Path

import hostile
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Literal
from support import Store

from chithi.queries.binding import bind
from chithi.rdf.answers import Answer


def echoed(store: Store, folder: Path, value: str) -> object:
    return store.query(bind(hostile.echo(folder), {"q": [Literal(value)]}))


def test_hand_made_values_come_back_as_they_are(store: Store, tmp_path: Path) -> None:
    for value in hostile.VALUES:
        assert echoed(store, tmp_path, value) == Answer(("v",), [(Literal(value),)]), ascii(value)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=hostile.texts())
def test_any_text_comes_back_as_it_is(store: Store, tmp_path: Path, value: str) -> None:
    assert echoed(store, tmp_path, value) == Answer(("v",), [(Literal(value),)])
