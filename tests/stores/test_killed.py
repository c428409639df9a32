"""A real server that is killed while it works on a query."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import store_oxigraph
from at_work import cpu_seconds
from support import free_port, listens, require, started, stop, wait_for

from chithi import home

# Sixteen thousand to the power of three: nobody has the time.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see that the server is at work")
def test_a_server_killed_in_mid_query_gives_one_message_and_exit_3(tmp_path: Path) -> None:
    require(store_oxigraph)
    command, port, data = store_oxigraph.COMMAND, free_port(), tmp_path / "data"
    subprocess.run([command, "load", "--location", data, "--file", home.shipped_graph()], check=True, timeout=60)
    serve = [command, "serve", "--location", data, "--bind", f"127.0.0.1:{port}"]
    with started(serve, tmp_path) as server:
        wait_for(lambda: listens(port), server, tmp_path)
        ask = [sys.executable, "-m", "chithi", "sparql", ENDLESS, "--endpoint", f"http://127.0.0.1:{port}/query"]
        with subprocess.Popen(
            [*ask, "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as asking:
            try:
                while cpu_seconds(server) < 0.3:
                    assert asking.poll() is None
                    time.sleep(0.05)
                stop(server, patience=0)
                out, err = asking.communicate(timeout=60)
            finally:
                asking.kill()
    assert (asking.returncode, out) == (3, "")
    assert err.count("\n") == 1 and "broke before the end" in err
