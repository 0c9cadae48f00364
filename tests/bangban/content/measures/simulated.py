"""Newsrooms whose exact times are known, written down as editors know them: to the minute, about an hour, by
the day, as a range, or doubtful. Some cases are open, some were reopened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random
from typing import NamedTuple

from bangban.content.model.story import Entry, Story
from bangban.dates.bounds import count_seconds
from bangban.dates.instants import convert_to_datetime
from tests.bangban.desk import ZONE, case, entry

CLOCK = datetime(2022, 12, 1, 4, 30, tzinfo=UTC)
_NOW = count_seconds(CLOCK)
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_STEPS = ("received", "forwarded", "answered", "closed", "acting", "closed")


class Truth(NamedTuple):
    """When each step of a case happened, in seconds, whole minutes: those that have, in order."""

    path: str
    steps: tuple[tuple[str, int], ...]

    def find(self, stage: str, *, last: bool = False) -> int | None:
        """When it came to a stage, first or last."""
        found = [at for name, at in self.steps if name == stage]
        return found[-1 if last else 0] if found else None

    @property
    def is_closed(self) -> bool:
        """Whether it is over."""
        return self.steps[-1][0] == "closed"

    def measure(self, stage: str, *, last: bool = False) -> tuple[int, bool]:
        """The seconds from the request to a stage, to the clock where it has not come to it; and whether it
        waits."""
        at = self.find(stage, last=last)
        if at is None and stage == "answered":
            # Whoever acts or closes has answered; whoever forwards has not.
            at = next((at for name, at in self.steps if name in ("acting", "closed")), None)
        if last and not self.is_closed:
            at = None
        return (_NOW if at is None else at) - self.steps[0][1], at is None


class Newsroom(NamedTuple):
    """Stories with the truth behind each."""

    stories: tuple[Story, ...]
    truths: tuple[Truth, ...]


def simulate(seed: int, count: int | None = None) -> Newsroom:
    """A newsroom; the same for the same seed."""
    chance = Random(seed)
    truths = tuple(_happen(f"cases/case-{n}.md", chance) for n in range(count or chance.randint(5, 60)))
    vague = chance.choice([0.1, 0.5, 0.9])
    return Newsroom(tuple(_write(truth, vague, chance) for truth in truths), truths)


def _happen(path: str, chance: Random) -> Truth:
    at = _NOW - chance.randrange(60 * _DAY)
    steps = []
    for stage in _STEPS if chance.random() < 0.2 else _STEPS[:4]:
        at = at // _MINUTE * _MINUTE
        if at > _NOW:
            break
        steps.append((stage, at))
        at += round(chance.expovariate(1 / (4 * _DAY if stage == "answered" else 12 * _HOUR)))
    return Truth(path, tuple(steps) or (("received", _NOW // _MINUTE * _MINUTE),))


def _write(truth: Truth, vague: float, chance: Random) -> Story:
    entries = tuple(
        _write_entry(stage, at, vague, chance, line) for line, (stage, at) in enumerate(truth.steps)
    )
    last = truth.steps[-1][0]
    states = {"received": "received", "forwarded": "forwarded", "closed": "closed", "acting": "reopened"}
    more = {"outcome": chance.choice(["resolved", "partly", "unresolved"])} if last == "closed" else {}
    if last == "closed" and chance.random() < 0.5:
        more["satisfaction"] = chance.choice(["satisfied", "mostly", "dissatisfied"])
    slug = truth.path.removeprefix("cases/").removesuffix(".md")
    urgency = chance.choice(["normal", "normal", "urgent"])
    return case(slug, entries, "2022-12-01", state=states.get(last, "in-progress"), urgency=urgency, **more)


def _write_entry(stage: str, at: int, vague: float, chance: Random, line: int) -> Entry:
    actor = "seeker" if stage == "received" else "hospital"
    written = chance.choice(list(_list_forms(at, chance))) if chance.random() < vague else _word(at)
    return entry(written, stage, actor, line)


def _list_forms(at: int, chance: Random) -> Iterator[str]:
    """What an editor may know of it; nothing that lies behind the clock."""
    yield f"{_word(at // 1800 * 1800)}~"
    later = -(-at // 1800) * 1800
    if later <= _NOW:
        yield f"{_word(later)}~"
    yield _word(at)[:10]
    yield f"{_word(at - chance.randrange(3 * _HOUR))}/{_word(min(at + chance.randrange(3 * _HOUR), _NOW))}"
    yield f"{_word(at)}?" if chance.random() < 0.2 else _word(at)[:10]


def _word(second: int) -> str:
    wall = convert_to_datetime(second).astimezone(ZONE)
    return wall.strftime("%Y-%m-%dT%H:%M")
