"""The output paths that docs/architecture.md lists."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.urls import (
    locate_agency,
    locate_author,
    locate_category,
    locate_list,
    locate_month,
    locate_page,
    locate_paper,
    locate_prose,
    locate_section,
    locate_story,
    locate_tag,
    locate_year,
    make_url,
    name_file,
    name_label,
)
from tests.bangban.desk import case, moment, story


def test_stories_and_lists_stand_where_the_contract_says():
    """Every address is a folder."""
    assert locate_story(story("a")) == "articles/a/"
    assert locate_story(story("a", "editorial")) == "editorials/a/"
    assert locate_story(case("panda-blood")) == "cases/panda-blood/"
    assert locate_list("case") == "cases/"
    assert locate_category("food") == "cases/category/food/"
    assert locate_agency("hospital") == "cases/agency/hospital/"
    assert locate_section("city") == "sections/city/"
    assert (locate_year(2022), locate_month(2022, 3)) == ("archive/2022/", "archive/2022/03/")
    assert (locate_prose("intro"), locate_prose("how-to")) == ("platform/", "platform/how-to/")


def test_a_translation_stands_below_its_story():
    """In lower case, as addresses are."""
    assert locate_story(story("a", lang="zh-TW")) == "articles/a/zh-tw/"


def test_homophones_have_addresses_of_their_own():
    """政策 and 正测 are spelt alike only in pinyin."""
    assert locate_tag("政策") == "tags/政策/"
    assert locate_tag("政策") != locate_tag("正测")
    assert locate_author("石大东") == "authors/石大东/"


@pytest.mark.parametrize("label", ["A05", "a05", "A5", "a5", "A005"])
def test_a_printed_page_has_one_address_however_its_label_is_typed(label):
    """Two would split the page."""
    assert locate_paper(moment("2022-11-15"), label) == "paper/2022-11-15/a5/"
    assert locate_paper(moment("2022-11-15T08:00"), label) == "paper/2022-11-15/a5/"


def test_first_pages_of_the_paper_have_no_letter():
    """`1` is `01`; `0` stays a page."""
    assert [name_label(label) for label in ("1", "01", "10", "0", "000")] == ["1", "1", "10", "0", "0"]


def test_further_pages_stand_below_the_list():
    """The first is the list itself."""
    assert [locate_page("cases/", number) for number in (1, 2, 10)] == [
        "cases/",
        "cases/page/2/",
        "cases/page/10/",
    ]


def test_a_file_answers_each_address():
    """`index.html` of the folder, or the file that the address names."""
    assert [name_file(address) for address in ("", "cases/", "404.html")] == [
        "index.html",
        "cases/index.html",
        "404.html",
    ]


def test_urls_are_percent_encoded():
    """RFC 3986: Chinese and signs that mean something in addresses."""
    assert make_url("/", "tags/政策/") == "/tags/%E6%94%BF%E7%AD%96/"
    assert make_url("/sub/", "cases/") == "/sub/cases/"
    assert make_url("/", "images/a b?#%.svg") == "/images/a%20b%3F%23%25.svg"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.sampled_from(["/", "/sub/"]))
def test_a_url_leads_back_to_its_file(address, base):
    """Decoded once, it is the address again, and it is ASCII."""
    url = make_url(base, address)
    assert url.isascii()
    assert unquote(url) == base + address


@given(st.text(min_size=1, max_size=80, alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_tag_is_one_safe_folder(name):
    """Whatever an editor types as a tag."""
    address = locate_tag(name)
    segment = address.removeprefix("tags/").removesuffix("/")
    assert segment not in ("", ".", "..")
    assert "/" not in segment
    assert len(segment.encode()) <= 255
