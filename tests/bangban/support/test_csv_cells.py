"""Comma-separated values as cells with their places."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from bangban.support.csv_cells import scan_rows

_TEXT = st.text(st.sampled_from('ab,"\n\r 　，受9'), max_size=40)


def _values(text):
    return [[cell.text for cell in row] for row in scan_rows(text)]


def _places(text):
    return [[(cell.line, cell.column) for cell in row] for row in scan_rows(text)]


def test_reads_plain_rows():
    """A line is a row, a comma ends a cell, blanks around a value and blank lines do not count."""
    assert _values("a, b\n\n,\nc,\n") == [["a", "b"], ["c", ""]]


def test_reads_quoted_cells():
    """Quotes keep commas, doubled quotes and line ends in a cell."""
    assert _values('"194,087","说""好""了","一\n二"\nx') == [["194,087", '说"好"了', "一\n二"], ["x"]]


def test_tells_line_and_column_of_each_cell():
    """A place is that of the first character of the value, also after a quoted line end."""
    assert _places('受理, b\r\n"1\r\n2",3\r\n4') == [[(1, 1), (1, 5)], [(2, 1), (3, 4)], [(4, 1)]]


def test_marks_a_quote_that_never_closes():
    """The cell that swallowed the rest of the file says so."""
    rows = scan_rows('a,b\n1,"2\n3,4\n')
    assert [cell.quote for cell in rows[0]] == ["", ""]
    assert [cell.quote for cell in rows[1]] == ["", "open"]
    assert [cell.quote for cell in scan_rows('"a",","')[0]] == ["closed", "closed"]


@given(_TEXT)
def test_every_cell_stands_where_it_says(text):
    """Whatever the text, the place of a cell holds its first character, or a quote before it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for row in scan_rows(text):
        for cell in row:
            rest = lines[cell.line - 1][cell.column - 1 :]
            assert not cell.text or rest[:1] in (cell.text[0], '"')


@given(st.lists(st.lists(st.text(st.sampled_from('ab,"\n受，')).map(str.strip), min_size=2), max_size=5))
def test_reads_what_the_standard_library_writes(rows):
    """What Python's csv module writes comes back, but for rows in which all is blank."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    assert _values(file.getvalue()) == [row for row in rows if any(row)]
