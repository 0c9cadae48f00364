"""The law of glued words is judged: what only CSS keeps apart is told, what a reader joins is not."""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.browser.phones import fleet, glue, text_browsers
from tests.browser.phones.glue import Seam

PAGE = """<!doctype html><meta charset="utf-8"><style>.row {{ display: flex; gap: 1em }}
.far {{ margin: 1em }}
.bb-unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.chip {{ display: inline-block; border: 1px solid; padding: 0 .5em }}</style><main>{body}</main>"""
GLUED = {
    "<p class='row'><a>石大东</a><a>李娜</a></p>": "石大东李娜",
    "<p class='row'><a>石大东</a> <a>李娜</a></p>": "石大东李娜",
    "<p class='row'>文字<b>粗体</b></p>": "文字粗体",
    "<p><span class='far'>甲方</span><span>乙方</span></p>": "甲方乙方",
    "<p><i class='chip'>急办</i><i class='chip'>办结</i></p>": "急办办结",
    "<p class='row'><a>政策</a><b>12</b></p>": "政策12",
    "<svg><text x='9' y='20'>收到</text><text x='99' y='20'>处理</text></svg>": "收到处理",
}
APART = (
    "<p class='row'><a>石大东</a><span class='bb-unseen'>、</span><a>李娜</a></p>",
    "<p class='row'><a>政策</a> <b>12</b></p>",
    "<ul class='row'><li>首页</li><li>新闻</li></ul>",
    "<p>共<b>十二</b>件，<span class='far'>甲</span></p>",
    "<dl class='row'><dt>进度</dt><dd>办结</dd></dl>",
    "<p><a>第一版<span class='bb-unseen'>的全文</span></a></p>",
    "<svg><text x='9' y='20'>收到</text><metadata>，</metadata><text x='99' y='20'>处理</text></svg>",
    "<table><tr><td>收到</td><td>处理</td></tr></table>",
    "<p>一行很长很长很长很长很长很长很长很长很长很长很长<b>粗体的字也很长很长很长很长很长</b></p>",
    "<script type='text/html'><p class='row'><a>甲</a><a>乙</a></p></script>",
)


@pytest.fixture(scope="module")
def window():
    """A window of the newest browser."""
    with fleet.opened(fleet.NEWEST) as opened:
        yield opened


@pytest.fixture
def read(window, tmp_path: Path):
    """`read(body)`: the page's file, and its seams."""

    def read_(body: str) -> tuple[Path, list[Seam]]:
        path = tmp_path / "page.html"
        path.write_text(PAGE.format(body=body), encoding="utf-8")
        window.open(path.as_uri())
        return path, [Seam(**seam) for seam in window.run(glue.SEAMS)]

    return read_


@pytest.mark.parametrize("body", GLUED)
def test_tells_what_only_css_keeps_apart(read, body):
    """Flex boxes, margins, chips, texts of a picture."""
    _, seams = read(body)
    assert [seam.before + seam.after for seam in glue.find_glued(seams)] == [GLUED[body]]


@pytest.mark.parametrize("body", APART)
def test_takes_what_is_apart_or_one_word(read, body):
    """Marks, blanks beside digits, blocks of HTML, and what the markup means to be one."""
    _, seams = read(body)
    assert glue.find_glued(seams) == []


@pytest.mark.skipif(not shutil.which("w3m"), reason="not installed")
def test_text_browsers_are_asked(read):
    """w3m drops a blank between Chinese, and keeps one beside digits; a lost text is told."""
    path, seams = read("<p class='row'><a>石大东</a> <a>李娜</a></p>")
    shown = text_browsers.show("w3m", path)
    texts = text_browsers.list_texts(BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib"))
    assert texts == ["石大东", "李娜"]
    assert [fault.split()[0] for fault in text_browsers.find_glued(shown, seams, texts)] == ["石大东李娜"]
    assert list(text_browsers.find_lost(shown, [*texts, "石大东"])) == ["石大东"]
    path, seams = read("<p class='row'><a>政策</a> <b>12</b></p>")
    assert list(text_browsers.find_glued(text_browsers.show("w3m", path), seams, [])) == []
