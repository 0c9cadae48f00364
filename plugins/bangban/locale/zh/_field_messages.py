"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): front matter's keys, names, cases, the build."""

from __future__ import annotations

ROWS: tuple[tuple[str, ...], ...] = (
    # moments
    (
        "moment.unreadable",
        "“{text}”不是能读懂的日期或时间。",
        "请写成 2022-11-13 或 2022-11-13T13:00；大约的时间末尾加 ~，一段时间写成 2022-11-10/2022-11-12。",
    ),
    (
        "moment.impossible",
        "“{text}”里的{name}是 {value}，没有这样的日期或时间。",
        "{name}只能在 {lowest} 到 {highest} 之间，请核对。",
    ),
    ("moment.reversed", "“{text}”的结束早于开始。", "请把斜线两边的日期对调，或核对其中一个。"),
    (
        "moment.zone-gap",
        "“{text}”在时区 {zone} 里不存在：那一刻钟表拨快了。",
        "请核对时间，或写明时差，例如 +08:00。",
    ),
    (
        "moment.inexact",
        "“{text}”不够确定，这里要一个确定的日期或时刻。",
        "请写成 2022-11-15 或 2022-11-15T08:30，不用“~”，也不用范围。",
    ),
    # fields
    ("text.expected", "这里应该是一段文字，却是列表或一组键值。", "请直接在冒号后面写文字。"),
    ("text.empty", "这里是空的。", "请填上内容；不需要这一项时请整行删去。"),
    ("text.punctuation", "“{text}”只有标点，没有文字。", "请写上有意义的文字。"),
    ("flag.expected", "“{text}”应该是 true 或 false。", "请写 true（是）或 false（否）。"),
    ("number.expected", "“{text}”应该是从 1 开始的整数。", "请只写数字，例如 1。"),
    (
        "list.joined",
        "“{text}”像是把几项写成了一项。",
        "请写成 [甲, 乙]，用半角的方括号和逗号；确实只有一项时，请加引号。",
    ),
    ("slug.form", "slug“{text}”的写法不对。", "只能用小写英文字母、数字和连字符，例如 panda-blood。"),
    (
        "slug.stem",
        "文件名“{stem}”不能作网址。",
        "请把文件改名为小写英文字母、数字和连字符，或在文件头加一行 slug，例如 slug: panda-blood。",
    ),
    (
        "slug.duplicate",
        "{path} 的网址名“{slug}”已被 {other} 用了。",
        "请给其中一个文件改名，或在文件头写一个不同的 slug。",
    ),
    ("lang.form", "语言“{text}”的写法不对。", "请写语言代码，例如 en 或 zh-TW。"),
    ("page.form", "版次“{text}”的写法不对。", "请写版面的编号，例如 1 或 A05。"),
    ("status.unknown", "没有“{text}”这种状态。", "是不是想写“{nearest}”（{meaning}）？可以写：{choices}。"),
    ("status.unknown-far", "没有“{text}”这种状态。", "可以写：{choices}。"),
    # records
    ("map.expected", "这里应该是一组“键: 值”。", "可以用的键有：{keys}。"),
    ("key.unknown", "没有“{key}”这一项。", "是不是想写“{nearest}”？"),
    ("key.unknown-far", "没有“{key}”这一项。", "可以用的有：{known}。"),
    ("key.missing", "缺少“{key}”这一项。", "请加上一行 {key}: 并填好内容。"),
    # pictures in the front matter
    (
        "picture.alt",
        "图片“{src}”没有 alt（给看不见图的读者的说明）。",
        "请加上 alt: 并用一句话说出图上有什么。",
    ),
    # cases and timelines
    ("state.unknown", "办理状态没有“{text}”。", "是不是想写“{nearest}”（{meaning}）？可以写：{choices}。"),
    ("state.unknown-far", "办理状态没有“{text}”。", "可以写：{choices}。"),
    ("urgency.unknown", "紧急程度没有“{text}”。", "是不是想写“{nearest}”（{meaning}）？可以写：{choices}。"),
    ("urgency.unknown-far", "紧急程度没有“{text}”。", "可以写：{choices}。"),
    ("outcome.unknown", "办理结果没有“{text}”。", "是不是想写“{nearest}”（{meaning}）？可以写：{choices}。"),
    ("outcome.unknown-far", "办理结果没有“{text}”。", "可以写：{choices}。"),
    (
        "stage.unknown",
        "时间线的环节没有“{text}”。",
        "是不是想写“{nearest}”（{meaning}）？可以写：{choices}。",
    ),
    ("stage.unknown-far", "时间线的环节没有“{text}”。", "可以写：{choices}。"),
    ("evidence.sha256", "“{text}”不是 SHA-256 校验值。", "应是 64 位十六进制数字（0-9、a-f），请重新复制。"),
    (
        "case.outcome-early",
        "结果是“已解决”（resolved），状态却还是 {state}。",
        "请把 state 改成 closed，或先不写 outcome。",
    ),
    (
        "case.closing-open",
        "状态还是 {state}（{name}），时间线第 {line} 行却已经办结（stage: closed）。",
        "已经办结，请把 state 改成 closed；办结以后又重新办理，改成 reopened；否则请改那一条的 stage。",
    ),
    (
        "case.closing-missing",
        "状态是 closed（已办结），时间线里却没有办结的一条，全程用时算不出来，不显示。",
        "请给办结的那一条写上 stage: closed；没有写进时间线的，请补上。",
        "warning",
    ),
    (
        "timeline.future",
        "这一条（{at}）还没有到时候，不计入用时和期限。",
        "请核对年月日；打算做的事请写进 case 的 expected。",
        "warning",
    ),
    ("timeline.planned", "这一条（{at}）还没有到时候。", "不是预告的，请核对年月日。", "hint"),
    (
        "story.updated-early",
        "updated（{at}）早于稿件的日期（{date}）。",
        "请核对 updated 和 date。",
    ),
    (
        "story.correction-early",
        "更正的时间（{at}）早于稿件的日期（{date}）。",
        "请核对 corrections 的 at 和 date。",
    ),
    ("story.updated-future", "updated（{at}）还没有到时候。", "请核对年月日和时刻。", "warning"),
    ("story.correction-future", "更正的时间（{at}）还没有到时候。", "请核对年月日和时刻。", "warning"),
    (
        "timeline.order",
        "这一条（{at}）早于排在它前面的第 {line} 行（{before}）。",
        "请按先后排列，或核对时间。",
    ),
    (
        "timeline.before-request",
        "这一条（{at}）早于求助（{request}），却算在办理过程里。",
        "如果是背景，请加上 background: true；否则请核对时间。",
    ),
    (
        "timeline.background-late",
        "这一条标为背景，时间（{at}）却在求助（{request}）之后。",
        "请删去 background: true，或核对时间。",
    ),
    (
        "timeline.after-closing",
        "这一条（{at}）晚于办结（{closing}）。",
        "回访请写 stage: revisited；重新办理请把 state 改成 reopened；否则请核对时间。",
    ),
    (
        "expected.past",
        "下一步（{at}）早于已经写下的第 {line} 行（{latest}）。",
        "这一步办完了，请写进时间线，把 expected 改成再下一步或删去；否则请核对时间。",
    ),
    (
        "consent.reversed",
        "同意公开的期限（{until}）早于同意之日（{given}）。",
        "请核对 consent 的 given 和 until。",
    ),
    (
        "consent.expired",
        "同意公开的期限（{until}）已经过了。",
        "求助人愿意延长，请把 until 改成新的期限；不愿意，请写 draft: true 撤下这一篇。",
    ),
    (
        "consent.early",
        "同意公开的日期（{given}）还没有到。",
        "请核对 consent 的 given；还没有征得同意，请先写 draft: true。",
        "warning",
    ),
    # names of other things
    ("category.unknown", "platform.yaml 里没有类别“{id}”。", "是不是想写“{nearest}”？"),
    ("category.unknown-far", "platform.yaml 里没有类别“{id}”。", "已有的类别：{known}。"),
    ("section.unknown", "platform.yaml 里没有栏目“{id}”。", "是不是想写“{nearest}”？"),
    ("section.unknown-far", "platform.yaml 里没有栏目“{id}”。", "已有的栏目：{known}。"),
    ("agency.unknown", "platform.yaml 里没有承办单位“{id}”。", "是不是想写“{nearest}”？"),
    ("agency.unknown-far", "platform.yaml 里没有承办单位“{id}”。", "已有的单位：{known}。"),
    ("actor.unknown", "不知道“{id}”是谁。", "是不是想写“{nearest}”？不在名单上的请写成 {{name: 名字}}。"),
    (
        "actor.unknown-far",
        "不知道“{id}”是谁。",
        "可以写：{known}；不在名单上的请写成 {{name: 名字}}。",
    ),
    ("related.unknown", "没有“{id}”这一篇。", "是不是想写“{nearest}”？"),
    ("related.unknown-far", "没有“{id}”这一篇。", "请写成“文件夹/网址名”，例如 cases/panda-blood。"),
    # the platform's data
    (
        "platform.missing",
        "没有平台资料文件 platform/platform.yaml。",
        "请新建它，至少写上 name 和 categories。",
    ),
    ("id.form", "编号“{text}”的写法不对。", "只能用小写英文字母、数字和连字符，例如 health-commission。"),
    ("id.duplicate", "编号“{id}”用了两次。", "请改掉其中一个。"),
    ("zone.unknown", "没有时区“{text}”。", "请写 IANA 时区名，例如 Asia/Shanghai。"),
    ("url.form", "网址“{text}”的写法不对。", "请写完整的网址，例如 https://example.com/。"),
    (
        "url.missing",
        "没有写网站的网址，不能发布：页面会没有自己的完整网址。",
        "请在 platform.yaml 里加上一行，例如 url: https://example.com/。",
    ),
    (
        "promise.form",
        "承诺“{text}”的写法不对。",
        "请写数字加 h（小时）、d（天）或 wd（工作日），例如 24h、3d、5wd。",
    ),
    (
        "promise.calendar",
        "“{name}”的期限（{limit}）要数到 {year} 年，那一年的节假日安排还不知道，期限算不出来。",
        "国家公布以后，请在 platform.yaml 的 working_days 里写上 {year} 年的安排。",
        "warning",
    ),
    ("workdays.year", "“{text}”不是年份。", "请写四位数字，例如 2027。"),
    (
        "workdays.day",
        "“{text}”不是 {year} 年的一天或几天。",
        "请写成 {year}-01-01，连着几天写成 {year}-01-01/{year}-01-03；别的年份写在那一年下面。",
    ),
    ("workdays.both", "{day} 既是假日又是上班的日子。", "请在 holidays 和 workdays 里只留一处。"),
    # the build
    (
        "content.empty",
        "内容文件夹 {path} 里没有稿件，也没有平台资料，没有建站。",
        "请检查文件夹的名字；新的网站请先新建 platform/platform.yaml。",
    ),
    (
        "build.stopped",
        "有 {count} 处问题{levels}，没有发布；原来的网站保持不变。",
        "请照上面的提示改好，再发布一次。",
    ),
    ("build.told", "有 {count} 处问题{levels}，{left_out} 个文件没有收进网站。", "请照上面的提示修改。"),
    ("build.noted", "有 {count} 处问题{levels}，稿件都收进了网站。", "请照上面的提示修改。"),
    ("output.holds-content", "输出文件夹 {path} 里有稿件，不能用。", "请换一个单独的文件夹。"),
    ("output.not-a-folder", "{path} 不是文件夹。", "请换一个输出位置。"),
    ("clock.unreadable", "BANGBAN_NOW 的值“{text}”读不懂。", "请写成 2022-11-15 或 2022-11-15T08:30+08:00。"),
    (
        "fonts.missing",
        "没有找到中文字体，这次不生成案例的分享图。",
        "请运行 make site（会装上字体），或安装系统字体（Debian 上是 fonts-noto-cjk）。",
        "hint",
    ),
)
"""Code, what is wrong, the mend."""
