"""Rows of the catalogue (:mod:`bangban.locale.zh.messages`): what is wrong in a theme."""

from __future__ import annotations

ROWS: tuple[tuple[str, ...], ...] = (
    # stylesheets
    (
        "stylesheet.import",
        "样式里不能用 @import。",
        "全部样式会合成一个文件：请把内容放进 theme/css 或组件的文件夹。",
    ),
    (
        "stylesheet.address",
        "样式里不能引用“{address}”。",
        "网站不向别处取文件，合并后相对路径也会失效：请改用 data: 地址。",
    ),
    ("stylesheet.unclosed", "“{sign}”没有配对的结尾，会影响后面的样式。", "请补上结尾。"),
    ("stylesheet.syntax", "这里不是正确的样式（{reason}）。", "请改正这一处：浏览器会略过它，样式就不全了。"),
    ("stylesheet.unopened", "这个“{sign}”没有配对的开头。", "请删去它，或补上开头。"),
)
