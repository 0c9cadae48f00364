"""Paths of the machine that built a site."""

from pathlib import Path

from bangban.site.audit.machine_paths import PathSearch


def test_paths_of_this_machine_and_of_any_other_are_found():
    """Where they begin, and no more of them than tells."""
    search = PathSearch([Path("/srv/desk/news")])
    data = b"a /srv/desk/news/content b /home/zhang/x c C:\\Users\\zhang\\x d /Users/li/y e file:///tmp/z f"
    texts = ("/srv/desk/news/", "/home/zhang/", "C:\\Users\\zhang\\", "/Users/li/", "file:///tmp/z")
    found = [(one.offset, one.text) for one in search.find(data)]
    assert found == [(data.index(text.encode()), text) for text in texts]


def test_the_folder_of_an_administrator_and_doubled_signs_are_found():
    """As JSON writes them; an address below such a folder is none."""
    data = rb'"/root/desk/news" "D:\\Users\\li\\x" https://news.example/root/desk'
    texts = ["/root/desk", "D:\\\\Users\\\\li\\"]
    assert [one.text for one in PathSearch([]).find(data)] == texts


def test_addresses_are_no_paths():
    """A folder of one part may be called like one of the site."""
    assert list(PathSearch([Path("/site")]).find(b'<a href="/site/x/"> /home/ /Users/')) == []
