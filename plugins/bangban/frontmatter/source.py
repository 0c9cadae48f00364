"""The bytes of a file as text: UTF-8, lines ended by LF, without the signs that nobody sees."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._encodings import Misreading, find_misreading, report_encoding, seems_utf16
from bangban.locale.zh.sign_names import SIGN_NAMES
from bangban.support.signs import Kind, SignRun, cut_runs, find_signs, may_hold_signs

_MARK = b"\xef\xbb\xbf"
# A file of zeros would otherwise be told a thousand times.
_MOST_TOLD = 50
_C0_NAMES = """NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM
    SUB ESC FS GS RS US""".split()
_CODES: Mapping[Kind, str] = {
    "stray": "source.control",
    "invisible": "source.invisible",
    "line-end": "source.line-end",
    "lost": "source.lost",
    "private": "source.private",
    "unassigned": "source.unassigned",
}
_LEFT_OUT = (_CODES["stray"], _CODES["invisible"])
_LINE_ENDS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


def read_source(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of `data` and its problems; no text when it is not UTF-8.

    A byte order mark is dropped, CRLF and CR become LF, stray signs are told and left out:
    :func:`restore_columns` makes up for them where places are told. Never raises.
    """
    if seems_utf16(data):
        return None, (Problem(Position(path), "source.utf16"),)
    data = data.removeprefix(_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (report_encoding(path, data, error.start),)
    if b"\r" in data:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    misreading, whole = find_misreading(text, data)
    if misreading:
        return _tell_misreading(path, text, misreading, whole, data)
    return _clean(path, text) if may_hold_signs(text, data) else (text, ())


def _tell_misreading(
    path: str, text: str, misreading: Misreading, whole: bool, data: bytes
) -> tuple[str | None, tuple[Problem, ...]]:
    start = misreading.start
    place = Position(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    told = {"found": misreading.found, "reading": misreading.reading}
    if whole:
        return None, (Problem(place, "source.encoding-misread", told),)
    text, problems = _clean(path, text) if may_hold_signs(text, data) else (text, ())
    return text, (Problem(place, "source.misread", told), *problems)


def name_sign(sign: str) -> str:
    """The code point of a sign and, where it has one, its name: what editors call it, ISO 6429, Unicode."""
    code = ord(sign)
    names = {0x7F: "DEL", 0xFEFF: "BOM", **dict(enumerate(_C0_NAMES))}
    name = SIGN_NAMES.get(code) or names.get(code) or unicodedata.name(sign, "")
    return f"U+{code:04X} {name}".strip()


def restore_columns(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with columns as an editor counts them, who sees the file with its stray signs in it.
    To be done once, for all problems of a file together: those of the signs tell where they stand."""
    problems = list(problems)
    strays: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
    for problem in problems:
        if problem.code in _LEFT_OUT:
            place = problem.position
            strays[place.path, place.line].add((place.column, problem.values["count"]))
    return [_restore(problem, strays) for problem in problems] if strays else problems


def _restore(problem: Problem, strays: dict[tuple[str, int], set[tuple[int, int]]]) -> Problem:
    place = problem.position
    if problem.code in _LEFT_OUT:
        return problem

    def restore(line: int, column: int) -> int:
        for stray, count in sorted(strays.get((place.path, line), ())):
            column += count if stray <= column else 0
        return column

    fix = tuple(replace(edit, column=restore(edit.line, edit.column)) for edit in problem.fix)
    column = restore(place.line, place.column)
    return replace(problem, position=replace(place, column=column), fix=fix)


def _clean(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text without the signs that are left out; those that are not to be seen as line ends are blanks."""
    problems: list[Problem] = []
    runs = list(find_signs(text))
    line, seen = 1, 0
    for run in runs[:_MOST_TOLD]:
        line += text.count("\n", seen, run.start)
        seen = run.start
        column = seen - text.rfind("\n", 0, seen)
        values = {"sign": name_sign(run.sign), "count": run.end - run.start}
        place = Position(path, line, column)
        problems.append(Problem(place, _CODES[run.kind], values, _mend_sign(place, run)))
    gone = [run for run in runs if _CODES[run.kind] in _LEFT_OUT]
    return cut_runs(text, gone).translate(_LINE_ENDS), tuple(problems)


def _mend_sign(place: Position, run: SignRun) -> Fix:
    """The file as it is read: what is not published goes from it, too."""
    signs = run.sign * (run.end - run.start)
    if run.kind in ("stray", "invisible"):
        return replace_at(place, signs, "")
    return replace_at(place, signs, " " * len(signs)) if run.kind == "line-end" else ()
