"""Pictures in paragraphs of their own are figures."""

from bangban.markdown.converter import Converter
from tests.bangban.known_site import resolve


def _convert(text):
    return Converter().convert(text, resolve=resolve).html


def test_frames_a_picture_with_its_caption():
    """The Markdown title is the caption, and is not repeated as a title."""
    page = _convert('![地图](../images/map.svg "图为“四环”内")')
    assert page == (
        '<figure><img decoding="async" loading="lazy" alt="地图" src="/images/map.svg">'
        "<figcaption>图为“四环”内</figcaption></figure>"
    )


def test_frames_a_linked_picture():
    """A link around the picture stays."""
    assert _convert("[![地图](/images/map.svg)](panda.md)").startswith(
        '<figure><a href="/cases/panda/"><img '
    )


def test_leaves_a_picture_among_words():
    """Beside text a picture stays in its line."""
    assert _convert("看 ![地图](/images/map.svg)").startswith("<p>看 <img ")


def test_leaves_no_empty_frame():
    """Where the picture was removed, nothing is left of the figure."""
    assert _convert("![图](https://e.com/x.png)") == ""
