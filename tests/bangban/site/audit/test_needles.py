"""Texts of stories that are not out, looked for in bytes."""

import html
from json import dumps
from urllib.parse import quote

import pytest

from bangban.site.audit.needles import Search, cut_windows
from bangban.site.audit.secret_stories import SecretStory

TITLE = "夜里三点的急救车在高架桥下等了很久"
BODY = "那天晚上风很大雪也很大，妈妈一个人守在楼下等救护车。"


def search(title=TITLE, source=BODY, public=(), hidden=False, files=()):
    return Search([SecretStory("cases/a.md", "cases/lamp/", title, hidden, source, files)], public)


def find(one, text):
    data = text if isinstance(text, bytes) else text.encode()
    return {found.needle.what for found in one.find(data)}


@pytest.mark.parametrize(
    "form",
    [str, html.escape, dumps, quote, lambda text: f"<title>{text}</title>", lambda text: f"甲{text}乙"],
)
def test_a_title_is_found_in_any_form(form):
    """As it is, in HTML, JSON and addresses, whatever stands around."""
    assert "title" in find(search(), form(TITLE))


def test_a_sentence_is_found_wherever_it_is_cut():
    """Eleven letters on end are enough, from any place; three are not."""
    run = BODY.split("，")[1]
    for start in range(len(run) - 11):
        assert find(search(), f"甲{run[start : start + 11]}乙") == {"text"}, start
    assert find(search(), run[:3]) == set()


def test_a_short_title_counts_only_as_all_that_stands_there():
    """Two letters stand in any text."""
    one = search("断药", "")
    assert (
        find(one, "<h1>断药</h1>")
        == find(one, '{"title": "断药"}')
        == find(one, "SUMMARY:断药\r\n")
        == {"title"}
    )
    assert find(one, "<p>断药三天的老人</p>") == set()


def test_an_address_is_found_whole():
    """`cases/lamp` is not `cases/lamp-post`; a file has its name in other forms, too."""
    one = search(files=("images/lamp.jpg",))
    assert find(one, "/cases/lamp/") == find(one, "https://news.example/cases/lamp") == {"address"}
    assert find(one, "/images/lamp.webp") == {"address"}
    assert find(one, "/cases/lamp-post/ /images/lamp2.jpg") == set()


def test_what_is_public_is_no_secret(tmp_path):
    """Though a draft says it, too; with Markdown in it, or without."""
    public = tmp_path / "b.md"
    public.write_text(f"他说：**{TITLE[:6]}**{TITLE[6:]}\n[那天晚上](x.md)风很大雪也很大\n", "utf-8")
    one = search(public=[public, tmp_path / "gone.md"])
    assert find(one, TITLE) == find(one, "那天晚上风很大雪也很大") == set()
    assert find(one, "妈妈一个人守在楼下等救护车") == {"text"}


def test_other_scripts_are_found_by_their_words():
    """Four or five on end."""
    words = "The lift has been broken since Monday and nobody came"
    assert find(search("x", words), f"<p>{words}</p>") == {"text"}
    assert find(search("x", words), "The lift has been") == set()
    assert [len(window) for window in cut_windows(words)] == [24, 24, 24]


def test_without_secrets_nothing_is_looked_for():
    """A site without drafts costs nothing."""
    assert not Search([], []).is_wanted
    assert list(Search([], []).find(TITLE.encode())) == []
