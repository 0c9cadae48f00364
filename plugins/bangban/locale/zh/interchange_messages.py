"""Words that exports write into a timeline, and imports read again or leave in a story."""

from __future__ import annotations

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
