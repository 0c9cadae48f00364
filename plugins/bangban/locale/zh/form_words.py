"""Chinese words of the forms in which form editors show a file, besides those of its keys (`keys.toml`)."""

from __future__ import annotations

from types import MappingProxyType

FORM_WORDS = MappingProxyType(
    {
        "article": "新闻",
        "article.one": "一篇新闻",
        "editorial": "评论",
        "editorial.one": "一篇评论",
        "case": "求助案例",
        "case.one": "一个案例",
        "free-page": "单独的页面",
        "free-page.one": "一个页面",
        "platform": "平台自己的页面",
        "page.intro": "平台简介",
        "page.how-to": "怎样求助",
        "page.categories": "求助类别",
        "page.statistics": "数据",
        "body": "正文",
        "body.hint": "用 Markdown。图片写成 ![图上有什么](/images/文件名)。",
        "one": "一项",
        "share": "几成（0 到 1）",
        "true": "是",
        "false": "否",
        "actor.seeker": "求助人",
        "actor.platform": "平台",
    }
)
"""The kinds of files, what stands in the place of a list's item, and what a flag is."""

HEAD = """\
# {name} 的设置，由 bangban forms 按 content 里的稿件和 platform.yaml 写成。
# platform.yaml 里的类别、单位、栏目改了，或者程序升级以后，再写一次；自己要改的，只改 backend。
"""
