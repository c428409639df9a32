"""When a mention is cited: by a node of the right kind, so that what another node cites hides no omission."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from chithi.auditing.citing import Citing
from chithi.detection.bodies import expand_short_forms
from chithi.detection.mentions import Mention
from chithi.detection.reading import split_words
from chithi.vietnamese.documents import spell_number
from chithi.vietnamese.letters import slug

_ACTS = {"award": ("Award", "Commendation"), "nomination": ("Nomination",)}
_MEMBER = split_words("ủy viên")


def is_covered(citing: Citing, mention: Mention) -> bool:
    """Whether a mention is cited as what it is."""
    rule = _RULES.get(mention.kind)
    return rule(citing, mention) if rule else citing.proving.holding(mention.start, mention.end) is not None


def _person(citing: Citing, mention: Mention) -> bool:
    """A person is cited by the node of that name, in each paragraph that names them; who is everywhere, in one."""
    if mention.part("everywhere"):
        people = citing.anywhere("Person")
        return any(citing.is_undescribed(node) or _is_called(citing, node, mention.normal) for node in people)
    nodes = citing.in_paragraph(mention.paragraph, "Person")
    return any(_is_called(citing, node, mention.normal) for node in nodes)


def _is_called(citing: Citing, person: str, name: str) -> bool:
    words = split_words(name)
    if citing.is_undescribed(person):
        return slug(name) == person.rpartition("/")[2]
    labels = [split_words(label) for label in citing.nodes.names(person)]
    return any(label == words or (len(words) == 1 and label[-1:] == words) for label in labels)


def _post(citing: Citing, mention: Mention) -> bool:
    """The post of somebody is cited by their tenure, a post alone by the post or a tenure of it."""
    nodes = citing.nodes
    words = split_words(mention.normal)
    name = mention.part("name")
    posts = [] if name else citing.in_paragraph(mention.paragraph, "Post")
    for tenure in citing.in_paragraph(mention.paragraph, "Tenure"):
        if name is None or any(_is_called(citing, person, name.text) for person in nodes.texts(tenure, "holder")):
            posts += nodes.texts(tenure, "post")
    return any(_fits(citing, post, words) or _has_role(citing, post, mention) for post in posts)


def _has_role(citing: Citing, post: str, mention: Mention) -> bool:
    """Whether a post is called otherwise but by the same role, one that nobody has twice: "Bí thư Huyện Đoàn"."""
    role = mention.part("role")
    if role is None or mention.part("name") is None or split_words(role.text)[:2] == _MEMBER:
        return False
    words = split_words(role.text)
    return any(split_words(label)[: len(words)] == words for label in citing.nodes.names_in(post, "vi"))


def _fits(citing: Citing, node: str, words: Sequence[str]) -> bool:
    """Whether a label of a node says what is printed, perhaps more fully: the body's province is often left out."""
    if citing.is_undescribed(node):
        return _is_in_address(node, words)
    labels = (expand_short_forms(split_words(label)) for label in citing.nodes.names_in(node, "vi"))
    return any(label[:1] == list(words[:1]) and is_part_of(words, label) for label in labels)


def _is_in_address(node: str, words: Sequence[str]) -> bool:
    """Whether a node's address has the words, or at least the digits: "Kết luận 01" is doc:01-kl-tw."""
    address = node.rpartition("/")[2].split("-")
    folded = slug(" ".join(words)).split("-")
    digits = [word for word in folded if word.isdigit()]
    return is_part_of(folded, address) or (bool(digits) and is_part_of(digits, address))


def is_part_of(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether all words stand in others, in the same order."""
    rest = iter(others)
    return all(word in rest for word in words)


def _saying(citing: Citing, mention: Mention) -> bool:
    """A saying is cited by a statement: of the person who is named, anywhere in the sentence, else by these words."""
    name = mention.part("name")
    if name is None:
        return bool(citing.at(mention.start, mention.end, "Statement"))
    sentence = citing.evidence.source.sentence_span(mention.start, mention.end)
    return any(_may_be_by(citing, one, name.text) for one in citing.at(*sentence, "Statement"))


def _may_be_by(citing: Citing, statement: str, name: str) -> bool:
    people = [node for node in citing.nodes.texts(statement, "speaker") if citing.is_a(node, "Person")]
    return any(_is_called(citing, person, name) for person in people)


def _award(citing: Citing, mention: Mention) -> bool:
    """An award is cited by an act that cites what is given, or else the verb, and the recipients where they are named.

    It may cite the recipients by its figures. In "được Chủ tịch nước tặng Huân chương, được bộ tặng Cờ" are two awards.
    """
    given = mention.part("object") or mention
    acts = citing.at(given.start, given.end, *_ACTS[mention.normal])
    recipients = mention.part("recipients")
    if recipients is None:
        return bool(acts)
    there = set(citing.at(recipients.start, recipients.end))
    nodes = citing.nodes
    return any(there & {act, *nodes.texts(act, "recipientFigure"), *nodes.texts(act, "recipient")} for act in acts)


def _document(citing: Citing, mention: Mention) -> bool:
    """A document is cited in each paragraph that names it, by the node of that number or name."""
    part = mention.parts[0]
    if part.role == "unnumbered":
        return any(_is_of_kind(citing, node, mention) for node in citing.at(part.start, part.end, "Document"))
    nodes = citing.in_paragraph(mention.paragraph, "Document")
    if part.role == "number":
        return any(_has_number(citing, node, mention.normal) for node in nodes)
    words = split_words(mention.normal)
    return any(_fits(citing, node, words) for node in nodes)


def _has_number(citing: Citing, document: str, number: str) -> bool:
    if citing.is_undescribed(document):
        return document.rpartition("/")[2].startswith(slug(number))
    return number in map(spell_number, citing.nodes.texts(document, "number"))


def _is_of_kind(citing: Citing, node: str, mention: Mention) -> bool:
    """Whether a document's label begins with a kind that is printed, and has its owner where two stand side by side."""
    kinds, owner = split_words(mention.parts[0].text), mention.part("owner")
    labels = [_without_plural(split_words(label)) for label in citing.nodes.names_in(node, "vi")]
    wanted = split_words(owner.text) if owner else []
    return any(label[:1] == kinds[:1] and is_part_of(wanted, label) for label in labels)


def _without_plural(words: list[str]) -> list[str]:
    return words[1:] if words[:1] in (split_words("các"), split_words("những")) else words


def _number(citing: Citing, mention: Mention) -> bool:
    """A number is cited by a figure, as the passage that prints it; where it counts years or names, by any node."""
    if citing.proving.holding(mention.start, mention.end) is None:
        return False
    nodes = citing.nodes
    figures = citing.at(mention.start, mention.end, "Figure")
    printing = {passage for figure in figures for passage in nodes.texts(figure, "numberIn")}
    held = citing.proving.all_holding(mention.start, mention.end)
    return mention.part("period") is not None or any(passage in printing for passage in held)


def _event(citing: Citing, mention: Mention) -> bool:
    """An event is cited where it is named; told of again, it is enough that the report has one."""
    if number := mention.part("number"):
        found = citing.in_paragraph(mention.paragraph, "Congress")
        return any(_fits(citing, node, split_words(mention.normal)) for node in found if number)
    events = citing.at(mention.start, mention.end, "Event") if mention.part("name") else citing.anywhere("Event")
    return any(not citing.nodes.is_a(node, "Congress") for node in events)


def _body(citing: Citing, mention: Mention) -> bool:
    """A body or place is cited by the one of that name in the paragraph, or there by one of like name."""
    words = expand_short_forms(split_words(mention.normal))
    kind = "Body" if mention.kind == "body" else "Place"
    if any(_fits(citing, node, words) for node in citing.in_paragraph(mention.paragraph, "Body", "Place")):
        return True
    return any(_is_like(citing, node, words) for node in citing.at(mention.start, mention.end, kind))


def _is_like(citing: Citing, node: str, words: Sequence[str]) -> bool:
    """Whether a label has the greater part of some words: "Hội LHPN tỉnh" may be registered as "Hội Phụ nữ tỉnh"."""
    if citing.is_undescribed(node):
        return True
    labels = (expand_short_forms(split_words(label)) for label in citing.nodes.names_in(node, "vi"))
    return any(2 * len(set(words) & set(label)) > len(set(words)) for label in labels)


_RULES: dict[str, Callable[[Citing, Mention], bool]] = {
    "person": _person,
    "post": _post,
    "saying": _saying,
    "award": _award,
    "document": _document,
    "event": _event,
    "body": _body,
    "place": _body,
    "number": _number,
}
