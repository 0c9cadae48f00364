"""Recordings, sound and film: which files are some, and which of them browsers play."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bangban.photographs.preparing import Exam, Finding

MOST_MEGABYTES = 50
"""With more, readers on phones give up, and many hosts refuse the file."""

_PLAYED: Mapping[str, Literal["audio", "video"]] = {
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".ogg", ".opus", ".flac"), "audio"),
    **dict.fromkeys((".mp4", ".webm"), "video"),
}
_FOREIGN = frozenset(
    """
    .mov .m4v .avi .wmv .flv .f4v .mkv .mpg .mpeg .3gp .rm .rmvb .ts .vob
    .wma .amr .aac .aiff .caf .mid
    """.split()
)


def name_player(path: str) -> Literal["audio", "video", ""]:
    """The HTML element that plays the file of this name; "" for files that none plays."""
    return _PLAYED.get(path[path.rfind(".") :].lower(), "")


def is_foreign(path: str) -> bool:
    """Whether a file is a recording, by its name, that not every browser plays."""
    return path[path.rfind(".") :].lower() in _FOREIGN


def weigh_recording(name: str, size: int) -> Exam:
    """What is to be said of a file of so many bytes, if it is a recording."""
    if not name_player(name):
        return Exam()
    if not size:
        return Exam(findings=(Finding("media.broken", {"name": name}),))
    if size <= MOST_MEGABYTES * 1_000_000:
        return Exam()
    values = {"name": name, "weight": str(round(size / 1_000_000)), "most": str(MOST_MEGABYTES)}
    return Exam(findings=(Finding("media.large", values),))
