"""Puts what JSON-LD names as a context on the network into the document itself, so that no parser goes there."""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias
from uuid import uuid4

from chithi.messages.catalogue import say
from chithi.messages.errors import CannotRead
from chithi.network import fetching
from chithi.network.address import join_address, redact
from chithi.network.hosts import Hosts, host_of, is_allowed
from chithi.rdf import reading

Json: TypeAlias = Any

ACCEPT = "application/ld+json, application/json;q=0.9"
MOST_CONTEXTS = 50
MOST_CHARACTERS = 50_000_000


def inline_contexts(content: bytes, origin: str, address: str, hosts: Hosts) -> bytes:
    """Return a JSON-LD document with all its contexts in it; `address` is where it lies on the network, or "".

    Raises:
        CannotRead: a context is on a host that `hosts` lacks, cannot be fetched or is none; there are too many; the
            document is no JSON.
    """
    work = _Inliner(origin, hosts)
    try:
        document = work.parsed(content, origin)
        return work.serialise(work.document(document, address, ()))
    except RecursionError as error:
        raise CannotRead("jsonld-too-deep", path=origin, most=reading.DEEPEST) from error


class _Inliner:
    def __init__(self, origin: str, hosts: Hosts) -> None:
        self._origin = origin
        self._hosts = hosts
        self._fetched: dict[str, Json] = {}
        self._spent = 0
        # Numbers go through as texts that begin with this: as Python's numbers they would lose digits.
        self._mark = uuid4().hex

    def parsed(self, content: bytes, where: str) -> Json:
        reading.check_content(where, content, ".jsonld")
        try:
            return json.loads(content.decode("utf-8-sig"), parse_float=self._kept, parse_int=self._kept)
        except UnicodeDecodeError as error:
            raise CannotRead("not-utf8", path=where, byte=error.start) from error
        except json.JSONDecodeError as error:
            raise CannotRead("bad-syntax", where=f"{where}:{error.lineno}:{error.colno}", reason=error.msg) from error

    def _kept(self, number: str) -> str:
        return self._mark + number

    def _is_number(self, value: Json) -> bool:
        return isinstance(value, str) and value.startswith(self._mark)

    def serialise(self, document: Json) -> bytes:
        text = re.sub(rf'"{self._mark}([^"]*)"', r"\1", json.dumps(document))
        reading.check_content(self._origin, text.encode(), ".jsonld")
        return text.encode()

    def document(self, node: Json, base: str, trail: tuple[str, ...]) -> Json:
        """Return any part of a document or context; `trail` has the contexts that led to it."""
        if isinstance(node, list):
            return [self.document(item, base, trail) for item in node]
        if not isinstance(node, dict):
            return node
        return {
            # A JSON literal stays what it is.
            key: value
            if key == "@value"
            else (self.context if key == "@context" else self.document)(value, base, trail)
            for key, value in node.items()
        }

    def context(self, value: Json, base: str, trail: tuple[str, ...]) -> Json:
        """Return the value of a `@context` with nothing in it that is elsewhere."""
        if isinstance(value, bool) or self._is_number(value):
            shown = json.dumps(value).strip('"').removeprefix(self._mark)
            raise CannotRead("context-fault", path=self._origin, url=shown, reason=say("reason-kind"))
        if isinstance(value, str):
            return self._remote(value, base, trail)
        if isinstance(value, list):
            parts: list[Json] = []
            for item in value:
                part = self.context(item, base, trail)
                # Lists in lists are no JSON-LD.
                parts += part if isinstance(item, str) and isinstance(part, list) else [part]
            return parts
        if not isinstance(value, dict):
            return value
        own = {key: self.document(part, base, trail) for key, part in value.items() if key != "@import"}
        if trail:
            own.pop("@base", None)  # JSON-LD 1.1, 4.1.4: it counts only in the document itself
        return {**self._import(value["@import"], base, trail), **own} if "@import" in value else own

    def _import(self, value: Json, base: str, trail: tuple[str, ...]) -> dict[str, Json]:
        is_reference = isinstance(value, str) and not self._is_number(value)
        found = self._remote(value, base, trail) if is_reference else None
        if not isinstance(found, dict):
            url = redact(value) if is_reference else "…"
            raise CannotRead("context-fault", path=self._origin, url=url, reason=say("reason-import"))
        return found

    def _remote(self, reference: str, base: str, trail: tuple[str, ...]) -> Json:
        address = join_address(base, reference)
        if address in trail:
            url, reason = redact(address), say("reason-circular")
            raise CannotRead("context-fault", path=self._origin, url=url, reason=reason)
        if address not in self._fetched:
            if len(self._fetched) >= MOST_CONTEXTS:
                raise CannotRead("contexts-too-many", path=self._origin)
            found, place = self._fetch(address)
            self._fetched[address] = None
            self._fetched[address] = self.context(found, place, (*trail, address))
        self._spent += len(json.dumps(self._fetched[address]))
        if self._spent > MOST_CHARACTERS:
            raise CannotRead("contexts-too-many", path=self._origin)
        return self._fetched[address]

    def _fetch(self, address: str) -> tuple[Json, str]:
        """Return the context found at an address, and the address it came from in the end."""
        if not is_allowed(address, self._hosts):
            host = host_of(address)
            if not host:
                raise CannotRead("remote-context", path=self._origin)
            raise CannotRead("context-refused", path=self._origin, url=redact(address), host=host)
        fetched = fetching.fetch(address, self._hosts, ACCEPT)
        if fetched.twin and "json" not in fetched.media_type:
            fetched = fetching.fetch(fetched.twin, self._hosts, ACCEPT)
        try:
            document = self.parsed(fetched.content, fetched.address)
        except CannotRead:
            document = None
        if not isinstance(document, dict) or "@context" not in document:
            url, reason = redact(address), say("reason-no-context")
            raise CannotRead("context-fault", path=self._origin, url=url, reason=reason)
        return document["@context"], fetched.address
