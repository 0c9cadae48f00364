"""The desk's files, read, checked and linked."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from tests.browser.newsroom import PLATFORM


def _told(newsroom):
    return [f"{one.position}: {one.code}" for one in load_library(newsroom.path, CONTENT_RULES).problems]


def test_loads_a_small_newsroom(newsroom):
    """Without a problem, with everything in it."""
    library = load_library(newsroom.path, CONTENT_RULES)
    assert library.problems == ()
    assert sorted(story.key for story in library.stories.values()) == [
        "articles/first-article",
        "cases/first-case",
        "editorials/first-editorial",
    ]
    assert library.figures.newest.closed == 800
    assert sorted(library.prose) == ["categories", "how-to", "intro", "statistics"]
    assert (library.platform.name, str(library.zone)) == ("试验求助平台", "Asia/Shanghai")


def test_tells_the_mistakes_of_all_files_at_once_and_leaves_those_files_out(newsroom):
    """Header, names, pictures, data; what is right stays."""
    newsroom.article("bad-key", "titel: x\n")
    newsroom.article("bad-name", "section: city\nrelated: [cases/first-cas]\ncover: {src: a.svg, alt: 图}\n")
    newsroom.case("bad-category", "case: {category: medicin, state: closed, basis: reporting}\n")
    newsroom.write("platform/stats.csv", "as_of,since\n2022-11-14,2022-01-09\n")
    assert [line for line in _told(newsroom) if "stats" not in line] == [
        "articles/bad-key.md:4:1: key.unknown",
        "articles/bad-name.md:5:11: related.unknown",
        "articles/bad-name.md:6:14: image.missing",
        "cases/bad-category.md:4:18: category.unknown",
    ]
    library = load_library(newsroom.path, CONTENT_RULES)
    assert "articles/bad-name.md" not in library.stories
    assert len(library.stories) == 3
    assert len(library.files) == 6


def test_tells_a_duplicate_slug_and_keeps_the_first(newsroom):
    """Both files are named."""
    newsroom.article("zz", "slug: first-article\n")
    assert _told(newsroom) == ["articles/zz.md:4:7: slug.duplicate"]
    message = load_library(newsroom.path, CONTENT_RULES).problems[0].message
    assert "articles/zz.md" in message
    assert "articles/first-article.md" in message
    assert "articles/first-article.md" in load_library(newsroom.path, CONTENT_RULES).stories


def test_a_missing_platform_is_told_once(newsroom):
    """Not again by every story that names a category of it."""
    newsroom.remove("platform/platform.yaml")
    assert _told(newsroom) == ["platform/platform.yaml:1:1: platform.missing"]
    assert len(load_library(newsroom.path, CONTENT_RULES).stories) == 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("categories:\n", "categoris:\n"), ["platform/platform.yaml:8:1: key.unknown"]),
        (("agencies:\n", "agencis:\n"), ["platform/platform.yaml:11:1: key.unknown"]),
        (("{id: medicine,", "{id: 医,"), ["platform/platform.yaml:9:10: id.form"]),
        (("zone: Asia/Shanghai", "zone: 郑州"), ["platform/platform.yaml:5:7: zone.unknown"]),
        (("name: 试验求助平台\n", ""), ["platform/platform.yaml:1:1: key.missing"]),
    ],
)
def test_a_mistake_in_the_platform_is_told_once(newsroom, change, told):
    """What it spoils is not looked up; the rest is."""
    newsroom.write("platform/platform.yaml", PLATFORM.replace(*change))
    newsroom.article("other", "section: nowhere\n")
    assert _told(newsroom) == ["articles/other.md:4:10: section.unknown-far", *told]


def test_a_platform_that_lacks_its_categories_says_so_once(newsroom):
    """Every case would otherwise repeat it."""
    newsroom.write(
        "platform/platform.yaml", "name: 平台\nagencies: {health-commission: 甲, central-hospital: 乙}\n"
    )
    assert _told(newsroom) == ["platform/platform.yaml:1:1: key.missing"]


@pytest.mark.parametrize("text", [b"", b"- 1\n", b"\xff\xfe\x00", b"\xff\xff", b"name: [", b"\xef\xbb\xbf"])
def test_survives_any_platform_file(newsroom, text):
    """Something is told, and the stories are read."""
    newsroom.write("platform/platform.yaml", text)
    library = load_library(newsroom.path, CONTENT_RULES)
    assert any(one.position.path == "platform/platform.yaml" for one in library.problems)
    assert len(library.stories) == 3


def test_reads_dates_in_the_platform_s_zone(newsroom):
    """Midnight in Berlin is not midnight in Shanghai."""
    newsroom.write("platform/platform.yaml", PLATFORM.replace("Asia/Shanghai", "Europe/Berlin"))
    story = load_library(newsroom.path, CONTENT_RULES).stories["articles/first-article.md"]
    assert story.released.isoformat() == "2022-11-13T23:00:00+00:00"


def test_works_without_figures_and_prose(newsroom):
    """Both may come later."""
    for name in ("stats.csv", "intro.md", "how-to.md", "categories.md", "statistics.md"):
        newsroom.remove(f"platform/{name}")
    library = load_library(newsroom.path, CONTENT_RULES)
    assert (library.problems, library.figures.snapshots, library.prose) == ((), (), {})


def test_tells_a_file_that_cannot_be_opened(newsroom):
    """A link that leads nowhere is told, like any other mistake; and once."""
    (newsroom.path / "articles/gone.md").symlink_to(newsroom.path / "nowhere.md")
    assert _told(newsroom) == ["articles/gone.md:1:1: file.dangling"]


def test_gives_the_same_value_twice(newsroom):
    """No order of a disk or of a set shows."""
    newsroom.article("bad", "section: x\ntags: [a, b]\nrelated: [x/y]\n")
    assert load_library(newsroom.path, CONTENT_RULES) == load_library(newsroom.path, CONTENT_RULES)
