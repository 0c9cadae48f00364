"""`bangban check`: every problem of the files that were asked for.

A file is always checked together with its whole folder, because it names others; told is only what
concerns the paths that were given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from bangban.checks._rules.site_files.stray_files import find_misnamed
from bangban.checks.rule_registry import CHECK_RULES, SITE_RULES
from bangban.config.clock import Clock
from bangban.config.extras import Selection
from bangban.config.site_config import SiteConfig, open_config
from bangban.content.files.folder import ALL, PLATFORM_FILE, ContentFolder, open_folder
from bangban.content.files.loose_folder import open_content_root, open_loose_folder
from bangban.content.files.scopes import Scope, find_scopes
from bangban.content.library import Library, PlatformFiles, link_library, read_platform_files
from bangban.content.story_texts import check_file
from bangban.diagnostics.errors import RefusedError, naming
from bangban.diagnostics.fixes import Fix, find_stale
from bangban.diagnostics.problems import Problem, count_errors, sort_problems
from bangban.frontmatter.source import restore_columns
from bangban.markdown.converter import Converter
from bangban.site.site_texts import (
    convert_page,
    find_linked,
    list_texts,
    make_targets,
    open_portal,
)
from bangban.site.static_files import is_media, judge_file, list_judged, list_used

USUAL_CONTENT = Path("content")
"""Where a loose folder's platform is looked for, from the working directory."""


_USUAL = SiteConfig()


class Report(Struct, frozen=True):
    """The problems in the order of files and lines, placed as the caller names the files, and how many
    files were checked."""

    problems: tuple[Problem, ...]
    files: int

    def blocks(self, strict: bool = False) -> bool:
        """Whether a publication would stop: at any error, where `strict` also at a warning."""
        warned = strict and any(problem.level == "warning" for problem in self.problems)
        return warned or bool(count_errors(self.problems))


def check_paths(
    typed: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    edited: Mapping[Path, bytes] | None = None,
    config: SiteConfig | None = None,
    told: Sequence[Problem] = (),
) -> Report:
    """Checks files and folders, named relative to the working directory `folder`; `edited` are bytes that
    stand for those of files, by absolute path. `config` is what the newsroom has set, else the environment
    alone decides; `told` what there is to say of that.

    Raises RefusedError where a path does not exist or there is nothing to check in it, or where the clock of
    the environment cannot be read.
    """
    config = config or open_config(environment)
    groups: dict[tuple[Path, bool, str], list[Scope]] = {}
    for path in dict.fromkeys(typed):
        for scope in _find_scopes(path, folder):
            alone = scope.only if scope.loose else ""
            groups.setdefault((scope.root, scope.loose, alone), []).append(scope)
    found: set[str] = set()
    overlay = edited or {}
    reports = [_check_group(scopes, config, folder, overlay, found) for scopes in groups.values()]
    for path in typed:
        if path not in found:
            raise RefusedError("check.nothing", path=path)
    problems = [*told, *sort_problems(problem for report in reports for problem in report.problems)]
    return Report(tuple(problems), sum(report.files for report in reports))


def _find_scopes(path: str, folder: Path) -> list[Scope]:
    try:
        return find_scopes(path, folder)
    except (FileNotFoundError, ValueError) as error:
        raise RefusedError("path.missing", path=path) from error


def _check_group(
    scopes: list[Scope], config: SiteConfig, folder: Path, edited: Mapping[Path, bytes], found: set[str]
) -> Report:
    """Checks what lies in one root; notes in `found` the paths as typed in which anything was."""
    is_own = scopes[0].root.resolve() == (folder / config.content).resolve()
    selection = config.extras.selection if is_own else ALL
    usual = folder / config.content
    library = _load(scopes[0], usual if usual.is_dir() else folder / USUAL_CONTENT, edited, selection)
    library, clock = replace(library, most_pixels=config.picture_pixels), config.open_clock()
    # That a newsroom's platform.yaml is missing is told where it should be.
    folder_paths = {*library.paths, *library.folder.refused, library.folder.platform_file}
    names = _name_files(folder_paths, scopes)
    told = [*_drop_stale(check_texts(library, clock, names, config), library), *_find_misnamed(scopes)]
    problems = [problem for one in told if (problem := _rename(one, names))]
    read = {*_list_read(library.folder), *(one.position.path for one in told)}
    checked = names.keys() & read & library.paths
    told_of = {*checked, *(one.position.path for one in told)}
    found.update(scope.typed for scope in scopes if any(map(scope.name, told_of)))
    return Report(tuple(problems), len(checked))


def _drop_stale(problems: list[Problem], library: Library) -> list[Problem]:
    """The problems, each with its fix only where that can be made: a value may have been typed in another way
    than it reads (in quotes, say), and of that not everybody knows who tells of it."""
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for problem in problems:
        if problem.fix:
            fixes[problem.position.path].append(problem.fix)
    stale = {path: find_stale(library.folder.read(path), found) for path, found in fixes.items()}
    return [
        replace(one, fix=()) if one.fix and one.fix in stale[one.position.path] else one for one in problems
    ]


def check_texts(
    library: Library, clock: Clock, only: Container[str] | None = None, config: SiteConfig = _USUAL
) -> list[Problem]:
    """Every problem of every file: of front matter, names, data, and of all that is converted.

    With `only`, no other files' texts are converted, unless pictures and attachments are asked for; what
    stands in front matter is still told.
    """
    folder = library.folder
    portal = open_portal(library, clock, config, {})
    converter, targets = Converter(), make_targets(portal, clock)
    problems = list(library.problems)
    used = set(find_linked(library.platform, targets))
    needed = set(used)
    asked = [] if folder.loose else [path for path in folder.paths if only is None or path in only]
    has_media = any(map(is_media, asked))
    for file in library.files:
        if has_media or only is None or file.path in only:
            with naming(file.path):
                checked = check_file(file, converter, targets)
            problems += checked.problems
            leads = list_used(file, checked, library.paths)
            used.update(leads)
            needed.update(leads if file.path in portal.collections.visible else ())
    for page in list_texts(library.prose, library.documents).values():
        with naming(page.path):
            text = convert_page(page, converter, targets)
        problems += text.problems
        used.update(text.statics)
        needed.update(text.statics)
    judging = list_judged(folder, only) if asked else ()
    judged = ((path, judge_file(folder.root, path)) for path in judging)
    active = {path: problem for path, problem in judged if problem}
    problems += SITE_RULES.check_library(library, config, clock, asked, used, active, needed)
    return sort_problems(restore_columns(problems))


def _load(scope: Scope, usual: Path, edited: Mapping[Path, bytes], selection: Selection) -> Library:
    below = {
        path.relative_to(scope.root).as_posix(): data
        for path, data in edited.items()
        if path.is_relative_to(scope.root)
    }
    with naming(scope.typed):
        if not scope.loose:
            folder = open_content_root(scope.root, below, selection)
            return link_library(folder, read_platform_files(folder), CHECK_RULES)
        folder = open_loose_folder(scope.root, scope.only, scope.apart, below)
        return link_library(folder, _borrow_platform(folder, usual), CHECK_RULES)


def _borrow_platform(folder: ContentFolder, usual: Path) -> PlatformFiles:
    """A loose folder's own platform, else that of the usual content folder, else none: no mistake."""
    own = read_platform_files(folder)
    if folder.platform_file in folder.paths:
        return own
    problems = tuple(problem for problem in own.problems if problem.code != "platform.missing")
    other = open_folder(usual)
    if PLATFORM_FILE not in other.paths:
        return replace(own, problems=problems)
    lent = read_platform_files(other)
    return replace(own, platform=lent.platform, broken=lent.broken, problems=problems)


def _name_files(paths: Iterable[str], scopes: list[Scope]) -> dict[str, str]:
    """How the caller names each file that was asked for; asked for twice, as first."""
    names = ((path, [scope.name(path) for scope in scopes]) for path in paths)
    return {path: found for path, each in names if (found := next(filter(None, each), None))}


def _find_misnamed(scopes: list[Scope]) -> list[Problem]:
    """A file typed by name is meant, wherever it lies."""
    return [problem for scope in scopes if scope.only for problem in find_misnamed(scope.only)]


def _rename(problem: Problem, names: Mapping[str, str]) -> Problem | None:
    place, other = problem.position, problem.values.get("other")
    # Of two files with one address the second is told; asked about the first, that is news too.
    if place.path not in names and other not in names:
        return None
    if place.path not in names:
        # A file that was not asked for is not edited either.
        return replace(problem, fix=())
    return replace(problem, position=replace(place, path=names[place.path]))


def _list_read(folder: ContentFolder) -> set[str]:
    media = () if folder.loose else filter(is_media, folder.paths)
    return {*folder.kinds, *folder.strays, *folder.platform_paths, *media}
