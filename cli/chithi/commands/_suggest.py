"""What a person may have meant by a wrong word: nothing is taken silently, only suggested."""

from __future__ import annotations

from collections.abc import Sequence

from chithi.messages.errors import ChithiError, WrongUse


def near_names(name: str, names: Sequence[str]) -> list[str]:
    """Return up to three of `names` that look like `name` whatever its case, nearest first."""
    from chithi.queries.saved import near_names

    return near_names(name.casefold(), list(names))


def no_such_command(name: str, commands: Sequence[str]) -> WrongUse:
    """Return the refusal of a word that is no command: maybe it is a saved query, or comes near to one or the other."""
    known = ", ".join(commands)
    try:
        from chithi.queries.saved import query_paths

        queries = list(query_paths())
    except ChithiError:  # what is wrong with the folder is told to whoever asks for a query
        queries = []
    if name in queries:
        return WrongUse("command-is-query", name=name)
    if near := near_names(name, commands):
        return WrongUse("no-such-command-near", name=name, near=", ".join(near), known=known)
    if near := near_names(name, queries):
        return WrongUse("no-such-command-near", name=name, near=", ".join(f"run {n}" for n in near), known=known)
    return WrongUse("no-such-command", name=name, known=known)
