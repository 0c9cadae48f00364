"""Records for tests of interchange: the case of five entries, an odd one, and any at all (hypothesis)."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.content.story_texts import convert_story
from bangban.dates.formatting import format_chinese, format_iso
from bangban.dates.instants import write_second
from bangban.exports._record import make_record
from bangban.exports._record_values import (
    ActorValue,
    EntryValue,
    EvidenceValue,
    MediaValue,
    TimelineRecord,
)
from bangban.markdown.converter import Converter
from bangban.site.site_texts import make_targets, open_portal
from tests.bangban.moment_texts import SHANGHAI, moments

PLATFORM = """\
name: 郑在办
url: https://zheng.example/ban
categories: [{id: medicine, name: 就医用药}]
agencies: [{id: health-commission, name: 郑州市卫生健康委员会, short: 市卫健委}]
"""

FIVE = """\
---
title: 孕妇急需“熊猫血”，十小时住进病房
date: 2022-11-15
updated: 2022-11-16T09:30
summary: 一次<接力>的经过 & 结果。
byline: [{name: 石大东, role: 文}, {name: 李娜, role: 图}, {name: 石大东, role: 图}]
case:
  category: medicine
  urgency: urgent
  state: closed
  outcome: resolved
  area: 中原区
  agencies: [health-commission]
  basis: reporting
timeline:
  - at: 2022-11-10/2022-11-12
    background: true
    title: 几次检测均为阴性
  - at: 2022-11-13T13:00~
    stage: received
    actor: seeker
    title: 在平台留言求助
    text: 她希望到一家能应对**这种血型**的[医院](/cases/)分娩。
  - at: 2022-11-13T13:20
    stage: forwarded
    actor: platform
    title: 标“急”，转给市卫健委
    media: {src: images/night.svg, alt: 夜里亮着灯的医院, caption: 当晚的医院, credit: 李娜 图}
  - at: 2022-11-13T18:00
    stage: answered
    actor: health-commission
    title: 来电，已协调好产科
    evidence:
      - {href: 'https://zheng.example/notice.html', title: 通知全文, sha256: SHA}
  - at: ../2022-11-13T24:00
    stage: closed
    actor: {name: 值班医生}
    title: 住进病房
---

经过见时间线。
""".replace("SHA", "0123456789abcdef" * 4)

CORRECTED = FIVE.replace(
    "summary:",
    """corrections:
  - {at: 2022-11-20T09:00, text: 求助时间是13时，不是**15时**。, entry: sent}
  - {at: 2022-11-21, text: 一处姓名写错了。}
summary:""",
).replace("at: 2022-11-13T13:20", "at: 2022-11-13T13:20\n    id: sent")
"""The same with two corrections: one of the entry `sent`, one that names none."""

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'


def build_record(text: str = FIVE, path: str = "cases/panda.md", publish: bool = True) -> TimelineRecord:
    """The record of the story that `text` is, on a site of its own."""
    with TemporaryDirectory() as name:
        content = Path(name)
        for place, words in {"platform/platform.yaml": PLATFORM, "images/night.svg": SVG, path: text}.items():
            (content / place).parent.mkdir(exist_ok=True)
            (content / place).write_text(words, encoding="utf-8")
        library = load_library(content, CONTENT_RULES)
        assert [str(problem.message) for problem in library.problems] == []
        clock = Clock(datetime(2022, 12, 1, tzinfo=UTC))
        texts = {}
        portal = open_portal(library, clock, SiteConfig(publish=publish), texts)
        story = library.stories[path]
        texts[path] = convert_story(story, Converter(), make_targets(portal, clock))
        return make_record(portal, story)


@cache
def five_entries() -> TimelineRecord:
    """The record of the case of five entries."""
    return build_record()


WORDS = st.text(st.sampled_from("字词句，。ab 1<&\"'=-@_*[]()“”#\\"), min_size=1, max_size=12)
_URLS = st.sampled_from(
    [
        "https://zheng.example/a.png",
        "https://zheng.example/notice.html",
        "https://zheng.example/images/图.svg",
        "https://youtu.be/x1",
    ]
)
_HTML = st.sampled_from(
    ["", "<p>一段话。</p>", '<p>有<strong>重点</strong>，有<a href="https://zheng.example/">链接</a>。</p>',
     "<p>一</p>\n<ul>\n<li>二</li>\n<li>三 &lt;四&gt;</li>\n</ul>"]
)  # fmt: skip


def _name(words: str) -> str:
    """Words as a reader of front matter would keep them, with something to read."""
    return f"题{words}".strip()


@st.composite
def entries(draw, zone):
    """An entry of any moment of the zone; its id is made unique by `records`."""
    at = draw(moments(st.just(zone)))
    actor = st.builds(ActorValue, st.just("other"), WORDS.map(_name))
    media = st.builds(MediaValue, _URLS, WORDS.map(_name), WORDS.map(_name), WORDS.map(_name))
    return EntryValue(
        id="",
        at=format_iso(at),
        display=format_chinese(at),
        precision=at.precision,
        approximate=at.approximate,
        title=draw(WORDS.map(_name)),
        background=draw(st.booleans()),
        start=write_second(at.first_second),
        end=write_second(at.last_second),
        stage=draw(st.sampled_from(["", "received", "closed"])),
        actor=draw(st.none() | actor),
        text=draw(WORDS),
        html=draw(_HTML),
        media=draw(st.none() | media),
        evidence=tuple(draw(st.lists(st.builds(EvidenceValue, _URLS, WORDS.map(_name)), max_size=2))),
    )


@st.composite
def records(draw, zone=SHANGHAI):
    """A record of up to six entries."""
    listed = draw(st.lists(entries(zone), max_size=6))
    numbered = tuple(_number(entry, index) for index, entry in enumerate(listed))
    return TimelineRecord(
        schema="https://zheng.example/schemas/timeline-1.json",
        version=1,
        url="https://zheng.example/articles/any/",
        kind="article",
        title=draw(WORDS.map(_name)),
        language="zh-CN",
        zone=str(zone),
        published="2022-11-14T16:00:00Z",
        updated="2022-11-16T01:30:00Z",
        summary=draw(WORDS),
        publisher="郑在办",
        entries=numbered,
    )


def _number(entry: EntryValue, index: int) -> EntryValue:
    values = {name: getattr(entry, name) for name in EntryValue.__struct_fields__}
    return EntryValue(**{**values, "id": f"t-{index}"})
