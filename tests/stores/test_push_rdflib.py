"""`chithi push` by updates, the only way to rdflib's server; it parses them by other rules than Oxigraph."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import store_rdflib
from support import free_port, listens, require, started, wait_for

VALUES = [
    *("đ \u0001 \x7f \u2028 ễ", "\\u0041 \\\\u0041 \\U0001F600 \\n", "a \"b\" 'c'", "\t\r\n", "} ; CLEAR ALL ; #"),
    *("đường \\u0111ường", "\\", "\\\\", '"""', "?x $y"),
]


def test_updates_bring_every_letter_to_rdflib(tmp_path: Path) -> None:
    require(store_rdflib)
    data, port = tmp_path / "data.jsonld", free_port()
    data.write_text(json.dumps({"@id": "urn:s", "urn:p": VALUES, "urn:q": {"@id": "urn:đ"}}), encoding="utf-8")
    serve = [sys.executable, "-m", "rdflib_endpoint", "serve", "--enable-update", "--host", "127.0.0.1"]
    with started([*serve, "--port", str(port)], tmp_path) as process:
        wait_for(lambda: listens(port), process, tmp_path)
        url = f"http://127.0.0.1:{port}/"
        push = [sys.executable, "-m", "chithi", "push", url, "--lang", "en", "--graph", "urn:g", "--data", str(data)]
        first, second = (
            subprocess.run([*push, "--batch", "4"], capture_output=True, encoding="utf-8", timeout=120, check=False)
            for _ in range(2)
        )
        asked = f"{url}?query={quote('SELECT ?o WHERE { GRAPH <urn:g> { <urn:s> <urn:p> ?o } }')}"
        with urlopen(Request(asked, headers={"Accept": "application/sparql-results+json"}), timeout=60) as answer:
            found = [row["o"]["value"] for row in json.load(answer)["results"]["bindings"]]
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert f"sent {len(VALUES) + 1} of {len(VALUES) + 1} triples and removed 0 in 3 requests" in first.stderr
    assert "nothing to send" in second.stderr
    assert sorted(found) == sorted(VALUES)
