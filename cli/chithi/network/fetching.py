"""Fetching a document that data name, from hosts that a person has named: without credentials, within limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import requests
from requests.auth import AuthBase

from chithi.messages.errors import CannotRead, shorten_reason
from chithi.network.address import join_address, redact
from chithi.network.client import Client, Policy, Reply
from chithi.network.hosts import Hosts, host_of, is_allowed

if TYPE_CHECKING:
    from requests import PreparedRequest

MOST_REDIRECTS = 5
MOST_BYTES = 20_000_000
# Seconds of silence, and seconds in all.
SILENCE = 20.0
LONGEST = 120.0


class Fetched(NamedTuple):
    """What a host gave: from which address in the end, of which kind, and where it says a JSON-LD twin is."""

    address: str
    media_type: str
    content: bytes
    twin: str


class _Nobody(AuthBase):
    """Keeps requests from sending a name and password that it finds in ~/.netrc."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Leave the request as it is."""
        return request


class _FetchPolicy(Policy):
    """Asks nobody but some hosts: a redirect to any other host ends it."""

    def __init__(self, hosts: Hosts) -> None:
        """Keep the hosts."""
        self.timeout, self.silence, self.redirects = LONGEST, (SILENCE, SILENCE), MOST_REDIRECTS
        self._hosts = hosts

    def authenticate(self, url: str) -> AuthBase:
        """See Policy.authenticate."""
        return _Nobody()

    def check_redirect(self, first: str, before: str, target: str) -> None:
        """See Policy.check_redirect."""
        if not is_allowed(target, self._hosts):
            host = host_of(target)
            key = "fetch-elsewhere" if host else "fetch-nowhere"
            raise CannotRead(key, url=redact(first), target=redact(target), host=host)

    def check_status(self, reply: Reply, ok: tuple[int, ...]) -> None:
        """See Policy.check_status."""
        if reply.status != requests.codes.ok:
            raise CannotRead("fetch-status", url=redact(reply.url), status=reply.status)

    def late(self, url: str) -> CannotRead:
        """See Policy.late."""
        return CannotRead("fetch-slow", url=redact(url), most=f"{self.timeout:g}")

    def endless(self, url: str) -> CannotRead:
        """See Policy.endless."""
        return CannotRead("fetch-redirects", url=redact(url), most=self.redirects)

    def fault(self, url: str, error: Exception, reading: bool) -> CannotRead:
        """See Policy.fault."""
        return CannotRead("fetch-failed", url=redact(url), reason=_reason(error))


def fetch(address: str, hosts: Hosts, accept: str) -> Fetched:
    """Fetch a document, asking nobody but `hosts`.

    Raises:
        CannotRead: a host is not named, gives no answer, no document, or one that never ends.
    """
    policy = _FetchPolicy(hosts)
    url = address.partition("#")[0]
    policy.check_redirect(address, address, url)
    client = Client(policy)
    try:
        with client.send("GET", url, {"Accept": accept}) as reply:
            return Fetched(reply.url, reply.media_type, _content(reply), _twin(reply))
    finally:
        client.close()


def _content(reply: Reply) -> bytes:
    if reply.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise CannotRead("fetch-packed", url=redact(reply.url))
    content = bytearray()
    while piece := reply.read(65536):
        content += piece
        if len(content) > MOST_BYTES:
            raise CannotRead("fetch-large", url=redact(reply.url), most=MOST_BYTES // 1_000_000)
    length = reply.headers.get("Content-Length", "")
    if length.isdecimal() and len(content) < int(length):
        raise CannotRead("fetch-cut", url=redact(reply.url))
    return bytes(content)


def _twin(reply: Reply) -> str:
    """Return where a page says that its JSON-LD is, as schema.org does; "" if it does not."""
    link = reply.links.get("alternate", {})
    return join_address(reply.url, link["url"]) if link.get("type") == "application/ld+json" else ""


def _reason(error: BaseException) -> str:
    """Return the innermost reason: the outer ones wrap it in names of classes."""
    while inner := error.__cause__ or error.__context__:
        error = inner
    words = str(error.strerror) if isinstance(error, OSError) and error.strerror else str(error)
    return shorten_reason(words) or type(error).__name__
