"""Signs of a source compared with those of a page."""

import re

from bangban.markdown._unread.page_words import PageWords, extract_words, hide_escapes, keep_shown


def test_words_are_without_code():
    """Blocks and spans; a block begins a line."""
    assert extract_words("<p>甲<code>**</code></p><pre><code>`</code></pre><p>&amp;乙</p>").split() == [
        "甲\ufffc",
        "\ufffc",
        "&乙",
    ]


def test_escapes_are_hidden_in_place():
    """The source keeps its length."""
    assert hide_escapes(r"\*甲") == "\ufffc\ufffc甲"


def test_as_many_are_kept_as_the_page_shows():
    """The first of those that look alike."""
    star = re.compile(r"\*")
    kept = keep_shown(star, "*a *b *a", "*a *a", star, lambda match: match.string[match.end()])
    assert [match.start() for match in kept] == [0, 6]


def test_what_is_never_found_is_not_sought_for_ever():
    """A text of ten thousand signs is not read ten thousand times."""
    page = PageWords("甲" * 100)
    assert not any(page.show(f"乙{number}") for number in range(10_000))
    assert page._misses == 50
