"""An Excel workbook, for those who installed the extra `chithi[xlsx]`; equal answers give equal bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from chithi.errors import WrongUse
from chithi.formats.display import is_number
from chithi.formats.jsonl import plain
from chithi.rows import Answer, Term, text_of

Value: TypeAlias = str | int | float | None

# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
# The earliest that a zip file can name.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Sheet(NamedTuple):
    """One sheet: its name, the heads of its columns, and its rows."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Value]]


def render(answer: Answer) -> bytes:
    """Return a workbook of one sheet with every column of the answer.

    Raises:
        WrongUse: openpyxl is not installed.
    """
    return workbook([Sheet("chithi", answer.columns, ([value(term) for term in row] for row in answer.rows))])


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook whose texts are texts, also where they begin with "=", and never formulas.

    Raises:
        WrongUse: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise WrongUse("xlsx-missing") from error
    book = Workbook(write_only=True)
    for content in sheets:
        sheet = book.create_sheet(content.name)
        sheet.freeze_panes = "A2"
        for row in (content.header, *content.rows):
            cells = [WriteOnlyCell(sheet, value=_writable(item)) for item in row]
            for cell in cells:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return _without_time(out.getvalue())


def value(term: Term | None) -> Value:
    """Return a number for a numeric literal, None for none, else the text."""
    return plain(term) if is_number(term) or term is None else text_of(term)


def _writable(item: Value) -> Value:
    return _UNWRITABLE.sub("", item) if isinstance(item, str) else item


def _without_time(content: bytes) -> bytes:
    """Return the workbook without the moment of writing, which openpyxl and zip put into it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
