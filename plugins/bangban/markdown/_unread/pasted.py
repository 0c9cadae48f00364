"""Whether a text was pasted from another program, whose attributes and elements all go: told once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bangban.markdown._unread.page_words import Unread
from bangban.markdown.removals import Removal
from bangban.support.patterns import compile_later

_OFFICE = re.compile(
    r"</?o:p\b|</?(?:w|v|st1|m):[a-z]|\bmso-|[cC]lass=[\"']?Mso|<!--?\[if |<!\[if |WordSection"
    r"|schemas-microsoft-com|\bwps-"
)
_WEB = compile_later(
    r"\bdata-src=|\bdata-(?:tools|mpa-|pm-slice|brushtype|ratio|copyright)|\bmp-style-type|<mp-|\bpowered-by="
    r"|\bjs_darkmode|\bleaf=\"|<section\b[^<>]{0,300}\bstyle=|\bdata-v-[0-9a-f]{6}"
)
_LOST_PICTURE = re.compile(r"<img\b(?![^<>]{0,500}\ssrc=)[^<>]{0,500}\bdata-src=", re.IGNORECASE)
_OF_OFFICE = ("paste.office", "paste.office-pictures")
_OF_WEB = ("paste.web", "paste.web-pictures")
"""The code, and the one where pictures are lost."""
_OLD_ELEMENTS = ("font", "center", "big", "strike", "tt")
# Fewer are a person's own.
_MANY = 3
_ENTITIES = re.compile("&(?:nbsp|emsp);")
_BLANKS = re.compile(r"^[ ]{0,3}(?:　|&emsp;)+(?=\S)|(?:&nbsp;|\u00a0){2,}", re.MULTILINE)


def find_paste(text: str, removals: Sequence[Removal]) -> Unread | None:
    """The first sign of a paste in a text from which something was taken out; None where there is none.
    `pictures` are those that the page lacks because only a script of the other site would load them."""
    formats = [one for one in removals if one.kind in ("element", "attribute")]
    if not formats:
        return None
    values: dict[str, object] = {"count": len(formats), "pictures": len(_LOST_PICTURE.findall(text))}
    for codes, pattern in ((_OF_OFFICE, _OFFICE), (_OF_WEB, _WEB)):
        match = pattern.search(text)
        if match:
            return _choose(_find_tag(text, match.start()), codes, values)
    own = [one for one in formats if one.kind == "attribute" or one.name in _OLD_ELEMENTS]
    if len(own) < _MANY:
        return None
    place = text.lower().find(own[0].needle.lower())
    return _choose(_find_tag(text, max(place, 0)), _OF_WEB, values)


def _choose(index: int, codes: tuple[str, str], values: dict[str, object]) -> Unread:
    return Unread(index, codes[bool(values["pictures"])], values)


def _find_tag(text: str, index: int) -> int:
    """Where the tag begins in which the sign stands."""
    start = text.rfind("<", max(index - 500, 0), index + 1)
    return index if start < 0 else start


def find_blanks(masked: str) -> Unread | None:
    """The first blanks that indent or part as on paper, with how many such places there are."""
    if "　" not in masked and "\u00a0" not in masked and ("&" not in masked or not _ENTITIES.search(masked)):
        return None
    places = [match.start() for match in _BLANKS.finditer(masked)]
    return Unread(places[0], "paste.blanks", {"count": len(places)}) if places else None
