"""A story's own page, whole: head, body, timeline, exports, and the picture that is shared."""

from __future__ import annotations

from msgspec.structs import replace

from bangban.content.model.story import Story
from bangban.content.urls import locate_story
from bangban.exports.export_views import make_exports
from bangban.pages.case_views import make_case
from bangban.pages.page import Page, PageData
from bangban.pages.portal import Portal
from bangban.pages.story_views import make_story, make_story_page
from bangban.pages.timeline_views import make_timeline
from bangban.pages.views.basics import PageView
from bangban.pages.views.story_page import StoryView
from bangban.pictures.sheets import is_pictured, locate_picture, make_sheet

TEMPLATES = {"article": "story", "editorial": "story", "case": "case"}
"""The template of each kind."""


def plan_story(portal: Portal, story: Story, pictured: bool) -> Page:
    """The page of a story; `pictured` tells whether this site draws a picture of it for sharing."""
    return Page(locate_story(story), TEMPLATES[story.kind], make_story_data, (story, pictured), portal=portal)


def make_story_data(portal: Portal, address: str, story: Story, pictured: bool) -> PageData:
    """All that the template of a story sees."""
    del address  # it is the story's own
    view = make_story(portal, story, portal.text_of(story).content)
    if case := story.case:
        view = replace(view, case=make_case(portal, story, case))
    elif story.timeline:
        view = replace(view, timeline=portal.recall(make_timeline, story))
    return PageData(_frame(portal, story, pictured), {"story": _add_exports(portal, story, view)})


def _add_exports(portal: Portal, story: Story, view: StoryView) -> StoryView:
    if not story.timeline or story.lang:
        return view
    return replace(view, exports=make_exports(portal, story))


def _frame(portal: Portal, story: Story, pictured: bool) -> PageView:
    """The frame; of a case with a picture it names that with the host: others show it."""
    view = make_story_page(portal, story)
    if not (pictured and portal.host and is_pictured(story)):
        return view
    image = portal.canonical(locate_picture(story))
    return replace(view, image=image, image_alt=make_sheet(portal, story).alt)
