"""What people and programs do to a command line: wrong files, wrong words, closed pipes, hostile values."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from at_work import wait_until_at_work

from chithi import engines
from chithi.engines.base import Engine
from chithi.formats.table import render
from chithi.graph import build
from chithi.lookup.naming import resolve
from chithi.messages.errors import CannotRead, DataFails, WrongUse, explain_os_error
from chithi.output import emit
from chithi.queries.guard import ask, check
from chithi.queries.saved import query_paths, read_query
from chithi.rdf.answers import Answer, Triples
from chithi.rdf.reading import data_files

Run = Callable[..., subprocess.CompletedProcess[str]]
GOOD = "<http://a/b> <http://a/c> <http://a/d> .\n"
HEAD = '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
both_languages = pytest.mark.parametrize("lang", ["vi", "en"])


def refused(done: subprocess.CompletedProcess[str], code: int, *said: str) -> None:
    """A refusal has its exit code, one message on standard error, and nothing on standard output."""
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(("Error: ", "Lỗi: "))
    for words in said:
        assert words in done.stderr


# Data files


@pytest.mark.parametrize(
    ("name", "content", "vietnamese", "english"),
    [
        # <http://a/b> and a blank are 13 bytes, <http://a/c> and a blank as many, then a quote: 27 before the byte
        ("x.nt", b'<http://a/b> <http://a/c> "\xff" .\n', "byte thứ 27", "at byte 27"),
        ("x.jsonld", b'{"@id": "http://a/b", "http://a/c": "\xff"}', "byte thứ 37", "at byte 37"),
        ("x.ttl", "# Đ".encode("utf-16"), "byte thứ 0", "at byte 0"),
        ("x.ttl", b"\xef\xbb\xbf" + GOOD.encode(), "không có BOM", "without BOM"),
        ("x.jsonld", b'{"@context": "http://a/c", "p": "b"}', "Hãy chép @context", "Copy it into the file"),
        ("x.jsonld", b'{"name": "b"}', "không có bộ ba nào", "no statement in it"),
        ("x.jsonld", b"[1, 2]", "@context", "@context"),
        ("x.ttl", b"@prefix a: <http://a/> .\n# nothing else\n", "không có bộ ba nào", "no statement in it"),
        ("x.ttl", b"", "Hãy đưa tệp có nội dung", "Give one with content"),
        ("x.rdf", f"{HEAD}/".encode(), "x.rdf: sai cú pháp: tag", "x.rdf: syntax error: tag"),
        ("x.rdf", f"{HEAD}>{'a' * 9999}</rdf:RDF>".encode(), "x.rdf: sai cú pháp", "x.rdf: syntax error"),
        ("x.ttl", b"\x1b[31m", "\\x1b", "\\x1b"),
    ],
)
@both_languages
@pytest.mark.parametrize("option", ["--data", "--with"])
def test_a_data_file_is_refused_with_what_to_do(
    chithi: Run, tmp_path: Path, name: str, content: bytes, vietnamese: str, english: str, lang: str, option: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = chithi("stats", option, str(path), "--lang", lang)
    refused(done, 3, str(path), vietnamese if lang == "vi" else english)
    assert "None" not in done.stderr
    assert len(done.stderr) < 400


def test_a_name_that_never_ends_is_a_syntax_error(tmp_path: Path) -> None:
    path = tmp_path / "long.ttl"
    path.write_bytes(b"a" * 20_000_000)  # Oxigraph's buffer ends at 16 MiB
    with pytest.raises(CannotRead, match="long.ttl: syntax error"):
        engines.open_engine(data=[str(path)])


def test_a_pipe_is_no_file_and_is_not_waited_for(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "pipe.ttl"
    os.mkfifo(path)
    refused(chithi("stats", "--data", str(path)), 3, "pipe.ttl", "Save the data to a file")


@both_languages
@pytest.mark.parametrize(
    "arguments",
    [["stats", "--data", ""], ["list", "-o", ""], ["build", "--root", ""], ["sparql", "-f", ""]],
)
def test_an_empty_path_does_not_stand_for_the_current_folder(chithi: Run, arguments: list[str], lang: str) -> None:
    refused(chithi(*arguments, CHITHI_LANG=lang), 2, "để trống" if lang == "vi" else "is empty")


@pytest.mark.parametrize("name", ["", "a.ttl", "sub"])
def test_what_may_not_be_read_is_told_and_never_passed_over(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file system of the superuser refuses nothing, so it is made to."""
    locked = tmp_path / "locked"
    (locked / "sub").mkdir(parents=True)
    (tmp_path / "good.ttl").write_text(GOOD)
    inner, inner_stat, refusals = os.scandir, Path.stat, (str(locked), str(locked / "sub"))

    def scandir(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if str(path) in refusals:
            raise PermissionError(13, "Permission denied", str(path))
        return inner(path)

    def stat(path: Path, **_: object) -> os.stat_result:
        if str(path).startswith(f"{locked}/"):
            raise PermissionError(13, "Permission denied", str(path))
        return inner_stat(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(CannotRead, match="permission denied"):
        engines.open_engine(data=[str(locked / name)] if name else [str(tmp_path)])


def test_folders_are_read_to_the_bottom_in_order(tmp_path: Path) -> None:
    for name in ("b.ttl", "a/z.nt", "a/y/x.trig", "a/readme.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    names = [str(path.relative_to(tmp_path)) for path in data_files([str(tmp_path)])]
    assert names == ["a/y/x.trig", "a/z.nt", "b.ttl"]


def test_data_under_an_empty_file_of_comments_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("# nothing yet\n")
    (tmp_path / "b.ttl").write_text(GOOD)
    engines.open_engine(data=[str(tmp_path)]).close()


# Queries


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address, and what was sent to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            try:
                while True:
                    connection, _ = server.accept()
                    heard.append(connection.recv(100))
                    connection.close()
            except OSError:
                pass

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", heard


@pytest.mark.parametrize("engine", engines.NAMES)
@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        # rdflib resolves these before it reads the words
        "SELECT * { \\u0053ERVICE <%s> { ?s ?p ?o } }",
        "SELECT * \\U00000046ROM <%s> { ?s ?p ?o }",
        'SELECT * { ?s ?p "\\u0022 . SERVICE <%s> { ?s ?p ?o } #" }',
        "SELECT * { # comment\n service<%s>{ ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_for_the_network(
    chithi: Run, listener: tuple[str, list[bytes]], engine: str, query: str
) -> None:
    address, heard = listener
    refused(chithi("sparql", query % address, "--engine", engine), 2, "--data or --with")
    assert heard == []


def test_no_data_file_reaches_for_the_network(chithi: Run, listener: tuple[str, list[bytes]], tmp_path: Path) -> None:
    address, heard = listener
    path = tmp_path / "x.jsonld"
    for context in (address, {"@import": address}):
        path.write_text(json.dumps({"@context": context, "@id": "http://a/b", "http://a/c": "d"}))
        refused(chithi("stats", "--data", str(path)), 3, "network")
    (tmp_path / "x.rdf").write_text(f'<!DOCTYPE r SYSTEM "{address}">{HEAD.partition("?>")[2]}/>')
    assert chithi("stats", "--data", str(tmp_path / "x.rdf")).returncode == 3
    assert heard == []


@pytest.mark.parametrize("arguments", [["run", "net"], ["run", "net", "--q", "a"], ["show", "net", "--q", "a"]])
def test_no_saved_query_reaches_for_the_network(
    chithi: Run, home: Path, listener: tuple[str, list[bytes]], tmp_path: Path, arguments: list[str]
) -> None:
    address, heard = listener
    (tmp_path / "queries" / "topic").mkdir(parents=True)
    (tmp_path / "graph").symlink_to(home / "graph")
    (tmp_path / "queries" / "topic" / "net.rq").write_text(
        "#+ summary: Asks elsewhere\n"
        f"SELECT ?s {{ SERVICE <{address}> {{ ?s ?p ?o }} FILTER(CONTAINS(?o, COALESCE(?__q_literal, ?o))) }}\n"
    )
    refused(chithi(*arguments, CHITHI_HOME=str(tmp_path)), 2, "SERVICE")
    assert heard == []


@pytest.mark.parametrize("text", ["", "  ", "# a comment"])
def test_nothing_is_no_query(text: str) -> None:
    with pytest.raises(WrongUse) as caught:
        check(text)
    assert caught.value.key == "one-query"


@pytest.mark.parametrize("brackets", ["{}", "()", "[]"])
def test_brackets_are_counted_before_a_parser_runs_out_of_stack(brackets: str) -> None:
    left, right = brackets
    check(f"SELECT * {{ {left * 150} {right * 150} }}")
    check(f"SELECT * {{ {(left + right) * 3000} ?s ?p '{left * 3000}' }}")
    with pytest.raises(WrongUse, match="more than 200"):
        check(f"SELECT * {{ {left * 3000} {right * 3000} }}")


@pytest.mark.parametrize("name", engines.NAMES)
@pytest.mark.parametrize(
    "query",
    [
        "SELECT (<http://e/function>(1) AS ?x) {}",
        "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }",  # rdflib alone would answer with some ?s
        "SELECT (?s AS ?s) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } GROUP BY ?s",
        "SELECT ?s { ?s <relative> ?o }",
        "SELECT ?s { ?s ?p ?o } LIMIT 99999999999999999999999",
    ],
)
def test_what_is_no_sparql_is_refused_by_every_engine(engines: dict[str, Engine], name: str, query: str) -> None:
    with pytest.raises(WrongUse):
        ask(engines[name], query, "")


@pytest.mark.parametrize(
    ("query", "columns", "rows"),
    [
        ("SELECT (COUNT(*) AS ?n) { ?s <http://e/none> ?o } GROUP BY ?s", ["n"], []),
        ("SELECT (COUNT(*) AS ?n) { ?s <http://e/none> ?o }", ["n"], [["0"]]),
        ("SELECT (MAX(?o) AS ?n) { ?s <http://e/none> ?o }", ["n"], [[None]]),
        ("SELECT (COUNT(*) AS ?n) { VALUES (?a ?b) { (1 2) (1 3) } } GROUP BY ?a", ["n"], [["2"]]),
        ("SELECT * { VALUES (?z ?a ?m) { (1 2 3) } }", ["a", "m", "z"], [["2", "3", "1"]]),
        ('SELECT ("2023-02-30"^^<http://www.w3.org/2001/XMLSchema#date> AS ?d) {}', ["d"], [["2023-02-30"]]),
    ],
)
def test_the_engines_agree_where_rdflib_would_not(
    engine: Engine, capfd: pytest.CaptureFixture[str], query: str, columns: list[str], rows: list[list[str | None]]
) -> None:
    result = engine.query(query)
    assert isinstance(result, Answer)
    assert list(result.columns) == columns
    assert [[getattr(cell, "value", None) for cell in row] for row in result.rows] == rows
    assert capfd.readouterr().err == ""


def test_a_template_makes_no_statement_about_a_text(engine: Engine) -> None:
    query = 'CONSTRUCT { ?s <http://e/p> ?s } { VALUES ?s { "text" <http://e/s> } }'
    result = engine.query(query)
    assert isinstance(result, Triples)
    assert [str(triple.subject) for triple in result.triples] == ["<http://e/s>"]


def test_what_rdflib_cannot_evaluate_is_no_traceback(chithi: Run) -> None:
    done = chithi("sparql", 'SELECT (REGEX("a", "[") AS ?x) {}', "--engine", "rdflib")
    refused(done, 2, "rdflib cannot answer this query", "Write it another way")


@pytest.mark.parametrize("engine", engines.NAMES)
def test_finding_nothing_is_no_error(chithi: Run, engine: str) -> None:
    done = chithi("find", "nothing of the kind", "--engine", engine, "--format", "csv")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "node,label,kind,where,matched,matchedBasis\n",
        "No rows.\n",
    )


def test_a_closed_standard_input_is_empty(home: Path) -> None:
    command = ["sh", "-c", 'exec "$0" -m chithi sparql - <&-', sys.executable]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    refused(done, 3, "stdin")


def test_a_saved_query_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "x.rq"
    path.write_bytes(b"\xef\xbb\xbf#+ summary: Marked\nSELECT ?s { ?s ?p ?o }\n")
    assert read_query(path).scalar("summary") == "Marked"


@pytest.mark.filterwarnings("ignore:Dataset.contexts:DeprecationWarning:rdflib")
def test_a_statement_in_two_graphs_is_one_statement(tmp_path: Path) -> None:
    graph = "PREFIX e: <http://e/> e:g { e:a e:b e:c . e:a e:b e:d } e:h { e:a e:b e:c }"
    (tmp_path / "x.trig").write_text(graph)
    (tmp_path / "y.ttl").write_text("<http://e/a> <http://e/b> <http://e/c> .\n")
    for name in engines.NAMES:
        opened = engines.open_engine(name, data=[str(tmp_path)])
        counts = []
        for group in ("?s ?p ?o", "GRAPH ?g { ?s ?p ?o }", "GRAPH <http://e/g> { ?s ?p ?o }"):
            result = opened.query(f"SELECT (COUNT(*) AS ?n) {{ {group} }}")
            assert isinstance(result, Answer)
            counts += [getattr(row[0], "value", None) for row in result.rows]
        assert counts == ["2", "3", "2"], name
        opened.close()


@pytest.mark.parametrize("term", ["<<( <http://a/b> <http://a/c> <http://a/d> )>>", '"a"@vi--ltr'])
def test_what_rdflib_cannot_hold_is_not_bent(tmp_path: Path, term: str) -> None:
    path = tmp_path / "x.nt"
    path.write_text(f"<http://a/b> <http://a/c> {term} .\n")
    engines.open_engine("oxigraph", data=[str(path)]).close()
    with pytest.raises(WrongUse, match="--engine oxigraph"):
        engines.open_engine("rdflib", data=[str(path)])


# Names and values


def test_an_iri_in_brackets_needs_no_known_scheme(tmp_path: Path) -> None:
    path = tmp_path / "x.nt"
    path.write_text("<urn:a:b> <http://a/c> <mailto:d@e> .\n")
    opened = engines.open_engine(data=[str(path)])
    assert resolve(opened, "<urn:a:b>").value == "urn:a:b"
    assert resolve(opened, "<mailto:d@e>").value == "mailto:d@e"
    with pytest.raises(WrongUse, match="no prefix “urn:”"):
        resolve(opened, "urn:a:b")
    with pytest.raises(WrongUse, match="not a valid IRI"):
        resolve(opened, "<a b>")
    opened.close()


def test_a_message_obeys_no_control_character_and_has_an_end(chithi: Run) -> None:
    refused(chithi("describe", "x\x1b[31m\ny"), 2, "“x\\x1b[31m\\ny”")
    for arguments in (["describe"], ["run"], ["list", "--topic"], ["run", "who-spoke", "--from"]):
        assert len(chithi(*arguments, "a" * 100_000).stderr) < 1000


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["--nosuch"], "không có tùy chọn “--nosuch”", "there is no option “--nosuch”"),
        (["run", "who-spoke", "--provinc", "x"], "--province", "Did you mean: --province"),
        (["run", "who-spoke", "song", "may"], "“song may”", "no place for “song may”"),
        (["run", "who-spoke", "--limit", "-1"], "--limit: “-1”", "--limit: “-1” is not a whole number"),
        (["run", "who-spoke", "--limit", "ten"], "--limit: “ten”", "--limit: “ten” is not a whole number"),
        (["run", "who-spoke", "--limit"], "--limit cần có giá trị", "--limit needs a value"),
        (["run", "who-spoke", "--evidence=no"], "--evidence không nhận", "--evidence takes no value"),
        (["run", "who-spoke", "--format", "pdf"], "--format: không có “pdf”", "--format: there is no “pdf”"),
        (["run", "who-spoke", "--engine", "x"], "oxigraph, rdflib", "oxigraph, rdflib"),
        (["find", "a", "--kind", "x"], "--kind: không có “x”", "--kind: there is no “x”"),
        (["find"], "thiếu CHUỖI-CHỮ", "TEXT is missing"),
        (["describe", "person:vu-van-nui", "--limit", "1"], "“--limit”", "“--limit”"),
    ],
)
@both_languages
def test_wrong_options_are_told_in_both_languages(
    chithi: Run, arguments: list[str], vietnamese: str, english: str, lang: str
) -> None:
    refused(chithi(*arguments, CHITHI_LANG=lang), 2, vietnamese if lang == "vi" else english)


def test_a_wrong_language_in_the_environment_is_told_by_its_variable(chithi: Run) -> None:
    refused(chithi("list", CHITHI_LANG="fr"), 2, "CHITHI_LANG: there is no “fr”. Choose from: vi, en.")


def test_help_is_vietnamese_to_the_headings(chithi: Run) -> None:
    told = chithi("--help", CHITHI_LANG="vi").stdout
    assert [word for word in ("Cách dùng:", "Tùy chọn:", "Hỏi:", "Xem hướng dẫn này.") if word not in told] == []
    assert [word for word in ("Usage", "Options", "Show") if word in told] == []


# Streams, places, signals


@pytest.mark.parametrize(
    ("arguments", "redirection", "code"),
    [
        ("list", ">&-", 2),
        ("stats", ">&-", 2),
        ("list", ">/dev/full", 2),
        ("--help", ">/dev/full", 2),
        ("--version", ">/dev/full", 2),
        ("run who-spoke --help", ">/dev/full", 2),
        ("list --limit 1", "2>/dev/full", 0),
        ("list --limit 1", "2>&-", 0),
        ("list nosuch", "2>/dev/full", 2),
        ("run nosuch", "2>/dev/full", 2),
        ("run nosuch", ">&- 2>&-", 2),
    ],
)
def test_streams_that_take_nothing(home: Path, arguments: str, redirection: str, code: int) -> None:
    plain = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m chithi {arguments} {redirection}', sys.executable],
        capture_output=True,
        encoding="utf-8",
        env={**plain, "CHITHI_HOME": str(home), "LC_ALL": "C.UTF-8"},
        check=False,
    )
    assert done.returncode == code, done.stderr
    if redirection.startswith(">") and "2>" not in redirection:
        refused(done, 2, "cannot write to stdout", "-o")
    elif code == 0:
        assert done.stdout.count("\n") > 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["list", "-o", "Đ.csv"], 0), (["sparql", "-f", "Đ.rq"], 3), (["build", "--root", "Đ"], 3)],
)
def test_paths_with_accents_in_an_ascii_locale(
    chithi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    done = chithi(*arguments, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    if code:
        assert "Đ" in done.stderr
    else:
        assert (tmp_path / "Đ.csv").read_text(encoding="utf-8").startswith("name,topic")


def test_a_link_to_itself_takes_no_output(tmp_path: Path) -> None:
    path = tmp_path / "loop.csv"
    path.symlink_to(path)
    with pytest.raises(WrongUse, match="symbolic link"):
        emit(b"", path)
    assert path.is_symlink()


@both_languages
@pytest.mark.parametrize("arguments", [["list"], ["run", "who-spoke"], ["run", "--help"], ["stats"]])
def test_a_wrong_home_is_told_and_not_an_empty_list(
    chithi: Run, tmp_path: Path, arguments: list[str], lang: str
) -> None:
    refused(chithi(*arguments, CHITHI_HOME=str(tmp_path), CHITHI_LANG=lang), 3, str(tmp_path), "CHITHI_HOME")


def test_a_home_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refuse)
    with pytest.raises(CannotRead, match="permission denied"):
        query_paths(tmp_path)
    with pytest.raises(CannotRead, match="permission denied"):
        build.source_files(tmp_path)


@pytest.mark.parametrize("words", ["chithi run ", "chithi run who-spoke --official v"])
def test_completion_is_silent_where_there_is_nothing(chithi: Run, tmp_path: Path, words: str) -> None:
    done = chithi(
        _CHITHI_COMPLETE="bash_complete",
        COMP_TEXT=words,
        CHITHI_HOME=str(tmp_path),
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


@pytest.mark.parametrize("engine", engines.NAMES)
def test_ctrl_c_ends_a_query_that_would_take_for_ever(home: Path, engine: str, ctrl_c: None) -> None:
    query = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'?s{i} ?p{i} ?o{i} .' for i in range(6))} }}"
    started = subprocess.Popen(
        [sys.executable, "-m", "chithi", "sparql", query, "--engine", engine],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "CHITHI_HOME": str(home)},
    )
    try:
        wait_until_at_work(started, seconds=2)
        started.send_signal(signal.SIGINT)
        told = started.communicate(timeout=60)
    finally:
        started.kill()
    assert started.returncode in (130, -signal.SIGINT)
    assert told[0] == b""
    assert b"Traceback" not in told[1]


@pytest.mark.parametrize("columns", ["1", "0", "-5", "abc", "", "99999999999"])
def test_any_width_of_the_terminal_is_taken(chithi: Run, columns: str) -> None:
    for arguments in (["run", "who-spoke"], ["list"], ["describe", "person:vu-van-nui"], ["run", "who-spoke", "-h"]):
        done = chithi(*arguments, COLUMNS=columns)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


def test_a_table_of_no_columns_is_nothing() -> None:
    assert render(Answer((), [()]), 80) == ""


# Building


def test_a_quoted_triple_is_refused_in_a_source(home: Path, tmp_path: Path) -> None:
    (tmp_path / "graph" / "reports").mkdir(parents=True)
    source = tmp_path / "graph" / "reports" / "x.ttl"
    source.write_text("<http://a/b> <http://a/c> <<( <http://a/b> <http://a/c> <http://a/d> )>> .\n")
    with pytest.raises(DataFails, match="quoted triple"):
        build.build(tmp_path)


def test_a_source_that_is_not_utf_8_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "graph" / "reports").mkdir(parents=True)
    (tmp_path / "graph" / "reports" / "x.ttl").write_bytes(b'<http://a/b> <http://a/c> "\xff" .\n')
    with pytest.raises(CannotRead, match="not UTF-8"):
        build.build(tmp_path)


def test_the_reasons_of_the_file_system_are_ours() -> None:
    assert explain_os_error(PermissionError(13, "Permission denied")) == "permission denied"
    assert explain_os_error(IsADirectoryError("Is a directory (os error 21)")) == "it is a folder"
    assert explain_os_error(OSError(28, "No space left on device")) == "no space is left on the device"
    assert explain_os_error(OSError(5, "Input/output error")) == "Input/output error"
