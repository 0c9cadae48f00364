"""Words that exports write into a timeline, and imports read again or leave in a story."""

from __future__ import annotations

TITLE_WITH_TIME = "{when}：{title}"
"""The headline of a feed's entry."""

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
