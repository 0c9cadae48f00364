"""Links of many files."""

from __future__ import annotations

import pytest

from bangban.site.audit.audited_links import LinkAudit
from bangban.site.audit.audited_output import AuditedOutput
from bangban.site.audit.output_links import SitePlace

KNOWN = frozenset(("index.html", "a/index.html", "images/a.png"))


def open_links() -> LinkAudit:
    return LinkAudit(AuditedOutput((), KNOWN, SitePlace("https://news.example", "/")))


def test_links_that_lead_somewhere_are_cleared() -> None:
    """And what they lead to is reached."""
    links = open_links()
    page = (
        b'<a href="/a/">1</a><a href="https://news.example/a/#b">2</a><a href="https://other.example/x">3</a>'
    )
    assert links.clear(page + b'<img srcset="/images/a.png 1x,/a/ 2x">', is_page=True)
    assert links.reached == {"a/index.html", "images/a.png"}
    assert [*links.find_dead("index.html", page)] == []


@pytest.mark.parametrize("link", ['<a href="/b/">1</a>', '<a href="../b/">1</a>', '<img srcset="/b.png 1x">'])
def test_pages_with_others_are_not(link: str) -> None:
    """Where a link leads that is relative only its own file tells."""
    links = open_links()
    assert not links.clear(link.encode(), is_page=True)
    assert links.find_dead("a/index.html", link.encode())


def test_what_stands_in_an_export_may_lead_nowhere() -> None:
    """It may be no link."""
    links = open_links()
    assert links.clear(b'{"a": "/gone", "b": "https://news.example/images/a.png"}', is_page=False)
    assert links.reached == {"gone", "images/a.png"}
