"""What can go wrong, as exceptions that know their exit code."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from chithi.messages import catalogue

LONGEST_VALUE = 200
LONGEST_REASON = 100
# What an operating system says only in English.
_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "reason-missing"),
    (PermissionError, "reason-denied"),
    (IsADirectoryError, "reason-folder"),
    (NotADirectoryError, "reason-no-folder"),
)
_CODES = {errno.ENOSPC: "reason-full", errno.EBADF: "reason-closed", errno.ELOOP: "reason-loop"}


def explain_os_error(error: OSError) -> str:
    """Return the reason of a fault of the file system, in the language in use where it is a common one."""
    key = next((key for kind, key in _REASONS if isinstance(error, kind)), _CODES.get(error.errno or 0))
    return catalogue.say(key) if key else error.strerror or str(error)


def shorten_reason(reason: str) -> str:
    """Return a parser's words on one line of reasonable length."""
    words = " ".join(reason.split())
    if len(words) <= LONGEST_REASON:
        return words
    return (words[:LONGEST_REASON].rpartition(" ")[0] or words[:LONGEST_REASON]) + " …"


def _shown(name: str, value: object) -> object:
    """Return a parameter fit for a terminal: nothing it would obey, no value of endless length."""
    if isinstance(value, Path):
        value = os.fsencode(value).decode("utf-8", "surrogateescape")
    if not isinstance(value, str) or name in ("candidates", "excerpt"):
        return value
    if name in ("value", "name", "text", "prefix", "reason") and len(value) > LONGEST_VALUE:
        value = f"{value[:LONGEST_VALUE]} …"
    if value.isprintable():
        return value
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in value)


class ChithiError(Exception):
    """A fault that a person can mend; `key` names its message in the catalogue, `params` fill it in."""

    exit_code = 1

    def __init__(self, key: str, /, **params: object) -> None:
        """Keep the message's key and its parameters; the text is made only when somebody reads it."""
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        """Return the message in the language in use."""
        return catalogue.say(self.key, **{name: _shown(name, value) for name, value in self.params.items()})


class DataFails(ChithiError):
    """The data breaks a rule."""

    exit_code = 1


class WrongUse(ChithiError):
    """The command was typed wrongly: an unknown name, a value that does not fit, a syntax error."""

    exit_code = 2


class CannotRead(ChithiError):
    """An input is missing, unreadable or malformed."""

    exit_code = 3
