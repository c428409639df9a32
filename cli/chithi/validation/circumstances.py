"""What is wrong where a rule names no single limit: values that do not go together, a class, a letter."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Triple

from chithi.messages.catalogue import say
from chithi.messages.errors import shorten_reason
from chithi.rdf.answers import Term
from chithi.rdf.namespaces import BASE, RDF, XSD, shorten
from chithi.validation.results import Result, term
from chithi.validation.shapes import Shape

_TYPE = f"{RDF}type"
# So many values of a property are shown.
_MOST = 3
_PLAIN = tuple(XSD + name for name in ("integer", "decimal", "date", "string"))
_FOREIGN_LETTERS = "ÐðƉɖ"


class Circumstances:
    """The statements that the rules judge, to tell what a node has of the properties that a rule speaks of."""

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        """Take the statements; they are looked through when something is to be told."""
        self._triples = triples

    @cached_property
    def _values(self) -> Mapping[tuple[str, str], list[Term]]:
        found: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for triple in self._triples:
            found[str(triple.subject), triple.predicate.value].append(triple.object)
        return found

    def of_node(self, result: Result, shape: Shape | None) -> str:
        """Return what is wrong with a node: values that do not go together, or a property that is not its class's."""
        paths = shape.speaks_of if shape else ()
        if paths:
            return self._together(result.focus, paths)
        given = [path for path in (shape.target_subjects if shape else ()) if (result.focus, path) in self._values]
        names = ", ".join(map(shorten, given)) or shorten(shape.iri if shape else result.rule)
        return say("finding-not-of-class", given=names, classes=self._classes(result.focus))

    def _together(self, node: str, paths: Iterable[str]) -> str:
        given = [self._given(node, path) for path in paths if (node, path) in self._values]
        missing = ", ".join(shorten(path) for path in paths if (node, path) not in self._values)
        if not given:
            return say("finding-none-of", missing=missing)
        key = "finding-without" if missing else "finding-together"
        return say(key, given=" ; ".join(given), missing=missing)

    def _given(self, node: str, path: str) -> str:
        shown = [_shown(value) for value in self._values.get((node, path), [])]
        return f"{shorten(path)} {' , '.join([*shown[:_MOST], *(['…'] if len(shown) > _MOST else [])])}"

    def _classes(self, node: str) -> str:
        found = [shorten(value.value) for value in self._values.get((node, _TYPE), []) if isinstance(value, NamedNode)]
        return ", ".join(found) or "–"

    def of_value(self, result: Result, shape: Shape | None) -> str:
        """Return what is wrong with a value: its class, its own values, its datatype or how it is written."""
        value = term(result.value or "")
        said = {"path": shorten(result.path or ""), "value": _shown(value)}
        if isinstance(value, Literal):
            return (
                _of_text(value, said) if result.component.endswith("NotConstraintComponent") else _of_type(value, said)
            )
        if not isinstance(value, NamedNode) or not value.value.startswith(f"{BASE}id/"):
            return say("finding-In", **said)
        if shape and shape.speaks_of:
            given = [self._given(str(value), path) for path in shape.speaks_of]
            return say("finding-value-has", **said, given=" ; ".join(given))
        return say("finding-value-class", **said, classes=self._classes(str(value)))

    def of_values(self, result: Result) -> str:
        """Return what is wrong with the values of a property together: too few or too many are of one kind."""
        key = "finding-too-few" if "Min" in result.component else "finding-too-many"
        return say(key, given=self._given(result.focus, result.path or ""))


def _of_text(value: Literal, said: dict[str, str]) -> str:
    text = value.value
    hidden = [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn")]
    if not unicodedata.is_normalized("NFC", text):
        return say("finding-not-nfc", **said)
    if hidden:
        return say("finding-hidden", **said, code=f"U+{ord(hidden[0]):04X}")
    if text != " ".join(text.split(" ")).strip() or "  " in text:
        return say("finding-blanks", **said)
    if letters := [c for c in text if c in _FOREIGN_LETTERS]:
        return say("finding-letter", **said, letter=letters[0])
    return say("finding-form", **said)


def _of_type(value: Literal, said: dict[str, str]) -> str:
    return say("finding-literal", **said, datatype=shorten(value.datatype.value))


def _shown(value: Term) -> str:
    if isinstance(value, NamedNode):
        return shorten(value.value)
    if not isinstance(value, Literal):
        return say("nameless")
    text = shorten_reason(value.value)
    if value.language:
        return f"“{text}”@{value.language}"
    kind = value.datatype.value
    plain = kind in _PLAIN and kind != f"{XSD}string"
    return text if plain else f"“{text}”" if kind in _PLAIN else f"“{text}” ({shorten(kind)})"
