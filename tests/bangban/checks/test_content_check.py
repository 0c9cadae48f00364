"""Stories about checking paths; all mistakes through the real command are in tests/site/test_check.py."""

import pytest

from bangban.checks.content_check import Report, check_paths
from bangban.diagnostics.errors import RefusedError
from bangban.diagnostics.problems import Position, Problem


def test_counts_each_file_once(newsroom, tmp_path):
    """However often it was asked for."""
    report = check_paths(["content", "content/cases", "content"], {}, tmp_path)
    assert (report.problems, report.files) == ((), 9)


def test_counts_what_was_read(newsroom, tmp_path):
    """A picture is one: whether anybody uses it, for one, is looked at."""
    newsroom.write("images/x.svg", "<svg/>")
    report = check_paths(["content/images"], {}, tmp_path)
    assert (report.files, [problem.code for problem in report.problems]) == (1, ["file.unused"])
    assert check_paths(["content/cases"], {}, tmp_path).files == 1


@pytest.mark.parametrize("made", [["empty/"], ["empty/images/a.svg"], ["empty/theme.css"]])
def test_refuses_a_path_with_nothing_to_check(newsroom, tmp_path, made):
    """Nothing is green on nothing, beside a whole newsroom either; what lies in none is no picture of one."""
    for name in made:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.touch()
    for typed in (["empty"], ["content", "empty"], ["empty", "content/articles"]):
        with pytest.raises(RefusedError) as caught:
            check_paths(typed, {}, tmp_path)
        assert (caught.value.code, caught.value.values) == ("check.nothing", {"path": "empty"})
    (tmp_path / "empty/articles").mkdir()
    assert "platform.missing" in [one.code for one in check_paths(["empty"], {}, tmp_path).problems]


def test_refuses_a_path_that_is_not_there(newsroom, tmp_path):
    """One missing path ends the run: what was meant is unknown."""
    with pytest.raises(RefusedError) as caught:
        check_paths(["content", "contnet"], {}, tmp_path)
    assert (caught.value.code, caught.value.values) == ("path.missing", {"path": "contnet"})


def test_knows_the_whole_newsroom_of_one_file(newsroom, tmp_path):
    """A link to another story is no mistake because only one file was asked for."""
    newsroom.article("linked", body="[另一件](../cases/first-case.md)和[表](/cases/)。\n")
    assert check_paths(["content/articles/linked.md"], {}, tmp_path).problems == ()


def test_asks_loose_files_for_no_platform(tmp_path):
    """A mail's attachment is checked as far as it goes."""
    (tmp_path / "a.md").write_text("---\ntitle: 一\ndate: 2022-11-14\nsection: any\n---\n", encoding="utf-8")
    assert check_paths(["a.md"], {}, tmp_path).problems == ()
    assert check_paths(["."], {}, tmp_path).problems == ()


def test_judges_loose_files_by_the_platform_beside_them(newsroom, tmp_path):
    """Their own platform.yaml goes before the usual one."""
    mail = tmp_path / "mail"
    mail.mkdir()
    story = "---\ntitle: 一\ndate: 2022-11-14\nsection: {}\n---\n"
    (mail / "a.md").write_text(story.format("city"), encoding="utf-8")
    assert check_paths(["mail"], {}, tmp_path).problems == ()
    platform = "name: 甲\ncategories: [{id: a, name: 乙}]\nsections: [{id: other, name: 丙}]\n"
    (mail / "platform.yaml").write_text(platform, encoding="utf-8")
    (problem,) = check_paths(["mail"], {}, tmp_path).problems
    assert (str(problem.position), problem.code) == ("mail/a.md:4:10", "section.unknown-far")


def test_a_film_that_is_not_found_has_no_captions_to_miss(newsroom, tmp_path):
    """One mistake is told once: there may be captions beside the right file."""
    newsroom.write("files/lift.mp4", "WEBVTT")
    newsroom.article("lift", body="![电梯](../files/lfit.mp4)\n\n![电梯](../files/lift.mp4)\n")
    told = check_paths(["content/articles/lift.md"], {}, tmp_path).problems
    lines = {problem.code: problem.position.line for problem in told}
    assert [problem.code for problem in told] == ["media.misspelt", "media.captions"]
    assert lines["media.captions"] == lines["media.misspelt"] + 2


def test_tells_a_name_that_is_not_read(tmp_path):
    """A file that was named is meant; what is in it is checked as well."""
    (tmp_path / "a.txt").write_text("---\ntitle:\ndate: 2022-11-14\n---\n", encoding="utf-8")
    codes = [problem.code for problem in check_paths(["a.txt"], {}, tmp_path).problems]
    assert codes == ["file.suffix", "text.empty"]


def test_checks_drafts_beside_a_newsroom(newsroom, tmp_path):
    """`bangban check .` means both, each file once."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "first-article.md").write_text(
        "---\ntitle:\ndate: 2022-11-14\n---\n", encoding="utf-8"
    )
    report = check_paths(["."], {}, tmp_path)
    assert [str(problem.position) for problem in report.problems] == ["./drafts/first-article.md:2:7"]
    assert report.files == 10


def test_tells_that_the_platform_is_missing(newsroom, tmp_path):
    """To whoever asks about the newsroom, not about one story."""
    newsroom.remove("platform/platform.yaml")
    for path in ("content", "content/platform"):
        (problem,) = check_paths([path], {}, tmp_path).problems
        assert (str(problem.position), problem.code) == (
            "content/platform/platform.yaml:1:1",
            "platform.missing",
        )
    assert check_paths(["content/cases"], {}, tmp_path).problems == ()


@pytest.mark.parametrize(
    ("codes", "blocks", "blocks_strictly"),
    [
        ((), False, False),
        (("fonts.missing",), False, False),
        (("fonts.missing", "store.busy"), False, True),
        (("store.busy", "text.empty"), True, True),
    ],
)
def test_errors_stop_and_warnings_only_if_asked_to(codes, blocks, blocks_strictly):
    """Hints never do."""
    report = Report(tuple(Problem(Position("articles/a.md"), code) for code in codes), 1)
    assert (report.blocks(), report.blocks(strict=True)) == (blocks, blocks_strictly)
