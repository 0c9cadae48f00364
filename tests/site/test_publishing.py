"""Builds that go wrong, builds over older builds, builds elsewhere: readers never see half a site."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bangban.incremental.making.staged_files import FLAT
from bench.corpus import write_corpus
from tests.browser import builds
from tests.browser.builds import ROOT, BuildResult, Site
from tests.processes import ending

BAD_DATE = "---\ntitle: 坏稿\ndate: 2022-13-40\n---\n\n正文。\n"
SCRIPT = "---\ntitle: 有脚本\ndate: 2022-11-14\n---\n\n好。\n\n<script>alert(1)</script>\n"
OTHER_PLACE = {
    "LC_ALL": "C",
    "LANG": "C",
    "TZ": "America/Los_Angeles",
    "PYTHONHASHSEED": "7",
    "COLUMNS": "40",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def list_leftovers(folder: Path) -> list[str]:
    """What a build left beside its output."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".output"))


def test_preview_leaves_out_a_bad_file_and_tells_it(newsroom, build_site):
    """The place and the mend are told, the rest is there, and the build counts as done."""
    newsroom.write("articles/bad.md", BAD_DATE)
    built = build_site(newsroom.path)
    assert f"{newsroom.path}/articles/bad.md:3:12: moment.impossible " in built.stderr
    assert built.site.has("/articles/first-article/")
    assert not built.site.has("/articles/bad/")
    assert "坏稿" not in built.site.read("/articles/")


def test_preview_tells_every_problem_of_every_file(newsroom, build_site):
    """No mistake hides another, in files with front matter, data or texts."""
    newsroom.write("articles/bad.md", BAD_DATE.replace("title", "titel"))
    newsroom.write("articles/old.md", "Title: 旧\nDate: 2022-11-14\n\n正文。\n")
    newsroom.write("articles/script.md", SCRIPT)
    newsroom.write("articles/bytes.md", b"---\ntitle: \xff\n---\n")
    built = build_site(newsroom.path)
    assert built.returncode == 0
    for place in (
        "bad.md:2:1: key.unknown",
        "bad.md:3:12: moment.impossible",
        "old.md:1:1: frontmatter.old",
        "script.md:8:1: html.",
        "bytes.md:2:8: source.encoding",
    ):
        assert place in built.stderr, place


def test_publishing_stops_at_any_problem(newsroom, build_site):
    """Told like in preview; no traceback; the old site stays, byte by byte and minute by minute."""
    before = build_site(newsroom.path, settings="publishconf.py").site
    files = before.files()
    times = {path: path.stat().st_mtime_ns for path in before.root.rglob("*")}
    newsroom.article("second", title="没有问题的一篇")
    newsroom.write("articles/bad.md", BAD_DATE)
    built = build_site(newsroom.path, settings="publishconf.py")
    assert built.returncode != 0
    assert "bad.md:3:12: moment.impossible" in built.stderr
    assert "Traceback" not in built.said
    assert before.files() == files
    assert {path: path.stat().st_mtime_ns for path in before.root.rglob("*")} == times
    assert list_leftovers(before.root.parent) == []


def test_publishing_stops_before_there_is_a_site(newsroom, build_site, tmp_path):
    """A first build with a problem leaves no folder behind."""
    newsroom.write("articles/bad.md", BAD_DATE)
    assert build_site(newsroom.path, settings="publishconf.py").returncode != 0
    assert not (tmp_path / "output").exists()
    assert list_leftovers(tmp_path) == []


def test_publishing_gives_absolute_addresses(newsroom, build_site):
    """The public site names its own address for search engines; a preview does not."""
    site = build_site(newsroom.path, settings="publishconf.py").site
    assert (
        site.soup("/articles/first-article/").select_one("link[rel=canonical]")["href"]
        == "https://news.example/articles/first-article/"
    )
    preview = build_site(newsroom.path).site
    assert preview.soup("/articles/first-article/").select("link[rel=canonical]") == []


def test_prunes_what_no_story_makes_any_more(newsroom, build_site):
    """A deleted story, its tag and its picture go; what others still need stays."""
    newsroom.write("images/map.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    newsroom.article("second", "tags: [会消失]\ncover: {src: images/map.svg, alt: 图}\n", title="第二篇")
    before = build_site(newsroom.path).site
    assert before.has("/articles/second/")
    newsroom.remove("articles/second.md")
    newsroom.remove("images/map.svg")
    after = build_site(newsroom.path).site
    assert not after.has("/articles/second/")
    assert not after.has("/tags/会消失/")
    assert not after.has("/images/map.svg")
    assert not (after.root / "articles" / "second").exists()
    assert after.has("/articles/first-article/")


def test_keeps_what_others_have_put_there(newsroom, build_site):
    """Files of the host, in folders of their own or among ours, survive every build."""
    site = build_site(newsroom.path).site
    foreign = {
        "CNAME": "news.example\n",
        ".well-known/security.txt": "Contact\n",
        "articles/by-hand.html": "手写",
        ".git/HEAD": "ref\n",
    }
    for name, text in foreign.items():
        path = site.root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    newsroom.article("second", title="第二篇")
    for _ in range(2):
        site = build_site(newsroom.path).site
        assert {name: (site.root / name).read_text(encoding="utf-8") for name in foreign} == foreign


def test_same_input_gives_the_same_bytes(newsroom, build_site, tmp_path):
    """Another folder, zone, language, hash seed and working directory change nothing."""
    newsroom.article("second", "tags: [甲, 乙, 丙]\n", title="第二篇")
    first = build_site(newsroom.path, output=tmp_path / "one").site.files()
    second = build_site(newsroom.path, output=tmp_path / "two", env=OTHER_PLACE).site.files()
    assert second == first
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(newsroom.path, elsewhere / "inhalt")
    command = [
        sys.executable,
        "-P",
        "-m",
        "pelican",
        "inhalt",
        "-s",
        str(ROOT / "pelicanconf.py"),
        "-o",
        "three",
    ]
    subprocess.run(command, cwd=elsewhere, env=builds.environment(), check=True, capture_output=True)
    assert Site(elsewhere / "three").files() == first


def test_a_build_over_an_older_one_equals_a_clean_one(newsroom, build_site, tmp_path):
    """Nothing of the past shows."""
    newsroom.article("second", "tags: [会消失]\n", title="第二篇")
    build_site(newsroom.path, output=tmp_path / "used")
    newsroom.remove("articles/second.md")
    newsroom.article("third", title="第三篇")
    used = build_site(newsroom.path, output=tmp_path / "used").site.files()
    assert used == build_site(newsroom.path, output=tmp_path / "clean").site.files()


def test_a_killed_build_leaves_the_last_site(tmp_path):
    """Readers see the old site whole; the next build clears up and makes the new one."""
    content, output = tmp_path / "content", tmp_path / "output"
    write_corpus(content, 12)
    before = builds.build(content, output).site.files()
    write_corpus(content, 150)
    assert kill_while_writing(content, output) == -signal.SIGKILL
    assert Site(output).files() == before
    assert len(list_leftovers(tmp_path)) == 1
    after = builds.build(content, output).site
    assert len(after.pages()) > 150
    assert list_leftovers(tmp_path) == []


def kill_while_writing(content: Path, output: Path) -> int:
    """Start a build, kill it when some pages are written, and give its exit code."""
    command = [sys.executable, "-P", "-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(output)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with ending(subprocess.Popen(command, cwd=ROOT, env=builds.environment(), **quiet)) as process:
        while process.poll() is None and not any(output.parent.glob(f".output*/{FLAT}/*")):
            time.sleep(0.005)
        process.kill()
        return process.wait(builds.TIMEOUT)


def test_folders_may_have_any_name(newsroom, tmp_path):
    """Spaces, quotes and Chinese characters in both folders' names do no harm."""
    content = tmp_path / "内容 folder's [1]"
    shutil.copytree(newsroom.path, content)
    built = builds.build(content, tmp_path / '输出 & "网站"')
    assert built.site.has("/articles/first-article/")
    assert (built.site.root / "index.html").is_file()


def test_refuses_to_write_over_the_content(newsroom):
    """An output folder that holds the content would be pruned; the build says so and touches nothing."""
    before = Site(newsroom.path).files()
    built = builds.build(newsroom.path, newsroom.path.parent)
    assert built.returncode != 0
    assert "Traceback" not in built.said
    assert Site(newsroom.path).files() == before


def test_refuses_an_output_that_is_a_file(newsroom, tmp_path):
    """Told, and the file stays."""
    (tmp_path / "output").write_text("重要", encoding="utf-8")
    built = builds.build(newsroom.path, tmp_path / "output")
    assert built.returncode != 0
    assert "Traceback" not in built.said
    assert (tmp_path / "output").read_text(encoding="utf-8") == "重要"


@pytest.mark.parametrize("argument", ["--debug", "--quiet", "--fatal=warnings", "--delete-output-directory"])
def test_works_with_pelicans_own_options(newsroom, build_site, argument):
    """The plain command's options do what they say, and the site is the same."""
    plain = build_site(newsroom.path).site.files()
    assert build_site(newsroom.path, arguments=(argument,)).site.files() == plain


def test_an_empty_newsroom_is_a_site(newsroom, build_site):
    """A newsroom that has only its platform yet is built, and every list says that it is empty."""
    for name in ("articles/first-article.md", "editorials/first-editorial.md", "cases/first-case.md"):
        newsroom.remove(name)
    site = build_site(newsroom.path).site
    assert all("这里还没有内容" in site.read(page) for page in ("/articles/", "/editorials/", "/cases/"))


def test_says_when_the_clock_cannot_be_read(newsroom, build_site):
    """A clock that is no moment is told in a sentence."""
    built = build_site(newsroom.path, env={"BANGBAN_NOW": "明天"})
    assert built.returncode != 0
    assert "BANGBAN_NOW" in built.said
    assert "Traceback" not in built.said


def test_ends_by_saying_what_was_made(newsroom, build_site):
    """How many stories and pages, and where they are."""
    built: BuildResult = build_site(newsroom.path)
    last = built.stderr.strip().splitlines()[-1]
    assert last.startswith(f"完成：3 篇稿件，{len(built.site.pages())} 个页面")
    assert last.endswith(f"输出在 {built.output}")


def test_a_setting_that_cannot_be_ends_the_build_and_an_unknown_one_is_told(newsroom, build_site):
    """Each with a sentence: none is silently taken for another."""
    built = build_site(newsroom.path, arguments=("-e", "BANGBAN_PAGE_SIZE=0"))
    assert built.returncode == 1
    assert built.said.rstrip().endswith("BANGBAN_PAGE_SIZE 不能是“0”。请写大于 0 的整数，例如 20。")
    built = build_site(newsroom.path, arguments=("-e", "BANGBAN_PAGE_SIZ=3"))
    assert built.returncode == 0
    assert "是不是想写“BANGBAN_PAGE_SIZE”" in built.said
