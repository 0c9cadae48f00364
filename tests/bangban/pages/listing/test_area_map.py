"""The overview of areas."""

from msgspec.structs import replace

from bangban.content.model.imprint import Area
from bangban.pages.listings import make_list_pages
from tests.bangban.desk import PLATFORM, case, portal

AREAS = (Area("east", "城东区", (2, 1)), Area("lake", "湖滨区", (1, 1)), Area("far", "远郊"))


def _open(*stories, areas=AREAS):
    pages = make_list_pages(portal(*stories, platform=replace(PLATFORM, areas=areas)))
    return {page.address: page for page in pages}["cases/area/"].values


def test_areas_with_a_place_are_tiles_that_lead_to_their_cases():
    """One without cases leads nowhere; one without a place is in the list alone."""
    values = _open(case("a", area="湖滨区"), case("b", area="far"))
    assert 'href="/cases/area/lake/"' in values["map"]
    assert "/cases/area/east/" not in values["map"]
    assert "城东区" in values["map"]
    assert "远郊" not in values["map"]
    assert [(one.id, one.count) for one in values["labels"]] == [("east", 0), ("lake", 1), ("far", 1)]


def test_without_places_there_is_no_map():
    """The list stays."""
    values = _open(areas=(Area("far", "远郊"),))
    assert (values["map"], len(values["labels"])) == ("", 1)
