"""Lines that begin like a heading, a list, a quotation or a container, and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bangban.markdown._unread.page_words import PageWords, Unread
from bangban.support.patterns import compile_later

_WIDE = str.maketrans("＃＊－＋＞０１２３４５６７８９．　～｀", "#*-+>0123456789. ~`")
_START = compile_later(
    r"""^(?:[ ]{0,3}|[ ]{0,3}>[ ]?) (?P<sign>
        (?P<wide> ＃{1,6}[ 　]* | [＊－＋][ 　]+ | ＞[ 　]* | [０-９]{1,3}．[ 　]* | [0-9]{1,3}．[ 　]*
            | ｀{3} | [-*+]　+ | [0-9]{1,3}[.)]　+ )
        | (?P<heading> \#{1,6} ) (?=[^\s#])
        | (?P<bullet> [•●◆■○‣⁃·] ) [ 　]*
        | (?P<tight> [-+](?=[^\W\d]) | [0-9]{1,2}[.)](?=[^\W\d]) )
        | (?P<container> :{3,} )
        | (?P<alert> \[![A-Za-z]{3,12}\] )
        | (?P<toc> @?\[\[?(?:TOC|toc)\]?\] ) [ ]*$
    )""",
    re.VERBOSE | re.MULTILINE,
)
_CODES = {
    "heading": "prose.heading-blank",
    "container": "prose.container",
    "alert": "prose.alert",
    "toc": "prose.toc",
}
_KINDS = ("wide", "bullet", "tight", *_CODES)
_LINE_SIGNS = "＃＊－＋＞．｀　#•●◆■○‣⁃·:[-.)"
_TEXT = re.compile(r"\w{0,2}")
# A topic of social media (#郑州加油#) is no heading, nor is a sentence.
_SENTENCE = compile_later(r"[#。！？!?，,；]")
_INNER = re.compile(r"(?<=\S)[ ]+(?P<sign>\#{2,6})[ ](?=\S)")
_AGAIN = compile_later(
    r"^(?P<fence>---|\+\+\+)[ ]*\n(?:[A-Za-z_]+(?::[ ]|:$|[ ]?=).*\n(?:[ ].*\n|- .*\n)*)+(?P=fence)[ ]*$",
    re.MULTILINE,
)
_TIGHT_LIST = re.compile(r"\n(?:-[^\W\d].*\n-|[0-9]{1,2}[.)][^\W\d].*\n[0-9]{1,2}[.)])\w")
TIGHT_SIGNS = "2-"
"""Without any of them there is no list of which `has_tight_list` asks."""

# The first two numbers of Chinese lists; Markdown knows none of them.
_NUMBERS = (
    ("1、", "2、"),
    ("一、", "二、"),
    ("①", "②"),
    ("（一）", "（二）"),
    ("（1）", "（2）"),
    ("(1)", "(2)"),
)
_SECONDS = tuple(f"\n{second}" for _, second in _NUMBERS)
_BREAKS = ("\\", "  ", "<br>", "<br/>", "<br />")


def has_joined_numbers(text: str) -> bool:
    """Whether a line begins with the second number of a Chinese list: asked of every text."""
    return any(second in text for second in _SECONDS)


def has_tight_list(text: str) -> bool:
    """Whether two lines one below the other begin like items, but for the blank: asked of every text."""
    may_be = ("-" in text and "\n-" in text) or ("2" in text and "\n2" in text)
    return may_be and bool(_TIGHT_LIST.search(f"\n{text}"))


def list_raw_lines(masked: str, page: PageWords) -> Iterator[Unread]:
    """Each such line, at its sign."""
    if any(sign in masked for sign in _LINE_SIGNS):
        bullets: list[int] = []
        for match in _START.finditer(masked):
            yield from _tell_line(match, page, bullets)
    yield from _list_joined_numbers(masked)
    if "## " in page.words:
        for match in _INNER.finditer(masked):
            if page.show(f"{match['sign']} {_begin(masked, match.end())}"):
                yield Unread(match.start("sign"), "prose.heading-inside", {"sign": match["sign"]})
    if "---" in masked or "+++" in masked:
        yield from (Unread(match.start(), "prose.header-again", {}) for match in _AGAIN.finditer(masked))


def _list_joined_numbers(masked: str) -> Iterator[Unread]:
    """The first of two lines that begin with 1、 and 2、, which become one; not where a break is written."""
    for first, second in _NUMBERS:
        end = masked.find(f"\n{second}")
        while end >= 0:
            start = masked.rfind("\n", 0, end) + 1
            if masked.startswith(first, start) and not masked.endswith(_BREAKS, start, end):
                yield Unread(start, "prose.list-number", {"sign": first})
            end = masked.find(f"\n{second}", end + 1)


def _tell_line(match: re.Match[str], page: PageWords, bullets: list[int]) -> Iterator[Unread]:
    found: Mapping[str, str | None] = match.groupdict()
    kind = next(name for name in _KINDS if found[name] is not None)
    start, sign = match.start("sign"), found[kind] or ""
    if not page.show(match.string[start : match.end()] + _begin(match.string, match.end())):
        return
    if kind == "wide":
        yield from _tell_wide(match, sign)
    elif kind in ("bullet", "tight"):
        yield from _tell_bullet(match, bullets, kind)
    elif kind != "heading" or _is_heading(match):
        yield Unread(start, _CODES[kind], {"sign": sign})


def _tell_wide(match: re.Match[str], sign: str) -> Iterator[Unread]:
    right = sign.translate(_WIDE).strip()
    if right[0] == "#" and not _is_heading(match):
        return
    blank = "" if right[0] == "`" else " "
    values = {"sign": sign.rstrip(" "), "right": right + blank, "old": sign}
    yield Unread(match.start("sign"), "prose.wide-sign", values)


def _tell_bullet(match: re.Match[str], bullets: list[int], kind: str) -> Iterator[Unread]:
    """Lines with a bullet run together: told once a row of them, where there are two or more."""
    text, start, sign = match.string, match.start("sign"), match["sign"].strip()
    line_end = text.find("\n", start)
    follows = bool(bullets) and text.count("\n", bullets[-1], start) == 1
    bullets.append(start)
    following = _START.match(text, line_end + 1) if line_end >= 0 else None
    if following and following[kind] and not follows:
        yield Unread(start, "prose.bullet" if kind == "bullet" else "prose.list-blank", {"sign": sign})


def _is_heading(match: re.Match[str]) -> bool:
    """A short line without an end of a sentence, and without a second `#`."""
    text = match.string
    end = text.find("\n", match.end())
    line = text[match.end() : len(text) if end < 0 else end].rstrip()
    return 0 < len(line) <= 40 and not _SENTENCE.search(line.replace("＃", "#"))


def _begin(text: str, index: int) -> str:
    found = _TEXT.match(text, index)
    return found[0] if found else ""
