"""The keys of a story, a case and an entry."""

import pytest

from bangban.content.model.placed import Reference, Text
from bangban.content.model.platform import PAGE
from bangban.content.model.story import (
    SCHEMAS,
    SLUG_FIELD,
    Actor,
    ActorField,
    CaseFile,
    Correction,
    Entry,
    Evidence,
    Picture,
    PictureField,
    PrintPlace,
)
from bangban.content.schema.fields import INVALID, MarkdownField, ReferenceField
from bangban.content.schema.record_fields import declare
from bangban.content.stories import read_story
from tests.bangban.desk import ZONE, list_fixed, moment, read

_KEYS = {
    "title", "date", "slug", "kicker", "subtitle", "summary", "dateline", "byline", "section", "tags",
    "cover", "draft", "embargo", "updated", "corrections", "related", "edition", "sample",
}  # fmt: skip


def test_knows_every_key_of_the_contract():
    """Also `status: hidden` and `lang`, which Pelican's editors use."""
    assert set(SCHEMAS["article"].fields) >= {*_KEYS, "status", "lang"}
    assert set(SCHEMAS["case"].fields) == {*SCHEMAS["article"].fields, "case"}
    assert "timeline" in SCHEMAS["article"].fields
    assert set(declare(CaseFile).fields) >= {
        "category", "urgency", "state", "outcome", "confirmed", "area", "seeker", "consent", "agencies",
    }  # fmt: skip
    assert set(declare(Entry).fields) == {
        "at",
        "id",
        "stage",
        "actor",
        "title",
        "text",
        "media",
        "evidence",
        "background",
    }
    assert set(SCHEMAS) == {"article", "editorial", "case"}


def test_every_hint_leads_to_a_key():
    """A hint that leads nowhere would send editors in circles."""
    for schema in SCHEMAS.values():
        assert set(schema.hints.values()) <= set(schema.fields)


@pytest.mark.parametrize("slug", ["a", "panda-blood", "2022-11-15", "x" * 200])
def test_accepts_slugs(slug):
    """Lower-case letters, digits and single hyphens."""
    assert read(SLUG_FIELD, slug) == (slug, [])


@pytest.mark.parametrize("slug", ["Panda", "a_b", "-a", "a-", "a--b", "熊猫", "a/b", "..", "x" * 201])
def test_refuses_slugs_that_are_no_folder_everywhere(slug):
    """Upper case is one name on some systems and two on others; 255 bytes are the most."""
    assert read(SLUG_FIELD, f"'{slug}'") == (INVALID, [("slug.form", 1, 1)])


def test_a_reference_is_noted_for_the_library():
    """With what it names and its place."""
    value, told = read(ReferenceField("category"), "medicine")
    assert isinstance(value, Reference)
    assert (value.id, told) == ("medicine", [])


def test_a_text_keeps_its_place():
    """Problems of its Markdown are told there."""
    value, _ = read(MarkdownField(), "'**加粗**'")
    assert isinstance(value, Text)
    assert (value.markdown, value.position.column) == ("**加粗**", 1)


def test_reads_a_picture():
    """All four keys."""
    value, told = read(PictureField(), "src: images/a.svg\nalt: 病房\ncaption: 夜里\ncredit: 本报\n")
    assert isinstance(value, Picture)
    assert (value.src, value.alt, value.caption, value.credit, told) == (
        "images/a.svg",
        "病房",
        "夜里",
        "本报",
        [],
    )
    assert value.position.column == 6


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("src: a.svg", [("picture.alt", 1, 1)]),
        ("src: a.svg\nalt:", [("picture.alt", 1, 1)]),
        ("src: a.svg\nalt: ''", [("picture.alt", 1, 1)]),
        ("src: a.svg\nalt: ……", [("text.punctuation", 2, 6)]),
        ("alt: 病房", [("key.missing", 1, 1)]),
        ("a.svg", [("map.expected", 1, 1)]),
    ],
)
def test_refuses_a_picture_without_words_for_the_blind(text, told):
    """WCAG 2.2, 1.1.1; told once each."""
    assert read(PictureField(), text) == (INVALID, told)


def test_reads_who_acted():
    """An id to look up, or a name."""
    assert read(ActorField(), "seeker")[0] == Actor("seeker")
    assert read(ActorField(), "hospital")[0].agency.id == "hospital"
    assert read(ActorField(), "{name: 热心邻居}") == (Actor("other", "热心邻居"), [])
    assert read(ActorField(), "{nmae: 热心邻居}") == (INVALID, [("key.unknown", 1, 2)])


def test_evidence_is_an_address_or_more():
    """A lone address is enough; its hash is checked for form."""
    record, told = read(declare(Evidence, shorthand="href"), "files/回复.pdf")
    assert (record.values, told) == ({"href": "files/回复.pdf"}, [])
    assert read(declare(Evidence, shorthand="href"), "href: a.pdf\nsha256: xyz\n")[1] == [
        ("evidence.sha256", 2, 9)
    ]


def test_print_pages_have_a_letter_and_digits():
    """`1`, `A05`; a word is none."""
    record, told = read(declare(PrintPlace), "{date: 2022-11-15, page: A05, position: 2}")
    assert (record.values, told) == ({"date": moment("2022-11-15"), "page": "A05", "position": 2}, [])
    assert read(declare(PrintPlace), "{date: 2022-11-15, page: 头版}")[1] == [("page.form", 1, 26)]


def test_a_correction_has_a_certain_time():
    """“更新于2022年” would be shown wrong for “before 2022”."""
    assert read(declare(Correction), "{at: ../2022-11-15, text: 改错字}")[1] == [("moment.inexact", 1, 6)]


def test_leads_chinese_keys_of_a_platform_page_only_to_its_own():
    """It has a title and a summary, no byline."""
    assert ("key.unknown", 2, 1) in read(PAGE, "title: 甲\n摘要: 乙\n")[1]
    assert ("key.unknown-far", 2, 1) in read(PAGE, "title: 甲\n作者: 乙\n")[1]


@pytest.mark.parametrize(
    ("kind", "line", "fixed"),
    [
        ("article", "草稿: 是", "draft: true"),
        ("article", "状态: 未公开", "status: draft"),
        ("article", "關鍵詞: [甲, 乙]", "tags: [甲, 乙]"),
        (
            "case",
            "case: {类别: food, 状态: 已办结, 结果: 未解决}",
            "case: {category: food, state: closed, outcome: unresolved}",
        ),
        # Of a case it could be the state of either.
        ("case", "状态: 已办结", "状态: 已办结"),
        ("article", "天气: 晴", "天气: 晴"),
    ],
)
def test_chinese_names_of_keys_are_put_right(kind, line, fixed):
    """The key first, then what it has."""
    text = f"title: 甲\ndate: 2022-11-14\n{line}\n"
    for _ in range(3):
        (text,) = list_fixed(SCHEMAS[kind], text, together=True)
    assert text == f"title: 甲\ndate: 2022-11-14\n{fixed}\n"


def test_a_dateline_has_words():
    """A dash alone is what was left of one."""
    text = "---\ntitle: 一\ndate: 2022-11-15\ndateline: ——\n---\n正文。\n"
    assert [told.code for told in read_story("articles/a.md", text.encode(), ZONE).problems] == [
        "text.punctuation"
    ]
