"""One file for each kind of mistake, and where `bangban check` shall see it: `line:column code`."""

HEAD = "---\ntitle: 一件事\ndate: 2022-11-14\n---\n\n"
CASE_HEAD = "---\ntitle: 一件求助\ndate: 2022-11-14\n"
CASE = f"{CASE_HEAD}case: {{category: medicine, state: closed, basis: reporting}}\n"
SEEK = "  - {at: 2022-11-13T13:00, id: e1, stage: received, title: 求助}\n"
CLOSE = "  - {at: 2022-11-13T23:00, id: e2, stage: closed, title: 办结}\n"


def head(*lines: str) -> str:
    """A file whose header has these lines, and a body."""
    return "\n".join(("---", *lines, "---", "", "正文。", ""))


def case(timeline: str) -> str:
    """A closed case with this timeline."""
    return f"{CASE}timeline:\n{timeline}---\n\n正文。\n"


MISTAKES: dict[str, tuple[str | bytes, list[str]]] = {
    # the header
    "articles/no-header.md": ("# 只有正文\n\n没有文件头。\n", ["1:1 frontmatter.missing"]),
    "articles/unclosed.md": (
        "---\ntitle: 一件事\ndate: 2022-11-14\n\n正文。\n",
        ["1:1 frontmatter.unclosed"],
    ),
    "articles/yaml-unclosed.md": (
        head("title: '一件事", "date: 2022-11-14"),
        ["2:8 yaml.unclosed"],
    ),
    "articles/yaml-colon.md": (head("title: 他说: 好", "date: 2022-11-14"), ["2:10 yaml.colon-in-value"]),
    "articles/unknown-key.md": (
        head("title: 一件事", "date: 2022-11-14", "sumary: 摘要"),
        ["4:1 key.unknown"],
    ),
    "articles/missing-title.md": (head("date: 2022-11-14"), ["2:1 key.missing"]),
    "articles/empty-title.md": (head("title:", "date: 2022-11-14"), ["2:7 text.empty"]),
    "articles/punctuation-title.md": (head("title: ……！", "date: 2022-11-14"), ["2:8 text.punctuation"]),
    "articles/punctuation-tag.md": (
        head("title: 一件事", "date: 2022-11-14", "tags: [就医, ——]"),
        ["4:12 text.punctuation"],
    ),
    "articles/old-header.md": (
        "Title: 一件事\nDate: 2022-11-14 08:00\nTags: 就医, 社区\n\n正文。\n",
        [
            "1:1 frontmatter.old-line",
            "1:1 frontmatter.old-style",
            "2:1 frontmatter.old-line",
            "3:1 frontmatter.old-line",
        ],
    ),
    "articles/wide-colon.md": (
        head("title：一件事", "date： 2022-11-14"),
        ["2:6 yaml.fullwidth-colon", "3:5 yaml.fullwidth-colon"],
    ),
    # dates
    "articles/impossible-date.md": (head("title: 一件事", "date: 2022-02-30"), ["3:15 moment.impossible"]),
    "articles/unreadable-date.md": (head("title: 一件事", "date: 去年冬天"), ["3:7 moment.relative"]),
    # names
    "articles/unknown-section.md": (
        head("title: 一件事", "date: 2022-11-14", "section: citty"),
        ["4:10 section.unknown"],
    ),
    "cases/unknown-category.md": (
        head(
            "title: 一件求助",
            "date: 2022-11-14",
            "case:",
            "  category: medecine",
            "  state: closed",
            "  basis: reporting",
        ),
        ["5:13 category.unknown"],
    ),
    "cases/unknown-state.md": (
        head(
            "title: 一件求助", "date: 2022-11-14", "case: {category: medicine, state: done, basis: reporting}"
        ),
        ["4:35 state.unknown"],
    ),
    "cases/unknown-agency.md": (
        f"{CASE_HEAD}case:\n  category: medicine\n  state: closed\n  agencies:\n    - central-hospitel\n"
        "  basis: reporting\n---\n\n正文。\n",
        ["8:7 agency.unknown"],
    ),
    "cases/unknown-actor.md": (
        case("  - {at: 2022-11-13T13:00, actor: seekers, title: 求助, id: e3}\n"),
        ["6:35 actor.unknown"],
    ),
    # times that contradict each other
    "cases/end-before-start.md": (
        case("  - {at: 2022-11-12/2022-11-10, id: e4, background: true, title: 等待}\n"),
        ["6:21 moment.reversed"],
    ),
    "cases/out-of-order.md": (
        case(
            f"{SEEK}  - {{at: 2022-11-13T15:00, id: e5, title: 答复}}\n"
            "  - {at: 2022-11-13T14:00, id: e6, title: 转交}\n"
        ),
        ["8:10 timeline.order"],
    ),
    "cases/before-request.md": (
        case("  - {at: 2022-11-13T12:00, id: e7, title: 转交}\n" + SEEK),
        ["6:10 timeline.before-request"],
    ),
    "cases/after-closing.md": (
        case(f"{SEEK}{CLOSE}  - {{at: 2022-11-14, id: e8, title: 再办}}\n"),
        ["8:10 timeline.after-closing"],
    ),
    # addresses
    "articles/first-copy.md": (
        head("title: 一件事", "date: 2022-11-14", "slug: first-article"),
        ["4:7 slug.duplicate"],
    ),
    # links and pictures
    "articles/broken-link.md": (f"{HEAD}请看[前一篇](quux.md)。\n", ["6:9 link.missing"]),
    "articles/misspelt-link.md": (f"{HEAD}请看[前一篇](frist-article.md)。\n", ["6:9 link.misspelt"]),
    "articles/broken-image.md": (f"{HEAD}![看病](../images/nothing.svg)\n", ["6:7 image.missing"]),
    "articles/broken-cover.md": (
        head("title: 一件事", "date: 2022-11-14", "cover: {src: images/nothing.svg, alt: 看病}"),
        ["4:14 image.missing"],
    ),
    "articles/cover-without-alt.md": (
        head("title: 一件事", "date: 2022-11-14", "cover:", "  src: images/map.svg"),
        ["5:3 picture.alt"],
    ),
    "articles/image-without-alt.md": (f"{HEAD}![](../images/map.svg)\n", ["6:5 image.alt"]),
    "articles/script.md": (
        f'{HEAD}第一段。\n\n<script>alert(1)</script>\n\n<p onclick="x()">二</p>\n\n[三](javascript:alert)\n',
        ["8:1 html.element", "10:4 html.attribute", "12:5 html.link"],
    ),
    # bytes
    "articles/gbk.md": (head("title: 一件事", "date: 2022-11-14").encode("gbk"), ["2:9 source.encoding-gbk"]),
    "articles/utf-16.md": (head("title: 一件事", "date: 2022-11-14").encode("utf-16"), ["1:1 source.utf16"]),
    "articles/broken-utf-8.md": (
        head("title: 一件事", "date: 2022-11-14").encode() + "结尾".encode()[:-1],
        ["7:2 source.encoding"],
    ),
    # read without a word: a byte order mark, CRLF
    "articles/mark.md": (b"\xef\xbb\xbf" + head("title: 一件事", "date: 2022-11-14").encode(), []),
    "articles/crlf.md": (head("title: 一件事", "date: 2022-11-14").replace("\n", "\r\n").encode(), []),
    # and both do not move what else is wrong
    "articles/mark-and-crlf.md": (
        b"\xef\xbb\xbf" + head("title: ，", "date: 2022-02-30").replace("\n", "\r\n").encode(),
        ["2:8 text.punctuation", "3:15 moment.impossible"],
    ),
}

TEN_AT_ONCE = """\
---
title: ！！！
date: 2022-13-01
sumary: 摘要
section: citty
tags: [社区, ……]
cover: {src: images/nothing.svg, alt: 图}
case: {category: medecine, state: done, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, actor: seekers, title: 求助, id: e9}
---

请看[前一篇](quux.md)，<script>alert(1)</script>。
"""
TEN_PLACES = [
    "2:8 text.punctuation",
    "3:12 moment.impossible",
    "4:1 key.unknown",
    "5:10 section.unknown",
    "6:12 text.punctuation",
    "7:14 image.missing",
    "8:18 category.unknown",
    "8:35 state.unknown",
    "10:35 actor.unknown",
    "13:9 link.missing",
    "13:18 html.element",
]

FIGURES = """\
as_of,since,received,processed,closed,urgent_closed,source
2022-10-01,2022-01-09,800,700,600,10,试验报
2022-11-14,2022-01-09,790,700,600,20,试验报
2022-12-01,2022-01-09,900,950,800,30,试验报
2022-12-09,2022-12-19,910,one,,40,试验报
"""
FIGURE_PLACES = [
    "3:23 figures.shrinks",
    "4:27 figures.part-exceeds-whole",
    "5:12 figures.since-after",
    "5:27 figures.not-a-number",
    "5:31 figures.missing-value",
]

PLATFORM = """\
name: 试验求助平台
categories:
  - {id: medicine, name: 寻医买药}
  - {id: medicine, name: 看病}
  - {id: food, name: ——}
sectoins: []
url: news.example
zone: Asia/Shangai
"""
PLATFORM_PLACES = [
    "4:10 id.duplicate",
    "5:22 text.punctuation",
    "6:1 key.unknown",
    "7:6 url.form",
    "8:7 zone.unknown",
]
