"""The way of a site: each step takes what the one before gave."""

import pytest

from bangban.build import build, prepare
from bangban.site.progress import Outcome
from tests.bangban.site.listeners import Notes


class Walk(Notes):
    """Steps that only say where they have been; who hears them may stop the build."""

    def __init__(self, stops=False):
        super().__init__()
        self.said, self._stops = [], stops

    def _say(self, step, *given):
        self.said.append((step, *given))
        return step

    def load_library(self):
        """The first."""
        return self._say("library")

    def open_site(self, library):
        """The second."""
        return self._say("site", library)

    def plan_outputs(self, opened):
        """The third."""
        return self._say("plan", opened)

    def run_checks(self, opened, plan):
        """The fourth."""
        self._say("checks", opened, plan)
        return (), 2

    def execute(self, plan):
        """The last."""
        self._say("execute", plan)
        return Outcome(1, 2)

    def tell(self, problems, left_out):
        """Hears, and may stop."""
        super().tell(problems, left_out)
        if self._stops:
            raise SystemExit(1)


def test_a_build_goes_forward():
    """Data moves in one direction, and problems are told before anything is made."""
    walk = Walk()
    assert build(walk, walk) == Outcome(1, 2)
    assert walk.said[:3] == [("library",), ("site", "library"), ("plan", "site")]
    assert walk.said[3:] == [("checks", "site", "plan"), ("execute", "plan")]
    assert walk.left_out == 2


def test_who_hears_of_problems_may_stop_it():
    """Nothing has been made by then; to prepare a build is to make nothing in any case."""
    walk = Walk(stops=True)
    with pytest.raises(SystemExit):
        build(walk, walk)
    assert "execute" not in dict.fromkeys(step for step, *_ in walk.said)
    walk = Walk()
    assert prepare(walk, walk) == "plan"
    assert walk.said[-1][0] == "checks"
