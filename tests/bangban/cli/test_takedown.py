"""`bangban takedown` writes one row, and loses nothing of what stands there."""

import pytest

from bangban.cli.takedown import take_down
from bangban.content.withdrawals import read_withdrawals
from bangban.diagnostics.errors import RefusedError
from tests.bangban.desk import ZONE

NOW = {"BANGBAN_NOW": "2022-11-21T08:30:40+08:00"}
CASE = "sample: true\ncase: {category: food, state: received}\n"
WHY = "应求助人要求撤下"


@pytest.fixture
def newsroom(newsroom):
    """With a case that stood elsewhere before, and its translation."""
    newsroom.case("street-lamp", f"aliases: [cases/lamp]\n{CASE}")
    newsroom.case("street-lamp-en", f"slug: street-lamp\nlang: en\n{CASE}")
    return newsroom


def _rows(newsroom):
    text = (newsroom.path / "withdrawn.yaml").read_text("utf-8")
    rows, problems = read_withdrawals("withdrawn.yaml", text, ZONE)
    assert problems == []
    return [(row.key, row.reason) for row in rows]


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("cases/street-lamp", "cases/street-lamp"),
        ("case/street-lamp", "cases/street-lamp"),
        ("/cases/street-lamp/", "cases/street-lamp"),
        ("https://news.example/sub/cases/street-lamp/?a=1#b", "cases/street-lamp"),
        ("https://news.example/cases/street-lamp/embed/", "cases/street-lamp"),
        ("cases/street-lamp/index.html", "cases/street-lamp"),
        ("cases/street-lamp/timeline.json", "cases/street-lamp"),
        ("cases/street-lamp.md", "cases/street-lamp"),
        ("content/cases/street-lamp.md", "cases/street-lamp"),
        ("cases/lamp", "cases/street-lamp"),
        ("https://news.example/cases/lamp/", "cases/street-lamp"),
        ("/cases/street-lamp/en/", "cases/street-lamp/en"),
        ("cases/street-lamp-en.md", "cases/street-lamp/en"),
        ("cases/long-gone", "cases/long-gone"),
    ],
)
def test_finds_the_story_by_whatever_the_desk_has_of_it(newsroom, monkeypatch, target, key):
    """Its key, an address of today or of before, its file."""
    monkeypatch.chdir(newsroom.path.parent)
    done = take_down(target, WHY, newsroom.path, NOW)
    assert (done.key, done.found, done.before) == (key, key != "cases/long-gone", None)
    assert _rows(newsroom) == [(key, WHY)]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("cases/stret-lamp", "takedown.near"),
        ("tags/灯", "takedown.key"),
        ("https://news.example/", "takedown.key"),
        ("", "takedown.key"),
    ],
)
def test_a_slip_takes_nothing_down(newsroom, target, code):
    """The desk would believe that the story is gone."""
    with pytest.raises(RefusedError) as refused:
        take_down(target, WHY, newsroom.path, NOW)
    assert refused.value.code == code
    assert not (newsroom.path / "withdrawn.yaml").exists()


@pytest.mark.parametrize(
    "before",
    [
        "# 撤下的稿件\n\n- key: articles/a  # 甲\n  at: 2022-01-01\n  reason: 甲\n",
        "  - {key: articles/a, at: 2022-01-01, reason: 甲}",
        "- key: articles/a\r\n  at: 2022-01-01\r\n  reason: 甲\r\n",
    ],
)
def test_what_stands_in_the_file_stays(newsroom, before):
    """Comments, line ends, and how it is indented."""
    path = newsroom.write("withdrawn.yaml", before.encode())
    take_down("cases/street-lamp", WHY, newsroom.path, NOW)
    assert _rows(newsroom) == [("articles/a", "甲"), ("cases/street-lamp", WHY)]
    after = path.read_bytes().decode()
    assert after.startswith(before)
    assert ("\r\n" in before) == ("\r\n" in after.removeprefix(before))
    assert [entry.name for entry in newsroom.path.iterdir() if entry.name.startswith(".")] == []


def test_an_empty_list_is_begun(newsroom):
    """`[]` cannot be added to."""
    newsroom.write("withdrawn.yaml", "# 没有\n[]\n")
    take_down("cases/street-lamp", WHY, newsroom.path, NOW)
    assert _rows(newsroom) == [("cases/street-lamp", WHY)]


@pytest.mark.parametrize("words", ["it's 'so': # 甲", "- 甲", "“甲”：乙\n丙", "{甲}", "true"])
def test_the_reason_is_read_as_it_was_said(newsroom, words):
    """Whatever YAML would make of it."""
    take_down("cases/street-lamp", words, newsroom.path, NOW)
    assert _rows(newsroom) == [("cases/street-lamp", " ".join(words.split()))]


def test_a_second_time_is_told_and_changes_nothing(newsroom):
    """Also by another name of the same story."""
    path = take_down("cases/street-lamp", WHY, newsroom.path, NOW).path
    data = path.read_bytes()
    done = take_down("/cases/lamp/", "别的", newsroom.path, NOW)
    assert done.before == ("2022年11月21日", WHY)
    assert take_down("cases/street-lamp/en", WHY, newsroom.path, NOW).before
    assert path.read_bytes() == data


def test_a_dry_run_writes_nothing(newsroom):
    """It shows the file as it would be."""
    done = take_down("cases/street-lamp", WHY, newsroom.path, NOW, dry=True)
    assert not done.path.exists()
    assert done.text == f"- key: cases/street-lamp\n  at: 2022-11-21\n  reason: '{WHY}'\n"


@pytest.mark.parametrize(
    "text", ["- {key: cases/a\n", "[{key: cases/a, at: 2022-01-01, reason: 甲}]\n", "- 甲\n", "\xff"]
)
def test_a_file_that_is_not_understood_is_left_alone(newsroom, text):
    """Nothing is put behind what nobody can read, or cannot be added to."""
    path = newsroom.write("withdrawn.yaml", text.encode("latin-1" if text == "\xff" else "utf-8"))
    data = path.read_bytes()
    with pytest.raises(RefusedError) as refused:
        take_down("cases/street-lamp", WHY, newsroom.path, NOW)
    assert refused.value.code == "takedown.broken"
    assert path.read_bytes() == data


@pytest.mark.parametrize("words", ["", "  ", "甲\x07"])
def test_a_reason_is_needed(newsroom, words):
    """In words."""
    with pytest.raises(RefusedError) as refused:
        take_down("cases/street-lamp", words, newsroom.path, NOW)
    assert refused.value.code == "takedown.reason"


def test_a_reason_that_tells_what_is_private_is_refused(newsroom):
    """Readers would see it; it is told without telling it."""
    with pytest.raises(RefusedError) as refused:
        take_down("cases/street-lamp", "求助人13812345678要求撤下", newsroom.path, NOW)
    assert refused.value.code == "takedown.private"
    assert "13812345678" not in str(refused.value.values)
    assert not (newsroom.path / "withdrawn.yaml").exists()
