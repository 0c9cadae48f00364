"""The words that readers see for ids and sums, in Chinese: the second half of the catalogue.

:mod:`bangban.locale.zh.messages` speaks to editors, this to readers; sentences that are part of a page's
composition stand in its template. Another language is another module with the same names.
"""

from __future__ import annotations

from types import MappingProxyType

LANGUAGE = "zh-CN"
# Each in its own language, as its readers look for it.
LANGUAGE_NAMES = MappingProxyType(
    {
        "": "中文",
        "zh-hant": "繁體中文",
        "zh-tw": "繁體中文",
        "zh-hk": "繁體中文",
        "en": "English",
        "fr": "Français",
        "de": "Deutsch",
        "es": "Español",
        "pt": "Português",
        "ru": "Русский",
        "ja": "日本語",
        "ko": "한국어",
        "vi": "Tiếng Việt",
        "th": "ไทย",
        "ar": "العربية",
        "ug": "ئۇيغۇرچە",
        "bo": "བོད་ཡིག",
        "mn": "Монгол",
    }
)

KIND_NAMES = MappingProxyType({"article": "新闻", "editorial": "评论", "case": "求助案例"})
URGENCY_NAMES = MappingProxyType({"normal": "一般", "urgent": "急"})
STATE_NAMES = MappingProxyType(
    {
        "received": "已受理",
        "forwarded": "已转办",
        "in-progress": "办理中",
        "closed": "已办结",
        "reopened": "重新办理",
    }
)
OUTCOME_NAMES = MappingProxyType(
    {"resolved": "已解决", "partly": "部分解决", "unresolved": "未解决", "withdrawn": "求助人撤回"}
)
STAGE_NAMES = MappingProxyType(
    {
        "received": "收到求助",
        "graded": "分级",
        "forwarded": "转办",
        "answered": "答复",
        "acting": "办理",
        "closed": "办结",
        "revisited": "回访",
    }
)
ACTOR_NAMES = MappingProxyType({"seeker": "求助人", "platform": "平台工作人员"})

SINCE_REQUEST = "求助后{duration}"
SINCE_PREVIOUS = "距上一步{duration}"
FACT_NAMES = MappingProxyType({"first_answer": "首次回应", "forwarded": "转交承办单位", "total": "全程用时"})
FACT_NOTES = MappingProxyType(
    {
        "first_answer": "从求助到平台或承办单位第一次回应",
        "forwarded": "从求助到转交承办单位",
        "total": "从求助到办结",
    }
)
FOLDED = "中间隔了{duration}，图上已折叠"
FOLDED_UNKNOWN = "中间隔了一段时间，图上已折叠"
SO_FAR = "截至{judged}，已过{duration}"
SILENCE = "从{before}到{after}，没有新的进展"
SILENCE_SO_FAR = "从{before}到现在（截至{judged}），没有新的进展"
UNNAMED_STAGE = "未写明环节"
UNNAMED_ACTOR = "未写明是谁"
WAITING_NAME = "等待下一步"
KEY_NAMES = MappingProxyType(
    {"request": "求助", "answer": "首次回应", "closing": "办结", "reopening": "重新办理"}
)
LIST_JOINER = "、"
CONSENT_PARTS = MappingProxyType({"given": "{day}同意公开", "by": "经{by}", "until": "有效至{day}"})

PROMISE_FORMS = MappingProxyType({"h": "{number}小时内", "d": "{number}天内", "wd": "{number}个工作日内"})
PROMISES = MappingProxyType({"urgent": "紧急求助{limit}", "normal": "一般求助{limit}"})

PROMISE_RULE = "{promise}{stage}"
PROMISE_MARKS = MappingProxyType({"kept": "按时", "overdue": "超期", "pending": "期限未到"})
VERDICT_NAMES = MappingProxyType(
    {
        "kept": "按时做到",
        "overdue": "超过期限",
        "pending": "期限未到",
        "overdue-so-far": "已经超期",
        "unknown": "无法判断",
    }
)
VERDICT_SUMS = MappingProxyType(
    {
        "kept": "{request}求助，{reached}做到，{took}；期限到{due}。",
        "overdue": "{request}求助，{reached}才做到，{took}；期限到{due}。",
        "pending": "{request}求助，期限到{due}；截至{judged}还没有这一步的记录，期限未到。",
        "overdue-so-far": "{request}求助，期限到{due}；截至{judged}还没有这一步的记录，{took}。",
    }
)
VERDICT_DOUBTS = MappingProxyType(
    {
        "vague": "时间记得不够确切，算不出是否在{limit}做到。",
        "unrecorded": "时间线没有记下这一步是什么时候做到的。",
        "calendar": "这段日子的节假日和调休安排不在已知的日历里，工作日算不出来。",
    }
)
NO_DEADLINE = "期限还不能算"
NO_DEADLINE_NOTE = "节假日安排还没有公布，或求助的时间记得不够确切。"
VERDICT_TOOK = "用时{duration}"
VERDICT_WAITED = "已过{duration}"
VERDICT_TOOK_UNKNOWN = "具体用时不详"
DUE_DAY = "{day}24时"

PAPER_LABEL = "第{page}版"
PAPER_NAME = "{day} {label}"
MONTH_NAME = "{month}月"
YEAR_NAME = "{year}年"
LIST_TITLES = MappingProxyType(
    {
        "article": "新闻",
        "editorial": "评论",
        "case": "求助案例",
        "category": "{name}",
        "agency": "{name}承办的求助",
        "section": "{name}",
        "author": "{name}的报道",
        "tag": "标签：{name}",
        "month": "{name}",
        "deadline": "在办求助：按期限",
    }
)
DEADLINE_LABEL = "按期限看"
DEADLINE_NOTE = "还没有办完、平台承诺了期限的求助，期限早的在前，已经超期的排在最前面。截至{judged}。"
TITLES = MappingProxyType(
    {
        "home": "首页",
        "platform": "平台介绍",
        "how-to": "怎样求助",
        "categories": "求助类别",
        "statistics": "平台数据",
        "tags": "全部标签",
        "authors": "全部作者",
        "sections": "全部栏目",
        "agencies": "承办单位",
        "archive": "往期归档",
        "papers": "报纸版面",
        "404": "页面找不到",
        "page": "{title}（第{number}页）",
    }
)
NAVIGATION = (
    ("home", "首页"),
    ("articles", "新闻"),
    ("editorials", "评论"),
    ("cases", "求助案例"),
    ("platform", "平台介绍"),
    ("how-to", "怎样求助"),
    ("statistics", "数据"),
)
MORE_NAVIGATION = (
    ("categories", "求助类别"),
    ("agencies", "承办单位"),
    ("sections", "全部栏目"),
    ("tags", "全部标签"),
    ("authors", "全部作者"),
    ("archive", "往期归档"),
    ("papers", "报纸版面"),
)

PROGRESS = MappingProxyType(
    {
        "read": "读取稿件",
        "write": "生成页面",
        "convert": "转换正文",
        "left": "，还要约 {seconds} 秒",
        "end": "完成：{stories} 篇稿件，{pages} 个页面{work}，用时 {seconds:.1f} 秒，输出在 {output}",
        "work": "（重做 {made} 项，沿用 {kept} 项；写出 {written} 个文件，清除 {removed} 个）",
    }
)

GALLERY = MappingProxyType({"title": "部件陈列", "note": "主题的全部部件，每个都按它的示例画出来。"})

EMBED_TITLE = "时间线：{title}"
TIMELINE_LINK_TITLE = "时间线"
DOWNLOAD_NAMES = MappingProxyType(
    {
        "embed/": "只看时间线",
        "timeline.json": "JSON 数据",
        "timeline.csv": "表格（CSV）",
        "timelinejs.json": "TimelineJS",
        "feed.atom.xml": "订阅更新（Atom）",
        "calendar.ics": "日历（iCalendar）",
    }
)
