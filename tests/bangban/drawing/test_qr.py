"""The QR code."""

import re
from xml.etree import ElementTree

import pytest
import segno

from bangban.drawing.qr import draw_qr

_TARGET = "https://example.org/app?from=paper&步=1"


def _parse(target=_TARGET, title="扫码"):
    return ElementTree.fromstring(str(draw_qr(target, title)))


def _read_modules(picture):
    """The dark modules, from the path's moves and horizontal lines; its rows run through their middle."""
    size = int(picture.get("viewBox").split()[2])
    modules = [[0] * size for _ in range(size)]
    x = y = 0.0
    path = picture.findall("path")[1].get("d")
    for letter, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path):
        if letter == "h":
            modules[int(y)][int(x) : int(x + float(first))] = [1] * int(first)
            x += float(first)
        elif letter == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    return modules


@pytest.mark.parametrize("target", [_TARGET, "A", "x" * 800])
def test_draws_every_module(target):
    """What is drawn is the code, with four white modules around it."""
    code = segno.make_qr(target, error="m")
    assert _read_modules(_parse(target)) == [list(map(int, row)) for row in code.matrix_iter(border=4)]
    assert not code.is_micro


def test_is_dark_on_white_with_a_name():
    """In every colour scheme; the name is text."""
    picture = _parse(title="扫码 <安装>")
    ground, modules = picture.findall("path")
    assert (ground.get("fill"), modules.get("stroke")) == ("#fff", "#000")
    assert (picture.get("role"), picture.findtext("title"), picture.get("class")) == (
        "img",
        "扫码 <安装>",
        "bb-qr",
    )
    assert picture.get("width") is None


def test_rejects_what_no_code_can_hold():
    """The largest code has an end."""
    with pytest.raises(ValueError, match="Data too large"):
        draw_qr("x" * 5000, "扫码")
