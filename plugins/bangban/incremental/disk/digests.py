"""Short names for contents: the same name, the same content."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from msgspec.msgpack import Encoder

_encode = Encoder().encode

SIZE = 16
"""Bytes of a digest: BLAKE2b (RFC 7693), so that no two contents meet by chance."""

NONE = bytes(SIZE)
"""The digest of what is not there."""


def digest(data: bytes) -> bytes:
    """The digest of bytes."""
    return blake2b(data, digest_size=SIZE).digest()


def hash_path(path: str) -> str:
    """What stands for a content path that is nobody's business: no such path begins with a slash."""
    return f"/{digest(path.encode('utf-8', 'surrogatepass')).hex()}"


def is_hashed(path: str) -> bool:
    """Whether this stands for a content path."""
    return path.startswith("/")


def digest_value(value: object) -> bytes:
    """The digest of a value whose `repr` tells all of it."""
    return digest(repr(value).encode("utf-8", "surrogatepass"))


def digest_plain(value: object) -> bytes:
    """The digest of a large value of structs, tuples, strings and numbers, always of the same type: quicker
    than by `repr`, which is Python's own of named tuples."""
    try:
        data = _encode(value)
    except UnicodeEncodeError:
        # A path of bytes that are no UTF-8.
        return digest_value(value)
    return digest(data)


def digest_files(paths: Iterable[Path]) -> bytes:
    """The digest of files, their names and contents, in the given order; one that cannot be read counts
    as empty."""
    sums = blake2b(digest_size=SIZE)
    for path in paths:
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        sums.update(digest(path.name.encode("utf-8", "surrogateescape")) + digest(data))
    return sums.digest()
