"""The log of corrections: which are in it, in which order, on how many pages."""

from bangban.content.model.placed import Text
from bangban.content.model.story import Correction
from bangban.content.story_texts import StoryTexts
from bangban.pages.corrections import make_correction_pages
from tests.bangban.desk import PLACE, moment, portal, story


def _correct(*days):
    return tuple(Correction(moment(day), Text(f"改{day}", PLACE)) for day in days)


def _make(*stories, **more):
    texts = {
        one.path: StoryTexts(corrections=tuple(f"<p>{row.text.markdown}</p>" for row in one.corrections))
        for one in stories
    }
    held = {one.path: one for one in stories}
    pages = [*make_correction_pages(portal(*stories, texts=texts, **more), held.__getitem__)]
    return [(page.address, page.values["log"]) for page in pages]


def test_the_newest_comes_first_whatever_its_story():
    """Each with its story and what was wrong; a hidden story is not told of."""
    one = story("a", "case", corrections=_correct("2022-11-20", "2022-11-22"))
    other = story("b", corrections=_correct("2022-11-21"))
    hidden = story("c", status="hidden", corrections=_correct("2022-11-23"))
    ((address, log),) = _make(one, other, hidden)
    assert address == "corrections/"
    assert log.total == 3
    assert [row.text for row in log.corrections] == [f"<p>改2022-11-{day}</p>" for day in (22, 21, 20)]
    assert [row.story.url for row in log.corrections] == ["/cases/a/", "/articles/b/", "/cases/a/"]


def test_there_is_a_page_without_any():
    """The link in the footer leads somewhere."""
    ((address, log),) = _make(story("a"))
    assert (address, log.corrections, log.total) == ("corrections/", (), 0)


def test_a_long_log_has_pages():
    """Of as many as a list has stories."""
    one = story("a", "case", corrections=_correct("2022-11-20", "2022-11-21", "2022-11-22"))
    pages = _make(one, page_size=2)
    assert [(address, len(log.corrections)) for address, log in pages] == [
        ("corrections/", 2),
        ("corrections/page/2/", 1),
    ]
