"""The page of the ontology in a browser, on a phone and on a desk."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import chromium
import pytest
from chromium import Browser

from chithi.handbook.model import read_ontology
from chithi.handbook.page import page

WIDTHS = (390, 1280)
# One browser for all of them.
pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.engines]

# Whether the widest thing on the page is no wider than the screen, scroll bars aside.
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
# What cannot be seen or reached because it lies beyond the right edge; what scrolls by itself may.
BEYOND = """[...document.querySelectorAll('main *, header *, nav *')].filter(e => !e.closest('pre, svg') &&
    e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))"""
# A picture of each letter, in the page's own font.
DRAWN = """(letters => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 60, height: 70});
    const pen = canvas.getContext('2d', {willReadFrequently: true});
    pen.font = '40px ' + getComputedStyle(document.body).fontFamily;
    return letters.map(letter => {
        pen.clearRect(0, 0, 60, 70);
        pen.fillText(letter, 10, 50);
        return canvas.toDataURL();
    });
})"""
# Labels of the diagram that stick out of their box.
STICKING_OUT = """[...document.querySelectorAll('svg a')].flatMap(a => {
    const box = a.querySelector('rect').getBoundingClientRect();
    return [...a.querySelectorAll('text')].filter(t => {
        const r = t.getBoundingClientRect();
        return r.width > 0 && (r.right > box.right || r.left < box.left || r.top < box.top - 1
            || r.bottom > box.bottom + 1);
    }).map(t => t.textContent);
})"""
# How much of the visible text is in a language.
VISIBLE = """(lang => [...document.querySelectorAll(`span[lang=${lang}], p[lang=${lang}], text[lang=${lang}]`)]
    .filter(e => e.getClientRects().length).length)"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "ontology.html"
    path.write_bytes(page(read_ontology()))
    return path.as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium.running(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(params=WIDTHS)
def opened(request: pytest.FixtureRequest, browser: Browser, url: str) -> Browser:
    browser.open(url, request.param)
    assert browser.value("innerWidth") == request.param
    return browser


def test_the_browser_tells_of_an_error_a_lost_file_and_what_is_too_wide(browser: Browser, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    wide = "<main><div style='width:2000px'>x</div></main>"
    bad.write_text(
        f"<!DOCTYPE html><img src='lost.png'><script>console.error('x'); y.z</script>{wide}", encoding="utf-8"
    )
    browser.open(bad.as_uri(), 390)
    assert len(browser.told("Network.loadingFailed")) == 1
    assert len(requests(browser)) == 2
    assert len(complaints(browser)) >= 3
    assert browser.value(f"{BEYOND}.length") == 1


def requests(browser: Browser) -> list[str]:
    return [told["request"]["url"] for told in browser.told("Network.requestWillBeSent")]


def complaints(browser: Browser) -> list[object]:
    kinds = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    return [told for kind in kinds for told in browser.told(kind)]


def test_it_asks_for_nothing_but_itself_and_complains_of_nothing(opened: Browser, url: str) -> None:
    assert [address for address in requests(opened) if not address.startswith("data:")] == [url]
    assert opened.told("Network.loadingFailed") == []
    assert complaints(opened) == []


def test_nothing_is_wider_than_the_screen(opened: Browser) -> None:
    assert opened.value(FITS)
    assert opened.value(BEYOND) == []


@pytest.mark.parametrize("lang", ["both", "vi", "en"])
def test_each_class_has_its_label_inside_its_box(opened: Browser, lang: str) -> None:
    opened.value(f"document.getElementById('lang-{lang}').click()")
    assert opened.value("document.querySelectorAll('svg a rect').length") > 50
    assert opened.value(STICKING_OUT) == []


def test_every_vietnamese_letter_is_drawn_by_a_font_that_has_it(opened: Browser) -> None:
    toned = (vowel + tone for vowel in "aăâeêioôơuưy" for tone in ("", *"\u0300\u0301\u0303\u0309\u0323"))
    small = [*(unicodedata.normalize("NFC", letter) for letter in toned), "đ", "d"]
    letters = [*small, *(letter.upper() for letter in small)]
    assert len(set(letters)) == 148
    shown = set(opened.value("document.querySelector('main').textContent"))
    assert shown & set("ễệộợứữĐ") == set("ễệộợứữĐ")
    assert {letter for letter in shown if letter.isalpha() and not letter.isascii()} <= set(letters)
    # U+10FFFF belongs to nobody: what is drawn for it stands for a missing letter.
    pictures = opened.value(f"{DRAWN}({json.dumps([*letters, chr(0x10FFFF)])})")
    assert len(set(pictures)) == len(letters) + 1


def test_a_reader_may_have_one_language_only(opened: Browser) -> None:
    counts = {}
    for choice in ("both", "vi", "en"):
        opened.value(f"document.getElementById('lang-{choice}').click()")
        counts[choice] = [opened.value(f"{VISIBLE}('{lang}')") for lang in ("vi", "en")]
    assert min(counts["both"]) > 1000
    assert counts["vi"][0] == counts["both"][0]
    assert counts["en"][1] == counts["both"][1]
    # Only the switch itself speaks both languages.
    assert counts["vi"][1] == counts["en"][0] == 0


def test_every_link_inside_leads_to_a_place_that_is_there(opened: Browser) -> None:
    lost = """[...document.querySelectorAll('a')].map(a => a.getAttribute('href')).filter(
        h => h.startsWith('#') && !document.getElementById(decodeURIComponent(h.slice(1))))"""
    assert opened.value("document.querySelectorAll('a[href^=\"#\"]').length") > 400
    assert opened.value(lost) == []


def test_text_stands_out_from_its_background_by_day_and_by_night(opened: Browser) -> None:
    colours = (
        "['--ink', '--soft', '--link', '--back', '--tint'].map(n => getComputedStyle(document.body)"
        ".getPropertyValue(n).trim())"
    )
    for scheme in ("light", "dark"):
        opened.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        ink, soft, link, back, tint = opened.value(colours)
        for front in (ink, soft, link):
            for behind in (back, tint):
                assert contrast(front, behind) >= 4.5, (scheme, front, behind)


def contrast(one: str, other: str) -> float:
    """The ratio of luminances by WCAG 2.2."""
    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
