"""What is kept of files that are not published; `tests/site/test_planted.py` looks at whole states."""

from pathlib import Path
from types import SimpleNamespace

from bangban.diagnostics.problems import Position, Problem
from bangban.incremental.disk.digests import hash_path
from bangban.incremental.scan.scanning import Scan, Stamp
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.memory import DeskContent, Nodes
from bangban.incremental.state.unpublished import hide_stamps, strip_unpublished
from bangban.incremental.tracking.story_records import Places
from bangban.photographs.preparing import Exam, Finding
from bangban.site.outputs.output import NodeId

DRAFT, OUT, PICTURE = "cases/draft.md", "cases/out.md", "images/draft.png"
UNUSED = Problem(Position(PICTURE), "file.unused")
NAMING = Problem(Position(OUT), "link.misspelt", {"href": "x", "nearest": "../images/draft.png"})


def make_draft(**desk) -> Draft:
    stamps = {path: Stamp(1, 2, 3, 4, b"x" * 16) for path in (DRAFT, OUT, PICTURE)}
    listings = {path: SimpleNamespace(path=path) for path in (DRAFT, OUT)}
    places = Places({DRAFT: b"a", OUT: b"b"}, {DRAFT: b"c"}, {DRAFT: b"d"})
    nodes = Nodes({}, {DRAFT: b"e", OUT: b"f"}, {DRAFT: b"g"})
    facts = {NodeId("text", DRAFT): {"x": 1}, NodeId("text", OUT): {"y": 1}}
    scan = Scan(stamps, frozenset(), frozenset())
    return Draft(None, None, scan, Path(), listings, DeskContent(**desk), places, nodes, facts=facts)


def test_nothing_is_left_of_a_draft():
    """Neither listing nor text, card, facts or marks; its stamp has another name."""
    draft = make_draft(copies={DRAFT: (("a", "b"),)}, used={DRAFT: ("c",)})
    assert not strip_unpublished(draft, {DRAFT, PICTURE})
    left = repr((draft.listings, draft.places, draft.nodes, draft.facts, draft.desk))
    assert ("draft" in left, OUT in left) == (False, True)
    stamps = hide_stamps(draft.scan.stamps, {DRAFT, PICTURE})
    assert set(stamps) == {hash_path(DRAFT), hash_path(PICTURE), OUT}


def test_what_was_seen_of_a_picture_gets_its_name_back():
    """If it is still there, and there was nothing to be told of it."""
    looks = {
        PICTURE: Exam(4, 3),
        "images/bad.png": Exam(findings=(Finding("image.broken", {"name": "bad"}),)),
    }
    draft = make_draft(
        looks=dict(looks), checked=(UNUSED,), active={PICTURE: Problem(Position(PICTURE), "file.active")}
    )
    assert not strip_unpublished(draft, {PICTURE, "images/bad.png"})
    desk = draft.desk
    assert "draft" not in repr(desk)
    assert "bad" not in repr(desk)
    assert list(desk.active) == [hash_path(PICTURE)]
    here = desk.copy()
    here.restore(Scan({}, frozenset(), frozenset(), unpublished=frozenset([PICTURE])))
    assert (here.looks, here.checked) == ({PICTURE: Exam(4, 3)}, (UNUSED,))
    desk.restore(Scan({}, frozenset(), frozenset()))
    assert desk.looks == {}


def test_problems_that_tell_more_are_told_anew():
    """Those of the draft itself, and of a story that is out and names its files: that is converted again."""
    draft = make_draft(texts={DRAFT: (NAMING,)})
    assert strip_unpublished(draft, {DRAFT})
    draft = make_draft(texts={OUT: (NAMING,)})
    assert strip_unpublished(draft, {DRAFT, PICTURE})
    assert (draft.desk.texts, OUT in draft.nodes.texts) == ({}, False)
    assert not strip_unpublished(make_draft(texts={OUT: (NAMING,)}), {DRAFT})
