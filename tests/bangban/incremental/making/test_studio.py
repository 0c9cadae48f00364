"""Where nodes are made."""

from pathlib import Path

import pytest
from jinja2 import Environment

from bangban.exports.files import make_common_files, make_story_files
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.studio import (
    Studio,
    plan_common,
    plan_copy,
    plan_exports,
    plan_page,
    plan_picture,
    plan_text,
)
from bangban.pages.page import Page, furnish_page
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter
from bangban.site.site import make_news_pages
from tests.bangban import worlds

_CASE = "cases/first-case.md"


def _make(studio, plan):
    with studio.world.observer.watching() as facts:
        files = dict(plan.maker(studio, *plan.arguments))
    return files, facts


def _open(newsroom, tmp_path, **more):
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack", **more)


def test_renders_a_page_with_all_that_templates_may_see(newsroom, tmp_path):
    """The site, the page, its own values, the settings; each of these is a fact."""
    template = "{{ site.name }}|{{ page.url }}|{{ list.total }}|{{ SHOWN }}"
    studio = _open(newsroom, tmp_path, templates={"list": template}, settings={"SHOWN": "甲"})
    page = next(page for page in make_news_pages(studio.world.plan) if page.address == "articles/")
    files, facts = _make(studio, plan_page("page\tarticles/", page))
    # The newsroom's own article, a and b.
    assert files == {"articles/index.html": "试验求助平台|/articles/|3|甲".encode()}
    assert {"site", "frame"} <= facts.keys()


def test_templates_are_compiled_once_for_all_who_are_forked(newsroom, tmp_path, monkeypatch):
    """Not by each worker: that is a quarter of what a small site takes. A mistake in one that no page of this
    build needs is nobody's concern, and is no fact."""
    templates = {"list": "{{ list.total }}", "broken": "{% if %}"}
    studio = _open(newsroom, tmp_path, templates=templates)
    page = next(page for page in make_news_pages(studio.world.plan) if page.address == "articles/")
    with studio.world.observer.watching() as facts:
        studio.open_templates(["broken.html", "list.html", "none.html"])
    assert facts == {}
    monkeypatch.setattr(Environment, "compile", None)
    files, _ = _make(studio, plan_page("page\tarticles/", page))
    assert files == {"articles/index.html": b"3"}


def test_makes_the_files_of_timelines(newsroom, studio):
    """The same as the core makes."""
    plain, _ = worlds.open_plain(newsroom.path)
    files, facts = _make(studio, plan_exports(_CASE))
    expected = make_story_files(plain, plain.library.stories[_CASE])
    assert files == {file.address: file.text.encode() for file in expected}
    assert {f"story\t{_CASE}", "frame"} <= facts.keys()
    files, facts = _make(studio, plan_common())
    assert files == {file.address: file.text.encode() for file in make_common_files(plain)}
    assert "frame" in facts


def test_what_is_known_depends_on_nothing(studio, tmp_path):
    """A text is written, a file is named."""
    assert _make(studio, plan_text("theme/a.css", "一")) == ({"theme/a.css": "一".encode()}, {})
    source = tmp_path / "x.png"
    assert _make(studio, plan_copy("images/x.png", source, digest(b""))) == ({"images/x.png": source}, {})


def test_a_mark_changes_with_what_the_node_is_made_from():
    """With the words of a text, the content of a file; not with the place it is copied from."""
    marks = [
        *(plan_text("a", "1").mark, plan_text("a", "2").mark, plan_common().mark, plan_exports(_CASE).mark),
        *(plan_copy("a", Path("x"), digest(b"1")).mark, plan_copy("a", Path("x"), digest(b"2")).mark),
        *(plan_picture(_CASE).mark, plan_exports("other").mark),
    ]
    assert len(set(marks)) == len(marks)
    assert plan_copy("a", Path("x"), digest(b"1")).mark == plan_copy("a", Path("y"), digest(b"1")).mark


def _furnish(portal, address, title):
    return furnish_page(portal, address, title)


@pytest.mark.parametrize(("template", "words"), [("list", ("乙",)), ("labels", ("甲",)), ("list", ())])
def test_a_page_s_mark_changes_with_its_plan(studio, template, words):
    """Its template, its maker, its arguments."""
    plan = studio.world.plan
    mark = plan_page("page\ta/", Page("a/", "list", _furnish, ("甲",), portal=plan)).mark
    assert plan_page("page\ta/", Page("a/", "list", _furnish, ("甲",), portal=plan)).mark == mark
    assert plan_page("page\ta/", Page("a/", template, _furnish, words, portal=plan)).mark != mark


def test_marks_are_the_same_in_the_next_build(newsroom, studio, tmp_path):
    """Else all pages would be made anew each time; another story changes those of its lists only."""
    before = {name: plan.mark for name, plan in studio.plans.lists.items()}
    again = worlds.open_studio(newsroom.path, tmp_path / "again", converted=False)
    assert {name: plan.mark for name, plan in again.plans.lists.items()} == before
    newsroom.editorial("another", date="2022-12-01")
    after = worlds.open_studio(newsroom.path, tmp_path / "after", converted=False).plans.lists
    changed = {name for name, plan in after.items() if before.get(name) != plan.mark}
    assert {"page\teditorials/", "page\t"} <= changed
    assert not changed & {"page\tcases/", "page\tarticles/", "page\ttags/", "page\tpaper/", "page\t404.html"}


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
    ((address, data),) = _make(artist, plan_picture(_CASE))[0].items()
    assert data.startswith(b"\x89PNG")
    (output / address).parent.mkdir(parents=True)
    (output / address).write_bytes(data)
    again, facts = _make(artist, plan_picture(_CASE))
    assert (again, len(drawn)) == ({address: data}, 1)
    assert {f"story\t{_CASE}"} <= facts.keys()
    (output / address).write_bytes(data[:-20] + b"x" * 20)
    assert _make(artist, plan_picture("cases/second-case.md"))[0] != again
    assert len(drawn) == 2
