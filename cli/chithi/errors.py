"""What can go wrong, as exceptions that know their exit code (DESIGN, section 6)."""

from __future__ import annotations

from chithi import messages


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
        return messages.say(self.key, **self.params)


class DataFails(ChithiError):
    """The data breaks a rule."""

    exit_code = 1


class WrongUse(ChithiError):
    """The command was typed wrongly: an unknown name, a value that does not fit, a syntax error."""

    exit_code = 2


class CannotRead(ChithiError):
    """An input is missing, unreadable or malformed."""

    exit_code = 3
