"""The one HTTP client: a request and its answer, under a policy for where it may lead and what a fault is called."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException
from typing import IO, cast

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3.util import Retry

from chithi import __version__
from chithi.messages.errors import CannotRead, shorten_reason
from chithi.network.address import join_address
from chithi.network.deadline import deadline

_REDIRECTS = (301, 302, 303, 307, 308)
# What is wrong with connections, proxies, certificates, headers and codecs comes as any of these.
_FAULTS = (
    requests.RequestException,
    urllib3.exceptions.HTTPError,
    HTTPException,
    OSError,
    ValueError,
    TypeError,
    LookupError,
)
# An explanation is read this far.
_EXPLAINED = 4096


class Policy(ABC):
    """What differs between talking to a server that a person names and fetching what data name.

    `timeout` is in seconds, for a whole answer with all tries and redirects; `silence` for connecting and for the
    next bytes; `redirects` is how many are followed.
    """

    timeout: float
    silence: tuple[float, float]
    redirects: int

    def retry(self) -> Retry | None:
        """Return when a request is sent again, None for never."""
        return None

    @abstractmethod
    def authenticate(self, url: str) -> AuthBase | None:
        """Return who we are to the server at `url`; None leaves that to the library."""

    @abstractmethod
    def check_redirect(self, first: str, before: str, target: str) -> None:
        """Refuse a redirect from `before` to `target` that must not be followed; `first` was asked for.

        Raises:
            CannotRead: it leads elsewhere.
        """

    @abstractmethod
    def check_status(self, reply: Reply, ok: tuple[int, ...]) -> None:
        """Refuse an answer whose status is no success and none of `ok`.

        Raises:
            CannotRead: with what the server says.
        """

    @abstractmethod
    def late(self, url: str) -> CannotRead:
        """Return the error that the time is up."""

    @abstractmethod
    def endless(self, url: str) -> CannotRead:
        """Return the error that there are too many redirects."""

    @abstractmethod
    def fault(self, url: str, error: Exception, reading: bool) -> CannotRead:
        """Return the error for what a library raised, before the answer came or while it is `reading` it."""


class Reply:
    """A server's answer: status, media type, and the body as a stream that says why it ends too early."""

    def __init__(self, response: requests.Response, url: str, end: float, policy: Policy) -> None:
        """Take over the response; `end` is when the time is up, by the monotonic clock."""
        self.status, self.url, self.headers = response.status_code, url, response.headers
        self.location = response.headers.get("location", "")
        self.media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        self.links: dict[str, dict[str, str]] = response.links
        self._response, self._end, self._policy = response, end, policy

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`; b"" at the end.

        Raises:
            CannotRead: the connection broke, or the time is up.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(65536), b""))
        if time.monotonic() > self._end:
            raise self._policy.late(self.url)
        try:
            # Whatever has arrived: to wait for the full size would hide a server that only trickles.
            return self._response.raw.read1(size, decode_content=True)
        except _FAULTS as error:
            raise self._policy.fault(self.url, error, reading=True) from error

    @property
    def stream(self) -> IO[bytes]:
        """The reply for a parser, which only reads."""
        return cast("IO[bytes]", self)

    @property
    def explanation(self) -> str:
        """The beginning of what the server says about an error, on one line."""
        if self.media_type in ("text/html", "application/xhtml+xml"):
            return self._response.reason or ""
        text = self.read(_EXPLAINED).decode("utf-8", "replace")
        return shorten_reason(text) or self._response.reason or ""

    def close(self) -> None:
        """Let the connection go."""
        self._response.close()


class Client:
    """Sends requests under a policy."""

    def __init__(self, policy: Policy) -> None:
        """Open no connection yet."""
        self._policy = policy
        self._session = requests.Session()
        # Of packed content nobody sees whether its end is missing.
        self._session.headers.update({"User-Agent": f"chithi/{__version__}", "Accept-Encoding": "identity"})
        if retry := policy.retry():
            for scheme in ("http://", "https://"):
                self._session.mount(scheme, HTTPAdapter(max_retries=retry))

    @contextmanager
    def send(
        self, method: str, url: str, headers: Mapping[str, str], data: bytes | None = None, ok: tuple[int, ...] = ()
    ) -> Iterator[Reply]:
        """Send a request and hand over the answer, for as long as the block lasts.

        `url` has been checked; `data` is the body; `ok` are the codes that are no error beside the policy's own. A
        request may be sent again, so whatever it does must be the same if done twice.

        Raises:
            CannotRead: there is no answer, a refusal, or a redirect that the policy forbids.
        """
        with deadline(self._policy.timeout, self._policy.late(url)):
            reply = self._follow(method, url, headers, data)
            try:
                self._policy.check_status(reply, ok)
                yield reply
            finally:
                reply.close()

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def _follow(self, method: str, first: str, headers: Mapping[str, str], data: bytes | None) -> Reply:
        who, end = self._policy.authenticate(first), time.monotonic() + self._policy.timeout
        url = first
        for _ in range(self._policy.redirects + 1):
            reply = Reply(self._request(method, url, headers, data, who), url, end, self._policy)
            if reply.status not in _REDIRECTS or not reply.location:
                return reply
            reply.close()
            target = join_address(url, reply.location)
            self._policy.check_redirect(first, url, target)
            if reply.status == 303:
                method, data = "GET", None
            url = target
        raise self._policy.endless(url)

    def _request(
        self, method: str, url: str, headers: Mapping[str, str], data: bytes | None, who: AuthBase | None
    ) -> requests.Response:
        try:
            return self._session.request(
                method,
                url,
                headers=dict(headers),
                data=data,
                auth=who,
                stream=True,
                allow_redirects=False,
                timeout=self._policy.silence,
            )
        except _FAULTS as error:
            raise self._policy.fault(url, error, reading=False) from error
