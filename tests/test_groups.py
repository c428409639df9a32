"""What takes seconds to make is made by one process, which gets all tests that are marked with a group."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("groups")
def test_xdist_sees_the_groups(request: pytest.FixtureRequest) -> None:
    """Some versions pass the mark over without a word, and each process makes everything and starts each store."""
    seen = request.node.nodeid.endswith("@groups")
    assert seen == hasattr(request.config, "workerinput")
