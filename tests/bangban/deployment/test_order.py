"""What is sent before what."""

from bangban.deployment.order import mark_unsure, plan_deployment, sort_removals
from bangban.deployment.remote_manifest import UNSURE, RemoteManifest


def test_what_a_page_needs_comes_before_it():
    """New files, then changed ones: assets, stories, lists, feeds, the front page."""
    old = ["index.html", "articles/a/index.html", "articles/index.html", "theme/x.js", "feeds/all.atom.xml"]
    new = ["articles/b/index.html", "theme/y.css"]
    plan = plan_deployment(
        dict.fromkeys([*old, *new], "2"), RemoteManifest(dict.fromkeys([*old, "gone"], "1"))
    )
    assert plan.list_phases() == [
        ["theme/y.css"],
        ["articles/b/index.html"],
        ["theme/x.js"],
        ["articles/a/index.html"],
        ["articles/index.html"],
        ["feeds/all.atom.xml"],
        ["index.html"],
    ]
    assert plan.gone == {"gone"}


def test_lists_are_no_stories():
    """They stand below a kind, too, and lead to stories."""
    rows = ["cases/agency/x/index.html", "cases/lamp/index.html", "cases/page/2/index.html"]
    plan = plan_deployment(dict.fromkeys(rows, "2"), RemoteManifest(dict.fromkeys(rows, "1")))
    assert plan.list_phases()[0] == ["cases/lamp/index.html"]


def test_pages_go_before_what_they_show():
    """No page stands without its pictures."""
    assert sort_removals(["images/a.png", "b/index.html"]) == [["b/index.html"], ["images/a.png"]]


def test_what_is_on_its_way_is_unsure():
    """What stays as it is, is known."""
    known = RemoteManifest({"same": "1", "other": "1", "gone": "1"})
    plan = plan_deployment({"same": "1", "other": "2", "new": "3"}, known)
    unsure = mark_unsure(known, plan, "m")
    assert unsure.digests == {"same": "1", "other": UNSURE, "new": UNSURE, "gone": UNSURE}
    assert not unsure.is_whole
