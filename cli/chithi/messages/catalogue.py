"""Every message a person may see, in Vietnamese and English: what happened, where, what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

LANGUAGES = ("vi", "en")
# The modules of wording/, those that every command needs first.
PARTS = (
    *("helps", "verbs", "general", "accepted", "asking", "data", "sources", "forms", "authoring", "turtle", "filling"),
    *("validation", "remote", "network", "infer", "export", "push", "doc"),
)
_in_use = "en"


def language(environment: Mapping[str, str], arguments: Sequence[str] = ()) -> str:
    """Return the language for messages: --lang, else CHITHI_LANG, else the locale's, else English."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[index + 1 : index + 2]), "")
            if value in LANGUAGES:
                return value
    if environment.get("CHITHI_LANG") in LANGUAGES:
        return environment["CHITHI_LANG"]
    locale = next(filter(None, (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def use(lang: str) -> None:
    """Say everything in `lang` from now on."""
    global _in_use
    _in_use = lang


def current() -> str:
    """Return the language in use."""
    return _in_use


def say(key: str, /, **params: object) -> str:
    """Return the message called `key` in the language in use, filled with `params`."""
    for part in PARTS:
        wording = _part(part)
        if key in wording:
            return wording[key][LANGUAGES.index(_in_use)].format(**params)
    raise KeyError(key)


def head_of(column: str) -> str:
    """Return what stands above a column, in the language in use; a name that no saved query has stays as it is."""
    heads: dict[str, tuple[str, str]] = import_module("chithi.messages.wording.columns").HEADS
    return heads[column][LANGUAGES.index(_in_use)] if column in heads else column


def knows(key: str) -> bool:
    """Whether there is a message called `key`."""
    return any(key in _part(part) for part in PARTS)


def heads_of(column: str) -> tuple[str, ...]:
    """Return what stands above a column in each language; nothing for a name that no saved query has."""
    heads: dict[str, tuple[str, str]] = import_module("chithi.messages.wording.columns").HEADS
    return heads.get(column, ())


def word_for(column: str, text: str) -> str:
    """Return a word that a saved query answers in a column, in the language in use; other texts stay as they are."""
    wording = import_module("chithi.messages.wording.columns")
    known = column in wording.WORD_COLUMNS and text in wording.WORDS
    return str(wording.WORDS[text][LANGUAGES.index(_in_use)]) if known else text


def _part(name: str) -> dict[str, tuple[str, str]]:
    wording: dict[str, tuple[str, str]] = import_module(f"chithi.messages.wording.{name}").WORDING
    return wording


def all_messages() -> dict[str, tuple[str, str]]:
    """Return every message by key, as (Vietnamese, English)."""
    return {key: texts for part in PARTS for key, texts in _part(part).items()}
