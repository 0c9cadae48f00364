"""The snippet for Caddy; `tests/site/test_hosts.py` has the real server read it."""

from bangban.site.hosting._caddy import write_caddy
from bangban.site.hosting.header_table import HeaderRule

TABLE = (HeaderRule("*", {"A": "1"}), HeaderRule("x/:slug/*", {"A": '"3"'}))


def test_quotes_what_it_is_given():
    """A site may stand below an address with any letter; a value may have quotation marks."""
    lines = write_caddy(TABLE, "/%E6%8A%A5/a.b/", ()).splitlines()
    assert '    `~(?s)^/+报/+a\\.b/+x/+[^/]+/+.*$` "\\"3\\""' in lines
    assert '        rewrite * "/报/a.b/404.html"' in lines


def test_a_later_rule_stands_first():
    """The first row that fits gives the value."""
    lines = write_caddy(TABLE, "/", ()).splitlines()
    rows = [line.partition("` ")[2] for line in lines if line.startswith("    `~")]
    assert rows == ['"\\"3\\""', '"1"']
