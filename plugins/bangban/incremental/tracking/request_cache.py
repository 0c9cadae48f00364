"""What was last made of a story, with what was asked for it: the files of one story show the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bangban.content.model.story import Story
from bangban.incremental.tracking.observer import Facts, Observer
from bangban.pages.portal import Made, Portal


class RequestCache:
    """Of one story at a time. Who recalls depends on all that the maker asked for, as if it had made anew."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._path = ""
        self._made: dict[Callable[..., object], tuple[Any, Facts]] = {}

    def recall(self, make: Callable[[Portal, Story], Made], portal: Portal, story: Story) -> Made:
        """What `make(portal, story)` gives; made at the first call."""
        if story.path != self._path:
            self._path, self._made = story.path, {}
        if make not in self._made:
            with self._observer.watching() as facts:
                made = make(portal, story)
            self._made[make] = made, facts
        found: Made = self._made[make][0]
        self._observer.note_facts(self._made[make][1])
        return found
