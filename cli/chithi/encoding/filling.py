"""Fills in what a passage leaves out: whoever encodes a report writes the phrase, its text tells where that stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.encoding.passage_names import name_each
from chithi.encoding.passages import IN_REPORT, PRINTED, Passage, TurtlePage, value_of
from chithi.encoding.placing import Choose, confirm_place, find_places
from chithi.encoding.rewriting import Filling, write_in
from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import shorten
from chithi.texts.occurrences import Occurrence, state_place
from chithi.texts.source import SourceText, read_text
from chithi.turtle.syntax import Position


class Filled(NamedTuple):
    """A text with its passages filled in, yet to be brought into house form, and what was put in."""

    text: str
    fillings: list[Filling]


class _Case(NamedTuple):
    """A passage with its report and the report's text."""

    passage: Passage
    report: str
    source: SourceText


def count_gaps(text: str, name: str = "-") -> int:
    """Return how many passages leave something out; `name` stands for the file in messages.

    Raises:
        DataFails: it is no Turtle 1.1, or a passage has no name or states something twice.
    """
    return sum(map(_leaves_out, TurtlePage(text, name).passages()))


def _leaves_out(passage: Passage) -> bool:
    return not {IN_REPORT, PRINTED, *state_place(Occurrence(0, 0, 0, ""))} <= passage.stated.keys()


def fill_passages(text: str, folder: Path, name: str = "-", choose: Choose | None = None) -> Filled:
    """Return a Turtle text with each passage filled in that leaves out its report or place, and well named.

    Args:
        text: the Turtle text.
        folder: where the source texts are.
        name: the file it is from.
        choose: asks which of several places is meant; without it, a passage must state enough.

    Raises:
        DataFails: passages cannot be filled in or contradict the text; the message has each.
        CannotRead: a source text is not there, cannot be read or is not UTF-8.
    """
    page = TurtlePage(text, name)
    cases = _read_cases(page, folder)
    places = _choose_places(page, cases, choose)
    fillings = list(name_each(page, [(case.passage, case.report, place) for case, place in places]))
    return Filled(write_in(page, fillings) if fillings else text, fillings)


def _read_cases(page: TurtlePage, folder: Path) -> list[_Case]:
    reports = [(passage, _report_of(passage, page)) for passage in page.passages()]
    sources = {report: _open(report, page, folder) for report in dict.fromkeys(report for _, report in reports)}
    return [_Case(passage, report, sources[report]) for passage, report in reports]


def _report_of(passage: Passage, page: TurtlePage) -> str:
    """Return the report of a passage: the one it names, else the only one of the text."""
    declared = page.reports()
    found = [passage.text(IN_REPORT)] if IN_REPORT in passage.stated else declared
    if len(found) != 1 or found[0] not in declared:
        raise _fault(page, passage.where, DataFails("fill-which-report"))
    return found[0]


def _open(report: str, page: TurtlePage, folder: Path) -> SourceText:
    """Return the text of a report; refuse one that is not the text that was encoded."""
    files = page.values(report, "sourceFile")
    if len(files) != 1:
        where = next(t.subject for t in page.triples if t.triple.subject == NamedNode(report))
        raise _fault(page, where, DataFails("fill-no-source-file"))
    source = read_text(folder, value_of(files[0]))
    for digest in page.values(report, "sourceSha256"):
        if digest.triple.object != Literal(source.sha256):
            what = DataFails("audit-digest", said=value_of(digest), found=source.sha256)
            raise _fault(page, digest.object, what)
    return source


def _fault(page: TurtlePage, where: Position, what: DataFails) -> DataFails:
    return DataFails("fill-at", where=page.at(where), what=what)


def _choose_places(page: TurtlePage, cases: list[_Case], choose: Choose | None) -> list[tuple[_Case, Occurrence]]:
    """Return the places of the passages that leave something out; nobody is asked while something is wrong."""
    faults = _Faults(page)
    found: list[tuple[_Case, list[Occurrence]]] = []
    for case in cases:
        with faults.at(case.passage):
            found.append((case, _places_of(case, can_ask=choose is not None)))
    faults.finish()
    chosen = [(case, _settle(case, places, choose)) for case, places in found if places]
    _refuse_same_place(cases, chosen, faults)
    return chosen


def _places_of(case: _Case, can_ask: bool) -> list[Occurrence]:
    """Return the places that a passage may mean; none where it leaves nothing out."""
    if _leaves_out(case.passage):
        return find_places(case.passage, case.source, can_ask)
    place = confirm_place(case.passage, case.source)
    # In a text that is not NFC the end does not follow from start and phrase.
    return [] if state_place(place).keys() <= case.passage.stated.keys() else [place]


def _settle(case: _Case, places: list[Occurrence], choose: Choose | None) -> Occurrence:
    return places[0] if choose is None or len(places) == 1 else choose(case.passage, places, case.source)


def _refuse_same_place(cases: list[_Case], chosen: list[tuple[_Case, Occurrence]], faults: _Faults) -> None:
    """Refuse a passage that stands where another does."""
    known = {(c.report, c.passage.text("start"), c.passage.text(PRINTED)): c.passage for c in cases}
    for case, place in chosen:
        key = (case.report, str(place.start), place.printed)
        first = known.setdefault(key, case.passage)
        with faults.at(case.passage):
            if first.iri != case.passage.iri:
                raise DataFails("fill-same-place", other=shorten(first.iri))
    faults.finish()


class _Faults:
    """Collects what is wrong with passages, so that all of it is reported at once."""

    def __init__(self, page: TurtlePage) -> None:
        self._page = page
        self._found: list[DataFails] = []

    @contextmanager
    def at(self, passage: Passage) -> Iterator[None]:
        """Keep a fault of a passage, and go on after it."""
        try:
            yield
        except DataFails as error:
            self._found.append(_fault(self._page, passage.where, error))

    def finish(self) -> None:
        """Refuse the text if anything was wrong."""
        if self._found:
            listed = "\n".join(map(str, self._found))
            raise DataFails("fill-refused", path=self._page.name, count=len(self._found), candidates=listed)
