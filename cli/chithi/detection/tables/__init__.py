"""The words of the detectors, as files that a linguist can read and extend; each is read when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from chithi.vietnamese.letters import readable
from chithi.vietnamese.tables import any_of, in_form_for_reading, read_file


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table, its words in the form for reading."""
    found = in_form_for_reading(read_file(Path(__file__).with_name(f"{name}.toml")))
    assert isinstance(found, dict)
    return found


def list_words(name: str, key: str) -> frozenset[str]:
    """Return one list of a table as a set."""
    return frozenset(table(name)[key])


def spell(*phrases: str) -> str:
    """Return the pattern for any of some phrases, as they stand in a text in the form for reading."""
    return any_of([readable(phrase) for phrase in phrases]).replace("\\ ", " +")
