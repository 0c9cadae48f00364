"""Mends of texts that `check --fix` makes: right, and calling for no other."""

import unicodedata

import pytest

from bangban.checks.fixing import fix_paths
from bangban.markdown._text_fixes import find_replacement
from bangban.markdown._unread.unread import list_unread

NFD = unicodedata.normalize("NFD", "é.pdf")
BODIES = [
    ("见[站](www.x.org)。", "见[站](https://www.x.org)。"),
    ("见[站](https：//x.org)和[信](a@example.org)。", "见[站](https://x.org)和[信](mailto:a@example.org)。"),
    ("![图](../images/upper.svg)", "![图](../images/UPPER.SVG)"),
    ("[函](../files/é.pdf)", f"[函](/files/{NFD})"),
    ("见[站]（https://x.org）。", "见[站](https://x.org)。"),
    ("＃＃ 经过", "## 经过"),
    ("甲［^1］。\n\n[^1]: 注。", "甲[^1]。\n\n[^1]: 注。"),
    ("甲&nbsp 乙&amp;mdash;丙", "甲&nbsp; 乙&mdash;丙"),
]
LEFT = ["电梯**修好了。", "见[案例]（gone.md）。", "[[gone]]", "－ 一", "[甲][none]", "[e]()", "[b](gone.md)"]
# Which of two is the link, and which only looks like one, is not known.
LEFT += ["写作\\[站](www.x.org)，见[站](www.x.org)。"]


@pytest.fixture
def check(newsroom, tmp_path):
    """What `--fix` makes of a body, and what is told then of it."""
    newsroom.write("images/UPPER.SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    newsroom.write(f"files/{NFD}", "%PDF-1.4")

    def check_(body):
        newsroom.article("lift", body=body + "\n")
        path = newsroom.path / "articles/lift.md"
        report = fix_paths([str(path.relative_to(tmp_path))], {}, tmp_path)
        text = (report.files[0].after if report.files else path.read_bytes()).decode()
        return text.split("---\n", 2)[2].strip(), [one.code for one in report.left.problems]

    return check_


@pytest.mark.parametrize(("body", "right"), BODIES)
def test_an_exact_mend_is_made_and_nothing_is_left(check, body, right):
    """Only what is wrong is written anew: where a path is seen from stays."""
    assert check(body) == (right, [])


@pytest.mark.parametrize("body", LEFT)
def test_what_an_editor_must_decide_is_left(check, body):
    """A link that may lead nowhere, a sign that may stand for itself."""
    after, left = check(body)
    assert after == body and left


def test_in_a_block_of_the_front_matter_the_place_is_the_files(newsroom, tmp_path):
    """Where the lines are the file's own."""
    entry = "  - at: 2022-11-14\n    title: 回访\n    text: |\n      一。\n\n      见[站](www.x.org)。\n"
    newsroom.article("lift", f"timeline:\n{entry}", "甲\n")
    (file,) = fix_paths(["content/articles/lift.md"], {}, tmp_path).files
    assert "      见[站](https://www.x.org)。\n" in file.after.decode()


def test_does_not_guess_at_a_heading():
    """`#话题` may be a topic: that a blank is missing is told, and no more."""
    (found,) = list_unread("##标题", "<p>##标题</p>", lambda text: text)
    assert found.code == "prose.heading-blank"
    assert find_replacement(found.code, found.values) is None
