"""Where nodes are made."""

from jinja2 import Environment

from bangban.exports.story_files import make_common_files, make_story_files
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.planning import TrackedPlan
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter
from bangban.site.outputs.output import LooseFiles, NodeId
from tests.bangban import worlds

_CASE = "cases/first-case.md"


def _make(renderer, kind, key=""):
    output = renderer.plans.find(NodeId(kind, key))
    with renderer.world.observer.watching() as facts:
        files = dict(output.make(renderer, *output.arguments))
    return files, facts


def _open(newsroom, tmp_path, **more):
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack", **more)


def test_renders_a_page_with_all_that_templates_may_see(newsroom, tmp_path):
    """The site, the page, its own values, the settings; each of these is a fact."""
    template = "{{ site.name }}|{{ page.url }}|{{ list.total }}|{{ SHOWN }}"
    renderer = _open(newsroom, tmp_path, templates={"list": template}, settings={"SHOWN": "甲"})
    files, facts = _make(renderer, "page", "articles/")
    # The newsroom's own article, a and b.
    assert files == {"articles/index.html": "试验求助平台|/articles/|3|甲".encode()}
    assert {"site", "frame"} <= facts.keys()


def test_templates_are_compiled_once_for_all_who_are_forked(newsroom, tmp_path, monkeypatch):
    """Not by each worker: that is a quarter of what a small site takes. A mistake in one that no page of this
    build needs is nobody's concern, and is no fact."""
    templates = {"list": "{{ list.total }}", "broken": "{% if %}"}
    renderer = _open(newsroom, tmp_path, templates=templates)
    with renderer.world.observer.watching() as facts:
        renderer.open_templates(["broken.html", "list.html", "none.html"])
    assert facts == {}
    monkeypatch.setattr(Environment, "compile", None)
    files, _ = _make(renderer, "page", "articles/")
    assert files == {"articles/index.html": b"3"}


def test_makes_the_files_of_timelines(newsroom, renderer):
    """The same as the core makes."""
    plain, _ = worlds.open_plain(newsroom.path)
    files, facts = _make(renderer, "exports", _CASE)
    expected = make_story_files(plain, plain.library.stories[_CASE])
    assert files == {file.address: file.text.encode() for file in expected}
    assert {f"story\t{_CASE}", "frame"} <= facts.keys()
    files, facts = _make(renderer, "common")
    assert files == {file.address: file.text.encode() for file in make_common_files(plain)}
    assert "frame" in facts


def test_what_is_known_depends_on_nothing(renderer, tmp_path):
    """A text is written, a file is named."""
    source = tmp_path / "x.png"
    renderer.plans = TrackedPlan(
        renderer, LooseFiles({"theme/a.css": "一"}, {"images/x.png": (source, digest(b""))})
    )
    assert _make(renderer, "text_file", "theme/a.css") == ({"theme/a.css": "一".encode()}, {})
    assert _make(renderer, "copy", "images/x.png") == ({"images/x.png": source}, {})


def test_a_picture_is_drawn_once(renderer, tmp_path):
    """One that the site has already is taken over, until something in it changes."""
    typeface = find_typeface()
    assert typeface, "make site installs the fonts"
    drawn = []

    class _Painter(Painter):
        def paint(self, sheet):
            drawn.append(sheet)
            return super().paint(sheet)

    output = tmp_path / "site"
    artist = TrackedRenderer(renderer.world, renderer._environment, {}, _Painter(typeface), output)
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
