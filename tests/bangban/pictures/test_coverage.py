"""What the fonts can write, and what is left undrawn."""

import struct
from io import BytesIO

import pytest

from bangban.pictures.coverage import choose_face, is_usual, list_undrawable, tidy_words
from bangban.pictures.fonts import FontFace, Typeface, find_typeface

TYPEFACE = find_typeface(system=())


@pytest.mark.parametrize(
    ("text", "undrawable"),
    [
        ("老人断了药，怎样在家配到？“熊猫血”——（上）", ""),
        ("Café 38℃ ①②③ 〇 ㊗\ufe0f 々", ""),
        ("吃一碗\U00030edd\U00030edd面", ""),
        ("𠮷先生的电梯", "𠮷"),
        ("一家👨‍👩‍👧‍👦团圆", "👨👩👧👦"),
        ("شىنجاڭ的电梯", "شىنجاڭ"),
        ("हिन्दी", "हिन्दी"),
        ("1\ufe0f\u20e3号楼", "\u20e3"),
        ("q\u0308", "\u0308"),
        ("e\u0301电梯", ""),
        ("电\u200b梯\u00ad停\u2060了\u202e", ""),
        ("葛\U000e0100城", ""),
        ("造字\ue000", "\ue000"),
        ("한글 제목", ""),
    ],
)
def test_tells_what_would_be_a_box(text, undrawable):
    """Signs that neither font has, and scripts that are not set letter by letter; never what nobody sees."""
    expected = set(undrawable) if "한" not in text else set(text) - {" "}
    assert set(list_undrawable(text, TYPEFACE)) == expected


def test_takes_the_other_font_for_a_single_sign():
    """The serif has no 𰻝, the sans has."""
    assert choose_face("\U00030edd", "serif", TYPEFACE) == "sans"
    assert choose_face("药", "serif", TYPEFACE) == "serif"
    assert choose_face("𠮷", "sans", TYPEFACE) == ""


def test_what_is_drawn_is_composed_and_seen():
    """No soft hyphen is drawn as a stroke."""
    assert tidy_words("caf\u0065\u0301\u00ad 电\u200b梯") == "caf\u00e9 电梯"
    assert is_usual("电梯，2022") and not is_usual("𠮷")


def _write_font(path, *tables):
    """A font of nothing but a cmap with these tables: platform, encoding, bytes."""
    head = struct.pack(">HH", 0, len(tables))
    offset, body = 4 + 8 * len(tables), BytesIO()
    for platform, encoding, data in tables:
        head += struct.pack(">HHL", platform, encoding, offset + body.tell())
        body.write(data)
    directory = struct.pack(">4sHHHH", b"OTTO", 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, 0)
    path.write_bytes(directory + head + body.getvalue())
    return FontFace(path, 0, path.name)


def test_reads_both_forms_of_tables(tmp_path):
    """Of 32 bits and of 16; the larger of the two counts, and a file that is no font has nothing."""
    small = struct.pack(">HHHHHHH", 4, 0, 0, 4, 0, 0, 0) + struct.pack(
        ">HHHHH", 0xE9, 0xFFFF, 0, 0xE0, 0xFFFF
    )
    large = struct.pack(">HHLLL", 12, 0, 0, 0, 1) + struct.pack(">LLL", 0x1F468, 0x1F469, 5)
    narrow = _write_font(tmp_path / "a.otf", (3, 1, small))
    wide = _write_font(tmp_path / "b.otf", (3, 1, small), (3, 10, large))
    assert list_undrawable("àéê", Typeface(narrow, narrow)) == ("ê",)
    assert list_undrawable("é👨👩👪", Typeface(wide, wide)) == ("é", "👪")
    (tmp_path / "c.otf").write_bytes(b"no font")
    broken = FontFace(tmp_path / "c.otf", 0, "c")
    assert list_undrawable("é", Typeface(broken, broken)) == ("é",)
