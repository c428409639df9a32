"""What the pages name is there: files, headings, commands, options; and no page speaks of a document that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pages import FOLDERS, PAGES, ROOT, anchors, blocks, code, links, prose

from chithi import app

# A path from the root, wherever it stands; a part such as <slug> stands for any name.
FROM_ROOT = re.compile(rf"(?<![\w/:.*>-])(?:\.ci|{'|'.join(FOLDERS)})/[\w./*<>{{}}-]*[\w/*>]")
# A word that is a path by its form, such as `registers/*.ttl`, `cli/data/` or `hostile.py`.
BY_FORM = re.compile(r"(?=.*[a-z])[\w.*<>-]*(?:/[\w.*<>-]*)+|[\w*<>-]+\.(?:md|py|rq|ttl|txt|js|yaml)")
# What projects call their documents.
DOCUMENT = re.compile(r"\b(?:ARCHITECTURE|CONTRIBUTING|DESIGN|DOCUMENTATION|HACKING|ROADMAP|SECURITY|SPEC|TODO)\b")
LANGUAGES = {"console", "sh", "python", "text"}


def found(name: str, page: str) -> bool:
    """Whether there is a file or folder of that name, seen from the root, the page or the folder's tests."""
    if "node_modules" in name:  # what npm installs
        return True
    pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
    here = (ROOT / page).parent
    cases = ROOT / "tests" / here.name
    return any(ROOT.glob(pattern)) or any(here.glob(pattern)) or (here != ROOT and any(cases.rglob(pattern)))


def test_the_pages_are_found() -> None:
    assert {"README.md", "CHANGELOG.md", "graph/STORES.md", "tests/benchmarks/README.md"} <= set(PAGES)
    assert {f"{folder}/README.md" for folder in FOLDERS} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file_and_a_heading(page: str) -> None:
    for file, heading in links(PAGES[page]):
        target = ((ROOT / page).parent / file).resolve() if file else ROOT / page
        assert target.exists(), file
        if heading:
            assert heading in anchors(target.read_text(encoding="utf-8")), f"{file}#{heading}"


@pytest.mark.parametrize("page", PAGES)
def test_every_path_is_there(page: str) -> None:
    named = FROM_ROOT.findall(PAGES[page]) + [word for word in code(PAGES[page]) if BY_FORM.fullmatch(word)]
    assert [name for name in named if not found(name, page)] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_page_speaks_of_a_document_that_is_not_there(page: str) -> None:
    text = PAGES[page]
    assert [name for name in DOCUMENT.findall(text) if not [*ROOT.glob(f"{name}*")]] == []
    assert re.findall(r"\bsections? \d", text) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_kind_that_the_tests_know(page: str) -> None:
    fences = re.findall(r"^[ \t]*```+(\w*)", PAGES[page], flags=re.MULTILINE)
    assert len(fences) == 2 * sum(len(blocks(PAGES[page], language)) for language in LANGUAGES)


def written(page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of chithi that a page writes in its prose or in a shell block, and its options."""
    lines = [line for block in blocks(PAGES[page], "sh") for line in block.splitlines()]
    for text in [*code(PAGES[page]), *lines]:
        for command, rest in re.findall(r"(?:^|[\s/])chithi ([a-z]+)\b([^|;&]*)", text):
            yield command, re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", rest)


def options(command: click.Command, context: click.Context) -> set[str]:
    """Return the options of a command and of those below it."""
    own = {name for parameter in command.params for name in parameter.opts} | set(context.help_option_names)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            own |= options(below, context)
    return own


@pytest.fixture(scope="module")
def known() -> dict[str, set[str]]:
    context = click.Context(app.command, help_option_names=["-h", "--help"])
    found = {name: app.command.get_command(context, name) for name in app.command.list_commands(context)}
    return {name: options(command, context) for name, command in found.items() if command}


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_exists(page: str, known: dict[str, set[str]]) -> None:
    for command, used in written(page):
        assert command in known
        assert set(used) <= known[command], command
    alone = {word.split()[0] for word in code(PAGES[page]) if re.match(r"--[a-z]", word)}
    assert alone <= set().union(*known.values())


def test_the_tests_can_fail() -> None:
    assert not found("graph/nothing.ttl", "README.md")
    assert found("reports/<slug>.ttl", "graph/README.md")
    assert FROM_ROOT.findall("see tests/cli/gone.py, https://w3id.org/chithi/graph/x.") == ["tests/cli/gone.py"]
    assert DOCUMENT.findall("(DESIGN, section 2)") == ["DESIGN"]
    assert Path(ROOT, "README.md").exists()
    assert prose("a\n```sh\nb\n```\nc\n") == "a\n\nc\n"
