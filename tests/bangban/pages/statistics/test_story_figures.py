"""A figure in a story: as it stands now, and as the writer knew it."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bangban.content.figures.figures_file import read_figures
from bangban.pages._story_blocks import split_blocks
from tests.bangban import desk

HEAD = "as_of,since,received,processed,closed,urgent_closed,source\n"
FIRST = "2022-11-13,2022-01-09,194087,193018,181773,5013,平台\n"
LATER = "2022-11-20,2022-01-09,195000,194000,182740,5020,平台\n"


def _open(*rows):
    portal = desk.portal(desk.case("help", (desk.entry("2022-11-13T13:00", "received", "seeker"),)))
    figures, problems = read_figures("stats.csv", HEAD + "".join(rows), ZoneInfo("Asia/Shanghai"))
    assert not problems
    return replace(portal, library=replace(portal.library, figures=figures))


def _line(text, title):
    return f'<p><a href="/platform/statistics/" title="{title}">{text}</a></p>'


RATE = _line("93.66%", "数字 snapshots/closed_of_received 2022-11-13")


def test_says_nothing_of_a_change_where_there_is_none():
    """Only the figure with its date."""
    block, _ = split_blocks(_open(FIRST), RATE)
    assert block.component == "live-figure"
    assert (block.view.figure.value, block.view.has_changed) == ("93.66%", False)


def test_tells_both_values_where_it_has_changed():
    """Each with its day; whatever keeps numbers together is no part of what was written."""
    line = RATE.replace("93.66%", '<span class="bb-nowrap">93.66%</span>')
    view = split_blocks(_open(FIRST, LATER), f"<p>前</p>{line}")[0].view
    assert (view.written, view.written_on) == ("93.66%", "2022年11月13日")
    assert (view.figure.value, view.figure.as_of.text, view.has_changed) == ("93.71%", "2022年11月20日", True)


def test_counts_the_published_cases_of_a_scope():
    """And tells how many there are; a rate of too few is none."""
    portal = _open(FIRST)
    count, rate, _ = split_blocks(
        portal, _line("", "数字 cases/all/cases") + _line("", "数字 cases/category/medicine/closed")
    )
    assert (count.view.figure.value, count.view.about) == ("1件", "本站登出的求助，共1件")
    assert rate.view.figure.value == "样本太少"


def test_leaves_the_link_where_there_is_no_figure():
    """An id that is none, one of which nothing was published, a title of something else."""
    portal = _open(FIRST)
    for title in ("数字 weather", "数字 snapshots/responded", "数字", "图表 weather", "数字化"):
        text = _line("12", title)
        (block,) = split_blocks(portal, text)
        assert (block.html, block.view) == (text, None)


def test_shows_the_picture_once():
    """It has ids of its own; a second one stays a link."""
    line = _line("历次公布", "图表 snapshots")
    plot, rest = split_blocks(_open(FIRST, LATER), f"{line}\n{line}")
    assert (plot.component, plot.view.title) == ("plot-figure", "历次公布")
    assert rest.html.strip() == line
