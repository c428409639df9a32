"""Whether a process that a test has started is at work already, by the processor's time that it has used."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path


def cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    """Return how long a process has been at work; only where there is /proc."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_until_at_work(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Wait until a process has worked for some seconds, however long it takes; without /proc go by the clock."""
    if not Path("/proc/self/stat").exists():
        time.sleep(seconds)
        return
    while cpu_seconds(process) < seconds:
        assert process.poll() is None
        time.sleep(0.05)
