"""How often a case was closed, and by what it went on."""

import pytest

from bangban.content.timelines.closings import list_after_request, list_closings
from bangban.content.timelines.timeline import build_timeline
from tests.bangban.desk import case, entry


def build(*stages):
    """A case whose entries follow each other, a day each."""
    steps = (entry(f"2022-11-{day:02d}", stage, line=day) for day, stage in enumerate(stages, 1))
    return build_timeline(case("h", tuple(steps)))


@pytest.mark.parametrize(
    ("stages", "closings"),
    [
        (("received", "answered"), []),
        (("received", "closed"), [(2, None)]),
        (("received", "closed", "acting", "closed"), [(2, 3), (4, None)]),
        (("received", "closed", "revisited", "acting"), [(2, 4)]),
        (("received", "closed", "revisited"), [(2, None)]),
        (("received", "closed", "closed"), [(2, None), (3, None)]),
        (("closed", "received", "closed"), [(3, None)]),
    ],
)
def test_each_closing_has_the_step_by_which_the_case_went_on(stages, closings):
    """A revisit is none, nor is what lies before the request."""
    told = list_closings(build(*stages))
    days = [(one.at.anchor.day, after and after.at.anchor.day) for one, after in told]
    assert days == closings


def test_nothing_is_behind_a_request_that_is_not_there():
    """Of a case without entries."""
    assert list_after_request(build()) == []
