"""Letters that look like Latin ones: told in mixed words alone."""

import unicodedata

import pytest

from bangban.support.lookalikes import LATIN, find_lookalikes, find_wide, has_odd_letters, narrow


@pytest.mark.parametrize(
    ("text", "word", "place", "letter"),
    [
        ("通报：СOVID", "СOVID", 3, "C"),
        ("аbc", "аbc", 0, "a"),
        ("Χinhua", "Χinhua", 0, "X"),
        ("pαypal", "pαypal", 1, "a"),
        ("gοοgle", "gοοgle", 1, "o"),
        ("news.exаmple", "exаmple", 7, "a"),
    ],
)
def test_finds_the_letter_in_a_mixed_word(text, word, place, letter):
    """The first of them, at its place, with the letter that was meant."""
    (found,) = find_lookalikes(text)
    assert (found.word, found.place, found.letter) == (word, place, letter)
    assert found.sign == text[place] and has_odd_letters(text)


@pytest.mark.parametrize(
    "text",
    ["Привет", "Ο Σωκράτης", "TNFα", "IFNγ", "μm", "Δx", "АО", "Müller", "北京A座", "Пoчта", "Ерванд հայ"],
)
def test_leaves_words_of_one_script_and_names_of_science(text):
    """Russian, Greek and Armenian are no mistakes."""
    assert list(find_lookalikes(text)) == []


def test_finds_full_width_letters_and_digits():
    """And writes them as they are usually typed; marks are Chinese."""
    assert find_wide("北京Ａ１座（东）") == ("Ａ１", 2)
    assert narrow("北京Ａ１座（东），ＡＩ") == "北京A1座（东），AI"
    assert find_wide("北京A1座，（东）") == ("", 0)


def test_the_pairs_are_of_other_scripts():
    """Each leads to one letter of ASCII."""
    assert len(LATIN) > 80
    for sign, letter in LATIN.items():
        assert letter.isascii() and letter.isalpha()
        assert unicodedata.name(sign).split()[0] in ("CYRILLIC", "GREEK", "ARMENIAN")
