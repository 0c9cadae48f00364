"""Bytes to text: encodings, line ends, what nobody sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.source import read_source, restore_columns


def _tell(data):
    text, problems = read_source("a.md", data)
    return text, [format_text(problem).split("。")[0] for problem in problems]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("标题\n".encode(), "标题\n"),
        (b"\xef\xbb\xbftitle\n", "title\n"),
        (b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"),
        ("制表\t符，中点·\u3000空\xa0格".encode(), "制表\t符，中点·\u3000空\xa0格"),
    ],
)
def test_reads_text_as_it_was_meant(data, text):
    """A mark is dropped, line ends are unified; nothing is told."""
    assert read_source("a.md", data) == (text, ())


def test_tells_the_first_byte_that_is_not_utf8():
    """Lines count CRLF once, columns count characters; words in UTF-8 before it rule out GBK."""
    data = "一\r\n标题：\r\n".encode() + "二三".encode() + b"\xff!"
    expected = "a.md:3:3: source.encoding 文件不是 UTF-8 编码，第 23 个字节读不出来"
    assert _tell(data) == (None, [expected])


def test_tells_gbk():
    """What old Chinese editors save is named."""
    expected = "a.md:2:8: source.encoding-gbk 文件不是 UTF-8 编码，第 12 个字节读不出来，像是 GBK 编码"
    assert _tell("---\ntitle: 熊猫血\n---\n".encode("gb18030")) == (None, [expected])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_tells_utf16(encoding):
    """With and without a mark."""
    text, told = _tell("---\ntitle: 熊猫血\n---\n".encode(encoding))
    assert (text, len(told)) == (None, 1)
    assert told[0].startswith("a.md:1:1: source.utf16 文件是 UTF-16 编码")


def test_tells_each_run_of_stray_signs():
    """With its code and name; the signs go, and nothing else."""
    text, told = _tell("a\0\0b\n标\x0b题\ufeff\x9b文\U0001ffff".encode())
    assert text == "ab\n标题文"
    assert told == [
        "a.md:1:2: source.control 警告：这里有 2 个看不见的字符（U+0000 NUL），已经略去",
        "a.md:2:2: source.control 警告：这里有 1 个看不见的字符（U+000B VT），已经略去",
        "a.md:2:4: source.control 警告：这里有 1 个看不见的字符（U+FEFF BOM），已经略去",
        "a.md:2:5: source.control 警告：这里有 1 个看不见的字符（U+009B），已经略去",
        "a.md:2:7: source.control 警告：这里有 1 个看不见的字符（U+1FFFF），已经略去",
    ]


_NO_TEXT = [
    *(chr(code) for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r\x85"),
    *("\ufeff", "\ufffe", "\uffff", "\ufdd0", "\ufdef", "\U0010fffe", "\U0010ffff"),
]


@pytest.mark.parametrize("sign", _NO_TEXT, ids=ascii)
def test_no_sign_that_is_no_text_stays(sign):
    """Each of C0, DEL, C1, the marks of the byte order and the noncharacters."""
    text, told = _tell(f"正{sign}文\n{sign}二{sign}".encode())
    assert (text, len(told)) == ("正文\n二", 3)


@pytest.mark.parametrize("sign", ["\t", "\n", "忾", "\u00a0", "é", "𠮷", "\ufdf0", "㊗\ufe0f", "👨\u200d👩"])
def test_other_signs_stay(sign):
    """Also those whose bytes look like a stray's."""
    assert read_source("a.md", f"正{sign}文".encode()) == (f"正{sign}文", ())


@pytest.mark.parametrize(
    ("typed", "text", "told"),
    [
        ("电\u200b梯", "电梯", "invisible 警告：这里有 1 个看不见的字符（U+200B 零宽空格），已经略去"),
        (
            "普\u202e\u202e反",
            "普反",
            "invisible 警告：这里有 2 个看不见的字符（U+202E 强制从右到左），已经略去",
        ),
        ("梯\ufe0f", "梯", "invisible 警告：这里有 1 个看不见的字符（U+FE0F 异体选择符 VS16），已经略去"),
        ("甲\u2028乙", "甲 乙", "line-end 警告：这里有 1 个看不见的换行符（U+2028 行分隔符），已经当作空格"),
        ("甲\x85乙", "甲 乙", "line-end 警告：这里有 1 个看不见的换行符（U+0085 换行符 NEL），已经当作空格"),
        (
            "王\ufffd",
            "王\ufffd",
            "lost 警告：这里有 1 个“�”（U+FFFD 替换字符）：原来的字在转换编码时已经丢了",
        ),
        (
            "王\ue000",
            "王\ue000",
            "private 警告：这里有 1 个造字（U+E000），读者的设备上没有这个字，只会显示方框",
        ),
        (
            "王\u0378",
            "王\u0378",
            "unassigned 提示：这里有 1 个还没有收录的字符（U+0378），很多设备上只会显示方框",
        ),
    ],
)
def test_tells_what_nobody_sees_by_name_and_place(typed, text, told):
    """Invisible signs go, hidden line ends are blanks; what may stand for a lost letter stays."""
    assert _tell(typed.encode()) == (text, [f"a.md:1:2: source.{told}"])


@given(st.text(st.sampled_from("ab文\n\0\ufeff\u200b\u202e\u2028\x85"), max_size=20))
def test_the_mend_leaves_the_file_as_it_is_read(typed):
    """Once more where signs stand side by side; nothing is told of it then."""
    data = f"文{typed}".encode()
    text, problems = read_source("a.md", data)
    while problems:
        data, applied = apply_fixes(data, [one.fix for one in problems])
        assert applied
        problems = read_source("a.md", data)[1]
    assert data.decode() == text


@given(st.text(st.sampled_from("ab文\n\0\b\ufeff\uffff\u200b\u202e\ufe0f"), max_size=20))
def test_columns_are_those_of_the_file(typed):
    """A problem at any character of the text is told at its place in the file, where all the
    signs still stand; the problems of the signs stay where they are."""
    typed = f"x{typed}"
    text, strays = read_source("a.md", typed.encode())
    places = [place for place, sign in _list_places(typed) if sign in text]
    found = [Problem(place, "text.empty") for place, _ in _list_places(text)]
    restored = restore_columns([*strays, *found])
    assert restored[: len(strays)] == list(strays)
    assert [problem.position for problem in restored[len(strays) :]] == places


def _list_places(text):
    """Each character but line ends, with its place."""
    rows = enumerate(text.split("\n"), 1)
    return [
        (Position("a.md", row, column), sign) for row, line in rows for column, sign in enumerate(line, 1)
    ]


def test_stops_telling_in_a_file_of_zeros():
    """A picture saved as text does not fill the screen."""
    _, told = _tell(b"ab\0cd" * 999)
    assert len(told) == 50
