"""The frame of pictures of figures, axes of durations, signs and patterns."""

from markupsafe import Markup

from bangban.drawing.axes import label_durations, scale_durations
from bangban.drawing.plots import SIGNS, PlotHead, define_patterns, draw_sign, draw_ticks, frame_plot
from tests.drawn_texts import check_form, check_words, list_boxes, parse

_HEAD = PlotHead("waits", "多久有答复", "共3件，中位数5小时。")


def test_frame_has_name_and_words():
    """Both are told to whoever does not see the picture, and are text, whatever signs they have."""
    check_form(frame_plot(_HEAD, 3))
    tree = parse(frame_plot(PlotHead("a", "<甲>&", "乙"), 2.5, kind="dots"))
    assert tree[0].text == "<甲>&"
    assert (tree.get("width"), tree.get("height")) == ("100%", "2.5em")
    assert tree.get("class") == "bb-plot bb-plot--dots"


def test_two_pictures_of_a_page_have_their_own_names():
    """The ids of one are none of the other's."""
    ids = [
        {element.get("id") for element in parse(frame_plot(PlotHead(name, "甲", "乙"), 1)).iter()} - {None}
        for name in ("a", "b")
    ]
    assert len(ids[0] | ids[1]) == 4


def test_axis_of_times_is_legible_on_a_narrow_page():
    """Round times in words, the outer ones inside; on a telephone some lines have none."""
    for shortest, longest in ((60, 120), (60, 3600), (3600, 90_000), (60, 10**8), (120, 40 * 86_400)):
        scale, ticks = scale_durations(shortest, longest, 1.5, 96)
        axis = draw_ticks(scale, ticks, label_durations(ticks), 0, 2)
        drawing = frame_plot(_HEAD, 4, axis)
        check_words(drawing)
        assert len(list_boxes(drawing)) >= 2
        assert drawing.count("<line") == len(ticks)


def test_each_sign_is_another_drawing():
    """A legend's signs are told apart without colour."""
    drawn = {str(draw_sign(sign)) for sign in SIGNS}
    assert len(drawn) == len(SIGNS)
    assert all('aria-hidden="true"' in one for one in drawn)


def test_patterns_are_those_that_tones_name():
    """What `fill` refers to is there."""
    ids = {element.get("id") for element in parse(define_patterns()).iter("pattern")}
    named = {sign for sign in SIGNS if f"url(#bb-{sign})" in draw_sign(sign)}
    assert ids == {f"bb-{sign}" for sign in named}
    assert isinstance(define_patterns(), Markup)
