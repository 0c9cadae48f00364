"""Bytes to text: encodings, line ends, what nobody sees."""

import pytest

from bangban.problems import format_text
from bangban.source import read_source


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
        ("制表\t符，中点·\u3000空\u200b格".encode(), "制表\t符，中点·\u3000空\u200b格"),
        ("a\u2028b\u2029c\x85d".encode(), "a b c d"),
    ],
)
def test_reads_text_as_it_was_meant(data, text):
    """A mark is dropped, line ends are unified, rare line ends are spaces; nothing is told."""
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


def test_tells_each_run_of_control_characters():
    """They become spaces, so that every other column stays right."""
    text, told = _tell("a\0\0b\n标\x0b题\ufeff\x9b".encode())
    assert text == "a  b\n标 题  "
    assert told == [
        "a.md:1:2: source.control 文件里有看不见的控制字符（U+0000）",
        "a.md:2:2: source.control 文件里有看不见的控制字符（U+000B）",
        "a.md:2:4: source.control 文件里有看不见的控制字符（U+FEFF）",
    ]


def test_stops_telling_in_a_file_of_zeros():
    """A picture saved as text does not fill the screen."""
    _, told = _tell(b"ab\0cd" * 999)
    assert len(told) == 50
