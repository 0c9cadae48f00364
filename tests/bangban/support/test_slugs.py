"""Tags and authors: distinct names, distinct addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.slugs import is_punctuation_only, make_tag_slug, normalize_tag


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("政策", "政策"),
        ("正测", "正测"),
        ("Covid-19", "covid-19"),
        ("健康 码", "健康-码"),
        ("２０２２", "2022"),
        ("a b", "a-b"),
    ],
)
def test_keeps_readable_names(name, slug):
    """Letters and digits of any script stay; no pinyin."""
    assert make_tag_slug(name) == slug


@pytest.mark.parametrize(
    "name",
    ["C++", "C#", "con", "LPT1", ".", "..", "/", "政/策", "😀", "-a", "a-", "长" * 99, "x-abcdef", "İ"],
)
def test_covers_what_a_slug_cannot_show(name):
    """A digest of the name follows."""
    assert re.search(r"-[0-9a-f]{6}\Z", make_tag_slug(name))


def test_tells_c_and_its_children_apart():
    """C, C++ and C# are three tags."""
    assert len({make_tag_slug(name) for name in ("C", "C++", "C#")}) == 3


@pytest.mark.parametrize(
    "twin", ["电\u200b梯", "电\u00ad梯", "电梯\ufe0f", "\u2060电梯", "电\u3164梯", "电\ufeff梯"]
)
def test_twins_that_look_alike_are_one(twin):
    """What nobody sees makes no second tag and no second author."""
    assert make_tag_slug(twin) == make_tag_slug("电梯") == "电梯"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("！？", True), ("——", True), ("😀", True), ("", False), (" ", False), ("第1", False), ("①", False)],
)
def test_knows_punctuation(text, expected):
    """No letter and no digit; blank is another mistake."""
    assert is_punctuation_only(text) is expected


_NAMES = st.one_of(
    st.text(max_size=30),
    st.text("aA-+ .#策策政İıſß1", max_size=6),
    st.sampled_from("con c c-1 aux.txt 政策 政 策 Ⅳ iv ｉｖ".split()),
)


@given(_NAMES, _NAMES)
def test_distinct_names_have_distinct_slugs(first, second):
    """Also where a file system ignores case, and only then."""
    same = normalize_tag(first) == normalize_tag(second)
    assert (make_tag_slug(first) == make_tag_slug(second)) is same
    assert (make_tag_slug(first).upper() == make_tag_slug(second).upper()) is same


@given(_NAMES)
def test_is_a_safe_path_segment(name):
    """On Windows and Linux: no dots, no signs, no device names, not too long."""
    slug = make_tag_slug(name)
    assert re.fullmatch(r"[\w-]+", slug)
    assert len(slug.encode()) <= 120
    assert not re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", slug)
    assert slug.casefold() == slug
