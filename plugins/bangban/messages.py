"""The one catalogue of sentences for editors, in Chinese: what is wrong, and the mend.

A code names its room and the mistake (`date.impossible`). Another language is another table
with the same keys. Where a sentence names a value of the file it stands between “ ”.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple


class Message(NamedTuple):
    """`what` is wrong and the `mend`, both `str.format` templates over a problem's values."""

    what: str
    mend: str


def _table(*rows: tuple[str, str, str]) -> MappingProxyType[str, Message]:
    return MappingProxyType({code: Message(what, mend) for code, what, mend in rows})


MESSAGES = _table(
    # source: bytes to text
    ("source.encoding", "文件不是 UTF-8 编码，第 {byte} 个字节读不出来。", "请用编辑器“另存为”，编码选 UTF-8。"),
    ("source.unreadable", "文件打不开：{reason}。", "请检查文件是否存在、权限是否允许读取。"),
    ("source.control", "正文里有看不见的控制字符（U+{code}）。", "请删掉这个字符。"),
    # figures: stats.csv
    ("figures.empty", "统计文件是空的。", "第一行请写列名：{columns}；以后每行一次快照。"),
    (
        "figures.wide-comma",
        "这里用了全角逗号“，”，各列没有分开。",
        "请把分隔各列的逗号改成半角“,”；文字里要用的全角逗号，请把整格放进半角双引号。",
    ),
    ("figures.open-quote", "双引号没有配对，后面的内容都被当成了这一格。", "请在这一格末尾补上半角双引号。"),
    (
        "figures.cell-count",
        "这一行有 {count} 格，应有 {expected} 格。",
        '请补齐或删去多余的格；带千位逗号的数字要放进半角双引号，例如 "194,087"。',
    ),
    ("figures.missing-column", "缺少“{column}”这一列。", "请在第一行加上“{column}”，并在每行填上它的值。"),
    ("figures.repeated-column", "“{column}”这一列出现了两次。", "请删去其中一列。"),
    ("figures.misspelt-column", "没有“{column}”这一列。", "是不是想写“{nearest}”？"),
    ("figures.unknown-column", "没有“{column}”这一列。", "可用的列名有：{columns}。"),
    ("figures.missing-value", "“{column}”没有填。", "请填上；不清楚的快照请整行删去。"),
    ("figures.not-a-number", "“{column}”的“{value}”不是整数。", "请只写数字，不带单位，例如 194087。"),
    ("figures.negative", "“{column}”是负数（{value}）。", "件数不能小于零，请核对。"),
    (
        "figures.vague-date",
        "“{column}”的“{value}”不是一个确定的日期。",
        "请写成一天，例如 2022-11-15；不用“~”，也不用范围。",
    ),
    ("figures.since-after", "起始日“{since}”在截止日“{as_of}”之后。", "请核对两个日期，是不是写反了。"),
    (
        "figures.part-exceeds-whole",
        "“{part}”是 {part_count}，比“{whole}”的 {whole_count} 还多。",
        "前者包含在后者之中，请核对这两个数。",
    ),
    ("figures.repeated-date", "截止日“{value}”在第 {other} 行已经有了。", "同一天只留一行。"),
    (
        "figures.shrinks",
        "“{column}”变少了：第 {line} 行是 {count}，而第 {earlier_line} 行（{earlier_date}）已有 {earlier_count}。",
        "同一起始日的累计数只增不减，请核对这两行。",
    ),
    # prose: Markdown, its links and pictures, and what the sanitizer takes out
    (
        "prose.unreadable",
        "这段 Markdown 无法转换（{reason}），页面上按原文显示。",
        "请简化写法，例如减少引用或列表的层数。",
    ),
    ("html.element", "正文里不能用 <{name}>，已经去掉。", "请改用 Markdown 写法，或删去这个标签。"),
    ("html.attribute", "正文里不能用属性 {name}，已经去掉。", "请删去这个属性。"),
    ("html.link", "链接“{name}”不安全，已经去掉。", "链接只能用 http、https、mailto、tel 和站内路径。"),
    ("image.external", "图片“{name}”不在本站，已经去掉。", "请把图片存进 images 文件夹，再写站内路径。"),
    ("image.alt", "图片“{href}”没有替代文字。", "请在方括号里写明图片的内容，例如 ![值班电话](…)。"),
    ("image.missing", "找不到图片“{href}”。", "请检查路径；路径从本文件所在的文件夹算起。"),
    ("image.misspelt", "找不到图片“{href}”。", "是不是想写“{nearest}”？"),
    ("image.outside", "图片“{href}”在内容文件夹之外。", "请把图片存进内容文件夹，再写站内路径。"),
    ("link.missing", "链接“{href}”没有对应的文章或文件。", "请检查路径；路径从本文件所在的文件夹算起。"),
    ("link.misspelt", "链接“{href}”没有对应的文章或文件。", "是不是想写“{nearest}”？"),
    ("link.outside", "链接“{href}”指向内容文件夹之外。", "请只链接内容文件夹里的文章和文件。"),
    ("link.scheme", "链接“{href}”的类型不能用。", "链接只能用 http、https、mailto、tel 和站内路径。"),
)

LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "list.separator": "、",
        "note.back": "返回正文",
        "note.attention": "注意",
        "note.caution": "注意",
        "note.danger": "警告",
        "note.error": "错误",
        "note.hint": "提示",
        "note.important": "重要",
        "note.info": "说明",
        "note.note": "注",
        "note.tip": "提示",
        "note.warning": "注意",
        "table": "表格",
        "table.named": "表格：{name}",
    }
)
"""Words that readers see in converted Markdown, by name."""
