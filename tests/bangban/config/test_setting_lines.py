"""Where a setting stands in its file."""

import pytest

from bangban.config.setting_lines import SettingLines, find_lines


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("A = 1\nA = 2\n", "A", (2, 1)),
        ("A: int = 1\n", "A", (1, 1)),
        ("A += [1]\n", "A", (1, 1)),
        ("A = B = 1\n", "B", (1, 5)),
        ("A, (B, *C) = 1, (2, 3)\n", "C", (1, 9)),
        ("if x:\n    A = 1\nelse:\n    B = 2\n", "B", (4, 5)),
        ("try:\n    A = 1\nexcept OSError:\n    pass\n", "A", (2, 5)),
        ("A = {}\nA['x'] = 1\n", "A", (2, 1)),
        ("字 = 1; A = 2\n", "A", (1, 10)),
        ("def f():\n    A = 1\n", "A", (1, 1)),
        ("from b import *\n", "A", (1, 1)),
        ("A = (\n", "A", (1, 1)),
        ("A = '\0'", "A", (1, 1)),
    ],
)
def test_finds_the_last_assignment(tmp_path, text, name, place):
    """At the top level of the file; of what it imports, and of a file that cannot be read as Python, the
    beginning."""
    path = tmp_path / "conf.py"
    path.write_text(text, encoding="utf-8")
    position = find_lines(path, "conf.py").place(name)
    assert (position.path, position.line, position.column) == ("conf.py", *place)


def test_of_no_file_nothing_is_known(tmp_path):
    """Nor does it fail."""
    assert find_lines(tmp_path / "none.py", "none.py") == SettingLines("none.py")
    assert find_lines(tmp_path, "folder").places == {}
