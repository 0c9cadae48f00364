"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): timelines from and for elsewhere."""

from __future__ import annotations

ROWS: tuple[tuple[str, ...], ...] = (
    # timeline.json
    ("interchange.json", "这里的 JSON 读不懂。", "请检查括号、逗号和引号，或重新导出这个文件。"),
    # TimelineJS: what could not be carried over as it stood
    (
        "timelinejs.unknown-form",
        "这不是 TimelineJS 的文件。",
        "JSON 要有 events，表格第一行要有 Year 和 Headline 等列名。",
    ),
    (
        "timelinejs.old-form",
        "这是 TimelineJS 第 2 版以前的格式，读不了。",
        "请先用 TimelineJS 3 的表格或 JSON 重新导出。",
    ),
    ("timelinejs.empty", "里面没有一条能收进时间线的事件。", "请检查文件是否完整。"),
    (
        "timelinejs.cut-off",
        "表格从第 {row} 行起读不出来，后面的都没有收进来。",
        "请检查这一行的引号，或重新导出。",
    ),
    ("timelinejs.no-slide", "{which}不是一组键值，没有收进来。", "请检查文件。"),
    ("timelinejs.extra", "“{name}”不是 TimelineJS 的内容，没有收进来。", "要用时请自己加进稿件。"),
    ("timelinejs.slide-extra", "{which}的“{name}”没有收进来。", "要用时请自己加进稿件。"),
    ("timelinejs.bad-number", "{which}的 {part} 不是数字：“{text}”。", "时间只读到它前面的部分，请核对。"),
    ("timelinejs.gap", "{which}写了 {part}（{text}），却缺了比它大的一级。", "时间只读到缺口之前，请核对。"),
    ("timelinejs.millisecond", "{which}的毫秒（{text}）没有收进来。", "时间线精确到秒；要用时请写进文字。"),
    ("timelinejs.no-such-date", "{which}的时间 {text} 并不存在，只取了 {kept}。", "请核对时间。"),
    ("timelinejs.year-zero", "{which}的年份是 0，历史纪年没有这一年，按公元前1年收进来。", "请核对年份。"),
    ("timelinejs.reversed", "{which}的结束（{text}）早于开始，结束没有收进来。", "请核对时间。"),
    ("timelinejs.end-alone", "{which}只有结束时间，没有开始时间。", "请补上开始时间。"),
    (
        "timelinejs.cosmological",
        "{which}的年份 {year} 超出时间线能记的范围（公元前10000年到公元9999年）。",
        "它写进了正文，不在时间线里。",
    ),
    ("timelinejs.undated", "{which}没有能读的时间。", "它写进了正文，不在时间线里；补上时间后可移回。"),
    (
        "timelinejs.display-kept",
        "{which}标注的时间“{text}”与数字不同，写在了这一条的文字里。",
        "请看看是否保留。",
    ),
    ("timelinejs.about", "{which}标注的“{text}”读作大约的时间（~）。", "请核对。"),
    ("timelinejs.no-headline", "{which}没有标题，取了“{text}”。", "请改成合适的标题。"),
    ("timelinejs.no-title", "文件没有标题页，标题暂写“{text}”。", "请改成合适的标题。"),
    ("timelinejs.group", "{which}的分组“{text}”没有文字，没有收进来。", "要用时请写成 actor。"),
    (
        "timelinejs.media-linked",
        "{which}的媒体 {url} 在别的网站，改成了凭据里的链接。",
        "要在页面上显示图片，请把它存进 images 文件夹，再写 media。",
    ),
    ("timelinejs.media-quoted", "{which}的媒体是一段文字，写在了这一条的文字里。", "请看看是否保留。"),
    ("timelinejs.media-lost", "{which}的媒体“{text}”不是网址，没有收进来。", "请找到原来的文件。"),
    ("timelinejs.thumbnail", "{which}的缩略图 {url} 没有收进来。", "本站的时间线不用缩略图。"),
    (
        "timelinejs.background",
        "{which}的背景图 {url} 改成了凭据里的链接。",
        "要在页面上显示，请把它存进 images 文件夹。",
    ),
    ("timelinejs.background-lost", "{which}的背景“{text}”没有收进来。", "本站的时间线不换背景。"),
    ("timelinejs.html", "{which}的文字里有 <{name}>，已经去掉。", "请看看文字是否完整。"),
    ("timelinejs.links", "{which}的{where}里有链接，改成了凭据里的链接。", "请看看是否保留。"),
    ("timelinejs.era", "{which}“{text}”改成了时间线里的背景条目。", "它有起止时间，但不再画成色带。"),
    (
        "timelinejs.unique-id",
        "有 {count} 个 unique_id 没有收进来，例如“{text}”。",
        "指向它们的旧链接要改成新地址。",
    ),
    ("timelinejs.date", "文件不写发布日期，暂取 {date}。", "请改成真正的发布日期。"),
    ("timelinejs.case", "案例的类别和办理状态要自己填。", "请改 case 下面的 category 和 state。"),
    ("import.exists", "文件 {path} 已经有了，没有覆盖。", "请先改名或删去它，再导入一次。"),
    ("import.unwritable", "文件 {path} 写不进去：{reason}。", "请检查文件夹的权限和剩余空间。"),
)
"""Code, what is wrong, the mend."""

TITLE_WITH_TIME = "{when}：{title}"
"""The headline of a feed's entry."""

ROLES = {"title": "标题页", "event": "第 {number} 个事件", "era": "第 {number} 个时代（era）"}
PLACES = {"headline": "标题", "caption": "图片说明", "credit": "图片来源"}
UNTITLED = "未命名的时间线"
TO_FILL_IN = "待填写"
"""The category of an imported case; `bangban check` tells that there is none of this name."""

# What an import writes into texts and titles, and an export reads again.
DISPLAY_DATE = "（原标注的时间：{text}）"
MEDIA_ALT = "（图中：{text}）"
MEDIA_CREDIT = "（来源：{text}）"
BACKGROUND_TITLE = "背景图"
