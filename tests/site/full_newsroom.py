"""What the repository's content has too little of to show every page: long lists, long and short cases."""

from tests.browser.newsroom import Newsroom

NOTICES = 45
STEPS = 24
RICH_KEYS = """\
kicker: 引题在上
subtitle: 副题在下
summary: 一篇什么都有的稿件。
byline: [{name: 甲记者, role: 文}, {name: 乙记者, role: 图}]
section: news
tags: [政策, 正测]
cover: {src: images/map-pin.svg, alt: 一枚地图标记, caption: 图片说明, credit: 本站绘图}
updated: 2021-05-02T09:30
corrections:
  - {at: 2021-05-02T09:30, text: 原文的*日期*写错了，现已改正。}
related: [cases/panda-blood]
edition: {date: 2021-05-01, page: A02, position: 1}
sample: true
"""
RICH_BODY = """\
## 小标题

正文有**重点**、*强调*、`代码`和[站外链接](https://example.org/)，见[案例](../cases/panda-blood.md)。

- 第一条
- 第二条

1. 先
2. 后

> 引用的话。

!!! quote "居民甲"

    人先住进来，**手续再补**，有什么难处都可以说。

| 类别 | 件数 | 说明 |
|---|--:|---|
| 寻医买药 | 1200 | 最多 |
| 交通出行 | 800 | 其次 |

![一个文件夹](../images/checklist.svg)

```
一段很长的代码 http://example.org/a/very/long/address/that/does/not/fit/on/a/phone/at/all?query=1234567890
```
"""
CASE = """\
sample: true
case:
  category: food
  urgency: normal
  state: {state}
  {outcome}
  confirmed: true
  area: 试验区
  seeker: {{name: 周女士（化名）, note: 两个孩子}}
  consent: {{given: 2021-03-01, by: 微信, until: 2031-03-01}}
  agencies: [supply-team, community]
timeline:
"""
ENTRY = """\
  - at: 2021-{month:02d}-{day:02d}T{hour:02d}:15
    stage: {stage}
    actor: {actor}
    title: 第{number}步
    text: 这一步做了什么，一句话说清。
"""
EVIDENCE = f"""\
    media: {{src: images/vegetables.svg, alt: 一箱蔬菜, caption: 送到了, credit: 本站绘图}}
    evidence: [{{href: "https://example.org/receipt", title: 回执, sha256: {"0a" * 32}}}]
"""
BACKGROUND = """\
  - {at: 2021-01~, background: true, title: 家里没有了存粮}
  - {at: 2021-02-10/2021-02-20, background: true, title: 小区封控}
"""


def make_data(newsroom: Newsroom) -> None:
    """Add the stories to a copy of the repository's content."""
    for number in range(1, NOTICES + 1):
        keys = "section: service\ntags: [公告]\nbyline: [{name: 公告员}]\nsample: true\n"
        date = f"2021-{1 + number // 28:02d}-{1 + number % 28:02d}"
        newsroom.article(f"notice-{number:02d}", keys, title=f"公告第{number}号", date=date)
    newsroom.article("rich", RICH_KEYS, RICH_BODY, title="什么都有的一篇", date="2021-05-01")
    newsroom.article(
        "rich-in-english",
        "slug: rich\nlang: en\nsample: true\n",
        "In English.",
        title="All of it",
        date="2021-05-01",
    )
    newsroom.article("unlisted", "status: hidden\nsample: true\n", title="只给链接的一篇", date="2021-05-03")
    one = CASE.format(state="received", outcome="")
    newsroom.case(
        "one-step",
        one + ENTRY.format(number=1, month=3, day=1, hour=9, stage="received", actor="seeker"),
        title="刚收到的一件",
        date="2021-03-01",
    )
    newsroom.case("many-steps", make_long_case(), title="走了很久的一件", date="2021-06-30")


def make_long_case(count: int = STEPS) -> str:
    """A case of `count` entries over months, with pictures, evidence, and two more of background."""
    steps = [CASE.format(state="closed", outcome="outcome: partly"), BACKGROUND]
    for number in range(1, count + 1):
        stage = {1: "received", 2: "forwarded", count: "closed"}.get(number, "acting")
        actor = {1: "seeker", 2: "platform"}.get(number, ("supply-team", "{name: 志愿者}")[number % 2])
        steps.append(
            ENTRY.format(
                number=number,
                month=3 + number // 14,
                day=1 + number % 14 * 2,
                hour=8 + number % 9,
                stage=stage,
                actor=actor,
            )
        )
        steps += [EVIDENCE] if number % 10 == 0 else []
    return "".join(steps)
