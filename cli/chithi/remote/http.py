"""One request to a server and its answer, with one wording for all that can go wrong on the way."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, cast
from urllib.parse import urljoin

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from chithi import __version__
from chithi.errors import CannotRead
from chithi.remote.address import same_server, shown
from chithi.remote.credentials import PASSWORD, USER, credentials, without_secrets
from chithi.remote.deadline import deadline
from chithi.sparqltext import shortened

TIMEOUT = 60.0
_CONNECTING = 10.0
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
# Too many requests; and what stands before the server cannot reach it just now.
BUSY = (429, 502, 503, 504)
RETRIES = 4
# An explanation is read this far.
_EXPLAINED = 4096


class Reply:
    """A server's answer: status, media type, and the body as a stream that says why it ends too early."""

    def __init__(self, response: requests.Response, url: str, deadline: float, timeout: float) -> None:
        """Take over the response."""
        self.status, self.url = response.status_code, url
        self.location = response.headers.get("location", "")
        self.media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        self._response, self._deadline, self._timeout = response, deadline, timeout

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`; b"" at the end.

        Raises:
            CannotRead: the connection broke, or the time is up.
        """
        if size < 0:
            return b"".join(iter(lambda: self.read(65536), b""))
        if time.monotonic() > self._deadline:
            raise slow(self.url, self._timeout)
        try:
            # Whatever has arrived: to wait for the full size would hide a server that only trickles.
            return self._response.raw.read1(size, decode_content=True)
        except urllib3.exceptions.ReadTimeoutError as error:
            raise slow(self.url, self._timeout) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise CannotRead("endpoint-cut-off", url=shown(self.url)) from error

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
        return shortened(text) or self._response.reason or ""

    def close(self) -> None:
        """Let the connection go."""
        self._response.close()


@contextmanager
def understood(reply: Reply) -> Iterator[None]:
    """Turn what a parser has against an answer into a message."""
    try:
        yield
    except (SyntaxError, MemoryError) as error:  # the second for a text that never ends
        raise CannotRead("endpoint-broken", url=shown(reply.url), reason=shortened(str(error))) from error


def slow(url: str, timeout: float) -> CannotRead:
    """Return the error that the time is up."""
    return CannotRead("endpoint-slow", url=shown(url), seconds=f"{timeout:g}")


class _Patience(Retry):
    """Tries again after a while, whatever nonsense a server gives for how long."""

    def parse_retry_after(self, retry_after: str) -> float:
        """Return the seconds to wait."""
        try:
            return super().parse_retry_after(retry_after)
        except (urllib3.exceptions.InvalidHeader, ValueError, OverflowError):
            return 0


class Client:
    """Sends requests to one server after the other; redirects are followed only within a server."""

    def __init__(self, timeout: float = TIMEOUT, pause: float = 0.5) -> None:
        """Wait `timeout` seconds for a whole answer, all tries taken together; `pause` and its doubles between them."""
        self._timeout = timeout
        self._session = requests.Session()
        # Of packed content nobody sees whether its end is missing.
        self._session.headers.update({"User-Agent": f"chithi/{__version__}", "Accept-Encoding": "identity"})
        retry = _Patience(
            total=None,
            connect=0,
            read=False,  # as it is, so that time-outs can be told
            redirect=0,
            other=0,
            status=RETRIES,
            status_forcelist=BUSY,
            allowed_methods=None,
            backoff_factor=pause,
            backoff_jitter=pause / 2,
            retry_after_max=int(min(30, timeout)),
            raise_on_status=False,
        )
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=retry))

    @contextmanager
    def sent(
        self, method: str, url: str, headers: Mapping[str, str], data: bytes | None = None, ok: tuple[int, ...] = ()
    ) -> Iterator[Reply]:
        """Send a request and hand over the answer, for as long as the block lasts.

        `url` has passed address.checked; `data` is the body; `ok` are the codes that are no error beside 2xx. A
        request may be sent again, so whatever it does must be the same if done twice.

        Raises:
            CannotRead: there is no answer, a refusal, or a redirect to another server.
        """
        with deadline(self._timeout, slow(url, self._timeout)):
            reply = self._reply(method, url, headers, data)
            try:
                _refuse(reply, ok)
                yield reply
            finally:
                reply.close()

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def _reply(self, method: str, url: str, headers: Mapping[str, str], data: bytes | None) -> Reply:
        who = credentials(url)
        for _ in range(_MOST_REDIRECTS):
            reply = self._once(method, url, headers, data, who)
            if reply.status not in _REDIRECTS or not reply.location:
                return reply
            reply.close()
            target = _joined(url, reply.location)
            if not same_server(url, target):
                raise CannotRead("endpoint-elsewhere", url=shown(url), target=shown(target))
            if reply.status == 303:
                method, data = "GET", None
            url = target
        raise CannotRead("endpoint-circle", url=shown(url))

    def _once(
        self, method: str, url: str, headers: Mapping[str, str], data: bytes | None, who: requests.auth.AuthBase | None
    ) -> Reply:
        deadline = time.monotonic() + self._timeout
        try:
            response = self._session.request(
                method,
                url,
                headers=dict(headers),
                data=data,
                auth=who,
                stream=True,
                allow_redirects=False,
                timeout=(min(_CONNECTING, self._timeout), self._timeout),
            )
        except requests.Timeout as error:
            raise slow(url, self._timeout) from error
        except requests.ConnectionError as error:
            if error.args and isinstance(error.args[0], urllib3.exceptions.ProtocolError):
                raise CannotRead("endpoint-cut-off", url=shown(url)) from error
            raise CannotRead("endpoint-unreachable", url=shown(url), reason=_why(error)) from error
        # What is wrong with proxies, certificates and headers comes as anything.
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError, TypeError) as error:
            raise CannotRead("endpoint-not-http", url=shown(url), reason=_why(error)) from error
        return Reply(response, url, deadline, self._timeout)


def _joined(url: str, location: str) -> str:
    """Return where a redirect leads; an address that is none leads elsewhere."""
    try:
        return urljoin(url, location)
    except ValueError:
        return "?"


def _why(error: Exception) -> str:
    """Return what the operating system says, which lies below the words of two libraries."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
        inner = next((part for part in cause.args if isinstance(part, BaseException)), None)
        cause = getattr(cause, "reason", None) or inner or cause.__cause__ or cause.__context__
        if not isinstance(cause, BaseException):
            break
    return type(error).__name__


def _refuse(reply: Reply, ok: tuple[int, ...]) -> None:
    """Raise what is wrong with an answer's status, unless it is a success or one of `ok`.

    Raises:
        CannotRead: with what the server says.
    """
    if reply.status == 206:  # a part, which nobody asked for
        raise CannotRead("endpoint-cut-off", url=shown(reply.url))
    if not 200 <= reply.status < 300 and reply.status not in ok:
        raise _refusal(reply)


def _refusal(reply: Reply) -> CannotRead:
    url = shown(reply.url)
    if reply.status in (401, 403, 407):
        return CannotRead("endpoint-password", url=url, status=reply.status, user=USER, password=PASSWORD)
    if reply.status in BUSY:
        return CannotRead("endpoint-busy", url=url, status=reply.status, tries=RETRIES + 1)
    reason = without_secrets(reply.explanation, reply.url) or "–"
    return CannotRead("endpoint-refuses", url=url, status=reply.status, reason=reason)
