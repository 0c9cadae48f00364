"""What a rule is: whom it judges, when, and examples that show it to editors and put it to the test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, Literal, NamedTuple, ParamSpec, TypeVar

from bangban.content.headers import DatedKey, Header
from bangban.content.model.story import Story
from bangban.content.references import Linked
from bangban.content.stories import StoryFile
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite

Stage = Literal["file", "library", "output"]

FOREVER = 2**62
"""In seconds: later than any moment; negative, earlier."""


class Example(NamedTuple):
    """What a code is told of, and the same put right: `line` with either in the place of `%s`. That is a line
    or two of the front matter of `path`; as `file` all that stands in it; as `path` a file by its name, with
    ` -> ` a link, with ` (FIFO)` a pipe, with ` (5 MB)` one of that size."""

    code: str
    wrong: str
    right: str
    line: str = "%s"
    part: Literal["header", "file", "path"] = "header"
    path: str = "cases/example.md"


class Judgement(NamedTuple):
    """A problem that holds from `since` until before `until`, in seconds as counted in
    :mod:`bangban.dates.instants`."""

    problem: Problem
    since: int = -FOREVER
    until: int = FOREVER
    value: str = ""
    """The digest of the private value that is told: of one that the platform lets pass nothing is."""


Asked = ParamSpec("Asked")
Told = TypeVar("Told")


class _Rule(Generic[Asked, Told]):
    """A function that judges, and what its codes are told of."""

    stage: ClassVar[Stage] = "output"

    def __init__(self, check: Callable[Asked, Iterable[Told]], *examples: Example) -> None:
        self.check, self.examples = check, examples


class FileRule(_Rule[[Header], Problem]):
    """Judges the front matter of one file, when it is read."""

    stage = "file"


class AdviceRule(FileRule):
    """A file rule that only `bangban check` runs: what it has to say is no mistake, and old stories of many
    years would say it at every build."""


class LibraryRule(_Rule[[Linked], Problem]):
    """Judges all files of the folder together, when each has been read."""

    stage = "library"


class StoryRule(_Rule[[Story, Sequence[DatedKey]], Judgement]):
    """Judges a story that is left in, with its moments: whatever the clock says, so that no story is asked
    again where only time has passed."""


class StoryFileRule(_Rule[[StoryFile], Judgement]):
    """The same of its file, as it was read."""


class SiteRule(_Rule[[CheckedSite], Problem]):
    """Judges the site as it is to be."""


Rule = FileRule | LibraryRule | StoryRule | StoryFileRule | SiteRule
