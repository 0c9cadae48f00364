"""What each story has: its page, with a timeline a page for frames and files, as a case a picture."""

from __future__ import annotations

from collections.abc import Iterable

from bangban.content.urls import locate_story
from bangban.exports.embed import locate_embed
from bangban.exports.export_views import make_embed_page
from bangban.exports.story_files import list_timelines, make_story_files
from bangban.pages.page import Page
from bangban.pictures.painter import draw_picture
from bangban.pictures.sheets import is_pictured, locate_picture, make_sheet
from bangban.site.outputs.output import Made, NodeId, Output, Renderer, Role, Site, StoryKind, make_page
from bangban.site.story_pages import plan_story


def _list_visible(site: Site) -> Iterable[str]:
    # All that has a page, in the same order each time.
    return site.portal.collections.cards


def _list_with_timeline(site: Site) -> Iterable[str]:
    return (story.path for story in list_timelines(site.portal))


def _list_pictured(site: Site) -> Iterable[str]:
    cards = site.portal.collections.cards if site.typeface else {}
    return (path for path, card in cards.items() if is_pictured(card, site.typeface))


def _plan_page(site: Site, path: str) -> Output:
    card = site.portal.collections.cards[path]
    page = plan_story(site.portal, site.take(path), bool(site.typeface) and is_pictured(card, site.typeface))
    return Output(NodeId("story", path), _make_story_page, (page,))


def _make_story_page(renderer: Renderer, page: Page) -> Made:
    # The page may name the picture.
    renderer.note("painter")
    return make_page(renderer, page)


def _plan_embed(site: Site, path: str) -> Output:
    return Output(NodeId("embed", path), make_page, (make_embed_page(site.portal, site.take(path)),))


def _plan_exports(_site: Site, path: str) -> Output:
    return Output(NodeId("exports", path), _make_exports, (path,))


def _make_exports(renderer: Renderer, path: str) -> Made:
    renderer.note("frame")
    for file in make_story_files(renderer.portal, renderer.take(path)):
        yield file.address, file.text.encode()


def _plan_picture(_site: Site, path: str) -> Output:
    return Output(NodeId("picture", path), _make_picture, (path,))


def _make_picture(renderer: Renderer, path: str) -> Made:
    painter = renderer.painter
    if painter is None:
        return
    renderer.note("painter")
    story = renderer.take(path)
    address, sheet = locate_picture(story), make_sheet(renderer.portal, story)
    yield address, draw_picture(painter, sheet, renderer.find_published(address))


PAGES = StoryKind("story", Role.PAGE, _list_visible, _plan_page, locate_story)
EMBEDS = StoryKind("embed", Role.FRAME, _list_with_timeline, _plan_embed, locate_embed)
EXPORTS = StoryKind("exports", Role.FILE, _list_with_timeline, _plan_exports, locate_story)
PICTURES = StoryKind(
    "picture",
    Role.FILE,
    _list_pictured,
    _plan_picture,
    locate_picture,
    slow=True,
)
