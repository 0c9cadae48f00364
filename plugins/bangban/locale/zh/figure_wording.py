"""The words of the platform's figures: measures, rates, the table and the picture."""

from __future__ import annotations

from types import MappingProxyType

MEASURE_NAMES = MappingProxyType(
    {"received": "收到求助", "processed": "已处理", "closed": "已办结", "urgent_closed": "其中紧急求助办结"}
)
MEASURE_SHORT = MappingProxyType(
    {"received": "收到", "processed": "处理", "closed": "办结", "urgent_closed": "紧急办结"}
)
RATE_NAMES = MappingProxyType(
    {
        "closed_of_received": "办结率（按收到）",
        "closed_of_processed": "办结率（按已处理）",
        "processed_of_received": "处理率",
    }
)
FIGURE_COLUMNS = ("截至", "收到", "处理", "办结", "紧急办结", "办结率")
CHART_WORDS = MappingProxyType(
    {
        **MEASURE_SHORT,
        "title": "平台数据图（截至{last}）",
        "description": "截至{last}：收到 {received}，处理 {processed}，办结 {closed}，"
        "其中紧急 {urgent_closed}。",
        "ten_thousand": "{number}万",
        "year": "{number}年",
        "month": "{number}月",
        "day": "{month}月{day}日",
    }
)
