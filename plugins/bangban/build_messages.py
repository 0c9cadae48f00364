"""Rows of the catalogue (:mod:`bangban.messages`): what a build that keeps its work may tell."""

from __future__ import annotations

ROWS: tuple[tuple[str, str, str], ...] = (
    (
        "store.busy",
        "另一个构建正在进行，等它结束后继续。",
        "如果等得太久，请看看是不是有别的窗口在建站。",
    ),
    (
        "store.broken",
        "上次构建留下的记录已损坏，不再使用。",
        "这次全部重做，之后会恢复正常。",
    ),
    (
        "store.foreign",
        "上次构建留下的记录是另一个版本的程序写的，不再使用。",
        "这次全部重做，之后会恢复正常。",
    ),
    (
        "build.failed",
        "网站没有建成：{path} {reason}。",
        "原来的网站没有改动。请检查磁盘空间和文件夹权限，再试一次。",
    ),
)
