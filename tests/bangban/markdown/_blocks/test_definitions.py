"""Definitions of links and abbreviations: what stock reads, in time that grows with the block."""

import re
from random import Random

import pytest
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions.abbr import AbbrBlockprocessor

from bangban.markdown._blocks import definitions
from bangban.markdown._dialect import build_markdown
from tests.bangban.markdown._blocks.counting import count_read
from tests.bangban.markdown.limited import convert_limited

_LINES = (
    *(
        "甲",
        "  乙",
        "[r]: b",
        "   [r4]: b",
        "[s]:",
        "  't'",
        "[r3]: u (t)",
        '[r2]: <u> "t"',
        "*[K]: k",
        "*[L]:",
        "*[M] : m",
        '*[K]: ""',
    ),
    *(
        "*[N\\]: n",
        "*[",
        "[r][s]",
        "K",
        "    乙",
        "2. 丙",
        "===",
        "--",
        "  ---",
        "  # 戊",
        "甲|乙",
        "-|-",
        "",
        "<?x?>",
        "> 丁",
        "[^1]: 注",
    ),
)
_PIECES = (
    "[a]:",
    "[a]: ",
    "b",
    '"',
    "'",
    "(",
    ")",
    " ",
    "\n",
    "\n  ",
    'b"t"',
    '"t t"',
    "  [c]: ",
    "<u>",
    "甲",
)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "part",
    ["甲\n[r{}]: b\n", "*[K{}]: 甲\n", "甲\n*[K{}]: 乙\n", "甲\n[r{}]:\nb\n乙\n", "  甲\n  [r{}]: b\n"],
)
def test_what_follows_a_definition_is_not_read_again_for_each(part, quick):
    """With lines between them, and without."""
    text = "".join(part.format(number) for number in range(300))

    assert count_read(text, quick=quick) < 4 * len(text)


@pytest.mark.parametrize("quick", [True, False])
def test_definitions_and_other_lines_in_any_order_are_read_as_in_stock(quick, monkeypatch):
    """Lines that others claim, and such as are claimed only where a block begins with them."""
    random = Random(1)
    texts = ["\n".join(random.choices(_LINES, k=random.randint(1, 9))) for _ in range(800)]
    ours = build_markdown(quick=quick)
    pages = [ours.reset().convert(text) for text in texts]
    monkeypatch.setattr(definitions._ReferenceReader, "run", ReferenceProcessor.run)
    monkeypatch.setattr(definitions._AbbreviationReader, "run", AbbrBlockprocessor.run)
    stock = build_markdown(quick=quick)

    assert [stock.reset().convert(text) for text in texts] == pages


def _read(match: re.Match[str], names: tuple[int | str, ...]) -> tuple[object, ...]:
    return match.span(), *(match[name] for name in names)


def test_titles_and_addresses_are_parted_where_stock_parts_them():
    """Quotes in an address, brackets, and titles in the next line."""
    random = Random(1)
    names = ("name", "address", "title", "words")
    for _ in range(30_000):
        text = "[a]: " + "".join(random.choices(_PIECES, k=random.randint(1, 10)))
        stock = [_read(match, (1, 2, 5, 6)) for match in ReferenceProcessor.RE.finditer(text)]
        assert [_read(match, names) for match in definitions._REFERENCE.finditer(text)] == stock


@pytest.mark.parametrize(
    "text", ["[a]: " + '"' * 30_000 + " 甲", "[a]: " + "(" * 30_000 + " 甲", "*[甲\n" * 30_000]
)
def test_an_end_that_never_comes_is_looked_for_once(text):
    """Not from each sign that could begin it."""
    assert convert_limited(text)
