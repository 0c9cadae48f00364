"""The snippet for nginx; `tests/site/test_hosts.py` has the real server read it."""

from bangban.site.hosting._nginx import write_nginx
from bangban.site.hosting.header_table import HeaderRule

TABLE = (HeaderRule("*", {"A": "1"}), HeaderRule("x/:slug/*", {"A": '"3"'}))


def test_quotes_what_it_is_given():
    """A site may stand below an address with any letter; a value may have quotation marks."""
    lines = write_nginx(TABLE, "/%E6%8A%A5/a.b/", ()).splitlines()
    assert 'if ($uri ~ "^/报/a\\.b/x/[^/]+/.*$") {' in lines
    assert '    set $bangban_a "\\"3\\"";' in lines
    assert 'error_page 404 "/报/a.b/404.html";' in lines


def test_a_later_rule_stands_later():
    """The last one that is true has set the value."""
    lines = write_nginx(TABLE, "/", ()).splitlines()
    first, last = lines.index('    set $bangban_a "1";'), lines.index('    set $bangban_a "\\"3\\"";')
    assert first < last < lines.index("add_header A $bangban_a always;")
