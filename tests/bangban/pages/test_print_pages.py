"""The print edition on the web."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bangban.pages.print_pages import list_papers, make_paper_pages, order_label
from tests.bangban.desk import portal, printed, story


def _pages(*stories):
    return {page.address: page for page in make_paper_pages(portal(*stories))}


def _story(slug, day, page, position=999):
    return story(slug, edition=printed(day, page, position))


def test_orders_the_page_as_the_paper_did():
    """The first is the lead, whatever its date on the web."""
    page = _pages(
        _story("third", "2022-11-15", "1", 3),
        _story("lead", "2022-11-15", "1", 1),
        _story("second", "2022-11-15", "1", 2),
    )["paper/2022-11-15/1/"]
    items = page.values["paper"].items
    assert [(item.card.title, item.size) for item in items] == [
        ("标题lead", "lead"),
        ("标题second", "second"),
        ("标题third", "brief"),
    ]
    assert page.view.title == "2022年11月15日 第1版"


def test_a_page_whose_label_is_typed_in_two_ways_is_one_page():
    """And keeps every story, also one whose edition has a time; the lead's label is shown."""
    pages = _pages(
        _story("a", "2022-11-15", "a5", 2),
        _story("b", "2022-11-15T06:00", "A5", 3),
        _story("c", "2022-11-15", "A05", 1),
    )
    assert [address for address in pages if address.count("/") == 3] == ["paper/2022-11-15/a5/"]
    paper = pages["paper/2022-11-15/a5/"].values["paper"]
    assert [item.card.title for item in paper.items] == ["标题c", "标题a", "标题b"]
    assert paper.label == "第A05版"


def test_leads_from_page_to_page():
    """In the order of the paper; the page one is on has no link."""
    pages = _pages(*(_story(f"s{label.lower()}", "2022-11-15", label) for label in ("A10", "A2", "1", "B1")))
    paper = pages["paper/2022-11-15/a2/"].values["paper"]
    assert [(link.name, bool(link.url)) for link in paper.pages] == [
        ("第1版", True), ("第A2版", False), ("第A10版", True), ("第B1版", True),
    ]  # fmt: skip
    assert (paper.previous.url, paper.next.url) == ("/paper/2022-11-15/1/", "/paper/2022-11-15/a10/")
    assert pages["paper/2022-11-15/1/"].values["paper"].previous is None
    assert pages["paper/2022-11-15/b1/"].values["paper"].next is None


def test_the_overview_has_the_newest_edition_first():
    """And a page for each day."""
    pages = _pages(
        _story("a", "2022-11-14", "1"), _story("b", "2022-11-15", "2"), _story("c", "2022-11-15", "1")
    )
    editions = pages["paper/"].values["editions"]
    assert [edition.date.text for edition in editions] == ["2022年11月15日", "2022年11月14日"]
    assert [link.name for link in editions[0].pages] == ["第1版", "第2版"]
    assert pages["paper/2022-11-14/"].values["editions"] == (editions[1],)
    assert _pages()["paper/"].values["editions"] == ()


def test_the_home_page_names_the_newest_pages():
    """As many as it has room for."""
    desk = portal(
        _story("a", "2022-11-14", "1"), _story("b", "2022-11-15", "2"), _story("c", "2022-11-15", "1")
    )
    assert [link.name for link in list_papers(desk, 2)] == ["2022年11月15日 第1版", "2022年11月15日 第2版"]


def test_orders_labels_as_numbers_behind_letters():
    """A10 comes after A2, pages without a letter first."""
    assert sorted(["B1", "a10", "A2", "1"], key=order_label) == ["1", "A2", "a10", "B1"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2022-11-14", "2022-11-15"]), st.sampled_from(["1", "01", "A1", "a01", "B2"])
        ),
        max_size=8,
    )
)
def test_every_printed_story_stands_on_exactly_one_page(rows):
    """No page is written twice, and every link leads to one."""
    stories = [_story(f"s{number}", *row) for number, row in enumerate(rows)]
    pages = list(make_paper_pages(portal(*stories)))
    assert max(Counter(page.address for page in pages).values()) == 1
    papers = [page.values["paper"] for page in pages if page.template == "paper"]
    assert sorted(item.card.url for paper in papers for item in paper.items) == sorted(
        f"/articles/{one.slug}/" for one in stories
    )
    urls = {page.view.url for page in pages}
    assert {link.url for paper in papers for link in paper.pages} <= {*urls, ""}
