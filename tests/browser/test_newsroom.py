"""The small newsroom is a valid one: what a test adds to it is all that can be wrong."""

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library


def test_has_no_problem(newsroom):
    """The core reads every file without a problem."""
    library = load_library(newsroom.path, CONTENT_RULES)
    assert library.problems == ()
    assert list(library.stories) == [
        "articles/first-article.md",
        "cases/first-case.md",
        "editorials/first-editorial.md",
    ]


def test_takes_further_stories(newsroom):
    """A story is written with the keys and the body given."""
    newsroom.article("second", keys="tags: [疫苗]\n", title="第二篇", body="    缩进的代码\n")
    newsroom.remove("cases/first-case.md")
    library = load_library(newsroom.path, CONTENT_RULES)
    assert library.problems == ()
    assert library.stories["articles/second.md"].title == "第二篇"
    assert "    缩进的代码" in (newsroom.path / "articles/second.md").read_text(encoding="utf-8")
    assert "cases/first-case.md" not in library.stories


def test_takes_mistakes(newsroom):
    """Bytes are written as they are, for files that no editor should save."""
    newsroom.write("articles/bad.md", "---\ntitle: 坏\n---\n".encode("gb18030"))
    problems = load_library(newsroom.path, CONTENT_RULES).problems
    assert [problem.position.path for problem in problems] == ["articles/bad.md"]
