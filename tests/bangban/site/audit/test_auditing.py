"""A whole output folder, read byte by byte."""

import base64
import gzip
import json
from pathlib import Path

import pytest

from bangban.site.audit.audited_output import AuditedOutput, OutputFile, list_output, read_place
from bangban.site.audit.auditing import audit
from bangban.site.audit.output_links import SitePlace
from bangban.site.audit.secret_stories import Newsroom, SecretStory
from bangban.site.folder_files import list_files

TITLE = "夜里三点的急救车在高架桥下等了很久"
DRAFT = SecretStory(
    "cases/a.md", "cases/lamp/", TITLE, False, f"---\ntitle: {TITLE}\n---\n妈妈一个人守在楼下等救护车"
)
HIDDEN = SecretStory("cases/b.md", "cases/dark/", "只有知道网址的人才看得到这一篇", True)
FRONT = '<link rel="canonical" href="https://news.example/">\n<a href="/cases/open/">一</a>\n'
PAGE = '<a href="/">首页</a>\n<p>正文</p><img src="/images/a.png">\n'


@pytest.fixture
def site(tmp_path) -> Path:
    """A site of two pages and a picture."""
    write(tmp_path, "index.html", FRONT)
    write(tmp_path, "cases/open/index.html", PAGE)
    write(tmp_path, "images/a.png", b"picture")
    return tmp_path


def write(site: Path, address: str, data: str | bytes) -> None:
    path = site / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)


def run(site: Path, *secrets: SecretStory, **more) -> list[tuple[str, str, str]]:
    """Where what was found: the place, the code, the byte."""
    addresses = frozenset(list_files(site))
    output = AuditedOutput(list_output(site, addresses), addresses, read_place(site), **more)
    told = audit(output, Newsroom(site, secrets or (DRAFT, HIDDEN)))
    return [(str(one.position), one.code, one.values["offset"]) for one in told]


def test_a_clean_site_has_nothing_to_be_told(site):
    """Whoever asks; what programs ask for by its name needs no link."""
    write(site, "robots.txt", "User-agent: *\n")
    write(site, ".well-known/security.txt", "x")
    write(site, "cases/open/index.html.gz", gzip.compress(PAGE.encode()))
    assert run(site) == []


def test_what_is_not_out_is_told_with_its_place(site):
    """Title, text and address, though tags stand between; in the name of a file, too; each line once."""
    write(site, "a/index.html", f"<p>甲</p>\n<p>{TITLE}</p>\n")
    write(site, "b/index.html", "<p>妈妈一个人<wbr>守在<b>楼下等</b>救护车</p>\n")
    write(site, "c/index.html", '<p>甲</p>\n<a href="https://news.example/cases/lamp/">一</a>\n')
    write(site, "cases/lamp/index.html", "<p></p>\n")
    found = {(place, code) for place, code, _ in run(site)}
    assert found == {
        ("a/index.html:2:4", "audit.title"),
        ("a/index.html:2:4", "audit.text"),
        ("b/index.html:1:1", "audit.text"),
        ("c/index.html:2:31", "audit.address"),
        ("cases/lamp/index.html:1:1", "audit.address"),
    }
    assert {offset for place, _, offset in run(site) if place.startswith("a/")} == {
        str(len("<p>甲</p>\n<p>".encode()))
    }


@pytest.mark.parametrize("address", ["cases/open/index.html.gz", "files/a.gz"])
def test_what_is_packed_is_read(site, address):
    """A page that a host has packed, any other file."""
    write(site, address, gzip.compress(f"<p>{TITLE}</p>".encode()))
    assert "audit.title" in {code for _, code, _ in run(site)}


def test_a_hidden_story_may_stand_at_its_own_address_only(site):
    """Though the line has been read there before."""
    line = f"<p>{HIDDEN.title}</p>\n"
    write(site, "cases/dark/index.html", line)
    assert run(site) == []
    write(site, "cases/zero/index.html", line)
    assert [(place, code) for place, code, _ in run(site)] == [("cases/zero/index.html:1:4", "audit.hidden")]


def test_the_old_addresses_of_a_hidden_story_may_lead_to_it(site):
    """Those alone: what stands below them is another page."""
    told = HIDDEN._replace(aliases=("cases/night/", "2019/night.html"))
    link = '<a href="/cases/dark/">新的地址</a>\n'
    write(site, "cases/dark/index.html", link)
    write(site, "cases/night/index.html", link)
    write(site, "2019/night.html", link)
    assert run(site, told) == []
    write(site, "cases/night/more/index.html", link)
    assert [code for _, code, _ in run(site, told)] == ["audit.hidden"]


def test_a_file_that_nothing_leads_to_is_told(site):
    """Unless the settings name it."""
    write(site, "files/left.pdf", b"%PDF-")
    assert run(site) == [("files/left.pdf:1:1", "audit.unreached", "0")]
    assert run(site, extras=frozenset(["files/left.pdf"])) == []


def test_a_file_of_a_story_that_is_not_out_is_told(site):
    """By its content: another page leads to it by another name."""
    write(site, "content/images/secret.png", b"secret picture")
    write(site, "images/a.png", b"secret picture")
    story = DRAFT._replace(files=("images/secret.png",))
    newsroom = Newsroom(site / "content", (story,))
    files = list_output(site, ["images/a.png"])
    told = audit(AuditedOutput(files, frozenset(["images/a.png"]), fresh=frozenset()), newsroom)
    assert [(one.code, one.values["file"]) for one in told] == [("audit.file", "images/secret.png")]


def test_what_runs_leads_nowhere_or_tells_of_the_machine_is_told(site):
    """Each at its place."""
    page = '<p>甲</p>\n<a href="/gone/">一</a>\n<p>/home/zhang/x</p>\n<script>1</script>\n'
    write(site, "a/index.html", page)
    found = (
        ("2:10", "audit.link", "/gone/"),
        ("3:4", "audit.path", "/home"),
        ("4:1", "audit.active", "<script"),
    )
    assert run(site) == [
        (f"a/index.html:{place}", code, str(page.encode().index(sign.encode())))
        for place, code, sign in found
    ]


def test_only_what_is_new_is_read(site, tmp_path):
    """Of the rest only whether a link to a new file stands in it."""
    write(site, "old/index.html", f'<p>{TITLE}</p><a href="/files/a.pdf">一</a>')
    write(site, "files/a.pdf", b"%PDF-")
    write(site, "files/b.pdf", b"%PDF-")
    addresses = frozenset(list_files(site))
    new = list_output(site, ["files/a.pdf", "files/b.pdf"])
    others = list_output(site, addresses - {file.address for file in new})
    fresh = frozenset(["files/a.pdf", "files/b.pdf"])
    output = AuditedOutput(new, addresses, SitePlace(), others=others, fresh=fresh)
    told = audit(output, Newsroom(site, (DRAFT,)))
    assert [(one.position.path, one.code) for one in told] == [("files/b.pdf", "audit.unreached")]


def test_private_data_is_told_in_pages_and_exports(site):
    """With its kind, and masked."""
    write(site, "a.json", '{"text": "请打13812345678找妈妈"}\n')
    addresses = frozenset(list_files(site))
    (told,) = audit(AuditedOutput(list_output(site, addresses), addresses), Newsroom(site))
    assert (str(told.position), told.code, told.values["kind"]) == ("a.json:1:13", "audit.private", "手机号")
    assert "13812345678" not in told.message


def test_what_has_gone_meanwhile_is_not_published(site):
    """A file that cannot be read is no find."""
    files = (OutputFile("gone.html", site / "gone.html"),)
    assert audit(AuditedOutput(files, frozenset(["gone.html"])), Newsroom(site)) == []


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("a/index.html", "".join(f"&#{ord(one)};" for one in TITLE)),
        ("a/index.html", f"<p>{TITLE[:4]}\u200b<b>{TITLE[4:9]}</b>&shy;{TITLE[9:]}"),
        ("a/index.html", f"<p>{TITLE[:4]}&#8203;{TITLE[4:]}"),
        ("feeds/a.json", json.dumps(TITLE).upper().replace("\\U", "\\u")),
        ("feeds/a.ics", "SUMMARY:" + "".join(f"={one:02X}" for one in TITLE.encode())),
        ("a/index.html", f"data:text/plain;base64,{base64.b64encode(TITLE.encode()).decode()}"),
        ("a.txt", f"\ufeff{TITLE}".encode("utf-16-le")),
    ],
)
def test_what_is_spelt_out_is_told(site, address, form):
    """Entities, escapes, signs without a width, octets, a file in an address, another encoding."""
    write(site, address, form)
    assert {"audit.title", "audit.text"} & {code for _, code, _ in run(site)}


def test_a_number_behind_escapes_is_private(site):
    """The last sign of an escape is no letter before the number."""
    write(site, "feeds/a.json", json.dumps({"a": "电话13812345678"}))
    assert [code for _, code, _ in run(site)] == ["audit.private"]


@pytest.mark.parametrize("address", ["a.svg", "feeds/a.xml", "a.xhtml"])
def test_what_runs_in_xml_is_told(site, address):
    """By whatever prefix."""
    write(site, address, '<a xmlns:h="http://www.w3.org/1999/xhtml"><h:script>1</h:script></a>')
    assert "audit.active" in {code for _, code, _ in run(site)}


@pytest.mark.parametrize("name", ["files/notice", "images/\udcff.jpg", "notice.", ".x"])
def test_files_of_drafts_may_have_any_name(site, name):
    """Without a suffix, of bytes that are no UTF-8: what tells it is still found."""
    draft = DRAFT._replace(files=(name,), title="\ud800" * 8)
    assert run(site, draft) == run(site)
    write(
        site,
        "cases/open/index.html",
        PAGE.encode() + b"<p>" + name.encode("utf-8", "surrogateescape") + b"</p>",
    )
    assert ("audit.address" in {code for _, code, _ in run(site, draft)}) or name == ".x"


def test_a_site_in_parts_is_told_as_it_is_whole(site):
    """Whoever audits them: what stands in any, and what a part leads to that lies in another."""
    filler = "".join(f"<p>第{number}段，居民等了三天。</p>\n" for number in range(40_000))
    for name in "abcdefghij":
        write(
            site, f"{name}/index.html", f"{filler}<a href='/files/{name}.pdf'>一</a>\n<p>{name}</p>\n{TITLE}"
        )
        write(site, f"files/{name}.pdf", b"%PDF-")
    write(site, "files/x.pdf", b"%PDF-")
    addresses = frozenset(list_files(site))
    output = AuditedOutput(list_output(site, addresses), addresses, read_place(site))
    newsroom, counts = Newsroom(site, (DRAFT,)), []

    def share(task, parts):
        counts.append([len(part) for part in parts])
        return [task(part) for part in parts]

    whole = audit(output, newsroom)
    assert audit(output, newsroom, share, 2) == whole
    assert len(counts[0]) == 2 and all(counts[0]) and sum(counts[0]) < len(addresses)
    assert [one.position.path for one in whole if one.code == "audit.unreached"] == ["files/x.pdf"]
    assert sum(one.code == "audit.title" for one in whole) == 10
