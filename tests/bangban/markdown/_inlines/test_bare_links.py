"""Addresses as they stand in a text become links, and end where Chinese begins."""

import pytest

from bangban.markdown._dialect import build_markdown
from bangban.support.html_tokens import remove_tags


def convert(text: str) -> str:
    quick, stock = build_markdown(), build_markdown(quick=False)
    page = quick.convert(text)
    assert stock.convert(text) == page
    return page


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org", "https://example.org"),
        ("见https://example.org/甲", "https://example.org/"),
        ("见https://example.org/a?b=c&d=e#f。文", "https://example.org/a?b=c&d=e#f"),
        ("（http://example.org/x）", "http://example.org/x"),
        ("(http://example.org/x)", "http://example.org/x"),
        ("http://example.org/x_(y)", "http://example.org/x_(y)"),
        ("www.example.org，文", "http://www.example.org"),
        ("**https://example.org**", "https://example.org"),
        ("https://example.org/_a_b_", "https://example.org/_a_b"),
        ("https://example.org/a.", "https://example.org/a"),
        ("“https://example.org/a”", "https://example.org/a"),
        ("“https://example.org/a”、https://example.org/a", "https://example.org/a"),
        ("- https://example.org/a", "https://example.org/a"),
        ("文[^1]\n\n[^1]: https://example.org/a", "https://example.org/a"),
        ("|甲|\n|---|\n|https://example.org/a|", "https://example.org/a"),
        ("https://example.org/a&amp;", "https://example.org/a"),
        ("见HTTPS://EXAMPLE.ORG/A。文", "HTTPS://EXAMPLE.ORG/A"),
        ("Http://example.org", "Http://example.org"),
        ("见WWW.EXAMPLE.ORG。", "http://WWW.EXAMPLE.ORG"),
    ],
)
def test_links_the_address_and_no_more(text, address):
    """No punctuation behind it, no Chinese, no bracket that was open before it."""
    page = convert(text)
    shown = address.replace("&", "&amp;")
    assert f'<a class="bare-link" href="{shown}">' in page
    assert page.count(shown.removeprefix("http://")) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "desk@example.org",
        "thttps://example.org",
        "a@www.example.org",
        "https://",
        "www.",
        "ftp://example.org",
        "`https://example.org`",
        "```\nhttps://example.org\n```",
        "example.org/www.x",
    ],
)
def test_links_nothing_else(text):
    """Above all no address of a person; and none in code."""
    page = convert(text)
    assert "<a" not in page
    assert remove_tags(page).strip() == text.strip("`\n")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[https://example.org](https://example.org)", 1),
        ("[见 https://example.org 文](x.md)", 1),
        ("<https://example.org>", 1),
        ('<a href="x.md">https://example.org</a> https://example.org', 2),
        ('<a href="x.md">**https://example.org** 文</a>', 1),
        ("![https://example.org](x.png)", 0),
        ("[甲]\n\n[甲]: https://example.org", 1),
    ],
)
def test_never_links_in_a_link(text, links):
    """Nor in the words of a picture."""
    assert convert(text).count("<a ") == links
