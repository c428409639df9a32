"""Where results go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import errno
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from chithi.messages.errors import WrongUse, explain_os_error

if TYPE_CHECKING:
    import subprocess

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


def shows_colour() -> bool:
    """Whether standard output is a terminal whose reader wants colour (https://no-color.org)."""
    return _is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show(content: bytes, path: Path | None = None) -> None:
    """Write a result as `emit` does, through a pager where a terminal is too low for it.

    The pager is CHITHI_PAGER or PAGER, else less; an empty one, or `cat`, means none.
    """
    if path or not _is_terminal() or content.count(b"\n") < os.get_terminal_size(sys.stdout.fileno()).lines:
        emit(content, path)
    elif not _page(content):
        emit(content)


def _is_terminal() -> bool:
    try:
        return sys.stdout is not None and os.isatty(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # closed, or no file at all
        return False


def _page(content: bytes) -> bool:
    """Hand a result to the pager; False if there is none to be had."""
    import shlex
    import subprocess

    chosen = os.environ.get("CHITHI_PAGER", os.environ.get("PAGER", "less"))
    try:
        command = shlex.split(chosen)
    except ValueError:  # a quotation mark without its other
        return False
    if not command or command == ["cat"]:
        return False
    # As git does: leave at once what fits, show colour, leave the screen as it is.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    sys.stdout.flush()
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as pager:
            _feed(pager, content)
    except OSError:  # not there, no program, not ours to run
        return False
    return True


def _feed(pager: subprocess.Popen[bytes], content: bytes) -> None:
    """Wait until the reader leaves the pager, which takes Ctrl-C for itself."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pager.communicate(content)
    except BrokenPipeError:
        pass  # the reader left before the end
    finally:
        signal.signal(signal.SIGINT, before)


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
