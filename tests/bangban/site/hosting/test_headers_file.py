"""`/_headers`, as Netlify and Cloudflare Pages read it."""

from pathlib import Path

from bangban.site.hosting._headers_file import write_headers
from bangban.site.hosting.header_table import HeaderRule, find_headers, make_table
from tests.browser.builds import ROOT

HASHED = ("theme/bangban.0123456789.css", "theme/timeline.0123456789.js", "extra/other.css")
TABLE = (
    HeaderRule("*", {"A": "1", "B": "2"}),
    HeaderRule("x/:slug/*", {"B": '"3"'}),
    HeaderRule("theme/*.:digest.css", {"A": "4"}),
)


def test_a_later_rule_takes_away_what_it_says_anew():
    """One host lets the later value win, another joins both."""
    assert write_headers(TABLE, "/sub/", HASHED).splitlines() == [
        "/sub/*",
        "  A: 1",
        "  B: 2",
        "/sub/x/:slug/*",
        "  ! B",
        '  B: "3"',
        "/sub/theme/bangban.0123456789.css",
        "  ! A",
        "  A: 4",
    ]


def test_lines_are_as_short_as_hosts_read_them():
    """Cloudflare drops a longer line, and reads 100 rules with one star each."""
    lines = write_headers(make_table(True), "/sub/", HASHED).splitlines()
    assert max(map(len, lines)) <= 2000
    rules = [line for line in lines if line.startswith("/")]
    assert len(rules) <= 100
    assert max(rule.count("*") for rule in rules) == 1


def test_pictures_are_kept_as_their_folder_is():
    """No pattern of these hosts says which names have a digest; the docs say what follows."""
    lines = write_headers(make_table(), "/", HASHED).splitlines()
    assert not [line for line in lines if ":mark" in line or "s-maxage" in line]
    start = lines.index("/images/*")
    assert "  Cache-Control: public, max-age=600" in lines[start : start + 6]
    served = Path(ROOT, "docs/serving.md").read_text("utf-8")
    assert "kept for ten minutes" in served
    assert find_headers(make_table(), "images/a.480.a1b2c3d4.avif")["Cache-Control"].endswith("immutable")
