"""The one catalogue of sentences for editors, in Chinese: what is wrong, and the mend.

A code names its room and the mistake (`date.impossible`). Another language is another table
with the same keys. Where a sentence names a value of the file it stands between “ ”.

A row is a code, its two sentences, and its level where that is not `error`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from bangban.locale.zh._field_messages import ROWS as FIELD_ROWS
from bangban.locale.zh._file_messages import ROWS as FILE_ROWS
from bangban.locale.zh._picture_messages import ROWS as PICTURE_ROWS
from bangban.locale.zh._theme_messages import ROWS as THEME_ROWS
from bangban.locale.zh.build_messages import ROWS as BUILD_ROWS
from bangban.locale.zh.interchange_messages import ROWS as INTERCHANGE_ROWS

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


def _table(*rows: tuple[Any, ...]) -> MappingProxyType[str, Message]:
    return MappingProxyType({row[0]: Message(*row[1:]) for row in rows})


MESSAGES = _table(
    *FIELD_ROWS,
    *FILE_ROWS,
    *INTERCHANGE_ROWS,
    *THEME_ROWS,
    *BUILD_ROWS,
    *PICTURE_ROWS,
    # source: bytes to text
    (
        "source.encoding",
        "文件不是 UTF-8 编码，第 {byte} 个字节读不出来。",
        "请用编辑器“另存为”，编码选 UTF-8。",
    ),
    (
        "source.encoding-gbk",
        "文件不是 UTF-8 编码，第 {byte} 个字节读不出来，像是 GBK 编码。",
        "请用编辑器以 GBK（或“简体中文”）打开，再“另存为”，编码选 UTF-8。",
    ),
    ("source.utf16", "文件是 UTF-16 编码（有的编辑器叫“Unicode”）。", "请用编辑器“另存为”，编码选 UTF-8。"),
    ("source.unreadable", "文件打不开：{reason}。", "请检查文件是否存在、权限是否允许读取。"),
    (
        "source.control",
        "这里有 {count} 个看不见的字符（{sign}），已经略去。",
        "请在编辑器里删掉它；看不见时，把前后的字一起删掉重打。",
        "warning",
    ),
    # frontmatter: the two fences and what is between them
    (
        "frontmatter.missing",
        "文件没有文件头。",
        "请在最前面写一行 ---，接着写 title: 和 date: 等各项，再写一行 ---，然后才是正文。",
    ),
    ("frontmatter.unopened", "文件头前面缺一行 ---。", "请在这一行之前单独写一行 ---（三个半角减号）。"),
    ("frontmatter.unclosed", "文件头没有结束。", "请在第 {line} 行之前单独写一行 ---（三个半角减号）。"),
    (
        "frontmatter.dashes",
        "“{found}”不是文件头的分隔线。",
        "请顶格写成 ---：三个半角减号，前后没有别的字，也没有空格。",
    ),
    ("frontmatter.shape", "文件头不是一项一行的“键: 值”。", "请像“title: 标题”这样，每项写一行。"),
    (
        "frontmatter.old-style",
        "文件头是 Pelican 的旧写法，没有夹在两行 --- 之间。",
        "请在第 {first} 行之前和第 {last} 行之后各加一行 ---，并照提示改写其间各行。",
    ),
    ("frontmatter.old-line", "“{old}”是旧写法。", "请改成“{new}”。"),
    ("frontmatter.old-lines", "“{old}”和接着它的各行是旧写法。", "请合成一行，改成“{new}”。"),
    ("frontmatter.old-joined", "“{old}”已经合进第 {line} 行的新写法。", "请改好那一行，再删去这一行。"),
    (
        "frontmatter.old-lost",
        "“{old}”是旧写法，这里没有对应的一项，带不过来。",
        "请改成“{new}”，留作说明；不需要时请整行删去。",
    ),
    # yaml: the grammar of header and data
    (
        "yaml.fullwidth-colon",
        "“{key}”后面用了全角冒号“：”。",
        "请改成半角冒号加一个空格：“{key}: ”；如果冒号是文字的一部分，请给整个值加引号。",
    ),
    ("yaml.space-after-colon", "“{key}”的冒号后面缺一个空格。", "请写成“{key}: ”，再接着写值。"),
    ("yaml.space-after-dash", "列表项的“-”后面缺一个空格。", "请在“-”后面加一个空格。"),
    (
        "yaml.fullwidth-comma",
        "方括号或花括号里用了全角的逗号或顿号。",
        "请改成半角逗号“,”；如果它是文字的一部分，请给这一项加半角引号。",
    ),
    (
        "yaml.fullwidth-bracket",
        "这里用了全角括号。",
        "请改成半角的 [ ] 或 {{ }}；如果它是文字，请给整个值加引号。",
    ),
    (
        "yaml.fullwidth-quote",
        "整项用了中文引号。",
        "引号不属于文字时请去掉它；属于文字时请在外面再加一对半角引号 ' '。",
    ),
    (
        "yaml.colon-in-value",
        "值里有半角冒号加空格，读不出哪里是键、哪里是值。",
        "请给整个值加引号，例如 '他说: 好'，或把冒号改成全角“：”。",
    ),
    (
        "yaml.comment",
        "“#”前面有空格，它和后面的字被当成了注释，值是空的。",
        "请给整个值加引号，例如 '#话题'。",
    ),
    ("yaml.reserved", "值不能以“{sign}”开头。", "“{sign}”在这里有特殊含义，请给整个值加引号。"),
    (
        "yaml.text-after",
        "以“{sign}”开头的值已经结束，后面还有文字。",
        "如果“{sign}”是文字的一部分，请给整个值再加一对引号；如果不是，请删去多余的字。",
    ),
    ("yaml.unclosed", "从这里开始的“{sign}”没有配对。", "请在值的末尾补上配对的另一半；不需要时请删去它。"),
    (
        "yaml.escape",
        "双引号里的反斜杠“\\”用得不对。",
        "请改用单引号，或把反斜杠写成两个“\\\\”。",
    ),
    (
        "yaml.flow",
        "括号里的内容读不懂。",
        "请写成 [甲, 乙] 或 {{name: 甲, role: 文}} 的样子，检查括号和逗号是否成对、是否遗漏。",
    ),
    ("yaml.indent", "这一行的缩进不对。", "请与同级的各行左边对齐；下一级多缩进两个空格。"),
    ("yaml.tab", "这里用了制表符（Tab）。", "请改成空格：每一级缩进两个空格。"),
    ("yaml.wide-space", "行首用了全角空格或不换行空格。", "请改成半角空格：每一级缩进两个空格。"),
    (
        "yaml.no-colon",
        "这一行没有“键: 值”的冒号。",
        "新的一项请写成“键: 值”；如果是上一行的继续，请缩进两个空格。",
    ),
    (
        "yaml.mixed",
        "列表项（- ）和“键: 值”混在了一起。",
        "同一级里要么都写“- ”，要么都写“键: 值”，请检查缩进。",
    ),
    ("yaml.duplicate-key", "“{key}”写了两次，第一次在第 {line} 行。", "请只留一个。"),
    ("yaml.key", "键必须是一个词，不能是列表或括号里的一组值。", "请把键改成一个词，后面跟半角冒号和空格。"),
    (
        "yaml.alias",
        "“*{name}”是 YAML 的引用，这里不能用。",
        "请把值再写一遍；如果“*”是文字，请给整个值加引号。",
    ),
    (
        "yaml.invisible",
        "双引号里用反斜杠写出了看不见的字符（{sign}），已经略去。",
        "请删去这个写法；要写反斜杠本身，请改用单引号。",
        "warning",
    ),
    ("yaml.anchor", "“&{name}”是 YAML 的锚点，这里不能用。", "请删去它；如果“&”是文字，请给整个值加引号。"),
    ("yaml.tag", "“{name}”是 YAML 的类型标记，这里不能用。", "请删去它；如果“!”是文字，请给整个值加引号。"),
    ("yaml.documents", "一个文件里只能有一份内容，这里又开始了一份。", "请删去这一行 --- 或 ...。"),
    ("yaml.deep", "嵌套太深，超过 20 层。", "请减少层次。"),
    ("yaml.syntax", "这里的写法读不懂。", "请检查冒号、引号和缩进；拿不准时，请给值加引号。"),
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
    ("link.missing", "链接“{href}”没有对应的文章或文件。", "请检查路径；路径从本文件所在的文件夹算起。"),
    ("link.misspelt", "链接“{href}”没有对应的文章或文件。", "是不是想写“{nearest}”？"),
    ("link.outside", "链接“{href}”指向内容文件夹之外。", "请只链接内容文件夹里的文章和文件。"),
    ("link.scheme", "链接“{href}”的类型不能用。", "链接只能用 http、https、mailto、tel 和站内路径。"),
    # pull quotes
    ("quote.empty", "这处摘引没有内容。", "请把摘引的话写在下面，每行前面空四个空格；不要了，就删去这一行。"),
    (
        "quote.content",
        "摘引里只能有一段或几段文字，别的已按普通引文显示。",
        "请把图片、标题、列表和表格移到摘引外面。",
        "warning",
    ),
    ("quote.long", "这处摘引有 {count} 个字，太长，不醒目。", "请只留最要紧的一两句，最多 80 字。", "hint"),
)

LABELS: MappingProxyType[str, str] = MappingProxyType(
    {
        "level": "{level}：",
        "levels": "（{levels}）",
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
        # A pull quote has no title but the one that the editor gives it.
        "note.quote": "",
        "note.tip": "提示",
        "note.warning": "注意",
        "table": "表格",
        "table.named": "表格：{name}",
    }
)
"""Words beside the sentences: of levels, and those that readers see in converted Markdown, by name."""
