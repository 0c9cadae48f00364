"""The site opened: texts, files that go out, problems."""

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CONTENT_RULES, SITE_RULES
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.diagnostics.problems import set_drafts_apart
from bangban.site.opening import check_site, open_site
from bangban.theme.assets import Assets
from tests.bangban.desk import NOW
from tests.bangban.site.listeners import Notes
from tests.site.workbench import draw_png


def _open(newsroom, listener=None, **config):
    config = SiteConfig(now=NOW, content=newsroom.path, **config)
    assets = Assets("theme/a.css", "theme/a.js")
    return open_site(load_library(newsroom.path, CONTENT_RULES), config, assets, False, listener or Notes())


def test_converts_what_is_out(newsroom):
    """Stories that are out and the platform's pages; drafts only in a preview."""
    newsroom.article("draft", "draft: true\n", "草稿。\n")
    newsroom.write("platform/intro.md", "---\ntitle: 甲\n---\n介绍。\n")
    notes = Notes()
    site = _open(newsroom, notes)
    assert notes.phases == {"read": [3, 3]}
    assert "草稿" not in "".join(texts.content for texts in site.portal.texts.values())
    assert site.site.prose["intro"] == "<p>介绍。</p>"
    assert site.portal.stylesheet == "theme/a.css"
    assert "<p>草稿。</p>" in {one.content for one in _open(newsroom, drafts=True).portal.texts.values()}


def test_names_the_files_that_go_out(newsroom):
    """Those of stories that are out and of the platform's pages; a draft's are kept."""
    for name in ("shown", "secret", "unused", "platform"):
        newsroom.write(f"images/{name}.png", draw_png(4, 3))
    newsroom.article("shows", body="![图](/images/shown.png)\n")
    newsroom.article("draft", "draft: true\n", "![图](/images/secret.png)\n")
    newsroom.write("platform/intro.md", "---\ntitle: 甲\n---\n![图](/images/platform.png)\n")
    site = _open(newsroom)
    assert set(site.site.loose.statics) == {"images/shown.png", "images/platform.png"}
    assert [(one.code, one.position.path) for one in check_site(site, SITE_RULES)[0]] == [
        ("file.unused", "images/unused.png")
    ]


def test_tells_what_the_check_tells(newsroom):
    """Of every file, also of those that are not out: what a draft has stands apart, and is no reason to stop;
    published, the address must be there too."""
    newsroom.article("bad", "titel: x\n", "[x](none.md)\n")
    newsroom.article("draft", "draft: true\n", "<iframe></iframe>\n")
    site = _open(newsroom)
    told = check_texts(load_library(newsroom.path, CONTENT_RULES), SiteConfig(now=NOW).open_clock())
    assert check_site(site, SITE_RULES)[0] == set_drafts_apart(told, ["articles/draft.md"])
    assert check_site(site, SITE_RULES)[1] == 1
    platform = newsroom.path / "platform/platform.yaml"
    lines = platform.read_text(encoding="utf-8").splitlines(keepends=True)
    newsroom.write("platform/platform.yaml", "".join(one for one in lines if not one.startswith("url:")))
    assert "url.missing" not in {one.code for one in check_site(_open(newsroom), SITE_RULES)[0]}
    assert "url.missing" in {one.code for one in check_site(_open(newsroom, publish=True), SITE_RULES)[0]}
