"""Where results go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from chithi.messages.errors import WrongUse, explain_os_error

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
    except (OSError, ValueError, AttributeError):  # no terminal, closed, not there at all
        return DEFAULT_WIDTH


def note(text: str) -> None:
    """Tell a person something on standard error; where that is closed or full, the result still counts."""
    try:
        if sys.stderr is not None:
            print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        pass


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
        if path:
            raise WrongUse("cannot-write", path=path, reason=explain_os_error(error)) from error
        raise WrongUse("cannot-print", reason=explain_os_error(error)) from error


def _write_file(content: bytes, path: Path) -> None:
    try:
        target = path.resolve()
    except RuntimeError as error:  # a symbolic link that leads to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error
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
