"""Fields of `platform.yaml`."""

import pytest

from bangban.content.model.platform import PLATFORM, Term
from bangban.content.schema.platform_fields import TermsField, ZoneField
from bangban.content.schema.record_fields import declare
from tests.bangban.desk import read


@pytest.mark.parametrize("zone", ["", "中国", "../../etc/passwd", "/etc/localtime", "Asia/", "America"])
def test_refuses_zones_that_are_not_there(zone):
    """Whatever the zone database makes of the text."""
    assert read(ZoneField(), f"'{zone}'")[1] == [("zone.unknown", 1, 1)]


def test_reads_terms_as_list_as_pairs_and_as_a_lone_one():
    """All three are what editors write."""
    terms = (Term("food", "食品"),)
    assert read(TermsField(declare(Term)), "- {id: food, name: 食品}\n") == (terms, [])
    assert read(TermsField(declare(Term)), "food: 食品\n") == (terms, [])
    assert read(TermsField(declare(Term)), "{id: food, name: 食品}") == (terms, [])


def test_tells_an_id_that_is_used_twice_or_means_something_else():
    """A timeline's `seeker` must be the help seeker."""
    assert read(TermsField(declare(Term)), "- {id: a, name: 甲}\n- {id: a, name: 乙}\n") == (
        (Term("a", "甲"),),
        [("id.duplicate", 2, 8)],
    )
    for text in ("[{id: seeker, name: 甲}]", "seeker: 甲"):
        assert read(TermsField(declare(Term), taken=("seeker",)), text)[1][0][0] == "id.duplicate"


def test_tells_ids_that_are_no_address():
    """At the id, in both forms."""
    assert read(TermsField(declare(Term)), "- {id: 食品, name: 食品}\n")[1] == [("id.form", 1, 8)]
    assert read(TermsField(declare(Term)), "食品: 食品\n")[1] == [("id.form", 1, 1)]


def test_tells_two_areas_of_one_name_or_on_one_tile():
    """At the second one's value, with the first one's id; both stay."""
    field = dict(PLATFORM.fields)["areas"]
    text = "- {id: a, name: 甲, tile: [1, 2]}\n- {id: b, name: 甲, tile: [1, 2]}\n- {id: c, name: 丙}\n"
    areas, told = read(field, text)
    assert [area.id for area in areas] == ["a", "b", "c"]
    assert told == [("area.name-twice", 2, 17), ("area.tile-twice", 2, 26)]
