"""Where old addresses lead to, and what servers are told of them."""

from bangban.pages.signposts import Redirect
from bangban.site.outputs._forwarding import write_caddy, write_nginx, write_redirects

MOVED = (Redirect("cases/lamp/", "cases/street-lamp/"), Redirect("旧闻/路灯.html", "cases/street-lamp/"))
GONE = ("cases/gone/",)


def test_hosts_read_one_rule_a_line():
    """Encoded, below the site's base; no pattern, no force, a target behind 410, too."""
    assert write_redirects("/sub/", MOVED, GONE).splitlines() == [
        "/sub/cases/lamp/ /sub/cases/street-lamp/ 301",
        "/sub/%E6%97%A7%E9%97%BB/%E8%B7%AF%E7%81%AF.html /sub/cases/street-lamp/ 301",
        "/sub/cases/gone/ /sub/cases/gone/index.html 410",
    ]
    assert write_redirects("/", (), ()) == ""


def test_nginx_compares_decoded_addresses():
    """It shows the notice with 410 only inside a location."""
    assert write_nginx("/", MOVED, GONE).splitlines() == [
        'location = "/cases/lamp/" { return 301 /cases/street-lamp/; }',
        'location = "/旧闻/路灯.html" { return 301 /cases/street-lamp/; }',
        'location = "/cases/gone/" { error_page 410 /cases/gone/index.html; return 410; }',
    ]


def test_caddy_compares_decoded_addresses():
    """As nginx does."""
    lines = write_caddy("/", MOVED, GONE).splitlines()
    assert lines[:2] == [
        'redir "/cases/lamp/" /cases/street-lamp/ 301', 'redir "/旧闻/路灯.html" /cases/street-lamp/ 301',
    ]  # fmt: skip
    assert lines[2:4] == ['handle "/cases/gone/" {', "\trewrite * /cases/gone/index.html"]
    assert "\t\tstatus 410" in lines
