"""Headers of Jekyll, Hugo, Hexo: what they kept back stays back, whatever the editor is told to write."""

import pytest

from bangban.content.stories import read_story
from bangban.diagnostics.fixes import apply_fixes
from tests.bangban.desk import ZONE


def _read(lines):
    """What is told of a header with these lines, and the text that the fixes make of it, round by round."""
    text = f"---\ntitle: 甲\ndate: 2022-11-14\n{lines}\n---\n\n正文\n"
    first = file = read_story("articles/a.md", text.encode(), ZONE)
    for _ in range(3):
        text = apply_fixes(text.encode(), [problem.fix for problem in file.problems])[0].decode()
        file = read_story("articles/a.md", text.encode(), ZONE)
    return first.problems, text, file


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("published: false", "draft"),
        ("published: true", "published"),
        ("publish: no", "draft"),
        ('published: "false"', "draft"),
        ("hidden: true", "hidden"),
        ("unlisted: false", "published"),
        ("private: true", "draft"),
        ("headless: true", "draft"),
        ("password: 芝麻开门", "draft"),
        ("post_status: private", "draft"),
        ("post_status: publish", "published"),
        ("visibility: hidden", "hidden"),
    ],
)
def test_a_story_is_no_more_public_than_there(lines, status):
    """The line that says the same takes the place of the foreign one; the editor's words stay."""
    told, text, file = _read(lines)
    assert [problem.code for problem in told] == ["key.foreign"]
    assert (file.problems, file.story.status) == ((), status)
    assert "芝麻开门" in text or "芝麻开门" not in lines


@pytest.mark.parametrize(
    ("lines", "codes", "new"),
    [
        ("published: 也许", ["key.foreign"], "draft: true"),
        ("hidden: [1]", ["key.foreign"], "status: hidden"),
        ("_build: {render: never}", ["key.foreign"], "draft: true"),
        ("password:\n  甲", ["key.foreign"], "draft: true"),
        ("expiryDate: 2023-01-01", ["key.foreign-end"], ""),
        ("categories: [甲, 乙]", ["key.foreign-list"], ""),
        ("categories: 甲 乙", ["key.foreign-list"], ""),
        ("menu: {main: {weight: 1}}", ["key.foreign-idle"], ""),
        ("published: 2022-11-14", ["key.unknown-far"], None),
    ],
)
def test_leaves_to_the_editor_what_is_not_certain(lines, codes, new):
    """What is told to be written shows less rather than more."""
    told, text, _ = _read(lines)
    assert [problem.code for problem in told] == codes
    assert told[0].values.get("new") == new
    assert lines in text


@pytest.mark.parametrize(
    ("lines", "after"),
    [
        ("published: false\nprivate: true", "draft: true\nprivate: true"),
        ("draft: false\npublished: false", "draft: false\npublished: false"),
        ("lastmod: 2022-11-15\nupdated: 2022-11-16", "lastmod: 2022-11-15\nupdated: 2022-11-16"),
        ("descrption: 甲\nexcerpt: 乙", "descrption: 甲\nsummary: 乙"),
    ],
)
def test_writes_no_key_twice(lines, after):
    """Where the right key is there, or is being written, it would be lost which of the two counts."""
    assert f"\n{after}\n---\n" in _read(lines)[1]


def test_carries_a_header_over():
    """What has a name here gets it; what has none becomes a comment, and is not lost."""
    lines = (
        "layout: post\nlastmod: 2022-11-15\npublishDate: 2022-11-20\nexcerpt: 摘要\nkeywords: [甲, 乙]\n"
        "permalink: /x/\ncomments: true\ntoc:"
    )
    told, text, file = _read(lines)
    assert {problem.code for problem in told} == {"key.foreign", "key.foreign-idle"}
    assert text.split("---")[1].split("\n")[3:-1] == [
        "# layout: post",
        "updated: 2022-11-15",
        "embargo: 2022-11-20",
        "summary: 摘要",
        "tags: [甲, 乙]",
        "# permalink: /x/",
        "# comments: true",
        "# toc:",
    ]
    assert file.problems == ()
