"""A timeline on other sites."""

import json

from bangban.exports.embed import locate_embed, write_embed_code, write_oembed
from tests.bangban import desk


def _case(slug="help", **more):
    return desk.case(slug, (desk.entry("2022-11-13T13:00", "received", "seeker"),), **more)


def test_writes_the_code_to_paste():
    """A frame with a title, for readers who cannot see it, and the script that fits its height."""
    story = _case(story={"title": "药“到”了 <b>"})
    code = write_embed_code(desk.portal(story, host="https://news.example"), story)
    frame = f"https://news.example/{locate_embed(story)}"
    assert f'<iframe src="{frame}" title="时间线：药“到”了 &lt;b&gt;"' in code
    assert '<script src="https://news.example/theme/embed.js" async></script>' in code


def test_offers_no_code_in_a_preview():
    """It would lead to the editor's own computer."""
    story = _case()
    assert write_embed_code(desk.portal(story), story) == ""


def test_answers_as_oembed_asks():
    """Version, type, html and both measures are required of a rich response (§2.3.4.4)."""
    story = _case()
    answer = json.loads(write_oembed(desk.portal(story, host="https://news.example"), story))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert answer["html"].startswith("<iframe ")
    assert answer["width"] > 0 < answer["height"]
