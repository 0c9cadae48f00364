"""Words of `bangban explain`: what becomes of a part of the site, what it is, what it is made of."""

from __future__ import annotations

from types import MappingProxyType

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
        "has_stories": "“{1}”有没有自己的页面",
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
