"""A time limit for all that a server can drag out: headers, redirects, refusals, bodies, the waits between tries."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Should somebody swallow the first alarm, there are more.
_AGAIN = 1.0


@contextmanager
def deadline(seconds: float, fault: Exception) -> Iterator[None]:
    """Raise `fault` in the block when the time is up.

    It rings by SIGALRM, so on Unix and in the main thread only; elsewhere a silent server is noticed by the time-out of
    a single read. An inner deadline stands in for an outer one.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(*_: object) -> None:
        raise fault

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
