"""An Excel workbook, for those who installed the extra `chithi[xlsx]`; equal answers give equal bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from pyoxigraph import Literal

from chithi.formats.display import is_number
from chithi.formats.jsonl import plain
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Answer, Term, text_of
from chithi.rdf.namespaces import XSD

Value: TypeAlias = str | int | float | None

# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
# What a cell holds; of anything longer openpyxl would write the beginning.
LONGEST = 32_767
# Beyond this a spreadsheet program, which counts in doubles, changes whole numbers.
_EXACT = 2**53 - 1
_DOUBLES = (f"{XSD}double", f"{XSD}float")
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
        WrongUse: openpyxl is not installed; a text is too long for a cell.
    """
    return workbook([Sheet("chithi", answer.columns, ([value(term) for term in row] for row in answer.rows))])


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook whose texts are texts, also where they begin with "=", and never formulas.

    Raises:
        WrongUse: openpyxl is not installed; a text is too long for a cell.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise WrongUse("xlsx-missing") from error
    contents = [Sheet(sheet.name, sheet.header, list(sheet.rows)) for sheet in sheets]
    # Before the book is begun: one that is left half written complains when it is thrown away.
    for content in contents:
        for row in (content.header, *content.rows):
            _refuse_too_long(content, row)
    book = Workbook(write_only=True)
    for content in contents:
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


def _refuse_too_long(sheet: Sheet, row: Sequence[Value]) -> None:
    for head, item in zip(sheet.header, row, strict=True):
        # Excel counts in UTF-16.
        if isinstance(item, str) and len(item.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST:
            raise WrongUse("export-cell-too-long", name=str(row[0]), column=head, most=LONGEST)


def value(term: Term | None) -> Value:
    """Return a number for a numeric literal, None for none, else the text; also of a number too large for a double."""
    if term is None or not is_number(term):
        return None if term is None else text_of(term)
    found = plain(term)
    is_double = isinstance(term, Literal) and term.datatype.value in _DOUBLES
    is_large = isinstance(found, int | float) and abs(found) > _EXACT
    return text_of(term) if is_large and not is_double else found


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
