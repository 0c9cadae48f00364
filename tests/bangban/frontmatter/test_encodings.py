"""Files that were not saved as UTF-8: told by the name of what they are, also where they decode."""

import pytest

from bangban.frontmatter.source import read_source

_TABLE = "as_of,since,source\n2022-11-15,2022-11-01,{}\n"
# Whose letters have two bytes in UTF-8; among them some whose bytes are ideographs of GB 2312.
_NAMES = (
    "Zoë Müller|François Çağrı|Łukasz Żółć|Dvořák|Ångström Øre|Đặng Hiển|İstanbul Şişli|Þór Ægir|öö õö äär"
    "|à|Å|РФ Лев Толстой|Київ Її|Қазақстан Әлем|Ўзбек|Ґанок|Αθήνα ώρα|שלום|שָׁלוֹם"
    "|شىنجاڭ ئۇيغۇر|مرحبا|ā á ǎ à|zhōng lǜ nǚ"
    "|ǖǘǚǜ|Հայաստան|Љубљана|±5°C × ÷ µ §|«Да»|Əliyev|ɓ ɗ ɛ ɔ|ˈkæfeɪ|a\u0328|ąčęė|Ñandú|Ħamrun|ș ț"
).split("|")


def _tell(data):
    text, problems = read_source("stats.csv", data)
    return text, [(problem.code, problem.values.get("reading")) for problem in problems]


@pytest.mark.parametrize("word", ["平台", "学校", "医院", "小时", "小学", "药", "平均"])
def test_tells_gb18030_whose_bytes_are_utf8_by_accident(word):
    """One Chinese word among figures is enough: what it reads as is named; `ƽ̨` is never published."""
    text, told = _tell(_TABLE.format(word).encode("gb18030"))
    assert text is None
    assert told[0][1] == word
    assert told[0][0] in ("source.encoding-misread", "source.encoding-gbk")


def test_says_where_the_misread_word_is_and_what_to_do():
    """At its line and column, both readings told."""
    text, (problem,) = read_source("stats.csv", _TABLE.format("平台").encode("gb18030"))
    assert (text, str(problem.position), problem.level) == (None, "stats.csv:2:23", "error")
    assert problem.message == "文件不是 UTF-8 编码：“ƽ̨”按 GBK（GB18030）读是“平台”。"
    assert problem.mend.endswith("编码选 UTF-8。")


@pytest.mark.parametrize("name", _NAMES)
def test_names_of_other_languages_are_no_mistake(name):
    """Accents, Cyrillic, Greek, Hebrew, Uyghur, tones of pinyin: alone in a table, and beside Chinese."""
    for text in (_TABLE.format(name), f"正文提到{name}，还有\n{name}\n"):
        assert read_source("stats.csv", text.encode()) == (text, ())


def test_garbled_words_in_a_chinese_text_are_a_warning():
    """The file is UTF-8; one line of it came from elsewhere."""
    text, told = _tell("来源，说明\n".encode() + "平台\n".encode("gb18030"))
    assert (text, told) == ("来源，说明\nƽ̨\n", [("source.misread", "平台")])


@pytest.mark.parametrize(
    ("encoding", "code", "reading"),
    [
        ("gb18030", "source.encoding-gbk", "熊貓血的故事與時間"),
        ("big5", "source.encoding-big5", "熊貓血的故事與時間"),
        ("utf-16", "source.utf16", None),
        ("utf-16-le", "source.utf16", None),
        ("utf-16-be", "source.utf16", None),
    ],
)
@pytest.mark.parametrize(
    "frame", ["---\ntitle: {}\n---\n", "# 一個標題\n{}。\n", "標題：{}。正文在這，說明。"]
)
def test_names_the_encoding_and_what_it_reads_as(encoding, code, reading, frame):
    """Traditional Chinese of a short file, with and without a mark."""
    text, told = _tell(frame.format("熊貓血的故事與時間").encode(encoding))
    assert (text, told[0][0]) == (None, code)
    if reading and frame.startswith("---"):
        assert told[0][1] == reading


@pytest.mark.parametrize("text", ["Le café est fermé", "Müller Straße", "naïveté cafés"])
def test_latin1_is_not_taken_for_chinese(text):
    """Not UTF-8, and no guess."""
    assert _tell(text.encode("latin-1")) == (None, [("source.encoding", None)])
