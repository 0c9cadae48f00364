"""The commands as editors and CI type them."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.browser.builds import environment
from tests.site.commands import found_project, run_bangban

HEAVY = (
    "bangban.checks.content_check",
    "bangban.site.site_texts",
    "markdown",
    "nh3",
    "pelican",
    "rich",
    "watchfiles",
    "yaml",
    "hashlib",
)


@pytest.fixture
def project(newsroom, tmp_path):
    """A newsroom in a project of its own."""
    found_project(tmp_path)
    return tmp_path


def test_helps_at_once():
    """`--help` loads nothing of what the commands need: it answers in the time that Python starts."""
    program = (
        "import sys\n"
        "from bangban.cli.main import main\n"
        "try:\n    main(['--help'])\n"
        f"finally:\n    print(*{HEAVY!r} & sys.modules.keys(), len(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-P", "-c", program]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=True)
    *loaded, count = done.stderr.split()
    assert loaded == []
    assert int(count) < 150
    assert all(command in done.stdout for command in ("check", "new", "build", "serve"))


def test_writes_a_new_story_and_says_where(project):
    """What it prints can be opened."""
    done = run_bangban("new", "case", "new-one", folder=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "content/cases/new-one.md\n", "")
    assert (project / "content/cases/new-one.md").read_text("utf-8").startswith("---\n")
    again = run_bangban("new", "case", "new-one", folder=project)
    assert again.returncode == 2
    assert again.stderr.startswith("content/cases/new-one.md 已经有了")
    assert run_bangban("new", "case", "New One", folder=project).returncode == 2


MISTYPED = {
    "": 2,
    "chek": 2,
    "check --nothing": 2,
    "check content/none.md": 2,
    "init content": 2,
    "new case x --content README": 2,
    "build --content none": 2,
    "build --previous content": 2,
    "build --output publishconf.py": 1,
    "serve --port -1": 2,
    "serve --bind nosuch.invalid": 2,
    "import table none": 2,
    "import table content": 2,
    "takedown x --reason y": 2,
    "audit none": 2,
    "gallery --output publishconf.py": 2,
    "completion nosh": 2,
}


@pytest.mark.parametrize(("line", "code"), MISTYPED.items())
def test_a_mistyped_command_is_told_in_words(project, line, code):
    """Never a traceback, never a fault of ours; what is said is no result, so it goes to standard error."""
    done = run_bangban(*line.split(), folder=project)
    assert (done.returncode, done.stdout) == (code, "")
    assert re.search(r"[\u4e00-\u9fff]", done.stderr.splitlines()[-1])
    assert "Traceback" not in done.stderr
    assert "程序自己出错了" not in done.stderr


def test_a_quiet_command_tells_problems_only(project):
    """Neither what it did nor where to look; what is wrong is told as ever."""
    done = run_bangban("build", "--quiet", folder=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (project / "content/articles/bad.md").write_text("---\ntitle: 没有日期\n---\n正文\n", encoding="utf-8")
    loud, quiet = (run_bangban("check", *options, folder=project) for options in ((), ("-q",)))
    assert (quiet.returncode, quiet.stdout) == (loud.returncode, loud.stdout) == (1, loud.stdout)
    assert loud.stderr
    assert quiet.stderr == ""
    assert "bad.md" in run_bangban("build", "-q", folder=project).stderr


def test_no_colour_where_nobody_wants_it(project):
    """The progress bar of a terminal is drawn in colours, unless NO_COLOR is set; a file gets neither."""
    colours = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-8]|9[0-7])[;0-9]*m")
    command = f"{sys.executable} -P -m bangban build"
    told = {}
    for name in ("", "NO_COLOR"):
        extra = {"TERM": "xterm-256color", **({name: "1"} if name else {})}
        kept = {key: value for key, value in environment(extra).items() if name or key != "NO_COLOR"}
        shutil.rmtree(project / ".bangban", ignore_errors=True)
        done = subprocess.run(
            ["script", "-qec", command, "/dev/null"],
            cwd=project, env=kept, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            timeout=120, check=True,
        )  # fmt: skip
        told[name] = bool(colours.search(done.stdout))
    assert told == {"": True, "NO_COLOR": False}
    assert "\x1b" not in run_bangban("build", folder=project, FORCE_COLOR="").stderr


def test_builds_and_says_where_to_look(project):
    """The same site as Pelican's own command makes, and where it is."""
    done = run_bangban("build", "--output", "out put", folder=project)
    assert done.returncode == 0, done.stderr
    index = project / "out put" / "index.html"
    assert f"网站已建好：{index}\n" in done.stdout
    assert index.is_file()


def test_stops_publishing_at_a_problem(project, newsroom):
    """CI sees a failure, and no word of success."""
    newsroom.write("articles/bad.md", "没有文件头")
    done = run_bangban("build", "--publish", folder=project)
    assert done.returncode == 1
    assert "网站已建好" not in done.stdout
    assert "content/articles/bad.md:1:1: frontmatter.missing" in done.stderr
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check nothing", "找不到“nothing”"),
        ("build", "当前文件夹里没有 pelicanconf.py。"),
        ("build --publish", "当前文件夹里没有 publishconf.py。"),
        ("serve", "当前文件夹里没有 pelicanconf.py。"),
        ("new article x", "没有内容文件夹“content”。"),
        ("nothing", "用法：bangban"),
    ],
)
def test_refuses_in_chinese(tmp_path, command, said):
    """What cannot be done ends with 2 and a sentence, and changes nothing."""
    done = run_bangban(*command.split(), folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_tells_an_unreadable_clock(newsroom, tmp_path):
    """Every command that needs the clock says so."""
    for command in ("check", "new article x"):
        done = run_bangban(*command.split(), folder=tmp_path, BANGBAN_NOW="下周")
        assert (done.returncode, "“下周”" in done.stderr) == (2, True)


def test_minds_no_closed_pipe(newsroom, tmp_path):
    """`bangban check | head -1` ends without a complaint."""
    for number in range(3000):
        newsroom.write(f"articles/{number}.md", "")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-P", "-m", "bangban", "check"]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


CASE = """
case: {category: medicine, state: in-progress, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, stage: received, title: 留言}
  - {at: 2022-11-13T14:00, stage: acting, title: 在办}
"""


def test_explains_a_case_and_its_files(project, newsroom):
    """Each file of a case says from what it is made; its timeline asks the clock often and is told once."""
    newsroom.case("c", CASE)
    assert run_bangban("build", folder=project).returncode == 0
    for target in ("content/cases/c.md", "/cases/c/", "output/cases/c/timeline.json"):
        done = run_bangban("explain", target, folder=project)
        assert (done.returncode, done.stderr) == (0, ""), target
        assert "不用重做" in done.stdout
        assert "到了时候没有" in done.stdout
        blocks = done.stdout.split("\n\n")
        assert all(len(set(block.splitlines())) == len(block.splitlines()) for block in blocks), target


def test_says_whether_stories_are_left_out(project, newsroom):
    """A warning leaves none out, in preview and in publication; an error in the header does."""
    newsroom.case("c", CASE.replace("in-progress", "closed"))
    for options in ([], ["--publish"]):
        done = run_bangban("build", *options, folder=project)
        assert (done.returncode, "稿件都收进了网站" in done.stderr) == (0, True), done.stderr
    newsroom.article("bad", "titel: 错\n")
    assert "，1 个文件没有收进网站" in run_bangban("build", folder=project).stderr


def test_explains_nothing_of_the_stock_way(project):
    """It keeps no record: that is said, and nothing is built."""
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("BANGBAN_FAST = False\n")
    done = run_bangban("explain", "/", folder=project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("BANGBAN_FAST 是 False")
    assert not (project / "output").exists()
