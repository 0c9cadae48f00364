"""The one catalogue of sentences for editors, in Chinese: what is wrong, and the mend.

The sentences stand in `messages.toml` beside this file, by code: the family and the mistake in it
(`date.impossible`). They are read when the first problem is told: most builds have none.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

Level = Literal["error", "warning", "hint"]
"""How much a problem weighs: an error stops publication, a warning is told and stops `check --strict`,
a hint is told and stops nothing."""

LEVELS: MappingProxyType[Level, str] = MappingProxyType({"error": "错误", "warning": "警告", "hint": "提示"})
"""The levels, the heaviest first, and what editors read for them."""


class Message(NamedTuple):
    """`what` is wrong and the `mend`, both `str.format` templates over a problem's values; its `level`."""

    what: str
    mend: str
    level: Level = "error"


@cache
def read_messages() -> MappingProxyType[str, Message]:
    """The catalogue, by code."""
    families = tomllib.loads(Path(__file__).with_name("messages.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            f"{family}.{name}": Message(**message)
            for family, messages in families.items()
            for name, message in messages.items()
        }
    )


LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "fix": "已改：{changes}。",
        "fix.insert": "加上“{new}”",
        "fix.delete": "删去“{old}”",
        "fix.replace": "“{old}”改成“{new}”",
        "fix.mask": "遮成“{new}”",
        "level": "{level}：",
        "levels": "（{levels}）",
        "list.separator": "、",
        "captions": "字幕",
        "note.back": "返回正文",
        "note.attention": "注意",
        "note.caution": "注意",
        "note.danger": "警告",
        "note.error": "错误",
        "note.hint": "提示",
        "note.important": "重要",
        "note.info": "说明",
        "note.note": "注",
        # A pull quote has no title but the one that the editor gives it.
        "note.quote": "",
        "note.tip": "提示",
        "note.warning": "注意",
        "player.audio": "下载音频",
        "player.video": "下载视频",
        "table": "表格",
        "table.named": "表格：{name}",
        "task-done": "已完成",
        "task-open": "未完成",
    }
)
"""Words beside the sentences: of levels, and those that readers see in converted Markdown, by name."""
