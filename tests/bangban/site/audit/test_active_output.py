"""What would run in a page."""

import pytest

from bangban.site.audit.active_output import find_active

SAFE = (
    b'<script type="application/ld+json">{"a": "<b onclick=1>"}</script>',
    b'<script type="module" src="/theme/a.js"></script><script src="/theme/a.js" defer></script>',
    '<p>属性 onclick="x" 会运行，javascript: 也会。</p><a href="/cases/online=1/">一</a>'.encode(),
    b'<meta http-equiv="refresh" content="0; url=/cases/a/">',
    b"<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>",
    b"<!-- <script>alert(1)</script> -->",
)


@pytest.mark.parametrize("page", SAFE)
def test_what_is_shown_only_is_passed_over(page):
    """Data, the site's own scripts, words about code, a page that sends on to another one of the site."""
    assert list(find_active(page, page)) == []


@pytest.mark.parametrize(
    ("page", "sign"),
    [
        (b"<script>alert(1)</script>", "<script"),
        (b'<SCRIPT SRC="https://other.example/a.js"></script>', "<script"),
        (b'<script src="//other.example/a.js"></script>', "<script"),
        (b"<img src=x onerror=alert(1)>", "onerror"),
        (b'<svg/onload="alert(1)">', "onload"),
        (b'<a href="java&#10;script:alert(1)">', "href=javascript:alert"),
        (b"<iframe src=x>", "<iframe"),
        (b"<base href=/x>", "<base"),
        (b'<a href="data:text/html,x">', "href=data:text/html,x"),
        (b'<meta http-equiv="refresh" content="0; url=https://other.example/">', "<meta refresh"),
    ],
)
def test_what_runs_is_told_with_its_place(page, sign):
    """However it is written."""
    whole = b"<p>" + page
    assert [(one.offset, one.sign) for one in find_active(whole, whole)] == [(3, sign)]
