"""Only files that a published page leads to are published, in both ways (`rebuild` holds them together)."""

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.workbench import Workbench, draw_png, take_bench

PLATFORM_LINK = "---\ntitle: 关于\n---\n\n[章程](/files/章程.pdf)和![图](/images/desk.png)\n"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of a few stories."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    return bench


def publish(bench: Workbench) -> None:
    """As publishconf.py has it."""
    bench.settings = {**bench.settings, "BANGBAN_PUBLISH": True}


def write_case(bench: Workbench, slug: str, keys: str = "", **plain: str) -> set[str]:
    """A case with each kind of file: gives their addresses."""
    names = {kind: f"{slug}-{kind}" for kind in ("cover", "media", "evidence", "attach", "link", "body")}
    for kind in ("cover", "media", "body"):
        bench.newsroom.write(f"images/{names[kind]}.png", draw_png(40, 30))
    for kind in ("evidence", "attach", "link"):
        bench.newsroom.write(f"files/{names[kind]}.pdf", b"%PDF-1.4 " + slug.encode())
    front = CASE + (
        f"  - {{at: 2022-11-14, stage: revisited, title: 回访,\n"
        f"     media: {{src: /images/{slug}-media.png, alt: 图}},\n"
        f"     evidence: [{{href: /files/{slug}-evidence.pdf, title: 回复}}]}}\n"
        f"cover: {{src: images/{slug}-cover.png, alt: 图}}\n{keys}"
    )
    body = (
        f'<a href="/files/{slug}-link.pdf">附件</a>和[另一件]({{attach}}../files/{slug}-attach.pdf)。\n\n'
        f"![图](../images/{slug}-body.png)\n"
    )
    bench.newsroom.case(slug, front, body, **plain)
    beside = f"cases/{slug}/{slug}-attach.pdf"
    images = {f"images/{names[kind]}.png" for kind in ("cover", "media", "body")}
    return {*images, f"files/{slug}-evidence.pdf", f"files/{slug}-link.pdf", beside}


def list_published(bench: Workbench) -> set[str]:
    """All files of the site that are no pages, none of the theme's, and not the robots.txt of every site."""
    files = (path for path in bench.output.rglob("*") if path.suffix in (".png", ".pdf", ".txt"))
    return {path.relative_to(bench.output).as_posix() for path in files} - {"robots.txt"}


@pytest.mark.parametrize("published", [True, False])
def test_what_is_not_out_keeps_its_files(bench, published):
    """Draft, embargo, future: neither cover, media, evidence, attachment nor picture is in the output."""
    if published:
        publish(bench)
    wanted = write_case(bench, "out")
    write_case(bench, "draft", "status: draft\n")
    write_case(bench, "embargoed", "embargo: 2026-06-01T08:00\n")
    write_case(bench, "future", date="2026-06-01")
    bench.newsroom.write("platform/intro.md", PLATFORM_LINK)
    bench.newsroom.write("images/desk.png", draw_png(4, 3))
    bench.newsroom.write("files/章程.pdf", b"%PDF-1.4")
    bench.rebuild()
    assert list_published(bench) == wanted | {"images/desk.png", "files/章程.pdf"}


def test_a_preview_with_drafts_shows_their_files(bench):
    """As `bangban serve` builds it."""
    wanted = write_case(bench, "out") | write_case(bench, "draft", "status: draft\n")
    bench.settings = {"BANGBAN_DRAFTS": True}
    bench.rebuild()
    assert list_published(bench) == wanted


def test_a_story_with_a_mistake_keeps_its_files(bench):
    """It is not in the preview, nor is what it shows; and it uses them: no hint."""
    write_case(bench, "broken", "unknown-key: 甲\n")
    bench.rebuild()
    assert list_published(bench) == set()
    assert not any("file.unused" in line for line in bench.build().problems)


@pytest.mark.parametrize("published", [True, False])
def test_what_was_published_goes_with_its_story(bench, published):
    """Taken back, embargoed again, deleted: at the next build, also from the spare copy beside the site."""
    if published:
        publish(bench)
    wanted = write_case(bench, "kept")
    gone = write_case(bench, "back") | write_case(bench, "late") | write_case(bench, "deleted")
    bench.rebuild()
    bench.rebuild()
    assert list_published(bench) == wanted | gone
    write_case(bench, "back", "status: draft\n")
    write_case(bench, "late", "embargo: 2026-06-01T08:00\n")
    bench.newsroom.remove("cases/deleted.md")
    bench.rebuild()
    assert list_published(bench) == wanted
    spare = bench.root / ".bangban/output/spare"
    assert not [
        path.name for path in spare.rglob("*") if path.suffix in (".png", ".pdf") and path.stem[:4] != "kept"
    ]


def test_a_file_that_two_stories_use_stays_for_the_other(bench):
    """What counts is the last one that leads to it."""
    bench.newsroom.write("files/a.pdf", b"%PDF-1.4")
    for slug in ("one", "two"):
        bench.newsroom.article(slug, body="[附件](/files/a.pdf)\n")
    bench.rebuild()
    bench.newsroom.remove("articles/one.md")
    bench.rebuild()
    assert list_published(bench) == {"files/a.pdf"}
    bench.newsroom.article("two")
    bench.rebuild()
    assert list_published(bench) == set()


def test_an_address_with_the_site_s_host_leads_there_too(bench):
    """So does one below the path of the site."""
    bench.newsroom.write(
        "platform/platform.yaml", newsrooms.PLATFORM.replace("news.example", "news.example/sub", 1)
    )
    publish(bench)
    for name in "abcd":
        bench.newsroom.write(f"files/{name}.pdf", b"%PDF-1.4")
    bench.newsroom.article(
        "links",
        body="[一](https://NEWS.example/sub/files/a.pdf)[二](/sub/files/b.pdf)[三](//news.example/sub/files/c.pdf?x#y)"
        "[四](https://other.example/sub/files/d.pdf)\n",
    )
    bench.rebuild()
    assert list_published(bench) == {"files/a.pdf", "files/b.pdf", "files/c.pdf"}


def test_the_text_of_a_story_is_no_attachment(bench):
    """Not even by Pelican's word for a file: it holds what the page does not show."""
    bench.newsroom.article("secret", "status: draft\n", title="密题")
    bench.newsroom.article(
        "links", body="[稿]({static}secret.md)[稿]({attach}secret.md)[件]({static}first-article.md)\n"
    )
    bench.rebuild()
    assert not list(bench.output.rglob("*.md"))
    assert 'href="/articles/first-article/"' in (bench.output / "articles/links/index.html").read_text(
        "utf-8"
    )


def test_files_that_nobody_uses_are_told_once(bench):
    """A hint stops nothing; a draft uses its files; `check` and both builds say the same."""
    publish(bench)
    write_case(bench, "draft", "status: draft\n")
    bench.newsroom.write("images/left.png", draw_png(4, 3))
    bench.newsroom.write("files/README.md", "说明\n")
    bench.rebuild()
    run = bench.build()
    assert run.end == 0
    told = [line for line in run.problems if "file.unused" in line]
    assert len(told) == 1
    assert "images/left.png:1:1: file.unused" in told[0]


def test_files_that_the_settings_name_go_out(bench):
    """CNAME and what proves to a search engine whose site it is, at their places, as Pelican promises."""
    bench.settings = {
        "STATIC_PATHS": ["images", "files", "extra"],
        "EXTRA_PATH_METADATA": {"extra/CNAME": {"path": "CNAME"}, "files/keep.txt": {"path": "keep.txt"}},
    }
    bench.newsroom.write("extra/CNAME", "news.example\n")
    bench.newsroom.write("extra/plain.txt", "x")
    bench.newsroom.write("files/keep.txt", "x")
    bench.newsroom.write("files/other.txt", "x")
    bench.rebuild()
    assert (bench.output / "CNAME").read_text() == "news.example\n"
    assert list_published(bench) == {"extra/plain.txt", "keep.txt"}


def test_a_story_that_is_hidden_from_now_on_asks_to_be_left_out(bench):
    """And no longer when it is listed again; those that name it leave it out of what they show beside."""
    bench.newsroom.article("names", "related: [articles/shown]\n", title="提到它的一篇")
    bench.newsroom.article("shown", title="先登后隐")
    bench.rebuild()
    page, other = (bench.output / f"articles/{name}/index.html" for name in ("shown", "names"))
    assert ("noindex" in page.read_text("utf-8"), "先登后隐" in other.read_text("utf-8")) == (False, True)
    bench.newsroom.article("shown", "status: hidden\n", title="先登后隐")
    bench.rebuild()
    assert ("noindex" in page.read_text("utf-8"), "先登后隐" in other.read_text("utf-8")) == (True, False)
    bench.newsroom.article("shown", title="先登后隐")
    bench.rebuild()
    assert "noindex" not in page.read_text("utf-8")


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("published", [True, False])
def test_no_list_of_all_addresses_is_in_the_output(bench, fast, published):
    """It lies beside it; one of version 0.1.0 in the output goes, and what it names is still ours."""
    bench.settings = {"BANGBAN_PUBLISH": published, "BANGBAN_FAST": fast}
    bench.newsroom.article("hidden", "status: hidden\n")
    assert bench.build().end == 0
    (beside,) = bench.root.glob(".bangban-*.manifest")
    assert "articles/hidden/index.html" in beside.read_text("utf-8")
    assert not list(bench.output.rglob("*manifest*"))
    beside.rename(bench.output / ".bangban-manifest")
    (bench.output / "CNAME").write_text("news.example\n")
    bench.newsroom.remove("articles/hidden.md")
    for _ in range(2):
        assert bench.build().end == 0
        assert not list(bench.output.rglob("*manifest*"))
        assert not (bench.output / "articles/hidden").exists()
        assert (bench.output / "CNAME").exists()


LEADING = """\
第一段。[^1]

<img src="/images/raw.png" srcset="/images/raw.png 1x, /images/raw-2x.png 2x" alt="图">

<video controls src="/files/film.mp4" poster="/images/poster.png"><track
src="/files/film.vtt" kind="captions" srclang="zh" label="字幕"></video>

| 甲 | 乙 |
|---|---|
| [表](/files/table.pdf) | ![格](/images/cell.png) |

[空格](</files/有 空格.pdf>)、[编码](/files/%E7%BC%96%E7%A0%81.pdf)、[带号](/files/a.pdf?x=1#p2)、
<a href="/files/raw.pdf">原样</a>。

[^1]: [注](/files/note.pdf)
"""


def test_every_way_of_leading_to_a_file_publishes_it(bench):
    """In tables, notes, raw HTML, players; whatever the address is written like. A name that differs in
    capitals leads nowhere and publishes nothing."""
    wanted = {f"images/{name}.png" for name in ("raw", "poster", "cell")}
    wanted |= {f"files/{name}.pdf" for name in ("table", "有 空格", "编码", "a", "raw", "note")}
    for name in (*wanted, "files/film.mp4", "files/film.vtt", "images/raw-2x.png", "files/Upper.pdf"):
        bench.newsroom.write(name, draw_png(4, 3) if name.endswith(".png") else b"%PDF-1.4 x\n")
    bench.newsroom.article("links", body=LEADING)
    bench.newsroom.article("capitals", body="[大写](/files/upper.pdf)\n")
    bench.rebuild()
    assert list_published(bench) - {"images/raw-2x.png"} == wanted
    assert (bench.output / "files/film.vtt").exists()
    page = (bench.output / "articles/links/index.html").read_text("utf-8")
    assert ("raw-2x" in page) == (bench.output / "images/raw-2x.png").exists()


def test_a_draft_that_others_name_keeps_its_files(bench):
    """Related stories, links in a text and a translation show no card of it, and none of its pictures; what a
    story that is out leads to itself is out, whoever else uses it."""
    write_case(bench, "draft", "status: draft\n")
    bench.newsroom.write("files/shared.pdf", b"%PDF-1.4")
    bench.newsroom.article("other-draft", "status: draft\n", body="[件](/files/shared.pdf)\n")
    bench.newsroom.article(
        "out", "related: [cases/draft]\n", body="见[它](../cases/draft.md)和[件](/files/shared.pdf)。\n"
    )
    write_case(bench, "kept")
    bench.newsroom.case(
        "kept-en",
        "lang: en\nslug: kept\nstatus: draft\ncover: {src: images/draft-cover.png, alt: a}\n" + CASE,
    )
    bench.rebuild()
    assert not [path for path in list_published(bench) if "draft" in path]
    assert "files/shared.pdf" in list_published(bench)


def test_a_hidden_story_has_its_files(bench):
    """Whoever has its address sees it whole."""
    wanted = write_case(bench, "hidden", "status: hidden\n")
    bench.rebuild()
    assert list_published(bench) == wanted
