"""An Excel workbook, for those who installed the extra `chithi[xlsx]`."""

from __future__ import annotations

import io
import re

from chithi.errors import WrongUse
from chithi.formats.display import is_number
from chithi.formats.jsonl import plain
from chithi.rows import Answer, Term, text_of

# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def render(answer: Answer) -> bytes:
    """Return a workbook of one sheet with every column of the answer.

    Raises:
        WrongUse: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise WrongUse("xlsx-missing") from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("chithi")
    sheet.freeze_panes = "A2"
    sheet.append(list(answer.columns))
    for row in answer.rows:
        cells = [WriteOnlyCell(sheet, value=_value(term)) for term in row]
        for cell in cells:
            # A text that begins with "=" is a text, not a formula.
            if isinstance(cell.value, str):
                cell.data_type = "s"
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _value(term: Term | None) -> str | int | float | None:
    return plain(term) if is_number(term) or term is None else _UNWRITABLE.sub("", text_of(term))
