"""A story's own page, whole."""

import pytest

from bangban.content.story_texts import StoryTexts
from bangban.site.story_pages import plan_story
from tests.bangban.desk import case, entry, portal, story

_STEPS = (
    entry("2022-11-13T13:00", "received", "seeker"),
    entry("2022-11-13T23:05", "closed", "hospital", 2),
)
_HOST = {"host": "https://news.example"}


def _show(one, pictured=False, **more):
    desk = portal(one, **more)
    page = plan_story(desk, one, pictured)
    return page, page.view, page.values["story"]


@pytest.mark.parametrize(
    ("one", "file", "template"),
    [
        (story("a"), "articles/a/index.html", "story"),
        (story("e", "editorial"), "editorials/e/index.html", "story"),
        (case("c"), "cases/c/index.html", "case"),
        (story("a", lang="en"), "articles/a/en/index.html", "story"),
    ],
)
def test_each_kind_has_its_template_and_its_place(one, file, template):
    """Known before anything is converted."""
    page = plan_story(portal(one), one, pictured=False)
    assert (page.file, page.template) == (file, template)


def test_shows_the_story_with_its_texts():
    """Its frame names it."""
    one = story("a")
    _, view, shown = _show(one, texts={one.path: StoryTexts(content="<p>正文。</p>", summary="正文。")})
    assert (view.title, view.description, view.type) == ("标题a", "正文。", "article")
    assert (str(shown.content), shown.case, shown.timeline, shown.exports) == (
        "<p>正文。</p>",
        None,
        None,
        None,
    )


def test_a_case_has_its_own_part_and_the_other_forms_of_its_timeline():
    """A case without a timeline has none of these forms."""
    _, _, shown = _show(case("c", _STEPS))
    assert len(shown.case.timeline.entries) == 2
    assert shown.exports.feed == "/cases/c/feed.atom.xml"
    assert _show(case("c"))[2].exports is None


def test_an_article_may_have_a_timeline():
    """With its other forms, too."""
    _, _, shown = _show(story("a", timeline=_STEPS))
    assert len(shown.timeline.entries) == 2
    assert shown.case is None
    assert shown.exports.feed == "/articles/a/feed.atom.xml"


def test_a_translation_shares_its_original_s_files():
    """It has none of its own."""
    assert _show(case("c", _STEPS, story={"lang": "en"}))[2].exports is None


def test_the_picture_of_a_case_is_named_where_others_can_fetch_it():
    """Not without a host, not where no pictures are drawn, not of an article or a foreign translation."""
    _, view, _ = _show(case("c", _STEPS), pictured=True, **_HOST)
    assert view.image.startswith("https://news.example/cases/c/")
    assert "标题c" in view.image_alt
    for one, pictured, more in (
        (case("c"), True, {}),
        (case("c"), False, _HOST),
        (story("a"), True, _HOST),
        (case("c", story={"lang": "en"}), True, _HOST),
    ):
        assert not _show(one, pictured, **more)[1].image
