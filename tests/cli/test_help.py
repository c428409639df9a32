"""Help: verbs by group, saved queries by topic, all of it in the language in use; and what a wrong word is told."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import click
import pytest
from pyoxigraph import Literal, RdfFormat, Store

from chithi import app, home
from chithi.commands._queries import accepted, description
from chithi.engines import NAMES
from chithi.formats import FORMATS
from chithi.messages.catalogue import LANGUAGES, all_messages, knows, use
from chithi.queries.saved import Parameter, query_paths, read_query
from chithi.rdf.namespaces import BASE, CT

Run = Callable[..., subprocess.CompletedProcess[str]]
CATALOGUE = all_messages()
SUB_COMMANDS = [("new", "report"), ("run", "who-spoke"), ("show", "who-spoke")]
ALL = [(), *((name,) for name in app.COMMANDS), *SUB_COMMANDS]
# English words that are no Vietnamese syllables, not even without their accents.
ENGLISH = {
    *(
        "the",
        "of",
        "and",
        "with",
        "for",
        "or",
        "is",
        "are",
        "from",
        "this",
        "which",
        "that",
        "default",
        "show",
        "message",
    ),
    *("options", "usage", "required", "what", "where", "whole", "print", "write", "read", "file", "folder", "query"),
    *("saved", "one", "by", "be", "its", "all", "data", "name", "path", "number", "value", "place", "language"),
    *("commands", "arguments", "needs", "takes", "rows", "only"),
}
# What a person types, formats and proper terms, the same in every language.
TYPED = re.compile(
    r"chithi .*$|--[\w-]+|-\w\b|\[[^\]]*\||\|[^\]]*\]|\[[a-z|]+\]|[\w/.-]+\.(?:ttl|txt|nt|html)\b|https?:\S+|~/\.netrc"
    r"|\w+:\S+|CHITHI_\w+|\bGraph Store Protocol\b|\bSPARQL Update\b|…/(?:query|update)|^  [a-z]+(?:-[a-z]+)*(?=  )"
)


def told(chithi: Run, *arguments: str, **variables: str) -> str:
    done = chithi(*arguments, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def headings(text: str) -> list[str]:
    return re.findall(r"^(\S.*):$", text, flags=re.MULTILINE)


def test_the_verbs_stand_under_four_headings(chithi: Run) -> None:
    assert headings(told(chithi, "--help", CHITHI_LANG="en")) == ["Options", "Ask", "Check", "Write", "Publish"]
    assert headings(told(chithi, "--lang", "vi", "--help")) == [
        "Tùy chọn",
        "Hỏi",
        "Kiểm tra",
        "Soạn dữ liệu",
        "Công bố",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_verb_has_one_line_of_80_columns(chithi: Run, lang: str) -> None:
    lines = told(chithi, "--help", CHITHI_LANG=lang, COLUMNS="80").splitlines()
    listed = [line for line in lines if re.match(r"  [a-z]+ {2,}\S", line)]
    assert [line.split()[0] for line in listed] == list(app.COMMANDS)
    assert all(line.rstrip().endswith(".") and len(line) <= 80 for line in listed)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("arguments", [[], ["help"]])
def test_nothing_typed_is_a_wish_for_help(chithi: Run, arguments: list[str], lang: str) -> None:
    assert told(chithi, *arguments, CHITHI_LANG=lang) == told(chithi, "--help", CHITHI_LANG=lang)
    assert told(chithi, "--lang", lang, *arguments) == told(chithi, "--help", CHITHI_LANG=lang)


@pytest.mark.parametrize("words", [words for words in ALL if words], ids=" ".join)
def test_help_of_a_command_is_its_option_help(chithi: Run, words: tuple[str, ...]) -> None:
    assert told(chithi, "help", *words) == told(chithi, *words, "--help")


def test_run_alone_lists_the_queries_by_topic(chithi: Run) -> None:
    text = told(chithi, "run", COLUMNS="110", CHITHI_LANG="en")
    assert text == told(chithi, "run", "--help", COLUMNS="110", CHITHI_LANG="en")
    assert headings(text)[0] == "Options"
    names = re.findall(r"^  ([a-z-]+)  +\S", text, flags=re.MULTILINE)
    assert [name for name in names if not name.startswith("-")] == re.findall(
        r"^([a-z-]+) ", told(chithi, "list", "--lang", "en").split("\n", 2)[2], flags=re.MULTILINE
    )


@pytest.mark.parametrize("words", [("--lang", "vi"), ("--lang=vi",)])
def test_a_language_alone_is_no_name(chithi: Run, words: tuple[str, ...]) -> None:
    assert chithi("run", *words).stdout == chithi("--lang", "vi", "run").stdout
    assert chithi("run", *words).returncode == 0


def test_each_topic_has_words() -> None:
    assert [path.parent.name for path in query_paths().values() if not knows(f"topic-{path.parent.name}")] == []


def ontology_labels() -> Iterator[tuple[str, str, str]]:
    store = Store()
    for path in (home.queries().parent / "ontology").glob("*.ttl"):
        store.load(path=path, format=RdfFormat.TURTLE)
    for name in ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel"):
        for row in store.query(f"SELECT ?x ?l {{ ?x <{name}> ?l }}"):
            label = row["l"]
            assert isinstance(label, Literal)
            yield row["x"].value, label.language or "", label.value


def test_what_a_parameter_takes_is_called_as_in_the_ontology() -> None:
    labels = {(iri, lang): text for iri, lang, text in ontology_labels()}
    for key in (key for key in CATALOGUE if key.startswith("accepts-")):
        kind, _, name = key.removeprefix("accepts-").partition(":")
        iri = CT + name if kind == "ct" else f"{BASE}concept/{name}"
        for lang, text in zip(LANGUAGES, CATALOGUE[key], strict=True):
            assert text.casefold() == labels[iri, lang].casefold()


def parameters() -> list[Parameter]:
    return list(chain.from_iterable(read_query(path).parameters for path in query_paths().values()))


def test_no_class_stands_in_the_help_by_its_prefixed_name() -> None:
    assert {p.accepts for p in parameters() if p.accepts and not knows(f"accepts-{p.accepts}")} == set()


def test_a_class_without_words_keeps_its_name() -> None:
    unknown = Parameter("?__x_iri", "x", "iri", False, "ex:Thing", None, False)
    assert accepted(unknown) == "ex:Thing"
    use("vi")
    assert accepted(unknown._replace(accepts="ct:Person")) == "người"
    assert accepted(unknown._replace(accepts="")) == "bất kỳ thứ gì có trong dữ liệu"


def own_words(text: str) -> set[str]:
    """The words of a help that are neither typed nor the names of formats, engines or commands."""
    plain = "\n".join(TYPED.sub(" ", line) for line in text.splitlines())
    return set(re.findall(r"[^\W\d_]+", plain)) - {*app.COMMANDS, *FORMATS, *NAMES}


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_is_vietnamese_to_the_last_word(chithi: Run, words: tuple[str, ...]) -> None:
    text = told(chithi, *words, "--help", CHITHI_LANG="vi", COLUMNS="110")
    assert {word for word in own_words(text) if word.lower() in ENGLISH} == set()
    placeholders = {key.removeprefix("metavar-") for key in CATALOGUE if key.startswith("metavar-")}
    found = set(re.findall(r"(?<![\w-])[A-Z][A-Z-]+(?![\w-])", text))
    assert found & placeholders == set()


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_is_english_to_the_last_word(chithi: Run, words: tuple[str, ...]) -> None:
    text = told(chithi, *words, "--help", CHITHI_LANG="en", COLUMNS="110")
    plain = "\n".join(line for line in text.splitlines() if "(" not in line)  # values on offer are names
    assert re.findall(r"[^\W\d_]*[^\x00-\x7f“”‘’…–][^\W\d_]*", plain) == []


def test_the_words_of_the_other_language_are_noticed() -> None:
    assert own_words("  --limit N  At most the rows.") & ENGLISH == {"the", "rows"}
    assert own_words("Ví dụ:\n  chithi run the --from x") & ENGLISH == set()


def test_every_placeholder_is_said(chithi: Run) -> None:
    context = click.Context(app.command)
    for name in app.COMMANDS:
        command = app.command.get_command(context, name)
        assert command is not None
        for param in command.params:
            if param.metavar:
                words = re.findall(r"[A-Z]{2,}(?:-[A-Z]+)*", param.metavar)
                assert [word for word in words if word != "IRI" and not knows(f"metavar-{word}")] == []


def test_few_values_stand_in_the_help_and_all_where_it_says(chithi: Run) -> None:
    listed = told(chithi, "help", "run", "who-spoke", "--conference-type", "--lang", "en").splitlines()[1:]
    assert told(chithi, "help", "run", "who-spoke", "conference-type", "--lang", "en").splitlines()[1:] == listed
    assert "  study conference (conference-type:study)" in listed
    assert listed == sorted(listed)


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["rnu"], "Có phải bạn muốn: run?", "Did you mean: run?"),
        (["DESCRIBE"], "Có phải bạn muốn: describe,", "Did you mean: describe,"),
        (["who-spoke"], "Hãy gõ: chithi run who-spoke", "Type: chithi run who-spoke"),
        (["who-spok"], "Có phải bạn muốn: run who-spoke", "Did you mean: run who-spoke"),
        (["new", "reprot"], "Có phải bạn muốn: report?", "Did you mean: report?"),
        (["help", "rnu"], "Có phải bạn muốn: run?", "Did you mean: run?"),
        (["help", "run", "who-spok"], "Có phải bạn muốn: who-spoke", "Did you mean: who-spoke"),
        (["help", "run", "who-spoke", "provnce"], "Có phải bạn muốn: --province", "Did you mean: --province"),
        (["help", "find", "x"], "--x", "--x"),
        (["help", "run", "who-spoke", "province", "x"], "“x”", "“x”"),
        (["run", "who-spoke", "--foramt", "csv"], "Có phải bạn muốn: --format", "Did you mean: --format"),
        (["run", "who-spoke", "--format", "cvs"], "Có phải bạn muốn: csv", "Did you mean: csv"),
        (["run", "who-spoke", "--engine", "oxigraf"], "Có phải bạn muốn: oxigraph?", "Did you mean: oxigraph?"),
        (["list", "-o", "answer.cvs"], "Có phải bạn muốn: .csv", "Did you mean: .csv"),
        (["run", "--province", "x"], "phải đứng sau tên: chithi run TÊN --province", "chithi run NAME --province"),
        (["find", "a", "--kind", "Persn"], "Có phải bạn muốn: person", "Did you mean: person"),
        (["list", "--topic", "figuers"], "Có phải bạn muốn: figures?", "Did you mean: figures?"),
        (["list", "--tag", "oficials"], "Có phải bạn muốn: officials?", "Did you mean: officials?"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_word_gets_the_nearest(
    chithi: Run, arguments: list[str], vietnamese: str, english: str, lang: str
) -> None:
    done = chithi(*arguments, CHITHI_LANG=lang)
    assert (done.returncode, done.stdout) == (2, "")
    assert (vietnamese if lang == "vi" else english) in done.stderr


def test_nothing_near_suggests_nothing(chithi: Run) -> None:
    assert "Did you mean" not in chithi("zzzz", CHITHI_LANG="en").stderr


@pytest.mark.parametrize("place", ["before", "behind"])
def test_the_language_may_stand_before_the_command(chithi: Run, place: str) -> None:
    command = ["run", "who-spoke", "--format", "csv"]
    typed = ["--lang", "en", *command] if place == "before" else [*command, "--lang", "en"]
    assert told(chithi, *typed, CHITHI_LANG="vi") == told(chithi, *command, CHITHI_LANG="en")
    both = told(chithi, "--lang", "vi", *command, "--lang", "en")
    assert both == told(chithi, *command, CHITHI_LANG="en")


def test_what_is_explained_only_in_english_says_so_in_vietnamese(tmp_path: Path) -> None:
    path = tmp_path / "x.rq"
    path.write_text("#+ description: One row per person.\nSELECT * { ?s ?p ?o }", encoding="utf-8")
    assert description(read_query(path)) == "One row per person."
    use("vi")
    assert description(read_query(path)) == "(Phần giải thích chỉ có bằng tiếng Anh.) One row per person."
    path.write_text('#+ description:\n#+   - vi: "Mỗi người."\n#+   - en: "Each."\nASK {}', encoding="utf-8")
    assert description(read_query(path)) == "Mỗi người."
    path.write_text("ASK {}", encoding="utf-8")
    assert description(read_query(path)) == ""
