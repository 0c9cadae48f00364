"""Values that `allow` names and that let nothing pass: a pattern, or one that stands nowhere in the story."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, Judgement, StoryFileRule
from bangban.content.private_uses import allow_written
from bangban.content.stories import StoryFile
from bangban.diagnostics.problems import Problem
from bangban.privacy.allowed import is_wild


def _check(file: StoryFile) -> Iterator[Judgement]:
    found = {use.key for use in file.private}
    for one in file.story.allow if file.story else ():
        if is_wild(one.text):
            yield Judgement(Problem(one.position, "allow.pattern"))
        elif found.isdisjoint(allow_written([one.text]).keys):
            yield Judgement(Problem(one.position, "allow.unused"))


_HOSPITAL = (
    "[{text: 0371-67181234, reason: 医院公布的号码}]\n"
    "case: {category: medicine, state: closed, seeker: {name: 李女士, note: 医院电话0371-67181234}}"
)

RULE = StoryFileRule(
    _check,
    Example("allow.pattern", "[{text: 0371-*, reason: 医院公布的号码}]", _HOSPITAL, "allow: %s"),
    Example(
        "allow.unused",
        "[{text: 0371-67181234, reason: 医院公布的号码}]",
        _HOSPITAL,
        "allow: %s",
        path="cases/example.md",
    ),
)
