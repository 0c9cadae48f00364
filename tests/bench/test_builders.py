"""The commands that are measured."""

from bench.builders import NOW, Workspace, make_pelican


def test_all_pelicans_build_the_same_site(tmp_path):
    """Stock and ours differ by one setting and by where they write."""
    workspace = Workspace(tmp_path)
    ours, stock = make_pelican(workspace, "ours"), make_pelican(workspace, "stock", BANGBAN_FAST=False)
    assert [*ours.command, "BANGBAN_FAST=false"] == [
        str(ours.output) if part == str(stock.output) else part for part in stock.command
    ]
    assert ours.environment == stock.environment == {"BANGBAN_NOW": NOW}


def test_draws_no_pictures_unless_told(tmp_path):
    """Hugo draws none."""
    workspace = Workspace(tmp_path)
    assert "BANGBAN_SHARE_PICTURES=false" in make_pelican(workspace, "ours").command
    drawn = make_pelican(workspace, "ours", BANGBAN_SHARE_PICTURES=True)
    assert "BANGBAN_SHARE_PICTURES=true" in drawn.command


def test_a_cold_build_finds_nothing(tmp_path):
    """Neither output nor the state beside it."""
    ours = make_pelican(Workspace(tmp_path), "ours")
    for folder in (ours.output, ours.output.parent / ".bangban"):
        folder.mkdir(parents=True)
    ours.clear()
    assert list(ours.output.parent.iterdir()) == []
