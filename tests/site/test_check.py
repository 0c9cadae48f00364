"""`bangban check` through the real command: every mistake of every file at its place, in one run."""

import json
import os
import shutil

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bangban.cli.main import main
from tests.browser.newsroom import CASE
from tests.site import mistakes
from tests.site.commands import list_places, run_bangban

EVERYTHING = {
    **{name: places for name, (_, places) in mistakes.MISTAKES.items()},
    "cases/ten.md": mistakes.TEN_PLACES,
    "platform/stats.csv": mistakes.FIGURE_PLACES,
}


@pytest.fixture
def ward(newsroom):
    """A newsroom with one file for each kind of mistake."""
    for name, (text, _) in mistakes.MISTAKES.items():
        newsroom.path.joinpath(name).write_bytes(text.encode() if isinstance(text, str) else text)
    newsroom.path.joinpath("cases/ten.md").write_text(mistakes.TEN_AT_ONCE, encoding="utf-8")
    newsroom.write("platform/stats.csv", mistakes.FIGURES)
    newsroom.write("images/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return newsroom


def expect(prefix: str, places: dict[str, list[str]]) -> list[str]:
    """What `list_places` gives when each file's problems are told in order."""
    return [f"{prefix}{name}:{place}" for name in sorted(places) for place in places[name]]


def test_accepts_a_valid_newsroom(newsroom, tmp_path):
    """Nothing to tell: nothing on the output, a sum beside it, and success."""
    done = run_bangban("check", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "共检查 9 个文件，发现 0 个问题。\n"


def test_tells_every_mistake_at_its_place_in_one_run(ward, tmp_path):
    """No mistake hides another, neither in its own file nor in others."""
    done = run_bangban("check", folder=tmp_path)
    assert list_places(done) == expect("content/", EVERYTHING)
    count = sum(map(len, EVERYTHING.values()))
    # Of the newsroom's own nine the mistaken stats.csv is one; the picture is looked at, too.
    assert done.stderr == f"共检查 {9 + len(EVERYTHING) - 1 + 1} 个文件，发现 {count} 个问题。\n"
    assert done.returncode == 1


def test_tells_the_mistakes_of_loose_files(tmp_path):
    """The same files without a newsroom around them: the header tells which are cases; names of the
    platform are not looked up, as there is none."""
    loose = tmp_path / "mail"
    loose.mkdir()
    for name, (text, _) in mistakes.MISTAKES.items():
        loose.joinpath(name.partition("/")[2]).write_bytes(text.encode() if isinstance(text, str) else text)
    done = run_bangban("check", loose.name, folder=tmp_path)
    # Without the newsroom there are neither its names nor its pictures.
    elsewhere = ("section.", "category.", "agency.", "actor.", "slug.", "image.")
    told = [place for place in list_places(done) if not place.split(" ")[1].startswith(elsewhere)]
    wanted = {
        name.partition("/")[2]: [one for one in places if not one.split(" ")[1].startswith(elsewhere)]
        for name, (_, places) in mistakes.MISTAKES.items()
    }
    wanted["misspelt-link.md"] = ["6:9 link.missing"]
    assert told == expect("mail/", wanted)


def test_looks_names_up_in_the_usual_platform_for_loose_files(newsroom, tmp_path):
    """Beside a newsroom's `content`, loose files are checked against its platform."""
    loose = tmp_path / "mail"
    loose.mkdir()
    text, places = mistakes.MISTAKES["cases/unknown-category.md"]
    (loose / "draft.md").write_text(text, encoding="utf-8")
    assert list_places(run_bangban("check", "mail", folder=tmp_path)) == [f"mail/draft.md:{places[0]}"]
    newsroom.remove("platform/platform.yaml")
    assert list_places(run_bangban("check", "mail", folder=tmp_path)) == []


def test_tells_the_mistakes_of_the_platform(tmp_path):
    """Every line of platform.yaml is judged."""
    platform = tmp_path / "content" / "platform" / "platform.yaml"
    platform.parent.mkdir(parents=True)
    platform.write_text(mistakes.PLATFORM, encoding="utf-8")
    wanted = [f"content/platform/platform.yaml:{place}" for place in mistakes.PLATFORM_PLACES]
    assert list_places(run_bangban("check", folder=tmp_path)) == wanted


def test_names_both_files_of_one_address(newsroom, tmp_path):
    """Whichever of the two is asked about, the sentence names both."""
    newsroom.article("second", keys="slug: first-article\n")
    for path in ("content", "content/articles/second.md", "content/articles/first-article.md"):
        done = run_bangban("check", path, folder=tmp_path)
        assert [place.split(" ")[1] for place in list_places(done)] == ["slug.duplicate"]
        assert "articles/first-article.md" in done.stdout
        assert "articles/second.md" in done.stdout


@pytest.mark.parametrize(
    ("paths", "prefix", "folders"),
    [
        (["content/cases"], "content/", ("cases/",)),
        (["./content/cases/"], "./content/", ("cases/",)),
        (["content/platform/stats.csv"], "content/", ("platform/stats.csv",)),
        (["content/articles/empty-title.md"], "content/", ("articles/empty-title.md",)),
        (["content/cases", "content/articles/no-header.md"], "content/", ("articles/no-header.md", "cases/")),
        (["content", "content/cases"], "content/", ("",)),
        (["."], "./content/", ("",)),
    ],
)
def test_tells_only_what_was_asked_for(ward, tmp_path, paths, prefix, folders):
    """Paths are shown as they were typed, so that an editor's terminal finds them."""
    done = run_bangban("check", *paths, folder=tmp_path)
    wanted = {name: places for name, places in EVERYTHING.items() if name.startswith(folders)}
    assert list_places(done) == expect(prefix, wanted)


def test_knows_absolute_paths(ward, tmp_path):
    """From elsewhere too, the whole newsroom is known."""
    path = ward.path / "cases" / "unknown-state.md"
    assert list_places(run_bangban("check", path, folder=tmp_path.parent)) == [f"{path}:4:35 state.unknown"]


def test_finds_stories_in_the_wrong_folder(newsroom, tmp_path):
    """That a story would be left out does not hide what else is wrong with it."""
    newsroom.write("drafts/late.md", mistakes.MISTAKES["articles/empty-title.md"][0])
    newsroom.write("articles/notes.txt", "随手记。")
    done = run_bangban("check", folder=tmp_path)
    assert list_places(done) == [
        "content/articles/notes.txt:1:1 file.suffix",
        "content/drafts/late.md:1:1 file.folder",
        "content/drafts/late.md:2:7 text.empty",
    ]


def test_writes_json_alone(ward, tmp_path):
    """The output is one JSON array, the sum stands beside it."""
    done = run_bangban("check", "content/articles/empty-title.md", "--format", "json", folder=tmp_path)
    assert json.loads(done.stdout) == [
        {
            "path": "content/articles/empty-title.md",
            "line": 2,
            "column": 7,
            "level": "error",
            "code": "text.empty",
            "message": "title: 这里是空的。",
            "mend": "请填上内容；如果是列表里多出来的一项，就把那一项删去。",
        }
    ]
    assert done.stderr == "共检查 1 个文件，发现 1 个问题。\n"
    assert json.loads(run_bangban("check", "content/images", "--format=json", folder=tmp_path).stdout) == []


def test_marks_lines_in_pull_requests(ward, tmp_path):
    """GitHub Actions reads workflow commands."""
    done = run_bangban("check", "content/articles/empty-title.md", "--format", "github", folder=tmp_path)
    assert done.stdout.startswith(
        "::error file=content/articles/empty-title.md,line=2,col=7,title=text.empty::"
    )
    assert done.stdout.count("\n") == 1


def test_prints_names_that_no_terminal_can(newsroom, tmp_path):
    """A file's name may be no UTF-8, and a terminal may know only ASCII."""
    for name in (os.fsdecode(b"\xff.md"), "坏.md"):
        newsroom.write(f"articles/{name}", "---\n---\n")
    done = run_bangban("check", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines() if "key.missing" in line] == [
        *["content/articles/\\u574f.md"] * 2,
        *["content/articles/\\udcff.md"] * 2,
    ]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A folder for odd files, the same for all examples."""
    return tmp_path_factory.mktemp("house")


# Bytes that look like ours meet more branches than any bytes.
WORDS = """
    --- title : ： case: timeline: - at 2022-11-13 9999999999 { } [ ] ' " # &a *a !x | > ~ / ../ ]( ![ ` *
    <script> &#0; , ， … category date categories: id: zone:
    as_of,since,received,processed,closed,urgent_closed,source
"""
PIECES = st.sampled_from(
    [*WORDS.split(), "  ", " ", "\n", "\n---\n", "\r\n", "\t", "\0", "\u3000", "\u2028", "\x85"]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)
ODD_FILES = (
    st.binary(max_size=200)
    | TEXTS.map(str.encode)
    | TEXTS.map(lambda text: f"---\n{text}\n---\n{text}".encode())
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ODD_FILES, st.sampled_from(["content/articles/x.md", "content/cases/x.md", "x.md"]))
@example(b"\xff\xfe\x00", "content/cases/x.md")
@example(f"---\ntitle: 一\n{CASE}---\n[".encode(), "content/cases/x.md")
def test_no_story_makes_the_command_fail(house, capsys, monkeypatch, data, name):
    """Whatever the bytes of a story, there is an answer: problems or none."""
    assert check(house, capsys, monkeypatch, {name: data}) in (0, 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ODD_FILES, ODD_FILES)
@example(b"", b"")
@example("categories: ，".encode(), b"")
def test_no_data_makes_the_command_fail(house, capsys, monkeypatch, platform, figures):
    """Whatever the bytes of platform.yaml and stats.csv, there is an answer."""
    files = {
        "content/platform/platform.yaml": platform,
        "content/platform/stats.csv": figures,
        "content/cases/x.md": f"---\ntitle: 一\ndate: 2022-11-14\n{CASE}---\n[一](/cases/)".encode(),
    }
    assert check(house, capsys, monkeypatch, files) in (0, 1)


def check(house, capsys, monkeypatch, files: dict[str, bytes]) -> int:
    """`bangban check` in this process; what it says in the end stands in no traceback."""
    shutil.rmtree(house)
    for name, data in files.items():
        path = house / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    monkeypatch.chdir(house)
    code = main(["check", "content" if (house / "content").exists() else "."])
    said = capsys.readouterr()
    assert said.err.startswith("共检查"), said.err
    return code
