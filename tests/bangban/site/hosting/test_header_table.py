"""The table of headers: what each path is answered with."""

import re

import pytest

from bangban.site.hosting.header_table import (
    CACHE,
    POLICY,
    SHARING,
    TRANSPORT,
    TYPE,
    HeaderRule,
    find_headers,
    make_table,
)

TABLE = make_table()


def find(path: str, name: str) -> str:
    return find_headers(TABLE, path)[name]


def directive(path: str, name: str) -> str | None:
    rules = dict(rule.strip().partition(" ")[::2] for rule in find(path, POLICY).split(";"))
    return rules.get(name)


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/cases/pills/embed/", "*"),
        ("/cases/pills/embed/index.html", "*"),
        ("/articles/metro/embed/", "*"),
        ("/cases/pills/", "'self'"),
        ("/cases/pills/embed/other/", "'self'"),
        ("/embed/", "'self'"),
        ("/", "'self'"),
        ("", "'self'"),
        ("/images/a.svg", "'self'"),
        ("/cases/pills/embed/\nx", "'self'"),
    ],
)
def test_opens_only_what_is_made_for_frames(path, allowed):
    """A page with links to press must not stand invisible in a stranger's page."""
    assert directive(path, "frame-ancestors") == allowed


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("/api/v1/index.json", "*"),
        ("/api/v1/requests/lamp.json", "*"),
        ("/api/v1/cases.csv", "*"),
        ("/schemas/api-v1/cases.json", "*"),
        ("/api/", None),
        ("/cases/lamp/timeline.json", None),
        ("/api/v2/index.json", None),
    ],
)
def test_pages_of_other_sites_may_read_open_data(path, shared):
    """Nothing in them depends on who asks; anything else is for our own pages."""
    assert find_headers(TABLE, path).get(SHARING) == shared


@pytest.mark.parametrize(
    "path",
    ["/images/a.svg", "//images/a.svg", "/./files//a.html", "/files/", "/%66iles/a.html", "/files/a.pdf"],
)
def test_what_the_desk_has_put_there_runs_nothing(path):
    """However its address is written."""
    rules = [rule.strip() for rule in find(path, POLICY).split(";")]
    assert rules == ["default-src 'none'", "style-src 'unsafe-inline'", "sandbox", "frame-ancestors 'self'"]
    assert "sandbox" not in find(path.replace("images", "image").replace("iles", "ile"), POLICY)


@pytest.mark.parametrize("path", ["/", "/cases/pills/", "/cases/pills/embed/", "/404.html"])
def test_pages_run_only_files_of_the_site(path):
    """Nothing inline, nothing from elsewhere; what reads /robots.txt from inside may."""
    assert directive(path, "default-src") == "'none'"
    assert directive(path, "script-src") == directive(path, "style-src") == "'self'"
    assert directive(path, "connect-src") == "'self'"
    assert "unsafe" not in find(path, POLICY)


def test_every_path_is_told_to_be_taken_for_what_it_is():
    """And gives away nothing to other sites."""
    for path in ("/", "/cases/pills/", "/files/a.html", "/cases/pills/embed/", "/nothing.bin"):
        headers = find_headers(TABLE, path)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "geolocation=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    ("path", "seconds"),
    [
        ("/", 60),
        ("/cases/pills/", 60),
        ("/404.html", 60),
        ("/feeds/all.atom.xml", 600),
        ("/cases/pills/timeline.json", 600),
        ("/images/a.png", 600),
        ("/images/2022/lift.832.a6034c06.avif", 31536000),
        ("/files/lift.240.f0123456.jpg", 31536000),
        ("/images/lift.832.16034c06.avif", 600),
        ("/images/lift.2022.20221113.jpg", 600),
        ("/images/lift.832.a6034c06", 600),
        ("/cases/lift.832.a6034c06.jpg", 600),
        ("/theme/icon.svg", 3600),
        ("/theme/embed.js", 3600),
        ("/theme/bangban.0123abcdef.css", 31536000),
        ("/theme/timeline.0123abcdef.js", 31536000),
        ("/theme/bangban.0123ABCDEF.css", 3600),
        ("/theme/bangban.0123abcde.css", 3600),
        ("/images/bangban.0123abcdef.css", 600),
    ],
)
def test_a_file_is_kept_as_long_as_it_cannot_change(path, seconds):
    """For ever only where the digest of the content is in the name; what is withdrawn goes in a minute."""
    cache = find(path, CACHE)
    assert int(re.search(r"max-age=(\d+)", cache)[1]) == seconds
    assert ("immutable" in cache) == (seconds == 31536000)


def test_a_picture_is_kept_for_ever_by_browsers_alone():
    """When it is taken down, the caches between give it to nobody any more; its page sandboxes it still."""
    headers = find_headers(TABLE, "/images/lift.832.a6034c06.avif")
    assert "s-maxage=600" in headers[CACHE]
    assert "sandbox" in headers[POLICY]


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/cases/pills/timeline.csv", "text/csv; charset=utf-8"),
        ("/cases/pills/calendar.ics", "text/calendar; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/files/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/cases/pills/", None),
    ],
)
def test_texts_are_told_with_their_charset(path, media_type):
    """A table of Chinese words is else shown as Latin letters."""
    assert find_headers(TABLE, path).get(TYPE) == media_type


def test_only_who_wants_it_is_bound_to_https():
    """It cannot be taken back for a year."""
    assert TRANSPORT not in find_headers(TABLE, "/")
    assert find_headers(make_table(True), "/images/a.png")[TRANSPORT] == "max-age=31536000"


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*", "", True),
        ("*", "a/b\nc", True),
        ("a/*", "a/b/c", True),
        ("a/*", "ab/c", False),
        ("*.js", "a/b.js", True),
        ("*.js", "a/bxjs", False),
        (":slug/x", "a/x", True),
        (":slug/x", "a/b/x", False),
        (":slug/x", "/x", False),
        ("a.:digest.js", "a.0123456789.js", True),
        ("a.:digest.js", "a.012345678g.js", False),
    ],
)
def test_patterns_mean_what_they_say(pattern, path, fits):
    """Signs of regular expressions mean nothing in them."""
    assert HeaderRule(pattern, {}).fits(path) is fits
