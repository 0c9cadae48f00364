"""Tags are read as the HTML Standard reads them."""

import re

import html5lib
import pytest
from hypothesis import given

from bangban.support import html_tokens
from bangban.support.html_tokens import compile_pattern, iterate_tags, limit_depth, lower, remove_tags
from tests.bangban.markdown.limited import convert_limited
from tests.bangban.soups import html_soup

_RAW = "script|style|iframe|textarea|title|xmp|noscript|noembed|noframes|plaintext|svg|math|select|template"


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ('<a href="x>y">', {"href": "x>y"}),
        ("<a href='x'title=y>", {"href": "x", "title": "y"}),
        ("<a/href=x/y>", {"href": "x/y"}),
        ("<a HREF = x href=y>", {"href": "x"}),
        ("<a href= >", {"href": ""}),
        ("<a =x>", {"=x": ""}),
        ('<a title="&lt;&#106;">', {"title": "<j"}),
        ("<a open>", {"open": ""}),
    ],
)
def test_reads_attributes(text, attributes):
    """Quotes, slashes, bare values, entities; the first of two counts."""
    (tag,) = iterate_tags(text)
    assert (tag.name, tag.closing, tag.attributes) == ("a", False, attributes)


@pytest.mark.parametrize(
    "text", ["<!-- <a> -->", "<!-->", "<!--> ", "<!-- <a> --!>", "<?a <b?>", "</ a>", "<!a>", "a < b", "<中>"]
)
def test_passes_over_what_is_no_tag(text):
    """Comments in all their forms, and a sign that means “less than”."""
    assert list(iterate_tags(text)) == []


def test_goes_on_after_a_comment():
    """A comment ends where browsers end it, not later."""
    assert [tag.name for tag in iterate_tags("<!--><b><!--x--!><i></i>")] == ["b", "i", "i"]


def test_skips_plain_tags_when_asked():
    """The fast pattern gives the same tags but those that say nothing."""
    markup = '<p>一<a href="x.md">二</a><a href="x:y">三</a><p class="c"><script></p>'
    tags = [tag.name for tag in iterate_tags(markup, compile_pattern(["p"]))]
    assert tags == ["a", "p", "script"]


def test_compares_ascii_letters_only():
    """The Kelvin sign is no k."""
    assert lower("MAR\u212a") == "mar\u212a"


def test_removes_tags_and_decodes():
    """What is left is what readers see."""
    assert remove_tags("<p>甲<!-- x -->&amp;<b>乙</b></p>") == "甲&乙"


@given(html_soup)
def test_misses_no_tag_that_a_parser_sees(markup):
    """Every attribute in a parsed tree was read here too, but for raw text and foreign elements."""
    read = list(iterate_tags(markup))
    if any(re.fullmatch(_RAW, tag.name) for tag in read):
        return
    names = {(tag.name.replace("image", "img"), name) for tag in read for name in tag.attributes}
    tree = html5lib.parseFragment(markup, treebuilder="etree", namespaceHTMLElements=False)
    seen = {(node.tag, name) for node in tree.iter() if isinstance(node.tag, str) for name in node.attrib}
    assert seen <= names


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<div>甲" * 3 + "</div>" * 3, "<div>甲" * 2 + "甲" + "</div>" * 2),
        (
            "<div>" * 3 + "</div><p>乙</p></div></div><div>丙</div>",
            "<div><div><p>乙</p></div></div><div>丙</div>",
        ),
        ("<p>甲" * 9 + "<br>" * 9, "<p>甲" * 9 + "<br>" * 9),
        ("</div>" * 3 + "<i>甲</i>", "</div>" * 3 + "<i>甲</i>"),
    ],
)
def test_elements_nested_too_deep_keep_their_words(markup, shown, monkeypatch):
    """Their tags go in pairs; what cannot nest does not count."""
    monkeypatch.setattr(html_tokens, "_DEEPEST", 2)

    assert limit_depth(markup) == shown


def test_a_page_of_many_tags_stays_as_it_is():
    """Whatever there are of them, one behind the other."""
    markup = "<div><p>甲<b>乙</b></p></div>" * 2000

    assert limit_depth(markup) == markup


def test_elements_that_nobody_closes_are_cleaned_in_time_that_grows_with_them():
    """nh3 looks up through all that are open, for each."""
    assert "甲" in convert_limited("<div>\n" * 60_000 + "甲")
