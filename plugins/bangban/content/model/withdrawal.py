"""What has been taken down: the rows of `content/withdrawn.yaml`, as frozen values, with their keys."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from bangban.content.model.story import SLUG_FIELD
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER
from bangban.content.schema.date_fields import MomentField
from bangban.content.schema.fields import ListField, PatternField, TextField
from bangban.content.schema.record_fields import Key, Place, declare
from bangban.content.schema.tidy_forms import tidy_key
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position


def normalize_key(text: str) -> str:
    """The key of a story as it is compared: `/cases/lift.md` and `cases/lift/` are `cases/lift`."""
    return text.strip().strip("/").removesuffix(".md").lower()


_FOLDERS = "|".join((*KINDS, PAGE_FOLDER))
KEY_FIELD = PatternField(
    "withdrawn.key",
    rf"/?(?:{_FOLDERS})/{SLUG_FIELD.pattern}(?:/[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{1,8}})*)?(?:/|\.md)?",
    normalize_key,
    tidy_key,
)


class Withdrawal(Struct, frozen=True):
    """A story that has been taken down: `cases/lift`, or one translation of it, `cases/lift/en`; or a free
    page, `pages/about`; since when, and why, in words for everybody. The file may be there still, or not: it
    is in no output."""

    key: Annotated[str, Key(KEY_FIELD, required=True)]
    at: Annotated[Moment, Key(MomentField(exact=True), required=True)]
    reason: Annotated[str, Key(TextField(worded=True), required=True)]
    position: Annotated[Position, Place("key")]
    reason_place: Annotated[Position, Place("reason")]


WITHDRAWAL = declare(Withdrawal)
WITHDRAWALS = ListField(WITHDRAWAL)
"""The whole file."""
