"""What the audit asks of a content folder that nobody has read for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bangban.config.clock import Clock
from bangban.config.extras import Selection
from bangban.content.collections import arrange_stories
from bangban.content.files.folder import ALL
from bangban.content.library import Library, Rules, load_library
from bangban.content.urls import locate_story
from bangban.site.audit.secret_stories import Newsroom, SecretStory, list_secret_pages, open_newsroom


def read_newsroom(
    content: Path, rules: Rules, clock: Clock, *themes: Path, selection: Selection = ALL
) -> Newsroom:
    """The newsroom of a content folder at a moment, as readers are to see it."""
    library = load_library(content, rules, drafts=False, chosen=selection)
    visible = arrange_stories(library.stories.values(), clock.public).visible
    return open_newsroom(content, _list_secrets(library, visible), visible, library.paths, *themes)


def _list_secrets(library: Library, visible: frozenset[str]) -> Iterator[SecretStory]:
    down = {notice.addresses[0] for notice in library.notices}
    yield from list_secret_pages(library.folder, library.prose, library.documents, down)
    for file in library.files:
        story = library.stories.get(file.path)
        hidden = file.path in visible
        if hidden and story and story.status != "hidden":
            continue
        title = story.title if story else ""
        withdrawn = file.path in library.withdrawn
        aliases = tuple(alias.id for alias in story.aliases) if story and hidden else ()
        address = locate_story(story or file)
        yield SecretStory(file.path, address, title, hidden, withdrawn=withdrawn, aliases=aliases)
