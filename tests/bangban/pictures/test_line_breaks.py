"""Where the lines of a headline end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.pictures._line_breaks import Breaker, break_lines
from bangban.typesetting.phrases import find_breaks
from tests.bangban.typesetting.headlines import HEADLINES

_LETTERS = "老人断了药社区送到家门口一二三“”‘’（）《》，。、；：？！…—Ab1 "


def _measure(text):
    return sum(1.0 if ord(one) > 0x2000 else 0.5 for one in text)


def _lines(text, width):
    return [line.text for line in break_lines(text, width, _measure)]


def test_balances_lines():
    """No last line of one character; the fewest lines that hold all."""
    assert _lines("建议把采样点的排队情况画在地图上", 15) == ["建议把采样点的排", "队情况画在地图上"]
    assert _lines("末班车以后", 15) == ["末班车以后"]
    assert _lines("  ", 15) == []


def test_gives_none_rather_than_too_many():
    """Whoever asks for at most so many lines learns at once that they are not enough."""
    text = "建议把采样点的排队情况画在地图上"
    breaker = Breaker(text, _measure)
    assert breaker.break_lines(15, most=1) == ()
    assert breaker.break_lines(15, most=2) == break_lines(text, 15, _measure)


def test_breaks_one_text_at_many_widths():
    """Whether its words are cut or not, a width does not know of the one before."""
    text = "用了Wordwordword和3.14亿元"
    breaker = Breaker(text, _measure)
    for width in (20, 4, 9, 5, 20):
        assert breaker.break_lines(width) == break_lines(text, width, _measure)


def test_rather_ends_after_a_mark():
    """Though the lines are then less equal."""
    assert _lines("码变了颜色，复诊没有赶上", 8) == ["码变了颜色，", "复诊没有赶上"]
    assert _lines("断药，怎样在家配到一个月的量", 12) == ["断药，怎样在家", "配到一个月的量"]


def test_marks_stay_where_they_belong():
    """Closing marks never start a line, opening ones never end it, dashes and dots stay whole."""
    for width in range(3, 12):
        for line in _lines("她说：“我妈妈还在楼上”——一张便签，走完了（最后）一百米……", width):
            assert line[0] not in "，”）：…" and line[-1] not in "“（"
            assert line.count("—") in (0, 2) and line.count("…") in (0, 2)


def test_words_and_numbers_stay_whole():
    """As do a number and its sign; a blank at a line's end is gone."""
    assert _lines("用了iPhone 14和3.14亿元的95.5%", 8) == ["用了iPhone 14和", "3.14亿元的95.5%"]
    assert "".join(_lines("Wordwordwordwordword", 5)) == "Wordwordwordwordword"
    assert max(map(_measure, _lines("Wordwordwordwordword", 5))) <= 5


def test_marks_give_up_half_their_width():
    """At the edges of a line, and where two meet: each run starts where the one before really ends."""
    (line,) = break_lines("“熊猫血”，平安", 20, _measure)
    assert line.runs == ((-0.5, "“熊猫血”"), (4.0, "，平安"))
    assert line.width == 7.0
    assert break_lines("断药。", 20, _measure)[0].width == 2.5


@given(st.text(_LETTERS, max_size=60), st.integers(4, 20))
def test_loses_nothing(text, width):
    """Every character but blanks is on a line, in order, and the runs of a line are its text."""
    lines = break_lines(text, width, _measure)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.text.strip() == line.text != "" for line in lines)


@given(st.text("老人断了药社区，。、", min_size=1, max_size=60), st.integers(6, 20))
def test_keeps_to_the_width(text, width):
    """But for a chain of marks that nothing may part; and in about the fewest lines."""
    lines = break_lines(text, width, _measure)
    chained = max(len(line.text) - len(line.text.rstrip("，。、")) for line in lines)
    assert all(line.width <= width + chained for line in lines)
    assert len(lines) <= len(text) // (width - 1 - chained if width > chained + 2 else 1) + 1


@pytest.mark.parametrize("headline", HEADLINES, ids=lambda one: one.text)
def test_lines_end_between_phrases(headline):
    """The judged headlines, at the first width of some at which no word has to be parted."""
    breaker = Breaker(headline.text, _measure, frozenset(find_breaks(headline.text, headline.names)))
    layouts = (breaker.break_lines(width) for width in (12, 13, 14, 17))
    lines = next(lines for lines in layouts if not any(line.parted for line in lines))
    place = 0
    for line in lines[:-1]:
        place += len(line.text)
        place += headline.text[place : place + 1] == " "
        assert place in headline.allowed or headline.text[place - 1] in "，。、：；！？ ", line.text


def test_a_line_ends_inside_a_word_where_it_must():
    """And says so."""
    lines = Breaker("甲乙丙丁戊己庚辛", _measure, frozenset()).break_lines(5)
    assert [(line.text, line.parted) for line in lines] == [("甲乙丙丁", True), ("戊己庚辛", False)]
