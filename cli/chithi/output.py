"""Where results go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from chithi.errors import WrongUse

DEFAULT_WIDTH = 120


def use_utf8() -> None:
    """Make the standard streams UTF-8 whatever the locale says: the answers are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def terminal_width() -> int:
    """Return the columns to fill: COLUMNS, else the terminal's, else DEFAULT_WIDTH if nobody is watching."""
    given = os.environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH


def emit(content: bytes, path: Path | None = None) -> None:
    """Write a result to standard output, or to `path`.

    Raises:
        WrongUse: the file or the disk takes no writing.
        BrokenPipeError: the reader went away.
    """
    try:
        if path:
            _write_file(content, path)
        elif sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WrongUse("cannot-write", path=path or "stdout", reason=error.strerror or error) from error


def _write_file(content: bytes, path: Path) -> None:
    target = path.resolve()
    # A pipe or a device is written to; replacing it would take it away.
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.write_bytes(content)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
