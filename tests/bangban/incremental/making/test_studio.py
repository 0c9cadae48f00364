"""Where nodes are made."""

from jinja2 import Environment

from bangban.exports.files import make_common_files, make_story_files
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.studio import Studio
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter
from bangban.site.outputs.output import LooseFiles, NodeId
from tests.bangban import worlds

_CASE = "cases/first-case.md"


def _make(studio, kind, key=""):
    output = studio.plans.find(NodeId(kind, key))
    with studio.world.observer.watching() as facts:
        files = dict(output.make(studio, *output.arguments))
    return files, facts


def _open(newsroom, tmp_path, **more):
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack", **more)


def test_renders_a_page_with_all_that_templates_may_see(newsroom, tmp_path):
    """The site, the page, its own values, the settings; each of these is a fact."""
    template = "{{ site.name }}|{{ page.url }}|{{ list.total }}|{{ SHOWN }}"
    studio = _open(newsroom, tmp_path, templates={"list": template}, settings={"SHOWN": "甲"})
    files, facts = _make(studio, "page", "articles/")
    # The newsroom's own article, a and b.
    assert files == {"articles/index.html": "试验求助平台|/articles/|3|甲".encode()}
    assert {"site", "frame"} <= facts.keys()


def test_templates_are_compiled_once_for_all_who_are_forked(newsroom, tmp_path, monkeypatch):
    """Not by each worker: that is a quarter of what a small site takes. A mistake in one that no page of this
    build needs is nobody's concern, and is no fact."""
    templates = {"list": "{{ list.total }}", "broken": "{% if %}"}
    studio = _open(newsroom, tmp_path, templates=templates)
    with studio.world.observer.watching() as facts:
        studio.open_templates(["broken.html", "list.html", "none.html"])
    assert facts == {}
    monkeypatch.setattr(Environment, "compile", None)
    files, _ = _make(studio, "page", "articles/")
    assert files == {"articles/index.html": b"3"}


def test_makes_the_files_of_timelines(newsroom, studio):
    """The same as the core makes."""
    plain, _ = worlds.open_plain(newsroom.path)
    files, facts = _make(studio, "exports", _CASE)
    expected = make_story_files(plain, plain.library.stories[_CASE])
    assert files == {file.address: file.text.encode() for file in expected}
    assert {f"story\t{_CASE}", "frame"} <= facts.keys()
    files, facts = _make(studio, "common")
    assert files == {file.address: file.text.encode() for file in make_common_files(plain)}
    assert "frame" in facts


def test_what_is_known_depends_on_nothing(studio, tmp_path):
    """A text is written, a file is named."""
    source = tmp_path / "x.png"
    studio.plans = TrackedPlan(
        studio, LooseFiles({"theme/a.css": "一"}, {"images/x.png": (source, digest(b""))})
    )
    assert _make(studio, "text_file", "theme/a.css") == ({"theme/a.css": "一".encode()}, {})
    assert _make(studio, "copy", "images/x.png") == ({"images/x.png": source}, {})


def test_a_picture_is_drawn_once(studio, tmp_path):
    """One that the site has already is taken over, until something in it changes."""
    typeface = find_typeface()
    assert typeface, "make site installs the fonts"
    drawn = []

    class _Painter(Painter):
        def paint(self, sheet):
            drawn.append(sheet)
            return super().paint(sheet)

    output = tmp_path / "site"
    artist = Studio(studio.world, studio._environment, {}, _Painter(typeface), output)
    artist.plans = TrackedPlan(artist, LooseFiles())
    ((address, data),) = _make(artist, "picture", _CASE)[0].items()
    assert data.startswith(b"\x89PNG")
    (output / address).parent.mkdir(parents=True)
    (output / address).write_bytes(data)
    again, facts = _make(artist, "picture", _CASE)
    assert (again, len(drawn)) == ({address: data}, 1)
    assert {f"story\t{_CASE}"} <= facts.keys()
    (output / address).write_bytes(data[:-20] + b"x" * 20)
    assert _make(artist, "picture", "cases/second-case.md")[0] != again
    assert len(drawn) == 2
