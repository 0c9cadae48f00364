"""Finds the rules, each in its file, and runs those of a stage: the only list of rules there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import chain
from pkgutil import ModuleInfo, walk_packages

from bangban.checks import _rules
from bangban.checks.rule import (
    AdviceRule,
    FileRule,
    Judgement,
    LibraryRule,
    Rule,
    SiteRule,
    StoryFileRule,
    StoryRule,
)
from bangban.content.headers import Header
from bangban.content.library import Rules
from bangban.content.references import Linked
from bangban.content.stories import StoryFile
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite, SiteRules

Window = tuple[int, int]
"""From which second on, and until before which."""


def _get_file_name(module: ModuleInfo) -> str:
    return module.name.rpartition(".")[2]


RULES: tuple[Rule, ...] = tuple(
    import_module(module.name).RULE
    for module in sorted(walk_packages(_rules.__path__, f"{_rules.__name__}."), key=_get_file_name)
    if not module.ispkg
)
_OF_FILES = tuple(rule for rule in RULES if isinstance(rule, FileRule) and not isinstance(rule, AdviceRule))
_ADVICE = tuple(rule for rule in RULES if isinstance(rule, AdviceRule))
_OF_LIBRARIES = tuple(rule for rule in RULES if isinstance(rule, LibraryRule))
_OF_STORIES = tuple(rule for rule in RULES if isinstance(rule, StoryRule))
_OF_STORY_FILES = tuple(rule for rule in RULES if isinstance(rule, StoryFileRule))
_OF_SITES = tuple(rule for rule in RULES if isinstance(rule, SiteRule))


def _judge_header(header: Header) -> Iterator[Problem]:
    return chain.from_iterable(rule.check(header) for rule in _OF_FILES)


def _judge_and_advise(header: Header) -> Iterator[Problem]:
    return chain.from_iterable(rule.check(header) for rule in (*_OF_FILES, *_ADVICE))


def _judge_library(linked: Linked) -> Iterator[Problem]:
    return chain.from_iterable(rule.check(linked) for rule in _OF_LIBRARIES)


def _judge_story(file: StoryFile) -> Iterator[Judgement]:
    if story := file.story:
        yield from chain.from_iterable(rule.check(story, file.dates) for rule in _OF_STORIES)
        yield from chain.from_iterable(rule.check(file) for rule in _OF_STORY_FILES)


CONTENT_RULES = Rules(_judge_header, _judge_library)
"""The rules that `load_library` is given: they may leave a file out."""

CHECK_RULES = Rules(_judge_and_advise, _judge_library)
"""The same for `bangban check`, with advice."""


def find_windows(file: StoryFile) -> tuple[Window, ...]:
    """When there is anything to tell of a story at all, none twice: of most never. Only what is told at the
    clock's moment need be opened."""
    return tuple({(since, until): None for _, since, until, _ in _judge_story(file)})


def run_checks(site: CheckedSite, suspects: Iterable[StoryFile]) -> Iterator[Problem]:
    """The problems of a site as it is to be: they leave nothing out, and an error stops publication.
    `suspects` are the stories of which there may be anything to tell at the clock's moment."""
    seconds = count_seconds(site.clock.now)
    for file in suspects:
        yield from (
            problem
            for problem, since, until, value in _judge_story(file)
            if since <= seconds < until and value not in site.public.keys
        )
    for rule in _OF_SITES:
        yield from rule.check(site)


SITE_RULES = SiteRules(CONTENT_RULES, run_checks)
"""The rules of all stages."""
