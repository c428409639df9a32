"""Comunica: a query engine in JavaScript, over a file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import piped

NAME = "comunica"
HERE = Path(__file__).parent / "comunica"


def modules() -> Path:
    """Return the installed packages: a folder of one's own, or where `npm ci` puts them."""
    return Path(os.environ.get("CHITHI_COMUNICA") or HERE) / "node_modules"


def missing() -> str | None:
    if not shutil.which("node"):
        return "Node.js is not installed: apt install nodejs npm"
    if not (modules() / "@comunica" / "query-sparql-file").is_dir():
        return f"Comunica is not installed: npm ci --prefix {HERE}"
    return None


@contextmanager
def running(folder: Path, data: Path) -> Iterator[piped.PipedStore]:
    # From outside the modules' folder only NODE_PATH leads there.
    environment = {"NODE_PATH": str(modules().resolve())}
    command = ["node", str(HERE / "answers.js"), str(data.resolve())]
    with piped.started(NAME, command, folder, environment) as store:
        yield store
