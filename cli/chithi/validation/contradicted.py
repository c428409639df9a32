"""New data may not state what contradicts the values that follow from it by graph/rules."""

from __future__ import annotations

from chithi.derivation.contradictions import Contradiction
from chithi.validation.results import RULES, Result

RULE = f"{RULES}contradicts-derived"


def as_result(found: Contradiction) -> Result:
    """Return a contradiction as a result at the value that is there; what would follow is told in words."""
    return Result(RULE, RULE, "Violation", str(found.node), found.property.value, str(found.held))
