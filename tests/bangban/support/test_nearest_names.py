"""The known name that a misspelt one most likely means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.support.nearest_names import find_slip, nearest, nearest_key

_MANY = tuple(
    f"cases/{first}-{second}" for first in ("panda", "school", "truck", "code") for second in range(500)
)


@pytest.mark.parametrize(
    ("word", "known", "guess"),
    [
        ("titel", ("title", "date"), "title"),
        ("Close", ("received", "closed"), "closed"),
        ("panda-blod", ("Panda-Blood", "x"), "Panda-Blood"),
        ("办结", ("received", "closed"), ""),
        ("寻医卖药", ("寻医买药", "食品供应"), "寻医买药"),
        ("", ("title",), ""),
        ("title", (), ""),
    ],
)
def test_finds_the_name_that_was_meant(word, known, guess):
    """Whatever its case, as it is spelt; nothing where none is close."""
    assert nearest(word, known) == guess


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("titel", ("title", "date"), "title"),
        ("tilte", ("title", "date"), "title"),
        ("titl", ("title", "date"), "title"),
        ("ttitle", ("title", "date"), "title"),
        ("titlee", ("title", "date"), "title"),
        ("TITLE", ("title", "date"), "title"),
        ("tite", ("title", "site"), ""),
        ("tuttle", ("title", "date"), ""),
        ("dat", ("title", "date"), "date"),
        ("ti", ("id", "at"), ""),
        ("case-1", ("case-2",), ""),
        ("case-11", ("case-1",), ""),
        ("food", ("foods", "fooda"), ""),
        ("nresolved", ("resolved", "xx"), "resolved"),
        ("unresolved", ("resolved",), ""),
        ("", ("title",), ""),
        ("title", (), ""),
    ],
)
def test_is_certain_of_one_slip_of_the_hand(word, known, meant):
    """One letter, or two neighbours; of two names as near, of another digit, of a denial it is not."""
    assert find_slip(word, known) == meant


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=100))
def test_guesses_only_names_that_are_known(word, known):
    """Or none; the same at each asking."""
    assert nearest(word, tuple(known)) in (*known, "")
    assert nearest(word, tuple(known)) == nearest(word, list(known))


@given(st.sampled_from(_MANY), st.data())
def test_finds_a_slip_of_the_hand_among_thousands(name, data):
    """Two letters changed places: the guess is as near as the word that was meant."""
    place = data.draw(st.integers(6, len(name) - 2))
    slip = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    guess = nearest(slip, _MANY)
    assert guess == slip or sum(left != right for left, right in zip(guess, slip, strict=False)) <= 3
    assert guess


@given(st.text(min_size=1, max_size=10))
def test_a_known_name_is_its_own_nearest(word):
    """Also among many."""
    assert nearest(word, (*_MANY, word)).lower() == word.lower()


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("unconfirmed", ""),
        ("confirmd", "confirmed"),
        ("notes", "note"),
        ("untill", "until"),
        ("nondraft", ""),
    ],
)
def test_a_key_that_denies_is_not_the_key(word, guess):
    """`unconfirmed: true` says the opposite of `confirmed: true`."""
    assert nearest_key(word, ("confirmed", "draft", "note", "until")) == guess
