"""The permanent names of a timeline's entries: the fragment of their address, and their name in feeds.

A name is a function of the content alone, for a clean clone has no memory. The editor's key `id` is the name;
without one it is made of the stage and the title, so that neither a corrected time nor an entry put between
others changes it. Only entries of the same stage and title are told apart by their order.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from hashlib import sha256

from bangban.content.model.story import Entry

_DIGITS = 6


def name_entries(entries: tuple[Entry, ...]) -> dict[int, str]:
    """The names by the identity of the entries, each once."""
    taken = {entry.id for entry in entries}
    seen: Counter[str] = Counter()
    names: dict[int, str] = {}
    for entry in entries:
        name = entry.id
        while not name:
            start = derive_id(entry.stage, entry.title)
            seen[start] += 1
            found = start if seen[start] == 1 else f"{start}-{seen[start]}"
            name = "" if found in taken else found
        taken.add(name)
        names[id(entry)] = name
    return names


@lru_cache(4096)
def derive_id(stage: str, title: str) -> str:
    """The name of an entry without one: `t-received-1f3a09`; its digits are of the letters and digits of the
    title, so that it stays when only punctuation is changed."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    words = folded if folded.isalnum() else "".join(filter(str.isalnum, folded)) or title
    digits = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return f"t-{stage}-{digits}" if stage else f"t-{digits}"
