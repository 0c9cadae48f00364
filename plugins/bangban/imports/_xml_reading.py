"""XML of other systems, read by libxml2 without entities, networks and documents of its own type."""

from __future__ import annotations

from lxml import etree

from bangban.exports.timelinejs_shape import Notes


def read_xml(data: bytes, notes: Notes) -> etree._Element | None:
    """The root of the document; None, and told, where it is none, or one that declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, remove_comments=True,
        remove_pis=True, strip_cdata=False,
    )  # fmt: skip
    if b"<!ENTITY" in data or b"<!\0E\0N\0T\0I\0T\0Y" in data:
        notes.tell(1, "import.xml-entities")
        return None
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line, column = getattr(error, "position", (1, 1)) or (1, 1)
        notes.tell(max(line, 1), "import.xml", row=max(line, 1), column=column)
        return None


def name_element(element: etree._Element) -> str:
    """Its name without the namespace."""
    return etree.QName(element).localname
