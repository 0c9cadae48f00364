"""In which encoding bytes were saved that are not UTF-8, or that are UTF-8 by accident alone.

No detector: of short texts they guess Korean. UTF-16 shows by its zeros, Big5 by second bytes that GB 2312
does not have; what decodes as GB 18030 with the usual characters is that.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from bangban.diagnostics.problems import Position, Problem
from bangban.support.patterns import compile_later

_HAN = compile_later("[\u3400-\u9fff]+")
# Two bytes of Big5, and of an ideograph of GB 2312.
_BIG5_PAIR = re.compile(rb"[\xa1-\xf9][\x40-\x7e\xa1-\xfe]")
_GB_PAIR = re.compile(rb"[\xb0-\xf7][\xa1-\xfe]")
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\xfe]")
_WORDS = re.compile(rb"(?:[\x81-\xfe][\x40-\xfe]){2,}")
_LONGEST_READING = 12

_HIGH_BYTES = bytes((*range(9), *range(14, 32), *range(0x7F, 0x100)))
_CHINESE_TEXT = compile_later("[\t\n\r -~\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")

# Any letter of three bytes, as Han characters have.
_WIDE = re.compile(rb"[\xe0-\xf4]")
# Letters of two bytes but those of Latin-1, and what stands beside them.
_ODD_LEADS = bytes(range(0xC4, 0xE0))
_RUN = re.compile("[\u0080-\u07ff]+")
# Letters that languages of today write, by script; sounds and historic letters are not among them.
_ORDINARY = (
    re.compile(
        "[\u00c0-\u00ff\u0100-\u013e\u0141-\u0148\u014a-\u017e\u0186\u018f\u0190\u0199\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01e6\u01e7"
        "\u01f4\u01f5\u01f8\u01f9\u0218-\u021b\u0253\u0254\u0256\u0257\u0259\u025b\u0260\u0263\u0268\u0269\u0272\u0289"
        "\u028a\u028b\u02bb\u02bc\u0300-\u030c\u0323]+"
    ),
    re.compile("[\u0386-\u03ce\u0300\u0301\u0308\u0342]+"),
    re.compile(
        "[\u0400-\u045f\u0490-\u0493\u0498-\u049d\u04a0-\u04a5\u04aa-\u04b3\u04b6\u04b7\u04ba\u04bb\u04cf\u04d8\u04d9\u04e2\u04e3"
        "\u04e8\u04e9\u04ee\u04ef\u0301\u0300]+"
    ),
    re.compile("[\u0531-\u0556\u0559-\u058a]+"),
    re.compile("[\u0590-\u05ff]+"),
    re.compile("[\u0600-\u06ff\u0750-\u077f]+"),
    re.compile("[\u0700-\u07ff]+"),
)
# Letters that hardly stand alone in any language, as those of old books may.
_LONE = re.compile("[\u0180-\u02ff\u0494-\u04ff]")
# Signs of Latin-1 are no letters: they part words.
_MARKS = re.compile("[\u0080-\u00bf\u00d7\u00f7\u02c6-\u02ff]+")


class Misreading(NamedTuple):
    """Letters that are hardly meant, where they begin in the text, and what they are in GB 18030."""

    start: int
    found: str
    reading: str


def seems_utf16(data: bytes) -> bool:
    """By its mark, or by the zeros beside letters: each second byte is one, or none is."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" not in data:
        return False
    one, other = sorted((data[::2].count(0), data[1::2].count(0)))
    if other < 2 or one * 8 > other:
        return False
    # Chinese in UTF-8 is no accident, whatever zeros stand in it.
    return not _is_utf8(data) or (other * 8 >= len(data) // 2 and not _WIDE.search(data))


def _decodes_as_utf16(data: bytes) -> bool:
    """Whether it is Chinese in UTF-16; plain letters, two by two, are Chinese, too, without high bytes."""
    if len(data.translate(None, _HIGH_BYTES)) * 8 > 7 * len(data):
        return False
    texts = (data.decode(one, "replace") for one in ("utf-16-le", "utf-16-be"))
    return any(len(_CHINESE_TEXT.sub("", text)) * 20 <= len(text) for text in texts)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def report_encoding(path: str, data: bytes, start: int) -> Problem:
    """The problem of bytes that are not UTF-8, of which the one at `start` is the first that cannot be."""
    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    place = Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    told = {"byte": start + 1}
    # Three bytes of UTF-8 before it speak against any other: those yield such bytes hardly ever.
    if any(character >= "\u0800" for character in before):
        return Problem(place, "source.encoding", told)
    if _decodes_as_utf16(data):
        return Problem(Position(path), "source.utf16")
    line = data[data.rfind(b"\n", 0, start) + 1 : (data + b"\n").index(b"\n", start)]
    if _seems_big5(data):
        return Problem(
            place, "source.encoding-big5", {"byte": start + 1, "reading": _read_first(line, "big5")}
        )
    if _seems_gbk(data):
        return Problem(
            place, "source.encoding-gbk", {"byte": start + 1, "reading": _read_first(line, "gb18030")}
        )
    return Problem(place, "source.encoding", told)


def _seems_big5(data: bytes) -> bool:
    """Two of five characters of Big5 have a second byte below 0x80; in GB 2312 none has."""
    if not _decodes(data, "big5") or _decodes(data, "gb2312"):
        return False
    pairs = _BIG5_PAIR.findall(data)
    low = sum(pair[1] < 0x80 for pair in pairs)
    return low * 6 >= len(pairs) and len(pairs) * 10 >= 9 * len(_PAIR.findall(data))


def _seems_gbk(data: bytes) -> bool:
    """Most of its characters are those of GB 2312, or stand in words; letters of Latin-1 would do neither."""
    if not _decodes(data, "gb18030"):
        return False
    pairs = _PAIR.findall(data)
    usual = sum(bool(_GB_PAIR.match(pair)) for pair in pairs)
    in_words = sum(len(word) // 2 for word in _WORDS.findall(data))
    return 2 * max(usual, in_words) >= len(pairs)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _read_first(line: bytes, encoding: str) -> str:
    words = _HAN.search(line.decode(encoding, "ignore"))
    return words[0][:_LONGEST_READING] if words else ""


def find_misreading(text: str, data: bytes) -> tuple[Misreading | None, bool]:
    """The first words of GB 18030 that were read as UTF-8, because their bytes are such, too (平台: `ƽ̨`); and
    whether there is no letter of Chinese in the text, so that all of it was saved so."""
    if len(data.translate(None, _ODD_LEADS)) == len(data):
        return None, False
    whole = not _WIDE.search(data)
    for match in _RUN.finditer(text):
        words = match[0]
        if len(words) > 1 or whole:
            reading = _read_as_gbk(words)
            if reading and _is_odd(words, text[match.start() - 1 : match.start()], text[match.end() :][:1]):
                return Misreading(match.start(), words, reading), whole
    return None, False


def _slips(one: str, two: str) -> bool:
    return one.islower() and two.isupper()


def _read_as_gbk(words: str) -> str:
    try:
        reading = words.encode().decode("gb2312")
    except UnicodeDecodeError:
        return ""
    return reading if _HAN.fullmatch(reading) else ""


def _is_odd(words: str, before: str, after: str) -> bool:
    """Whether no language writes such words: of two scripts, of letters out of use, marks on nothing."""
    letters = [part for part in _MARKS.split(words) if part]
    if not letters or (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
        return False
    if unicodedata.category(letters[0][0]).startswith("M") or any(map(_slips, words, words[1:])):
        return True
    if len(words) == 1 and not _LONE.match(words):
        return False
    return not all(any(script.fullmatch(part) for script in _ORDINARY) for part in letters)
