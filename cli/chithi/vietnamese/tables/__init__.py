"""The tables of words, as files that a linguist can read and extend; each is read when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from chithi.vietnamese.letters import readable


@cache
def as_written(name: str) -> dict[str, Any]:
    """Return a table as its file has it, for what people are to read."""
    return read_file(Path(__file__).with_name(f"{name}.toml"))


def read_file(path: Path) -> dict[str, Any]:
    """Return a file of tables as it is written."""
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table, its words in the form for reading."""
    found = in_form_for_reading(as_written(name))
    assert isinstance(found, dict)
    return found


def in_form_for_reading(value: object) -> object:
    """Return a value of a table with each text in it, keys as well, in the form for reading."""
    if isinstance(value, dict):
        return {readable(key): in_form_for_reading(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_form_for_reading(item) for item in value]
    return readable(value) if isinstance(value, str) else value


def any_of(words: list[str]) -> str:
    """Return the pattern for any of some words or phrases, the longest first."""
    import re

    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
