"""What rules say of headers and stories, for their tests."""

from datetime import datetime
from pathlib import Path

from bangban.checks.rule_registry import CONTENT_RULES, find_windows, run_checks
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.figures.figures_file import Figures
from bangban.content.files.folder import PLATFORM_FILE
from bangban.content.headers import make_header
from bangban.content.model.story import CaseFile, Story
from bangban.content.schema.record_fields import Record, declare
from bangban.content.stories import StoryFile
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.photographs.inspection import look_at
from bangban.site.checked_site import CheckedSite
from tests.bangban.desk import PLACE, PLATFORM, read


def read_case(state: str = "closed", **more: str) -> Record:
    """The values of a case, read from lines of YAML."""
    lines = "".join(f"{key}: {value}\n" for key, value in more.items())
    return read(declare(CaseFile), f"category: medicine\nstate: {state}\n{lines}")[0]


def check_case(case, entries):
    """What the rules of files say of a case's values and its entries."""
    record = Record(PLACE, {"case": case} if case else {}, {}, declare(Story))
    return list(CONTENT_RULES.file(make_header(record, entries)))


def make_site(now: datetime, **more) -> CheckedSite:
    """A site without anything to tell of; `more` are its fields."""
    plain = {
        "config": SiteConfig(), "clock": Clock(now), "platform": PLATFORM, "platform_file": PLATFORM_FILE,
        "figures": Figures(), "told": (), "paths": (), "used": (), "active": {},
        "examine": lambda path: look_at(Path(), path),
        "open_stories": lambda _: (), "root": Path(),
    }  # fmt: skip
    return CheckedSite(**(plain | more))


def judge(file: StoryFile, now: datetime, drafts: bool = False) -> list[Problem]:
    """What the rules of stories say of a file at a moment; its windows say when that is anything."""
    told = list(run_checks(make_site(now, clock=Clock(now, drafts)), [file]))
    seconds = count_seconds(now)
    assert bool(told) == any(since <= seconds < until for since, until in find_windows(file))
    return told
