"""Colours that follow from one, on every paper."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.drawing.palette import (
    DARK_PAPERS,
    LEAST,
    LIGHT_PAPERS,
    make_palette,
    measure_contrast,
    mix,
    write_tokens,
)
from tests.source_tree import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS)
def test_whatever_the_colour_is_everything_can_be_read(colour):
    """White on the ground, and text on each paper and tint, light and dark (WCAG 2.2, 1.4.3)."""
    made = make_palette(colour)
    pairs = [("#ffffff", made.colour), ("#ffffff", made.deep)]
    pairs += [(text, paper) for text in (made.colour, made.link) for paper in (*LIGHT_PAPERS, made.tint)]
    dark = (*DARK_PAPERS, made.dark_tint)
    pairs += [(text, paper) for text in (made.dark_colour, made.dark_link) for paper in dark]
    assert min(measure_contrast(*pair) for pair in pairs) >= LEAST


@pytest.mark.parametrize("colour", ["#0b6e4f", "#1a5fa8", "#8a4b00", "#000000"])
def test_a_colour_that_can_be_read_stays_as_it_is(colour):
    """On light papers; on dark ones it is lighter."""
    assert make_palette(colour).colour == colour
    assert measure_contrast(make_palette(colour).dark_colour, DARK_PAPERS[2]) >= LEAST


def test_contrast_is_that_of_the_standard():
    """Black on white is 21; #767676 is the lightest grey that passes."""
    assert round(measure_contrast("#000000", "#ffffff"), 2) == 21
    assert round(measure_contrast("#767676", "#ffffff"), 2) == 4.54
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_knows_the_papers_of_the_theme():
    """As tokens.css has them."""
    text = (ROOT / "theme/css/tokens.css").read_text(encoding="utf-8")
    papers = re.findall(r"--paper(?:-tint|-deep)?: (#[0-9a-f]{6})", text)
    assert tuple(papers) == (*LIGHT_PAPERS, *DARK_PAPERS)


def test_writes_only_tokens_that_the_theme_has():
    """A name that nobody uses would change nothing."""
    theme = (ROOT / "theme/css/tokens.css").read_text(encoding="utf-8")
    names = set(re.findall(r"(--[a-z-]+):", write_tokens(make_palette("#0b6e4f"))))
    assert names == {"--red-band", "--red-band-deep", "--red", "--red-tint", "--link-prose"}
    assert all(f"{name}:" in theme for name in names)
