"""Headlines break between phrases: judged ones, and whatever else."""

import re
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.typesetting.phrases import break_headline, find_breaks, is_short
from tests.bangban.typesetting.headlines import HEADLINES

_PAUSE = re.compile(r"[，。、：；！？\s]")


@pytest.mark.parametrize("headline", HEADLINES, ids=lambda one: one.text)
def test_breaks_no_word_number_or_name(headline):
    """Only where an editor would."""
    places = find_breaks(headline.text, headline.names)
    shown = break_headline(headline.text, headline.names).replace("<wbr>", "｜")
    assert headline.allowed.issuperset(places), shown


@pytest.mark.parametrize("headline", HEADLINES, ids=lambda one: one.text)
def test_leaves_no_long_run_whole(headline):
    """A line of a phone has ten characters: what is longer has a break, where one is allowed."""
    cuts = {0, len(headline.text), *find_breaks(headline.text, headline.names)}
    cuts |= {mark.end() for mark in _PAUSE.finditer(headline.text)}
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        piece = headline.text[start:end]
        width = sum(1.0 if ord(char) > 0x2000 else 0.55 for char in piece)
        assert width <= 11, piece


def test_few_breaks_are_enough():
    """What fits on any line has none; all headlines together have fewer than three each."""
    counts = [len(find_breaks(one.text, one.names)) for one in HEADLINES]
    assert sum(counts) < 2 * len(counts)
    assert find_breaks("平台接力十小") == find_breaks("") == find_breaks("Rh阴性A型血") == ()
    assert is_short("平台接力") and not is_short("平台接力十小时")


@pytest.mark.parametrize(
    "whole",
    """19408件 38℃ 零下18℃ 12月1日 2022年11月15日 24小时 3,653天 93.7% 5%以上 第1版 13:05 0371-67170000
    三万多个 第十一次 3.5万件 1至3号楼 20多名 百分之九十 十一月十五日 上午9时30分
    Rh阴性 5G 1.5公里 两百余户 65岁以上
    约300人 近20年 7×24小时""".split(),
)
def test_keeps_numbers_with_their_units(whole):
    """Whatever stands around them."""
    for before, after in (
        ("居民小区里的", "连夜有人来处理"),
        ("平台昨天公布了", "是怎么算出来的"),
        ("", "办结求助再公布"),
    ):
        text = before + whole + after
        inside = range(len(before) + 1, len(before) + len(whole))
        assert not set(inside).intersection(find_breaks(text)), break_headline(text)


@pytest.mark.parametrize("name", ["甲乙丙丁戊", "三官庙街道", "的和在", "心通桥", "App在线办", "一二三四五"])
def test_keeps_a_known_name_whole(name):
    """Whatever it would be as words."""
    for text in (f"平台昨天把求助转给{name}以后三天没有回音", f"{name}昨夜连续接到十个求助电话"):
        start = text.index(name)
        inside = set(range(start + 1, start + len(name)))
        assert not inside.intersection(find_breaks(text, (name,)))


def test_unknown_names_of_people_stay_whole():
    """No list has them: single characters are not parted."""
    for name in ("王进喜", "石大东", "朱昭宇", "王辰琦", "欧阳文静"):
        text = f"记者{name}昨夜探访隔离医院产科病房"
        start = text.index(name)
        assert not set(range(start + 1, start + len(name))).intersection(find_breaks(text)), text


def test_a_name_longer_than_a_line_is_broken_as_words_are():
    """Else the browser would break it anywhere."""
    name = "郑州市新冠肺炎疫情防控指挥部"
    assert find_breaks(f"{name}发布通知", (name,))


_TEXT = st.text("郑州这六家单位连夜动起来的了在把“”（）《》，。：19.%℃Ab -—…", max_size=60)


@given(_TEXT, st.lists(st.sampled_from(["六家单位", "郑州", "9.", "(", "起来的"]), max_size=2))
def test_says_the_same_letters(text, names):
    """Breaks add nothing, are inside, and never stand before a closing mark, after an opening one, or between
    two digits or letters."""
    places = find_breaks(text, tuple(names))
    assert unescape(re.sub("<[^>]*>", "", break_headline(text, names))) == text
    assert list(places) == sorted(set(places))
    for place in places:
        assert text[place] not in "，。：”）》%℃的了 -—…" and text[place - 1] not in "“（《 "
        assert not (text[place - 1].isascii() and text[place].isascii())


def test_escapes_what_is_html():
    """A title is plain text."""
    assert break_headline("<b>&") == "&lt;b&gt;&amp;"
    long = break_headline("<郑州这六家单位连夜动起来&")
    assert long.startswith("&lt;") and long.endswith("&amp;") and "<wbr>" in long


@pytest.mark.parametrize("piece", ["11111111", "一", "1.", "A", "“", "甲乙", "第"])
def test_a_long_text_takes_no_longer_than_it_is(piece):
    """A hundred thousand characters of anything."""
    find_breaks(piece * (20_000 // len(piece)))


def test_what_a_browser_would_part_is_kept():
    """Behind a per cent sign, a degree, a hyphen it ends lines, whatever follows."""
    shown = break_headline("菜品价格上涨5%以上须提前公示，电话0371-67170000")
    assert '<span class="bb-nowrap">5%以上</span>' in shown
    assert '<span class="bb-nowrap">0371-67170000</span>' in shown
    assert "bb-nowrap" not in break_headline("办结率达到百分之九十三，办结率93.7%")
