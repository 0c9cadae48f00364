"""`bangban takedown`: writes down that a story is taken down, so that the next build publishes it no more."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from bangban.config.site_config import open_config
from bangban.content.files.folder import WITHDRAWN_FILE, is_free_page, read_text_file
from bangban.content.library import Library, Rules, load_library
from bangban.content.model.free_page import list_page_aliases
from bangban.content.model.vocabulary import PAGE_FOLDER
from bangban.content.model.withdrawal import KEY_FIELD, Withdrawal, normalize_key
from bangban.content.schema.tidy_forms import tidy_key
from bangban.content.withdrawals import name_keys, read_withdrawals
from bangban.dates.formatting import format_day
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.problems import count_errors
from bangban.frontmatter.source import read_source
from bangban.privacy.finder import find_private
from bangban.support.nearest_names import find_slip

_NO_RULES = Rules(lambda _: (), lambda _: ())


class Takedown(NamedTuple):
    """What is taken down, in which file that is written, and whether the story is there; `before` are the day
    and the reason where the file says so already, in which case nothing is written. `text` is the file as it
    is to be."""

    key: str
    path: Path
    found: bool
    before: tuple[str, str] | None
    text: str


def take_down(
    target: str, reason: str, content: Path, environment: Mapping[str, str], *, dry: bool = False
) -> Takedown:
    """Adds a row for the story that `target` means (its key, an address or a file) to withdrawn.yaml, unless
    it is there. What stands there stays, comments too; with `dry` nothing is written.

    Raises RefusedError where there is no reason, or one that tells what is private, no content folder, no
    such key, where the file cannot be read or written, and where a story of nearly that name is there.
    """
    words = " ".join(reason.split())
    if not words or not words.isprintable():
        raise RefusedError("takedown.reason")
    if private := find_private(words):
        raise RefusedError("takedown.private", masked=private[0].masked)
    if not content.is_dir():
        raise RefusedError("content.missing", path=content)
    library = load_library(content, _NO_RULES)
    now = open_config(environment).open_clock().now.astimezone(library.zone)
    key, found = _find_key(target, content, library)
    path = content / WITHDRAWN_FILE
    text, rows = _read(path, library.zone)
    before = next((row for row in rows if row.key in (key, key.rpartition("/")[0])), None)
    if before:
        return Takedown(key, path, found, (format_day(before.at), before.reason), text)
    whole = _append(text, f"key: {key}", f"at: {now.date().isoformat()}", f"reason: {_quote(words)}")
    _require_row(whole, (*rows, key), path, library.zone)
    if not dry:
        _write(path, whole)
    return Takedown(key, path, found, None, whole)


def _find_key(target: str, content: Path, library: Library) -> tuple[str, bool]:
    """The key that a name means, and whether its story or page is there."""
    files = library.files
    pages = {
        path: f"{PAGE_FOLDER}/{PurePosixPath(path).stem}"
        for path in library.folder.prose
        if is_free_page(path)
    }
    if page := _find_page(target, content, pages, library):
        return page, True
    by_path = {file.path: file for file in files}
    by_key = {key: file for file in files if file.slug for key in name_keys(file)}
    if file := by_path.get(_name_path(target, content)):
        return name_keys(file)[-1], True
    key = _read_key(target)
    aliases = {name: file for file in files for what, name in file.names if what == "alias"}
    typed = unquote(urlsplit(target).path).strip("/")
    if file := aliases.get(f"{typed}/") or aliases.get(typed):
        return name_keys(file)[-1], True
    if key in by_key:
        return key, True
    if slip := find_slip(key, (*by_key, *pages.values())):
        raise RefusedError("takedown.near", key=key, nearest=slip)
    return key, False


def _find_page(target: str, content: Path, pages: Mapping[str, str], library: Library) -> str:
    """The key of the free page that a file, a key or an address means, also an old one; else ""."""
    if key := pages.get(_name_path(target, content)):
        return key
    typed = unquote(urlsplit(target).path).strip("/").removesuffix(".md").removesuffix("/index.html")
    if typed in pages.values():
        return typed
    base = urlsplit(library.platform.url).path.strip("/")
    bare = typed.removeprefix(f"{base}/") if base else typed
    moved = {alias.strip("/"): page.name for alias, page in list_page_aliases(library.prose.values())}
    return next((key for key in pages.values() if key == f"{PAGE_FOLDER}/{bare}"), moved.get(bare, ""))


def _name_path(target: str, content: Path) -> str:
    """The content path of a file, as the caller names it from where he stands; else what he typed."""
    with suppress(OSError, ValueError):
        full = Path(target).absolute()
        if full.is_file() and full.resolve().is_relative_to(content.resolve()):
            return full.resolve().relative_to(content.resolve()).as_posix()
    return target


def _read_key(target: str) -> str:
    """The key in an address, with whatever the site stands under before it, and its own files behind it."""
    path = unquote(urlsplit(target).path) if "://" in target else target
    parts = [part for part in re.sub(r"[?#].*", "", path).split("/") if part not in ("", ".")]
    kinds = [index for index, part in enumerate(parts) if part in _KINDS]
    bare = tidy_key("/".join(parts[kinds[-1] : kinds[-1] + 3] if kinds else parts))
    for form in (bare, bare.rpartition("/")[0]):
        if KEY_FIELD.matches(form) and form.rpartition("/")[2] not in _BELOW:
            return normalize_key(form)
    raise RefusedError("takedown.key", text=target)


_KINDS = frozenset("article editorial case articles editorials cases pages".split())
_BELOW = frozenset(("embed", "lite"))


def _read(path: Path, zone: ZoneInfo) -> tuple[str, tuple[Withdrawal, ...]]:
    try:
        data = read_text_file(path)
    except FileNotFoundError:
        return "", ()
    except OSError as error:
        raise RefusedError("takedown.unread", path=path, reason=error.strerror or "-") from error
    text, problems = read_source(path.name, data)
    rows, told = read_withdrawals(path.name, text or "", zone)
    if text is None or count_errors([*problems, *told]):
        raise RefusedError("takedown.broken", path=path)
    return data.decode("utf-8-sig"), rows


def _append(text: str, *lines: str) -> str:
    """The text with one more item at its end, indented as the first one is."""
    newline = "\r\n" if "\r\n" in text else "\n"
    kept = re.sub(r"^\[\s*\]\s*$", "", text, flags=re.MULTILINE)
    first = re.search(r"^( *)- ", kept, re.MULTILINE)
    indent = first[1] if first else ""
    if kept and not kept.endswith(("\n", "\r")):
        kept += newline
    rows = [f"{indent}- {lines[0]}", *(f"{indent}  {line}" for line in lines[1:])]
    return kept + "".join(f"{row}{newline}" for row in rows)


def _require_row(text: str, wanted: tuple[Withdrawal | str, ...], path: Path, zone: ZoneInfo) -> None:
    """Refuses to write what would not be read as what was there and the new row."""
    rows, told = read_withdrawals(path.name, text, zone)
    keys = tuple(row if isinstance(row, str) else row.key for row in wanted)
    if told or tuple(row.key for row in rows) != keys:
        raise RefusedError("takedown.broken", path=path)


def _quote(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _write(path: Path, text: str) -> None:
    """Writes the file aside and moves it into place, so that it is whole at any moment."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        aside = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode())
                stream.flush()
                os.fsync(stream.fileno())
            aside.chmod(path.stat().st_mode if path.exists() else 0o644)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError("takedown.unwritable", path=path, reason=error.strerror or "-") from error
