"""Who may show a page in a frame."""

import pytest

from bangban.framing import name_policy, write_headers


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


def test_writes_the_rules_for_hosts_that_read_them():
    """Below the site's base; a timeline's rule takes the general one away."""
    assert write_headers("/sub/").splitlines()[:5] == [
        "/sub/*",
        "  Content-Security-Policy: frame-ancestors 'self'",
        "/sub/articles/:slug/embed/*",
        "  ! Content-Security-Policy",
        "  Content-Security-Policy: frame-ancestors *",
    ]
