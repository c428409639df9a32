"""What completion offers for the values of options and arguments, by the word that stands for them in the help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from chithi.messages.errors import ChithiError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Items = list["CompletionItem[str]"]
# More than these are no help to anybody.
MANY = 200


class Offering(click.types.StringParamType):
    """A text for which completion has something to offer."""

    def __init__(self, offer: Callable[[click.Context, str], Items]) -> None:
        """Keep `offer`, which is given the context and what was typed."""
        self._offer = offer

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        """Return what is offered, nothing where the data or queries cannot be read."""
        try:
            return self._offer(ctx, incomplete)[:MANY]
        except ChithiError:
            return []


def matching(names: Iterable[tuple[str, str]], typed: str) -> Items:
    """Return those (name, prefixed name) of things that begin like `typed`: with a colon in it the prefixed names.

    Accents, case and an opening quotation mark make no difference. A name that several things have would only be
    refused: their prefixed names stand in its place.
    """
    from chithi.vietnamese.letters import fold

    pairs = sorted(set(names), key=lambda pair: (fold(pair[0]), pair[1]))
    if ":" in typed:
        return [_item(short, help=name) for name, short in pairs if short.startswith(typed)]
    folded, several = fold(typed).removeprefix('"'), Counter(name for name, _ in pairs)
    found = [(name, short) for name, short in pairs if fold(name).removeprefix('"').startswith(folded)]
    return [_item(name, help=short) if several[name] == 1 else _item(short, help=name) for name, short in found]


def _item(value: str, **more: str) -> CompletionItem[str]:
    # Completion alone needs the module: every other command starts sooner without it.
    from click.shell_completion import CompletionItem

    return CompletionItem(value, **more)


def _files(_ctx: click.Context, typed: str) -> Items:
    return [_item(typed, type="file")]


def _folders(_ctx: click.Context, typed: str) -> Items:
    return [_item(typed, type="dir")]


def _topics(_ctx: click.Context, typed: str) -> Items:
    from chithi.queries.saved import query_paths

    topics = dict.fromkeys(path.parent.name for path in query_paths().values())
    return [_item(topic) for topic in topics if topic.startswith(typed)]


def _tags(_ctx: click.Context, typed: str) -> Items:
    from chithi.queries.saved import query_paths, read_query

    tags = sorted({tag for path in query_paths().values() for tag in read_query(path).items("tags")})
    return [_item(tag) for tag in tags if tag.startswith(typed)]


def _things(ctx: click.Context, typed: str) -> Items:
    """Offer the names of all things, once a letter tells which of so many."""
    from chithi.commands._options import DataOptions
    from chithi.lookup.names import list_nodes
    from chithi.rdf.namespaces import shorten

    if not typed:
        return []
    with DataOptions(ctx.params.get("data") or (), ctx.params.get("extra") or ()).open() as engine:
        names = [(node.text, shorten(node.iri)) for node in list_nodes(engine, "") if node.text]
    return matching(names, typed)


OFFERS: dict[str, Callable[[click.Context, str], Items]] = {
    "DIR": _folders,
    "FILE": _files,
    "PATH": _files,
    "TAG": _tags,
    "THING": _things,
    "TOPIC": _topics,
}


def offer_values(param: click.Parameter, placeholder: str) -> None:
    """Give a parameter whose value is any text the completion that fits its placeholder in the help (`PATH`)."""
    if placeholder in OFFERS and isinstance(param.type, click.types.StringParamType):
        param.type = Offering(OFFERS[placeholder])
