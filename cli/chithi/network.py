"""Which hosts may be asked, and the one way to fetch something from them."""

from __future__ import annotations

import re
import time
from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

from chithi.errors import CannotRead, WrongUse
from chithi.remote.address import shown
from chithi.remote.deadline import deadline
from chithi.sparqltext import shortened

if TYPE_CHECKING:
    import requests

Hosts = Collection[str]

MOST_REDIRECTS = 5
MOST_BYTES = 20_000_000
# Seconds of silence, and seconds in all.
SILENCE = 20.0
LONGEST = 120.0
_PORTS = {"http": "80", "https": "443"}
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]"
_HOST = re.compile(rf"({_NAME})(?::([0-9]{{1,5}}))?")
# No name and password, no escapes, no backslash: nothing that two readers could take for different hosts.
_ADDRESS = re.compile(rf"(?i:(https?))://({_NAME})(?::([0-9]{{1,5}}))?(?:[/?#][^\s\\]*)?")


def host_name(text: str) -> str:
    """Return a host as `named` compares it, for the value of an option.

    Raises:
        WrongUse: it is no `host` and no `host:port`.
    """
    match = _HOST.fullmatch(text)
    if not match or not 0 < int(match[2] or 1) < 65536:
        # Somebody may have typed a whole address, with a password.
        raise WrongUse("bad-host", value=text.rpartition("@")[2].partition("?")[0])
    return text.lower()


def host_of(address: str) -> str:
    """Return the host to name so that `address` may be asked, "" if it is no plain http address."""
    match = _ADDRESS.fullmatch(address)
    if not match:
        return ""
    port = match[3] or _PORTS[match[1].lower()]
    return match[2].lower() if port == _PORTS[match[1].lower()] else f"{match[2].lower()}:{port}"


def named(address: str, hosts: Hosts) -> bool:
    """Whether the host of `address` is one of `hosts`; without a port only the scheme's own port is meant."""
    host = host_of(address)
    scheme = address.partition(":")[0].lower()
    own = {host, f"{host}:{_PORTS.get(scheme, '')}"}
    return bool(host) and any(each.lower() in own for each in hosts)


class Fetched(NamedTuple):
    """What a host gave: from which address in the end, of which kind, and where it says a JSON-LD twin is."""

    address: str
    media_type: str
    content: bytes
    twin: str


def fetch(address: str, hosts: Hosts, accept: str) -> Fetched:
    """Fetch a document, asking nobody but `hosts`: a redirect to any other host ends it.

    Raises:
        CannotRead: a host is not named, gives no answer, no document, or one that never ends.
    """
    with deadline(LONGEST, _slow(address)):
        return _fetched(address, hosts, accept)


def _fetched(address: str, hosts: Hosts, accept: str) -> Fetched:
    end = time.monotonic() + LONGEST
    current = address.partition("#")[0]
    for _ in range(MOST_REDIRECTS + 1):
        if not named(current, hosts):
            raise _elsewhere(address, current)
        fetched = _get(current, accept, end)
        if isinstance(fetched, Fetched):
            return fetched
        current = joined(current, fetched)
    raise CannotRead("fetch-redirects", url=without_query(address), most=MOST_REDIRECTS)


def _elsewhere(address: str, target: str) -> CannotRead:
    host = host_of(target)
    key = "fetch-elsewhere" if host else "fetch-nowhere"
    return CannotRead(key, url=without_query(address), target=without_query(target), host=host)


def _slow(address: str) -> CannotRead:
    return CannotRead("fetch-slow", url=without_query(address), most=f"{LONGEST:g}")


def joined(address: str, reference: str) -> str:
    """Return where a reference at an address leads, "?" if nowhere."""
    from urllib.parse import urljoin

    try:
        return urljoin(address, reference)
    except ValueError:
        return "?"


def without_query(address: str) -> str:
    """Return an address for messages: without name, password and query, which may hold a key."""
    try:
        return shown(address) if "://" in address else address.partition("?")[0]
    except ValueError:
        return "?"


def _anonymous(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from sending a name and password that it finds in ~/.netrc."""
    return request


def _get(address: str, accept: str, end: float) -> Fetched | str:
    """Ask once; return the document, or the address that the host points to instead."""
    import requests

    headers = {"Accept": accept, "Accept-Encoding": "identity", "User-Agent": "chithi"}
    given: dict[str, Any] = {"headers": headers, "auth": _anonymous, "timeout": SILENCE}
    try:
        with requests.get(address, **given, allow_redirects=False, stream=True) as response:
            if response.is_redirect:
                return str(response.headers["Location"])
            if response.status_code != requests.codes.ok:
                raise CannotRead("fetch-status", url=without_query(address), status=response.status_code)
            content = _content(response, address, end)
            media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Fetched(address, media_type, content, _twin(response, address))
    except CannotRead:
        raise
    except Exception as error:  # requests lets much through that urllib3, http.client or the codecs raise
        raise CannotRead("fetch-failed", url=without_query(address), reason=_reason(error)) from error


def _content(response: requests.Response, address: str, end: float) -> bytes:
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise CannotRead("fetch-packed", url=without_query(address))
    content = bytearray()
    # read1 gives what is there; read would wait until a slow host has filled the buffer.
    while piece := response.raw.read1(65536):
        content += piece
        if len(content) > MOST_BYTES:
            raise CannotRead("fetch-large", url=without_query(address), most=MOST_BYTES // 1_000_000)
        if time.monotonic() > end:
            raise _slow(address)
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and len(content) < int(length):
        raise CannotRead("fetch-cut", url=without_query(address))
    return bytes(content)


def _twin(response: requests.Response, address: str) -> str:
    """Return where a page says that its JSON-LD is, as schema.org does; "" if it does not."""
    link = response.links.get("alternate", {})
    return joined(address, link["url"]) if link.get("type") == "application/ld+json" else ""


def _reason(error: BaseException) -> str:
    """Return the innermost reason: the outer ones wrap it in names of classes."""
    while inner := error.__cause__ or error.__context__:
        error = inner
    told = str(error.strerror) if isinstance(error, OSError) and error.strerror else str(error)
    return shortened(told) or type(error).__name__
