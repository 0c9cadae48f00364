"""An address belongs to one file, and to no file where a list stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.checks._rules.addresses.taken_addresses import RULE
from bangban.content.files.folder import ContentFolder
from bangban.content.references import Directory, Linked
from bangban.content.stories import read_story
from tests.bangban.desk import ZONE


def _file(path, keys=""):
    return read_story(path, f"---\ntitle: 题\ndate: 2022-11-14\n{keys}---\n文\n".encode(), ZONE)


def find_duplicates(files):
    """What the rule says of these files."""
    folder = ContentFolder(Path("nowhere"), ())
    return list(RULE.check(Linked(folder, frozenset(), Directory({}), files, lambda _: files)))


def test_tells_a_slug_that_is_taken_naming_both_files():
    """At the slug where one is written, else at the file."""
    files = [_file("articles/a.md"), _file("articles/b.md", "slug: a\n"), _file("articles/2022/a.md")]
    told = [(one.position.path, str(one.position), one.values["other"]) for one in find_duplicates(files)]
    assert told == [
        ("articles/b.md", "articles/b.md:4:7", "articles/a.md"),
        ("articles/2022/a.md", "articles/2022/a.md:1:1", "articles/a.md"),
    ]


def test_kinds_and_languages_have_slugs_of_their_own():
    """A translation has the slug of its story, in whatever case its language is written."""
    files = [_file("articles/a.md"), _file("editorials/a.md"), _file("articles/b.md", "slug: a\nlang: en\n")]
    assert find_duplicates(files) == []
    twin = _file("articles/c.md", "slug: a\nlang: EN\n")
    assert [one.position.path for one in find_duplicates([*files, twin])] == [twin.path]


@pytest.mark.parametrize("slug", ["category", "agency"])
def test_a_case_cannot_stand_where_a_list_does(slug):
    """`cases/category/` is the overview of categories; an article of that name is none."""
    (told,) = find_duplicates([_file(f"cases/{slug}.md")])
    assert told.code == "slug.duplicate"
    assert f"cases/{slug}/" in told.message
    assert find_duplicates([_file(f"articles/{slug}.md")]) == []


@given(
    st.lists(st.tuples(st.sampled_from(["", "x/", "y/"]), st.sampled_from("ab"), st.sampled_from(["", "en"])))
)
def test_every_duplicate_but_the_first_is_told(rows):
    """As many as there are more files than addresses."""
    paths = dict.fromkeys(f"articles/{folder}{slug}.{lang or 'zh'}.md" for folder, slug, lang in rows)
    files = [_file(path, f"slug: {path[-7]}\nlang: {path[-5:-3]}\n") for path in paths]
    addresses = {(file.slug, file.lang) for file in files}
    assert len(find_duplicates(files)) == len(files) - len(addresses)
