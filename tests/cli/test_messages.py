from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import chithi
from chithi.messages.catalogue import all_messages, language, say, use
from chithi.reasoning import rules
from chithi.validation import explanations
from chithi.validation.results import CODE_RULES
from chithi.vietnamese.letters import nfc

SOURCES = sorted(Path(chithi.__file__).parent.rglob("*.py"))
CALLS = {"say", "WrongUse", "CannotRead", "DataFails", "wrong", "fault"}


def keys_in(source: str) -> set[str]:
    """Return the catalogue keys that a module mentions."""
    called = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in CALLS and isinstance(node.args[0], ast.Constant):
                called.add(str(node.args[0].value))
    return called


CATALOGUE = all_messages()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_that_the_code_names_is_there() -> None:
    named = set().union(*(keys_in(path.read_text(encoding="utf-8")) for path in SOURCES))
    assert named <= CATALOGUE.keys()


def test_no_message_is_left_over() -> None:
    everything = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if "wording" not in path.parts)
    computed = {f"help-type-{name}" for name in ("iri", "literal", "integer", "xsd_date")}
    computed |= {f"basis-{name}" for name in ("inferred", "background")}
    computed |= {
        f"finding-{name}" for name in (*explanations.LIMITS, *explanations.WITHOUT_LIMIT, *CODE_RULES, "other-path")
    }
    computed |= {f"finding-{name}-node" for name in (*explanations.ON_NODES, "other")}
    computed |= {f"remedy-{name}" for name in CODE_RULES}
    computed |= {f"rule-{name}" for name in rules.NAMES}
    computed |= {f"origin-{name}" for name in ("stated", "ontology", "axiom", "inferred")}
    # What stands for a number, a command, a topic or a class is asked for by its name; other tests ask for each.
    computed |= {
        key
        for key in CATALOGUE
        if key.split("-")[0] in ("accepts", "amount", "group", "metavar", "size", "topic", "verb")
    }
    titles = {"properties", "incoming"}
    unused = {key for key in CATALOGUE if f'"{key}"' not in everything and f"'{key}'" not in everything}
    assert unused - computed - titles == set()


def test_whatever_a_rule_finds_has_words() -> None:
    keys = {f"finding-{name}" for name in (*explanations.LIMITS, *explanations.WITHOUT_LIMIT, *CODE_RULES)}
    keys |= {f"finding-{name}-node" for name in explanations.ON_NODES}
    keys |= {f"remedy-{name}" for name in CODE_RULES}
    assert keys <= CATALOGUE.keys()


@pytest.mark.parametrize("key", CATALOGUE)
def test_both_languages_take_the_same_parameters(key: str) -> None:
    vietnamese, english = CATALOGUE[key]
    assert fields(vietnamese) == fields(english)
    assert nfc(vietnamese) == vietnamese
    assert not re.search("[Ðð]", vietnamese)


@pytest.mark.parametrize(
    ("environment", "arguments", "expected"),
    [
        ({}, [], "en"),
        ({"LANG": "vi_VN.UTF-8"}, [], "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, [], "en"),
        ({"LANG": "de_DE", "LC_MESSAGES": "vi"}, [], "vi"),
        ({"CHITHI_LANG": "vi", "LANG": "en_US"}, [], "vi"),
        ({"CHITHI_LANG": "vi"}, ["run", "x", "--lang", "en"], "en"),
        ({}, ["--lang=vi"], "vi"),
        ({"LANG": "vi"}, ["--lang", "fr"], "vi"),
        ({"LANG": "vi"}, ["--lang"], "vi"),
    ],
)
def test_the_language_of_messages(environment: dict[str, str], arguments: list[str], expected: str) -> None:
    assert language(environment, arguments) == expected


def test_say_speaks_the_language_in_use() -> None:
    use("vi")
    assert say("no-rows") == "Không có kết quả nào."
    use("en")
    assert say("no-rows") == "No rows."
