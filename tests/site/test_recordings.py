"""Sound and film in a story: played on its page, published with it and with nothing else."""

import pytest

BODY = """\
电梯停了半个月，七楼的老人下不了楼。要带：
- [ ] 身份证
- [x] 病历

![七楼的居民说电梯又停了](../files/lift.mp4 "11月19日，居民拍摄。")

| 项目 | 件数 |
|:--|--:|
| 收到 | 12 |
"""
ADDRESS = "/articles/lift/"


def write(newsroom):
    """A story with a film, and a draft with another one."""
    newsroom.article("lift", body=BODY, title="电梯")
    newsroom.article("kept", body="![别的](../files/kept.mp4)\n", title="草稿", draft="true")
    for name in ("files/lift.mp4", "files/lift.vtt", "files/kept.mp4"):
        newsroom.write(name, "WEBVTT\n")


@pytest.fixture(scope="module")
def filmed(build_once):
    """The site."""
    return build_once(write).site


def test_goes_out_with_its_captions_and_nothing_else_does(filmed):
    """The draft's film is as secret as the draft."""
    folder = filmed.root / "files"
    assert sorted(path.name for path in folder.iterdir()) == ["lift.mp4", "lift.vtt"]
    (figure,) = filmed.soup(ADDRESS).select("figure.player")
    assert figure.video["src"] == "/files/lift.mp4"
    assert figure.track["src"] == "/files/lift.vtt"
    assert figure.select_one("a.player-file")["href"] == "/files/lift.mp4"


@pytest.mark.parametrize("width", [390, 1440])
def test_is_open_to_all_and_obeys_the_policy_of_the_page(filmed, serve, open_page, width):
    """As wide as its column; on paper, the address."""
    visit = open_page(ADDRESS, width=width, scheme="light", base=serve(filmed.root))
    page = visit.page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box, column = (page.locator(name).first.bounding_box() for name in ("video", ".bb-prose"))
    assert abs(box["width"] - column["width"]) < 2
    assert page.evaluate("getComputedStyle(document.querySelector('td.align-right')).textAlign") == "right"
    page.emulate_media(media="print")
    assert not page.locator("video").is_visible()
    address = page.evaluate("getComputedStyle(document.querySelector('.player-file'), '::after').content")
    assert "attr" not in address and address != "none"
