"""One text in, one safe and complete piece of a page out."""

import html5lib
import pytest
from hypothesis import given

from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter, LinkUse
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose
from tests.bangban.known_site import resolve
from tests.bangban.soups import DEEP, markdown_soup

_CONVERTER = Converter()


def _convert(text, **options):
    return Converter().convert(text, resolve=resolve, **options)


def test_resolves_links_and_lists_them():
    """Each use with its occurrence; the text's own places are not among them."""
    prose = _convert("[甲](panda.md) [乙](panda.md) [丙](#片) ![图](../images/map.svg) [丁](#无)\n\n## 片")
    story = ResolvedLink("/cases/panda/", story="cases/panda.md")
    picture = ResolvedLink("/images/map.svg", static="images/map.svg")
    assert prose.links == (
        LinkUse("link", "panda.md", 1, story),
        LinkUse("link", "panda.md", 2, story),
        LinkUse("image", "../images/map.svg", 1, picture),
        LinkUse("link", "#无", 1, ResolvedLink("#无")),
    )
    assert prose.statics == ("images/map.svg",)


def test_unlinks_the_unpublished_and_the_missing():
    """The words stay, without a link."""
    assert _convert("[草](draft.md)[无](gone.md)").html == "<p><a>草</a><a>无</a></p>"


def test_marks_links_to_other_sites():
    """They say that they lead away; ours do not."""
    page = _convert("[外](https://e.com/) [内](panda.md)").html
    assert '<a rel="external noopener noreferrer" href="https://e.com/">外</a>' in page
    assert '<a href="/cases/panda/">内</a>' in page


def test_tells_what_was_taken_out():
    """Raw HTML and attribute lists alike."""
    prose = _convert("<iframe></iframe>\n\n文\n{: onclick=x }\n\n![](/images/map.svg)")
    assert [each.name for each in prose.removals] == ["iframe", "onclick"]
    assert prose.bare_images == (("/images/map.svg", 1),)
    assert "onclick" not in prose.html and "iframe" not in prose.html


def test_tells_nothing_of_plain_texts():
    """Headings, footnotes, tables and figures of Markdown's own making are no removals."""
    table = "| 甲 | 乙 |\n|--:|---|\n| 1 | 2 |"
    picture = '![图](/images/map.svg "题")'
    text = f"# 标题\n\n注[^1]\n\n{table}\n\n{picture}\n\n[^1]: 文\n\n```python\nx\n```"
    prose = _convert(text, prefix="e1-")
    assert (prose.removals, prose.bare_images, prose.failure) == ((), (), "")


def test_forgets_the_text_before():
    """One converter, two texts: the second comes out as from a new one."""
    text = "# 标题\n\n[甲][1] 注[^1] HTML\n"
    other = text + "\n[1]: panda.md\n[^1]: 注\n*[HTML]: 缩\n"
    converter = Converter()
    first = converter.convert(text, resolve=resolve)
    converter.convert(other, prefix="b-", resolve=resolve)
    assert converter.convert(text, resolve=resolve) == first


def test_gives_the_text_when_markdown_fails():
    """A text that Python-Markdown cannot read is shown as typed, and told."""
    prose = _convert(DEEP + "<b>深</b>")
    assert prose.failure == "RecursionError"
    assert "&lt;b&gt;深" in prose.html


def test_is_as_new_after_a_failure():
    """What a text left half-read does not reach the next one."""
    converter, text = Converter(), "- 一\n- 二\n\n# 标题\n\n注[^1]\n\n[^1]: 文"
    converter.convert(DEEP + "深", resolve=resolve)
    assert converter.convert(text, resolve=resolve) == _convert(text)


def test_empty_gives_empty():
    """Nothing in, nothing out."""
    assert _convert("").html == _convert(" \n").html == ""


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<javascript:alert(1)>", "[x]: data:x\n\n[x]"],
)
def test_runs_nothing(text):
    """No text makes a page run anything."""
    page = _convert(text).html
    assert "<script" not in page and 'href="' not in page


@given(markdown_soup)
def test_survives_any_text(text):
    """No text crashes the converter; what comes out is well-formed, with ids that are unique."""
    prose = _CONVERTER.convert(text, prefix="e1-", resolve=resolve)
    tree = html5lib.parseFragment(prose.html, treebuilder="etree", namespaceHTMLElements=False)
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert all(name.startswith(("e1-", "fn:e1-", "fnref")) for name in ids)


@given(markdown_soup)
def test_same_text_same_bytes(text):
    """A used converter gives what a new one gives."""
    assert _CONVERTER.convert(text, resolve=resolve) == Converter().convert(text, resolve=resolve)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "sign",
    [
        "&#8;",
        "&#xFEFF;",
        "&#x1B;",
        "&#xFFFE;",
        "&#127;",
        "&#8203;",
        "&shy;",
        "&#x202E;",
        "&zwj;",
        "&ZeroWidthSpace;",
    ],
)
def test_no_reference_brings_in_a_sign_that_nobody_sees(sign, quick):
    """A feed with one could not be read. In code the letters are letters."""
    prose = Converter(quick=quick).convert(f"正{sign}文 **粗** `{sign}`", resolve=resolve)
    assert prose.html == f"<p>正文 <strong>粗</strong> <code>{sign.replace('&', '&amp;')}</code></p>"


def test_tells_each_sign_that_was_written_as_a_reference():
    """At the first of them, outside code; joiners of emoji stay."""
    text = "`&shy;` 一&shy;二&shy;三\n\n四&#8203;五&#128104;&zwj;&#128105;"
    prose = Converter().convert(text, resolve=resolve)
    assert "一二三" in prose.html and "四五👨\u200d👩" in prose.html
    told = check_prose(prose, text, Position("a.md", 7))
    assert [(str(one.position), one.code, one.values["sign"], one.values["count"]) for one in told] == [
        ("a.md:7:10", "prose.invisible", "U+00AD 软连字符", 2),
        ("a.md:9:2", "prose.invisible", "U+200B 零宽空格", 1),
    ]
