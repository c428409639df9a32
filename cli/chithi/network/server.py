"""How to talk to a server that a person names: with credentials, patience, and redirects only within the server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import requests
import urllib3
from urllib3.util import Retry

from chithi.messages.errors import CannotRead, shorten_reason
from chithi.network.address import redact, same_server
from chithi.network.client import Policy, Reply
from chithi.network.credentials import PASSWORD, USER, Credentials, credentials, without_secrets

TIMEOUT = 60.0
_CONNECTING = 10.0
# Too many requests; and what stands before the server cannot reach it just now.
BUSY = (429, 502, 503, 504)
RETRIES = 4


class _Patience(Retry):
    """Tries again after a while, whatever nonsense a server gives for how long."""

    def parse_retry_after(self, retry_after: str) -> float:
        """Return the seconds to wait."""
        try:
            return super().parse_retry_after(retry_after)
        except (urllib3.exceptions.InvalidHeader, ValueError, OverflowError):
            return 0


class ServerPolicy(Policy):
    """The policy for endpoints; a busy server is asked again, after `pause` seconds and its doubles."""

    redirects = 4

    def __init__(self, timeout: float = TIMEOUT, pause: float = 0.5) -> None:
        """Wait `timeout` seconds for a whole answer, all tries taken together."""
        self.timeout, self._pause = timeout, pause
        self.silence = (min(_CONNECTING, timeout), timeout)

    def retry(self) -> Retry:
        """See Policy.retry."""
        return _Patience(
            total=None,
            connect=0,
            read=False,  # as it is, so that time-outs can be reported
            redirect=0,
            other=0,
            status=RETRIES,
            status_forcelist=BUSY,
            allowed_methods=None,
            backoff_factor=self._pause,
            backoff_jitter=self._pause / 2,
            retry_after_max=int(min(30, self.timeout)),
            raise_on_status=False,
        )

    def authenticate(self, url: str) -> Credentials | None:
        """See Policy.authenticate; only a server that asks is told."""
        return credentials(url)

    def check_redirect(self, first: str, before: str, target: str) -> None:
        """See Policy.check_redirect."""
        if not same_server(before, target):
            raise CannotRead("endpoint-elsewhere", url=redact(before), target=redact(target))

    def check_status(self, reply: Reply, ok: tuple[int, ...]) -> None:
        """See Policy.check_status."""
        if reply.status == 206:  # a part, which nobody asked for
            raise CannotRead("endpoint-cut-off", url=redact(reply.url))
        if not 200 <= reply.status < 300 and reply.status not in ok:
            raise _refusal(reply)

    def late(self, url: str) -> CannotRead:
        """See Policy.late."""
        return CannotRead("endpoint-slow", url=redact(url), seconds=f"{self.timeout:g}")

    def endless(self, url: str) -> CannotRead:
        """See Policy.endless."""
        return CannotRead("endpoint-circle", url=redact(url))

    def fault(self, url: str, error: Exception, reading: bool) -> CannotRead:
        """See Policy.fault."""
        if isinstance(error, requests.Timeout | urllib3.exceptions.ReadTimeoutError):
            return self.late(url)
        broken = isinstance(error, requests.ConnectionError) and error.args
        if reading or (broken and isinstance(error.args[0], urllib3.exceptions.ProtocolError)):
            return CannotRead("endpoint-cut-off", url=redact(url))
        key = "endpoint-unreachable" if isinstance(error, requests.ConnectionError) else "endpoint-not-http"
        return CannotRead(key, url=redact(url), reason=_reason(error))


@contextmanager
def report_parse_errors(reply: Reply) -> Iterator[None]:
    """Turn what a parser has against an answer into a message."""
    try:
        yield
    except (SyntaxError, MemoryError) as error:  # the second for a text that never ends
        raise CannotRead("endpoint-broken", url=redact(reply.url), reason=shorten_reason(str(error))) from error


def _reason(error: Exception) -> str:
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


def _refusal(reply: Reply) -> CannotRead:
    url = redact(reply.url)
    if reply.status in (401, 403, 407):
        return CannotRead("endpoint-password", url=url, status=reply.status, user=USER, password=PASSWORD)
    if reply.status in BUSY:
        return CannotRead("endpoint-busy", url=url, status=reply.status, tries=RETRIES + 1)
    reason = without_secrets(reply.explanation, reply.url) or "–"
    return CannotRead("endpoint-refuses", url=url, status=reply.status, reason=reason)
