"""Drafts written into a folder: a new file each, or the one that the same case had before, renewed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import STORY_SUFFIX, read_text_file
from bangban.content.stories import read_story
from bangban.diagnostics.problems import Position, Problem, count_errors
from bangban.frontmatter.document import parse_document
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.imports._batch import Batch, ImportedFile, Request
from bangban.imports._updates import update_text
from bangban.locale.zh.interchange_messages import NAME_SEPARATOR


class Written(Struct, frozen=True):
    """What became of the drafts: files that are new, that were renewed, that had nothing new; and what is to
    be told of them. `failed` is True where one could not be written."""

    new: tuple[Path, ...] = ()
    renewed: tuple[Path, ...] = ()
    same: tuple[Path, ...] = ()
    notes: tuple[Problem, ...] = ()
    failed: bool = False


class _Known(Struct, frozen=True):
    """A case that an import has written before."""

    path: Path
    written: str


def write_batch(batch: Batch, out: Path, request: Request, *, dry: bool = False) -> Written:
    """Writes the drafts into the folder `out`, which is made where it is not there; with `dry` it only tells
    what would become of them. A file that is there stays, unless it is the same case's. Never raises for what
    the folder holds."""
    known = _find_known(out) if any(draft.source for draft in batch.drafts) else {}
    writer = _FolderWriter(out, request, dry)
    for draft in batch.drafts:
        before = known.get(draft.source) if draft.source else None
        if before:
            writer.renew(draft, before)
        else:
            writer.add(draft)
    for name, text in batch.lists.items():
        writer.add_list(name, text)
    return Written(
        tuple(writer.new), tuple(writer.renewed), tuple(writer.same), tuple(writer.notes), writer.failed
    )


class _FolderWriter:
    """Writes one draft after the other, and remembers what became of each."""

    def __init__(self, out: Path, request: Request, dry: bool) -> None:
        self.new: list[Path] = []
        self.renewed: list[Path] = []
        self.same: list[Path] = []
        self.notes: list[Problem] = []
        self.failed = False
        self._out, self._request, self._dry = out, request, dry

    def add(self, draft: ImportedFile) -> None:
        """Writes a new file."""
        path = self._out / f"{draft.slug}{STORY_SUFFIX}"
        if not (os.path.lexists(path) if self._dry else self._create(path, draft.markdown)):
            if self._dry:
                self.new.append(path)
            return
        if self._dry:
            self._tell(path, "import.exists")
            self.failed = True

    def add_list(self, name: str, text: str) -> None:
        """Writes a file into the content folder, where no story is read, or beside the drafts where there is
        none: over one of its own of an earlier import."""
        path = (self._request.root or self._out) / name
        if self._dry:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, text)
            self.new.append(path)
        except OSError as error:
            self._fail(path, error)

    def renew(self, draft: ImportedFile, before: _Known) -> None:
        """Renews the file of a case that was brought before."""
        path = before.path
        try:
            old = read_text_file(path).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self._fail(path, error)
            return
        ends = "\r\n" if "\r\n" in old else "\n"
        update = update_text(old.replace("\r\n", "\n"), draft.markdown, before.written)
        text = update.text.replace("\n", ends)
        if not before.written:
            self._tell(path, "import.unsigned")
        for name, words in update.kept:
            self._tell(path, "import.conflict", part=name, text=words)
        if update.gone:
            self._tell(path, "import.gone", parts=NAME_SEPARATOR.join(update.gone))
        if text == old or not self._is_sound(path, old, text):
            self.same.append(path)
            return
        if update.renewed and not self._is_draft(path, old):
            self._tell(path, "import.public", parts=NAME_SEPARATOR.join(update.renewed))
        self._replace(path, text, is_news=bool(update.renewed))

    def _replace(self, path: Path, text: str, *, is_news: bool) -> None:
        try:
            if not self._dry:
                replace_file(path, text)
        except OSError as error:
            self._fail(path, error)
            return
        (self.renewed if is_news else self.same).append(path)

    def _is_sound(self, path: Path, old: str, new: str) -> bool:
        """Whether the file has no more errors than before; else it is left alone, and that is told."""
        before, after = (self._count_errors(path, text) for text in (old, new))
        if after > before:
            self._tell(path, "import.unmerged")
            self.failed = True
        return after <= before

    def _count_errors(self, path: Path, text: str) -> int:
        """Of keys and values, and ids that two entries have."""
        file = read_story(f"cases/{path.name}", text.encode(), self._request.zone, "case")
        ids = [entry.id for entry in file.story.timeline if entry.id] if file.story else []
        return count_errors(file.problems) + len(ids) - len({*ids})

    def _is_draft(self, path: Path, text: str) -> bool:
        story = read_story(f"cases/{path.name}", text.encode(), self._request.zone, "case").story
        return story is None or story.status == "draft"

    def _create(self, path: Path, text: str) -> bool:
        """Writes a file that is not there yet; gives whether nothing is left to be said of it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            self._tell(path, "import.exists")
            self.failed = True
        except OSError as error:
            self._fail(path, error)
        else:
            self.new.append(path)
        return True

    def _fail(self, path: Path, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or type(error).__name__
        self._tell(path, "import.unwritable", reason=reason)
        self.failed = True

    def _tell(self, file: Path, code: str, **values: object) -> None:
        self.notes.append(Problem(Position(file.as_posix()), code, {"path": file.name, **values}))


def replace_file(path: Path, text: str) -> None:
    """Writes a file whole or not at all; raises OSError."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        mode = path.stat().st_mode if path.exists() else 0o644
        Path(name).chmod(mode & 0o777)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _find_known(out: Path) -> dict[tuple[str, str], _Known]:
    """The cases of the folder that have a source."""
    found: dict[tuple[str, str], _Known] = {}
    for path in sorted(out.rglob(f"*{STORY_SUFFIX}")) if out.is_dir() else ():
        for source, known in _read_known(path):
            found.setdefault(source, known)
    return found


def _read_known(path: Path) -> Iterator[tuple[tuple[str, str], _Known]]:
    try:
        data = read_text_file(path)
    except OSError:
        return
    if b"source:" not in data:
        return
    case = _get(parse_document(path.name, data).header, "case")
    source = _get(case, "source")
    system, number, written = (_get(source, key) for key in ("system", "id", "written"))
    if isinstance(system, Scalar) and isinstance(number, Scalar):
        yield (
            (system.text, number.text),
            _Known(path, written.text if isinstance(written, Scalar) else ""),
        )


def _get(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, Mapping) else None
