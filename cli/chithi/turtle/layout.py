"""The house form: where lines break and how far they are indented (graph/README.md, "House form")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chithi.rdf.namespaces import CT, RDF
from chithi.turtle.comments import STEP, above, beside, column_of
from chithi.turtle.outline import Atom, Group, Node, Pair, Statement

# Names and texts may fill a line up to WIDTH; where brackets nest, a line gets hard to read sooner.
WIDTH, NESTED_WIDTH = 160, 130
# A blank and a mark.
TAIL = 2
# Where a passage is, in the line that says what it is.
_PLACE = [f"{CT}{name}" for name in ("inReport", "paragraph", "start", "end")]
_LOCATOR = [(f"{RDF}type", _PLACE[0]), *pairwise(_PLACE)]
_PRINTED = f"{CT}printed"
_PASSAGES = {f"{CT}Passage", f"{CT}TitlePassage"}
# Long lists whose members are read one by one.
_LISTED = ("http://www.w3.org/ns/shacl#property",)


def statement_text(statement: Statement) -> str:
    """Return a statement without the comments above it."""
    subject, pairs, dot = statement.subject, statement.pairs, statement.dot
    line = _one_line(statement)
    if line is not None:
        return beside(line, dot.after)
    text = beside(_node(subject, 0, 0), subject.after)
    if pairs:
        text = _predicates(text, pairs, STEP, beside_subject=not subject.after)
    elif not subject.after and not dot.before:
        return beside(f"{text} .", dot.after)
    if _is_passage(pairs) and not dot.before and not pairs[-1].after:
        return beside(f"{text} .", dot.after)
    return beside(f"{text}\n{above(dot.before, STEP)}{' ' * STEP}.", dot.after)


def _is_passage(pairs: Sequence[Pair]) -> bool:
    """Whether a statement is a passage to its end: its dot stands beside the phrase."""
    return bool(pairs) and pairs[-1].iri == _PRINTED and any(pair.iri == _PLACE[1] for pair in pairs)


def _one_line(statement: Statement) -> str | None:
    """Return a statement of one predicate in one line, None where it has more or does not fit."""
    subject, words = _flat(statement.subject), _all_flat(statement.pairs)
    if subject is None or words is None or len(words) > 1 or statement.subject.after or statement.dot.before:
        return None
    line = "  ".join([subject, *words]) + " ."
    limit = _limit([statement.subject, *(item for pair in statement.pairs for item in pair.objects)])
    return line if len(line) <= limit else None


def _limit(nodes: Sequence[Node]) -> int:
    """Return how wide the lines of these nodes may be."""
    return NESTED_WIDTH if any(isinstance(node, Group) for node in nodes) else WIDTH


def _flat(node: Node) -> str | None:
    """Return a node in one line, None where a line break or a comment inside it forbids that."""
    if isinstance(node, Atom):
        return None if "\n" in node.words else node.words
    if isinstance(node, Pair):
        words = None if node.verb.after or _one_a_line(node) else _all_flat(node.objects)
        return None if words is None else f"{node.verb.words} {' , '.join(words)}"
    assert isinstance(node, Group)
    words = None if node.opening or node.closing else _all_flat(node.members)
    between = " ; " if node.marks == "[]" else " "
    return None if words is None else f"{node.marks[0]} {between.join(words)} {node.marks[1]}"


def _all_flat(nodes: Sequence[Node]) -> list[str] | None:
    """Return nodes as what stands in one line, None where one cannot or has a comment above or beside it."""
    if any(node.before or node.after for node in nodes):
        return None
    words = [word for node in nodes if (word := _flat(node)) is not None]
    return words if len(words) == len(nodes) else None


def _one_a_line(pair: Pair) -> bool:
    """Whether the objects stand one below the other however short: sentences, and members of a shape."""
    atoms = [item for item in pair.objects if isinstance(item, Atom)]
    sentences = any(atom.is_sentence for atom in atoms)
    return len(pair.objects) > 1 and (sentences or (pair.iri in _LISTED and len(atoms) == len(pair.objects)))


def _predicates(text: str, pairs: Sequence[Pair], indent: int, beside_subject: bool = False) -> str:
    """Return a text with predicates set behind it, each on a line of its own but for the one beside the subject."""
    previous = None
    for pair in pairs:
        if (beside_subject and previous is None and not pair.before) or _goes_on(previous, pair, text):
            text += "  "
        else:
            text += f"\n{above(pair.before, indent)}{' ' * indent}"
        text += _pair(pair, indent, column_of(text))
        text = beside(text if pair is pairs[-1] else f"{text} ;", pair.after)
        previous = pair
    return text


def _goes_on(previous: Pair | None, pair: Pair, text: str) -> bool:
    """Whether a predicate stands in the line of the one before: report, paragraph, start and end of a passage."""
    if previous is None or previous.after or pair.before or (previous.iri, pair.iri) not in _LOCATOR:
        return False
    if previous.verb.words == "a" and not any(
        isinstance(item, Atom) and item.iri in _PASSAGES for item in previous.objects
    ):
        return False
    line = _flat(pair)
    return line is not None and column_of(text) + 2 + len(line) + TAIL <= WIDTH


def _pair(pair: Pair, indent: int, column: int, end: int | None = None) -> str:
    """Return a predicate and its objects; it begins at a column, and further lines are indented beyond `indent`.

    The last line goes no farther than `end`: by default it leaves room for a mark.
    """
    verb, objects = pair.verb.words, pair.objects
    end = _limit(objects) - TAIL if end is None else end
    line = _flat(pair)
    if line is not None and column + len(line) <= end:
        return line
    small = _small(objects)
    if small and not pair.verb.after and not _one_a_line(pair):
        return _fill(verb, small, " ,", indent + STEP, column, end)
    if len(objects) == 1 and not pair.verb.after and not objects[0].before:
        return f"{verb} {_node(objects[0], indent, column + len(verb) + 1, end)}"
    text = beside(verb, pair.verb.after, column)
    for item in objects:
        if item is objects[0] and not pair.verb.after and not item.before:
            text += " " + _node(item, indent + STEP, column + len(verb) + 1)
        else:
            text += f"\n{_below(item, indent + STEP)}"
        text = beside(text if item is objects[-1] else f"{text} ,", item.after, column)
    return text


def _node(node: Node, indent: int, column: int, end: int = NESTED_WIDTH - TAIL) -> str:
    """Return a node that begins at a column; its closing mark, on a line of its own, is indented by `indent`."""
    if isinstance(node, Atom):
        return node.words
    assert isinstance(node, Group)
    line = _flat(node)
    if line is not None and column + len(line) <= end:
        return line
    first, last = node.marks[0], node.marks[1]
    commented = node.opening or node.closing or any(member.before or member.after for member in node.members)
    small = _small(node.members)
    if small and not commented and node.marks == "()":
        return f"{_fill(first, small, '', indent + STEP, column, end - TAIL)} {last}"
    pairs = [member for member in node.members if isinstance(member, Pair)]
    if len(pairs) == 1 and not commented:
        return f"{first} {_pair(pairs[0], indent, column + len(first) + 1, end - TAIL)} {last}"
    text = _predicates(beside(first, node.opening, column), pairs, indent + STEP)
    for member in node.members if not pairs else ():
        text = beside(f"{text}\n{_below(member, indent + STEP)}", member.after)
    return f"{text}\n{above(node.closing, indent + STEP)}{' ' * indent}{last}"


def _below(node: Node, indent: int) -> str:
    """Return a node on a line of its own, the comments above it first."""
    return f"{above(node.before, indent)}{' ' * indent}{_node(node, indent, indent)}"


def _small(nodes: Sequence[Node]) -> list[str]:
    """Return what may be set as a paragraph, if all of it may: names, numbers, `[ … ]` with one name in it."""
    return (_all_flat(nodes) or []) if all(map(_is_small, nodes)) else []


def _is_small(node: Node) -> bool:
    if isinstance(node, Group):
        return node.marks == "[]" and len(node.members) == 1 and _is_small(node.members[0])
    if isinstance(node, Pair):
        return len(node.objects) == 1 and isinstance(node.objects[0], Atom)
    return isinstance(node, Atom) and not node.is_text


def _fill(start: str, words: Sequence[str], mark: str, indent: int, column: int, limit: int) -> str:
    """Return words set as a paragraph: as many to a line as it takes, the first beside `start`."""
    text = f"{start} {words[0]}"
    for word in words[1:]:
        text += mark
        fits = column_of(text, column) + 1 + len(word) <= limit
        text += f" {word}" if fits else f"\n{' ' * indent}{word}"
    return text
