"""Nodes are made, and what is new of them is written."""

from pathlib import Path

import pytest

from bangban.incremental.disk.digests import NONE, digest
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.rendering import MadeFile, Order, RenderNodes
from bangban.incremental.making.staged_files import StagedFiles
from bangban.site.outputs.output import LooseFiles, NodeId


def _render(renderer, stage, *orders):
    stage.mkdir(exist_ok=True)
    return RenderNodes(StagedFiles(stage))(renderer, orders)


def _read(stage: Path):
    return {
        path.relative_to(stage).as_posix(): path.read_bytes() for path in stage.rglob("*") if path.is_file()
    }


def test_writes_what_a_node_makes(renderer, tmp_path):
    """With its digest, and the facts that it depends on."""
    stage = tmp_path / "stage"
    (made,) = _render(renderer, stage, Order(NodeId("story", "articles/a.md"), {}))
    text = "试验求助平台|第一篇报道|".encode()
    assert made.files == (MadeFile("articles/a/index.html", digest(text), True),)
    assert _read(stage) == {"articles/a/index.html": text}
    assert {"story\tarticles/a.md", "text\tarticles/a.md", "frame", "site"} <= made.facts.keys()


def test_what_is_as_it_was_is_not_written(renderer, tmp_path):
    """But its facts are told anew; what was damaged is not among those before."""
    stage = tmp_path / "stage"
    (first,) = _render(renderer, stage, Order(NodeId("exports", "cases/first-case.md"), {}))
    assert len(first.files) >= 3
    before = {file.address: file.digest for file in first.files}
    lost = before.popitem()[0]
    (again,) = _render(renderer, tmp_path / "again", Order(first.node, before))
    assert {file.address for file in again.files if file.written} == {lost} == set(_read(tmp_path / "again"))
    assert again.facts == first.facts
    assert [file[:2] for file in again.files] == [file[:2] for file in first.files]


def test_copies_files_byte_by_byte(renderer, tmp_path):
    """Texts of the theme, files of the content folder."""
    source = tmp_path / "picture"
    source.write_bytes(b"\x00\xff")
    renderer.plans = TrackedPlan(
        renderer, LooseFiles({"theme/a.css": "一"}, {"images/p.png": (source, digest(b"\x00\xff"))})
    )
    stage = tmp_path / "stage"
    text, copy = _render(
        renderer,
        stage,
        Order(NodeId("text_file", "theme/a.css"), {}),
        Order(NodeId("copy", "images/p.png"), {}),
    )
    assert _read(stage) == {"theme/a.css": "一".encode(), "images/p.png": b"\x00\xff"}
    assert (text.facts, copy.facts) == ({}, {})
    (same,) = _render(
        renderer,
        tmp_path / "again",
        Order(NodeId("copy", "images/p.png"), {"images/p.png": digest(b"\x00\xff")}),
    )
    assert not same.files[0].written


def test_changes_wait_in_one_folder(renderer, tmp_path):
    """A page by a name of its own, which tells its address; no folder is made for it."""
    (tmp_path / "stage").mkdir()
    stage = StagedFiles(tmp_path / "stage", flat=True).open()
    RenderNodes(stage)(renderer, [Order(NodeId("story", "articles/a.md"), {})])
    (page,) = (path for path in stage.folder.rglob("*") if path.is_file())
    assert page == stage.locate("articles/a/index.html")
    assert page.read_text(encoding="utf-8") == "试验求助平台|第一篇报道|"


def test_a_copy_of_what_has_gone_ends_the_build(renderer, tmp_path):
    """The system tells which file."""
    renderer.plans = TrackedPlan(renderer, LooseFiles(copies={"images/p.png": (tmp_path / "gone.png", NONE)}))
    with pytest.raises(OSError, match=r"gone\.png"):
        _render(renderer, tmp_path / "stage", Order(NodeId("copy", "images/p.png"), {}))


def test_a_fault_of_the_program_names_the_node(renderer, tmp_path):
    """A template that cannot be rendered, say."""
    del renderer._environment.loader.mapping["story.html"]
    with pytest.raises(Exception) as told:
        _render(renderer, tmp_path / "stage", Order(NodeId("story", "articles/a.md"), {}))
    assert "articles/a.md" in "".join((str(told.value), *getattr(told.value, "__notes__", ())))
