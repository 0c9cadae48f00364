"""Files that are cleared many at once: whatever the auditor tells of one it still tells."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.site.audit.audited_output import AuditedOutput, OutputFile
from bangban.site.audit.auditor import Auditor
from bangban.site.audit.hits import Hit
from bangban.site.audit.output_links import SitePlace
from bangban.site.audit.screening import AuditedFile, Screen
from bangban.site.audit.secret_stories import Newsroom, SecretStory

TITLE = "夜里三点的急救车在高架桥下等了很久"
DRAFT = SecretStory("cases/a.md", "cases/lamp/", TITLE, False, "---\n---\n妈妈一个人守在楼下等救护车")
HIDDEN = SecretStory("cases/b.md", "cases/dark/", "只有知道网址的人才看得到这一篇", True)
ROOT = Path("/gone")
NUMBER = "13812345678"
CLEAN = (
    '<p class="a">居民等了三天。</p>\n<a href="/">首页</a>\n<img src="/images/a.png">\n',
    '<script src="/theme/a.js"></script>\n<p>2022年4月13日</p>\n<a href="https://other.example/">外</a>\n',
    '{"@type": "Event", "startDate": "2022-04-13"}\n<p>居民等了三天。</p>\n',
)
PLANTS = (
    f"<p>电话{NUMBER}</p>",
    f"<p>电话138<b>1234</b>{NUMBER[7:]}</p>",
    f"<p>打138</p>\n1234\n{NUMBER[7:]}找妈妈",
    "<p>电话１３８１２３４５６７８</p>",
    "<p>电话138**1234**5678</p>",
    f'<img src="/images/a.png" alt="{NUMBER}">',
    "<p>患者王建国在等。</p>",
    f"| 电话 | 姓名 |\n| --- | --- |\n| {NUMBER} | 王建国 |",
    f"<h1>{TITLE}</h1>",
    f"<h1>{TITLE[:6]}<br>{TITLE[6:]}</h1>",
    f"{TITLE[:6]}&lt;wbr&gt;{TITLE[6:]}",
    "".join(f"&#{ord(one)};" for one in TITLE),
    f"data:text/plain;base64,{base64.b64encode(TITLE.encode()).decode()}",
    f"<p>{HIDDEN.title}</p>",
    '<a href="/gone/">没有</a>',
    '<a href="../gone/">没有</a>',
    "<a href='gone.html'>没有</a>",
    '<img srcset="/images/a.png 1x, /images/b.png 2x">',
    "<script>1</script>",
    "<p onclick=a()>一</p>",
    '<img src="https://other.example/a.png">',
    '<p style="background: url(//other.example/a.png)">一</p>',
    "<icon>https://other.example/a.png</icon>",
    "&lt;img src=&quot;https://other.example/a.png&quot;&gt;",
    "<p>/home/zhang/x</p>",
    f"UID:{NUMBER}@qq.com\nDESCRIPTION:{NUMBER}",
)
ADDRESSES = ("a.html", "b/index.html", "c.svg", "d.xml", "e.json", "f.csv", "g.txt", "h.ics", "i.js", "j.htm")


def open_auditor(addresses: Iterable[str]) -> Auditor:
    files = tuple(OutputFile(address, ROOT / address) for address in addresses)
    known = frozenset((*addresses, "index.html", "images/a.png", "theme/a.js"))
    place = SitePlace("https://news.example", "/")
    return Auditor(AuditedOutput(files, known, place), Newsroom(ROOT, (DRAFT, HIDDEN)))


def judge_each(files: list[AuditedFile]) -> list[Hit]:
    auditor = open_auditor([file.address for file in files])
    return [hit for file in files for hit in auditor.judge(*file)]


def judge_screened(files: list[AuditedFile], size: int = 5) -> list[Hit]:
    """In batches of so many files."""
    screen = Screen(open_auditor([file.address for file in files]))
    batches = (files[start : start + size] for start in range(0, len(files), size))
    return [hit for batch in batches for _, hit in screen.judge(batch)]


def read_hits(hits: Iterable[Hit]) -> set[tuple[object, ...]]:
    return {(hit.address, hit.offset, hit.code, *hit.values.items()) for hit in hits}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("plant", PLANTS)
def test_what_is_planted_among_clean_files_is_told(address: str, plant: str) -> None:
    """As it is where files are judged one by one: wherever it stands, in every kind of file."""
    files = [AuditedFile(f"clean/{number}.html", text.encode()) for number, text in enumerate(CLEAN * 2)]
    files.insert(3, AuditedFile(address, f"<p>一</p>\n{plant}\n<p>二</p>".encode()))
    assert read_hits(judge_screened(files)) == read_hits(judge_each(files))


@given(st.data())
@settings(max_examples=120, deadline=None, derandomize=True)
def test_what_each_file_is_told_of_is_told(data: st.DataObject) -> None:
    """Also where files share lines with one in which something stands."""
    lines = [*(line for text in CLEAN for line in text.split("\n")), *PLANTS, NUMBER[:5], NUMBER[5:]]
    texts = data.draw(st.lists(st.lists(st.sampled_from(lines), max_size=6), min_size=1, max_size=7))
    folders = data.draw(st.lists(st.sampled_from(("", "cases/dark/", "z/")), min_size=7, max_size=7))
    names = data.draw(st.lists(st.sampled_from(ADDRESSES), min_size=7, max_size=7))
    files = [
        AuditedFile(f"{folder}{number}{name}", "\n".join(text).encode())
        for number, (folder, name, text) in enumerate(zip(folders, names, texts, strict=False))
    ]
    assert read_hits(judge_each(files)) <= read_hits(judge_screened(files, data.draw(st.integers(1, 7))))


def test_clean_files_are_never_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the screen clears costs nothing more."""
    judged: list[str] = []
    monkeypatch.setattr(Auditor, "judge", lambda _, address, data: iter(judged.append(address) or ()))
    files = [AuditedFile(f"{number}.html", text.encode()) for number, text in enumerate(CLEAN * 3)]
    assert judge_screened(files) == []
    assert judged == []


SPELT_FILES = ("a.html", "b.svg", "c.json", "d.xml", "e.csv")


def spell(text: str) -> str:
    return f"<p data-words='{json.dumps(text)}'>{''.join(f'&#{ord(one)};' for one in text)}</p>"


@pytest.mark.parametrize("address", SPELT_FILES)
def test_words_that_are_spelt_out_are_read_and_cleared(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Words for a page's script stand so in many pages; such a file need not be judged by itself."""
    judged: list[str] = []
    monkeypatch.setattr(Auditor, "judge", lambda _, address, data: iter(judged.append(address) or ()))
    data = f"\ufeff<p>一</p>\n{spell('没有同时符合这些条件的求助。')}\n".encode()
    assert judge_screened([AuditedFile(address, data)]) == []
    assert judged == []


@pytest.mark.parametrize("address", SPELT_FILES)
@pytest.mark.parametrize(
    "text", [NUMBER, f"电话{NUMBER}", "患者王建国在等。", TITLE, HIDDEN.title, f"{TITLE[:6]}<br>{TITLE[6:]}"]
)
def test_what_is_spelt_out_among_other_words_is_told(address: str, text: str) -> None:
    """As it is where files are judged one by one, and though other spelt words stand in the same file."""
    lines = (spell("没有同时符合这些条件的求助。"), spell(text), spell("不限"))
    files = [AuditedFile("clean.html", CLEAN[0].encode()), AuditedFile(address, "\n".join(lines).encode())]
    told = read_hits(judge_screened(files))
    assert told == read_hits(judge_each(files))
    assert any(hit[0] == address for hit in told)


def test_what_is_clean_in_one_kind_of_file_may_run_in_another() -> None:
    """The same line."""
    line = b"<script>1</script>"
    files = [AuditedFile("a.txt", line), AuditedFile("b.html", line)]
    assert [(hit.address, hit.code) for hit in judge_screened(files, 1)] == [("b.html", "audit.active")]


def test_links_of_cleared_files_lead_to_files() -> None:
    """Which are reached then."""
    auditor = open_auditor(["a.html"])
    page = (
        b'<a href="/files/a.pdf">1</a><img srcset="/images/b.png 1x, https://news.example/images/c.png 2x">'
    )
    files = [AuditedFile("a.html", page), AuditedFile("b.json", b'{"file": "/files/d.pdf"}')]
    assert [*Screen(auditor).judge(files)]
    assert auditor.links.reached >= {"files/a.pdf", "images/b.png", "images/c.png", "files/d.pdf"}


@pytest.mark.parametrize("text", [f"Title\0{NUMBER}", f"Title\0{TITLE}"])
def test_words_that_pictures_carry_are_told(text: str) -> None:
    """Among other pictures, once."""
    chunks = (b"tEXt" + one.encode() for one in ("Title\0一", text, "Title\0二"))
    pictures = [
        b"\x89PNG\r\n\x1a\n" + (len(chunk) - 4).to_bytes(4, "big") + chunk + b"\0\0\0\0" for chunk in chunks
    ]
    files = [AuditedFile(f"images/{number}.png", data) for number, data in enumerate(pictures)]
    assert {hit.address for hit in judge_screened(files)} == {"images/1.png"}
    assert read_hits(judge_screened(files)) == read_hits(judge_each(files))
