"""A pull quote in a story: one element of the page, the same words in feeds and lists, and how it looks."""

import pytest

from tests.browser import axe

WORDS = "人先住进来，手续再补。"
BODY = f"""\
电话响了三声就有人接，车已经在路上，病房也备好了，值班医生在门口等着。

!!! quote "值班医生，*市中心医院*"

    {WORDS}

这句话，她记到现在。
"""
ADDRESS = "/articles/lifted/"
MEASURE = """selector => {
  const element = document.querySelector(selector), box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {left: box.left, width: box.width, size: parseFloat(style.fontSize), colour: style.color};
}"""


@pytest.fixture(scope="module")
def lifted(build_once):
    """A site with one such story."""
    return build_once(lambda newsroom: newsroom.article("lifted", body=BODY, title="一句话")).site


def test_stands_between_two_parts_of_the_text(lifted):
    """Once, with who said it; nothing of the note that was written is left."""
    soup = lifted.soup(ADDRESS)
    (quote,) = soup.select("article figure.bb-pull-quote")
    assert quote.blockquote.get_text(strip=True) == WORDS
    assert quote.figcaption.get_text(strip=True) == "—— 值班医生，市中心医院"
    assert [part.get_text(strip=True)[:4] for part in soup.select("article .bb-prose")] == [
        "电话响了",
        "这句话，",
    ]
    assert [part.name for part in quote.find_previous_sibling().find_all(recursive=False)] == ["p"]
    assert lifted.read(ADDRESS).count(WORDS) == 1


def test_lists_and_heads_do_not_say_it_again(lifted):
    """The summary is made of the story's own sentences."""
    (description,) = lifted.soup(ADDRESS).select("meta[name=description]")
    assert description["content"].startswith("电话响了三声")
    assert WORDS not in description["content"] + lifted.read("/articles/")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_is_larger_than_the_text_and_in_its_column(lifted, serve, open_page, width, scheme):
    """On phones and desktops, in both sets of colours; open to all."""
    visit = open_page(ADDRESS, width=width, scheme=scheme, base=serve(lifted.root))
    text, quote, said, who = (
        visit.page.evaluate(MEASURE, selector)
        for selector in (".bb-prose", ".bb-pull-quote", ".bb-pull-quote__text", ".bb-pull-quote__source")
    )
    assert (quote["left"], quote["width"]) == pytest.approx((text["left"], text["width"]), abs=1)
    assert said["size"] > text["size"] * 1.3
    assert who["size"] >= 15
    assert said["colour"] == text["colour"]
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe.violations(visit) == []


def test_fills_the_column_on_paper(lifted, serve, open_page):
    """As the text does."""
    visit = open_page(ADDRESS, width=1000, media="print", base=serve(lifted.root))
    text, quote = (visit.page.evaluate(MEASURE, one) for one in (".bb-prose", ".bb-pull-quote"))
    assert quote["width"] == pytest.approx(text["width"], abs=1)
