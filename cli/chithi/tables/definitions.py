"""Which tables there are and what their columns hold: one table a main class.

A column is written as the property that it shows: `number` for texts and numbers, `issuer>` for nodes (a column with
the label, and `issuerId` with the prefixed name), `summary@` for texts in both languages (`summaryVi`, `summaryEn`),
`printedNumber=numberIn.printed` for a name of its own and a way through another node.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.rdf.namespaces import PREFIXES

_COLUMN = re.compile(r"(?:(\w+)=)?([\w.:-]+)([>@]?)")


class Column(NamedTuple):
    """A column's name, the properties that lead to its values, and their kind: `>` nodes, `@` two languages, or ""."""

    name: str
    path: tuple[str, ...]
    kind: str


class Table(NamedTuple):
    """A table: its name, the classes whose nodes are its rows, its columns, and what rows are sorted by."""

    name: str
    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...] = ()
    labelled: bool = True


def _column(text: str) -> Column:
    found = _COLUMN.fullmatch(text)
    assert found, text
    path = tuple(map(_property, found[2].split(".")))
    return Column(found[1] or found[2].rpartition(".")[2].rpartition(":")[2], path, found[3])


def _property(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return PREFIXES[prefix] + local if prefix else name


def _table(name: str, classes: str, columns: str, order: str = "", labelled: bool = True) -> Table:
    return Table(name, tuple(classes.split()), tuple(map(_column, columns.split())), tuple(order.split()), labelled)


_PERIOD = "periodStart startPrecision> periodEnd endPrecision>"
_REWARD = "awardKind> awardLevel> recipient> recipientKind> recipientFigure> mayOverlap> atEvent> about>"
_BODY = (
    "bodyKind> level> inPlace> directlyUnder> committeeOf> standingCommitteeOf> organisationIn> advises> groupMember>"
)
TABLES = (
    _table(
        "reports",
        "Report",
        "publicationDate publicationTime section byline author> originalSource> coversPlace> paragraphCount"
        " furnitureParagraph sourceFile sourceSha256",
    ),
    _table(
        "documents",
        "Document",
        "documentType> number issueDate issuer> officialTitle forTerm> adoptedAt> continues> implements> replaces>"
        " includesCarryingOut> guidedBy> cites> about>",
    ),
    _table("themes", "Theme ThemeSeries", "officialTitle year forTerm> themePlace> adoptedBy>"),
    _table("bodies", "Body", _BODY),
    _table("places", "Place", "within> gsoCode isoCode validFrom validTo becamePartOf> closeMatch=skos:closeMatch>"),
    _table("people", "Person", "honorific tenure> post=tenure.post> possiblySameAs>"),
    _table("tenures", "Tenure", "holder> post> postKind=post.postKind> postIn=post.postIn> tenureStatus> attestedIn>"),
    _table(
        "events",
        "Event",
        "conferenceType> eventKind> reviewStage> eventFormat> eventDate dateEarliest dateLatest datePrecision>"
        " eventPlace> organiser> attendee> delegateFigure> siteFigure> reviews> reviewStart startPrecision> reviewEnd"
        " endPrecision> studiesTheme> about> congressOf> forTerm> ordinal",
    ),
    _table(
        "statements",
        "Statement",
        "speaker> inCapacity> speechRole> speechMode> atEvent> addressee> topic> summary@ about> answers> cites>",
    ),
    _table(
        "activities",
        "Activity Anniversary",
        "activityKind> officialTitle owner> launchedBy> launchedAt> activityPlace> beneficiary> modelIdea> implements>"
        f" marks> leadsUpTo> topic> yearsMarked about> {_PERIOD}",
    ),
    _table(
        "awards",
        "Award",
        f"awardedBy> presentedBy> {_REWARD} partOfAward> meritStart startPrecision> meritEnd endPrecision>",
    ),
    _table("nominations", "Nomination", f"nominatedBy> nominatedTo> {_REWARD}"),
    _table("commendations", "Commendation", f"commendedBy> {_REWARD}"),
    # The printed phrase stands before the value: "gần 1.300" must not be read as 1300.
    _table(
        "figures",
        "Figure",
        "printedNumber=numberIn.printed qualifier> value lowerBound upperBound numerator denominator measure> unit>"
        f" recipientKind> population> scope> {_PERIOD} about> studiesTheme> claimedIn> pairedWith> partOfFigure>"
        " mayOverlap> countedApartFrom>",
    ),
    _table(
        "achievements",
        "Achievement",
        f"summary@ officialTitle achievedBy> scope> topic> about> cites> claimedIn> {_PERIOD}",
    ),
    _table("aims", "Aim", "summary@ setBy> setIn> scope> topic> about> cites> claimedIn>"),
    _table("limitations", "Limitation", "summary@ raisedBy> raisedIn> scope> topic> about> cites>"),
    _table("tasks", "Task", "summary@ raisedBy> raisedIn> assignedTo> addresses> scope> topic> about> cites>"),
    _table(
        "passages",
        "Passage",
        "inReport> paragraph start end printed reading repeats>",
        order="inReport start",
        labelled=False,
    ),
)
