"""Stories that change at random: what may stand in each key, and the files that come of it."""

import json
from collections.abc import Mapping

from hypothesis import strategies as st

from tests.browser.newsroom import Newsroom

Keys = dict[str, object]
BODIES = (
    "一段话。\n",
    "另一段话，有**重点**。\n\n## 小标题\n\n后来。\n",
    "见[案例](../cases/first-case.md)和[评论](../editorials/first-editorial.md)。\n",
    "见[头一篇](../articles/a0.md)、[文件](../files/notice.pdf)和[话题](/tags/山/)。\n",
    "话题[山]({tag}山)和[水水]({tag}水水)，[栏目]({category}city)，[站](https://news.example/tags/云/)。\n",
    "![图](../images/map.png)\n\n[大图](../images/map.png)\n",
    '[经过](../cases/first-case.md "时间线")\n',
    "**没有写完的一段，[链接](../articles/gone.md)。\n",
    "看不见的\b字符，[链接](../articles/gone.md)。\n",
    '!!! quote "甲"\n\n    话，[见](../cases/first-case.md)。\n\n后来。\n',
    "![像](../images/own.png)\n\n[附件](../files/own.pdf)和[大图](../images/own.png)\n",
)
MOMENTS = ("2022-11-14", "2022-11-14T09:00", "2022-12-31T23:59", "2026-01-02T08:00", "2026-03-01")
"""Two of them lie behind the usual clock of builds, and some clocks of the law lie behind these."""
OF_ALL: Mapping[str, tuple[object, ...]] = {
    "title": ("甲题", "乙题", "丙题：*重*", "A & B"),
    "date": MOMENTS,
    "slug": (None, "other", "first-article", "a1"),
    "lang": (None, None, None, "en"),
    "kicker": (None, "引题"),
    "dateline": (None, "本报讯"),
    "subtitle": (None, "副题"),
    "summary": (None, "摘要。", "另一个摘要。"),
    "byline": ([], [{"name": "甲记者", "role": "文"}], [{"name": "甲记者"}, {"name": "乙记者"}]),
    "section": (None, "city", "nowhere"),
    "tags": ([], ["山"], ["山", "水"], ["水", "云"]),
    "cover": (
        None,
        {"src": "images/map.png", "alt": "图"},
        {"src": "images/own.png", "alt": "像"},
        {"src": "images/gone.png", "alt": "无"},
    ),
    "related": ([], ["cases/first-case"], ["articles/a0", "articles/a1"], ["articles/gone"]),
    "aliases": ([], [], ["cases/old"], ["cases/second"], ["old.html", "cases/older"]),
    "updated": (None, "2022-12-01T10:00", "2026-01-02T10:00"),
    "corrections": (None, [{"at": "2022-12-01T10:00", "text": "改正了*日期*。"}]),
    "edition": (
        None,
        {"date": "2022-11-15", "page": "A01", "position": 1},
        {"date": "2022-11-15", "page": "A02"},
    ),
    "embargo": (None, None, "2026-01-03T08:00"),
    "draft": (None, None, True),
    "status": (None, None, "hidden"),
    "sample": (None, True),
    "body": BODIES,
}  # fmt: skip
RECEIVED = {"at": "2022-11-13T13:00~", "stage": "received", "actor": "seeker", "title": "留言"}
FORWARDED = {
    "at": "2022-11-13T13:20",
    "stage": "forwarded",
    "actor": "platform",
    "title": "转交",
    "text": "见[文](../articles/a0.md)。",
}
ACTING = {
    "at": "2022-11-13T15:00",
    "stage": "acting",
    "actor": "central-hospital",
    "title": "在办",
    "media": {"src": "images/map.png", "alt": "图"},
}
SHOWN = {
    "at": "2022-11-13T16:00",
    "stage": "acting",
    "actor": "central-hospital",
    "title": "回函",
    "media": {"src": "images/own.png", "alt": "像"},
    "evidence": [{"href": "../files/own.pdf", "title": "函"}],
}
CLOSED = {"at": "2022-11-13T23:05~", "stage": "closed", "actor": "central-hospital", "title": "入住"}
HELPED = {
    "basis": "reporting",
    "category": "medicine",
    "urgency": "urgent",
    "state": "closed",
    "outcome": "resolved",
}
OPEN = {
    "basis": "reporting",
    "category": "food",
    "urgency": "normal",
    "state": "in-progress",
    "agencies": ["central-hospital"],
}
BOTH = ["health-commission", "central-hospital"]


def _case(case: Keys, *timeline: Keys) -> Keys:
    return {"case": case, "timeline": list(timeline)}


CASES: tuple[Keys, ...] = (
    _case(HELPED | {"agencies": BOTH}, RECEIVED, FORWARDED, CLOSED),
    _case(
        HELPED | {"outcome": "partly", "satisfaction": "mostly", "agencies": BOTH[:1]},
        RECEIVED,
        FORWARDED,
        ACTING,
        CLOSED,
    ),
    _case(OPEN, RECEIVED, FORWARDED, ACTING),
    _case(OPEN | {"area": "lake"}, RECEIVED),
    _case(HELPED, RECEIVED, FORWARDED, CLOSED | {"at": "2026-01-02T09:00"}),
    _case(HELPED | {"area": "城东区"}, RECEIVED, ACTING),
    _case(OPEN, RECEIVED | {"at": "2025-12-30"}, ACTING | {"at": "2026-01-02T09:00/2026-03-01"}),
    _case(OPEN | {"expected": {"at": "../2026-01-02", "title": "回话"}}, RECEIVED, FORWARDED),
    _case(OPEN | {"agencies": ["nobody"]}, RECEIVED, FORWARDED),
    _case(
        OPEN | {"basis": "consent", "consent": {"given": "2022-11-13", "until": "2026-01-01"}},
        RECEIVED,
        SHOWN,
    ),
    _case(OPEN | {"basis": None, "consent": {"given": "2026-01-02", "withdrawn": "2026-03-01"}}, RECEIVED),
)
"""A consent runs out, another is given, between the clocks of the law; an entry shows files of its own."""
NAMES = ("first-article", "a0", "a1", "a2", "first-case", "first-editorial", "new")
FOLDERS = ("articles", "editorials", "cases")


def change_keys() -> st.SearchStrategy[Keys]:
    """Some keys of any story with what shall stand there."""
    of_one = [st.fixed_dictionaries({key: st.sampled_from(values)}) for key, values in OF_ALL.items()]
    few = st.lists(st.one_of(of_one), min_size=1, max_size=3)
    return few.map(lambda rows: {key: value for row in rows for key, value in row.items()})


def write(newsroom: Newsroom, path: str, keys: Keys) -> None:
    """The file of a story; keys without a value are left out."""
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in keys.items()
        if key != "body" and value not in (None, [])
    ]
    newsroom.write(path, "\n".join(["---", *lines, "---", "", str(keys["body"])]).encode())


def begin(path: str, number: int) -> Keys:
    """A story as it is first written."""
    keys: Keys = {"title": f"第{number}篇", "date": f"2022-11-{10 + number}", "body": BODIES[number % 6]}
    if path.startswith("cases/"):
        keys |= CASES[number % 2]
    else:
        keys |= {"tags": OF_ALL["tags"][number % 4], "related": OF_ALL["related"][number % 3]}
    return keys
