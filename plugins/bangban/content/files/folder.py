"""The content folder as the desk keeps it: which files are stories, which stand beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path

from msgspec import Struct, field

from bangban.config.extras import Selection
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER, StoryKind
from bangban.support.regular_files import read_regular

STORY_SUFFIX = ".md"
PLATFORM_FOLDER = "platform"
PLATFORM_FILE = "platform/platform.yaml"
STATS_FILE = "platform/stats.csv"
WITHDRAWN_FILE = "withdrawn.yaml"
PROSE_NAMES = ("intro", "how-to", "categories", "statistics")
"""The platform's own pages, each with its words in `platform/<name>.md`."""

NOTES = "readme.md"
"""What a newsroom writes for itself, in capitals or not, beside what is published."""

MOST_TEXT, MOST_BYTES = 10_000_000, 500_000_000
"""Bytes of a text, and of any other file: what is larger is read by nobody. The longest stories have 60 kB;
hosts of static sites take far less than that of a file."""

ALL = Selection()
"""But hidden files and editors' backups."""

_DATA = frozenset((PLATFORM_FILE, STATS_FILE, WITHDRAWN_FILE))
_PROSE = {f"{PLATFORM_FOLDER}/{name}{STORY_SUFFIX}": name for name in PROSE_NAMES}


class ContentFolder(Struct, frozen=True):
    """The files below `root`, as paths with `/` in a fixed order; `kinds` gives the kind of each story, and
    `strays` that of each file that would be one, but stands where no story is read: it is only checked.
    `refused` is what is never opened, by path, and why, as a code of the catalogue.

    In a `loose` folder, from which no site is built, no file stands in the wrong place. `edited` are bytes
    that stand for those of files, by path: edits that are tried before they are written.
    """

    root: Path
    paths: tuple[str, ...]
    kinds: Mapping[str, StoryKind] = field(default_factory=dict)
    platform_file: str = PLATFORM_FILE
    stats_file: str = STATS_FILE
    loose: bool = False
    refused: Mapping[str, str] = field(default_factory=dict)
    strays: Mapping[str, StoryKind] = field(default_factory=dict)
    edited: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def stories(self) -> tuple[str, ...]:
        """The Markdown files that are read as stories."""
        return tuple(self.kinds)

    @property
    def prose(self) -> tuple[str, ...]:
        """The words of the platform's own pages, and the free pages."""
        return tuple(path for path in self.paths if path in _PROSE or (is_free_page(path) and not self.loose))

    @property
    def platform_paths(self) -> tuple[str, ...]:
        """The files that `library.read_platform_files` reads; those of data may not be there."""
        return (self.platform_file, self.stats_file, WITHDRAWN_FILE, *self.prose)

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises OSError."""
        return self.edited[path] if path in self.edited else read_text_file(self.root / path)


def read_text_file(path: Path) -> bytes:
    """The bytes of a file of text; raises OSError, also of what is no file or too large."""
    return read_regular(path, MOST_TEXT)


def open_folder(root: Path, selection: Selection = ALL) -> ContentFolder:
    """Lists the content folder; the stories are the Markdown files of articles/, editorials/ and cases/."""
    refused: dict[str, str] = {}
    found = [path for path, _ in walk_folder(root, refused, selection)]
    return sort_folder(root, found, refused)


def is_newsroom(root: Path) -> bool:
    """Whether there is anything to make a site from: the platform's file, or a story."""
    return (root / PLATFORM_FILE).is_file() or any(_is_story(path) for path, _ in walk_folder(root, {}))


def sort_folder(root: Path, found: Iterable[str], refused: Mapping[str, str]) -> ContentFolder:
    """The content folder of these paths, and of what in it is refused."""
    paths = tuple(sorted(found))
    kinds = {path: KINDS[path.split("/", 1)[0]] for path in paths if _is_story(path)}
    return ContentFolder(root, paths, kinds, refused=dict(sorted(refused.items())))


def list_paths(root: Path) -> Iterator[str]:
    """Every file below `root`; hidden ones and editors' backups are passed over."""
    return (path for path, _ in walk_folder(root))


def walk_folder(
    root: Path, refused: MutableMapping[str, str] | None = None, selection: Selection = ALL
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files below `root`, each by its path with what the system tells of it (`stat`). A folder that
    cannot be read is empty; what is no file (a pipe, a socket, a device) is passed over: whoever opened it
    would wait for ever.

    With `refused`, that is noted there by its path, with the code of the problem; so are files that are too
    large, and links that lead nowhere or out of `root`, which are passed over then: what they lead to is not
    the newsroom's. What the `selection` ignores is not there, what it shows is, though hidden.
    """
    real = root.resolve()
    places = [""]
    while places:
        place = places.pop()
        for entry in _list_entries(root, place, selection):
            code = _judge_entry(entry, real) or (_weigh_entry(place, entry) if refused is not None else "")
            if code and refused is not None:
                refused[place + entry.name] = code
            elif code == "file.special" or (code == "file.outside" and _is_special(entry)):
                continue
            elif code == "file.dangling" or not entry.is_dir():
                # The system asks in vain what a link in a circle is.
                yield place + entry.name, entry
            elif not (entry.is_symlink() and _is_loop(Path(entry.path))):
                places.append(f"{place}{entry.name}/")


def _list_entries(root: Path, place: str, selection: Selection) -> list[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(root / place))
    except OSError:
        return []
    if selection.shown:
        found = [
            entry for entry in entries if not _is_hidden(entry.name) or selection.shows(place + entry.name)
        ]
    else:
        found = [entry for entry in entries if not _is_hidden(entry.name)]
    return [entry for entry in found if not selection.ignores(entry.name)] if selection.ignored else found


def _judge_entry(entry: os.DirEntry[str], root: Path) -> str:
    """Why an entry of the folder `root`, a real path, is refused; "" where it is not."""
    if entry.is_symlink():
        try:
            if not Path(entry.path).resolve(strict=True).is_relative_to(root):
                return "file.outside"
        except (OSError, RuntimeError):
            # A link to nothing, or in a circle.
            return "file.dangling"
    return "file.special" if _is_special(entry) else ""


def _weigh_entry(place: str, entry: os.DirEntry[str]) -> str:
    """Why an entry of the folder `place` is refused for its size, or as a folder called like a file that is
    read; "" where it is not."""
    if entry.is_dir() and (place + entry.name in _DATA or place + entry.name in _PROSE):
        return "file.folder-there"
    if not entry.is_file():
        return ""
    most = MOST_TEXT if entry.name.endswith(STORY_SUFFIX) or place + entry.name in _DATA else MOST_BYTES
    try:
        # Not what the entry itself would tell: it would hold on to it.
        return "file.large" if os.stat(entry).st_size > most else ""  # noqa: PTH116 - an entry, not a path
    except OSError:
        # It has gone meanwhile.
        return ""


def _is_special(entry: os.DirEntry[str]) -> bool:
    """Whether it, or what it links to, is neither folder nor file."""
    return not (entry.is_dir() or entry.is_file())


def _is_loop(folder: Path) -> bool:
    """Whether a symbolic link leads back to a folder above it."""
    return folder.resolve() in {above.resolve() for above in folder.parents}


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "#", "~$")) or name.endswith(("~", ".swp", ".tmp"))


def is_free_page(path: str) -> bool:
    """Whether the content path is that of a free page: a Markdown file that lies in `pages/` itself."""
    folder, _, name = path.rpartition("/")
    return folder == PAGE_FOLDER and name.endswith(STORY_SUFFIX) and name.lower() != NOTES


def _is_story(path: str) -> bool:
    return path.endswith(STORY_SUFFIX) and path.split("/", 1)[0] in KINDS and "/" in path
