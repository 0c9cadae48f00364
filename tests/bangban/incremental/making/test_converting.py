"""Texts are converted and cards made: one task of a build."""

import pytest

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from bangban.diagnostics.problems import sort_problems
from bangban.incremental.disk.digests import digest_value
from bangban.incremental.disk.pack import unpack_value
from bangban.incremental.making.converting import ALL_PARTS, ConvertStories, MakeCards
from bangban.incremental.tracking.handles import TEXT_PARTS
from bangban.pages.cards import build_card
from tests.bangban import worlds


def _convert(renderer, *paths):
    return ConvertStories()(renderer, paths)


def test_converts_as_the_core_does(newsroom, renderer):
    """Every story that is out, with its card."""
    plain, _ = worlds.open_plain(newsroom.path)
    visible = sorted(plain.collections.visible)
    for path, converted in zip(visible, _convert(renderer, *visible), strict=True):
        assert unpack_value(converted.packed) == plain.texts[path]
        card = build_card(plain, plain.library.stories[path])
        assert (unpack_value(converted.card.packed), converted.card.digest) == (card, digest_value(card))
    assert [path for path, _ in MakeCards()(renderer, visible)] == visible


def test_tells_every_problem_once(newsroom, tmp_path):
    """Also those of stories that are not out, and of files whose header has mistakes."""
    newsroom.article("a", body="[x](none.md)\n\n<script>1</script>\n")
    newsroom.article("d", "status: draft\n", body="[x](none.md)\n")
    newsroom.article("bad", "titel: x\n", body="[x](none.md)\n")
    renderer = worlds.open_studio(newsroom.path, tmp_path / "pack", converted=False)
    library = load_library(newsroom.path, CONTENT_RULES)
    found = [
        problem
        for row in _convert(renderer, *(file.path for file in library.files))
        for problem in row.problems
    ]
    assert len(found) >= 4
    assert sort_problems([*library.problems, *found]) == check_texts(library, worlds.CLOCK)


def test_a_story_that_is_not_out_has_problems_only(renderer):
    """No texts that a page could show, and no card."""
    (draft,) = _convert(renderer, "articles/draft.md")
    assert (unpack_value(draft.packed).content, draft.card, draft.copies) == ("", None, ())


def test_notes_what_a_text_depends_on(renderer):
    """On the parts of its own story, and on each thing that it links to."""
    (case,) = _convert(renderer, "cases/first-case.md")
    assert {
        "story\tcases/first-case.md",
        "base",
        "story_url\tarticles/a.md",
        "has_url\t/cases/",
    } <= case.facts.keys()
    (article,) = _convert(renderer, "articles/a.md")
    assert {"has_file\timages/甲.svg", "size\timages/甲.svg"} <= article.facts.keys()
    assert {"story\tarticles/a.md", "text\tarticles/a.md", "frame"} <= article.card.facts.keys()


def test_names_the_files_that_a_story_needs(renderer):
    """Its pictures, and what its texts show or lead to, each once."""
    (article,) = _convert(renderer, "articles/a.md")
    assert article.copies == (("images/甲.svg", "images/甲.svg"),)


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        ("正文。\n", {"content", "summary"}),
        ("第一段文字。\n\n第二段文字。\n", set()),
        ("**第一段文字。**\n\n第二段文字。\n", {"content"}),
    ],
)
def test_tells_which_parts_came_out_otherwise(newsroom, tmp_path, body, changed):
    """A list that shows the summary only is made again for nothing else."""
    renderer = worlds.open_studio(newsroom.path, tmp_path / "pack")
    newsroom.article(body=body)
    after = worlds.open_studio(newsroom.path, tmp_path / "after", converted=False)
    texts = renderer.world.records.open_texts("articles/first-article.md")
    records = after.world.records
    (first,) = _convert(after, "articles/first-article.md")
    assert first.changed == ALL_PARTS
    records.places.texts["articles/first-article.md"] = None
    records.hold("text", "articles/first-article.md", texts)
    (second,) = _convert(after, "articles/first-article.md")
    assert second.changed == sum(TEXT_PARTS[name] for name in changed)
