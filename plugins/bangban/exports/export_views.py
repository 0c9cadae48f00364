"""What a story's page says of its timeline's other forms: downloads, code to paste, data for machines."""

from __future__ import annotations

from markupsafe import Markup
from msgspec.structs import replace

from bangban.content.model.story import Story
from bangban.content.urls import EMBED_FOLDER, locate_story
from bangban.exports._json_ld import write_linked_data
from bangban.exports._record import make_absolute, make_record
from bangban.exports.embed import write_embed_code
from bangban.exports.story_files import DATA_FILES, FEED_FILE, OEMBED_FILE, list_followed
from bangban.locale.zh.wording import DOWNLOAD_NAMES, EMBED_TITLE
from bangban.pages.frame.brand_views import find_logo
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import Portal
from bangban.pages.timeline_views import make_timeline
from bangban.pages.views.basics import Link
from bangban.pages.views.story_exports import ExportsView


def make_exports(portal: Portal, story: Story) -> ExportsView:
    """The other forms of a story's timeline."""
    address, platform = locate_story(story), portal.library.platform
    logo = find_logo(portal, platform.brand.logo.src)
    if logo:
        logo = replace(logo, src=make_absolute(portal, logo.src))
    return ExportsView(
        links=tuple(_link(portal, address, name) for name in (EMBED_FOLDER, *list_followed(story))),
        data=tuple(_link(portal, address, name) for name in DATA_FILES),
        embed_code=write_embed_code(portal, story),
        oembed=make_absolute(portal, portal.url(address + OEMBED_FILE)),
        feed=portal.url(address + FEED_FILE),
        linked_data=Markup(write_linked_data(portal.recall(make_record, story), platform.legal, logo)),
    )


def _link(portal: Portal, address: str, name: str) -> Link:
    return Link(DOWNLOAD_NAMES[name], portal.url(address + name))


def make_embed_page(portal: Portal, story: Story) -> Page:
    """The page that other sites show in a frame."""
    address = locate_story(story) + EMBED_FOLDER
    return Page(address, "embed", _make_embed_data, (story,), portal=portal)


def _make_embed_data(portal: Portal, address: str, story: Story) -> PageData:
    timeline = portal.recall(make_timeline, story)
    link = Link(story.title, make_absolute(portal, portal.url(locate_story(story))), story.lang)
    title = EMBED_TITLE.format(title=story.title)
    about = story.summary or portal.text_of(story).summary or story.title
    return make_page_data(portal, address, title, description=about, timeline=timeline, source=link)
