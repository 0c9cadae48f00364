"""What Pelican's lists of articles show to other plugins.

Where the whole site is made, Pelican has an article of each story that is out, from what the library knows of
its file. Where only changes are, it reads nothing, and its lists can be counted only.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Tag

from bangban.build import prepare
from bangban.content.model.story import Story
from bangban.content.story_texts import StoryTexts
from bangban.content.urls import locate_story, make_url, name_file
from bangban.site.story_pages import TEMPLATES
from bangban.support.slugs import make_tag_slug
from pelican_bangban._build_job import open_whole_site
from pelican_bangban._run_state import Run, run_of
from pelican_bangban._telling import ending_in_words


def choose_readers(readers: Readers) -> None:
    """Leaves Pelican one reader of texts, ours, or none. Files of other formats are told by the library."""
    texts = {} if run_of(readers.settings).config.fast else {"md": StoryReader}
    readers.reader_classes = {"static": readers.reader_classes["static"], **texts}


def list_stories(generator: ArticlesGenerator) -> None:
    """Opens the whole site before Pelican reads its first file, or lets Pelican find none; in no case does it
    write articles."""
    run = run_of(generator.settings)
    vars(generator).update(generate_output=lambda _writer: None)
    if run.config.fast:
        vars(generator).update(get_files=lambda *_, **__: set())
    else:
        with ending_in_words():
            run.steps = open_whole_site(run, Path(generator.theme), generator.settings)
            run.plan = prepare(run.steps, run.reporter)


def count_stories(generator: ArticlesGenerator) -> None:
    """Lets Pelican count our stories in its last line."""
    run = run_of(generator.settings)
    if run.config.fast:
        vars(generator).update(articles=Counted(run))


class Counted:
    """As many articles as there are stories, for whoever counts them; none can be looked at."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def __len__(self) -> int:
        return self._run.outcome.stories if self._run.outcome else 0

    def __iter__(self) -> Iterator[object]:
        return iter(())


class StoryReader(BaseReader):
    """Reads a story's header and body. A story that is not out, or whose file has mistakes, is skipped by
    Pelican's own means."""

    enabled = True
    file_extensions = ("md",)  # type: ignore[assignment]  # Pelican only walks through its list

    def read(self, source_path: str) -> tuple[str, dict[str, object]]:
        """The body's HTML and the metadata."""
        site = run_of(self.settings).plan.site
        portal = site.portal
        path = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
        if path not in portal.collections.visible:
            return "", {"status": "skip", "title": path}
        story = site.take(path)
        texts = portal.text_of(story)
        return texts.content, self._describe(story, texts)

    def _describe(self, story: Story, texts: StoryTexts) -> dict[str, object]:
        address = locate_story(story)
        zone = story.date.zone
        metadata = {
            "title": story.title,
            "date": story.released.astimezone(zone),
            "slug": story.slug,
            "status": "hidden" if story.status == "hidden" else "published",
            "summary": html.escape(story.summary or texts.summary, quote=False),
            "template": TEMPLATES[story.kind],
            "url": make_url("", address),
            "save_as": name_file(address),
            "tags": [self._wrap(Tag, name) for name in story.tags],
            "authors": [self._wrap(Author, person.name) for person in story.byline],
            "story": story,
            "translation_key": story.key,
        }
        if story.updated:
            metadata["modified"] = story.updated.instant.astimezone(zone)
        if story.lang:
            metadata["lang"] = story.lang.lower()
        if not metadata["authors"]:
            del metadata["authors"]
        return metadata

    def _wrap(self, wrapper: type[Tag] | type[Author], name: str) -> Tag | Author:
        # Pelican would spell a Chinese name in pinyin, which makes homophones one.
        wrapped = wrapper(name, self.settings)
        wrapped.slug = make_tag_slug(name)
        return wrapped
