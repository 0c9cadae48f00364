"""Which file of a built site an address means."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote


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
