"""A picture of another site as the title of a document: caption, description and credit in one line.

Pictures of other sites do not stand on our pages; their address becomes evidence. What they said about
themselves is kept in its title, in a form that an export takes apart again.
"""

from __future__ import annotations

import re

from bangban.interchange_messages import MEDIA_ALT, MEDIA_CREDIT

_ALT, _CREDIT = (re.escape(form).replace(r"\{text\}", "(.*?)") for form in (MEDIA_ALT, MEDIA_CREDIT))
_TITLE = re.compile(rf"(.*?)(?:{_ALT})?(?:{_CREDIT})?", re.DOTALL)


def write_media_title(caption: str, alt: str, credit: str) -> str:
    """`当晚的医院（图中：亮着灯的楼）（来源：李娜）`; "" where nothing is known."""
    words = MEDIA_ALT.format(text=alt) if alt and alt != caption else ""
    return f"{caption}{words}{MEDIA_CREDIT.format(text=credit) if credit else ''}"


def split_media_title(title: str) -> tuple[str, str, str]:
    """Caption, alt and credit of what `write_media_title` gave; of any other title it is the caption."""
    caption, alt, credit = _TITLE.fullmatch(title).groups()
    return caption, alt or "", credit or ""
