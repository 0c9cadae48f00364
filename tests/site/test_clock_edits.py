"""The law of the clock with small edits: at any moment, whatever was changed before it, in any zone, the site
is the one that a clean build makes then. Embargoes, consents, expected steps, promises, wall times that come
twice or never, and the turn of the year all lie about the clocks."""

import os
from datetime import UTC, datetime, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.newsroom import Newsroom
from tests.site.workbench import take_bench

CLOCKS = 5
PLATFORM = """\
name: 试验求助平台
url: https://news.example
zone: {zone}
categories: [{{id: medicine, name: 寻医买药}}]
agencies: [{{id: hospital, name: 市中心医院}}]
journey:
  - {{id: answered, name: 答复, promise: {{urgent: 1h, normal: {limit}}}}}
"""
ZONES = ("Asia/Shanghai", "America/New_York", "Europe/London", "Pacific/Apia")
EXAMPLES = (10_000 if settings.get_current_profile_name() == "nightly" else 300) // CLOCKS // len(ZONES)
TURNS = tuple(
    datetime(*numbers, tzinfo=UTC)
    for numbers in (
        (2022, 11, 6, 6),
        (2022, 3, 13, 7),
        (2022, 12, 31, 16),
        (2023, 1, 1, 5),
        (2022, 10, 30, 1),
        (2026, 12, 31, 16),
    )
)
"""When clocks are put back and forward in New York, a year begins in Shanghai and there, clocks are put back
in London, and the last year ends whose working days are known."""
FORMS = (
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%dT%H:%M~",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m",
    "%Y-%m-XX",
    "%Y-%m-%d?",
)
EXACT = FORMS[:2]
minutes = st.one_of(st.integers(-4000, 4000), st.sampled_from([-1440, -60, -30, -1, 0, 1, 30, 60, 1440]))


def stamp(turn: datetime, zone: str, shift: int, form: str) -> str:
    """A moment so many minutes from the turn as a wall time of the zone, as editors write it."""
    return (turn + timedelta(minutes=shift)).astimezone(ZoneInfo(zone)).strftime(form)


@st.composite
def keys(draw, turn, zone):
    """The front matter of a case: entries in order, a next step, a consent, an embargo."""
    entries = sorted(draw(st.lists(minutes, min_size=1, max_size=3)))
    stages = (
        "received",
        *draw(st.sampled_from([("acting", "closed"), ("forwarded", "acting"), ("closed", "''")])),
    )
    lines = [
        f"  - {{at: '{stamp(turn, zone, shift, draw(st.sampled_from(FORMS)))}', stage: {stage}, title: 办}}\n"
        for shift, stage in zip(entries, stages, strict=False)
    ]
    case = [
        "category: medicine",
        f"urgency: {draw(st.sampled_from(['urgent', 'normal']))}",
        f"state: {draw(st.sampled_from(['received', 'in-progress', 'closed']))}",
    ]
    if draw(st.booleans()):
        at = stamp(turn, zone, draw(minutes), draw(st.sampled_from(FORMS)))
        case.append(f"expected: {{at: '{at}', what: 回访}}")
    if draw(st.booleans()):
        case.append("basis: reporting")
    if draw(st.booleans()):
        end = draw(st.sampled_from(["until", "given: 2021-01-01, withdrawn"]))
        case.append(f"consent: {{{end}: '{stamp(turn, zone, draw(minutes), draw(st.sampled_from(EXACT)))}'}}")
    told = "" if draw(st.booleans()) else _write_dates(draw, turn, zone)
    return f"{told}case: {{{', '.join(case)}}}\ntimeline:\n{''.join(lines)}"


def _write_dates(draw, turn, zone):
    key = draw(st.sampled_from(["embargo", "updated"]))
    return f"{key}: '{stamp(turn, zone, draw(minutes), draw(st.sampled_from(EXACT)))}'\n"


@st.composite
def histories(draw, zone):
    """A first case, and for each clock what is edited before it: nothing, the platform, or one of two."""
    turn = draw(st.sampled_from(TURNS))
    steps = []
    for _ in range(CLOCKS):
        edit = draw(st.sampled_from(["", "", "platform", "one", "two", "gone"]))
        text = draw(st.sampled_from(["24h", "2wd", "1d"])) if edit == "platform" else ""
        if edit in ("one", "two"):
            text = draw(keys(turn, zone))
        steps.append((turn + timedelta(minutes=draw(minutes)), edit, text))
    return draw(keys(turn, zone)), steps


def write_edit(newsroom: Newsroom, zone: str, edit: str, text: str) -> None:
    """One small change of the content."""
    if edit == "platform":
        newsroom.write("platform/platform.yaml", PLATFORM.format(zone=zone, limit=text))
    elif edit == "gone":
        (newsroom.path / "cases/two.md").unlink(missing_ok=True)
    elif edit:
        newsroom.case(edit, text, date="2022-03-01")


@pytest.mark.parametrize("zone", ZONES)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_site_is_that_of_its_clock(zone, data):
    """Edited or not, forwards and backwards; `rebuild` holds site and problems against a clean build."""
    first, steps = data.draw(histories(zone))
    bench = take_bench()
    write_edit(bench.newsroom, zone, "platform", "2wd")
    write_edit(bench.newsroom, zone, "one", first)
    bench.newsroom.article(body="见[案例](../cases/one.md)和[期限](/cases/by-deadline/)。\n")
    bench.settings["BANGBAN_NOW"] = ""
    for clock, edit, text in steps:
        write_edit(bench.newsroom, zone, edit, text)
        with patch.dict(os.environ, BANGBAN_NOW=clock.isoformat()):
            bench.rebuild()
        assert (bench.output / "index.html").exists()
