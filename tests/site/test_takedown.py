"""A story that is taken down, or was renamed, in the whole site: nowhere any more, or found where it was.

The judge of each build is one that makes everything."""

import re

import pytest

from bangban.content.model.vocabulary import KINDS
from bangban.content.urls import LIST_NAMES, OWN_PLACES
from bangban.locale.zh.messages import read_messages
from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

TITLE = "路灯亮了"
STORY = CASE.replace("case:", f"title: {TITLE}\ntags: [路灯]\nbyline: [照明小组]\ncase:", 1)
ROW = "- {key: cases/lamp, at: 2022-11-21, reason: 应求助人要求撤下}\n"
PAGE, FRAME = "cases/lamp/index.html", "cases/lamp/embed/index.html"


def _write(bench, slug, front, body="正文。\n"):
    head = "" if TITLE in front else "title: 一件求助\n"
    bench.newsroom.write(f"cases/{slug}.md", f"---\n{head}date: 2022-11-15\n{front}---\n\n{body}")


@pytest.fixture
def bench() -> Workbench:
    """A newsroom, public, with a story that others name."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.newsroom.write("images/lamp.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    _write(bench, "lamp", f"cover: {{src: images/lamp.svg, alt: 路灯}}\n{STORY}")
    _write(bench, "other", f"related: [cases/lamp]\n{CASE}", "看[那一篇](lamp.md)。\n")
    bench.rebuild()
    return bench


def _list_traces(bench, words):
    texts = (path for path in bench.output.rglob("*") if path.is_file())
    return sorted(
        path.relative_to(bench.output).as_posix() for path in texts if words.encode() in path.read_bytes()
    )


def test_what_is_taken_down_is_nowhere(bench):
    """No list, tag, author, feed, export, map, cover; its address and its frame say why, and ask search
    engines to leave."""
    assert PAGE in _list_traces(bench, TITLE)
    bench.newsroom.write("withdrawn.yaml", ROW)
    bench.rebuild()
    assert _list_traces(bench, TITLE) == []
    assert _list_traces(bench, "照明小组") == []
    assert sorted(path.name for path in (bench.output / "cases/lamp").rglob("*.*")) == ["index.html"] * 2
    assert not (bench.output / "images/lamp.svg").exists()
    for page in (PAGE, FRAME):
        text = (bench.output / page).read_text("utf-8")
        assert "应求助人要求撤下" in text
        assert "2022年11月21日" in text
        assert '<meta name="robots" content="noindex">' in text
    named = {f"schemas/{name}.json" for name in ("case", "article", "editorial", "free-page")}
    named |= {PAGE, FRAME, "_redirects", "_redirects.nginx", "_redirects.caddy"}
    assert set(_list_traces(bench, "cases/lamp")) <= named
    rules = (bench.output / "_redirects").read_text("utf-8").splitlines()
    assert rules == [
        "/cases/lamp/ /cases/lamp/index.html 410",
        "/cases/lamp/embed/ /cases/lamp/embed/index.html 410",
    ]


def test_the_row_wins_whether_the_file_is_there_or_not(bench):
    """With mistakes of consent in it, too; and the story comes back when the row goes."""
    bench.newsroom.write("withdrawn.yaml", ROW)
    _write(bench, "lamp", STORY.replace("  basis: reporting\n", ""))
    bench.rebuild()
    text = (bench.output / PAGE).read_text("utf-8")
    (bench.newsroom.path / "cases/lamp.md").unlink()
    _write(bench, "other", CASE)
    bench.rebuild()
    assert (bench.output / PAGE).read_text("utf-8") == text
    _write(bench, "lamp", STORY)
    (bench.newsroom.path / "withdrawn.yaml").unlink()
    bench.rebuild()
    assert TITLE in (bench.output / PAGE).read_text("utf-8")


LINKS = """\
见[一](lamp.md)、[二](/cases/lamp/)、[三](../cases/lamp.md#e1)、[四]({filename}lamp.md)、[五](/cases/lamp/timeline.csv)、
[六](https://news.example/cases/lamp/)。
"""


@pytest.mark.parametrize("kept", [True, False], ids=["file-kept", "file-deleted"])
def test_a_link_to_what_is_taken_down_stops_nothing(bench, kept):
    """However it is written, and in `related`: the words stay, the link goes, and the editor is told. A name
    that nobody ever had is a mistake as before."""
    bench.newsroom.write("withdrawn.yaml", ROW)
    _write(bench, "other", f"related: [cases/lamp]\n{CASE}", LINKS)
    if not kept:
        bench.newsroom.remove("cases/lamp.md")
    done = bench.build()
    assert done.end == 0
    codes = re.findall(r"\b(?:link|related)\.[a-z-]+", "\n".join(done.problems))
    # Of a story whose file is there no path of it is told: it is as a draft.
    assert sorted(codes) == (
        ["link.withdrawn"] * 3 if kept else ["link.withdrawn"] * 6 + ["related.withdrawn"]
    )
    bench.rebuild()
    text = (bench.output / "cases/other/index.html").read_text("utf-8")
    assert "/cases/lamp" not in text
    assert all(word in text for word in "一二三四五六")
    _write(bench, "other", CASE, LINKS.replace("lamp", "lamb"))
    assert "错误 5" in str(bench.build().end)


def test_translations_go_with_their_original(bench):
    """Each at its address; one alone where only that is named."""
    _write(bench, "lamp-en", f"slug: lamp\nlang: en\n{STORY}")
    bench.newsroom.write("withdrawn.yaml", ROW.replace("cases/lamp", "cases/lamp/en"))
    bench.rebuild()
    assert "应求助人要求撤下" in (bench.output / "cases/lamp/en/index.html").read_text("utf-8")
    assert TITLE in (bench.output / PAGE).read_text("utf-8")
    bench.newsroom.write("withdrawn.yaml", ROW)
    bench.rebuild()
    assert _list_traces(bench, TITLE) == []
    assert "应求助人要求撤下" in (bench.output / "cases/lamp/en/index.html").read_text("utf-8")


def test_a_renamed_story_is_told_and_its_old_address_leads_on(bench):
    """What to write stands in the warning; the build goes on. Readers of the feed see no new story."""
    ids = re.findall("<id>(.*?)</id>", (bench.output / "cases/lamp/feed.atom.xml").read_text("utf-8"))
    lamp = bench.newsroom.path / "cases/lamp.md"
    lamp.rename(lamp.with_name("street-lamp.md"))
    _write(bench, "other", CASE)
    run = bench.build()
    assert run.end == 0
    (told,) = run.vanished
    assert read_messages()["address.moved"].mend.partition("{")[0] in told
    assert "aliases: [cases/lamp]" in told
    assert "/cases/street-lamp/" in told
    _write(bench, "street-lamp", f"aliases: [cases/lamp, /2019/灯.html]\n{STORY}")
    _write(bench, "other", CASE, "看[从前的地址](/cases/lamp/)。\n")
    assert not [line for line in bench.build().problems if "link." in line]
    bench.rebuild()
    for page in (PAGE, "2019/灯.html"):
        text = (bench.output / page).read_text("utf-8")
        assert '<meta http-equiv="refresh" content="0; url=/cases/street-lamp/">' in text
        assert '<link rel="canonical" href="https://news.example/cases/street-lamp/">' in text
        assert '<a href="/cases/street-lamp/">' in text
        assert '<meta name="robots" content="noindex">' in text
    assert "/cases/lamp/" not in (bench.output / "sitemap.xml").read_text("utf-8")
    rules = (bench.output / "_redirects").read_text("utf-8").splitlines()
    assert rules[0] == "/2019/%E7%81%AF.html /cases/street-lamp/ 301"
    feed = (bench.output / "cases/street-lamp/feed.atom.xml").read_text("utf-8")
    assert re.findall("<id>(.*?)</id>", feed) == ids


def test_old_addresses_of_what_is_taken_down_lead_to_its_notice(bench):
    """Also while its file is there."""
    _write(bench, "lamp", f"aliases: [cases/light]\n{STORY}")
    bench.newsroom.write("withdrawn.yaml", ROW)
    bench.rebuild()
    assert 'url=/cases/lamp/"' in (bench.output / "cases/light/index.html").read_text("utf-8")
    assert _list_traces(bench, TITLE) == []


def test_nobody_is_told_of_a_hidden_story(bench):
    """Its old address leads on for who has it, and stands in no list."""
    _write(bench, "lamp", f"status: hidden\naliases: [cases/light]\n{STORY}")
    _write(bench, "other", CASE)
    bench.rebuild()
    assert (bench.output / "cases/light/index.html").exists()
    assert (bench.output / "_redirects").read_bytes() == b""
    bench.newsroom.write("withdrawn.yaml", ROW)
    bench.rebuild()
    assert "应求助人要求撤下" in (bench.output / PAGE).read_text("utf-8")
    for name in ("_redirects", "_redirects.nginx", "_redirects.caddy"):
        assert (bench.output / name).read_bytes() == b""


@pytest.mark.parametrize("fast", [True, False])
def test_a_hidden_story_that_was_renamed_is_published(bench, fast):
    """Its old address names the new one; the audit of the build and the command's know both as its own."""
    _write(bench, "other", CASE)
    _write(bench, "dark", f"status: hidden\naliases: [cases/light, /2019/light.html]\n{CASE}")
    bench.settings["BANGBAN_FAST"] = fast
    assert bench.build().end == 0
    for old in ("cases/light/index.html", "2019/light.html"):
        assert "/cases/dark/" in (bench.output / old).read_text("utf-8")
    done = run_bangban("audit", "output", "--content", "content", folder=bench.root)
    assert (done.returncode, done.stdout) == (0, "")


def test_each_address_that_is_gone_is_told_once(bench, tmp_path):
    """Of a publication; what only a preview shows was never public. With the manifest of another build told
    again."""
    manifest = bench.output.with_name(f".bangban-{bench.output.name}.manifest")
    (tmp_path / "before").write_bytes(manifest.read_bytes())
    _write(bench, "lamp", f"draft: true\n{STORY}")
    _write(bench, "other", CASE)
    (told,) = bench.build().vanished
    assert read_messages()["address.gone"].mend.partition("{")[0] in told
    # Its code leads to its row of the manual.
    assert told.startswith("address.gone 警告：")
    assert not bench.build().vanished
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BANGBAN_PREVIOUS", str(tmp_path / "before"))
        assert bench.build().vanished
    bench.settings["BANGBAN_DRAFTS"] = True
    bench.build()
    (bench.newsroom.path / "cases/lamp.md").unlink()
    assert not bench.build().vanished


def test_a_row_that_cannot_be_read_stops_publication(bench):
    """Nobody knows what it takes down: the old site stays."""
    bench.newsroom.write("withdrawn.yaml", "- {key: 路灯, at: 2022-11-21, reason: 甲}\n")
    assert bench.rebuild() == set()
    run = bench.build()
    assert run.end
    assert any("withdrawn.yaml:1:9" in line and "withdrawn.key" in line for line in run.problems)


def test_no_page_of_the_site_stands_where_an_old_address_may(bench):
    """`OWN_PLACES` and `LIST_NAMES` have every place that is not a story's."""
    pages = {path.relative_to(bench.output).as_posix() for path in bench.output.rglob("*.html")}
    for page in pages:
        top, _, rest = page.partition("/")
        is_list = top in KINDS and (rest == "index.html" or rest.partition("/")[0] in LIST_NAMES)
        is_story = top in KINDS and page.count("/") >= 2
        assert is_list or is_story or top.partition(".")[0] in OWN_PLACES, page


def test_the_command_takes_a_story_down(bench, tmp_path):
    """It says what to do next; a second time, that it is done; a slip is refused."""
    content = str(bench.newsroom.path)
    arguments = ("takedown", "cases/lamp", "--reason", "应求助人要求撤下", "--content", content)
    done = run_bangban(*arguments, folder=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, f"{content}/withdrawn.yaml")
    again = run_bangban(*arguments, folder=tmp_path)
    assert (again.returncode, again.stdout) == (0, "")
    assert "已经撤下" in again.stderr
    slip = run_bangban("takedown", "cases/lapm", "--reason", "甲", "--content", content, folder=tmp_path)
    assert slip.returncode == 2
    assert "cases/lamp" in slip.stderr
    bench.rebuild()
    assert _list_traces(bench, TITLE) == []
