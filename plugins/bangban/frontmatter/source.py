"""The bytes of a file as text: UTF-8, lines ended by LF, without the signs that nobody sees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from bangban.diagnostics.problems import Position, Problem

_MARK = b"\xef\xbb\xbf"
# A file of zeros would otherwise be told a thousand times.
_MOST_CONTROLS = 50
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")
# Unicode's other line ends (YAML 1.1 breaks lines there, editors do not), C1 controls, byte order marks
# inside the text, and noncharacters: of these the last two bytes, or the first two of U+FDD0 to U+FDEF.
_RARE_BYTES = (
    *(b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9", _MARK),
    *(b"\xbf\xbe", b"\xbf\xbf", b"\xef\xb7"),
)
# Neither YAML (1.1, section 5.1) nor HTML (13.2.3.5) takes them. Lone surrogates come from escapes only.
_ENDS_OF_PLANES = "".join(chr((plane << 16) + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_STRAY = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufdd0-\ufdef" + _ENDS_OF_PLANES
STRAY_SIGNS = re.compile(f"([{_STRAY}])\\1*")
"""Runs of one sign that no text has: control characters but tab and line ends, marks of the byte order,
noncharacters, half pairs."""

_C0_NAMES = """NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM
    SUB ESC FS GS RS US""".split()
_STRAY_CODE = "source.control"
_LINE_ENDS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


def read_source(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of `data` and its problems; no text when it is not UTF-8.

    A byte order mark is dropped, CRLF and CR become LF, stray signs are told and left out:
    :func:`restore_columns` makes up for them where places are told. Never raises.
    """
    if _seems_utf16(data):
        return None, (Problem(Position(path), "source.utf16"),)
    data = data.removeprefix(_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_report_encoding(path, data, error.start),)
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


def _report_encoding(path: str, data: bytes, start: int) -> Problem:
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


def name_sign(sign: str) -> str:
    """The code point of a stray sign and, where it has one, its name (ISO 6429, Unicode)."""
    code = ord(sign)
    names = {0x7F: "DEL", 0xFEFF: "BOM", **dict(enumerate(_C0_NAMES))}
    return f"U+{code:04X}" + (f" {names[code]}" if code in names else "")


def restore_columns(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with columns as an editor counts them, who sees the file with its stray signs in it.
    To be done once, for all problems of a file together: those of the signs tell where they stand."""
    problems = list(problems)
    strays: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
    for problem in problems:
        if problem.code == _STRAY_CODE:
            place = problem.position
            strays[place.path, place.line].add((place.column, problem.values["count"]))
    return [_restore(problem, strays) for problem in problems] if strays else problems


def _restore(problem: Problem, strays: dict[tuple[str, int], set[tuple[int, int]]]) -> Problem:
    place = problem.position
    if problem.code == _STRAY_CODE:
        return problem

    def restore(line: int, column: int) -> int:
        for stray, count in sorted(strays.get((place.path, line), ())):
            column += count if stray <= column else 0
        return column

    fix = tuple(replace(edit, column=restore(edit.line, edit.column)) for edit in problem.fix)
    column = restore(place.line, place.column)
    return replace(problem, position=replace(place, column=column), fix=fix)


def _clean(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    problems: list[Problem] = []
    line, seen = 1, 0
    for match in STRAY_SIGNS.finditer(text):
        if len(problems) == _MOST_CONTROLS:
            break
        line += text.count("\n", seen, match.start())
        seen = match.start()
        column = seen - text.rfind("\n", 0, seen)
        values = {"sign": name_sign(match[1]), "count": len(match[0])}
        problems.append(Problem(Position(path, line, column), _STRAY_CODE, values))
    return STRAY_SIGNS.sub("", text).translate(_LINE_ENDS), tuple(problems)
