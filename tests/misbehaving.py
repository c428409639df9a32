"""An HTTP server on a free loopback port that answers as a test tells it to, rightly or wrongly."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple


class Request(NamedTuple):
    """What came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Exchange(BaseHTTPRequestHandler):
    """One request on its way to the test's function, which answers with `reply` or writes to `wfile` itself."""

    protocol_version = "HTTP/1.1"
    server: Web

    def _handle(self) -> None:
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append(Request(self.command, self.path, headers, body))
        self.server.answer(self, self.server.requests[-1])

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _handle

    def reply(self, status: int, body: bytes = b"", media_type: str = "text/plain", **headers: str) -> None:
        """Answer in full; `Retry_After="1"` becomes the header Retry-After."""
        self.start(status, media_type, **{"Content-Length": str(len(body)), **headers})
        self.wfile.write(body)

    def start(self, status: int, media_type: str = "text/plain", **headers: str) -> None:
        """Answer with a status and headers only."""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def hang_up(self) -> None:
        """Close the connection without another word."""
        self.close_connection = True
        self.wfile.flush()
        self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


Answer = Callable[[Exchange, Request], None]


class Web(ThreadingHTTPServer):
    """The server, its rule and what it was asked; `with Web(answer) as web: web.url`."""

    daemon_threads = True

    def __init__(self, answer: Answer) -> None:
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), Exchange)
        self.answer = answer
        self.requests: list[Request] = []
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """The address, without a path."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Web:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: the client goes away whenever it likes."""
