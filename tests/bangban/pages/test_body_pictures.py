"""Pictures of a text in all their widths and forms."""

import re

import pytest

from bangban.pages._body_pictures import show_pictures
from tests.bangban import desk
from tests.bangban.photos import draw_scene, make_heic, save


@pytest.fixture
def portal(tmp_path):
    """A content folder with a photograph of the usual size, of each kind."""
    (tmp_path / "images").mkdir()
    made = {
        "images/a b,c.jpg": save(draw_scene(size=(900, 600)), "JPEG"),
        "images/phone.heic": make_heic(size=(500, 300)),
        "images/small.jpg": save(draw_scene(), "JPEG"),
        "images/lift.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>',
    }
    for path, data in made.items():
        (tmp_path / path).write_bytes(data)
    return desk.portal(root=tmp_path, paths=frozenset(made), base="/sub/")


URL = "/sub/images/a%20b%2Cc.jpg"


def test_a_picture_is_offered_in_every_form(portal):
    """The picture itself stays the last choice, with all that it had; each file says how wide it is."""
    html = show_pictures(portal, f'<figure><img loading="lazy" alt="甲" src="{URL}"></figure>')
    found = re.fullmatch(r'<figure><picture>(.*)(<img loading="lazy" alt="甲" .*>)</picture></figure>', html)
    assert re.findall(r'type="([^"]*)"', found[1]) == ["image/avif", "image/webp"]
    assert f'src="{URL}"' in found[2]
    assert f"{URL} 900w" in found[2]
    assert len(re.findall(r" \d+w", html)) == 9
    assert html.count('sizes="') == 3


@pytest.mark.parametrize(
    "tag",
    [
        '<img alt="" src="/sub/images/small.jpg">',
        '<img alt="" src="/sub/images/lift.svg">',
        '<img alt="" src="/sub/images/none.jpg">',
        '<img alt="" src="/elsewhere/a.jpg">',
        '<img alt="">',
        '<img alt="src=&quot;/sub/images/phone.heic.jpg&quot;">',
    ],
)
def test_what_is_one_file_stays_as_it_is(portal, tag):
    """A small picture, a drawing, what is not there."""
    assert show_pictures(portal, f"<p>字{tag}</p>") == f"<p>字{tag}</p>"


def test_a_converted_picture_is_found_by_its_address(portal):
    """And one that stands beside its story by the address that it has there."""
    beside = {"cases/a/x.jpg": "images/phone.heic"}
    for address, places in (("images/phone.heic.jpg", {}), ("cases/a/x.jpg", beside)):
        html = show_pictures(portal, f'<p>字<img alt="" src="/sub/{address}?1#a"></p>', places)
        assert "/sub/images/phone.240." in html
        assert f'src="/sub/{address}?1#a"' in html


def test_a_width_that_the_editor_gave_is_kept(portal):
    """A browser needs no wider file for it."""
    html = show_pictures(portal, f'<p>字<img width="120" alt="" src="{URL}"></p>')
    assert html.count('sizes="120px"') == 3


def test_a_paragraph_that_opens_with_a_picture_is_not_set_in(portal):
    """As a text is, by two characters; one with words before the picture is."""
    for tag in (f'<img alt="" src="{URL}">', '<img alt="" src="/sub/images/lift.svg">'):
        html = show_pictures(portal, f"<p>字{tag}</p>\n<p>{tag}和{tag}</p>\n<p>字</p>")
        assert [line[:4] for line in html.split("\n")] == ["<p>字", "<div", "<p>字"]
        assert html.count("</p>") == 2
