"""Virtuoso, loaded by its own bulk loader (Debian `virtuoso-opensource`)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from support import Store, free_port, started, wait_for

from chithi.engines.endpoint import ProtocolEngine
from chithi.rdf.namespaces import XSD

NAME = "virtuoso"
# What it writes in another way: it has no truth values of its own.
REWRITTEN = {f'"true"^^<{XSD}boolean>': f'"1"^^<{XSD}boolean>'}
SERVER, CLIENT = shutil.which("virtuoso-t"), shutil.which("isql-vt")
GRAPH = "https://w3id.org/chithi/graph"
# A new database, for this machine only. CheckpointInterval 0: it writes no checkpoint while it is asked.
SETTINGS = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = .
CheckpointInterval = 0
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
Charset = UTF-8
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 0
"""
# What the loader says of a file stands in load_list. Planning goes by counts, which the checkpoint settles.
LOAD = """\
ld_dir ('.', 'data.ttl', '{graph}');
rdf_loader_run ();
checkpoint;
"""
FAULTS = "select ll_file, ll_error from DB.DBA.load_list where ll_state <> 2 or ll_error is not null;\n"


class Server(ProtocolEngine):
    """The running server; its default graph is made the one that was loaded, without Virtuoso's own graphs."""

    name = NAME

    def __init__(self, http: int, version: str, load_messages: str) -> None:
        self.endpoint = f"http://127.0.0.1:{http}/sparql?default-graph-uri={quote(GRAPH, safe='')}"
        super().__init__(self.endpoint)
        self.version, self.load_messages = version, load_messages


def missing() -> str | None:
    return None if SERVER and CLIENT else "no commands virtuoso-t and isql-vt: apt install virtuoso-opensource"


@contextmanager
def running(folder: Path, data: Path) -> Iterator[Store]:
    assert SERVER
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql=sql, http=http), encoding="ascii")
    # Virtuoso reads files of the folders in DirsAllowed only.
    shutil.copyfile(data, folder / "data.ttl")
    with started([SERVER, "-f", "-c", "virtuoso.ini"], folder) as process:
        # It says when it is ready; a probe of its port while it starts has ended it.
        online = f"Server online at 127.0.0.1:{sql}"
        wait_for(lambda: online in (folder / "log").read_text(encoding="utf-8", errors="replace"), process, folder)
        messages = _isql(sql, LOAD.format(graph=GRAPH)) + _isql(sql, FAULTS)
        version = _isql(sql, "select sys_stat ('st_dbms_ver');\n").strip()
        yield Server(http, version, messages.strip())


def _isql(port: int, statements: str) -> str:
    """Return what Virtuoso prints, which is nothing but rows and errors: a new database's password is its user's."""
    assert CLIENT
    words = ["VERBOSE=OFF", "PROMPT=OFF", "BANNER=OFF", "ERRORS=STDOUT", "BLOBS=ON"]
    command = [CLIENT, f"127.0.0.1:{port}", "dba", "dba", *words]
    done = subprocess.run(command, input=statements, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout + done.stderr
