"""By what cases are told apart."""

from bangban.content.facets import FACET, FACETS
from bangban.content.index_entries import make_index_entry
from bangban.content.measures.measuring import index_areas
from bangban.content.model.imprint import Area
from bangban.content.model.platform import Platform
from bangban.content.urls import CASE_LISTS
from tests.bangban.desk import PLATFORM, case, entry, name

AREAS = (Area("east", "城东区"), Area("lake", "湖滨区"))


def _read(story, areas=AREAS):
    card = make_index_entry(story)
    return {facet.id: facet.read(card, index_areas(Platform(areas=areas))) for facet in FACETS}


def test_a_case_has_its_values_by_each_facet():
    """Of an agency that acts in its timeline, too; what is not said has no value."""
    acted = entry("2022-11-13", actor="hospital")
    one = case(
        "a", (acted,), urgency="urgent", outcome="partly", area="湖滨区", agencies=(name("commission"),)
    )
    assert _read(one) == {
        "state": ("closed",),
        "outcome": ("partly",),
        "urgency": ("urgent",),
        "category": ("medicine",),
        "agency": ("commission", "hospital"),
        "area": ("lake",),
        "year": ("2022",),
    }
    plain = _read(case("b"))
    assert (plain["outcome"], plain["area"], plain["agency"]) == ((), (), ())


def test_an_area_is_called_by_its_id_or_its_name():
    """Other words are no area's; nor is a name that two of them have."""
    assert index_areas(Platform(areas=AREAS)) == {
        "east": "east",
        "城东区": "east",
        "lake": "lake",
        "湖滨区": "lake",
    }
    twins = (Area("a", "新区"), Area("b", "新区"))
    assert index_areas(Platform(areas=twins)) == {"a": "a", "b": "b"}
    assert _read(case("a", area="城东"))["area"] == ()
    assert _read(case("a", area="城东区"), ())["area"] == ()


def test_an_id_goes_before_the_name_of_another_area():
    """What is written as an id is meant as one."""
    assert index_areas(Platform(areas=(Area("east", "lake"), Area("lake", "湖滨区"))))["lake"] == "lake"


def test_values_stand_in_the_order_of_the_words_or_of_the_platform():
    """States as a case goes through them, years newest first; fixed words only where cases have them."""

    def ids(facet, platform, *found):
        return [(term.id, term.name) for term in FACET[facet].list_values(platform, found)]

    assert ids("state", PLATFORM, "closed", "received") == [("received", "已受理"), ("closed", "已办结")]
    assert ids("year", PLATFORM, "2021", "2022") == [("2022", "2022年"), ("2021", "2021年")]
    assert [one for one, _ in ids("category", PLATFORM, "x")] == ["medicine", "food", "x"]
    assert ids("area", Platform(areas=AREAS)) == [("east", "城东区"), ("lake", "湖滨区")]


def test_no_case_can_take_the_address_of_a_list():
    """Each facet's folder is kept free."""
    assert {facet.id for facet in FACETS} <= CASE_LISTS
    assert FACET["state"].address == "cases/state/"
    assert FACET["state"].locate("closed") == "cases/state/closed/"
