"""The library at one moment."""

import pytest

from bangban.content.facets import FACET
from bangban.content.model.picture import Picture
from bangban.content.model.platform import Platform, Term
from bangban.content.story_texts import StoryTexts
from bangban.diagnostics.problems import Position
from bangban.pages.portal import name_focus, split_site_url
from tests.bangban.desk import case, name, portal, story


def test_labels_lead_to_their_lists_and_are_counted_where_a_number_is_shown():
    """An agency by its short name, where it has one."""
    desk = portal(case("a", agencies=(name("hospital"),)), case("b"), story("c", section=name("city")))
    assert desk.count(desk.category("medicine"), "categories").count == 2
    assert desk.count(desk.category("food"), "categories").count == 0
    label = desk.count(desk.agency("hospital"), "agencies")
    assert (label.name, label.url, label.count) == ("市医院", "/cases/agency/hospital/", 1)
    assert desk.agency("commission").name == "市卫生健康委员会"
    assert desk.section("city").url == "/sections/city/"


def test_a_label_does_not_differ_when_another_story_comes():
    """A page that shows no number is the same then."""
    one, two = portal(case("a", agencies=(name("hospital"),))), portal()
    assert one.category("medicine") == two.category("medicine")
    assert one.agency("hospital") == two.agency("hospital")
    assert one.tag("政策", "政策") == two.tag("政策", "政策")


def test_a_name_that_the_platform_does_not_tell_is_its_id():
    """A broken platform.yaml must not break the pages of stories, and each label needs its page."""
    desk = portal(case("a", category=name("vaccine"), agencies=(name("clinic"),)), platform=Platform())
    label = desk.count(desk.category("vaccine"), "categories")
    assert (label.name, label.count) == ("vaccine", 1)
    assert desk.list_values(FACET["category"]) == (Term("vaccine", "vaccine"),)
    assert desk.list_values(FACET["agency"]) == (Term("clinic", "clinic"),)
    assert desk.list_sections() == ()


def test_tags_and_people_have_percent_encoded_addresses():
    """By the address of their name."""
    desk = portal(story("a", tags=("政策",)), base="/sub/")
    assert desk.tag("政策", "政策").url == "/sub/tags/%E6%94%BF%E7%AD%96/"
    assert desk.count(desk.tag("政策", "政策"), "tags").count == 1
    author = desk.author("石大东", "石大东")
    assert author.url == "/sub/authors/%E7%9F%B3%E5%A4%A7%E4%B8%9C/"
    assert (desk.count(author, "authors").url, desk.count(author, "authors").count) == ("", 0)


def test_addresses_are_absolute_only_when_there_is_a_host():
    """A preview has none."""
    assert portal().canonical("cases/") == ""
    assert (
        portal(host="https://news.example", base="/sub/").canonical("cases/")
        == "https://news.example/sub/cases/"
    )
    assert portal(base="/sub/").url("") == "/sub/"


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("", ("", "/")),
        ("https://news.example", ("https://news.example", "/")),
        ("https://news.example/", ("https://news.example", "/")),
        ("https://news.example:8080/a/b/", ("https://news.example:8080", "/a/b/")),
        ("https://news.example/新闻", ("https://news.example", "/%E6%96%B0%E9%97%BB/")),
        ("https://news.example/%E6%96%B0/", ("https://news.example", "/%E6%96%B0/")),
    ],
)
def test_splits_the_site_s_address(url, parts):
    """Host for absolute addresses, base for all."""
    assert split_site_url(url) == parts


def test_a_picture_has_its_url_and_size(newsroom):
    """None where its file is not there."""
    newsroom.write("images/图.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    place = Position("articles/a.md")
    desk = portal(paths=("images/图.svg",), root=newsroom.path)
    view = desk.picture(Picture("images/图.svg", "图", place, "说明", "本报"))
    assert (view.src, view.width, view.height) == ("/images/%E5%9B%BE.svg", 40, 30)
    assert (view.alt, view.caption, view.credit) == ("图", "说明", "本报")
    assert desk.picture(Picture("images/none.svg", "图", place)) is None
    assert desk.picture(None) is None


def test_a_story_that_is_not_converted_has_no_texts():
    """Rather than none to ask for."""
    one = story()
    assert portal(one).text_of(one) == StoryTexts()
    assert portal(one, texts={one.path: StoryTexts(content="<p>文")}).text_of(one).content == "<p>文"


@pytest.mark.parametrize(
    ("focus", "field"),
    [(None, ""), ((0.5, 0.5), ""), ((0, 0), "a0"), ((1, 1), "c2"), ((0.34, 0.9), "b2"), ((0.2, 0.5), "a1")],
)
def test_a_crop_keeps_the_field_in_which_the_place_lies(focus, field):
    """Of three columns and rows; the middle is what is kept anyway."""
    assert name_focus(focus) == field
