"""The prefixes of the project's table in queries that a person types."""

from __future__ import annotations

from chithi.rdf.namespaces import PREFIXES
from chithi.rdf.sparql_tokens import declared_prefixes, tokenise, used_prefixes


def missing_declarations(text: str) -> list[str]:
    """Return a `PREFIX` line for each prefix of the table that a query uses and does not declare, by first use."""
    found = tokenise(text)
    declared = declared_prefixes(found)
    return [f"PREFIX {p}: <{PREFIXES[p]}>" for p in used_prefixes(found) if p not in declared and p in PREFIXES]
