"""Addresses: which are taken for an endpoint, how they are shown, when two lead to the same server."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

from chithi.messages.errors import WrongUse

_PORTS = {"http": 80, "https": 443}
# http.client and proxies differ on anything else.
_PRINTABLE = range(0x21, 0x7F)


def check_address(url: str) -> str:
    """Return an endpoint's address, without a fragment, if it is one that can be asked.

    Raises:
        WrongUse: it is no http or https address, or it holds a user's name or password, which other users of the
            machine would see in the list of processes.
    """
    url = url.strip()
    # A password may have a "#" or a "/" in it, so that the rest looks like a path.
    if "@" in url.partition("?")[0]:
        raise WrongUse("endpoint-with-credentials")
    url = url.partition("#")[0]
    parts = _split(url)
    if parts is None or parts.scheme not in _PORTS or not _is_host(parts.hostname or ""):
        raise WrongUse("endpoint-address", value=url)
    return url


def _is_host(name: str) -> bool:
    """Whether a name can be looked up: no label of it is empty or longer than 63 letters (RFC 1035)."""
    return ":" in name or all(0 < len(label) < 64 for label in name.removesuffix(".").split("."))


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts if all(ord(letter) in _PRINTABLE for letter in url) else None


def redact(url: str) -> str:
    """Return an address for messages: without name, password and query, which may hold a key; "?" for no address."""
    if "://" not in url:
        return url.partition("?")[0]
    try:
        parts = urlsplit(url)
    except ValueError:
        return "?"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def join_address(address: str, reference: str) -> str:
    """Return where a reference at an address leads, "?" if nowhere."""
    try:
        return urljoin(address, reference)
    except ValueError:
        return "?"


def same_server(one: str, other: str) -> bool:
    """Whether a redirect stays at home: same host and port, or the same host's step from http to https."""
    left, right = _split(one), _split(other)
    if not left or not right or left.hostname != right.hostname or "@" in right.netloc:
        return False
    ports = [part.port or _PORTS.get(part.scheme) for part in (left, right)]
    if left.scheme == right.scheme:
        return ports[0] == ports[1]
    return (left.scheme, right.scheme) == ("http", "https") and ports == [80, 443]
