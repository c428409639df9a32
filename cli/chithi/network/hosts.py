"""Which hosts data and queries may reach: those that a person has named."""

from __future__ import annotations

import re
from collections.abc import Collection

from chithi.messages.errors import WrongUse

Hosts = Collection[str]

_PORTS = {"http": "80", "https": "443"}
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]"
_HOST = re.compile(rf"({_NAME})(?::([0-9]{{1,5}}))?")
# No name and password, no escapes, no backslash: nothing that two readers could take for different hosts.
_ADDRESS = re.compile(rf"(?i:(https?))://({_NAME})(?::([0-9]{{1,5}}))?(?:[/?#][^\s\\]*)?")


def host_name(text: str) -> str:
    """Return a host as `named` compares it, for the value of an option.

    Raises:
        WrongUse: it is no `host` and no `host:port`.
    """
    match = _HOST.fullmatch(text)
    if not match or not 0 < int(match[2] or 1) < 65536:
        # Somebody may have typed a whole address, with a password.
        raise WrongUse("bad-host", value=text.rpartition("@")[2].partition("?")[0])
    return text.lower()


def host_of(address: str) -> str:
    """Return the host to name so that `address` may be asked, "" if it is no plain http address."""
    match = _ADDRESS.fullmatch(address)
    if not match:
        return ""
    port = match[3] or _PORTS[match[1].lower()]
    return match[2].lower() if port == _PORTS[match[1].lower()] else f"{match[2].lower()}:{port}"


def is_allowed(address: str, hosts: Hosts) -> bool:
    """Whether the host of `address` is one of `hosts`; without a port only the scheme's own port is meant."""
    host = host_of(address)
    scheme = address.partition(":")[0].lower()
    own = {host, f"{host}:{_PORTS.get(scheme, '')}"}
    return bool(host) and any(each.lower() in own for each in hosts)
