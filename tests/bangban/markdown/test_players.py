"""Sound and film of the site are played on the page, of no other site, and never by themselves."""

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink

FILES = ("files/lift.mp4", "files/lift.vtt", "files/silent.webm", "files/call.mp3")


def resolve(href: str) -> ResolvedLink:
    """Files of the site; what is elsewhere stays as it is."""
    if "//" in href:
        return ResolvedLink(href)
    return ResolvedLink(f"/{href}", static=href) if href in FILES else ResolvedLink(None, "link.missing")


def convert(text: str):
    quick, stock = (Converter(quick=quick).convert(text, resolve=resolve) for quick in (True, False))
    assert quick == stock
    return quick


def test_a_film_alone_is_a_figure_with_captions_and_a_link():
    """The words below it are the title's; the captions lie beside it; both files are published."""
    prose = convert('![居民说](files/lift.mp4 "七楼。")')
    assert prose.html == (
        '<figure class="player"><video controls playsinline preload="metadata" src="/files/lift.mp4" '
        'title="居民说"><track kind="captions" label="字幕" src="/files/lift.vtt"></video>'
        '<figcaption>七楼。 <a class="player-file" href="/files/lift.mp4">下载视频</a></figcaption></figure>'
    )
    assert prose.statics == ("files/lift.mp4", "files/lift.vtt")
    assert (prose.bare_films, prose.removals, prose.bare_images) == ((), (), ())
    assert [use.kind for use in prose.links] == ["media", "media"]


def test_sound_loads_nothing_before_it_is_asked_for():
    """Without a title the words in brackets stand below it."""
    page = convert("![录音](files/call.mp3)").html
    assert '<audio controls preload="none" src="/files/call.mp3"' in page
    assert "<figcaption>录音 <a" in page


def test_in_a_line_of_text_it_is_a_link():
    """A player there would tear the line."""
    assert convert("听![录音](files/call.mp3)。").html == '<p>听<a href="/files/call.mp3">录音</a>。</p>'


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("![现场](files/silent.webm)", (("files/silent.webm", 1),)),
        ('<video src="files/lift.mp4"></video>', (("files/lift.mp4", 1),)),
        ('<video src="files/lift.mp4"><track kind="captions" src="files/lift.vtt"></video>', ()),
        ('<video><source src="files/silent.webm"></video>', (("files/silent.webm", 1),)),
        ('<video src="files/lift.mp4"><track kind="chapters" src="x"></video>', (("files/lift.mp4", 1),)),
        ("![录音](files/call.mp3)", ()),
    ],
)
def test_finds_films_without_captions(text, films):
    """Of Markdown and of HTML; sound has its words in the text."""
    assert convert(text).bare_films == films


@pytest.mark.parametrize(
    "text",
    [
        "![外面的](https://example.org/a.mp4)",
        '<video src="https://example.org/a.mp4" autoplay loop></video>',
        '<audio src="//example.org/a.mp3"></audio>',
        '<video><source src="https://example.org/a.mp4"></video>',
        '<video poster="https://example.org/a.png" src="files/lift.mp4"></video>',
    ],
)
def test_plays_nothing_of_other_sites_and_nothing_by_itself(text):
    """What is taken out is told."""
    prose = convert(text)
    assert "example.org" not in prose.html and "autoplay" not in prose.html
    assert prose.removals


def test_a_player_without_a_file_is_none():
    """An empty box would be there for nothing; the problem is told once."""
    prose = convert("![现场](files/gone.mp4)")
    assert "<video" not in prose.html and "<a" not in prose.html
    assert [use.href for use in prose.links] == ["files/gone.mp4"]


def test_editors_do_not_decide_how_much_is_loaded():
    """Every player has controls, once."""
    page = convert('<video preload="auto" src="files/lift.mp4"></video>').html
    assert page == '<video controls playsinline preload="metadata" src="/files/lift.mp4"></video>'
