"""One file after the other: what is planted in names, documents, pictures and archives."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from bangban.site.audit.audited_output import AuditedOutput, list_output
from bangban.site.audit.auditor import Auditor
from bangban.site.audit.hits import tell
from bangban.site.audit.screening import AuditedFile, Screen
from bangban.site.audit.secret_stories import Newsroom, SecretStory

NUMBER = "13812345678"
TITLE = "夜里三点的急救车在高架桥下等了很久"
DRAFT = SecretStory("cases/a.md", "cases/lamp/", TITLE, False, f"---\ntitle: {TITLE}\n---\n")


def judge(tmp_path, address: str, data: bytes) -> set[str]:
    """The codes of what is wrong with one file."""
    output = AuditedOutput(list_output(tmp_path, (address,)), frozenset((address,)))
    auditor = Auditor(output, Newsroom(tmp_path, (DRAFT,)))
    return {hit.code for hit in (*auditor.judge(address, data), *auditor.judge_names())}


def pack(name: str, text: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return data.getvalue()


def draw(text: str, *, packed: bool) -> bytes:
    info, data = PngImagePlugin.PngInfo(), BytesIO()
    info.add_itxt("Title", "图" * 50 + text, zip=packed)
    Image.new("RGB", (3, 3)).save(data, "PNG", pnginfo=info)
    return data.getvalue()


def write_document(*words: str) -> bytes:
    """An Office file of one paragraph."""
    place = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = "".join(f"<w:r><w:t>{word}</w:t></w:r>" for word in words)
    return pack(
        "word/document.xml", f'<w:document xmlns:w="{place}"><w:body><w:p>{runs}</w:p></w:body></w:document>'
    )


@pytest.mark.parametrize(
    ("address", "data"),
    [
        (f"files/{NUMBER}.pdf", b""),
        (f"images/zhang-{NUMBER}-480.webp", b""),
        ("files/a.gz", gzip.compress(f"电话{NUMBER}".encode(), mtime=0)),
        ("files/a.md", f"电话{NUMBER}".encode()),
        ("files/a.zip", pack("a.txt", f"电话{NUMBER}")),
        ("files/a.docx", write_document(NUMBER)),
        ("images/a.png", draw(NUMBER, packed=False)),
        ("images/a.png", draw(NUMBER, packed=True)),
        ("files/a.svgz", gzip.compress(f"<svg><text>{NUMBER}</text></svg>".encode(), mtime=0)),
        ("a.html", f"<p title='{NUMBER}'>一</p>".encode()),
        ("a.html", "".join(f"&#{ord(one)};" for one in NUMBER).encode()),
        (
            "a.html",
            f'<p>{NUMBER[:3]}<span class="a-long-name">{NUMBER[3:7]}</span>{NUMBER[7:]}</p>'.encode(),
        ),
        ("a.ics", f"DESCRIPTION:电话{NUMBER[:4]}\r\n {NUMBER[4:]}\r\n".encode()),
    ],
)
def test_a_number_is_private_wherever_it_stands(tmp_path, address: str, data: bytes) -> None:
    assert "audit.private" in judge(tmp_path, address, data)


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("files/a.md", TITLE.encode()),
        ("images/a.png", draw(TITLE, packed=True)),
        ("files/a.docx", write_document(TITLE[:4], TITLE[4:])),
        (
            "files/a.mp3",
            b"ID3\3\0\0\0\0\1\0TIT2\0\0\0\x30\0\0\1\xff\xfe" + TITLE.encode("utf-16-le") + bytes(99),
        ),
    ],
)
def test_a_title_is_secret_wherever_it_stands(tmp_path, address: str, data: bytes) -> None:
    assert "audit.title" in judge(tmp_path, address, data)


@pytest.mark.parametrize(
    ("address", "data", "code"),
    [
        ("files/a.svgz", gzip.compress(b"<svg><script>1</script></svg>", mtime=0), "audit.active"),
        ("a.xml", b"<?xml-stylesheet href='/a.xsl' type='text/xsl'?><a/>", "audit.active"),
        ("files/a.pdf", b"%PDF-1.4\n<</S/JavaScript>>", "audit.active"),
        ("files/a.swf", b"FWS", "audit.active"),
        ("a.html", b"<img src=//evil.example/a.png>", "audit.fetch"),
        ("theme/a.css", b"@import '//evil.example/a.css';", "audit.fetch"),
        (".env", b"SECRET=1", "audit.leftover"),
        ("files/a.txt.bak", b"x", "audit.leftover"),
        ("files/a.bin", b"\0-----BEGIN RSA PRIVATE KEY-----", "audit.leftover"),
    ],
)
def test_what_runs_is_fetched_or_was_left_is_told(tmp_path, address: str, data: bytes, code: str) -> None:
    assert code in judge(tmp_path, address, data)


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("images/a-30658c1e87-480.webp", b"RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0" + b"\1" * 4),
        ("cases/2022-04-13-20220414/index.html", b'<p>2022-04-13</p><img src="/a.png">'),
        ("_headers", b"/*\n  X-Frame-Options: DENY\n"),
        ("a.html", b"<!doctype html><?xml-stylesheet ?><p>1</p>"),
        ("files/a.pdf", b"%PDF-1.4\n13812345678 0 0 1 re 34.7528 113.6193 l"),
    ],
)
def test_a_clean_file_is_clean(tmp_path, address: str, data: bytes) -> None:
    assert judge(tmp_path, address, data) - {"audit.link", "audit.unreached"} == set()


def test_a_text_of_more_suspects_than_are_looked_at_is_told_as_not_searched_to_its_end(tmp_path) -> None:
    """An error at the line where the search ended, once; the number that stands there is not told, those
    before it are, and a file of fewer is searched to its end."""
    rows = [f"{number:x>950}\n12.5 138{number:08} rlineto\n" for number in range(400)]
    files = {"some.txt": rows[:20], "most.txt": rows}
    output = AuditedOutput(list_output(tmp_path, files), frozenset(files))
    auditor = Auditor(output, Newsroom(tmp_path, (DRAFT,)))
    told = {}
    for address, lines in files.items():
        data = "".join(lines).encode()
        hits = [*auditor.judge(address, data)]
        found = [hit for _, hit in Screen(auditor).judge([AuditedFile(address, data)])]
        assert {(hit.code, hit.offset) for hit in found} == {(hit.code, hit.offset) for hit in hits}
        told[address] = tell(hits, data)
    assert [one.code for one in told["some.txt"]] == ["audit.private"] * 20
    *numbers, end = sorted(told["most.txt"], key=lambda one: one.position.line)
    assert {one.code for one in numbers} == {"audit.private"}
    assert (end.code, end.level) == ("audit.unsearched", "error")
    place = len("".join(rows).encode()[: int(end.values["offset"])].splitlines())
    assert (f"没有查完：从第 {end.values['offset']} 个字节起" in end.message, place) == (
        True,
        end.position.line,
    )
    assert [one.position.line for one in numbers] == [2 * number + 2 for number in range(len(numbers))]
    assert numbers[-1].position.line <= end.position.line < 2 * len(rows)
