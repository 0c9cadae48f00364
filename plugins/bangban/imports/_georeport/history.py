"""What happened to a request, step by step, from the forms in which servers tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from bangban.exports.timelinejs_shape import clean_text
from bangban.imports._georeport.georeport_answers import Record

_TIMES = (
    "datetime", "updated_datetime", "updated", "date", "time", "timestamp", "created_at", "created",
    "status_datetime", "requested_datetime",
)  # fmt: skip
_WORDS = (
    "description", "summary", "note", "status_note", "status_notes", "comment", "text", "message", "details",
)  # fmt: skip
_STATUSES = ("status", "type", "detailed_status", "new_status", "state")
_NEWS = {"update_id", "service_request_update_id", "service_request_id", "media_url"}
_STAGES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys("open opened received new created submitted pending reported".split(), "received"),
        **dict.fromkeys("assigned forwarded dispatched referred transferred".split(), "forwarded"),
        **dict.fromkeys("responded answered reply replied".split(), "answered"),
        **dict.fromkeys(
            """acknowledged investigating planned scheduled processing activity started action_scheduled
            in_progress in_process in-progress inprogress work_in_progress""".split(),
            "acting",
        ),
        **dict.fromkeys(
            """closed fixed completed resolved done processed rejected duplicate not_councils_responsibility
            no_further_action internal_referral archived""".split(),
            "closed",
        ),
    }
)
"""Stages by the statuses that servers use: Open311's, CitySDK's, FixMyStreet's, Chicago's."""


class RequestStep(Struct, frozen=True):
    """Something that happened: `time` and `status` as the server writes them; `rest` are its other keys."""

    time: str
    status: str
    words: str
    media: tuple[str, ...] = ()
    rest: tuple[tuple[str, str], ...] = ()

    @property
    def stage(self) -> str:
        """The stage that its status means; "" where none does."""
        return find_stage(self.status)


def find_stage(status: str) -> str:
    """The stage that a status means; "" for one that is not known."""
    return _STAGES.get(status.strip().lower().replace(" ", "_"), "")


def list_steps(record: Record) -> tuple[list[RequestStep], set[str]]:
    """The steps that a request tells of itself, and the keys that told them. A step is a mapping with a time
    in a list; extensions keep such lists below keys of their own."""
    steps: list[RequestStep] = []
    told: set[str] = set()
    for key, value in record.items():
        found = [step for mapping in _list_dated(value) if (step := read_step(mapping))]
        if found:
            steps += found
            told.add(key)
    return steps, told


def read_step(record: Record) -> RequestStep | None:
    """A mapping as a step; None where it has no time."""
    time = _find(record, _TIMES)
    if not time:
        return None
    words = [clean_text(record[key]) for key in _WORDS if isinstance(record.get(key), str)]
    status = _find(record, _STATUSES)
    used = {*_TIMES, *_WORDS, *_NEWS, *(key for key in _STATUSES if clean_text(record.get(key)) == status)}
    used -= {key for key in _TIMES if clean_text(record.get(key)) not in ("", time)}
    rest = tuple(
        (name, words)
        for name, words in flatten({key: value for key, value in record.items() if key not in used})
        if not name.endswith("service_request_id")
    )
    return RequestStep(time, status, "\n".join(dict.fromkeys(words)), tuple(list_media(record)), rest)


def list_media(record: Record) -> Iterator[str]:
    """The addresses of its media."""
    for name, words in flatten({key: record[key] for key in ("media_url", "media_urls") if key in record}):
        if name.rpartition(".")[2] in ("media_url", "media_urls", "url"):
            yield words


def flatten(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """All that a value says in words, each with the names that lead to it."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from flatten(inner, f"{name}.{clean_text(key)}" if name else clean_text(key))
    elif isinstance(value, list):
        for inner in value:
            yield from flatten(inner, name)
    elif words := clean_text(str(value) if isinstance(value, bool) else value):
        yield name, words


def _list_dated(value: object) -> Iterator[Record]:
    """The mappings with a time that stand in a list, at any depth."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _list_dated(inner)
    elif isinstance(value, list):
        yield from (one for one in value if isinstance(one, Mapping) and _find(one, _TIMES))


def _find(record: Record, keys: tuple[str, ...]) -> str:
    return next((words for key in keys if (words := clean_text(record.get(key)))), "")
