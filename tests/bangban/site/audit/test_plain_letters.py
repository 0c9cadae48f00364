"""Letters that are spelt out are read as a reader sees them."""

import base64

import pytest

from bangban.site.audit.plain_letters import decode_text, is_spelt_out, list_inside, read_spelt

WORDS = "电梯停在六楼"


@pytest.mark.parametrize(
    "spelt",
    [
        "".join(f"&#{ord(one)};" for one in WORDS),
        "".join(f"&#X{ord(one):06X};" for one in WORDS),
        "".join(f"\\u{ord(one):04X}" for one in WORDS),
        "".join(f"\\{ord(one):x} " for one in WORDS),
        "".join(f"%{one:02x}" for one in WORDS.encode()),
        "".join(f"={one:02X}" for one in WORDS.encode()),
        "电梯\u200b停\u00ad在六楼",
        "电梯&shy;停在&#8203;六楼",
    ],
)
def test_words_are_read_however_they_are_spelt(spelt):
    """As entities, escapes, octets, or with signs between them that nobody sees."""
    line = f"<p>{spelt}</p>".encode()
    assert is_spelt_out(line)
    assert read_spelt(line).decode() == f"<p>{WORDS}</p>"


@pytest.mark.parametrize(
    "line", ["<p>“电梯”——停在六楼</p>", "a &amp; b &lt;c&gt;", "/tags/%E7%94%B5/", r"a\\n \d b", "&#39;"]
)
def test_what_every_page_has_is_not_spelt_out(line):
    """Marks of Chinese, the five entities, addresses as browsers write them."""
    assert not is_spelt_out(line.encode())


def test_halves_of_a_letter_and_letters_that_are_none_do_no_harm():
    """Two escapes make one letter; one that stands alone is none."""
    assert read_spelt(rb"\ud840\udc0b\u4e00").decode() == "\U0002000b一"
    assert "一" in read_spelt(rb"\ud840\u4e00").decode()


def test_a_text_of_another_encoding_is_read_by_its_mark():
    """UTF-16 either way."""
    for name in ("utf-16-le", "utf-16-be"):
        assert decode_text(f"\ufeff{WORDS}".encode(name)).decode() == WORDS
    assert decode_text(WORDS.encode()).decode() == WORDS


def test_files_inside_addresses_are_found():
    """With their kind; what is no base64 is none."""
    packed = base64.b64encode(WORDS.encode()).decode()
    page = (
        f'<img src="data:image/svg+xml;charset=utf-8;base64,{packed}"><img src="data:a/b;base64,AAAAAAAAA">'
    )
    (found,) = list_inside(page.encode())
    assert (found.offset, found.kind, found.data.decode()) == (10, "image/svg+xml", WORDS)
