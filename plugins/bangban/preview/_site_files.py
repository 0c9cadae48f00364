"""Which file of a built site an address means, and its media type."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote

HTML = "text/html; charset=utf-8"
# Not `mimetypes`: it asks the system, and knows no charset.
_TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".webmanifest": "application/manifest+json",
}


def find_file(site: Path, address: str) -> Path | str | None:
    """The file of an address as it comes in a request; the address (a str) to go to instead, for a
    folder without `/` at the end; None where there is nothing.

    Nothing outside `site` is found, and no hidden file.
    """
    path, mark, query = address.partition("?")
    parts = [part for part in unquote(path).split("/") if part not in ("", ".")]
    if any(part.startswith(".") or "\\" in part for part in parts):
        return None
    try:
        place = site.joinpath(*parts)
        if place.is_dir() and not path.endswith("/"):
            return "/" + quote("/".join(parts)) + "/" + mark + query
        file = place / "index.html" if path.endswith("/") or not parts else place
        # What a link in the folder leads to may be elsewhere.
        inside = file.resolve().is_relative_to(site.resolve())
        return file if inside and file.is_file() else None
    except (OSError, ValueError):
        return None


def guess_media_type(file: Path) -> str:
    """The media type, with the charset of texts."""
    return _TYPES.get(file.suffix.lower(), "application/octet-stream")
