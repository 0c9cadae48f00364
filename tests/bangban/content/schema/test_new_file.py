"""The keys of a new file. What `bangban new` writes of them is tried in `cli/test_scaffold`."""

import re

import pytest

from bangban.content.model.story import SCHEMAS
from bangban.content.schema.new_file import list_lines


@pytest.mark.parametrize("kind", SCHEMAS)
def test_comments_explain_or_switch_off(kind):
    """`# ` begins a Chinese explanation, `#` without a space a key: nobody need guess which is which."""
    for line in list_lines(SCHEMAS[kind], written_out=kind == "case"):
        stripped = line.lstrip()
        if stripped.startswith("# "):
            assert re.search(r"[\u4e00-\u9fff]", stripped), line
        else:
            assert re.match(r"#?(?:- )?[a-z0-9_]+:", stripped), line


def test_switches_on_what_must_be_filled_in():
    """And what nearly every case has; the rest waits behind a `#`."""
    lines = list_lines(SCHEMAS["case"], written_out=True)
    on = [line.strip() for line in lines if not line.lstrip().startswith("#")]
    assert on == [
        "title:", "date: $date", "draft: true", "case:", "category:", "urgency: normal", "state: received",
        "timeline:", "- at:", "title:", "id: asked", "stage: received", "actor: seeker",
    ]  # fmt: skip


def test_writes_a_list_as_its_first_item():
    """The comment of the first key stands before the item, those of the others in it."""
    lines = [*list_lines(SCHEMAS["case"], written_out=True)]
    place = lines.index("timeline:")
    assert [len(line) - len(line.lstrip()) for line in lines[place : place + 5]] == [0, 2, 2, 4, 4]
    assert lines[place + 2] == "  - at:"


def test_an_article_has_its_timeline_in_a_line():
    """It is the exception there."""
    assert "#timeline: [{at: $day, id: start, title: 事情开始}]" in list_lines(
        SCHEMAS["article"], written_out=False
    )
