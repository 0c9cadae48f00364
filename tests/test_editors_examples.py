"""What EDITORS.md shows, tried: its files make a site, its links lead where it says."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.content.story_texts import convert_text
from bangban.locale.zh.messages import LEVELS, read_messages
from bangban.markdown.converter import Converter
from bangban.markdown.summaries import extract_text
from bangban.site.site_texts import make_targets, open_portal
from tests.handbook import find_section, list_codes, list_examples, list_rows

CLOCK = Clock(datetime(2023, 1, 1, tzinfo=UTC))
BESIDE = ("images/lift.svg", "files/notice.pdf")
"""Files that the examples show or link to."""

RECORDINGS = ("files/lift.mp4", "files/lift.vtt", "files/silent.mp4", "files/phone.mov")

HEADER = "---\ntitle: 试写\ndate: 2022-11-20\n"


def write_examples(folder: Path) -> list[str]:
    """A content folder of all examples that are whole files."""
    written = []
    for example in list_examples():
        if "/" in example.target:
            path = folder / example.target
            path.parent.mkdir(parents=True, exist_ok=True)
            assert not path.exists(), example.target
            path.write_text(example.text, encoding="utf-8")
            written.append(example.target)
    for name in BESIDE:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return written


@pytest.fixture(name="folder")
def written_examples(tmp_path: Path) -> Path:
    write_examples(tmp_path)
    return tmp_path


def check(folder: Path) -> list[tuple[str, str]]:
    problems = check_texts(load_library(folder, CONTENT_RULES), CLOCK)
    return [(str(problem.position), problem.code) for problem in problems]


def test_accepts_all_examples_together(tmp_path):
    """The files of the handbook, in one content folder, make a site without a problem."""
    written = write_examples(tmp_path)
    assert check(tmp_path) == []
    library = load_library(tmp_path, CONTENT_RULES)
    assert {path.split("/")[0] for path in written} == {
        "articles",
        "editorials",
        "cases",
        "platform",
        "pages",
    }
    assert len(library.stories) + len(library.prose) + len(library.figures.snapshots) >= len(written)
    assert library.platform.name


PARTS = [
    example
    for example in list_examples()
    if "/" not in example.target and example.language not in ("sh", "text")
]


@pytest.mark.parametrize("example", PARTS, ids=lambda example: f"line {example.line}")
def test_accepts_every_part(folder, example):
    """An example that is part of a file is right in that file."""
    assert (example.language, example.target) in {("yaml", "article"), ("yaml", "case"), ("markdown", "")}
    for name in RECORDINGS[:2] if RECORDINGS[0] in example.text else ():
        (folder / name).write_bytes(b"-")
    header = example.text if example.language == "yaml" else ""
    body = example.text if example.language == "markdown" else "正文。\n"
    kind = "cases" if example.target == "case" else "articles"
    more = "case: {category: housing, state: received, basis: reporting}\n" if kind == "cases" else ""
    (folder / kind / "part.md").write_text(f"{HEADER}{more}{header}---\n\n{body}", encoding="utf-8")
    assert check(folder) == []


def test_tries_every_block():
    """There is no fenced block but of a language that is tried, commands, and what a program says."""
    assert {example.language for example in list_examples()} <= {"markdown", "yaml", "csv", "sh", "text"}
    assert len(PARTS) >= 5


MISTAKES = [row for _, row in list_rows("写错", "写对")]


def check_line(folder: Path, line: str) -> set[str]:
    """The codes told of an article with this line in its header, instead of the usual one of that key."""
    usual = {"title": "title: 试写", "date": "date: 2022-11-20"}
    lines = [value for key, value in usual.items() if not re.match(rf"{key}\s*[:：]", line)]
    text = "\n".join(["---", *lines, line, "---", "", "正文。", ""])
    (folder / "articles" / "part.md").write_text(text, encoding="utf-8")
    return {code for place, code in check(folder) if place.startswith("articles/part.md")}


@pytest.mark.parametrize("row", MISTAKES, ids=lambda row: row["写错"])
def test_tells_common_mistakes(folder, row):
    """The wrong line is told with the code that the handbook names; the right one is right."""
    (wrong,), (right,), (code,) = (list_codes(row[name]) for name in ("写错", "写对", "提示"))
    assert code in check_line(folder, wrong)
    assert check_line(folder, right) <= {"key.missing"}
    assert not check_line(folder, right) or "title" not in right


def convert(folder: Path, markdown: str):
    library = load_library(folder, CONTENT_RULES)
    portal = open_portal(library, CLOCK, SiteConfig(), {})
    return convert_text("articles/lift-repair.md", markdown, Converter(), make_targets(portal, CLOCK))


def check_body(folder: Path, markdown: str) -> set[str]:
    (folder / "articles" / "part.md").write_text(f"{HEADER}---\n\n{markdown}\n", encoding="utf-8")
    return {code for _, code in check(folder)}


LINKS = find_section("链接")
HTML = find_section("能不能写 HTML")


@pytest.mark.parametrize(
    "row", LINKS.list_rows("写法", "从 `articles/lift-repair.md` 通向"), ids=lambda row: row["写法"]
)
def test_resolves_links_as_told(folder, row):
    """Each form of a link leads where the handbook says, and is no problem."""
    (markdown,), (target,) = (list_codes(cell) for cell in row.values())
    (written,) = re.findall(r'href="([^"]+)"', convert(folder, markdown).html)
    assert written == target
    # A place on the page is there.
    note = "\n\n注[^1]。\n\n[^1]: 注文。" if target.startswith("#fn") else ""
    assert check_body(folder, f"{markdown}{note}") == set()


@pytest.mark.parametrize(
    "row", [*LINKS.list_rows("写法", "提示"), *HTML.list_rows("写法", "提示")], ids=lambda row: row["写法"]
)
def test_tells_bad_links_and_html(folder, row):
    """What the handbook says is taken out is told with the code that it names."""
    (markdown,), (code,) = list_codes(row["写法"]), list_codes(row["提示"])
    assert code in check_body(folder, markdown)


@pytest.mark.parametrize(
    "row",
    [
        row
        for name in ("摘引", "没有读懂的写法")
        for row in find_section(name).list_rows("写法（⏎ 是换行）", "提示")
    ],
    ids=lambda row: row["提示"],
)
def test_tells_what_is_not_read(folder, row):
    """With the code and the level that the handbook names."""
    (markdown,), (code,) = list_codes(row["写法（⏎ 是换行）"]), list_codes(row["提示"])
    assert check_body(folder, markdown.replace("⏎", "\n")) == {code}
    assert LEVELS[read_messages()[code].level] == row["级别"]


@pytest.mark.parametrize(
    "row", find_section("音频和视频").list_rows("写法", "提示", "级别"), ids=lambda row: row["提示"]
)
def test_tells_what_is_wrong_with_recordings(folder, row):
    """With the code and the level that the handbook names."""
    for name in RECORDINGS:
        (folder / name).write_bytes(b"-")
    (markdown,), (code,) = list_codes(row["写法"]), list_codes(row["提示"])
    assert code in check_body(folder, markdown)
    assert LEVELS[read_messages()[code].level] == row["级别"]


def test_keeps_the_html_that_is_allowed(folder):
    """The elements that the handbook allows pass."""
    allowed = [code for line in HTML.text.split("会执行")[:1] for code in list_codes(line)]
    assert len(allowed) >= 5
    for tag in allowed:
        body = f"甲{tag}乙" if tag == "<br>" else f"{tag}甲</{tag[1:]}"
        assert tag in convert(folder, body).html
        assert check_body(folder, body) == set()


@pytest.mark.parametrize(
    "row",
    find_section("正文怎么写").list_rows("写法（⏎ 是换行）", "页面显示"),
    ids=lambda row: row["页面显示"],
)
def test_joins_lines_as_told(folder, row):
    """A newline joins Chinese and parts other words, as the handbook says."""
    (typed,) = list_codes(row["写法（⏎ 是换行）"])
    assert extract_text(convert(folder, typed.replace("⏎", "\n")).html) == row["页面显示"]


def test_hides_stories_as_told(folder):
    """Each way to hold a story back, in the table of publication, holds it back in the way it says."""
    rows = find_section("什么时候登出来").list_rows("要做的事", "写法")
    assert len(rows) == 4
    for row in rows:
        (line,) = list_codes(row["写法"])
        header = "---\ntitle: 试写\n" if line.startswith("date") else HEADER
        (folder / "articles" / "part.md").write_text(f"{header}{line}\n---\n\n正文。\n", encoding="utf-8")
        library = load_library(folder, CONTENT_RULES)
        visibility = CLOCK.judge(library.stories["articles/part.md"]).value
        assert visibility == ("hidden" if "hidden" in line else "absent"), line


def test_quotes_a_message_as_it_is_told(folder):
    """The line that the handbook explains is what `bangban check` says of that mistake."""
    texts = (example.text.strip() for example in list_examples() if example.language == "text")
    (quoted,) = (text for text in texts if text.startswith("content/"))
    path, line, column, rest = re.fullmatch(r"content/(\S+?):(\d+):(\d+): (.+)", quoted).groups()
    code, _, sentence = rest.partition(" ")
    text = f"{HEADER}case:\n  category: housng\n  state: received\n---\n\n正文。\n"
    (folder / path).write_text(text, encoding="utf-8")
    (problem,) = (one for one in load_library(folder, CONTENT_RULES).problems if one.position.path == path)
    assert str(problem.position) == f"{path}:{line}:{column}"
    assert (problem.code, problem.message + problem.mend) == (code, sentence)


@pytest.mark.parametrize(
    ("name", "lines", "url"),
    [
        ("articles/2022/nested.md", "", "/articles/nested/"),
        ("articles/电梯.md", "slug: lift-story\n", "/articles/lift-story/"),
    ],
)
def test_takes_files_where_it_is_said(folder, name, lines, url):
    """A story may lie in a folder of its own, and have a Chinese file name beside a slug."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(f"{HEADER}{lines}---\n\n正文。\n", encoding="utf-8")
    assert check(folder) == []
    assert f'href="{url}"' in convert(folder, f"[它](/{name})").html


def test_reads_what_windows_and_input_methods_leave(folder):
    """A byte order mark, CRLF and full-width digits in a date are no problem."""
    text = f"{HEADER}updated: ２０２２－１１－２１\n---\n\n正文。\n".replace("\n", "\r\n")
    (folder / "articles" / "part.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert check(folder) == []
