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
        "store.readonly",
        "输出文件夹旁边不能写入，记录存不下来。",
        "这次全部重做；请检查输出文件夹所在位置的权限，之后才能只重做有变化的部分。",
    ),
    (
        "store.unkept",
        "网站已经更新，但是这次构建的记录没能存下来。",
        "请检查磁盘空间；下一次构建会多做一些，结果不受影响。",
    ),
    (
        "build.failed",
        "网站没有建成：{reason}。{path}",
        "原来的网站没有改动。请检查磁盘空间和文件夹权限，再试一次。",
    ),
)
