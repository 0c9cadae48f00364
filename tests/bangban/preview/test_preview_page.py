"""Stories about pages in the preview: reloading, the panel, and the policy that lets both work."""

import re

import pytest
from bs4 import BeautifulSoup

from bangban.preview._preview_page import (
    ASSETS,
    MOST_SHOWN,
    Panel,
    decorate_page,
    make_plain_page,
    relax_policy,
    render_panel,
)

ROW = {"path": "content/a.md", "line": 2, "column": 7, "message": "“<b>”不行。", "mend": "请改。"}
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"
PAGE = (
    '<!doctype html><html lang="zh"><head><meta http-equiv="Content-Security-Policy" '
    f'content="{POLICY}"><title>一</title></head><body class="page"><main>二</main></body></html>'
)


def parse(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html5lib")


def test_shows_no_panel_without_problems():
    """A sound page looks as it will be published, but reloads itself."""
    soup = parse(decorate_page(PAGE, Panel(), "a-1"))
    script = soup.head.find("script")
    assert (script["src"], script["data-version"]) == ("/_bangban/reload.js", "a-1")
    assert script.has_attr("defer")
    assert soup.aside is None
    assert soup.find("link") is None


def test_says_that_some_can_be_put_right_by_a_command():
    """In one line, where there are any."""
    fix = [{"line": 2, "column": 7, "end_line": 2, "end_column": 8, "old": "是", "new": "true"}]
    soup = parse(render_panel(Panel((ROW, {**ROW, "fix": fix}))))
    assert soup.aside.p.text == "其中 1 个的改法只有一种，运行 bangban check --fix 可以替您改好。"
    assert parse(render_panel(Panel((ROW,)))).aside.p is None


def test_puts_the_panel_above_the_page():
    """The problems come first in the body, with their own stylesheet, named for screen readers."""
    soup = parse(decorate_page(PAGE, Panel((ROW,)), "a-1"))
    aside = next(iter(soup.body.find_all(True, recursive=False)))
    assert (aside.name, aside["aria-label"]) == ("aside", "预览：内容检查")
    assert soup.find("link", rel="stylesheet")["href"] == "/_bangban/preview.css"
    assert aside.code.text == "content/a.md:2:7"
    assert aside.li.text == "content/a.md:2:7 “<b>”不行。请改。"
    assert soup.body["class"] == ["page"]
    assert soup.main.text == "二"


def test_escapes_what_the_build_said():
    """A message is text, whatever it looks like."""
    soup = parse(render_panel(Panel((), "</pre><script>x</script>")))
    assert soup.pre.text == "</pre><script>x</script>"
    assert soup.script is None
    assert soup.details is None


def test_shows_the_first_of_many():
    """The page itself stays in reach."""
    soup = parse(render_panel(Panel((ROW,) * (MOST_SHOWN + 3))))
    assert len(soup.select("li code")) == MOST_SHOWN
    assert "还有 3 个" in soup.find_all("li")[-1].text
    assert f"{MOST_SHOWN + 3} 个问题" in soup.summary.text


@pytest.mark.parametrize("markup", ["", "二", "<p>二</p>", "<body>二", "<head></head>二"])
def test_decorates_what_is_no_whole_page(markup):
    """Fragments get the script and the panel too."""
    soup = parse(decorate_page(markup, Panel((ROW,)), "a-1"))
    assert soup.find("script")["src"] == "/_bangban/reload.js"
    assert len(soup.find_all("aside")) == 1
    assert soup.text.endswith(BeautifulSoup(markup, "html5lib").text)


def test_relaxes_the_policy_of_the_served_page_only_as_needed():
    """Our script, its stream and our stylesheet are allowed; nothing else is."""
    soup = parse(decorate_page(PAGE, Panel(), "a-1"))
    policy = soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy == (
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("img-src 'self'", "img-src 'self'"),
        ("script-src 'none'", "script-src 'self'"),
        ("Script-Src 'sha256-x'", "script-src 'sha256-x' 'self'"),
        ("script-src 'self'; script-src 'none'", "script-src 'self'"),
        (
            "default-src https://a.example",
            "default-src https://a.example; script-src https://a.example 'self'; "
            "connect-src https://a.example 'self'; style-src https://a.example 'self'",
        ),
    ],
)
def test_relaxes_any_policy(before, after):
    """The first of two rules counts, and what falls back to default-src keeps its sources (CSP 3)."""
    assert relax_policy(before) == after


def test_reads_policies_in_any_spelling():
    """Quotes and the order of attributes are the theme's affair."""
    page = "<META content='script-src &#39;none&#39;' HTTP-EQUIV='content-security-policy'>"
    soup = parse(decorate_page(page, Panel(), "1"))
    assert soup.meta["content"] == "script-src 'self'"


def test_makes_plain_pages():
    """For a site that has no page to show."""
    soup = parse(make_plain_page("没有", "“<x>”"))
    assert (soup.h1.text, soup.p.text) == ("没有", "“<x>”")


def test_styles_nothing_but_the_panel():
    """The page below looks as it will be published."""
    stylesheet = (ASSETS / "preview.css").read_text(encoding="utf-8")
    selectors = re.findall(r"^([^{}@]+)\{", stylesheet, re.MULTILINE)
    assert selectors
    assert all(part.strip().startswith(".bangban-preview") for one in selectors for part in one.split(","))


def test_asks_this_host_only():
    """No address of another site is in what the preview adds."""
    added = [file.read_text(encoding="utf-8") for file in ASSETS.iterdir()]
    assert len(added) >= 5
    assert not any(re.search(r"(?i)\bhttps?:|[\"'(]//", text) for text in added)


def test_tells_the_level_of_a_row():
    """What does not stop publication says so in front; a problem that does says nothing more."""
    soup = parse(render_panel(Panel(({**ROW, "level": "warning"}, {**ROW, "level": "error"}))))
    levels = [row.strong and row.strong.text for row in soup.find_all("li")]
    assert levels == ["警告", None]
