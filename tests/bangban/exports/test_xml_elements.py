"""Elements of XML as text."""

from xml.etree import ElementTree as etree

from hypothesis import given
from hypothesis import strategies as st

from bangban.exports._xml_elements import wrap_element, write_document, write_element


@given(st.text(), st.text())
def test_whatever_a_text_has_is_read_again(text, value):
    """But for what XML has no place for; a line's end in an attribute stays one."""
    root = etree.fromstring(write_document("a", [write_element("b", text, c=value)]).encode())
    unfit = {chr(one) for one in range(32)} - set("\t\n\r") | {"\ufffe", "\uffff"}
    kept = [sign for sign in text if sign not in unfit]
    assert (root[0].text or "").replace("\n", "") == "".join(kept).replace("\r\n", "").replace(
        "\r", ""
    ).replace("\n", "")
    assert root[0].get("c") == "".join(sign for sign in value if sign not in unfit)


def test_elements_stand_in_each_other():
    """A line each, the end tag without attributes."""
    inner = wrap_element("b", [write_element("c")], "\n  ")
    assert wrap_element('a x="1"', [inner], "\n") == '<a x="1">\n  <b>\n    <c />\n  </b>\n</a>'
