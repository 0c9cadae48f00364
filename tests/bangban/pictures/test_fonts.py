"""The fonts of pictures."""

from PIL import ImageFont

from bangban.pictures.fonts import PACKAGE, find_typeface

GB2312 = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
_PUNCTUATION = "，。、；：？！“”‘’（）《》〈〉【】—…·～％"


def test_finds_the_packaged_fonts():
    """Pinned with the other packages, so that every machine has the same."""
    typeface = find_typeface(system=())
    assert ImageFont.truetype(typeface.serif.path, 20).getname() == ("Noto Serif SC", "Regular")
    assert ImageFont.truetype(typeface.sans.path, 20).getname() == ("Noto Sans SC", "Regular")
    assert typeface.version == find_typeface().version


def test_has_every_common_character():
    """All 6,763 characters of GB 2312 and the marks, none a box."""
    typeface = find_typeface()
    text = "".join(code.decode("gb2312", "ignore") for code in GB2312)
    assert len(text) == 6763
    for face in (typeface.serif, typeface.sans):
        font = ImageFont.truetype(face.path, 12, layout_engine=ImageFont.Layout.BASIC)
        missing = bytes(font.getmask("\U0010fffd"))
        assert [one for one in text + _PUNCTUATION if bytes(font.getmask(one)) == missing] == []


def test_takes_the_system_s_without_the_package():
    """The first pair of which both files are there; the face is part of the version."""
    typeface = find_typeface()
    serif, sans = str(typeface.serif.path), str(typeface.sans.path)
    system = (("/nowhere/serif.ttc", 0, sans, 0), (serif, 0, sans, 0))
    assert find_typeface("no_such_package", system) == typeface
    assert find_typeface("no_such_package", ((sans, 0, sans, 0),)).version != typeface.version


def test_finds_none(tmp_path):
    """Neither where there is nothing nor where a file is no font."""
    broken = tmp_path / "broken.otf"
    broken.write_bytes(b"OTTO")
    assert find_typeface("no_such_package", ()) is None
    assert find_typeface("no_such_package", ((str(broken), 0, str(broken), 0),)) is None
    assert find_typeface(PACKAGE, ()) is not None
