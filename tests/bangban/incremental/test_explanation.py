"""What `bangban explain` makes of a target, before it is put in words."""

import pytest

from bangban.incremental.explanation import list_readings


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("articles/a.md", "articles/a.md"),
        ("content/articles/a.md", "articles/a.md"),
        ("./content/articles/a.md", "articles/a.md"),
        ("/home/x/content/articles/a.md", "articles/a.md"),
        ("output/cases/b/index.html", "cases/b/index.html"),
        ("https://news.example/cases/b/", "cases/b/"),
        ("https://news.example/tags/%E6%98%A5/", "tags/春/"),
        ("/", ""),
    ],
)
def test_reads_paths_and_addresses(target, meant):
    """Files of content and output, wherever one stands, and addresses as browsers show them."""
    assert meant in list(list_readings(target, ("content", "output")))


def test_a_path_is_first_what_it_says():
    """A folder of the content may be called content."""
    assert next(list_readings("content/a.md", ("content",))) == "content/a.md"
