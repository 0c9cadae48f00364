"""Plain frozen values for templates."""

import pytest
from msgspec import Struct
from msgspec.structs import fields

from bangban.pages.views import basics, case_timeline, lists, platform_page, story_exports, story_page
from bangban.pages.views.basics import TimePart, When

_VIEWS = [
    value
    for module in (basics, story_exports, lists, platform_page, story_page, case_timeline)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Struct) and value.__module__ == module.__name__
]
assert len(_VIEWS) > 30


def test_a_moment_s_wording_is_its_parts_together():
    """`2022年11月10日至12日`."""
    when = When((TimePart("2022年11月10日", "2022-11-10"), TimePart("至"), TimePart("12日", "2022-11-12")))
    assert when.text == "2022年11月10日至12日"


@pytest.mark.parametrize("view", _VIEWS, ids=lambda view: view.__name__)
def test_a_template_can_change_nothing(view):
    """Frozen, without room for more, and told what it is."""
    value = view(**dict.fromkeys(view.__struct_fields__))
    for name in (*(field.name for field in fields(view)), "more"):
        with pytest.raises(AttributeError):
            setattr(value, name, "")
    assert not hasattr(value, "__dict__")
    assert view.__doc__
    assert all(field.type for field in fields(view))
