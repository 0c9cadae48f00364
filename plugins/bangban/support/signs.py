"""Signs that nobody sees, or that no text should have: which they are, and where they belong after all.

The ranges are those of the Unicode Character Database (16.0): `Default_Ignorable_Code_Point` of
DerivedCoreProperties.txt, `Bidi_Control` of PropList.txt, `Emoji` of emoji-data.txt. What stands about a
joiner follows RFC 5892 (appendix A) and UAX #31 (§2.3), about a variation selector StandardizedVariants.txt
and UTS #37.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from bangban.support.patterns import compile_later

Kind = Literal["stray", "line-end", "invisible", "lost", "private", "unassigned"]

# Neither YAML (1.1, section 5.1) nor HTML (13.2.3.5) takes them. Lone surrogates come from escapes only.
_ENDS_OF_PLANES = "".join(chr((plane << 16) + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_STRAY = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufdd0-\ufdef" + _ENDS_OF_PLANES
# Of the default-ignorable ones those that `isprintable` takes for letters or marks.
_HIDDEN_LETTERS = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
)
# U+FFF9 to U+FFFB, signs of interlinear notes, are no text of a page either (Unicode 16.0, section 23.8).
_IGNORABLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff" + _HIDDEN_LETTERS
)
_LINE_ENDS = "\x85\u2028\u2029"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

STRAY_SIGNS = compile_later(f"([{_STRAY}])\\1*")
"""Runs of one sign that no text has: control characters but tab and line ends, marks of the byte order,
noncharacters, half pairs."""

_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23fa\u24c2\u25aa-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_HAN = "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
_HAN += "\U00020000-\U0003fffd"
# Letters that join or stack: Arabic and its kin, scripts of India and South East Asia, Tibetan, Mongolian.
_JOINING = (
    "\u0600-\u08ff\u0900-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\ua8ff\ua930-\uabff\ufb50-\ufdcf\ufdf0-\ufdff"
    "\ufe70-\ufefc\U00010800-\U00011fff\U0001e900-\U0001eeff"
)
# Scripts that write no blank between words.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
_SHAPED = compile_later(f"[\u0590-\u05ff\u1100-\u11ff{_JOINING}{_UNSPACED}]")
_PRESENTED = f"[{_EMOJI}][\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
_IN_PLACE = "|".join(
    (
        "[#*0-9]\ufe0f\u20e3",
        "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f",
        f"{_PRESENTED}(?:\u200d{_PRESENTED})+|[{_EMOJI}][\ufe0e\ufe0f]",
        f"[{_HAN}][\ufe00-\ufe02\U000e0100-\U000e01ef]",
        "[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f\u2018\u2019\u201c\u201d][\ufe00\ufe01]",
        "[\u2205-\u2aff]\ufe00",
        f"(?<=[{_JOINING}])[\u200c\u200d]",
        f"(?<=[{_UNSPACED}])\u200b(?=[{_UNSPACED}])",
        "(?<=[\u1820-\u18aa])[\u180b-\u180d\u180f]|\u180e(?=[\u1820-\u18aa])",
        "(?<=[\u1780-\u17d3])[\u17b4\u17b5]",
        "\u115f(?=[\u1160-\u11a7])|(?<=[\u1100-\u115f])\u1160",
        "(?<=[\u0300-\u036f\u0591-\u05f4])\u034f",
        "(?<=[\U0001bc00-\U0001bc9f])[\U0001bca0-\U0001bca3]|(?<=[\U0001d100-\U0001d1ff])[\U0001d173-\U0001d17a]",
    )
)
_OUT_OF_PLACE = compile_later(
    f"(?:{_IN_PLACE})|(?P<sign>[{_STRAY}{_IGNORABLE}{_LINE_ENDS}{_PRIVATE}\ufffd])(?P=sign)*"
)
_GROWING = re.compile("[\u31e4-\u31ef\U0001f000-\U0001faff\U00020000-\U0003fffd]")
_IGNORABLES = compile_later(f"[{_IGNORABLE}{_STRAY}]+")
_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (STRAY_SIGNS, "stray"),
    (re.compile(f"[{_LINE_ENDS}]"), "line-end"),
    (compile_later(f"[{_PRIVATE}]"), "private"),
    (re.compile("\ufffd"), "lost"),
    (compile_later(f"[{_IGNORABLE}]"), "invisible"),
)
# The way back from a note, as Python-Markdown writes it: the selector stands in its place.
_WAY_BACK, _BARE_WAY_BACK = "\u21a9\ufe0e", "\u21a9"
_DIRECTION_MARKS = "\u200e\u200f\u061c"
_ISOLATES = "\u2066\u2067\u2068\u2069"
_RIGHT_TO_LEFT = compile_later(
    "[\u0590-\u05ff\u0608-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Leading bytes, in UTF-8, of the hidden letters and of U+FFFD: hardly any Chinese text has them.
_LEADS = (b"\xcd", b"\xe1", b"\xe3\x85\xa4", b"\xef\xb8", b"\xef\xbe\xa0", b"\xef\xbf\xbd", b"\xf3")


class SignRun(NamedTuple):
    """Some equal signs side by side, from `start` to before `end`, and what kind they are of."""

    start: int
    end: int
    sign: str
    kind: Kind


def may_hold_signs(text: str, data: bytes) -> bool:
    """Whether :func:`find_signs` may find any; no for nearly every text, and quickly. `data` is the text in
    UTF-8."""
    seen = text.replace("\n", "").replace("\u3000", "").replace("\t", "").replace("\xa0", "")
    return not seen.isprintable() or any(lead in data for lead in _LEADS)


def find_signs(text: str) -> Iterator[SignRun]:
    """The signs that stand where they have no meaning, in order: those of no text, the invisible, private and
    lost ones. Selectors and joiners of emoji, ideographs and joining scripts stand where they belong."""
    unassigned = "".join(sorted(filter(_is_unassigned, set(text))))
    pattern = _OUT_OF_PLACE
    if unassigned:
        pattern = re.compile(f"{pattern.pattern}|(?P<other>[{re.escape(unassigned)}])(?P=other)*")
    lines = _DirectionLines(text)
    for match in pattern.finditer(text):
        sign = match["sign"] or (match["other"] if unassigned else None)
        if sign and not lines.wants(match.start(), sign):
            yield SignRun(match.start(), match.end(), sign, _classify(sign))


def drop_signs(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the signs that are not to be published, and these: of each run one."""
    # A half pair has no bytes; the other signs are looked for then, too.
    seen = text.replace(_WAY_BACK, _BARE_WAY_BACK)
    if not may_hold_signs(seen, seen.encode("utf-8", "replace")):
        return text, ()
    runs = [run for run in find_signs(text) if run.kind in ("stray", "invisible")]
    return cut_runs(text, runs), tuple(run.sign for run in runs)


def cut_runs(text: str, runs: list[SignRun]) -> str:
    """The text without those runs, which stand in order."""
    parts, start = [], 0
    for run in runs:
        parts.append(text[start : run.start])
        start = run.end
    return "".join((*parts, text[start:])) if runs else text


def drop_ignorable(text: str) -> str:
    """The text without any sign that is not seen, wherever it stands: for comparing names."""
    return _IGNORABLES.sub("", text)


def is_right_to_left(text: str) -> bool:
    """Whether any letter of the text is read from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def needs_shaping(sign: str) -> bool:
    """Whether a sign is set beside others by rules of its script: it joins, stacks, stands on another, or is
    read from right to left."""
    return bool(_SHAPED.match(sign)) or unicodedata.category(sign).startswith("M")


def isolate_name(name: str) -> str:
    """The name for a text without markup, in which a number follows it: between isolates, where it is read
    from right to left."""
    return f"\u2068{name}\u2069" if is_right_to_left(name) else name


class _DirectionLines:
    """The lines of a text, of which the last one that was asked for is remembered."""

    def __init__(self, text: str) -> None:
        self._text, self._end, self._marked, self._isolated = text, -1, False, False

    def wants(self, place: int, sign: str) -> bool:
        """Whether a mark of direction has a meaning there: beside letters that are read from right to left;
        isolates only in pairs."""
        if sign not in _DIRECTION_MARKS and sign not in _ISOLATES:
            return False
        if place >= self._end:
            start, end = self._text.rfind("\n", 0, place) + 1, self._text.find("\n", place)
            self._end = len(self._text) if end < 0 else end
            line = self._text[start : self._end]
            self._marked = is_right_to_left(line)
            self._isolated = self._marked and _is_balanced(line)
        return self._marked if sign in _DIRECTION_MARKS else self._isolated


def _is_balanced(line: str) -> bool:
    depth = 0
    for sign in line:
        depth += (sign in _ISOLATES[:3]) - (sign == _ISOLATES[3])
        if depth < 0:
            return False
    return not depth


def _is_unassigned(sign: str) -> bool:
    """Not where new emoji and new ideographs are assigned: Python's tables are some years old."""
    return unicodedata.category(sign) == "Cn" and not _GROWING.match(sign) and not _OUT_OF_PLACE.match(sign)


def _classify(sign: str) -> Kind:
    return next((kind for pattern, kind in _KINDS if pattern.match(sign)), "unassigned")
