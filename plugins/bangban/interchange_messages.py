"""Rows of the catalogue (:mod:`bangban.messages`): timelines from and for elsewhere."""

from __future__ import annotations

ROWS: tuple[tuple[str, str, str], ...] = (
    # timeline.json
    ("interchange.json", "这里的 JSON 读不懂。", "请检查括号、逗号和引号，或重新导出这个文件。"),
    (
        "interchange.version",
        "这是第 {version} 版格式，这里只认得第 {known} 版。",
        "请更新软件，或重新导出成第 {known} 版。",
    ),
    ("interchange.missing-key", "JSON 里缺少“{pointer}”。", "请补上，或重新导出这个文件。"),
    ("interchange.unknown-key", "JSON 里的“{pointer}”不在格式之内。", "请核对拼写，或删去它。"),
    (
        "interchange.wrong-kind",
        "JSON 里“{pointer}”的类型不对，应是 {expected}。",
        "类型有：text（文字）、number（整数）、flag（真或假）、list（列表）、object（一组键值），请照此改正。",
    ),
)
"""Code, what is wrong, the mend."""

TITLE_WITH_TIME = "{when}：{title}"
"""The headline of a feed's entry."""
