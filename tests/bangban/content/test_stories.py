"""A file becomes a story, or problems."""

from datetime import UTC, datetime
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.model.actor import Actor
from bangban.content.model.story import Person
from bangban.content.stories import read_prose, read_story, set_apart
from tests.bangban.desk import ZONE, moment

_HEAD = "---\ntitle: 标题\ndate: 2022-11-14\n"


def _read(keys="", body="正文。\n", path="articles/one.md"):
    return read_story(path, f"{_HEAD}{dedent(keys)}---\n{body}".encode(), ZONE)


def _codes(file):
    return [(problem.code, problem.position.line) for problem in file.problems]


def test_reads_an_article():
    """The folder is the kind, the file's stem the slug."""
    story = _read("kicker: 引题\nbyline:\n  - {name: 石大东, role: 文/图}\n").story
    assert (story.kind, story.slug, story.key) == ("article", "one", "articles/one")
    assert (story.title, story.kicker, story.date) == ("标题", "引题", moment("2022-11-14"))
    assert (story.byline, story.body, story.body_line) == ((Person("石大东", "文/图"),), "正文。\n", 8)
    assert story.released == datetime(2022, 11, 13, 16, tzinfo=UTC)


def test_the_embargo_overrides_the_date():
    """As the moment of publication."""
    assert _read("embargo: 2022-11-20T08:00\n").story.released == datetime(2022, 11, 20, tzinfo=UTC)


def test_reads_a_case_with_its_timeline():
    """Agencies are references, people without an id are names."""
    story = _read(
        """\
        case: {category: medicine, state: closed, seeker: {name: 李女士, note: 孕39周}, agencies: hospital}
        timeline:
          - {at: 2022-11-13T13:00~, title: 留言, stage: received, actor: seeker}
          - at: 2022-11-13T13:20
            title: 转办
            actor: {name: 热心邻居}
            text: 电话**告知**。
            evidence: [{href: a.pdf, sha256: %s}, b.pdf]
          - {at: 2022-11-13T23:05, title: 到院, actor: hospital}
        """
        % ("AB" * 32),
        path="cases/one.md",
    ).story
    assert (story.case.seeker.name, story.case.agencies[0].id, story.case.urgency) == (
        "李女士",
        "hospital",
        "normal",
    )
    assert [one.actor.kind for one in story.timeline] == ["seeker", "other", "agency"]
    assert story.timeline[1].actor == Actor("other", name="热心邻居")
    assert [(one.href, one.sha256) for one in story.timeline[1].evidence] == [
        ("a.pdf", "ab" * 32),
        ("b.pdf", ""),
    ]
    assert story.timeline[1].position.line == 7


def test_gives_no_story_but_all_that_it_names_where_a_key_is_bad():
    """The library can tell the other mistakes in the same run."""
    file = _read("section: x\ncover: {src: a.svg, alt: 图}\nrelated: [cases/a]\ndraft: vielleicht\n")
    assert file.story is None
    assert _codes(file) == [("flag.expected", 7)]
    assert [(what, one.id) for what, one in file.references] == [("section", "x"), ("related", "cases/a")]
    assert [one.src for one in file.pictures] == ["a.svg"]


def test_tells_two_mistakes_of_a_file_at_once():
    """One in the header's keys, one in the timeline."""
    file = _read(
        "titel: x\ncase: {category: a, state: done}\ntimeline: [{at: gestern, title: x}]\n", path="cases/a.md"
    )
    assert [code for code, _ in _codes(file)] == ["key.unknown", "state.unknown", "moment.unreadable"]


@pytest.mark.parametrize("path", ["articles/熊猫血.md", "articles/Panda.md", "articles/a b.md"])
def test_a_file_name_that_is_no_address_needs_a_slug(path):
    """Told at the file, mended by a line."""
    assert _codes(_read(path=path)) == [("slug.stem", 1)]
    assert _read("slug: panda\n", path=path).story.slug == "panda"


def test_an_empty_slug_means_the_stem_and_a_bad_one_nothing():
    """A bad slug is not counted as a duplicate of anything."""
    assert _read("slug:\n").story.slug == "one"
    assert _read("slug: A B\n").slug == ""


def test_a_tag_and_a_name_count_once():
    """Spelt as first written; the same name in another role stays."""
    story = _read("tags: [AI, 防疫, ai, 'AI ', ＡＩ]\nbyline: [甲, 甲, {name: 甲, role: 图}]\n").story
    assert story.tags == ("AI", "防疫")
    assert story.byline == (Person("甲"), Person("甲", "图"))


@pytest.mark.parametrize(
    ("lang", "kept"), [("en", "en"), ("zh-CN", ""), ("ZH", ""), ("zh-Hant", "zh-Hant"), ("", "")]
)
def test_the_site_s_own_language_needs_no_mark(lang, kept):
    """So that `lang: zh` makes no translation."""
    assert _read(f"lang: {lang}\n").story.lang == kept


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ("draft: true\n", "draft"),
        ("status: hidden\n", "hidden"),
        ("draft: false\n", "published"),
        ("", "published"),
    ],
)
def test_reads_both_ways_to_say_draft(keys, status):
    """Ours and Pelican's."""
    assert _read(keys).story.status == status


def test_a_story_without_place_in_print_stands_behind_those_with_one():
    """999 is more than a page holds."""
    assert _read("edition: {date: 2022-11-15, page: 1}\n").story.edition.position == 999


def test_reads_the_words_of_a_platform_page():
    """A title and a body; a mistake leaves the page out."""
    page, _, told = read_prose("platform/how-to.md", "---\ntitle: 怎样求助\n---\n\n正文\n".encode(), ZONE)
    assert (page.name, page.title, page.body_line, told) == ("how-to", "怎样求助", 4, [])
    page, document, told = read_prose(
        "platform/how-to.md", "---\ntitel: 怎样求助\n---\n正文\n".encode(), ZONE
    )
    assert (page, document.body, [one.code for one in told]) == (None, "正文\n", ["key.unknown"])


_KEYS = st.sampled_from(
    [
        "title",
        "date",
        "slug",
        "byline",
        "cover",
        "case",
        "timeline",
        "at",
        "edition",
        "tags",
        "lang",
        "evidence",
        "x",
    ]
)
_VALUES = st.recursive(
    st.sampled_from(
        ["", "甲", "2022-11-13", "../2022", "true", "3", "'", '"', "[", "{", "]", "*", "：", "- a", "|", "#"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(_KEYS, inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=6,
)


@given(st.lists(st.tuples(_KEYS, _VALUES), max_size=6), st.sampled_from(["articles", "cases"]))
def test_tells_every_mistake_inside_the_file(pairs, folder):
    """Nothing crashes, and each place exists; without problems there is a story."""
    text = "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\n正文\n"
    file = read_story(f"{folder}/one.md", text.encode(), ZONE)
    lines = text.split("\n")
    for problem in file.problems:
        assert 1 <= problem.position.line <= len(lines)
        assert 1 <= problem.position.column <= len(lines[problem.position.line - 1]) + 1
        assert problem.message
    assert (file.story is None) == bool(file.problems)


@given(st.binary(max_size=80))
def test_no_bytes_make_it_crash(data):
    """Whatever is saved as .md."""
    assert read_story("cases/one.md", data, ZONE).path == "cases/one.md"


def test_a_file_in_the_wrong_place_is_no_story():
    """It takes nobody's address, and its mistakes are told."""
    file = set_apart(_read("titel: 错\nslug: two\n"))
    assert (file.story, file.slug) == (None, "")
    assert "key.unknown" in dict(_codes(file))
