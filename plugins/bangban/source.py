"""The bytes of a file as text: UTF-8, lines ended by LF, nothing invisible."""

from __future__ import annotations

import re

from bangban.problems import Position, Problem

_MARK = b"\xef\xbb\xbf"
# A file of zeros would otherwise be told a thousand times.
_MOST_CONTROLS = 50
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
# Unicode's other line ends (YAML 1.1 breaks lines there, editors do not), and what YAML forbids:
# C1 controls, byte order marks inside the text and noncharacters (YAML 1.1, section 5.1).
_RARE_BYTES = (b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9", _MARK, b"\xef\xbf\xbe", b"\xef\xbf\xbf")
_CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]+")
_LINE_ENDS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


def read_source(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of `data` and its problems; no text when it is not UTF-8.

    A byte order mark is dropped, CRLF and CR become LF, control characters are told and become
    spaces, so that lines and columns stay those that an editor shows. Never raises.
    """
    if _seems_utf16(data):
        return None, (Problem(Position(path), "source.utf16"),)
    data = data.removeprefix(_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_tell_encoding(path, data, error.start),)
    if b"\r" in data:
        text = _normalise(text)
    if not _is_suspicious(data):
        return text, ()
    return _clean(path, text)


def _seems_utf16(data: bytes) -> bool:
    """By its mark, or by the zero beside each of the first letters."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    head = data[:8]
    return len(head) == 8 and (any(head[::2]) != any(head[1::2]))


def _tell_encoding(path: str, data: bytes, start: int) -> Problem:
    before = _normalise(data[:start].decode("utf-8"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    code = "source.encoding-gbk" if _seems_gbk(data, before) else "source.encoding"
    return Problem(Position(path, line, column), code, {"byte": start + 1})


def _seems_gbk(data: bytes, before: str) -> bool:
    """Three-byte UTF-8 before the bad byte speaks against GBK, which yields such bytes hardly ever."""
    if any(character >= "\u0800" for character in before):
        return False
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _normalise(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_suspicious(data: bytes) -> bool:
    if len(data.translate(None, _CONTROL_BYTES)) != len(data):
        return True
    return any(rare in data for rare in _RARE_BYTES)


def _clean(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    problems: list[Problem] = []
    line, seen = 1, 0
    for match in _CONTROLS.finditer(text):
        if len(problems) == _MOST_CONTROLS:
            break
        line += text.count("\n", seen, match.start())
        seen = match.start()
        column = seen - text.rfind("\n", 0, seen)
        values = {"code": f"{ord(match.group()[0]):04X}"}
        problems.append(Problem(Position(path, line, column), "source.control", values))
    cleaned = _CONTROLS.sub(lambda match: " " * len(match.group()), text)
    return cleaned.translate(_LINE_ENDS), tuple(problems)
