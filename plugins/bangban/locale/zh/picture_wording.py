"""The words in pictures of cases: the title of the sparkline, and what the picture for sharing says."""

from __future__ import annotations

from types import MappingProxyType

SPARKLINE = MappingProxyType(
    {
        "steps": "求助进程：共{count}步",
        "total": "，全程{duration}",
        "open": "，尚未办结",
        "closed": "，已办结",
        "folded": "；有{count}段长间隔画短了",
    }
)
SHARE = MappingProxyType(
    {
        "sample": "示例内容",
        "total": "全程",
        "first_answer": "首次回应",
        "request": "求助",
        "end": "办结",
        "open": "尚未办结",
        "steps": "共{count}步",
        "seeker": "求助人",
        "platform": "平台",
        "agency": "承办单位",
        "other": "其他",
        "alt": "求助案例图：{title}。{facts}。",
    }
)
