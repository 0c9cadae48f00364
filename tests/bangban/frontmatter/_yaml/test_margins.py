"""Margins: tabs and wide spaces, told and read as what was meant."""

from bangban.frontmatter._yaml.margins import straighten
from bangban.frontmatter._yaml.yaml_lines import split_lines
from tests.bangban.mistakes import list_mistakes


def _straighten(text):
    lines, problems = straighten("a", split_lines(text, 1))
    return "\n".join(line.rendered for line in lines), list_mistakes(problems)


def test_reads_tabs_as_levels():
    """A key behind a tab is one level below the key before it, or beside it."""
    assert _straighten("case:\n\tarea: a\n\tseeker:\n\t\tname: b\n  state: c") == (
        "case:\n  area: a\n  seeker:\n    name: b\n  state: c",
        ["2:1 yaml.tab", "3:1 yaml.tab", "4:1 yaml.tab"],
    )


def test_reads_wide_spaces_as_levels():
    """Also those that Chinese paragraphs begin with, and no-break spaces."""
    assert _straighten("tags:\n\u3000- a\n\u3000- b\n\xa0title: c") == (
        "tags:\n  - a\n  - b\n  title: c",
        ["2:1 yaml.wide-space", "3:1 yaml.wide-space", "4:1 yaml.wide-space"],
    )


def test_reads_wide_blanks_behind_keys_and_dashes():
    """A no-break space from a web page, the blank of a Chinese keyboard; columns stay. What stands behind a
    blank of YAML belongs to the value, and is nothing to tell."""
    assert _straighten("title:\xa0a\ntags:\n-\u3000\u3000b\n- c:\u2003d\ne: \xa0f") == (
        "title: a\ntags:\n-  b\n- c: d\ne: \xa0f",
        ["1:7 yaml.wide-gap", "3:2 yaml.wide-gap", "4:5 yaml.wide-gap"],
    )


def test_leaves_paragraphs_alone():
    """The text of a block keeps its indentation, whatever it looks like."""
    text = "text: |\n  \u3000\u3000第一段\n  二:\u3000x\n  \ttitle: a\n\n  - b\n- c: >-\n    \u3000d: e\n"
    assert _straighten(text) == (text, [])
