"""What belongs to an item of a list."""

import pytest

from bangban.markdown._blocks.list_blocks import name_tasks, read_list, read_mark


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- 一", ("-", 1, 2, "一")),
        ("  3)  一", (")", 3, 6, "一")),
        ("-     码", ("-", 1, 2, "    码")),
        ("12.", (".", 12, 4, "")),
        ("-一", None),
        ("---", None),
        ("    - 一", None),
        ("1234567890. 一", None),
        ("１. 一", None),
    ],
)
def test_reads_the_mark(line, found):
    """Kind, number, the column of the text, the text."""
    mark = read_mark(line)
    assert (mark and (mark.kind, mark.number, mark.offset, mark.text)) == found


def test_takes_what_belongs_to_the_list_and_no_more():
    """Over blank lines; it tells where the rest begins."""
    blocks = ["  续\n- 二", "文\n- 三"]
    reading, lines, place = read_list(["- 一"], 0, blocks)
    assert [[*filter(None, item.lines)] for item in reading.items] == [["一", "续"], ["二"]]
    assert reading.is_loose
    assert (lines, place, blocks) == (["文", "- 三"], 0, [])


def test_names_only_signs_of_tasks():
    """Nothing else of a page is changed."""
    assert name_tasks('<span class="task">x</span>') == '<span class="task">x</span>'
