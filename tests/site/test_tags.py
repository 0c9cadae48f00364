"""Tags and authors under their own names: homophones stay apart, spellings of one name come together."""

import pytest

from tests.browser.builds import Site


@pytest.fixture(scope="module")
def tagged(build_once) -> Site:
    """Stories with tags that are easily mixed up."""

    def arrange(newsroom):
        newsroom.article("policy", "tags: [政策]\nbyline: [{name: 李明}]\n", title="讲政策的")
        newsroom.article("measure", "tags: [正测]\nbyline: [{name: 黎明}]\n", title="讲正测的")
        newsroom.article("mixed", "tags: [C++, C#, 'A/B', 12345热线]\n", title="讲编程的")
        newsroom.article("latin", "tags: [COVID]\n", title="大写的")
        newsroom.article("lower", "tags: [covid]\n", title="小写的")

    return build_once(arrange).site


def test_homophones_stay_apart(tagged):
    """政策 and 正测 sound alike in pinyin; each has its own page with its own story."""
    for tag, title, other in (("政策", "讲政策的", "讲正测的"), ("正测", "讲正测的", "讲政策的")):
        main = tagged.soup(f"/tags/{tag}/").main
        assert tag in main.h1.text
        assert title in main.text
        assert other not in main.text


def test_people_of_like_names_stay_apart(tagged):
    """李明 is not 黎明."""
    assert "讲政策的" in tagged.soup("/authors/李明/").main.text
    assert "讲政策的" not in tagged.soup("/authors/黎明/").main.text


def test_marks_in_tags_make_no_clash(tagged):
    """C++ and C# are two tags; a slash makes no folder; every one can be reached."""
    links = {
        link.text.strip(): link["href"] for link in tagged.soup("/articles/mixed/").main.select("a[rel=tag]")
    }
    assert set(links) == {"C++", "C#", "A/B", "12345热线"}
    assert len(set(links.values())) == 4
    for name, link in links.items():
        assert link.count("/") == 3
        assert name in tagged.soup(link).h1.text


def test_spellings_of_one_tag_come_together(tagged):
    """Upper and lower case are one tag: file systems and readers take them for the same."""
    pages = [page for page in tagged.pages() if page.lower().startswith("/tags/covid")]
    assert len(pages) == 1
    assert all(title in tagged.soup(pages[0]).main.text for title in ("大写的", "小写的"))


def test_a_story_leads_to_its_tags(tagged):
    """And each tag's page back to it."""
    link = tagged.soup("/articles/policy/").main.select_one("a[rel=tag]")
    assert link.text == "政策"
    assert tagged.soup(link["href"]).main.select_one("a[href='/articles/policy/']")


def test_lists_every_tag_and_author(tagged):
    """The overviews name all of them."""
    names = tagged.soup("/tags/").main.text
    assert all(tag in names for tag in ("政策", "正测", "C++", "C#", "A/B", "12345热线"))
    people = tagged.soup("/authors/").main.text
    assert "李明" in people
    assert "黎明" in people
