"""An example of each code that is told of content and by no rule: what is wrong, and the same put right.

`tests/bangban/checks/examples.py` lays them into a content folder as it does those of the rules; EDITORS.md
shows them. Bytes that are no UTF-8 stand in a text as half pairs (PEP 383).
"""

from bangban.checks.rule import Example

_BODY = "---\ntitle: A\ndate: 2022-11-20\n---\n\n%s\n"
_ARTICLE = "articles/example.md"
_STATS = "platform/stats.csv"
_COLUMNS = "as_of,since,received,processed,closed,urgent_closed,source"
_ROW = "2022-11-15,2022-01-09,10,9,8,7,A"
_PLATFORM = "platform/platform.yaml"


def _header(code: str, wrong: str, right: str, line: str = "%s") -> Example:
    """Lines of an article's header, or of a case's."""
    path = "cases/example.md" if line.startswith("case:") else _ARTICLE
    return Example(code, wrong, right, line, path=path)


def _file(code: str, wrong: str, right: str, line: str = "%s", path: str = _ARTICLE) -> Example:
    """A whole file."""
    return Example(code, wrong, right, line, part="file", path=path)


def _body(code: str, wrong: str, right: str) -> Example:
    return _file(code, wrong, right, _BODY)


def _row(code: str, wrong: str, right: str, line: str = f"{_COLUMNS}\n%s\n") -> Example:
    return _file(code, wrong, right, line, _STATS)


def _platform(code: str, wrong: str, right: str) -> Example:
    return Example(code, wrong, right, path=_PLATFORM)


_CASE = "case: {category: medicine, state: %s}"
_MORE = "case: {category: medicine, state: closed, %s}"
_ENTRY = "timeline: [{at: 2022-11-13, title: A, %s}]"
_WHOLE = "---\ntitle: A\ndate: 2022-11-20\n---\n"
_DEEP = 25

_OF_SOURCE = [
    _body("source.encoding", "\udcff\udcff", "甲"),
    _body("source.encoding-gbk", "\udcbc\udcd7\udcd2\udcd2", "甲乙"),
    _file("source.utf16", "\udcff\udcfe-\0-\0", _WHOLE),
    _body("source.control", "A\x08B", "AB"),
    _file("frontmatter.missing", "A", f"{_WHOLE}\nA"),
    _file("frontmatter.unopened", _WHOLE.removeprefix("---\n"), _WHOLE),
    _file("frontmatter.unclosed", _WHOLE.removesuffix("---\n") + "\nA", f"{_WHOLE}\nA"),
    _file("frontmatter.dashes", "————", "---", "%s\ntitle: A\ndate: 2022-11-20\n---\n"),
    _file("frontmatter.shape", "- A", "title: A\ndate: 2022-11-20", "---\n%s\n---\n"),
    _file("frontmatter.old-style", "Title: A\nDate: 2022-11-20\nStatus: skip\n\nA", f"{_WHOLE}\nA"),
    *(
        _file(f"frontmatter.{code}", f"Title: A\nDate: 2022-11-20\n{wrong}\n\nA", f"{_WHOLE}\nA")
        for code, wrong in (
            ("old-line", "Status: skip"),
            ("old-lines", "Summary: A\n    B"),
            ("old-joined", "Summary: A\n    B"),
            ("old-lost", "Template: wide"),
        )
    ),
]

_OF_YAML = [
    _header("yaml.fullwidth-colon", "kicker：A", "kicker: A"),
    _header("yaml.space-after-colon", "kicker:A", "kicker: A"),
    _header("yaml.space-after-dash", "tags:\n  -甲\n  - 乙", "tags:\n  - 甲\n  - 乙"),
    _header("yaml.fullwidth-comma", "[A，B]", "[A, B]", "tags: %s"),
    _header("yaml.fullwidth-bracket", "［A, B］", "[A, B]", "tags: %s"),
    _header("yaml.fullwidth-quote", "[“A”, B]", "[A, B]", "tags: %s"),
    _header("yaml.colon-in-value", "A: B", "'A: B'", "kicker: %s"),
    _header("yaml.comment", "#A", "'#A'", "kicker: %s"),
    _header("yaml.reserved", "@A", "'@A'", "kicker: %s"),
    _header("yaml.text-after", "[A] B", "'[A] B'", "kicker: %s"),
    _header("yaml.unclosed", "'A", "A", "kicker: %s"),
    _header("yaml.escape", '"A\\B"', "'A\\B'", "kicker: %s"),
    _header("yaml.flow", "[A, B}", "[A, B]", "tags: %s"),
    _header("yaml.indent", "kicker: A\n  subtitle: B", "kicker: A\nsubtitle: B"),
    _header("yaml.tab", "edition:\n\tdate: 2022-11-20\n\tpage: 1", "edition:\n  date: 2022-11-20\n  page: 1"),
    _header(
        "yaml.wide-space",
        "edition:\n　　date: 2022-11-20\n　　page: 1",
        "edition:\n  date: 2022-11-20\n  page: 1",
    ),
    _header("yaml.no-colon", "kicker A", "kicker: A"),
    _header("yaml.mixed", "tags:\n  - A\n  kicker: B", "tags:\n  - A\nkicker: B"),
    _header("yaml.duplicate-key", "kicker: A\nkicker: B", "kicker: A"),
    _header("yaml.key", "? [A]\n: B", "kicker: B"),
    _header("yaml.alias", "*A", "'*A'", "kicker: %s"),
    _header("yaml.anchor", "&A B", "'&A B'", "kicker: %s"),
    _header("yaml.tag", "!A B", "'!A B'", "kicker: %s"),
    _header("yaml.invisible", '"A\\bB"', "AB", "kicker: %s"),
    _platform("yaml.documents", "slogan: A\n...\nslogan: B", "slogan: A"),
    _header("yaml.deep", "[" * _DEEP + "]" * _DEEP, "[A]", "tags: %s"),
    _file("yaml.syntax", "---\n:\n---\n", _WHOLE),
]

_OF_FIGURES = [
    _file("figures.empty", "", f"{_COLUMNS}\n{_ROW}\n", path=_STATS),
    _row("figures.wide-comma", _ROW.replace(",", "，"), _ROW),
    _row("figures.open-quote", _ROW.replace("A", '"A'), _ROW),
    _row("figures.cell-count", f"{_ROW},B", _ROW),
    _file("figures.missing-column", _COLUMNS.removesuffix(",source"), _COLUMNS, "%s\n", path=_STATS),
    _file("figures.repeated-column", f"{_COLUMNS},source", _COLUMNS, "%s\n", path=_STATS),
    _file("figures.misspelt-column", _COLUMNS.replace("source", "sorce"), _COLUMNS, "%s\n", path=_STATS),
    _file("figures.unknown-column", f"{_COLUMNS},weather", _COLUMNS, "%s\n", path=_STATS),
    _row("figures.missing-value", _ROW.replace("A", ""), _ROW),
    _row("figures.not-a-number", _ROW.replace(",10,", ",10件,"), _ROW),
    _row("figures.negative", _ROW.replace(",7,", ",-7,"), _ROW),
    _row("figures.vague-date", _ROW.replace("2022-11-15", "2022-11"), _ROW),
    _row("figures.since-after", _ROW.replace("2022-01-09", "2022-12-09"), _ROW),
    _row("figures.part-exceeds-whole", _ROW.replace(",10,", ",5,"), _ROW),
    _row("figures.repeated-date", f"{_ROW}\n{_ROW}", _ROW),
    _row(
        "figures.shrinks",
        f"{_ROW}\n2022-11-16,2022-01-09,9,9,8,7,A",
        f"{_ROW}\n2022-11-16,2022-01-09,11,9,8,7,A",
    ),
]

_OF_TEXTS = [
    _body("html.element", "<iframe></iframe>A", "A"),
    _body("html.attribute", '<p onclick="A">A</p>', "A"),
    _body("html.link", '<a href="javascript:A">A</a>', "[A](https://example.org/)"),
    _body("link.missing", "[A](qqq.md)", "[A](report.md)"),
    _body("link.misspelt", "[A](reprot.md)", "[A](report.md)"),
    _body("link.outside", "[A](../../x.md)", "[A](report.md)"),
    _header("link.scheme", "magnet:A", "/images/lift.svg", _ENTRY % "evidence: [{href: '%s'}]"),
    _body("image.outside", "![A](../../x.svg)", "![A](/images/lift.svg)"),
    _body("image.alt", "![](/images/lift.svg)", "![A](/images/lift.svg)"),
    _body("quote.empty", "!!! quote", "!!! quote\n    A"),
    _body("quote.content", "!!! quote\n    A\n\n    - B", "!!! quote\n    A"),
    _body("quote.long", "!!! quote\n    " + "甲" * 99, "!!! quote\n    甲"),
    _header("picture.alt", "{src: images/lift.svg}", "{src: images/lift.svg, alt: A}", "cover: %s"),
]

_TABLE = "| A | B |\n| --- | --- |\n| 1 | 2 |"

_OF_PROSE = [
    _body("source.conflict", "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x", "A"),
    _body("prose.unclosed", "A **B", "A **B**"),
    _body("prose.emphasis-blank", "A ** B ** C", "A **B** C"),
    _body("prose.fence", "```\nA", "```\nA\n```"),
    _body("prose.note-missing", "A[^1]", "A"),
    _body("prose.note-misspelt", "A[^noet]\n\nB[^note]\n\n[^note]: C", "A[^note]\n\nB[^note]\n\n[^note]: C"),
    _body("prose.note-unused", "A\n\n[^1]: B", "A[^1]\n\n[^1]: B"),
    _body("prose.note-twice", "A[^1]\n\n[^1]: B\n\n[^1]: C", "A[^1]\n\n[^1]: B"),
    _body("prose.note-wide", "A［^1］\n\n[^1]: B", "A[^1]\n\n[^1]: B"),
    _body("prose.reference", "[A][x]", "[A](https://example.org/)"),
    _body(
        "prose.reference-misspelt",
        "[A][noet]\n\n[B][note]\n\n[note]: https://example.org/",
        "[A][note]\n\n[note]: https://example.org/",
    ),
    _body("prose.link", "[A]（https://example.org/）", "[A](https://example.org/)"),
    _body("prose.link-open", "[A](https://example.org/", "[A](https://example.org/)"),
    _body("prose.in-html", "<div>[A](https://example.org/)</div>", "[A](https://example.org/)"),
    _body("prose.table-rule", "| A | B |\n| 1 | 2 |", _TABLE),
    _body("prose.table-rule-form", _TABLE.replace("| --- | --- |", "| --- |"), _TABLE),
    _body("prose.table-blank", f"A\n{_TABLE}", f"A\n\n{_TABLE}"),
    _body("prose.table-bar", _TABLE.replace("|", "｜"), _TABLE),
    _body("prose.table-cells-more", f"{_TABLE}\n| 1 | 2 | 3 |", _TABLE),
    _body("prose.table-cells-fewer", f"{_TABLE}\n| 1 |", _TABLE),
    _body("prose.bar", "甲｜乙", "甲，乙"),
    _body("prose.wide-sign", "＃＃ A", "## A"),
    _body("prose.wide-pair", "A＊＊B＊＊", "A**B**"),
    _body("prose.heading-inside", "A ## B", "A"),
    _body("prose.header-again", "---\ntitle: B\n---\n\nC", "C"),
    _body("prose.bullet", "●A\n●B", "- A\n- B"),
    _body("prose.container", "::: tip\nA\n:::", "!!! note\n    A"),
    _body("prose.alert", "> [!NOTE]\n> A", "!!! note\n    A"),
    _body("prose.toc", "[TOC]", "A"),
    _body("prose.template", "{{< youtube A >}}", "A"),
    _body("prose.mark", "A==B==", "A<mark>B</mark>"),
    _body("prose.math", "$x^2$", "x<sup>2</sup>"),
    _body("prose.class", "A {.b}", "A"),
    _body("prose.entity", "A&nbsp B", "A&nbsp; B"),
    _body("prose.entity-twice", "A&amp;nbsp;B", "A&nbsp;B"),
    _body("paste.web", '<section style="A"><span style="B">C</span></section>', "C"),
    _body("paste.web-pictures", '<section style="A"><img data-src="https://example.org/"></section>', "A"),
    _body("paste.office", '<p class="MsoNormal" style="mso-A"><o:p>A</o:p></p>', "A"),
    _body("paste.office-pictures", '<p class="MsoNormal"><o:p>A</o:p><img data-src="B"></p>', "A"),
    _body("paste.blanks", "　　A\n\n　　B\n\n　　C\n\n　　D", "A"),
    _body("html.unclosed", "<div>A", "A"),
    _header("text.markup", "A**B**", "AB", "title: %s"),
]

_OF_MOMENTS = [
    _header("moment.form", "date: 2022年11月20日", "date: 2022-11-20"),
    _header("moment.fraction", "date: 2022-11-20T08:30:00.5", "date: 2022-11-20T08:30:00"),
    _header("moment.order", "11/12/2022", "2022-11-12", "timeline: [{at: %s, title: A}]"),
    _header("moment.vague", "2022-11-13 凌晨", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    _header("moment.relative", "昨天", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    _header("moment.day-missing", "'8:30'", "2022-11-13T08:30", "timeline: [{at: %s, title: A}]"),
    _header("moment.year-missing", "11月13日", "2022-11-13", "timeline: [{at: %s, title: A}]"),
    _header("moment.twice", "1986-09-14T01:30", "1986-09-14T01:30+08:00", "timeline: [{at: %s, title: A}]"),
]

_OF_VALUES = [
    _header("moment.unreadable", "date: A", "date: 2022-11-20"),
    _header("moment.impossible", "date: 2022-13-20", "date: 2022-12-20"),
    _header(
        "moment.reversed", "2022-11-14/2022-11-13", "2022-11-13/2022-11-14", "timeline: [{at: %s, title: A}]"
    ),
    _header("moment.inexact", "date: 2022-11", "date: 2022-11-20"),
    _header("moment.zone-gap", "1986-05-04T02:30", "1986-05-04T03:30", "timeline: [{at: %s, title: A}]"),
    _header("text.expected", "[A]", "A", "kicker: %s"),
    _header("text.empty", "title: ''", "title: A"),
    _header("text.punctuation", "title: ……", "title: A"),
    _header("flag.expected", "也许", "true", "draft: %s"),
    _header("flag.meant", "对", "true", "draft: %s"),
    _header("flag.word", "是", "true", "draft: %s"),
    _header("number.expected", "第2条", "2", "edition: {date: 2022-11-20, page: 1, position: %s}"),
    _header("list.joined", "A、B", "[A, B]", "tags: %s"),
    _header("slug.form", "Panda_Blood", "panda-blood", "slug: %s"),
    Example("slug.stem", "articles/Lift.md", "articles/lift.md", part="path"),
    _header("lang.form", "en_GB", "en-GB", "lang: %s"),
    _header("page.form", "第4版", "4", "edition: {date: 2022-11-20, page: %s}"),
    _header("status.unknown", "隐藏", "hidden", "status: %s"),
    _header("status.unknown-far", "A", "hidden", "status: %s"),
    _header("state.unknown", "已办结", "closed", _CASE),
    _header("state.unknown-far", "A", "closed", _CASE),
    _header("urgency.unknown", "紧急", "urgent", _MORE % "urgency: %s"),
    _header("urgency.unknown-far", "A", "urgent", _MORE % "urgency: %s"),
    _header("outcome.unknown", "未解决", "unresolved", _MORE % "outcome: %s"),
    _header("outcome.unknown-far", "A", "unresolved", _MORE % "outcome: %s"),
    _header("stage.unknown", "答复", "answered", _ENTRY % "stage: %s"),
    _header("stage.unknown-far", "A", "answered", _ENTRY % "stage: %s"),
    _header(
        "evidence.sha256",
        "sha256-" + "0" * 64,
        "0" * 64,
        _ENTRY % "evidence: [{href: /images/lift.svg, sha256: %s}]",
    ),
    _header("map.expected", "A", "{date: 2022-11-20, page: 1}", "edition: %s"),
    _header("key.unknown", "kiker: A", "kicker: A"),
    _header("key.unknown-far", "weather: A", "kicker: A"),
    _header("key.foreign", "published: false", "draft: true"),
    _header("key.foreign-end", "expiryDate: 2023-01-01", "draft: true"),
    _header("key.foreign-list", "categories: [A, B]", "section: service"),
    _header("key.foreign-idle", "menu: {main: A}", "# menu: {main: A}"),
    _file("key.missing", "title: A", "title: A\ndate: 2022-11-20", "---\n%s\n---\n"),
]

_OF_PLATFORM = [
    _platform("id.form", "sections: [{id: 服务, name: A}]", "sections: [{id: service, name: A}]"),
    _platform(
        "id.duplicate",
        "sections: [{id: service, name: A}, {id: service, name: B}]",
        "sections: [{id: service, name: A}]",
    ),
    _platform("zone.unknown", "zone: 北京时间", "zone: Asia/Shanghai"),
    _platform("url.form", "url: example.org", "url: https://example.org/"),
    _platform(
        "promise.form",
        "journey: [{id: answered, name: A, promise: {normal: 5个工作日}}]",
        "journey: [{id: answered, name: A, promise: {normal: 5wd}}]",
    ),
    _platform(
        "workdays.year",
        "working_days: {A: {holidays: [2027-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
    _platform(
        "workdays.day",
        "working_days: {2027: {holidays: [2028-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
    _platform(
        "workdays.both",
        "working_days: {2027: {holidays: [2027-01-01], workdays: [2027-01-01]}}",
        "working_days: {2027: {holidays: [2027-01-01]}}",
    ),
]

EXAMPLES = [
    *_OF_SOURCE,
    *_OF_YAML,
    *_OF_FIGURES,
    *_OF_TEXTS,
    *_OF_PROSE,
    *_OF_MOMENTS,
    *_OF_VALUES,
    *_OF_PLATFORM,
]
"""In the order of the catalogue."""
