"""A flat header of TOML becomes YAML that says the same; any other is left to the editor."""

import pytest

from bangban.diagnostics.fixes import apply_fixes
from bangban.frontmatter.document import parse_document
from tests.bangban.mistakes import strip_places


def _mend(text):
    """The file after its one fix."""
    (problem,) = parse_document("a.md", text.encode()).problems
    return apply_fixes(text.encode(), [problem.fix])[0].decode() if problem.fix else None


def test_writes_each_line_anew():
    """Words, lists, dates and marks; comments and the text below stay."""
    text = (
        '\n+++\ntitle = "甲: #“乙”" # 说明#\ndate = 2022-11-15T08:30:00+08:00\n'
        "day = 2022-11-15\ndraft = true\n"
        "# 注\ntags = ['电梯', \"老人\"]\n\n+++\n正文 = 1\n"
    )
    mended = _mend(text)
    document = parse_document("a.md", mended.encode())
    assert document.problems == ()
    assert strip_places(document.header) == {
        "title": "甲: #“乙”",
        "date": "2022-11-15T08:30:00+08:00",
        "day": "2022-11-15",
        "draft": "true",
        "tags": ["电梯", "老人"],
    }
    assert document.body == "正文 = 1\n"
    assert "# 注" in mended
    assert "  # 说明#\n" in mended


@pytest.mark.parametrize(
    "header",
    ['[params]\na = "b"', 'a = """\nb\n"""', "a = 1.5", "a = {b = 1}", "甲 = 1", "a.b = 1", "a = [1]", "a ="],
)
def test_leaves_alone_what_is_not_flat(header):
    """Tables, texts over several lines, and what is no TOML."""
    assert _mend(f"+++\ntitle = 'a'\n{header}\n+++\n正文\n") is None
    assert _mend("+++\ntitle = 'a'\n正文\n") is None


def test_dashes_are_put_around_a_header_without_any():
    """Before its first line and behind its last; the rest stays as it is."""
    text = "\nkicker: 引\r\ntitle: 标题\r\n\r\n正文\r\n"
    assert _mend(text) == "\n---\nkicker: 引\r\ntitle: 标题\n---\r\n\r\n正文\r\n"
    document = parse_document("a.md", _mend(text.replace("\r", "")).encode())
    assert (document.problems, strip_places(document.header)) == ((), {"kicker": "引", "title": "标题"})
