"""Pelican's reader for Markdown: what the library knows of the file, in Pelican's words."""

from __future__ import annotations

import html
from pathlib import Path

from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Tag

from bangban.content.model.story import Story
from bangban.content.story_texts import StoryTexts
from bangban.content.urls import locate_story, make_url, name_file
from bangban.support.slugs import make_tag_slug
from pelican_bangban._desk import desk_of

_TEMPLATES = {"article": "story", "editorial": "story", "case": "case"}


class StoryReader(BaseReader):
    """Reads a story's header and body. A story that is not out, or whose file has mistakes, is
    skipped by Pelican's own means; mistakes are told by the desk."""

    enabled = True
    file_extensions = ("md",)  # type: ignore[assignment]  # Pelican only walks through its list

    def read(self, source_path: str) -> tuple[str, dict[str, object]]:
        """The body's HTML and the metadata."""
        desk = desk_of(self.settings)
        path = Path(source_path).relative_to(self.settings["PATH"]).as_posix()
        if not desk.is_visible(path):
            return "", {"status": "skip", "title": path}
        story = desk.portal.library.stories[path]
        texts = desk.convert(path)
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
            "template": _TEMPLATES[story.kind],
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
