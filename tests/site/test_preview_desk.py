"""`/desk/` of the preview with a real browser: what an editor has in hand."""

import re
from datetime import datetime, timedelta
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.builds import NOW
from tests.site.commands import found_project, run_bangban
from tests.site.test_preview import PATIENCE, serving

CONSENT = """
case:
  category: medicine
  state: received
  basis: consent
  consent: {given: 2022-11-01, by: 电话, until: %s}
timeline:
  - {at: 2022-11-01T10:00, stage: received, title: 收到, text: 收到。}
"""


@pytest.fixture
def project(newsroom, tmp_path):
    """A newsroom that was published, and has gone on writing."""
    found_project(tmp_path)
    assert run_bangban("build", "--publish", folder=tmp_path).returncode == 0
    newsroom.article("plan", "embargo: 2030-01-01\n", title="将来才登")
    newsroom.article("secret", "draft: true\n", title="还没写完")
    newsroom.article("quiet", "status: hidden\nsummary: 有摘要。\n", title="不列出")
    newsroom.case(
        "soon", CONSENT % (datetime.fromisoformat(NOW) + timedelta(days=10)).date(), title="同意快到期"
    )
    newsroom.case("later", CONSENT % "2032-12-01", title="同意还早")
    return tmp_path


def titles(page, part: str) -> set[str]:
    """The titles that stand in a part."""
    return set(page.locator(f"#{part} h3").all_inner_texts())


def test_tells_what_is_in_hand(project, newsroom, open_page):
    """Without script, on a telephone: each part has its stories, each story opens in the editor."""
    newsroom.write("articles/bad.md", "---\ntitel: <b>坏</b>\n---\n")
    with serving(project) as (_, base):
        page = open_page("/desk/", base=base, width=390, script=False).page
        assert titles(page, "scheduled") == {"将来才登"}
        assert titles(page, "draft") == {"还没写完"}
        assert titles(page, "hidden") == {"不列出"}
        assert titles(page, "consent") == {"同意快到期"}
        assert "不列出" not in titles(page, "summary")
        assert "还没写完" in titles(page, "summary")
        assert titles(page, "unread") == {"content/articles/bad.md"}
        told = page.locator("#unread .problems")
        expect(told).to_contain_text("是不是想写“title”？")
        place = told.locator("a").first.get_attribute("href")
        assert re.fullmatch(r"vscode://file/.*/content/articles/bad\.md:2:1", place)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.locator("#draft h3 a").click()
        expect(page).to_have_title(re.compile("还没写完"))


def test_tells_what_publication_would_change(project, newsroom, open_page):
    """By a form, without script: stories that are out only. What is published stays as it was."""
    before = {path: path.read_bytes() for path in (project / "output").rglob("*") if path.is_file()}
    with serving(project) as (_, base):
        page = open_page("/desk/", base=base, script=False).page
        page.locator("#changes button").press("Enter", timeout=PATIENCE)
        page.wait_for_selector("#changes details, #changes pre", timeout=PATIENCE)
        told = page.locator("#changes").inner_text()
        assert "/articles/quiet/index.html" in told
        assert "/cases/soon/index.html" in told
        assert "secret" not in told
        assert "plan" not in told
        assert "/index.html" in told
    assert {path: path.read_bytes() for path in (project / "output").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_can_use_it(project, open_page, scheme):
    """No page of the site leads there, and no output has it."""
    with serving(project) as (_, base):
        assert axe.violations(open_page("/desk/", base=base, scheme=scheme)) == []
        assert "/desk/" not in urlopen(base, timeout=60).read().decode()
    assert not (project / ".bangban/preview/desk").exists()
