"""An address is judged as what it is used as: no sign that nobody sees makes it another one afterwards."""

import random
import re
import unicodedata
from html.parser import HTMLParser

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.sanitizer import SCHEMES, normalize_address
from bangban.support.signs import drop_ignorable
from tests.bangban.known_site import resolve

_CONVERTER = Converter()


def _is_unseen(char):
    category = unicodedata.category(char)
    return category in ("Zs", "Zl", "Zp", "Cc", "Cf") or char.isspace() or not drop_ignorable(char)


UNSEEN = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000 and _is_unseen(chr(code))]
UNSEEN += ["\U000e0041", "\U000e0100"]
"""Every space, control and format character, and what is seen nowhere."""

_FORMS = (
    "[字]({})",
    '[字](<{}> "题")',
    "<{}>",
    "[字][r]\n\n[r]: {}",
    "![字]({})",
    "见{}。",
    '<a href="{}">字</a>',
    "<a href='{}'>字</a>",
    "<a href={}>字</a>",
    '<img src="{}" alt="字">',
    '<img srcset="{} 2x" src="/images/map.svg" alt="字">',
    '<video src="{}" title="字" poster="{}"></video>',
    '<audio title="字"><source src="{}"></audio>',
    '<video src="/images/map.svg" title="字"><track src="{}"></video>',
)
_ADDRESSES = ("javascript:x", "https://e.example/a", "//e.example/a", "/images/map.svg", "data:text/html,x")


class _Addresses(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found += [
            (name, value or "") for name, value in attrs if name in ("href", "src", "poster", "srcset")
        ]


def _read_scheme(address):
    """What a browser takes for the scheme (URL Standard, basic URL parser), and what it goes on with."""
    address = re.sub("[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    return match[1].lower() if match else "", address


def check_page(page, judged=None):
    """Asserts that a page has no other addresses than those judged, if they are known, and none that leads
    where it must not."""
    for name, value in _Addresses(page).found:
        scheme, address = _read_scheme(value)
        assert name != "srcset"
        assert scheme in SCHEMES if name == "href" and scheme else not scheme, value
        assert name == "href" or not re.match(r"[\\/]{2}", address), value
        assert value == normalize_address(value)
        assert judged is None or value in judged or value.startswith("#"), value


@pytest.mark.parametrize("form", _FORMS)
def test_what_a_page_holds_is_what_was_judged(form):
    """Each sign at some place of an address of each kind, as it is and as an entity."""
    chance = random.Random(form)
    for sign in UNSEEN:
        address = chance.choice(_ADDRESSES)
        place = chance.randrange(len(address) + 1)
        for written in (sign, f"&#{ord(sign)};", f"&#x{ord(sign):x};" * 2):
            text = form.replace("{}", f"{address[:place]}{written}{address[place:]}")
            prose = _CONVERTER.convert(text, resolve=resolve)
            check_page(prose.html, [use.link.url for use in prose.links])


@pytest.mark.parametrize("address", ["javascript:x", "https://e.example/a"])
def test_a_sign_at_any_place_of_an_address_changes_no_judgement(address):
    """Soft hyphen, zero width, marks of direction and of the byte order, tabs, line ends, blanks."""
    for sign in "\xad\u200b\u200d\u2060\ufeff\u202e\u3000\xa0\t\n\r\0\x01\x7f\x85\u2028 ":
        for place in range(len(address) + 1):
            typed = f"{address[:place]}&#{ord(sign)};{address[place:]}"
            prose = _CONVERTER.convert(f'<a href="{typed}">字</a>', resolve=resolve)
            check_page(prose.html, [use.link.url for use in prose.links])
            # HTML reads `&#0;` as U+FFFD.
            if sign != "\0" and drop_ignorable(sign) == "":
                plain = _CONVERTER.convert(f'<a href="{address}">字</a>', resolve=resolve)
                # Inside a scheme it makes the scheme another one.
                assert prose.html in (plain.html, "<p><a>字</a></p>")


def test_normalizing_twice_changes_nothing():
    """What is judged again is the same."""
    chance = random.Random(7)
    for _ in range(3000):
        address = "".join(chance.choice([*"a:/\\.", *UNSEEN]) for _ in range(8))
        assert normalize_address(normalize_address(address)) == normalize_address(address)
