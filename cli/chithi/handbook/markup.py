"""HTML in small pieces. Only what went through here is `Html`, so nothing reaches the page unescaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import NewType

from chithi.messages.catalogue import LANGUAGES
from chithi.messages.wording.page import WORDING

Html = NewType("Html", str)
NOTHING = Html("")
# A name may go on in the next line after its prefix, an address after a part of its path.
_BREAK = re.compile(r"((?<=\w)[:#](?!/)|(?<=[\w.])/)(?=\w)")
_EMPTY = {"input", "link", "meta", "circle", "line", "path", "rect"}


def text(words: str) -> Html:
    """Return words as they are."""
    return Html(escape(words))


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Return pieces one after another, with words between them."""
    return Html(escape(between).join(parts))


def element(name: str, /, *children: Html, **attributes: str | int | None) -> Html:
    """Return an element; an attribute's `_` stands for `-`, one at its end for nothing; None leaves it out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{written}>" if name in ("input", "link", "meta") else f"<{name}{written}/>")
    return Html(f"<{name}{written}>{''.join(children)}</{name}>")


def code(words: str) -> Html:
    """Return a name as machines write it, which no translator is to touch."""
    return element("code", Html(_BREAK.sub(r"\1<wbr>", escape(words))), translate="no")


def link(target: str, inner: Html) -> Html:
    """Return a link to a place on the page or outside."""
    return element("a", inner, href=target)


def each(texts: Mapping[str, Html], name: str = "span") -> Html:
    """Return pieces in Vietnamese and English, of which a reader may hide one; in one language only, it stays."""
    if set(texts) >= set(LANGUAGES):
        return join((element(name, texts[lang], lang=lang) for lang in LANGUAGES), " ")
    inner = "bdi" if name == "span" else name
    only = (element(inner, words, lang=lang or None, class_="only") for lang, words in texts.items())
    return join(only, " ")


def both(texts: Mapping[str, str], name: str = "span") -> Html:
    """Return a text in Vietnamese and English."""
    return each({lang: text(words) for lang, words in texts.items()}, name)


def words(key: str, **pieces: Html) -> Html:
    """Return the page's own words in both languages, filled with pieces of HTML."""
    return each({lang: fill(key, lang, **pieces) for lang in LANGUAGES})


def paragraphs(key: str, **pieces: Html) -> Html:
    """Return the page's own sentences, a paragraph in each language."""
    return each({lang: fill(key, lang, **pieces) for lang in LANGUAGES}, "p")


def fill(key: str, lang: str, **pieces: Html) -> Html:
    """Return the page's own words in one language, filled with pieces of HTML."""
    return Html(escape(WORDING[key][LANGUAGES.index(lang)]).format(**pieces))


def description_list(rows: Iterable[tuple[Html, Html]], class_: str) -> Html:
    """Return names with what is said of each; a row without a value is left out."""
    pairs = [element("div", element("dt", name), element("dd", value)) for name, value in rows if value]
    return element("dl", *pairs, class_=class_) if pairs else NOTHING


def item_list(items: Iterable[Html], class_: str) -> Html:
    """Return a list, nothing for no items."""
    entries = [element("li", item) for item in items]
    return element("ul", *entries, class_=class_) if entries else NOTHING


def table(heads: Iterable[Html], rows: Iterable[Iterable[Html]], caption: Html) -> Html:
    """Return a table that scrolls by itself where it is too wide."""
    head = element("tr", *(element("th", cell, scope="col") for cell in heads))
    body = [element("tr", *(element("td", cell) for cell in row)) for row in rows]
    return element("table", element("caption", caption), element("thead", head), element("tbody", *body))
