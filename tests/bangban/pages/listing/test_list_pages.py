"""The pages of one list."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.pages.listing.list_pages import ListFrame, StoryGroup, make_grouped_list
from bangban.pages.views.basics import Label
from tests.bangban.desk import portal, story

STORIES = tuple(story(f"s{number:02d}") for number in range(12))


@given(st.lists(st.integers(0, 5), max_size=3), st.integers(1, 4))
def test_groups_follow_one_another_over_pages(sizes, page_size):
    """Each story once, in order, under the heading of its group; no heading without a story."""
    groups, rest = [], STORIES
    for number, size in enumerate(sizes):
        groups.append(StoryGroup(Label(str(number), f"组{number}"), rest[:size]))
        rest = rest[size:]
    desk = portal(*STORIES, page_size=page_size)
    views = [page.values["list"] for page in make_grouped_list(desk, "articles/", ListFrame("新闻"), groups)]
    shown = [(group.label.id, card.title) for view in views for group in view.groups for card in group.cards]
    assert shown == [(group.label.id, one.title) for group in groups for one in group.stories]
    assert all(group.cards for view in views for group in view.groups)
    assert all(len(view.cards) <= page_size and view.total == len(shown) for view in views)
    assert len(views) == max(1, -(-len(shown) // page_size))
