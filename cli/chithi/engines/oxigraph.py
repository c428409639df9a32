"""The default engine: Oxigraph, embedded and in memory."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions, Store

from chithi import foldedlabels, inputs
from chithi.errors import WrongUse
from chithi.rows import Answer, Result, Triples, Truth
from chithi.sparqltext import syntax_fault


def answered(store: Store, text: str, union: bool = False) -> Result:
    """Answer a query from a store; `union` says that its default graph is the union of all graphs.

    Raises:
        WrongUse: `query-syntax`, with line and column; `query-fails`, if it needs what Oxigraph has not.
    """
    try:
        result = store.query(text, use_default_graph_as_union=union)
        if isinstance(result, QuerySolutions):
            return Answer(tuple(v.value for v in result.variables), [tuple(row) for row in result])
        return Truth(bool(result)) if isinstance(result, QueryBoolean) else Triples(list(result))
    except SyntaxError as error:
        line, column, reason = syntax_fault(str(error.msg))
        raise WrongUse("query-syntax", line=line, column=column, reason=reason) from error
    except (RuntimeError, OSError) as error:
        raise WrongUse("query-fails", engine="Oxigraph", reason=str(error)) from error


class OxigraphEngine:
    """An in-memory pyoxigraph store; reports and registers stay in the graphs their files put them in."""

    def __init__(self) -> None:
        """Make an empty store."""
        self._store = Store()

    def load(self, path: Path) -> None:
        """See Engine.load."""
        inputs.check_file(path)
        with inputs.reading(path):
            # At the size of our files this is a tenth faster than bulk_load.
            self._store.load(path=path, format=inputs.format_of(path))

    def fold_labels(self) -> None:
        """See Engine.fold_labels."""
        predicates = (foldedlabels.FOLDED, foldedlabels.PREFERRED, foldedlabels.ALTERNATIVE)
        known = (quad for p in predicates for quad in self._store.quads_for_pattern(None, p, None))
        self._store.extend(list(foldedlabels.folded_labels(known)))

    def query(self, text: str) -> Result:
        """See Engine.query."""
        # The union costs time on every pattern, so it is asked for only when a named graph is there.
        union = next(iter(self._store.named_graphs()), None) is not None
        return answered(self._store, text, union)

    def close(self) -> None:
        """See Engine.close."""
        self._store = Store()
