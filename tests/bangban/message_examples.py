"""An example of each code that is told of content and by no rule: what is wrong, and the same put right.

`tests/bangban/checks/examples.py` lays them into a content folder as it does those of the rules; EDITORS.md
shows them. Bytes that are no UTF-8 stand in a text as half pairs (PEP 383).
"""

from bangban.checks.rule import Example
from tests.bangban.example_places import (
    COLUMNS,
    ENTRY,
    ROW,
    STATS,
    WHOLE,
    as_file,
    as_row,
    in_body,
    in_header,
    in_platform,
)
from tests.bangban.prose_examples import PROSE_EXAMPLES

_CASE = "case: {category: medicine, state: %s, basis: reporting}"
_MORE = "case: {category: medicine, state: closed, %s, basis: reporting}"
_BASIS = "case: {category: medicine, state: closed, basis: %s}"
_DEEP = 25

_OF_SOURCE = [
    in_body("source.encoding", "\udcff\udcff", "甲"),
    in_body("source.encoding-gbk", "\udcbc\udcd7\udcd2\udcd2", "甲乙"),
    in_body(
        "source.encoding-big5",
        "電梯壞了，居民很著急".encode("big5").decode("utf-8", "surrogateescape"),
        "甲乙",
    ),
    in_body("source.encoding-misread", "平台".encode("gb18030").decode(), "平台"),
    in_body("source.misread", "甲。" + "平台".encode("gb18030").decode(), "甲。平台"),
    as_file("source.utf16", "\udcff\udcfe-\0-\0", WHOLE),
    in_body("source.control", "A\x08B", "AB"),
    in_body("source.invisible", "A\u202eB", "AB"),
    in_body("source.line-end", "A\u2028B", "A B"),
    in_body("source.lost", "A\ufffdB", "A甲B"),
    in_body("source.private", "A\ue000B", "A（左王右韦）B"),
    in_body("source.unassigned", "A\u0378B", "AB"),
    as_file("frontmatter.missing", "A", f"{WHOLE}\nA"),
    as_file("frontmatter.unopened", WHOLE.removeprefix("---\n"), WHOLE),
    as_file("frontmatter.unclosed", WHOLE.removesuffix("---\n") + "\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.dashes", "————", "---", "%s\ntitle: A\ndate: 2022-11-20\n---\n"),
    as_file("frontmatter.shape", "- A", "title: A\ndate: 2022-11-20", "---\n%s\n---\n"),
    as_file("frontmatter.old-style", "Title: A\nDate: 2022-11-20\nStatus: skip\n\nA", f"{WHOLE}\nA"),
    *(
        as_file(f"frontmatter.{code}", f"Title: A\nDate: 2022-11-20\n{wrong}\n\nA", f"{WHOLE}\nA")
        for code, wrong in (
            ("old-line", "Status: skip"),
            ("old-lines", "Summary: A\n    B"),
            ("old-joined", "Summary: A\n    B"),
            ("old-lost", "Template: wide"),
        )
    ),
]

_OF_HEADERS = [
    as_file("frontmatter.unfenced", "kicker: A\ntitle: A\ndate: 2022-11-20\n\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.json", '{\n"title": "A",\n"date": "2022-11-20",,\n}\n\nA', f"{WHOLE}\nA"),
    as_file("frontmatter.toml", '+++\ntitle = "A"\ndate = 2022-11-20\n+++\n\nA', f"{WHOLE}\nA"),
    as_file("frontmatter.semicolons", ";;;\ntitle: A\n;;;\n\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.org", "#+TITLE: A\n#+DATE: 2022-11-20\n\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.rst", ":title: A\n:date: 2022-11-20\n\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.comment", "<!--\ntitle: A\ndate: 2022-11-20\n-->\n\nA", f"{WHOLE}\nA"),
    as_file("frontmatter.pandoc", "% A\n% B\n% 2022-11-20\n\nA", f"{WHOLE}\nA"),
]

_OF_YAML = [
    in_header("yaml.fullwidth-colon", "kicker：A", "kicker: A"),
    in_header("yaml.space-after-colon", "kicker:A", "kicker: A"),
    in_header("yaml.space-after-dash", "tags:\n  -甲\n  - 乙", "tags:\n  - 甲\n  - 乙"),
    in_header("yaml.fullwidth-comma", "[A，B]", "[A, B]", "tags: %s"),
    in_header("yaml.fullwidth-bracket", "［A, B］", "[A, B]", "tags: %s"),
    in_header("yaml.fullwidth-quote", "[“A”, B]", "[A, B]", "tags: %s"),
    in_header("yaml.colon-in-value", "A: B", "'A: B'", "kicker: %s"),
    in_header("yaml.comment", "#A", "'#A'", "kicker: %s"),
    in_header("yaml.reserved", "@A", "'@A'", "kicker: %s"),
    in_header("yaml.text-after", "[A] B", "'[A] B'", "kicker: %s"),
    in_header("yaml.unclosed", "'A", "A", "kicker: %s"),
    in_header("yaml.escape", '"A\\B"', "'A\\B'", "kicker: %s"),
    in_header("yaml.flow", "[A, B}", "[A, B]", "tags: %s"),
    in_header("yaml.indent", "kicker: A\n  subtitle: B", "kicker: A\nsubtitle: B"),
    in_header(
        "yaml.tab", "edition:\n\tdate: 2022-11-20\n\tpage: 1", "edition:\n  date: 2022-11-20\n  page: 1"
    ),
    in_header(
        "yaml.wide-space",
        "edition:\n　　date: 2022-11-20\n　　page: 1",
        "edition:\n  date: 2022-11-20\n  page: 1",
    ),
    in_header("yaml.wide-gap", "kicker:\u3000A", "kicker: A"),
    in_header("yaml.no-colon", "kicker A", "kicker: A"),
    in_header("yaml.mixed", "tags:\n  - A\n  kicker: B", "tags:\n  - A\nkicker: B"),
    in_header("yaml.duplicate-key", "kicker: A\nkicker: B", "kicker: A"),
    in_header("yaml.key", "? [A]\n: B", "kicker: B"),
    in_header("yaml.alias", "*A", "'*A'", "kicker: %s"),
    in_header("yaml.anchor", "&A B", "'&A B'", "kicker: %s"),
    in_header("yaml.tag", "!A B", "'!A B'", "kicker: %s"),
    in_header("yaml.invisible", '"A\\bB"', "AB", "kicker: %s"),
    in_platform("yaml.documents", "slogan: A\n...\nslogan: B", "slogan: A"),
    in_header("yaml.deep", "[" * _DEEP + "]" * _DEEP, "[A]", "tags: %s"),
    as_file("yaml.syntax", "---\n:\n---\n", WHOLE),
]

_OF_FIGURES = [
    as_file("figures.empty", "", f"{COLUMNS}\n{ROW}\n", path=STATS),
    as_row("figures.wide-comma", ROW.replace(",", "，"), ROW),
    as_file("figures.separator", COLUMNS.replace(",", ";"), COLUMNS, "%s\n", path=STATS),
    as_row("figures.open-quote", ROW.replace("A", '"A'), ROW),
    as_row("figures.cell-count", f"{ROW},B", ROW),
    as_file("figures.missing-column", COLUMNS.removesuffix(",source"), COLUMNS, "%s\n", path=STATS),
    as_file("figures.repeated-column", f"{COLUMNS},source", COLUMNS, "%s\n", path=STATS),
    as_file("figures.misspelt-column", COLUMNS.replace("source", "sorce"), COLUMNS, "%s\n", path=STATS),
    as_file("figures.unknown-column", f"{COLUMNS},weather", COLUMNS, "%s\n", path=STATS),
    as_row("figures.missing-value", ROW.replace("A", ""), ROW),
    as_row("figures.not-a-number", ROW.replace(",10,", ",10件,"), ROW),
    as_row("figures.negative", ROW.replace(",7,", ",-7,"), ROW),
    as_row("figures.vague-date", ROW.replace("2022-11-15", "2022-11"), ROW),
    as_row("figures.since-after", ROW.replace("2022-01-09", "2022-12-09"), ROW),
    as_row("figures.part-exceeds-whole", ROW.replace(",10,", ",5,"), ROW),
    as_row("figures.repeated-date", f"{ROW}\n{ROW}", ROW),
    as_row(
        "figures.shrinks",
        f"{ROW}\n2022-11-16,2022-01-09,9,9,8,7,A",
        f"{ROW}\n2022-11-16,2022-01-09,11,9,8,7,A",
    ),
]

_OF_MOMENTS = [
    in_header("moment.form", "date: 2022年11月20日", "date: 2022-11-20"),
    in_header("moment.fraction", "date: 2022-11-20T08:30:00.5", "date: 2022-11-20T08:30:00"),
    in_header("moment.order", "11/12/2022", "2022-11-12", "timeline: [{at: %s, title: A}]"),
    in_header("moment.vague", "2022-11-13 凌晨", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    in_header("moment.relative", "昨天", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    in_header("moment.day-missing", "'8:30'", "2022-11-13T08:30", "timeline: [{at: %s, title: A}]"),
    in_header("moment.year-missing", "11月13日", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    in_header("moment.twice", "1986-09-14T01:30", "1986-09-14T01:30+08:00", "timeline: [{at: %s, title: A}]"),
]

_OF_VALUES = [
    in_header("moment.unreadable", "date: A", "date: 2022-11-20"),
    in_header("moment.impossible", "date: 2022-13-20", "date: 2022-12-20"),
    in_header(
        "moment.reversed", "2022-11-14/2022-11-13", "2022-11-13/2022-11-14", "timeline: [{at: %s, title: A}]"
    ),
    in_header("moment.inexact", "date: 2022-11", "date: 2022-11-20"),
    in_header("moment.zone-gap", "1986-05-04T02:30", "1986-05-04T03:30", "timeline: [{at: %s, title: A}]"),
    in_header("text.expected", "[A]", "A", "kicker: %s"),
    in_header("text.empty", "title: ''", "title: A"),
    in_header("text.punctuation", "title: ……", "title: A"),
    in_header("text.number", "007", "'007'", "kicker: %s"),
    in_header("flag.expected", "也许", "true", "draft: %s"),
    in_header("flag.meant", "对", "true", "draft: %s"),
    in_header("flag.word", "是", "true", "draft: %s"),
    in_header("number.expected", "第2条", "2", "edition: {date: 2022-11-20, page: 1, position: %s}"),
    in_header("list.joined", "A、B", "[A, B]", "tags: %s"),
    in_header("slug.form", "Panda_Blood", "panda-blood", "slug: %s"),
    Example("slug.stem", "articles/Lift.md", "articles/lift.md", part="path"),
    in_header("lang.form", "tianshu", "en", "lang: %s"),
    in_header("lang.own", "lang: 中文", "kicker: A"),
    in_header("timeline.id-form", "第一", "first", ENTRY % "id: %s"),
    in_header("lang.meant", "en_GB", "en-GB", "lang: %s"),
    in_header(
        "picture.focus", "[20%, 80%]", "[0.2, 0.8]", "cover: {src: images/lift.svg, alt: A, focus: %s}"
    ),
    in_header("page.form", "第4版", "4", "edition: {date: 2022-11-20, page: %s}"),
    in_header("status.unknown", "隐藏", "hidden", "status: %s"),
    in_header("status.unknown-far", "A", "hidden", "status: %s"),
    in_header("state.unknown", "已办结", "closed", _CASE),
    in_header("state.unknown-far", "A", "closed", _CASE),
    in_header("urgency.unknown", "紧急", "urgent", _MORE % "urgency: %s"),
    in_header("urgency.unknown-far", "A", "urgent", _MORE % "urgency: %s"),
    in_header("outcome.unknown", "未解决", "unresolved", _MORE % "outcome: %s"),
    in_header("outcome.unknown-far", "A", "unresolved", _MORE % "outcome: %s"),
    in_header("satisfaction.unknown", "很满意", "satisfied", _MORE % "satisfaction: %s"),
    in_header("satisfaction.unknown-far", "A", "satisfied", _MORE % "satisfaction: %s"),
    in_header("alias.form", "https://example.org/lamp", "/2019/lamp.html", "aliases: ['%s']"),
    Example(
        "withdrawn.key",
        "lamp",
        "cases/lamp",
        "- {key: %s, at: 2022-11-21, reason: A}\n",
        "file",
        "withdrawn.yaml",
    ),
    in_header("basis.unknown", "报道", "reporting", _BASIS),
    in_header("basis.unknown-far", "A", "reporting", _BASIS),
    in_header("stage.unknown", "答复", "answered", ENTRY % "stage: %s"),
    in_header("stage.unknown-far", "A", "answered", ENTRY % "stage: %s"),
    in_header(
        "evidence.sha256",
        "sha256-900fbe934249ad120004bd24adf66aad8817d89586273c0cc50e187bddebb601",
        "900fbe934249ad120004bd24adf66aad8817d89586273c0cc50e187bddebb601",
        ENTRY % "evidence: [{href: /images/lift.svg, sha256: %s}]",
    ),
    in_header("map.expected", "A", "{date: 2022-11-20, page: 1}", "edition: %s"),
    in_header("key.unknown", "kiker: A", "kicker: A"),
    in_header("key.unknown-far", "weather: A", "kicker: A"),
    in_header("key.inner", "page: 1", "  page: 1", "edition:\n  date: 2022-11-20\n%s"),
    in_header("key.foreign", "published: false", "draft: true"),
    in_header("key.foreign-end", "expiryDate: 2023-01-01", "draft: true"),
    in_header("key.foreign-list", "categories: [A, B]", "section: service"),
    as_file("key.story", "title: A\ndate: 2022-11-20", "title: A", "---\n%s\n---\n\nA\n", "pages/about.md"),
    in_header("key.foreign-idle", "menu: {main: A}", "# menu: {main: A}"),
    as_file("key.missing", "title: A", "title: A\ndate: 2022-11-20", "---\n%s\n---\n"),
]

_OF_PLATFORM = [
    in_platform("id.form", "sections: [{id: 服务, name: A}]", "sections: [{id: service, name: A}]"),
    in_platform(
        "id.duplicate",
        "sections: [{id: service, name: A}, {id: service, name: B}]",
        "sections: [{id: service, name: A}]",
    ),
    in_platform(
        "area.name-twice",
        "areas: [{id: east, name: A}, {id: west, name: A}]",
        "areas: [{id: east, name: A}, {id: west, name: B}]",
    ),
    in_platform(
        "area.tile-twice",
        "areas: [{id: east, name: A, tile: [1, 2]}, {id: west, name: B, tile: [1, 2]}]",
        "areas: [{id: east, name: A, tile: [1, 2]}, {id: west, name: B, tile: [2, 1]}]",
    ),
    in_platform("zone.unknown", "zone: 北京时间", "zone: Asia/Shanghai"),
    in_platform("brand.seal", "brand: {seal: Help}", "brand: {seal: 帮}"),
    in_platform("brand.color", "brand: {color: red}", "brand: {color: '#8a4b00'}"),
    in_platform("icp.form", "legal: {icp: 京ICP证030173号}", "legal: {icp: 京ICP备12345678号-1}"),
    in_platform(
        "police.form",
        "legal: {police: 京公网安备31011010200123号}",
        "legal: {police: 京公网安备11010102001234号}",
    ),
    in_platform(
        "phone.form",
        "hotlines: [{name: A, number: 0371-XXXX}]",
        "hotlines: [{name: A, number: 0371-67890000}]",
    ),
    in_platform("email.form", "legal: {report: {email: desk}}", "legal: {report: {email: desk@example.org}}"),
    in_platform(
        "tile.form", "areas: [{id: east, name: A, tile: 2}]", "areas: [{id: east, name: A, tile: [2, 1]}]"
    ),
    in_platform("url.form", "url: example.org", "url: https://example.org/"),
    in_platform(
        "promise.form",
        "journey: [{id: answered, name: A, promise: {normal: 5个工作日}}]",
        "journey: [{id: answered, name: A, promise: {normal: 5wd}}]",
    ),
    in_platform(
        "workdays.year",
        "working_days: {A: {holidays: [2027-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
    in_platform(
        "workdays.day",
        "working_days: {2027: {holidays: [2028-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
    in_platform(
        "workdays.both",
        "working_days: {2027: {holidays: [2027-01-01], workdays: [2027-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
]

EXAMPLES = [
    *_OF_SOURCE,
    *_OF_HEADERS,
    *_OF_YAML,
    *_OF_FIGURES,
    *PROSE_EXAMPLES,
    *_OF_MOMENTS,
    *_OF_VALUES,
    *_OF_PLATFORM,
]
"""In the order of the catalogue."""
