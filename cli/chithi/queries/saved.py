"""Saved queries: one `.rq` file each, found by name under queries/<topic>/."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from chithi import home
from chithi.messages.errors import CannotRead, WrongUse, explain_os_error
from chithi.queries.header import Header, read_header
from chithi.rdf.sparql_tokens import Token, tokenise

TYPES = ("iri", "literal", "integer", "xsd_date")
CHECKS = "checks"
# What a header writes for a parameter that takes anything there is.
ANYTHING = "rdfs:Resource"
_PARAMETER = re.compile(rf"[?$](__?)([a-z][a-zA-Z0-9]*)_({'|'.join(TYPES)})")


class Parameter(NamedTuple):
    """A variable `?_name_type` (required) or `?__name_type` (optional) of a saved query.

    `accepts` is the class (`ct:Person`) or scheme (`concept:topic`) its labels come from, "" for anything;
    `enumerated` says that its values are few enough to be listed.
    """

    token: str
    name: str
    type: str
    required: bool
    accepts: str
    default: str | None
    enumerated: bool

    @property
    def option(self) -> str:
        """The option's name on the command line: `conferenceType` is `--conference-type`."""
        return "--" + re.sub(r"(?<!^)([A-Z])", r"-\1", self.name).lower()


class SavedQuery(NamedTuple):
    """A saved query as it stands in its file."""

    name: str
    topic: str
    path: Path
    text: str
    header: Header
    parameters: tuple[Parameter, ...]
    tokens: list[Token]

    def question(self, lang: str) -> str:
        """Return the question it answers, in `lang` or else in whichever language there is."""
        questions = self.mapping("question")
        return questions.get(lang) or next(iter(questions.values()), self.scalar("summary"))

    def description(self, lang: str) -> str:
        """Return what is to be known about the answer, "" if the header does not tell it in `lang`.

        A text without a language is English.
        """
        told = self.mapping("description")
        return told.get(lang, "") if told else self.scalar("description") if lang == "en" else ""

    def scalar(self, key: str) -> str:
        """Return a header value that is one line of text, "" if it is missing."""
        value = self.header.values.get(key, "")
        return value if isinstance(value, str) else ""

    def items(self, key: str) -> list[str]:
        """Return a header value that is a list of texts."""
        value = self.header.values.get(key, [])
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []

    def mapping(self, key: str) -> dict[str, str]:
        """Return a header value that is a list of one-key maps, as one map."""
        return _mapping(self.header, key)

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, None if there is none."""
        return next((p for p in self.parameters if p.name == name), None)


def _mapping(header: Header, key: str) -> dict[str, str]:
    value = header.values.get(key, [])
    merged: dict[str, str] = {}
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            merged.update(item)
    return merged


def read_query(path: Path) -> SavedQuery:
    """Read one saved query.

    Raises:
        CannotRead: the file cannot be read or is not UTF-8; its header is malformed, or speaks of a
            parameter that the query lacks (with file and line).
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf8", path=path, byte=error.start) from error
    except OSError as error:
        raise CannotRead("cannot-read", path=path, reason=explain_os_error(error)) from error
    header = read_header(text, str(path))
    tokens = tokenise(text)
    parameters = find_parameters(tokens, header)
    _refuse_strangers(header, {p.name for p in parameters}, path)
    return SavedQuery(path.stem, path.parent.name, path, text, header, parameters, tokens)


def find_parameters(found: list[Token], header: Header) -> tuple[Parameter, ...]:
    """Return the parameters among a query's tokens, each once, in order of first use."""
    defaults, accepts = _mapping(header, "defaults"), _mapping(header, "accepts")
    enumerated = list(header.values.get("enumerate", []))
    parameters: dict[str, Parameter] = {}
    for token in found:
        match = _PARAMETER.fullmatch(token.text) if token.kind == "variable" else None
        if match:
            name = match[2]
            parameters["?" + token.text[1:]] = Parameter(
                token="?" + token.text[1:],
                name=name,
                type=match[3],
                required=match[1] == "_",
                accepts=accepts.get(name, "").replace(ANYTHING, ""),
                default=defaults.get(name),
                enumerated=name in enumerated,
            )
    return tuple(parameters.values())


def _refuse_strangers(header: Header, names: set[str], path: Path) -> None:
    for key in ("defaults", "accepts", "enumerate"):
        value = header.values.get(key, [])
        for item in value if isinstance(value, list) else [value]:
            for name in item if isinstance(item, dict) else [item]:
                if name not in names:
                    where = f"{path}:{header.lines[key]}"
                    raise CannotRead("header-no-parameter", where=where, key=key, name=name)


def query_paths(root: Path | None = None) -> dict[str, Path]:
    """Return name -> file of every saved query, by topic and name; checks are not among them.

    Raises:
        CannotRead: there is no query at all, or the folder cannot be read.
    """
    folder = home.queries() if root is None else root
    try:
        found = sorted(path for path in folder.glob("*/*.rq") if path.parent.name != CHECKS)
    except OSError as error:
        raise CannotRead("cannot-read", path=folder, reason=explain_os_error(error)) from error
    if not found:
        raise CannotRead("no-home", path=folder, variable=home.HOME_VARIABLE)
    return {path.stem: path for path in found}


def find_query(name: str) -> SavedQuery:
    """Read the saved query called `name`.

    Raises:
        WrongUse: there is none; the message gives the nearest names.
        CannotRead: see read_query.
    """
    paths = query_paths()
    if name in paths:
        return read_query(paths[name])
    near = near_names(name, list(paths))
    if near:
        raise WrongUse("no-such-query-near", name=name, near=", ".join(near))
    raise WrongUse("no-such-query", name=name)


def near_names(name: str, names: list[str]) -> list[str]:
    """Return up to three of `names` that look like `name`, nearest first, or else contain it."""
    import difflib

    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    return near or [candidate for candidate in names if name and name in candidate][:3]
