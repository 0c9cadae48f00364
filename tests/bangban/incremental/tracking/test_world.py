"""The desk as of now."""

from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.incremental.tracking.observer import WHOLE, name_subject
from bangban.markdown.links import NoAddress
from tests.bangban import worlds

_PATHS = (
    "articles/a.md",
    "articles/draft.md",
    "articles/none.md",
    "articles/b-en.md",
    "platform/intro.md",
    "images/甲.svg",
)
_URLS = (
    "/",
    "/cases/",
    "/articles/a/",
    "/images/甲.svg",
    "/tags/政策/",
    "/platform/",
    "/none/",
    "/articles/draft/",
)


def test_texts_may_link_to_what_the_core_says(newsroom, world):
    """Stories that are out, files, pages; drafts are there and may not be linked."""
    _, plain = worlds.open_plain(newsroom.path)
    for targets in (world.targets, world.link_targets):
        assert [targets.story_url(path) for path in _PATHS] == [plain.story_url(path) for path in _PATHS]
        assert [targets.has_url(url) for url in _URLS] == [plain.has_url(url) for url in _URLS]
    assert list(world.link_targets.list_names()) == list(plain.list_names())
    assert world.targets.story_url("articles/draft.md") is NoAddress.UNPUBLISHED


def test_with_drafts_all_stories_are_out(newsroom, tmp_path):
    """In a preview."""
    clock = Clock(worlds.NOW, drafts=True)
    worlds.fill(newsroom)
    world = worlds.open_studio(newsroom.path, tmp_path / "pack", clock=clock, converted=False).world
    assert world.targets.story_url("articles/draft.md") == "/articles/draft/"
    assert world.collections.visible == set(world.cards)


def test_two_handles_of_a_story_are_the_same(world):
    """Pages find a story again by what it is."""
    assert world.take("articles/a.md") is world.take("articles/a.md")
    assert world.plan.collections.find("articles/a") is world.take("articles/a.md")


def test_a_question_is_answered_once_and_noted_each_time(world):
    """How the answer is found is no fact of its own."""
    with world.observer.watching() as first:
        site = world.ask("site")
    with world.observer.watching() as second:
        assert world.ask("site") is site
    assert first == second == {"site": 1}


def test_every_story_that_is_out_has_texts(world):
    """Others have none: their pages do not exist."""
    texts = world.portal.texts
    assert set(texts) == world.collections.visible
    assert len(texts) == len(world.collections.visible)
    assert texts.get("articles/draft.md") is None
    assert texts["articles/b-en.md"].content == "<p>Text.</p>"


def test_the_frame_is_what_all_pages_have_in_common(newsroom, world, tmp_path):
    """The host of a published site stands on all of them; how many stories a list has does not."""
    other = worlds.open_studio(newsroom.path, tmp_path / "other", config=SiteConfig(page_size=2)).world
    public = worlds.open_studio(newsroom.path, tmp_path / "public", config=SiteConfig(publish=True)).world
    assert world.frame == other.frame
    assert world.frame != public.frame


def test_a_setting_is_a_fact_of_whoever_reads_it(world):
    """Each for itself, under the name that pelicanconf.py has."""
    with world.observer.watching() as facts:
        assert world.portal.config.page_size == 20
    assert facts == {name_subject("config", "BANGBAN_PAGE_SIZE"): WHOLE}
