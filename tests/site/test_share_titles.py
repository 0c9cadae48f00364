"""Pictures for sharing have no boxes: a title that the fonts cannot write has none, and that is told."""

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import run_bangban
from tests.site.workbench import take_bench

ADDRESS = "cases/first-case/share.png"


@pytest.fixture
def bench():
    """A newsroom with an address, which draws pictures."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.settings = {"BANGBAN_SHARE_PICTURES": True, "BANGBAN_PUBLISH": True}
    return bench


def _name(bench, title):
    bench.newsroom.case(title=title)
    changed = bench.rebuild()
    page = (bench.output / "cases/first-case/index.html").read_text(encoding="utf-8")
    return ADDRESS in changed, (bench.output / ADDRESS).exists(), "share.png" in page


def test_a_picture_comes_and_goes_with_the_title(bench):
    """In both ways of building; no page names a picture that is not there."""
    assert _name(bench, "楼里的电梯停了") == (True, True, True)
    assert _name(bench, "𠮷先生的电梯停了") == (True, False, False)
    assert _name(bench, "一家\U0001f468\u200d\U0001f469\u200d\U0001f467的电梯") == (False, False, False)
    assert _name(bench, "\U00030edd\U00030edd面馆的电梯") == (True, True, True)


def test_what_nobody_sees_is_not_drawn(bench):
    """The picture is the same without a soft hyphen, a zero width space and a selector."""
    _name(bench, "电梯停了㊗")
    plain = (bench.output / ADDRESS).read_bytes()
    assert _name(bench, "电\u00ad梯\u200b停了㊗\ufe0f") == (False, True, True)
    assert (bench.output / ADDRESS).read_bytes() == plain


def test_is_told_at_the_title(bench, tmp_path):
    """A hint: nothing stops."""
    bench.newsroom.case(title="𠮷先生的电梯")
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    (told,) = [line for line in checked.stdout.splitlines() if "fonts.sign" in line]
    assert "cases/first-case.md:2:8: fonts.sign 提示：标题里的“𠮷”" in told
    assert checked.returncode == 0
