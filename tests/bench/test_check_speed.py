"""CPU time of checks is measured, and told in pairs."""

import sys

from bench.check_speed import describe, measure_check
from bench.corpus import write_corpus


def test_measures_a_check(tmp_path):
    """The time of the command itself: more than none."""
    write_corpus(tmp_path, 3)
    assert measure_check(sys.executable, tmp_path) > 0


def test_tells_the_median_of_the_ratios():
    """Not that of the times: a round that was disturbed counts as one."""
    assert describe([(2.0, 1.0), (1.0, 1.0), (4.0, 40.0)]).splitlines() == [
        "   earlier       now   ratio",
        "    2.00 s    1.00 s   0.500",
        "    1.00 s    1.00 s   1.000",
        "    4.00 s   40.00 s  10.000",
        "median ratio 1.000",
    ]
