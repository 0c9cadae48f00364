"""Nothing of a story that is not out is in the output, in what the builds have learnt, or in the manifest:
markers in fifty places of each are looked for in names, bytes and unpacked bytes."""

import re

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.planted import PLACES, find_marked, plant
from tests.site.workbench import Workbench, take_bench

SECRET = ("draft", "embargoed", "future", "broken")
LATER = {
    "embargoed": "embargo: 2026-06-01T08:00\n",
    "draft": "status: draft\n",
    "broken": "unknown-key: 甲\n",
}
SLUG = f"x{PLACES.index('slug')}"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of a few stories, published aside as publishconf.py has it."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    return bench


def find(bench: Workbench, kind: str) -> tuple[set[str], set[str]]:
    """Where markers stand: in the output, and in what lies beside it."""
    beside = {name for name in find_marked(bench.root / ".bangban", kind) if name.startswith("output/")}
    for manifest in bench.root.glob(".bangban-output*"):
        if any(name == manifest.name for name in find_marked(bench.root, kind)):
            beside.add(manifest.name)
    return find_marked(bench.output, kind), beside


def test_every_place_has_a_marker(bench):
    """And is found where it is meant to be: on the page, in the names, in the files."""
    marks = plant(bench.newsroom, "deleted")
    assert marks.used == set(PLACES)
    bench.rebuild()
    output, beside = find(bench, "deleted")
    assert {"index.html", "sitemap.xml", f"cases/zqdeleted{SLUG}/timeline.json"} - output == {"sitemap.xml"}
    assert beside == {"output/state", "output/pack-0", ".bangban-output.manifest"}
    page = (bench.output / f"cases/zqdeleted{SLUG}/index.html").read_text("utf-8")
    unseen = {
        "cover-bytes",
        "media-bytes",
        "picture-bytes",
        "evidence-bytes",
        "attachment-bytes",
        "video-bytes",
    }
    unseen |= {"comment", "consent-by"}
    text = re.sub(r"</?(?:span|wbr)\b[^>]*>", "", page)
    for place in marks.used - unseen:
        assert marks.han(place) in text or marks.latin(place) in text, place


@pytest.mark.parametrize("published", [True, False])
def test_what_is_not_out_stands_nowhere(bench, published):
    """Draft, embargoed, future, left out for a mistake; whether built anew or once more. Of what is not
    published the state keeps what it has read."""
    bench.settings = {"BANGBAN_PUBLISH": published}
    for kind in SECRET if not published else SECRET[:-1]:
        plant(
            bench.newsroom, kind, LATER.get(kind, ""), **({"date": "2026-06-01"} if kind == "future" else {})
        )
    for _ in range(2):
        bench.rebuild()
        found = {kind: find(bench, kind) for kind in SECRET}
        assert [output for output, _ in found.values()] == [set()] * len(SECRET)
        assert not published or [state for _, state in found.values()] == [set()] * len(SECRET)
        bench.newsroom.article("other", body="又一段。\n")


@pytest.mark.parametrize("published", [True, False])
def test_what_is_taken_back_stands_nowhere_after_the_next_build(bench, published):
    """Withdrawn, deleted, embargoed again; what builds that were killed have left behind goes, too."""
    bench.settings = {"BANGBAN_PUBLISH": published}
    for kind in ("withdrawn", "deleted", "embargoed"):
        plant(bench.newsroom, kind)
    bench.rebuild()
    bench.newsroom.article("other", body="又一段。\n")
    bench.rebuild()
    assert find(bench, "deleted")[0]
    plant(bench.newsroom, "withdrawn", "status: draft\n")
    plant(bench.newsroom, "embargoed", LATER["embargoed"])
    bench.newsroom.remove(f"cases/zqdeleted{SLUG}.md")
    store = bench.root / ".bangban/output"
    (store / ".state.new").write_text("萩萩", "utf-8")
    with (store / "pack-0").open("ab") as pack:
        pack.write("萩萩".encode())
    bench.rebuild()
    assert not any(find(bench, kind)[0] for kind in ("withdrawn", "embargoed", "deleted"))
    gone = ("withdrawn", "deleted", "embargoed", "draft") if published else ("draft",)
    assert {kind: find(bench, kind) for kind in gone} == dict.fromkeys(gone, (set(), set()))


def test_an_edit_leaves_nothing_of_what_it_takes_out(bench):
    """A sentence that is taken out of a story that stays is in no cache either."""
    bench.settings = {"BANGBAN_PUBLISH": True}
    marks = plant(bench.newsroom, "deleted")
    bench.newsroom.article("edited", body=f"一段。{marks.han('body-text')}\n", title=marks.han("title"))
    bench.newsroom.remove(f"cases/zqdeleted{SLUG}.md")
    bench.rebuild()
    assert find(bench, "deleted")[0] >= {"articles/edited/index.html", "index.html"}
    bench.newsroom.article("edited", body="一段。\n")
    bench.rebuild()
    assert find(bench, "deleted") == (set(), set())


def test_a_build_that_is_stopped_keeps_nothing_of_what_it_has_read(bench):
    """The site that stands stays as it was, and so does what is known of it."""
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.newsroom.article("wrong", "unknown-key: 甲\n")
    plant(bench.newsroom, "draft", LATER["draft"])
    for _ in range(2):
        assert bench.build().end
        assert find(bench, "draft") == (set(), set())
        bench.newsroom.remove("articles/wrong.md")
        assert bench.build().end == 0
        bench.newsroom.article("wrong", "unknown-key: 乙\n")


def test_a_hidden_story_stands_at_its_own_address_only(bench):
    """With its files; no list, feed or map names it."""
    bench.settings = {"BANGBAN_PUBLISH": True}
    plant(bench.newsroom, "hidden", "status: hidden\n")
    bench.rebuild()
    own = (f"cases/zqhidden{SLUG}", "images/zqhidden", "files/zqhidden")
    output = find(bench, "hidden")[0]
    assert output
    assert {name for name in output if not name.startswith(own)} == set()


def test_problems_of_what_is_not_out_are_told_each_time(bench):
    """Though nothing of it is kept; so are files that nobody uses."""
    plant(bench.newsroom, "draft", "status: draft\n" + "related: [articles/nowhere]\n")
    bench.newsroom.write("images/left.png", b"x")
    first = bench.build()
    assert any("zqdraft" in line for line in first.problems)
    assert [bench.build().problems for _ in range(2)] == [first.problems] * 2
    bench.newsroom.remove(f"cases/zqdraft{SLUG}.md")
    bench.rebuild()
    told = bench.build().problems
    assert any("left.png" in line for line in told)
    assert not any("zqdraft" in line and "file.unused" not in line for line in told)
