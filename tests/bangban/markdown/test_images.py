"""Pictures in a text keep their place."""

from bangban.markdown.images import add_sizes


def test_marks_each_picture_with_its_size():
    """The text below does not jump when the picture arrives."""
    html = '<p><img loading="lazy" src="/images/a.svg" alt="甲"> <img src="/images/b.svg" alt="乙"></p>'
    assert add_sizes(html, {"/images/a.svg": (1200, 675)}) == (
        '<p><img width="1200" height="675" loading="lazy" src="/images/a.svg" alt="甲">'
        ' <img src="/images/b.svg" alt="乙"></p>'
    )


def test_leaves_the_width_that_the_editor_gave():
    """Raw HTML may say how wide a picture shall be."""
    html = '<img src="/a.svg" width="300" alt="甲">'
    assert add_sizes(html, {"/a.svg": (1200, 675)}) == html


def test_leaves_a_picture_whose_size_no_one_can_tell():
    """A broken file has no size."""
    html = '<img src="/a.svg" alt="甲">'
    assert add_sizes(html, {"/a.svg": (0, 0)}) == html
