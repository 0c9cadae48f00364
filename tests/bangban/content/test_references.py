"""Names that lead somewhere, and names that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.content.model.placed import Reference
from bangban.content.model.platform import Term
from bangban.content.model.story import Picture
from bangban.content.references import (
    build_directory,
    check_picture,
    find_duplicates,
    find_file,
    normalize_reference,
)
from bangban.content.stories import read_story
from bangban.diagnostics.problems import Position
from tests.bangban.desk import PLATFORM, ZONE, name

_PATHS = frozenset(("images/map.svg", "articles/map.svg", "articles/images/own.svg", "cases/one.md"))


def _file(path, keys=""):
    return read_story(path, f"---\ntitle: 题\ndate: 2022-11-14\n{keys}---\n文\n".encode(), ZONE)


def _check(what, identifier, broken=(), files=()):
    problems = list(build_directory(PLATFORM, frozenset(broken), files).check(what, name(identifier)))
    assert all(problem.message and problem.mend for problem in problems)
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("what", "identifier"),
    [
        ("category", "food"),
        ("agency", "hospital"),
        ("section", "city"),
        ("actor", "seeker"),
        ("actor", "hospital"),
    ],
)
def test_finds_names_of_the_platform(what, identifier):
    """Each among its own kind."""
    assert _check(what, identifier) == []


@pytest.mark.parametrize(
    ("what", "identifier", "code"),
    [
        ("category", "foods", "category.unknown"),
        ("category", "疫苗", "category.unknown-far"),
        ("agency", "seeker", "agency.unknown-far"),
        ("actor", "hospitle", "actor.unknown"),
        ("section", "citty", "section.unknown"),
        ("related", "cases/none", "related.unknown-far"),
    ],
)
def test_tells_names_that_lead_nowhere_with_the_nearest(what, identifier, code):
    """A slip of a letter, or something else altogether."""
    assert _check(what, identifier) == [code]


@pytest.mark.parametrize(
    ("what", "label", "meant"),
    [
        ("category", "寻医买药", "medicine"),
        ("agency", "市医院", "hospital"),
        ("agency", "市中心医院", "hospital"),
        ("section", "城市", "city"),
        ("actor", "求助人", "seeker"),
        ("actor", "市卫生健康委员会", "commission"),
    ],
)
def test_leads_chinese_names_to_their_ids(what, label, meant):
    """An editor knows the name; the mend has the id."""
    (problem,) = build_directory(PLATFORM, frozenset(), ()).check(what, name(label))
    assert (problem.code, problem.values["nearest"]) == (f"{what}.unknown", meant)
    assert f"“{meant}”" in problem.mend


def test_guesses_nothing_for_a_name_of_two():
    """Which of them was meant, no one knows."""
    twice = replace(PLATFORM, categories=(Term("a1", "生活"), Term("b2", "生活")))
    (problem,) = build_directory(twice, frozenset(), ()).check("category", name("生活"))
    assert problem.code == "category.unknown-far"


def test_does_not_look_up_what_could_not_be_read():
    """A broken platform.yaml is one mistake, not one for every story."""
    assert _check("agency", "nobody", broken=["agencies"]) == []
    assert _check("actor", "nobody", broken=["agencies"]) == []
    assert _check("category", "疫苗", broken=["agencies"]) == ["category.unknown-far"]


@pytest.mark.parametrize(
    "written", ["articles/one", "/articles/one", "articles/one.md", "/articles/one/", "articles\\one.md"]
)
def test_finds_a_related_story_however_its_path_is_written(written):
    """As slug, as file, from the root, with the slashes of Windows."""
    assert normalize_reference("related", written) == "articles/one"
    assert _check("related", written, files=[_file("articles/one.md")]) == []


def test_finds_a_related_story_that_has_mistakes_of_its_own():
    """It is there, and its mistake is told at its place."""
    assert _check("related", "articles/one", files=[_file("articles/one.md", "draft: x\n")]) == []


def test_tells_a_slug_that_is_taken_naming_both_files():
    """At the slug where one is written, else at the file."""
    files = [_file("articles/a.md"), _file("articles/b.md", "slug: a\n"), _file("articles/2022/a.md")]
    told = [(file.path, str(one.position), one.values["other"]) for file, one in find_duplicates(files)]
    assert told == [
        ("articles/b.md", "articles/b.md:4:7", "articles/a.md"),
        ("articles/2022/a.md", "articles/2022/a.md:1:1", "articles/a.md"),
    ]


def test_kinds_and_languages_have_slugs_of_their_own():
    """A translation has the slug of its story, in whatever case its language is written."""
    files = [_file("articles/a.md"), _file("editorials/a.md"), _file("articles/b.md", "slug: a\nlang: en\n")]
    assert list(find_duplicates(files)) == []
    twin = _file("articles/c.md", "slug: a\nlang: EN\n")
    assert [file for file, _ in find_duplicates([*files, twin])] == [twin]


@pytest.mark.parametrize("slug", ["category", "agency"])
def test_a_case_cannot_stand_where_a_list_does(slug):
    """`cases/category/` is the overview of categories; an article of that name is none."""
    (told,) = find_duplicates([_file(f"cases/{slug}.md")])
    assert told[1].code == "slug.duplicate"
    assert f"cases/{slug}/" in told[1].message
    assert list(find_duplicates([_file(f"articles/{slug}.md")])) == []


@given(
    st.lists(st.tuples(st.sampled_from(["", "x/", "y/"]), st.sampled_from("ab"), st.sampled_from(["", "en"])))
)
def test_every_duplicate_but_the_first_is_told(rows):
    """As many as there are more files than addresses."""
    paths = dict.fromkeys(f"articles/{folder}{slug}.{lang or 'zh'}.md" for folder, slug, lang in rows)
    files = [_file(path, f"slug: {path[-7]}\nlang: {path[-5:-3]}\n") for path in paths]
    addresses = {(file.slug, file.lang) for file in files}
    assert len(list(find_duplicates(files))) == len(files) - len(addresses)


@pytest.mark.parametrize(
    ("src", "source", "path"),
    [
        ("images/map.svg", "cases/one.md", "images/map.svg"),
        ("/images/map.svg", "articles/one.md", "images/map.svg"),
        ("map.svg", "articles/one.md", "articles/map.svg"),
        ("images/own.svg", "articles/one.md", "articles/images/own.svg"),
        ("../images/map.svg", "articles/one.md", "images/map.svg"),
        ("./map.svg", "articles/one.md", "articles/map.svg"),
        ("images\\map.svg", "cases/one.md", "images/map.svg"),
        ("../../images/map.svg", "articles/one.md", None),
        ("/map.svg", "articles/one.md", None),
        ("", "articles/one.md", None),
    ],
)
def test_finds_pictures_beside_the_story_then_from_the_root(src, source, path):
    """As the links of its text are found; never outside the content folder."""
    assert find_file(src, source, _PATHS) == path


@pytest.mark.parametrize(
    ("src", "codes"),
    [
        ("images/map.svg", []),
        ("https://example.com/a.png", ["image.external"]),
        ("//example.com/a.png", ["image.external"]),
        ("data:image/png;base64,AA", ["image.external"]),
        ("images/mapp.svg", ["image.misspelt"]),
        ("images/zzzzzz.jpg", ["image.missing"]),
    ],
)
def test_tells_pictures_that_are_not_in_the_content_folder(src, codes):
    """With the one that was meant, if any."""
    picture = Picture(src, "图", Position("cases/one.md", 4, 8))
    assert [problem.code for problem in check_picture(picture, _PATHS)] == codes


def test_a_reference_is_told_where_it_stands():
    """Its line and column."""
    place = Position("cases/one.md", 7, 11)
    (problem,) = build_directory(PLATFORM, frozenset(), ()).check("category", Reference("foo", place))
    assert problem.position == place
