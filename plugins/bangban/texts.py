"""The Markdown of one story, converted: body, timeline entries, corrections, and its summary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from bangban.links import Targets, resolve_href
from bangban.models import Story, Text
from bangban.places import check_prose
from bangban.problems import Position, Problem
from bangban.prose import Converter, Prose
from bangban.stories import StoryFile
from bangban.summaries import summarize


@dataclass(frozen=True, slots=True)
class StoryTexts:
    """HTML, sanitised and with its links resolved. `entries` pairs the position of each entry's
    text in `story.timeline` with its HTML; `statics` are content files that must be copied."""

    content: str = ""
    summary: str = ""
    entries: tuple[tuple[int, str], ...] = ()
    corrections: tuple[str, ...] = ()
    statics: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def convert_story(story: Story, converter: Converter, targets: Targets) -> StoryTexts:
    """Converts all that the story has of Markdown; problems come with their place in the file."""
    body = convert_text(story.path, story.body, converter, targets)
    texts = [(index, entry.text) for index, entry in enumerate(story.timeline) if entry.text]
    entries = [(index, text, _convert_part(text, f"e{index}", converter, targets)) for index, text in texts]
    corrections = [
        (row.text, _convert_part(row.text, f"c{index}", converter, targets))
        for index, row in enumerate(story.corrections)
    ]
    problems = check_prose(body, story.body, Position(story.path, story.body_line))
    for text, prose in [*((text, prose) for _, text, prose in entries), *corrections]:
        problems += check_part(text, prose)
    return StoryTexts(
        content=body.html,
        summary=summarize(body.html),
        entries=tuple((index, prose.html) for index, _, prose in entries),
        corrections=tuple(prose.html for _, prose in corrections),
        statics=_list_statics([body, *(prose for _, _, prose in entries), *(prose for _, prose in corrections)]),
        problems=tuple(problems),
    )


def check_file(file: StoryFile, converter: Converter, targets: Targets) -> list[Problem]:
    """Problems of all the Markdown of a file, also of one whose front matter has mistakes."""
    document = file.document
    body = convert_text(file.path, document.body, converter, targets)
    problems = check_prose(body, document.body, Position(file.path, document.body_line))
    for text in file.texts:
        problems += check_part(text, _convert_part(text, "", converter, targets))
    return problems


def convert_text(path: str, markdown: str, converter: Converter, targets: Targets, prefix: str = "") -> Prose:
    """One Markdown text of the file `path`; `prefix` keeps its footnotes' ids apart on the page."""
    return converter.convert(markdown, prefix=prefix, resolve=partial(resolve_href, source_path=path, targets=targets))


def check_part(text: Text, prose: Prose) -> list[Problem]:
    """Problems of a text inside the front matter, told where the text begins."""
    return check_prose(prose, text.markdown, text.position, indent=None)


def _convert_part(text: Text, prefix: str, converter: Converter, targets: Targets) -> Prose:
    return convert_text(text.position.path, text.markdown, converter, targets, prefix)


def _list_statics(parts: Iterable[Prose]) -> tuple[str, ...]:
    return tuple(sorted({path for prose in parts for path in prose.statics}))
