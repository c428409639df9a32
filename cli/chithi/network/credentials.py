"""Who we are to a server: from the environment or a netrc file, never from the command line."""

from __future__ import annotations

import base64
import os
from typing import Any

from requests import PreparedRequest, Response
from requests.auth import HTTPDigestAuth
from requests.utils import get_netrc_auth

from chithi.messages.errors import CannotRead

USER, PASSWORD = "CHITHI_USER", "CHITHI_PASSWORD"


class Credentials(HTTPDigestAuth):
    """Answers a server's challenge, Basic (RFC 7617) or Digest (RFC 7616); unasked it says nothing."""

    def __init__(self, user: str, password: str) -> None:
        """Keep the name and the password.

        Raises:
            CannotRead: they have what no header can carry.
        """
        super().__init__(user, password)
        if not f"{user}{password}".isprintable():
            raise _unfit("U+0000–U+001F, U+D800–U+DFFF")
        joined = f"{user}:{password}".encode()
        self._basic = f"Basic {base64.b64encode(joined).decode('ascii')}"
        self._asked_for_basic = False

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        """Prepare a request; a server that has asked once is not made to ask again."""
        super().__call__(request)  # type: ignore[no-untyped-call]
        if self._asked_for_basic:
            request.headers["Authorization"] = self._basic
        return request

    def handle_401(self, r: Response, **kwargs: Any) -> Response:
        """Repeat a request that was refused, with what the server asks for; once."""
        challenge = r.headers.get("www-authenticate", "").lower()
        if r.status_code != 401 or "basic" not in challenge or "digest" in challenge:
            return self._by_digest(r, **kwargs)
        if "Authorization" in r.request.headers:
            return r
        self._asked_for_basic = True
        _ = r.content  # frees the connection
        again = r.request.copy()
        again.headers["Authorization"] = self._basic
        answer: Response = r.connection.send(again, **kwargs)
        answer.history.append(r)
        answer.request = again
        return answer

    def _by_digest(self, r: Response, **kwargs: Any) -> Response:
        if "digest" in r.headers.get("www-authenticate", "").lower() and not self.username.isascii():
            raise _unfit("Digest: ASCII")
        try:
            repeated: Response = super().handle_401(r, **kwargs)  # type: ignore[no-untyped-call]
        except KeyError:  # the challenge lacks a part; there is no answer to it
            return r
        return repeated


def credentials(url: str) -> Credentials | None:
    """Return those of the environment, else those that netrc has for the host, None if there are none.

    Raises:
        CannotRead: they have what no header can carry.
    """
    found = _found(url)
    return Credentials(*found) if found else None


def without_secrets(text: str, url: str) -> str:
    """Return a server's words without the password, which some servers repeat."""
    user, password = _found(url) or ("", "")
    basic = base64.b64encode(f"{user}:{password}".encode(errors="replace")).decode("ascii")
    for secret in (basic, password):
        text = text.replace(secret, "***") if secret else text
    return text


def _found(url: str) -> tuple[str, str] | None:
    user = os.environ.get(USER)
    if user is not None:
        return user, os.environ.get(PASSWORD, "")
    try:
        return get_netrc_auth(url)
    except UnicodeDecodeError as error:
        raise _unfit("~/.netrc: UTF-8") from error


def _unfit(reason: str) -> CannotRead:
    return CannotRead("credentials-form", reason=reason, user=USER, password=PASSWORD)
