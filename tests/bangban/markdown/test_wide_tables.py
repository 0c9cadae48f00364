"""Tables scroll in a box that has a name."""

from bangban.markdown._wide_tables import wrap_tables
from bangban.markdown.converter import Converter
from tests.bangban.known_site import resolve


def test_names_the_box_after_the_headings():
    """Readers of the box hear what is in it."""
    page = Converter().convert("| 时间 | 件数 |\n|---|--:|\n| 今天 | 3 |", resolve=resolve).html
    box = '<div class="table-scroll" tabindex="0" role="region" aria-label="表格：时间、件数"><table>'
    assert page.startswith(box) and page.endswith("</table></div>")


def test_aligns_by_class():
    """No style attribute: the page's policy forbids it."""
    page = Converter().convert("| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |", resolve=resolve).html
    assert '<td class="align-center">1</td>' in page and '<th class="align-right">乙</th>' in page
    assert "style" not in page and " align=" not in page


def test_prefers_the_caption():
    """A raw table's caption is its name, escaped."""
    assert 'aria-label="表格：甲&quot;乙"' in wrap_tables('<table><caption><b>甲"乙</b></caption></table>')


def test_boxes_the_outer_table_only():
    """A table in a table scrolls with it."""
    wrapped = wrap_tables("<p>前</p><table><tr><td><table></table></td></tr></table><table></table>后")
    assert wrapped.count("<div") == wrapped.count("</div>") == 2


def test_shortens_a_long_name():
    """Forty characters are enough to know a table by."""
    headings = "".join(f"<th>第{number}列</th>" for number in range(50))
    assert '…"' in wrap_tables(f"<table>{headings}</table>")
