"""Puts results into words, in the language in use: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from chithi.derivation.contradictions import Contradiction
from chithi.messages.catalogue import current, say
from chithi.messages.errors import shorten_reason
from chithi.queries.saved import SavedQuery
from chithi.rdf.labels import choose_label, collect_labels
from chithi.rdf.namespaces import SH, shorten
from chithi.validation.circumstances import Circumstances
from chithi.validation.results import CODE_RULES, RULES, Result, term
from chithi.validation.shapes import Shape
from chithi.validation.vocabulary import MOST_NEAR, Vocabulary

_COMPONENT = "ConstraintComponent"
# component: the shape's parameter whose value its message needs
LIMITS = {
    "MinCount": "minCount",
    "MaxCount": "maxCount",
    "Datatype": "datatype",
    "Class": "class",
    "Pattern": "pattern",
    "LanguageIn": "languageIn",
    "LessThan": "lessThan",
    "LessThanOrEquals": "lessThanOrEquals",
    "Equals": "equals",
    "Disjoint": "disjoint",
    "MinInclusive": "minInclusive",
    "MaxInclusive": "maxInclusive",
    "MinExclusive": "minExclusive",
    "MaxExclusive": "maxExclusive",
    "MinLength": "minLength",
    "MaxLength": "maxLength",
    "HasValue": "hasValue",
    "NodeKind": "nodeKind",
}
DANGLING = "dangling-reference"
WITHOUT_LIMIT = ("In", "UniqueLang")
ON_NODES = ("Class", "Pattern", "NodeKind")


class Explanations:
    """What the words are made of: the shapes, the checks, the terms, and the labels and values of the data."""

    def __init__(
        self,
        shapes: Mapping[str, Shape],
        checks: Mapping[str, SavedQuery],
        vocabulary: Vocabulary,
        declared: Mapping[str, Path],
    ) -> None:
        """Take the rules, and the files that declare nodes elsewhere."""
        self._shapes, self._checks = shapes, checks
        self._vocabulary, self._declared = vocabulary, declared
        self._labels: dict[str, dict[str, str]] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._near: dict[str, str] = {}
        self._circumstances = Circumstances()
        self.contradictions: dict[Result, Contradiction] = {}

    def learn(self, triples: list[Triple]) -> None:
        """Take the labels and the number of values from the data, and the data themselves to look things up."""
        self._circumstances = Circumstances(triples)
        for triple in triples:
            subject, predicate = str(triple.subject), triple.predicate.value
            self._counts[subject, predicate] = self._counts.get((subject, predicate), 0) + 1
        self._labels = collect_labels((each.subject, each.predicate.value, each.object) for each in triples)

    def label(self, focus: str) -> str:
        """Return the label of a node (N-Triples syntax) in the language in use, or its prefixed name."""
        if focus.startswith("_:"):
            return say("nameless")
        return choose_label(self._labels.get(focus.strip("<>"), {}), current()) or _name(focus)

    def what(self, result: Result) -> str:
        """Return what is wrong."""
        if result.rule.startswith(RULES):
            return self._of_rule(result)
        component = result.component.removeprefix(SH).removesuffix(_COMPONENT)
        shape = self._shapes.get(result.rule)
        key = _key(component, result)
        if key is None:
            return self._in_circumstances(result, shape)
        limit = shape.first(LIMITS.get(component, "")) if shape else ""
        return say(
            key,
            path=shorten(result.path or ""),
            value=_value(result.value),
            limit=shorten(limit),
            count=self._counts.get((result.focus, result.path or ""), 0),
        )

    def _in_circumstances(self, result: Result, shape: Shape | None) -> str:
        if result.path is None:
            return self._circumstances.of_node(result, shape)
        return self._circumstances.of_value(result, shape) if result.value else self._circumstances.of_values(result)

    def _of_rule(self, result: Result) -> str:
        name = result.rule.removeprefix(RULES)
        if name not in CODE_RULES:
            return say("finding-check", path=shorten(result.path or ""), value=_value(result.value))
        said = {"path": shorten(result.path or ""), "value": _value(result.value)}
        if found := self.contradictions.get(result):
            return say(f"finding-{name}", **said, derived=_value(str(found.derived)), rule=found.rule)
        return say(f"finding-{name}", **said, file=self._declared.get(result.focus.strip("<>"), ""))

    def remedy(self, result: Result) -> str:
        """Return what to do."""
        name = result.rule.removeprefix(RULES)
        if result.rule in self._shapes:
            return self._shapes[result.rule].messages.get(current(), "")
        if name not in CODE_RULES:
            near = self._near_node(result.value or "") if name == DANGLING else ""
            return self._checks[name].mapping("message").get(current(), "") + near
        return self._nearest(name, result)

    def _near_node(self, missing: str) -> str:
        """Return a question after the known nodes of one kind that come near to one that is missing."""
        if missing not in self._near and len(self._near) < MOST_NEAR:
            kind = missing.rpartition("/")[0] + "/"
            known = sorted({subject for subject, _ in self._counts if subject.startswith(kind)} - {missing})
            found = get_close_matches(missing, known, n=3, cutoff=0.8) if kind != "/" else []
            self._near[missing] = " " + say("remedy-near", near=", ".join(map(_name, found))) if found else ""
        return self._near.get(missing, "")

    def _nearest(self, name: str, result: Result) -> str:
        unknown = result.path if name.endswith("-property") else (result.value or "").strip("<>")
        near = self._vocabulary.nearest(name, unknown or "") if name.startswith("unknown-") else []
        if near:
            return say("remedy-near", near=", ".join(near))
        return say(f"remedy-{name}")


def _key(component: str, result: Result) -> str | None:
    """Return the key of the words for a constraint component at a property, or at the node itself.

    None if no single limit tells what is wrong.
    """
    if result.path is None:
        return f"finding-{component}-node" if component in ON_NODES else None
    return f"finding-{component}" if component in LIMITS or component in WITHOUT_LIMIT else None


def _name(text: str) -> str:
    return shorten(text.strip("<>")) if text.startswith("<") else text


def _value(text: str | None) -> str:
    """Return a value as a person would write it in Turtle, cut where it is long."""
    if text is None:
        return ""
    found = term(text)
    if isinstance(found, NamedNode):
        return shorten(found.value)
    if isinstance(found, Literal):
        return _literal(found)
    return say("nameless")


def _literal(literal: Literal) -> str:
    text = shorten_reason(literal.value)
    if literal.language:
        return f"“{text}”@{literal.language}"
    datatype = shorten(literal.datatype.value)
    return f"“{text}”" if datatype == "xsd:string" else f"“{text}” ({datatype})"
