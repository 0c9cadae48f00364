"""Where the words of a drawing stand on a page of some width: what a browser lays out, without one."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from bangban.drawing.axes import measure_text

FONT = 15.0
"""The page's labels, in pixels."""
NARROW = 288
"""The room of a picture on a page of 320 pixels."""


class Box(NamedTuple):
    """The room that some words take."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Whether two of them stand over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def parse(drawing: str) -> ElementTree.Element:
    """The drawing as a tree: it is well-formed."""
    return ElementTree.fromstring(str(drawing))


def list_rects(drawing: str) -> list[ElementTree.Element]:
    """The boxes that are drawn, without the paper below."""
    return [one for one in parse(drawing).iter("rect") if one.get("class") != "bb-plot__ground"]


def list_boxes(drawing: str, width: float = NARROW) -> list[Box]:
    """The words of a picture that takes the whole width, but those that only wide pages show."""
    return list(_walk(parse(drawing), 0.0, 0.0, width))


def measure(length: str, whole: float) -> float:
    """A length in pixels: `12.5%` of the whole, `1.2em`, or pixels."""
    if length.endswith("%"):
        return float(length[:-1]) * whole / 100
    return float(length[:-2]) * FONT if length.endswith("em") else float(length)


def _walk(element: ElementTree.Element, x: float, y: float, width: float) -> Iterator[Box]:
    for child in element:
        if child.tag == "svg" and "viewBox" not in child.attrib:
            yield from _walk(child, x, y + measure(child.get("y", "0"), 0), width)
        elif child.tag == "text":
            if "axis--fine" not in child.get("class", ""):
                yield _place(child, x, y, width)
        else:
            yield from _walk(child, x, y, width)


def _place(text: ElementTree.Element, x: float, y: float, width: float) -> Box:
    words = text.text or ""
    length = measure_text(words, FONT)
    start = x + measure(text.get("x", "0"), width)
    left = start - {"middle": length / 2, "end": length}.get(text.get("text-anchor", ""), 0)
    line = y + measure(text.get("y", "0"), 0)
    return Box(words, left, line - 0.8 * FONT, left + length, line + 0.2 * FONT)


def check_words(drawing: str, width: float = NARROW) -> None:
    """No words stand over others, or outside of the picture."""
    boxes = list_boxes(drawing, width)
    height = measure(parse(drawing).get("height", "0"), 0)
    for index, box in enumerate(boxes):
        assert box.left >= -1 and box.right <= width + 1, box
        assert box.top >= -3 and box.bottom <= height + 1, box
        assert not [other for other in boxes[index + 1 :] if box.covers(other)], box


def check_form(drawing: str) -> None:
    """It has a name, says what is to be seen, and needs no style, script, colour or other file."""
    tree = parse(drawing)
    names = {child.get("id"): child.text for child in tree if child.tag in ("title", "desc")}
    assert tree.get("aria-labelledby", "").split() == list(names)
    assert all(names.values())
    tags = {element.tag for element in tree.iter()}
    assert not tags & {"script", "style", "foreignObject", "image", "use"}
    keys = {key for element in tree.iter() for key in element.attrib}
    assert "style" not in keys and not [key for key in keys if key.startswith("on")]
    paints = {element.get(key) for element in tree.iter() for key in ("fill", "stroke")}
    assert paints <= {None, "none", "currentColor", "url(#bb-hatch)", "url(#bb-dots)"}
