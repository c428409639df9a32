"""Who we are to a server: from the environment or a netrc file, never from the command line."""

from __future__ import annotations

import base64
import os
from typing import Any

from requests import PreparedRequest, Response
from requests.auth import HTTPDigestAuth
from requests.utils import get_netrc_auth

USER, PASSWORD = "CHITHI_USER", "CHITHI_PASSWORD"


class Credentials(HTTPDigestAuth):
    """Answers a server's challenge, Basic (RFC 7617) or Digest (RFC 7616); unasked it says nothing."""

    def __init__(self, user: str, password: str) -> None:
        """Keep the name and the password."""
        super().__init__(user, password)
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
            repeated: Response = super().handle_401(r, **kwargs)  # type: ignore[no-untyped-call]
            return repeated
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


def credentials(url: str) -> Credentials | None:
    """Return those of the environment, else those that netrc has for the host, None if there are none."""
    user = os.environ.get(USER)
    if user is not None:
        return Credentials(user, os.environ.get(PASSWORD, ""))
    found = get_netrc_auth(url)
    return Credentials(*found) if found else None
