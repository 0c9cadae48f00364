"""What is told is what was taken out."""

import html5lib
import pytest
from hypothesis import assume, given

from bangban.markdown.removals import Removal, list_bare_images, list_removals
from bangban.markdown.sanitizer import Sanitizer
from tests.bangban.soups import html_soup


@pytest.mark.parametrize(
    ("markup", "kind", "name", "needle"),
    [
        ("<IFRAME src=x></iframe>", "element", "iframe", "<iframe"),
        ("<h1>文</h1>", "element", "h1", "<h1"),
        ("<img alt='x'>", "element", "img", "<img"),
        ("<p onclick=x>", "attribute", "onclick", "onclick"),
        ("<p style='x'>", "attribute", "style", "style"),
        ("<p id='main'>", "attribute", "id", "id"),
        ("<a href='java&#115;cript:x'>", "link", "javascript:x", "javascript:x"),
        ("<img src='https://e.com/x.png'>", "image", "https://e.com/x.png", "https://e.com/x.png"),
    ],
)
def test_tells_each_kind(markup, kind, name, needle):
    """An element, an attribute, a link, a picture: each with what to look for."""
    assert list_removals(markup) == (Removal(kind, name, needle, 1),)


def test_counts_the_same_needle():
    """The second of two is the second, so that its line can be found."""
    told = list_removals('<p onclick="a">1</p><p title="x>y" onclick="b">2</p>')
    assert [each.occurrence for each in told] == [1, 2]


def test_tells_nothing_of_comments_and_known_ids():
    """A comment was never shown; an id that Markdown made stays."""
    assert list_removals('<!-- <script> --><h2 id="h-a">文</h2>', ["h-a"]) == ()


def test_finds_pictures_without_description():
    """No alt, or a blank one; a foreign picture is told otherwise."""
    markup = '<img src="a.svg" alt="图"><img src="a.svg"><img alt=" " src="b.svg"><img src="//e.com/c.png">'
    assert list_bare_images(markup) == (("a.svg", 2), ("b.svg", 1))


def _parse(markup):
    # A whole document: html5lib drops a table in a table of a fragment.
    document = html5lib.parse(f"<!doctype html><body>{markup}", treebuilder="dom")
    (tree,) = document.getElementsByTagName("body")
    for node in [*_walk(tree)]:
        if node.nodeType == node.COMMENT_NODE:
            node.parentNode.removeChild(node)
    tree.normalize()
    walker = html5lib.getTreeWalker("dom")
    return html5lib.serializer.HTMLSerializer(
        omit_optional_tags=False, quote_attr_values="always", alphabetical_attributes=True
    ).render(walker(tree))


def _walk(node):
    for child in node.childNodes:
        yield child
        yield from _walk(child)


@given(html_soup)
def test_takes_nothing_that_it_does_not_tell(markup):
    """Nothing told: then the same document, to another parser of HTML, before and after."""
    assume(not list_removals(markup))
    assume(_parse(_parse(markup)) == _parse(markup))
    assert _parse(Sanitizer(lambda _, address: address).sanitize(markup)) == _parse(markup)
