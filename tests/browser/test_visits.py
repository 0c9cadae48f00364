"""The browser's part of the harness, on a site of three files."""

from pathlib import Path

import pytest

from tests.browser import axe

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
PAGE = """<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">{head}<title>试验</title></head>
<body><main><h1>试验</h1>{body}</main></body></html>"""


@pytest.fixture
def open_body(tmp_path: Path, serve, open_page):
    """Open a page with the given body, under the strict policy."""

    def open_(body: str, head: str = POLICY, **options):
        (tmp_path / "index.html").write_text(PAGE.format(head=head, body=body), encoding="utf-8")
        (tmp_path / "page.js").write_text(
            "document.querySelector('h1').textContent = '脚本'", encoding="utf-8"
        )
        return open_page("/", base=serve(tmp_path), **options)

    return open_


def test_finds_nothing_wrong_with_a_sound_page(open_body):
    """A plain page has no problem, and axe finds none either."""
    visit = open_body("<p>文字</p>")
    assert visit.problems == []
    assert axe.violations(visit) == []


def test_runs_scripts_or_not(open_body):
    """The same page with its script and without."""
    body = "<script src='page.js'></script><noscript><p id='plain'>没有脚本</p></noscript>"
    with_script, without = open_body(body), open_body(body, script=False)
    assert with_script.page.inner_text("h1") == "脚本"
    assert without.page.inner_text("h1") == "试验"
    assert without.page.inner_text("#plain") == "没有脚本"


@pytest.mark.parametrize("script", [True, False])
def test_tells_what_axe_finds(open_body, script):
    """A picture without words is told, under a strict policy, with scripts and without."""
    body = "<script src='page.js'></script><noscript><img src='a.png'></noscript><img src='b.png'>"
    visit = open_body(body, script=script)
    told = axe.violations(visit)
    assert len(told) == (1 if script else 2)
    assert all(text.startswith("image-alt (critical) at ") for text in told)
    assert visit.page.inner_text("h1") == ("脚本" if script else "试验")


def test_tells_low_contrast_in_the_scheme_asked_for(open_body, tmp_path):
    """Grey on white passes by day and fails by night, when the background goes dark."""
    dark = "html { background: #222 } h1 { color: #fff }"
    css = f"p {{ color: #333 }} @media (prefers-color-scheme: dark) {{ {dark} }}"
    (tmp_path / "page.css").write_text(css, encoding="utf-8")
    body = "<p>文字</p>"
    head = '<link rel="stylesheet" href="page.css">'
    assert axe.violations(open_body(body, head)) == []
    assert axe.violations(open_body(body, head, scheme="dark"))[0].startswith("color-contrast (serious) at p")


def test_records_violations_of_the_policy(open_body):
    """An inline style under a strict policy is a problem."""
    (problem,) = open_body("<p style='color: red'>文字</p>").problems
    assert "Content Security Policy" in problem


def test_records_what_is_missing(open_body):
    """A picture that is not there is told with its address."""
    problems = open_body("<img src='/missing.png' alt='无'>").problems
    assert any(problem.startswith("answered 404") and "/missing.png" in problem for problem in problems)


def test_records_errors_of_scripts(open_body, tmp_path):
    """An exception that no script catches is told."""
    (tmp_path / "broken.js").write_text("throw new Error('坏了')", encoding="utf-8")
    assert open_body("<script src='broken.js'></script>").problems == ["script error: 坏了"]


def test_stops_requests_off_the_site(open_body):
    """A request to another host is recorded, and never leaves the machine."""
    visit = open_body("<img src='http://192.0.2.1/spy.png' alt='无'>", head="")
    assert visit.foreign == ["http://192.0.2.1/spy.png"]
    assert "request off the site: http://192.0.2.1/spy.png" in visit.problems
    visit.foreign.clear()


@pytest.mark.parametrize("script", [True, False])
def test_opens_the_paper_form(open_body, tmp_path, script):
    """On paper the style for print holds."""
    (tmp_path / "page.css").write_text("@media print { p { display: none } }", encoding="utf-8")
    head = '<link rel="stylesheet" href="page.css">'
    assert open_body("<p>文字</p>", head, script=script).page.is_visible("p")
    assert not open_body("<p>文字</p>", head, media="print", script=script).page.is_visible("p")


def test_gives_the_window_its_width(open_body):
    """The width asked for is the width that the page sees."""
    assert open_body("", width=390).page.evaluate("innerWidth") == 390
