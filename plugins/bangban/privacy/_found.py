"""What a searching module gives."""

from __future__ import annotations

from typing import NamedTuple

from bangban.privacy.items import PrivateKind


class Found(NamedTuple):
    """A piece of a text that is private."""

    kind: PrivateKind
    start: int
    end: int
