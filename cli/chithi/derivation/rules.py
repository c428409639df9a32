"""Reads the rules of graph/rules: SPARQL CONSTRUCT queries, each in a file of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from chithi import home
from chithi.messages.errors import CannotRead
from chithi.rdf import reading
from chithi.rdf.namespaces import CT
from chithi.rdf.sparql_tokens import syntax_fault

# The graph that the rules find the ontology in; the data are the default graph.
ONTOLOGY = NamedNode(CT.removesuffix("#"))


# What the comment at the head of a rule says of its turn; without it a rule is of the first stratum.
_STRATUM = re.compile(r"^# stratum: *(\S+) *$", re.MULTILINE)
STRATA = ("1", "2")


class Rule(NamedTuple):
    """A query, the name of its file, and its stratum: 2 waits until those of 1 have given all they can."""

    name: str
    text: str
    stratum: str = STRATA[0]

    @property
    def is_last(self) -> bool:
        """Whether it asks for all values of a node, so that it waits until the others have given them."""
        return self.stratum == STRATA[-1]


def read_rules(root: Path) -> list[Rule]:
    """Read graph/rules/*.rq under a project's root, sorted by name.

    Raises:
        CannotRead: there is none, or one cannot be read, is no CONSTRUCT or of no known stratum.
    """
    folder = root / "graph" / "rules"
    paths = sorted(folder.glob("*.rq"))
    if not paths:
        raise CannotRead("no-rules", path=folder, variable=home.HOME_VARIABLE)
    return [_rule(path) for path in paths]


def _rule(path: Path) -> Rule:
    with reading.report_read_errors(path):
        text = path.read_text(encoding="utf-8")
    try:
        constructs = isinstance(Store().query(text), QueryTriples)
    except SyntaxError as error:
        line, column, reason = syntax_fault(str(error.msg))
        raise CannotRead("bad-syntax", where=f"{path}:{line}:{column}", reason=reason) from error
    except (RuntimeError, OSError) as error:
        raise CannotRead("bad-syntax", where=path, reason=str(error)) from error
    if not constructs:
        raise CannotRead("rule-no-construct", path=path)
    stratum = next(iter(_STRATUM.findall(text)), STRATA[0])
    if stratum not in STRATA:
        raise CannotRead("rule-stratum", path=path, stratum=stratum, known=", ".join(STRATA))
    return Rule(path.name, text, stratum)


def read_ontology(root: Path) -> list[Quad]:
    """Read the statements of the ontology under a project's root.

    Raises:
        CannotRead: it is missing, unreadable or malformed.
    """
    return reading.read_quads(root / "ontology" / "chithi.ttl")
