from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from chithi.messages.errors import CannotRead
from chithi.queries.header import read_header

GOOD = r"""#+ summary: Which officials spoke
#+ question:
#+   - vi: "Ai đã \"phát biểu\": ở đâu?"
#+   - en: 'Who spoke, and what''s next?'
#+ tags:
#+   - officials
#+   - second one
#+ counts: ct:Statement
#+
#+ accepts:
#+   - official: "ct:Person"
SELECT * { ?s ?p ?o }
"""


def as_yaml(text: str) -> object:
    lines = (line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+"))
    return yaml.safe_load("\n".join(lines))


def test_values_are_what_was_written() -> None:
    assert read_header(GOOD, "q.rq").values == {
        "summary": "Which officials spoke",
        "question": [{"vi": 'Ai đã "phát biểu": ở đâu?'}, {"en": "Who spoke, and what's next?"}],
        "tags": ["officials", "second one"],
        "counts": "ct:Statement",
        "accepts": [{"official": "ct:Person"}],
    }


def test_any_yaml_reader_sees_the_same() -> None:
    assert as_yaml(GOOD) == read_header(GOOD, "q.rq").values


def test_shipped_and_test_queries_read_the_same_in_yaml(query_files: Iterable[Path]) -> None:
    for path in query_files:
        text = path.read_text(encoding="utf-8")
        assert as_yaml(text) == (read_header(text, path.name).values or None), path


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")))
def test_a_quoted_value_is_read_as_yaml_reads_it(value: str) -> None:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    text = f'#+ summary: "{quoted}"\n'
    assert read_header(text, "q.rq").values == as_yaml(text) == {"summary": value}


@given(st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126), min_size=1))
def test_a_plain_value_is_refused_or_read_as_yaml_reads_it(value: str) -> None:
    text = f"#+ summary: {value}\n"
    try:
        read = read_header(text, "q.rq").values
    except CannotRead:
        return
    assert as_yaml(text) == (read if value.strip() else {"summary": None})


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("#+ sumary: x", "header-unknown-key"),
        ("#+ tags: x", "header-duplicate-key"),
        ("#+ description: Chỉ thị: danh sách", "header-needs-quotes"),
        ("#+ description: 2021-01-01", "header-needs-quotes"),
        ("#+ description: yes", "header-needs-quotes"),
        ("#+ description: [a, b]", "header-needs-quotes"),
        ('#+ description: "a" b', "header-needs-quotes"),
        ("#+ description:\tx", "header-tab"),
        ("#+ just words", "header-form"),
        ("#+   - stray", None),
        ("#+   stray: x", "header-form"),
    ],
)
def test_a_fault_is_refused_with_file_and_line(line: str, key: str | None) -> None:
    text = f"#+ summary: x\n#+ tags:\n{line}\n"
    if key is None:
        assert read_header(text, "q.rq").values["tags"] == ["stray"]
        return
    with pytest.raises(CannotRead) as caught:
        read_header(text, "topic/q.rq")
    assert caught.value.key == key
    assert "topic/q.rq:3" in str(caught.value)
    assert caught.value.exit_code == 3


def test_an_item_under_a_scalar_is_refused() -> None:
    with pytest.raises(CannotRead, match="cannot make sense"):
        read_header("#+ summary: x\n#+   - y\n", "q.rq")


def test_only_the_top_of_the_file_is_the_header() -> None:
    assert read_header("SELECT * { }\n#+ nonsense", "q.rq").values == {}
