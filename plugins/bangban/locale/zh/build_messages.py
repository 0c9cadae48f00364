"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): what a build that keeps its work may tell."""

from __future__ import annotations

from types import MappingProxyType

ROWS: tuple[tuple[str, ...], ...] = (
    (
        "store.busy",
        "另一个构建正在进行，等它结束后继续。",
        "如果等得太久，请看看是不是有别的窗口在建站。",
        "warning",
    ),
    (
        "store.broken",
        "上次构建留下的记录已损坏，不再使用。",
        "这次全部重做，之后会恢复正常。",
        "warning",
    ),
    (
        "store.foreign",
        "上次构建留下的记录是另一个版本的程序写的，不再使用。",
        "这次全部重做，之后会恢复正常。",
        "warning",
    ),
    (
        "store.readonly",
        "输出文件夹旁边不能写入，记录存不下来。",
        "这次全部重做；请检查输出文件夹所在位置的权限，之后才能只重做有变化的部分。",
        "warning",
    ),
    (
        "store.unkept",
        "网站已经更新，但是这次构建的记录没能存下来。",
        "请检查磁盘空间；下一次构建会多做一些，结果不受影响。",
        "warning",
    ),
    (
        "output.unlisted",
        "输出文件夹里已有文件，却没有它的清单（旁边的 .bangban-….manifest），不知道哪些是以前建的，都会保留。",
        "里面如果有撤下的旧稿，请先清空这个文件夹再建站；以后请把清单和输出文件夹一起保存。",
        "warning",
    ),
    (
        "build.unexplained",
        "BANGBAN_FAST 是 False，每次都全部重做，没有记录可以说明。",
        "请在设置里改成 True，建一次站，再问。",
    ),
    (
        "build.failed",
        "网站没有建成：{path} {reason}。",
        "原来的网站没有改动。请检查磁盘空间和文件夹权限，再试一次。",
    ),
    (
        "build.plugins-renamed",
        "设置里的插件 fast_build、structured_content 等已经合成一个，旧的名字不再能用。",
        "请在 pelicanconf.py 里删去 PLUGINS，第一行写 from pelican_bangban.settings import *。",
    ),
    ("setting.switch", "设置 {name} 不能是“{value}”。", "请写 True 或 False。"),
    ("setting.count", "设置 {name} 不能是“{value}”。", "请写大于 0 的整数，例如 20。"),
    ("setting.fonts", "设置 {name} 不能是“{value}”。", "请写成 [(宋体文件, 序号, 黑体文件, 序号)]。"),
    ("setting.unknown", "没有“{name}”这个设置。", "是不是想写“{nearest}”？", "warning"),
    ("setting.unknown-far", "没有“{name}”这个设置。", "可以写：{choices}。", "warning"),
)

VERDICTS: MappingProxyType[str, str] = MappingProxyType(
    {
        "kept": "不用重做：做它的材料都没有变。",
        "changed": "会重做，因为：",
        "planned": "会重做：列在上面的稿件、页数或排列变了。",
        "new": "会新做：以前没有。",
        "damaged": "会重做：输出的文件被改动或删除了。",
        "gone": "会清除：不再有稿件需要它。",
        "fresh": "会重做：没有可用的记录（第一次构建，或者程序、时区变了）。",
    }
)
"""Of `bangban explain`, by :class:`bangban.incremental.explanation.Explanation`."""

NODES: MappingProxyType[str, str] = MappingProxyType(
    {
        "story": "稿件页 {0}",
        "embed": "嵌入页 {0}",
        "exports": "时间线的下载文件 {0}",
        "picture": "分享图 {0}",
        "page": "页面 /{0}",
        "common": "时间线共用的文件",
        "text_file": "主题文件 {0}",
        "copy": "照原样复制的文件 {0}",
        "file": "文件 {0}",
    }
)

CAUSES: MappingProxyType[str, str] = MappingProxyType(
    {
        "story": "稿件 {0}",
        "text": "稿件 {0} 转换后的文字",
        "card": "稿件 {0} 在列表里的样子",
        "template": "模板 {0}",
        "setting": "设置 {0}",
        "config": "设置 {0}",
        "platform": "platform.yaml 的 {0}",
        "prose": "平台页面的文字",
        "figures": "stats.csv 的数据",
        "now": "现在的时间（未办结的案例按它计时）",
        "past": "时间线的每一条到了时候没有",
        "neighbours": "上一篇和下一篇（{0}）",
        "near": "同类中时间相近的稿件（{1}）",
        "found": "稿件 {0} 是否登出",
        "translations": "{0} 的译文",
        "timeline_at": "{0} 的时间线",
        "has_shelf": "“{1}”有没有自己的页面",
        "count": "“{1}”有多少篇",
        "has_file": "文件 {0} 在不在",
        "names": "内容文件夹里有哪些文件",
        "size": "图片 {0} 的尺寸",
        "look": "图片 {0} 能否发布",
        "story_url": "链接目标 {0} 的网址",
        "has_url": "网址 {0} 有没有页面",
        "base": "网站的路径",
        "frame": "网站的网址和预览方式",
        "site": "页眉、页脚和样式",
        "painter": "画分享图的程序和字体",
    }
)

EXPLAINED: MappingProxyType[str, str] = MappingProxyType(
    {
        "files": "  文件：{files}",
        "sources": "  由这些做成：",
        "parts": "：{parts}",
        "nothing": "没有找到“{target}”：请写内容文件、输出文件或网址，例如 content/articles/x.md 或 /articles/x/。",
    }
)
