"""What the editor typed leads to the right address, or is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown.link_problems import name_problem
from bangban.markdown.links import ResolvedLink, resolve_href
from tests.bangban.known_site import KnownSite, resolve


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("{filename}panda.md", "/cases/panda/"),
        ("{filename}/cases/panda.md#a", "/cases/panda/#a"),
        ("|filename|panda.md", "/cases/panda/"),
        ("panda.md", "/cases/panda/"),
        ("./panda.md", "/cases/panda/"),
        ("../cases/panda.md#片段", "/cases/panda/#片段"),
        ("/cases/panda.md", "/cases/panda/"),
        ("cases/panda.md?a=1", "/cases/panda/?a=1"),
        ("中文%20名.md", "/cases/ming/"),
        ("%E4%B8%AD%E6%96%87%20%E5%90%8D.md", "/cases/ming/"),
        ("中文 名.md", "/cases/ming/"),
        ("..\\cases\\panda.md", "/cases/panda/"),
        (" panda.md ", "/cases/panda/"),
    ],
)
def test_links_stories(href, url):
    """Pelican's form, beside the file, from the content folder, encoded, Chinese, with spaces."""
    link = resolve(href)
    assert (link.url, link.problem) == (url, None)
    assert link.story in ("cases/panda.md", "cases/中文 名.md")


@pytest.mark.parametrize(
    ("href", "url", "static"),
    [
        ("../images/map.svg", "/images/map.svg", "images/map.svg"),
        ("images/map.svg", "/images/map.svg", "images/map.svg"),
        ("/images/map.svg#part", "/images/map.svg#part", "images/map.svg"),
        ("../images/图 1.svg", "/images/%E5%9B%BE%201.svg", "images/图 1.svg"),
        ("../images/100%.svg", "/images/100%25.svg", "images/100%.svg"),
        ("own.pdf", "/cases/own.pdf", "cases/own.pdf"),
        ("{static}../images/map.svg", "{static}../images/map.svg", "images/map.svg"),
        ("{attach}own.pdf", "{attach}own.pdf", "cases/own.pdf"),
        ("|attach|own.pdf", "{attach}own.pdf", "cases/own.pdf"),
        ("{filename}/notes.md", "{filename}/notes.md", "notes.md"),
    ],
)
def test_links_files(href, url, static):
    """A file's own address; Pelican's forms stay for Pelican once the file is there."""
    assert resolve(href) == ResolvedLink(url, static=static)


@pytest.mark.parametrize(
    "href",
    [
        "#fragment",
        "https://e.com/a?b#c",
        "//e.com",
        "mailto:a@b.c",
        "tel:12345",
        "{tag}政策",
        "{author}甲",
        "{category}x",
        "{index}",
        "/cases/",
        "/",
        "/search/?q=x",
        "?page=2",
    ],
)
def test_leaves_what_needs_no_change(href):
    """Fragments, other sites, Pelican's own forms, and pages that the site has."""
    assert resolve(href) == ResolvedLink(href)


@pytest.mark.parametrize("href", ["draft.md", "{filename}draft.md", "/cases/draft.md#a"])
def test_does_not_link_the_unpublished(href):
    """A draft or embargoed story is no mistake, and not linked."""
    assert resolve(href) == ResolvedLink(None, story="cases/draft.md")


@pytest.mark.parametrize(
    "href",
    ["gone.md", "{filename}gone.md", "{static}gone.svg", "../gone.svg", "/gone/", "{no}x", "gone.md#a"],
)
def test_tells_what_is_missing(href):
    """Nothing there: no link, and a problem."""
    link = resolve(href)
    assert (link.url, link.problem) == (None, "link.missing")


@pytest.mark.parametrize(
    "href",
    ["taken.md", "{filename}taken.md#a", "/cases/taken/", "../cases/Taken.md", "taken/timeline.csv"],
)
def test_what_was_taken_down_is_not_missing(href):
    """The words stay without a link, whichever way it is written; a picture is missing all the same."""
    assert resolve(href) == ResolvedLink(None, "link.withdrawn")
    assert name_problem("link", resolve(href)) == "withdrawn"
    assert name_problem("image", resolve(href)) == "missing"


@pytest.mark.parametrize(
    ("href", "nearest"),
    [("pandda.md", "cases/panda.md"), ("../img/map.svg", "images/map.svg"), ("zzz.txt", "")],
)
def test_guesses_what_was_meant(href, nearest):
    """The nearest existing name, or none."""
    assert resolve(href).nearest == nearest


@pytest.mark.parametrize(
    "href",
    [
        "../../etc/passwd",
        "{static}../../x",
        "/../x",
        "%2e%2e/%2e%2e/x",
        "..\\..\\x",
        "/C:/x",
        "cases/../../../x.md",
    ],
)
def test_refuses_to_climb_out(href):
    """A path out of the content folder is told, and nothing asks the disk for it."""
    site = KnownSite()
    assert resolve_href(href, "cases/story.md", site).problem in ("link.outside", "link.missing")
    assert all(".." not in path.split("/") and "\\" not in path and ":" not in path for path in site.asked)


def test_tells_paths_that_climb_as_outside():
    """Out of the content folder is a problem of its own."""
    assert resolve("../../etc/passwd") == ResolvedLink(None, "link.outside")
    assert resolve("{static}../../x") == ResolvedLink(None, "link.outside")


def test_refuses_foreign_schemes():
    """Also for callers that did not sanitise."""
    assert resolve("javascript:x") == resolve("data:x") == ResolvedLink(None, "link.scheme")
    assert resolve("file:///D:/x.pdf") == ResolvedLink(None, "link.local")
    assert resolve("thttps://example.org/x").nearest == "https://example.org/x"


@pytest.mark.parametrize(
    "href", ["panda.md", "/cases/panda.md", "../images/map.svg", "/cases/", "/sub/cases/"]
)
def test_puts_the_base_before_every_address(href):
    """A site in a folder links within its folder; the folder may be typed."""
    url = resolve_href(href, "cases/story.md", KnownSite(base="/sub")).url
    assert url.startswith("/sub/") and not url.startswith("/sub/sub")


@given(st.text("./\\%2eE#?:{}|cafilenmtp中 \0", max_size=30))
def test_asks_for_paths_inside_only(href):
    """No address makes the site look outside its content, and none crashes."""
    site = KnownSite()
    link = resolve_href(href, "cases/story.md", site)
    assert link.url is None or link.problem is None
    assert all(not path.startswith(("/", "../")) and path != ".." and "\0" not in path for path in site.asked)
