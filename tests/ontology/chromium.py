"""A Chromium without a window, asked through a pipe by the DevTools protocol."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 60


def program() -> str:
    """The browser's path; without one the test is skipped, and fails in CI."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("Chromium is not installed: bash .ci/browser")
    if found is None:
        pytest.skip("Chromium is not installed: bash .ci/browser")
    return found


class Browser:
    """One tab; `events` is everything it told unasked."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders, self._answers = orders, answers
        self._waiting = b""
        self._number = 0
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session: str | None = None
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Give an order and return its result."""
        self._number += 1
        session = {"sessionId": self._session} if getattr(self, "_session", None) else {}
        order = {"id": self._number, "method": method, "params": params, **session}
        os.write(self._orders, json.dumps(order).encode() + b"\0")
        while (message := self._read()).get("id") != self._number:
            self.events.append(message)
        assert "error" not in message, message
        result: dict[str, Any] = message["result"]
        return result

    def open(self, url: str, width: int, height: int = 900) -> None:
        """Show a page on a screen of that width; what was told before is forgotten."""
        self.events.clear()
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.ask("Emulation.setDeviceMetricsOverride", **screen)
        self.ask("Page.navigate", url=url)
        while not self.told("Page.loadEventFired"):
            self.events.append(self._read())

    def value(self, script: str) -> Any:
        """Return what a script comes to."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def told(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of the events of a kind."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def _read(self) -> dict[str, Any]:
        until = time.monotonic() + SECONDS
        while b"\0" not in self._waiting:
            ready, _, _ = select.select([self._answers], [], [], max(0, until - time.monotonic()))
            assert ready, "Chromium does not answer"
            more = os.read(self._answers, 1 << 16)
            assert more, "Chromium has ended"
            self._waiting += more
        message, _, self._waiting = self._waiting.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer


@contextmanager
def running(folder: Path) -> Iterator[Browser]:
    """Start the browser with an empty profile in `folder`, and end it."""
    its_orders, our_orders = os.pipe()
    our_answers, its_answers = os.pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
    command = [program(), *options, "--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"]

    # It reads orders from descriptor 3 and answers on 4; the shell moves them there without forking Python code.
    moved = 'orders=$1 answers=$2; shift 2; eval "exec \\"\\$@\\" 3<&$orders 4>&$answers"'
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            ["bash", "-c", moved, "bash", str(its_orders), str(its_answers), *command],
            pass_fds=(its_orders, its_answers),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    os.close(its_orders)
    os.close(its_answers)
    try:
        yield Browser(our_orders, our_answers)
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        os.close(our_orders)
        os.close(our_answers)
