"""The default engine: Oxigraph, embedded and in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, QueryBoolean, QuerySolutions, Store

from chithi.messages.errors import WrongUse
from chithi.rdf import folded_labels, reading
from chithi.rdf.answers import Answer, Result, Triples, Truth
from chithi.rdf.sparql_tokens import syntax_fault


def check_syntax(text: str) -> tuple[str, ...] | None:
    """Refuse what is no query, and return the columns that a SELECT gives, None for other forms.

    On a store without data an answer costs nothing, and rows are not even asked for.

    Raises:
        WrongUse: see answered.
    """
    with _report_query_errors():
        found = Store().query(text)
        return tuple(v.value for v in found.variables) if isinstance(found, QuerySolutions) else None


def answer(store: Store, text: str) -> Result:
    """Answer a query from a store.

    Raises:
        WrongUse: `query-syntax`, with line and column; `query-fails`, if it needs what Oxigraph has not.
    """
    with _report_query_errors():
        result = store.query(text)
        if isinstance(result, QuerySolutions):
            return Answer(tuple(v.value for v in result.variables), [tuple(row) for row in result])
        return Truth(bool(result)) if isinstance(result, QueryBoolean) else Triples(list(result))


@contextmanager
def _report_query_errors() -> Iterator[None]:
    """Turn what Oxigraph has against a query into a message."""
    try:
        yield
    except SyntaxError as error:
        line, column, reason = syntax_fault(str(error.msg))
        raise WrongUse("query-syntax", line=line, column=column, reason=reason) from error
    except (RuntimeError, OSError) as error:
        raise WrongUse("query-fails", engine="Oxigraph", reason=str(error)) from error


class OxigraphEngine:
    """An in-memory pyoxigraph store; its default graph has all statements, named graphs stay what they are."""

    def __init__(self) -> None:
        """Make an empty store."""
        self._store = Store()
        self._split = False

    def load(self, path: Path) -> None:
        """See Engine.load."""
        reading.check_file(path)
        with reading.report_read_errors(path):
            # At the size of our files this is a tenth faster than bulk_load.
            self._store.load(path=path, format=reading.format_of(path))
        self._split = True

    def extend(self, statements: list[Quad]) -> None:
        """See Engine.extend."""
        self._store.bulk_extend(statements)

    def fold_labels(self) -> None:
        """See Engine.fold_labels."""
        predicates = (folded_labels.FOLDED, folded_labels.PREFERRED, folded_labels.ALTERNATIVE)
        known = (quad for p in predicates for quad in self._store.quads_for_pattern(None, p, None))
        self._store.extend(list(folded_labels.fold_labels(known)))

    def query(self, text: str) -> Result:
        """See Engine.query."""
        if self._split:
            self._unite()
        return answer(self._store, text)

    def _unite(self) -> None:
        """Copy the named graphs into the default graph.

        Oxigraph's own union of graphs gives a statement once per graph that has it, and is slower.
        """
        for graph in list(self._store.named_graphs()):
            inside = self._store.quads_for_pattern(None, None, None, graph)
            self._store.extend([Quad(quad.subject, quad.predicate, quad.object) for quad in inside])
        self._split = False

    def close(self) -> None:
        """See Engine.close."""
        self._store = Store()
