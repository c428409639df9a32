"""Where the data folders are: in the installed package, in the checkout, or where CHITHI_HOME points."""

from __future__ import annotations

import os
from pathlib import Path

from chithi.messages.errors import CannotRead

_PACKAGE = Path(__file__).parent
HOME_VARIABLE = "CHITHI_HOME"


def root() -> Path:
    """Return the folder that holds ontology/, graph/, shapes/ and queries/."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


def queries() -> Path:
    """Return the folder of the saved queries."""
    return root() / "queries"


def shipped_graph() -> Path:
    """Return the one data file that every command asks unless told otherwise.

    Raises:
        CannotRead: it is not there.
    """
    path = root() / "graph" / "chithi.ttl"
    if not os.path.lexists(path):
        raise CannotRead("no-graph", path=path, variable=HOME_VARIABLE)
    return path
