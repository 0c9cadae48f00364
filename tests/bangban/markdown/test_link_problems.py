"""What a problem of a link, a picture or a recording is told as."""

from bangban.markdown.link_problems import name_problem
from bangban.markdown.links import ResolvedLink


def test_another_code_tells_where_nothing_is_near():
    """So that no sentence asks for a guess that nobody has."""
    assert name_problem("link", ResolvedLink(None, "link.anchor", nearest="#a")) == "anchor"
    assert name_problem("link", ResolvedLink(None, "link.anchor")) == "anchor-far"
    assert name_problem("link", ResolvedLink(None, "link.missing", nearest="a.md")) == "misspelt"


def test_what_is_no_file_is_no_picture():
    """Whatever it would be as a link."""
    assert name_problem("image", ResolvedLink(None, "link.unlisted")) == "scheme"
    assert name_problem("media", ResolvedLink(None, "link.withdrawn")) == "missing"
