"""Everything that the desk has written, read, checked and linked: the one value that pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from collections.abc import Mapping as MappingType
from pathlib import Path
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.config.extras import Selection
from bangban.content.figures.figures_file import Figures, read_figures
from bangban.content.files.file_reading import read_bytes, read_text
from bangban.content.files.folder import ALL, WITHDRAWN_FILE, ContentFolder
from bangban.content.files.loose_folder import open_content_root
from bangban.content.headers import Header
from bangban.content.model.free_page import FreePage
from bangban.content.model.platform import Platform, PlatformPage
from bangban.content.model.story import Story
from bangban.content.model.withdrawal import Withdrawal
from bangban.content.private_uses import (
    PUBLIC_KEYS,
    PrivateUse,
    allow_named,
    allow_written,
    judge_page_uses,
    list_data_uses,
    list_page_uses,
    list_table_uses,
)
from bangban.content.references import Linked, build_directory
from bangban.content.schema.fields import Reading
from bangban.content.stories import StoryFile, read_platform, read_prose, read_story, set_apart
from bangban.content.withdrawals import (
    Notice,
    Withdrawn,
    describe_withdrawn,
    find_key,
    list_notices,
    list_withdrawn_pages,
    read_withdrawals,
)
from bangban.diagnostics.errors import naming
from bangban.diagnostics.problems import Position, Problem, count_errors, sort_problems
from bangban.frontmatter.document import Document, parse_yaml
from bangban.frontmatter.nodes import Mapping, Node
from bangban.photographs.inspection import look_at
from bangban.photographs.picture_limits import MOST_PIXELS
from bangban.photographs.preparing import Exam
from bangban.privacy.allowed import NOTHING_ALLOWED, AllowList


class PlatformFiles(Struct, frozen=True):
    """The platform's own folder as read, and the rows of withdrawn.yaml; `broken` are unreadable keys of
    platform.yaml, `private` is what is private in any of its files, `public` are values that it names to be
    known, `gone` the free pages that have been taken down, with their keys."""

    platform: Platform = Platform()
    figures: Figures = Figures(())
    prose: dict[str, PlatformPage] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    broken: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    private: tuple[PrivateUse, ...] = ()
    public: AllowList = NOTHING_ALLOWED
    gone: tuple[tuple[str, Withdrawn], ...] = ()


class LibraryQuestions(Protocol):
    """What makers of pages ask of a library, whether it stands there whole or each question is noted."""

    @property
    def platform(self) -> Platform:
        """The help desk itself."""

    @property
    def figures(self) -> Figures:
        """The rows of stats.csv, by date; none where the file is not there."""

    @property
    def prose(self) -> MappingType[str, PlatformPage]:
        """The words of its own pages, by name."""

    @property
    def zone(self) -> ZoneInfo:
        """The zone of moments without an offset."""

    @property
    def paths(self) -> Container[str]:
        """The files of the content folder."""

    def examine(self, path: str) -> Exam:
        """What a look at the file at a content path says."""


class Library(Struct, frozen=True):
    """The desk's stories that can be read, by path; `files` are all, also the bad ones.

    `withdrawn` are the paths of stories that would be among them and have been taken down, `notices` what is
    said where these and others were. `problems` tells what is wrong with front matter, references and the
    platform's data; what is wrong in a body is found when it is converted
    (:mod:`bangban.content.story_texts`).
    """

    folder: ContentFolder
    zone: ZoneInfo
    platform: Platform
    figures: Figures
    prose: dict[str, PlatformPage]
    stories: dict[str, Story]
    files: tuple[StoryFile, ...]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    paths: frozenset[str]
    withdrawn: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()
    private: tuple[PrivateUse, ...] = ()
    """What is private in the platform's own files."""
    public: AllowList = NOTHING_ALLOWED
    """Values that the platform names to be known."""
    most_pixels: int = MOST_PIXELS
    """A picture of more is refused."""
    looks: dict[str, Exam] = field(default_factory=dict)
    """What has been seen of pictures: each is looked at once."""

    def examine(self, path: str) -> Exam:
        """What a look at the file at a content path says."""
        if path not in self.looks:
            self.looks[path] = look_at(self.folder.root, path, self.most_pixels)
        return self.looks[path]


class Rules(NamedTuple):
    """The rules of two stages, handed in by :mod:`bangban.checks`, which lies above: `file` judges the front
    matter of each file as it is read, `library` all files once they are. An error leaves its file out."""

    file: Callable[[Header], Iterable[Problem]]
    library: Callable[[Linked], Iterable[Problem]]


def load_library(
    content: Path, rules: Rules, pixels: int = MOST_PIXELS, *, drafts: bool = True, chosen: Selection = ALL
) -> Library:
    """Reads what is `chosen` of the content folder, and leaves out what has an error, by the `rules` too.
    Never raises for what is in it: mistakes are `problems`. A picture of more than so many pixels is refused.
    Free pages in draft are pages where `drafts` show."""
    folder = open_content_root(content, selection=chosen)
    library = link_library(folder, read_platform_files(folder, drafts=drafts), rules)
    return replace(library, most_pixels=pixels)


def link_library(folder: ContentFolder, desk: PlatformFiles, rules: Rules) -> Library:
    """Reads the stories of a folder and looks up what they name, on the platform of `desk` too."""
    zone = ZoneInfo(desk.platform.zone)
    paths = frozenset(folder.paths)
    unread: list[Problem] = []
    files = tuple(_read_files(folder, zone, unread, rules.file))
    directory = build_directory(desk.platform, desk.broken, files)
    told = [problem for file in files for problem in file.problems]
    told += rules.library(
        Linked(folder, paths, directory, files, lambda _: files, desk.withdrawals, desk.prose)
    )
    wrong = {problem.position.path for problem in told if problem.level == "error"}
    problems = [*desk.problems, *unread, *told]
    keys = frozenset(row.key for row in desk.withdrawals)
    down = {file.path: key for file in files if file.slug and (key := find_key(file, keys))} if keys else {}
    good = {file.path: file.story for file in files if file.story and file.path not in wrong}
    stories = {path: story for path, story in good.items() if path not in down} if down else good
    gone = (file for file in files if file.path in down)
    found = ((down[file.path], describe_withdrawn(file, file.names, file.status)) for file in gone)
    return Library(
        folder, zone, desk.platform, desk.figures, desk.prose, stories, files, desk.documents,
        tuple(sort_problems(problems)), paths, frozenset(good.keys() & down),
        list_notices(desk.withdrawals, (*found, *desk.gone)), desk.private, desk.public,
    )  # fmt: skip


def read_platform_files(folder: ContentFolder, *, drafts: bool = True) -> PlatformFiles:
    """The platform's data and prose, and the free pages, those in draft where `drafts` show; what is missing
    is told and left empty."""
    platform, broken, problems, root = _read_platform(folder)
    zone = ZoneInfo(platform.zone)
    private = [*list_data_uses(root, PUBLIC_KEYS)]
    figures = Figures(())
    if folder.stats_file in folder.paths:
        text, told = read_text(folder, folder.stats_file)
        problems += told
        if text is not None:
            figures, told = read_figures(folder.stats_file, text, zone)
            problems += told
            private += list_table_uses(folder.stats_file, text)
    withdrawals = _read_withdrawals(folder, zone, problems)
    prose, documents = _read_pages(folder, zone, problems, private, {row.key for row in withdrawals})
    gone = list_withdrawn_pages(prose, withdrawals)
    out = (page for page in prose if drafts or page.status != "draft")
    shown = {page.name: page for page in out if page.name not in dict(gone)}
    public = allow_named(root, PUBLIC_KEYS) | allow_written(one.text for one in platform.allow)
    return PlatformFiles(
        platform, figures, shown, tuple(documents), withdrawals, broken, tuple(problems), tuple(private),
        public, gone,
    )  # fmt: skip


def _read_pages(
    folder: ContentFolder,
    zone: ZoneInfo,
    problems: list[Problem],
    private: list[PrivateUse],
    down: Container[str],
) -> tuple[list[PlatformPage], list[Document]]:
    prose: list[PlatformPage] = []
    documents: list[Document] = []
    for path in folder.prose:
        data, told = read_bytes(folder, path)
        problems += told
        if data is None:
            continue
        page, document, told = read_prose(path, data, zone)
        documents.append(document)
        problems += told
        uses = list_page_uses(document)
        if isinstance(page, FreePage):
            # Nobody reads what has been taken down.
            uses, told = ((), []) if page.name in down else judge_page_uses(page, uses)
            problems += told
        private += uses
        prose += [page] if page else []
    return prose, documents


def _read_withdrawals(
    folder: ContentFolder, zone: ZoneInfo, problems: list[Problem]
) -> tuple[Withdrawal, ...]:
    if WITHDRAWN_FILE not in folder.paths:
        return ()
    text, told = read_text(folder, WITHDRAWN_FILE)
    problems += told
    withdrawals, told = read_withdrawals(WITHDRAWN_FILE, text or "", zone)
    problems += told
    return withdrawals


def _read_platform(folder: ContentFolder) -> tuple[Platform, frozenset[str], list[Problem], Node | None]:
    # Without the file, its names cannot be looked up: that it is missing is told once.
    unknown = frozenset(("categories", "sections", "agencies"))
    path = folder.platform_file
    if path not in folder.paths:
        return Platform(), unknown, [Problem(Position(path), "platform.missing")], None
    text, problems = read_text(folder, path)
    if text is None:
        return Platform(), unknown, problems, None
    node, told, broken = parse_yaml(path, text)
    problems += told
    if not isinstance(node, Mapping):
        if not told:
            problems.append(Problem(Position(path), "map.expected", {"keys": "name、categories"}))
        return Platform(), unknown, problems, None
    reading = Reading(ZoneInfo(Platform().zone))
    platform = read_platform(node, reading)
    problems += reading.problems
    unread = {key for key in unknown if any(_is_below(one, node, key) for one in reading.problems)}
    if count_errors(told):
        # What the slip has swallowed cannot be told from what is not there.
        unread |= unknown.difference(node.keys())
    return platform, broken | unread, problems, node


def _is_below(problem: Problem, root: Mapping, key: str) -> bool:
    """Whether the problem stands in the value of a top-level key, or is a misspelling of it."""
    if problem.values.get("nearest", problem.values.get("key")) == key:
        return True
    above = [name.text for name, _ in root.entries if name.position <= problem.position]
    return bool(above) and above[-1] == key


def _read_files(
    folder: ContentFolder,
    zone: ZoneInfo,
    unread: list[Problem],
    judge: Callable[[Header], Iterable[Problem]],
) -> Iterator[StoryFile]:
    for path, kind in (*folder.kinds.items(), *folder.strays.items()):
        data, problems = read_bytes(folder, path)
        unread += problems
        if data is not None:
            with naming(path):
                file = read_story(path, data, zone, kind, judge)
            yield set_apart(file) if path in folder.strays else file
