"""Headers of other programs: read where they are YAML, too; else told by their names, in one problem each."""

import pytest

from bangban.frontmatter.document import parse_document
from tests.bangban.mistakes import list_mistakes, strip_places

_JSON = '{\n  "title": "甲：“乙”，丙",\n  "tags": ["a，b",\n    "c"],\n  "draft": true\n}'
_READ = {"title": "甲：“乙”，丙", "tags": ["a，b", "c"], "draft": "true"}


def _read(text):
    document = parse_document("a.md", text.encode())
    header = strip_places(document.header) if document.header else None
    return header, document.body, document.body_line, list_mistakes(document.problems)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        (f"---\n{_JSON}\n---\n正文\n", "正文\n", 9),
        (f"{_JSON}\n\n正文\n", "\n正文\n", 7),
        (f"\n\n{_JSON}\n正文\n", "正文\n", 9),
        (f"\ufeff{_JSON} 正文\n", " 正文\n", 6),
        (f"---\n{_JSON.replace(chr(10), ' ')}\n---\n正文\n", "正文\n", 4),
    ],
)
def test_reads_json(text, body, line):
    """Between dashes, as content management systems write it, or alone, as Hugo does; no line is lost."""
    assert _read(text) == (_READ, body, line, [])


def test_tells_places_in_json():
    """Of what is written twice."""
    text = '---\n{\n  "title": "a",\n  "title": "b"\n}\n---\n'
    assert _read(text)[3] == ["4:3 yaml.duplicate-key"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('---\n{\n  "title": "a",\n}\n---\n正文\n', "4:1 frontmatter.json"),
        ('{\n  "title": "a"\n  "date": "b"\n}\n正文\n', "3:3 frontmatter.json"),
        ('+++\ntitle = "a"\n[params]\nb = 1\n+++\n正文\n', "1:1 frontmatter.toml"),
        ('\n+++\ntitle = "a"\n正文\n', "2:1 frontmatter.toml"),
        ('---toml\ntitle = "a"\n---\n正文\n', "1:1 frontmatter.toml"),
        (';;;\n{"title": "a"}\n;;;\n正文\n', "1:1 frontmatter.semicolons"),
        (';;;\n"title": "a",\n;;;\n正文\n', "1:1 frontmatter.semicolons"),
        ("#+TITLE: a\n#+DATE: b\n\n正文\n", "1:1 frontmatter.org"),
        ("标题\n####\n\n:date: a\n:tags: b\n\n正文\n", "1:1 frontmatter.rst"),
        (":title: a\n:date: b\n\n正文\n", "1:1 frontmatter.rst"),
        ("<!--\n.. title: a\n.. date: b\n-->\n正文\n", "1:1 frontmatter.comment"),
        ("<!-- title: a -->\n正文\n", "1:1 frontmatter.comment"),
        ("% 标题\n% 李娜\n\n正文\n", "1:1 frontmatter.pandoc"),
    ],
)
def test_tells_another_program_s_header_by_its_name(text, told):
    """In one problem."""
    header, _, _, problems = _read(text)
    assert (header, problems) == (None, [told])


@pytest.mark.parametrize(
    ("text", "new", "last"),
    [
        ('+++\ntitle = "a: b"\n+++\n', 'title: "a: b"', 2),
        (';;;\n"title": "a",\n;;;\n', 'title: "a"', 2),
        ("#+TITLE: a\n#+DATE: b\n", "title: a", 2),
        ("标题\n####\n\n:date: a\n\n", "title: 标题", 4),
        ("<!--\n.. title: a\n-->\n", "title: a", 2),
        ("% 标题\n", "title: 标题", 1),
    ],
)
def test_gives_a_line_of_ours(text, new, last):
    """The first, as it would be written here, and where the header ends."""
    (told,) = parse_document("a.md", text.encode()).problems
    assert (told.values["new"], told.values["last"]) == (new, last)
    assert new in told.mend


@pytest.mark.parametrize("fence", ["---yaml", "--- yaml", "---json"])
def test_tells_a_language_behind_the_dashes(fence):
    """The header is read all the same."""
    header, body, _, told = _read(f"{fence}\n{{'title': a}}\n---\n正文\n")
    assert (header, body, told) == ({"title": "a"}, "正文\n", ["1:1 frontmatter.dashes"])


def test_tells_a_header_without_dashes():
    """Keys of ours; after words of another kind no line is one."""
    text = "kicker: 引\ntitle: 标题\n\n正文\n"
    assert _read(text) == ({"kicker": "引", "title": "标题"}, "\n正文\n", 3, ["1:1 frontmatter.unfenced"])


@pytest.mark.parametrize(
    "text", ["<!-- 说明：甲 -->\n正文\n", "{甲}\n", "#+\n", "::\n", "+ 甲\n", "李娜：你好\n"]
)
def test_leaves_alone_what_is_no_header(text):
    """A file without one."""
    assert _read(text)[3] == ["1:1 frontmatter.missing"]


@pytest.mark.parametrize(
    "piece", ["<!--\n", "+++\n", ";;;\n", "#+a:\n", ":a:\n", '{"a":', "% \n", "a\n===\n"]
)
@pytest.mark.parametrize("fence", ["", "---\n"])
def test_any_start_however_often_is_told(fence, piece):
    """Neither a crash nor a header that is none."""
    document = parse_document("a.md", (fence + piece * 2000).encode())
    assert document.problems
    assert not document.header or not document.header.entries
