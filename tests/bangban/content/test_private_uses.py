"""What is private in a file of the desk, where it stands, and how it is mended."""

from __future__ import annotations

import pytest

from bangban.content.private_uses import (
    PUBLIC_KEYS,
    PrivateUse,
    allow_named,
    allow_written,
    list_data_uses,
    list_page_uses,
    list_story_uses,
    list_table_uses,
)
from bangban.diagnostics.fixes import apply_fixes
from bangban.frontmatter.document import parse_document, parse_yaml


def read(text: str, slug: str = "a") -> tuple[PrivateUse, ...]:
    return list_story_uses(parse_document("cases/a.md", text.encode()), slug)


def tell(text: str, slug: str = "a") -> list[tuple[str, int, int]]:
    return sorted((use.kind, use.position.line, use.position.column) for use in read(text, slug))


def mend(text: str) -> str:
    return apply_fixes(text.encode(), [use.fix for use in read(text) if use.fix])[0].decode()


def test_every_value_that_goes_out_is_searched() -> None:
    text = """---
title: 电话13900001111
byline: [{name: 张三, role: 13900002222}]
cover: {src: images/a.svg, alt: 13900003333, caption: 13900004444, credit: 13900005555}
timeline:
  - at: 2022-11-13
    title: 13900006666
    text: |
      第一行
      13900007777
    evidence: [{href: files/a.pdf, title: 13900008888}]
corrections: [{at: 2022-11-14, text: 13900009999}]
---

正文 13900000000
"""
    assert [line for _, line, _ in tell(text)] == [2, 3, 4, 4, 4, 7, 10, 11, 12, 15]
    assert ("mobile", 10, 7) in tell(text)


def test_what_does_not_go_out_is_not() -> None:
    text = """---
title: A
# 13900001111
allow: [{text: 13900002222, reason: A}]
case: {consent: {by: 电话13900003333}}
timeline: [{at: 2022-11-13T13:00, id: t-1, title: A, evidence: [{href: a.pdf, sha256: 13900001111}]}]
---

<!-- 13900004444 -->
"""
    assert tell(text) == []


def test_a_full_name_of_the_seeker_is_told_wherever_it_stands() -> None:
    text = "---\ntitle: 李建国求助\ncase: {seeker: 李建国}\n---\n\n李建国说，李建国。\n"
    assert tell(text) == [("name", 2, 8), ("name", 3, 16), ("name", 6, 1), ("name", 6, 6)]
    # Where the seeker is called otherwise the words beside a name still tell that it is one.
    assert tell(text.replace("seeker: 李建国", "seeker: 李女士")) == [("name", 2, 8), ("name", 6, 1)]


@pytest.mark.parametrize(
    "byline",
    [
        "byline: 买买提·艾力",
        "byline: [{name: 买买提·艾力, role: 记者}]",
        "作者: [买买提·艾力]",
        "author: 买买提·艾力",
    ],
)
def test_a_byline_is_public_wherever_the_name_stands(byline: str) -> None:
    text = f"---\ntitle: A\n{byline}\n---\n\n买买提·艾力说，阿依古丽·买买提也来了。\n"
    assert tell(text) == [("name", 6, 9)]
    assert "买买提·艾力说" in mend(text)


def test_a_telephone_number_in_a_byline_is_told_and_so_is_the_seeker() -> None:
    assert tell("---\ntitle: A\nbyline: 买买提·艾力 13900001111\n---\n") == [("mobile", 3, 16)]
    seeker = "---\ntitle: A\nbyline: 阿依古丽·买买提\ncase: {seeker: {name: 阿依古丽·买买提}}\n---\n"
    assert ("name", 4, 23) in tell(seeker)


def test_the_address_of_a_story_is_searched() -> None:
    assert tell("---\ntitle: A\n---\n", "call-13900001111") == [("mobile", 1, 1)]
    assert tell("---\ntitle: A\n---\n", "story-2022-11-13") == []


def test_a_mend_masks_the_value_and_touches_nothing_else() -> None:
    text = '---\ntitle: "电话13900001111"\n---\n\n给139**0000**1111打，再打13900002222。\n'
    assert mend(text) == ('---\ntitle: "电话139××××1111"\n---\n\n给139**××××**1111打，再打139××××2222。\n')
    assert tell(mend(text)) == []


def test_a_mend_writes_no_star_first_in_a_value_of_yaml() -> None:
    text = "---\ntitle: 1988年3月5日出生\n---\n"
    assert mend(text) == "---\ntitle: ××××年×月×日出生\n---\n"


def test_thousands_of_values_in_one_paragraph_are_each_placed_and_mended() -> None:
    uses = read("---\ntitle: A\n---\n\n" + "打13900001111\n" * 5000)
    assert [(use.position.line, use.position.column) for use in uses] == [(5 + row, 2) for row in range(5000)]
    assert {edit.new for use in uses for edit in use.fix} == {"139××××1111"}


def test_inside_an_address_or_a_path_there_is_no_mend() -> None:
    header = "---\ntitle: A\ncover: {src: images/13900001111.svg, alt: A}\n---\n"
    text = f"{header}\n[A](tel:13900001111) ![A](../images/13900001111.svg)\n"
    assert len(tell(text)) == 3
    assert mend(text) == text


def test_a_sign_that_markdown_is_told_to_pass_over_makes_no_path() -> None:
    header = "---\ntitle: A\n---\n\n"
    assert mend(f"{header}status\\_notes：13900001111\n") == f"{header}status\\_notes：139****1111\n"
    assert mend(f"{header}C:\\图\\13900001111\n") == f"{header}C:\\图\\13900001111\n"


def test_a_table_of_data_is_read_by_its_heads() -> None:
    uses = list_table_uses("platform/stats.csv", "as_of,source\n2022-11-13,王先生 13900001111\n")
    assert [(use.kind, use.position.line, use.position.column) for use in uses] == [("mobile", 2, 12)]


def test_what_the_platform_names_may_go_out() -> None:
    text = """
name: 平台
slogan: 找13900001111
agencies: [{id: a, name: A, note: 电话0371-67181234}]
"""
    node, _, _ = parse_yaml("platform/platform.yaml", text)
    assert [use.masked for use in list_data_uses(node, PUBLIC_KEYS)] == ["139****1111"]
    public = allow_named(node, PUBLIC_KEYS)
    assert [use.key in public.keys for use in read("---\ntitle: A\n---\n\n打（0371）67181234\n")] == [True]


def test_an_allowed_value_is_known_however_the_text_has_it() -> None:
    allowed = allow_written(["郑州市中原路12号2单元501室"])
    (use,) = read("---\ntitle: A\n---\n\n他住在中原路12号 2单元501室。\n")
    assert use.key in allowed.keys


def test_words_of_the_platforms_pages_are_searched() -> None:
    page = parse_document("platform/intro.md", "---\ntitle: A\n---\n\n写信到 a@b.cn\n".encode())
    assert [use.kind for use in list_page_uses(page)] == ["email"]
