"""Examples of what is told of texts: their Markdown, HTML, links, pictures and recordings."""

from textwrap import indent

from tests.bangban.example_places import BODY, ENTRY, as_file, in_body, in_header

_TABLE = "| A | B |\n| --- | --- |\n| 1 | 2 |"

_OF_TEXTS = [
    in_body("html.element", "<iframe></iframe>A", "A"),
    in_body("html.attribute", '<p onclick="A">A</p>', "A"),
    in_body("html.link", '<a href="javascript:A">A</a>', "[A](https://example.org/)"),
    in_body("link.missing", "[A](qqq.md)", "[A](report.md)"),
    in_body("link.misspelt", "[A](reprot.md)", "[A](report.md)"),
    in_body("link.outside", "[A](../../x.md)", "[A](report.md)"),
    in_header("link.scheme", "magnet:A", "/images/lift.svg", ENTRY % "evidence: [{href: '%s'}]"),
    in_body("image.outside", "![A](../../x.svg)", "![A](/images/lift.svg)"),
    in_body("image.alt", "![](/images/lift.svg)", "![A](/images/lift.svg)"),
    in_body("quote.empty", "!!! quote", "!!! quote\n    A"),
    in_body("quote.content", "!!! quote\n    A\n\n    - B", "!!! quote\n    A"),
    in_body("quote.long", "!!! quote\n    " + "甲" * 99, "!!! quote\n    甲"),
    in_header("picture.alt", "{src: images/lift.svg}", "{src: images/lift.svg, alt: A}", "cover: %s"),
]

_OF_PROSE = [
    in_body("source.conflict", "<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x", "A"),
    in_body("prose.unclosed", "A **B", "A **B**"),
    in_body("prose.emphasis-blank", "A ** B ** C", "A **B** C"),
    in_body("prose.underscore", "甲__乙__丙", "甲**乙**丙"),
    in_body("prose.long", "A" * 20_001, "A"),
    in_body("prose.fence", "```\nA", "```\nA\n```"),
    in_body("prose.note-missing", "A[^1]", "A"),
    in_body(
        "prose.note-misspelt", "A[^noet]\n\nB[^note]\n\n[^note]: C", "A[^note]\n\nB[^note]\n\n[^note]: C"
    ),
    in_body("prose.note-unused", "A\n\n[^1]: B", "A[^1]\n\n[^1]: B"),
    in_body("prose.note-twice", "A[^1]\n\n[^1]: B\n\n[^1]: C", "A[^1]\n\n[^1]: B"),
    in_body("prose.note-wide", "A［^1］\n\n[^1]: B", "A[^1]\n\n[^1]: B"),
    in_body("prose.reference", "[A][x]", "[A](https://example.org/)"),
    in_body(
        "prose.reference-misspelt",
        "[A][noet]\n\n[B][note]\n\n[note]: https://example.org/",
        "[A][note]\n\n[note]: https://example.org/",
    ),
    in_body("prose.link", "[A]（https://example.org/）", "[A](https://example.org/)"),
    in_body("prose.link-open", "[A](https://example.org/", "[A](https://example.org/)"),
    in_body("prose.in-html", "<div>[A](https://example.org/)</div>", "[A](https://example.org/)"),
    in_body("prose.table-rule", "| A | B |\n| 1 | 2 |", _TABLE),
    in_body("prose.table-rule-form", _TABLE.replace("| --- | --- |", "| --- |"), _TABLE),
    in_body("prose.table-blank", f"<div>\n{_TABLE}\n</div>", f"<div>\n\n{_TABLE}\n\n</div>"),
    in_body("prose.table-indent", "A\n" + indent(_TABLE, " " * 4), f"A\n\n{_TABLE}"),
    in_body("prose.table-bar", _TABLE.replace("|", "｜"), _TABLE),
    in_body("prose.table-cells-more", f"{_TABLE}\n| 1 | 2 | 3 |", _TABLE),
    in_body("prose.table-cells-fewer", f"{_TABLE}\n| 1 |", _TABLE),
    in_body("prose.bar", "甲｜乙", "甲，乙"),
    in_body("prose.wide-sign", "＃＃ A", "## A"),
    in_body("prose.wide-pair", "A＊＊B＊＊", "A**B**"),
    in_body("prose.heading-inside", "A ## B", "A"),
    in_body("prose.header-again", "---\ntitle: B\n---\n\nC", "C"),
    in_body("prose.list-blank", "-A\n-B", "- A\n- B"),
    in_body("prose.invisible", "A&#8203;B", "AB"),
    in_body("prose.bullet", "●A\n●B", "- A\n- B"),
    in_body("prose.list-number", "1、A\n2、B", "1. A\n2. B"),
    in_body("prose.container", "::: tip\nA\n:::", "!!! note\n    A"),
    in_body("prose.alert", "> [!NOTE]\n> A", "!!! note\n    A"),
    in_body("prose.toc", "[TOC]", "A"),
    in_body("prose.template", "{{< youtube A >}}", "A"),
    in_body("prose.mark", "A==B==", "A<mark>B</mark>"),
    in_body("prose.math", "$x^2$", "x<sup>2</sup>"),
    in_body("prose.class", "A {.b}", "A"),
    in_body("prose.entity", "A&nbsp B", "A&nbsp; B"),
    in_body("prose.entity-twice", "A&amp;nbsp;B", "A&nbsp;B"),
    in_body("paste.web", '<section style="A"><span style="B">C</span></section>', "C"),
    in_body("paste.web-pictures", '<section style="A"><img data-src="https://example.org/"></section>', "A"),
    in_body("paste.office", '<p class="MsoNormal" style="mso-A"><o:p>A</o:p></p>', "A"),
    in_body("paste.office-pictures", '<p class="MsoNormal"><o:p>A</o:p><img data-src="B"></p>', "A"),
    in_body("paste.blanks", "　　A\n\n　　B\n\n　　C\n\n　　D", "A"),
    in_body("html.unclosed", "<div>A", "A"),
    in_header("text.markup", "A**B**", "AB", "title: %s"),
]

_OF_LINKS = [
    in_body("link.case", "[A](../articles/Report.md)", "[A](../articles/report.md)"),
    in_body("link.lookalike", "[A](https://\u0435xample.org/)", "[A](https://example.org/)"),
    in_body("link.address", "[A](www.example.org)", "[A](https://www.example.org)"),
    in_body("link.address-far", "[A](https://.)", "[A](https://example.org/)"),
    in_body("link.local", "[A](file:///D:/A.pdf)", "[A](report.md)"),
    in_body("link.empty", "[A]()", "A"),
    in_body("link.nameless", "[](report.md)", "[A](report.md)"),
    as_file(
        "link.unlisted",
        "[A]({tag}mets)",
        "[A]({tag}metro)",
        BODY.replace("\n---\n\n", "\ntags: [metro]\n---\n\n"),
    ),
    in_body("link.unlisted-far", "[A]({tag}weather)", "A"),
    in_body("link.own-missing", "[A](https://example.org/articles/none/)", "[A](report.md)"),
    in_body("link.anchor", "## 办理经过\n\n[A](#办理过经)", "## 办理经过\n\n[A](#办理经过)"),
    in_body("link.anchor-far", "[A](#here)", "## A {#here}\n\n[A](#here)"),
    in_body("image.empty", "![A]()", "![A](/images/lift.svg)"),
    in_body("prose.lost", "[甲]: 乙", "甲：乙"),
    in_body("prose.moved", "<table><tr><td>甲</td></tr>文字</table>", "A"),
]

_SOUND = "![A](/files/lift.mp3)"
_OF_RECORDINGS = [
    in_body("media.external", '<audio src="https://example.org/a.mp3"></audio>A', _SOUND),
    in_body("media.missing", "![A](/files/qqq.mp3)", _SOUND),
    in_body("media.misspelt", "![A](/files/litf.mp3)", _SOUND),
    in_body("media.outside", "![A](../../x.mp3)", _SOUND),
    in_body("media.case", "![A](/files/Lift.mp3)", _SOUND),
    in_body("media.form", "![A](/files/récit.mp3)", "![A](/files/re\u0301cit.mp3)"),
    in_body("media.local", "![A](file:///D:/a.mp3)", _SOUND),
    in_body("media.empty", '<audio src=""></audio>A', _SOUND),
    in_body("media.format", "![A](/files/lift.mov)", _SOUND),
    in_body("media.captions", "![A](/files/lift.mp4)", _SOUND),
]

PROSE_EXAMPLES = [*_OF_TEXTS, *_OF_PROSE, *_OF_LINKS, *_OF_RECORDINGS]
