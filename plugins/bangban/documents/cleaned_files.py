"""What cleaners of files give, and how they refuse one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

OFFICE = (".docx", ".xlsx", ".pptx", ".dotx", ".xltx", ".potx", ".ppsx")
OPEN_DOCUMENT = (".odt", ".ods", ".odp", ".odg", ".ott", ".ots", ".otp")
OLD_OFFICE = (".doc", ".xls", ".ppt", ".dot", ".xlt", ".pps", ".pot", ".rtf", ".wps", ".et", ".dps", ".xlsb")
"""Binary forms, in which nobody knows where everything is."""

RECORDINGS = (".mp3", ".m4a", ".mp4", ".webm", ".wav", ".ogg", ".opus", ".flac")
"""Those that browsers play."""


UNREAD = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".ofd", ".epub", ".pages", ".numbers",
          ".key", ".dwg", ".dxf", ".vsd", ".vsdx", ".mpp", ".caj", ".ceb", ".eml", ".msg")  # fmt: skip
"""Archives, and forms of documents that nobody here reads."""


class Cleaned(Struct, frozen=True):
    """A file as it goes out; `found` names what was taken out of it, in words for the editor, each with what
    of it may be shown. A `broken` file is as it was: it cannot be opened."""

    data: bytes
    found: tuple[str, ...] = ()
    broken: bool = False


class RefusedDocumentError(Exception):
    """The file must not go out: a code of the catalogue, the values of its sentence, and the place."""

    def __init__(self, code: str, values: Mapping[str, str], line: int = 1, column: int = 1) -> None:
        super().__init__(code, values)
        self.code, self.values, self.line, self.column = code, values, line, column


def find_ending(path: str) -> str:
    """The ending of a file's name, in small letters and with its dot. A server that runs on Windows passes
    over dots and blanks behind it."""
    plain = path.rstrip(". ").lower()
    return plain[plain.rfind(".") :]


def mask(value: str) -> str:
    """A name as it may be told in a report that others read: its first letter."""
    plain = " ".join(value.split())
    return f"{plain[:1]}…" if plain else ""
