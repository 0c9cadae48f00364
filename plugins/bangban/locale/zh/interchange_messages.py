"""Words that exports write into a timeline, and imports read again or leave in a story."""

from __future__ import annotations

TITLE_WITH_TIME = "{when}：{title}"
"""The headline of a feed's entry."""

CORRECTION_OF = "更正：{title}"
"""The headline of an entry of the corrections' feed."""

CORRECTED = "更正（{when}）："
"""Stands before a correction in the text of a feed's entry."""

ROLES = {"title": "标题页", "event": "第 {number} 个事件", "era": "第 {number} 个时代（era）"}
PLACES = {"headline": "标题", "caption": "图片说明", "credit": "图片来源"}
UNTITLED = "未命名的时间线"
TO_FILL_IN = "待填写"
"""The category of an imported case; `bangban check` tells that there is none of this name."""

# What an import writes into texts and titles, and an export reads again.
DISPLAY_DATE = "（原标注的时间：{text}）"
LEFT_OVER = "（原文件的{what}：{text}）"
COLUMN = "第 {number} 列"
SLIDE_PARTS = {
    "media": "媒体", "title": "媒体标题", "caption": "图片说明", "credit": "图片来源", "alt": "图片内容",
    "thumbnail": "缩略图", "link": "媒体的链接", "group": "分组", "background": "背景", "date": "时间",
    "address": "链接",
}  # fmt: skip
MEDIA_ALT = "（图中：{text}）"
MEDIA_CREDIT = "（来源：{text}）"
BACKGROUND_TITLE = "背景图"

# What an import of cases says.
UNTITLED_CASE = "未命名的求助"
NAME_SEPARATOR = "、"
TITLES_OF_PEOPLE = ("女士", "先生", "小姐", "同学", "老师", "师傅")
CASE_PARTS = {
    "title": "标题", "seeker": "求助人",
    "category": "类别", "agencies": "承办单位", "state": "办理状态", "urgency": "缓急", "outcome": "结果",
    "received": "受理时间", "forwarded": "转办时间", "answered": "答复时间", "acting": "办理时间",
    "closed": "办结时间", "reply": "答复", "comment": "批注", "link": "链接", "same-id": "同一编号的另一行",
    "address": "地址", "place": "位置",
}  # fmt: skip
STEP_TITLES = {
    "received": "收到求助", "forwarded": "转办", "answered": "答复", "acting": "办理", "closed": "办结",
    "reopened": "重新办理", "updated": "进展",
}  # fmt: skip
FORWARDED_TO = "转交{name}"
NOT_IMPORTED = "不导入"
KEPT_IN_BODY = "没有对应的栏，写进正文"
COLUMN_MEANS = "{column} → {meaning}"
SHEET_HEADING = "工作表“{name}”，第 {row} 行是列名："
TABLE_HEADING = "第 {row} 行是列名："
STEP_LEFT = "{at} {title} {text}"

# What an import of articles says.
UNTITLED_ARTICLE = "未命名的稿件"
TARGET_WORDS = {"a": "原文件的链接", "img": "原文件的图片"}
BLOCK_LEFT = "（原文件的区块：{name}）"
