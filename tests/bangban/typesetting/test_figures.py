"""Figures of running text stay with their units."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.typesetting.figures import keep_figures, part_duration


def _mark(markup):
    return re.sub(r'<span class="bb-nowrap">(.*?)</span>', r"[\1]", keep_figures(markup))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理19408件", "受理[19408件]"),
        ("历时3,653天，约48小时", "历时[3,653天]，约[48小时]"),
        ("2022年11月15日13时20分", "[2022年11月15日][13时20分]"),
        ("12月1日起", "[12月1日]起"),
        ("第1版、第3号楼", "[第1版]、[第3号楼]"),
        ("3.5万件，5000余户，20多名", "[3.5万件]，[5000余户]，[20多名]"),
        ("10-20元，3至5天", "[10-20元]，[3至5天]"),
        ("办结率93.7%，零下18℃", "办结率93.7%，零下18℃"),
        ("打12345或者0371-67170000", "打12345或者0371-67170000"),
        ("没有数字", "没有数字"),
    ],
)
def test_a_figure_stays_with_its_unit(text, expected):
    """Counts, dates, times, ordinal numbers; what browsers do not part has no need of it."""
    assert _mark(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3天21小时30分", "3天|21小时|30分"),
        ("约2个月14天6小时", "约2个月|14天|6小时"),
        ("1年2个月", "1年|2个月"),
        ("约20分钟", "约20分钟"),
        ("13至43天", "13至43天"),
        ("约4个半小时", "约4个半小时"),
        ("<3天", "&lt;3天"),
    ],
)
def test_a_long_duration_is_parted_between_its_counts(text, expected):
    """In a narrow place a line never ends within a number; what is text stays text."""
    assert part_duration(text).replace("<wbr>", "|") == expected


def test_tags_and_code_stay_as_they_are():
    """An id may hold Han, and code is the editor's own."""
    code = "<code>3件</code><pre><code>4件</code></pre>"
    markup = f'<h2 id="12月1日">12月1日</h2>{code}<img alt="5件"><p>6<b>件</b></p>'
    assert _mark(markup) == markup.replace(">12月1日<", ">[12月1日]<")


@given(st.text("0９,.-%至余万件月日第<p>/b ", max_size=60))
def test_says_the_same(text):
    """Spans are added, and nothing else."""
    shown = keep_figures(text)
    assert shown.replace('<span class="bb-nowrap">', "").replace("</span>", "") == text.replace("</span>", "")


@pytest.mark.parametrize("piece", ["1", "1,", "1件", "第", "<", "1-", "<code>", "1万"])
def test_a_long_text_takes_no_longer_than_it_is(piece):
    """A hundred thousand characters of anything."""
    keep_figures(piece * (100_000 // len(piece)))
