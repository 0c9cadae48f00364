"""A Markdown text without its code and comments: what is sought in it does not stand there."""

from __future__ import annotations

import re
from functools import lru_cache

from bangban.support.patterns import compile_later

_CODE = compile_later(
    r"""^[ ]{0,12}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^[ ]*(?P=fence)[`~]*[ ]*$|\Z)  # fenced
    | (?<![`\\])(?P<ticks>`++)(?:[^\n]|\n(?!\n))*?(?<!`)(?P=ticks)(?!`)          # a code span
    | (?<=\n\n)(?P<indented>(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+)
    | (?P<comment><!--)
    | \\[<`\[(!]""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_HIDDEN = "\ufffc"
_NO_NEWLINE = re.compile(r"[^\n]")
# After such a line indented text continues a list, a footnote, a definition or a note.
_CONTINUED = re.compile(r"(?:[ ]{2,}|\t|[ ]{0,3}(?:[-*+:]|\d+\.|\[\^|!!!))")


# Asked twice of one text where it has mistakes of both kinds.
@lru_cache(maxsize=1)
def hide_code(text: str) -> str:
    """`text`, as long as it was, without code, comments, and escaped signs of links and tags."""
    pieces: list[str] = []
    shown = place = 0
    last_end = text.rfind("-->")
    while match := _CODE.search(text, place):
        start, place = match.span()
        if match["comment"]:
            # One that nobody ends hides nothing, and is not looked through for each of them.
            if place > last_end:
                continue
            place = text.find("-->", place) + len("-->")
        if not (match["indented"] and _continues(text, start)):
            pieces += (text[shown:start], _NO_NEWLINE.sub(_HIDDEN, text[start:place]))
            shown = place
    return "".join((*pieces, text[shown:])) if pieces else text


def _continues(text: str, start: int) -> bool:
    """Whether indented text that begins at `start` goes on with what stands above."""
    end = start
    while end and text[end - 1] == "\n":
        end -= 1
    return bool(_CONTINUED.match(text, text.rfind("\n", 0, end) + 1, end))
