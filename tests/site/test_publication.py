"""What is not out yet is nowhere: no page, no list, no name, not a byte of it."""

import pytest

from tests.browser.builds import BuildResult, Site
from tests.browser.newsroom import CASE

LATER = {"BANGBAN_NOW": "2026-06-02T00:00:00+08:00"}
SECRETS = {
    "future": ("密题甲", "密签甲", "密者甲", "secret-future"),
    "embargoed": ("密题乙", "密签乙", "密者乙", "secret-embargo"),
    "draft": ("密题丙", "密签丙", "密者丙", "secret-draft"),
    "case": ("密题丁", "密签丁", "密者丁", "secret-case"),
}
HIDDEN = ("隐题戊", "隐签戊", "隐者戊")


def arrange(newsroom) -> None:
    """One story of each kind that is not out, one that is hidden, and stories that name them."""
    plain = "tags: [{1}]\nbyline: [{{name: {2}}}]\nsection: city\nsummary: {0}的摘要。\n"
    plain += "edition: {{date: 2026-06-01, page: 7}}\n"
    future, embargoed, draft, case = (plain.format(*SECRETS[name]) for name in SECRETS)
    newsroom.article("secret-future", future, body="正文密题甲。\n", title="密题甲", date="2026-06-01T08:00")
    newsroom.editorial(
        "secret-embargo", embargoed + "embargo: 2026-06-01T08:00\n", title="密题乙", date="2025-12-01"
    )
    newsroom.article("secret-draft", draft + "draft: true\n", title="密题丙", date="2025-12-01")
    state = "case: {category: food, state: received, agencies: [central-hospital], basis: reporting}\n"
    state += (
        "timeline:\n  - {at: 2025-12-01, id: first, stage: received, actor: seeker, title: 密题丁的第一步}\n"
    )
    newsroom.case("secret-case", case + state, title="密题丁", date="2026-06-01")
    newsroom.article(
        "out",
        "related: [articles/secret-future, cases/secret-case, articles/hidden]\n",
        body="看[它](secret-future.md)和[它们](../cases/secret-case.md#first)。\n",
        title="已发的一篇",
        date="2025-12-02",
    )
    newsroom.article(
        "hidden",
        "status: hidden\ntags: [隐签戊]\nbyline: [{name: 隐者戊}]\nsection: city\n",
        body="隐文。\n",
        title="隐题戊",
        date="2025-12-03",
    )
    newsroom.case("hidden-case", f"status: hidden\n{CASE}", title="隐题己")


@pytest.fixture(scope="module")
def build(build_once) -> BuildResult:
    """The newsroom, built before anything of it is due."""
    return build_once(arrange)


@pytest.fixture(scope="module")
def later(build_once) -> Site:
    """The same newsroom, built after the embargo."""
    return build_once(arrange, env=LATER).site


@pytest.fixture(scope="module")
def preview(build_once) -> Site:
    """The same newsroom in a preview with drafts, before anything is due."""
    return build_once(arrange, env={"BANGBAN_DRAFTS": "1"}).site


@pytest.mark.parametrize("name", SECRETS)
def test_no_byte_of_it_is_in_the_output(build, name):
    """Neither title, tag, author, slug nor summary is in any file's content or name."""
    files = build.site.files()
    for word in SECRETS[name]:
        assert [path for path, content in files.items() if word.encode() in content or word in path] == [], (
            word
        )


def test_counts_nothing_that_is_not_out(build):
    """No list is longer, no month, printed page or category richer for it."""
    pages = build.site.pages()
    assert not [page for page in pages if "2026" in page]
    assert "这里还没有内容" in build.site.soup("/cases/category/food/").main.text


def test_links_to_it_are_words_only(build):
    """A story may name one that is not out yet; readers see words without a link; nobody complains."""
    (paragraph,) = [
        one for one in build.site.soup("/articles/out/").select("main p") if one.text.startswith("看")
    ]
    assert paragraph.text == "看它和它们。"
    assert paragraph.select("a[href]") == []
    assert "secret" not in build.stderr


@pytest.mark.parametrize("name", ["future", "embargoed", "case"])
def test_appears_when_its_time_has_come(later, name):
    """At the next build after its moment it is in its list, under its tag and its author."""
    title, tag, author, slug = SECRETS[name]
    kind = {"future": "articles", "embargoed": "editorials", "case": "cases"}[name]
    assert later.soup(f"/{kind}/{slug}/").h1.text == title
    for page in (f"/{kind}/", f"/tags/{tag}/", f"/authors/{author}/", "/paper/2026-06-01/7/"):
        assert title in later.soup(page).main.text, page


def test_links_lead_to_it_when_it_is_out(later):
    """What named it leads to it then."""
    links = {link["href"] for link in later.soup("/articles/out/").main.select("a")}
    assert {"/articles/secret-future/", "/cases/secret-case/", "/cases/secret-case/#first"} <= links


def test_draft_stays_out(later):
    """A draft waits for its editor, not for a date."""
    assert "密题丙".encode() not in b"".join(later.files().values())


def test_appears_at_its_very_second(build_once):
    """One second before: nothing. At the second: there."""
    keep = {}
    for now in ("2026-06-01T07:59:59+08:00", "2026-06-01T08:00:00+08:00"):
        keep[now[11:19]] = build_once(arrange, env={"BANGBAN_NOW": now}).site.has("/articles/secret-future/")
    assert keep == {"07:59:59": False, "08:00:00": True}


def test_preview_shows_drafts_marked(preview):
    """With BANGBAN_DRAFTS=1 all of it is there, and marked, and search engines are kept away."""
    for address in (
        "/articles/secret-future/",
        "/editorials/secret-embargo/",
        "/articles/secret-draft/",
        "/cases/secret-case/",
    ):
        page = preview.soup(address)
        assert "noindex" in page.select_one("meta[name=robots]")["content"]
    assert "草稿" in preview.soup("/articles/secret-draft/").main.text
    assert "草稿" in preview.soup("/tags/密签丙/").main.text


def test_publishing_never_shows_drafts(build_once):
    """The public settings do not listen to BANGBAN_DRAFTS."""
    files = build_once(arrange, settings="publishconf.py", env={"BANGBAN_DRAFTS": "1"}).site.files()
    assert "密题".encode() not in b"".join(files.values())


def test_hidden_story_has_a_page_and_nothing_else(build):
    """Who has its address may read it; no list, tag or author leads there."""
    site = build.site
    assert site.soup("/articles/hidden/").h1.text == HIDDEN[0]
    assert [page for page in site.pages() if HIDDEN[0] in site.read(page)] == ["/articles/hidden/"]
    assert not site.has(f"/tags/{HIDDEN[1]}/")
    assert not site.has(f"/authors/{HIDDEN[2]}/")


def test_search_engines_leave_a_hidden_story_out(build):
    """Its page and the frame of its timeline say so; other pages do not; no file names all addresses."""
    site = build.site
    for address in ("/articles/hidden/", "/cases/hidden-case/", "/cases/hidden-case/embed/"):
        assert site.soup(address).select_one("meta[name=robots]")["content"] == "noindex"
    assert site.soup("/articles/out/").select_one("meta[name=robots]") is None
    named = [name for name, data in site.files().items() if b"hidden-case" in data]
    assert named and all(name.startswith("cases/hidden-case/") for name in named)


def test_translations_of_a_draft_wait_too(build_once):
    """Each version has its own state."""

    def translate(newsroom):
        newsroom.article("port", title="港口")
        newsroom.article("port-en", "slug: port\nlang: en\ndraft: true\n", "Secret.", title="Secret Port")

    files = build_once(translate).site.files()
    assert b"Secret" not in b"".join(files.values())
    assert "articles/port/en/index.html" not in files
