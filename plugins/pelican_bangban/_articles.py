"""What Pelican knows of a story, for other plugins: from what the library knows of its file."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Category, Tag, URLWrapper

from bangban.content.model.story import Story
from bangban.content.model.vocabulary import FOLDERS
from bangban.content.story_texts import StoryTexts
from bangban.content.urls import locate_story, make_url, name_file
from bangban.site.story_pages import TEMPLATES
from bangban.support.slugs import make_tag_slug
from pelican_bangban._run_state import run_of


def choose_readers(readers: Readers) -> None:
    """Leaves Pelican one reader of texts, ours. Files of other formats are told by the library."""
    run_of(readers.settings).note_readers(readers.reader_classes.values())
    readers.reader_classes = {"static": readers.reader_classes["static"], "md": StoryReader}


def name_desk(settings: Mapping[str, Any]) -> str:
    """Who has written what has no byline."""
    return run_of(settings).plan.site.portal.library.platform.name


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
            "category": self._wrap(Category, FOLDERS[story.kind]),
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
            # The desk is meant. Lists of authors have it not.
            del metadata["authors"]
            metadata["author"] = self._wrap(Author, name_desk(self.settings))
        return metadata

    def _wrap(self, wrapper: type[URLWrapper], name: str) -> URLWrapper:
        # Pelican would spell a Chinese name in pinyin, which makes homophones one.
        wrapped = wrapper(name, self.settings)
        wrapped.slug = make_tag_slug(name)
        return wrapped
