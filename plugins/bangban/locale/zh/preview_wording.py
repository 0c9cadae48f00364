"""The words that `bangban serve` adds to pages: its templates in `preview/assets/` ask for them by name."""

from __future__ import annotations

from types import MappingProxyType

WORDS: MappingProxyType[str, str] = MappingProxyType(
    {
        "panel": "预览：内容检查",
        "summary": "发现 {count} 个问题（只在预览里显示）",
        "more": "还有 {count} 个，运行 bangban check 可看到全部。",
        "failure": "这次没有建成，下面还是上一次的页面。程序说：",
        "missing": "没有这一页",
        "missing.text": "“{path}”不在网站里。",
        "empty": "还没有可以预览的页面",
        "unreadable": "读不懂这个请求",
        "foreign": "这个预览只给本机看。请用 --bind 指定可以访问的地址。",
    }
)
