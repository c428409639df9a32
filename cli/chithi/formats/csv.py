"""CSV as the W3C's SPARQL 1.1 Query Results CSV format has it: plain values, CRLF line ends."""

from __future__ import annotations

import csv
import io

from chithi.rows import Answer, text_of


def render(answer: Answer) -> str:
    """Return a header line and one line per row."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.columns)
    writer.writerows([text_of(term) for term in row] for row in answer.rows)
    return out.getvalue()
