"""The address of a tag or an author: readable, and never shared by two names.

No pinyin: 政策 and 正测 sound the same and are not. Letters and digits stay; whatever the slug
cannot show is covered by six hexadecimal digits of the name's SHA-256.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from bangban.support.signs import drop_ignorable

_LONGEST = 60  # UTF-8 bytes; percent-encoded three times that
_UNFIT = re.compile(r"[^\w-]+")
_GAPS = re.compile(r"[\s-]+")
_LIKE_HASHED = re.compile(r"-[0-9a-f]{6}\Z")
# Device names of Windows, which no file or folder may bear.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")


def normalize_tag(name: str) -> str:
    """What makes two names the same tag: NFKC and case folded, without signs that are not seen (UAX #44,
    NFKC_Casefold), spaces and hyphens alike."""
    folded, last = name, ""
    while folded != last:
        last = folded
        folded = drop_ignorable(unicodedata.normalize("NFKC", folded).casefold())
        folded = unicodedata.normalize("NFKC", folded)
    return _GAPS.sub("-", folded.strip())


@lru_cache(4096)
def make_tag_slug(name: str) -> str:
    """The slug for `name`, one safe path segment of at most 67 UTF-8 bytes. Names that
    `normalize_tag` tells apart get different slugs, also where file systems ignore case."""
    key = normalize_tag(name)
    base = _shorten(_UNFIT.sub("", key).strip("-"))
    if base and base == key and not _is_risky(key):
        return key
    digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{base.strip('-') or 'tag'}-{digest}"


def is_punctuation_only(text: str) -> bool:
    """True for text that is not blank and has no letter and no digit of any script."""
    if text[:1].isalnum():
        return False
    return bool(text.strip()) and not any(unicodedata.category(char)[0] in "LN" for char in text)


def _is_risky(key: str) -> bool:
    """Looks like a hashed slug, is a device name, or has a letter whose capital is another's too."""
    folded = unicodedata.normalize("NFKC", key.upper()).casefold()
    return bool(_LIKE_HASHED.search(key) or _RESERVED.match(key) or folded != key)


def _shorten(slug: str) -> str:
    """Cut to the longest whole characters within the limit."""
    return slug.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore")
