"""`s3://bucket/prefix`: any store that speaks S3, by obstore (the extra `s3`).

Keys, region and endpoint are those of the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION,
AWS_ENDPOINT_URL …). Each object has its type and how long it may be kept, from the one table of headers; what
else that table says a store cannot send. Texts are not packed: a store sends the same bytes to everybody,
also to a program that reads feeds and takes nothing packed; what stands before it (a CDN) packs them.

Notes lie beside the prefix. Where the bucket itself is public everybody might read them: they name no address
but by its digest, and no version of a page is kept.
"""

from __future__ import annotations

import json
import os
import re
import socket
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import timedelta
from hashlib import sha256
from importlib import import_module
from time import time
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote, urlsplit

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.refusals import DeploymentError
from bangban.site.hosting.header_table import CACHE, TYPE, find_headers, make_table
from bangban.support.running_processes import is_running

if TYPE_CHECKING:
    from obstore.store import S3Store

Value = TypeVar("Value")

_HANDS = 16
_LEASE = 300.0
"""Seconds after which a lock that nobody has renewed is nobody's."""
_RENEWAL = 60.0
_LOCK = "lock"
_CODE = re.compile(r"<Code>([A-Za-z]{1,80})</Code>")
_SAYINGS = {
    "NoSuchBucket": "deploy.s3-bucket",
    "AccessDenied": "deploy.s3-denied",
    "AllAccessDisabled": "deploy.s3-denied",
    "AccountProblem": "deploy.s3-account",
    "UserDisable": "deploy.s3-account",
    "InvalidAccessKeyId": "deploy.s3-key",
    "SignatureDoesNotMatch": "deploy.s3-key",
    "InvalidToken": "deploy.s3-key",
    "ExpiredToken": "deploy.s3-key",
    "AuthorizationHeaderMalformed": "deploy.s3-region",
    "PermanentRedirect": "deploy.s3-region",
    "RequestTimeTooSkewed": "deploy.s3-clock",
    "SlowDown": "deploy.s3-slow",
    "ServiceUnavailable": "deploy.s3-slow",
    "QuotaExceeded": "deploy.s3-full",
    "EntityTooLarge": "deploy.s3-large",
}
"""What a store's error code means, as a code of our sentences."""


class S3Target:
    """A bucket, or what in it begins with a prefix."""

    keeps_previous = False

    def __init__(self, bucket: str, prefix: str) -> None:
        self._bucket, self._prefix = bucket, f"{prefix}/" if prefix else ""
        above, _, last = prefix.rpartition("/")
        self._notes = f"{above}/.bangban-{last}/".lstrip("/") if prefix else ".bangban/"
        self._renewed = 0.0

    @contextmanager
    def open(self) -> Iterator[None]:
        """See Target."""
        self._library = _find_library()
        self._store = self._open_store()
        token = f"{socket.gethostname()} {os.getpid()}"
        self._lock(token)
        try:
            yield
        finally:
            with suppress(DeploymentError):
                self._ask(self._library.delete, [self._notes + _LOCK])

    def _open_store(self) -> S3Store:
        endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL") or ""
        options: dict[str, Any] = {"endpoint": endpoint} if endpoint else {}
        module = import_module("obstore.store")
        client = {"timeout": "60s", "connect_timeout": "10s", "allow_http": endpoint.startswith("http://")}
        retries = {"max_retries": 4, "retry_timeout": timedelta(seconds=60)}
        try:
            store: S3Store = module.S3Store(
                self._bucket, client_options=client, retry_config=retries, **options
            )
        except Exception as error:
            raise _word(error, self._bucket) from error
        return store

    def _lock(self, token: str) -> None:
        for _ in range(2):
            if self._take(token):
                return
            held = self._read_lock()
            if held is not None and not _is_stale(held, token):
                raise DeploymentError("deploy.busy")
            self._ask(self._library.delete, [self._notes + _LOCK])
        raise DeploymentError("deploy.busy")

    def _take(self, token: str) -> bool:
        """Takes the lock, if nobody has it. Raises DeploymentError where the store takes no notice of the
        condition: it would let two take it."""
        if not self._create(token):
            return False
        self._renewed = time()
        if self._create(token):
            raise DeploymentError("deploy.s3-unlocked", bucket=self._bucket)
        return True

    def _create(self, token: str) -> bool:
        exists = import_module("obstore.exceptions").AlreadyExistsError
        data = _write_lock(token)
        try:
            self._library.put(self._store, self._notes + _LOCK, data, mode="create", use_multipart=False)
        except exists:
            return False
        except Exception as error:
            raise _word(error, self._bucket) from error
        return True

    def _read_lock(self) -> dict[str, Any] | None:
        try:
            held = json.loads(self.read_note(_LOCK) or b"null")
        except ValueError:
            return None
        return held if isinstance(held, dict) else None

    def _renew(self) -> None:
        if time() - self._renewed > _RENEWAL:
            self._renewed = time()
            self.write_note(_LOCK, _write_lock(f"{socket.gethostname()} {os.getpid()}"))

    def name(self, address: str) -> str:
        """The digest of the address."""
        return sha256(address.encode("utf-8", "surrogateescape")).hexdigest()[:32]

    def is_empty(self) -> bool:
        """See Target."""
        return not any(True for _ in self._list())

    def read_note(self, name: str) -> bytes | None:
        """See Target."""
        try:
            return bytes(self._library.get(self._store, self._notes + name).bytes())
        except FileNotFoundError as error:
            if "NoSuchBucket" in str(error):
                raise _word(error, self._bucket) from error
            return None
        except Exception as error:
            raise _word(error, self._bucket) from error

    def write_note(self, name: str, data: bytes) -> None:
        """See Target."""
        attributes = {CACHE: "no-store"}
        self._ask(self._library.put, self._notes + name, data, attributes=attributes, use_multipart=False)

    # `keep` is of targets from which one can go back: a store keeps no earlier pages (docs/deploy.md).
    def send(self, site: SiteFiles, addresses: Sequence[str], keep: bool) -> None:  # noqa: ARG002
        """See Target. Nothing is kept."""
        table = make_table()

        def put(address: str) -> None:
            headers = find_headers(table, address)
            attributes = {TYPE: site.types[address], CACHE: headers[CACHE]}
            place = self._prefix + address
            self._ask(self._library.put, place, site.read(address), attributes=attributes)

        with ThreadPoolExecutor(_HANDS) as hands:
            for done in [hands.submit(put, address) for address in addresses]:
                try:
                    done.result()
                except BaseException:
                    hands.shutdown(cancel_futures=True)
                    raise
                self._renew()

    def resolve(self, names: Collection[str]) -> list[str]:
        """See Target: the addresses are looked for in the store."""
        return sorted(address for address in self._list() if self.name(address) in names)

    # `keep` is of targets from which one can go back: a store keeps no earlier pages (docs/deploy.md).
    def remove(self, addresses: Sequence[str], taken: Collection[str], keep: bool) -> None:  # noqa: ARG002
        """See Target."""
        self._ask(self._library.delete, [self._prefix + address for address in addresses])

    def forget_previous(self) -> None:
        """Nothing is kept."""

    def restore(self, addresses: Sequence[str], taken: Collection[str]) -> None:
        """Nothing is kept: nobody asks for it."""

    def _list(self) -> Iterator[str]:
        try:
            for chunk in self._library.list(self._store, prefix=self._prefix or None):
                for found in chunk:
                    if not found["path"].startswith(self._notes):
                        yield found["path"].removeprefix(self._prefix)
        except Exception as error:
            raise _word(error, self._bucket) from error

    def _ask(self, call: Callable[..., Value], *arguments: object, **options: object) -> Value:
        try:
            return call(self._store, *arguments, **options)
        except Exception as error:
            raise _word(error, self._bucket) from error


def _find_library() -> ModuleType:
    try:
        # Only who deploys to a store has the library.
        return import_module("obstore")
    except ModuleNotFoundError as error:
        raise DeploymentError("deploy.s3-library") from error


def _write_lock(token: str) -> bytes:
    return json.dumps({"by": token, "at": time()}).encode()


def _is_stale(held: dict[str, Any], token: str) -> bool:
    """Whether whoever took the lock is gone: a process of this machine that is no more, or one that has not
    renewed it."""
    if time() - float(held.get("at") or 0) > _LEASE:
        return True
    host, _, process = str(held.get("by")).rpartition(" ")
    return host == token.rpartition(" ")[0] and process.isdigit() and not is_running(int(process))


def _word(error: Exception, bucket: str) -> Exception:
    """What is told of a store's error. A mistake of our own stays what it is."""
    if isinstance(error, DeploymentError):
        return error
    text = str(error)
    code = next(iter(_CODE.findall(text)), "")
    if code in _SAYINGS:
        return DeploymentError(_SAYINGS[code], bucket=bucket, reason=code)
    if re.search(r"403 Forbidden|401 Unauthorized|status code: 40[13]", text):
        return DeploymentError("deploy.s3-denied", bucket=bucket, reason=code or "403")
    if "error sending request" in text or "kind: Connect" in text or "Timeout" in text:
        return DeploymentError("deploy.s3-unreached", bucket=bucket, reason=text.partition("\n")[0])
    return DeploymentError("deploy.s3", bucket=bucket, reason=code or text.partition("\n")[0])


def open_s3_target(target: str) -> S3Target:
    """The target of an `s3://` address. Raises DeploymentError for keys in it, which belong elsewhere."""
    parts = urlsplit(target)
    if "@" in parts.netloc:
        raise DeploymentError("deploy.password", host=parts.hostname or "")
    prefix = unquote(parts.path).strip("/")
    if (
        not parts.netloc
        or parts.query
        or any(part in ("", ".", "..") for part in prefix.split("/") if prefix)
    ):
        raise DeploymentError("deploy.address", target=target)
    return S3Target(parts.netloc, prefix)
