"""Who may show a page in a frame."""

import pytest

from bangban.exports.embed import name_policy, write_headers


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
    ],
)
def test_opens_only_what_is_made_for_frames(path, allowed):
    """A page with links to press must not stand invisible in a stranger's page."""
    assert name_policy(path) == f"frame-ancestors {allowed}"


@pytest.mark.parametrize("path", ["/images/a.svg", "//images/a.svg", "/./files//a.html", "/files/"])
def test_what_the_desk_has_put_there_runs_nothing(path):
    """However its address is written."""
    rules = [rule.strip() for rule in name_policy(path).split(";")]
    assert rules == ["default-src 'none'", "style-src 'unsafe-inline'", "sandbox", "frame-ancestors 'self'"]
    assert "sandbox" not in name_policy(path.replace("images", "image").replace("files", "file"))


def test_writes_the_rules_of_both_folders():
    """Below the site's base; the type is the one that the host tells."""
    text = write_headers("/sub/")
    for folder in ("images", "files"):
        rule = text.partition(f"/sub/{folder}/*\n")[2].splitlines()[:2]
        policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"
        assert rule == [f"  Content-Security-Policy: {policy}", "  X-Content-Type-Options: nosniff"]
    assert max(map(len, text.splitlines())) < 2000


def test_writes_the_rules_for_hosts_that_read_them():
    """Below the site's base; a timeline's rule takes the general one away."""
    assert write_headers("/sub/").splitlines()[:5] == [
        "/sub/*",
        "  Content-Security-Policy: frame-ancestors 'self'",
        "/sub/articles/:slug/embed/*",
        "  ! Content-Security-Policy",
        "  Content-Security-Policy: frame-ancestors *",
    ]
