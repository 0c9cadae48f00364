"""SVG as text."""

from markupsafe import Markup

from bangban.drawing._svg import write_element, write_number


def test_writes_elements():
    """Attributes take hyphens, numbers are short, None is left out, text is escaped and markup is not."""
    assert write_element("path", d="M0,0", stroke_width=2.50, class_="a", fill=None) == (
        '<path d="M0,0" stroke-width="2.5" class="a"/>'
    )
    assert write_element("g", "a<b", Markup("<path/>"), id='"') == '<g id="&#34;">a&lt;b<path/></g>'


def test_writes_numbers():
    """At most one decimal, no minus zero."""
    assert [write_number(number) for number in (12, 12.0, 12.34, -0.04, 1234567.0)] == [
        "12",
        "12",
        "12.3",
        "0",
        "1234567",
    ]
