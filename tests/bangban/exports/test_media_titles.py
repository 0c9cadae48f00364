"""What a picture of another site says about itself, in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.exports.timelinejs_shape import split_media_title, write_media_title

_WORDS = st.text(st.sampled_from("字，。ab（）：图来源\n"), max_size=8)


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (("当晚的医院", "亮着灯的楼", "李娜"), "当晚的医院（图中：亮着灯的楼）（来源：李娜）"),
        (("当晚的医院", "当晚的医院", ""), "当晚的医院"),
        (("", "", "李娜"), "（来源：李娜）"),
        (("", "", ""), ""),
    ],
)
def test_reads_like_a_caption(parts, title):
    """Caption first; what is missing leaves no empty brackets."""
    assert write_media_title(*parts) == title


@given(_WORDS, _WORDS, _WORDS)
def test_nothing_is_lost(caption, alt, credit):
    """However the line is taken apart again, it says the same."""
    title = write_media_title(caption, alt, credit)
    assert write_media_title(*split_media_title(title)) == title


@given(st.text(), st.text(), st.text())
def test_plain_parts_come_back(caption, alt, credit):
    """Without such brackets in the words, each part is what it was."""
    parts = [part.replace("（", "").replace("）", "") for part in (caption, alt, credit)]
    if parts[0] != parts[1]:
        assert split_media_title(write_media_title(*parts)) == tuple(parts)
