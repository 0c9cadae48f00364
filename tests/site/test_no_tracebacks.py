"""Whatever the content is, commands end in words: none leaves with a traceback or a fault of its own."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangban.cli.main import main
from tests.bangban.photos import make_jpeg, make_png
from tests.bangban.soups import html_soup, markdown_soup
from tests.browser import newsroom as newsrooms
from tests.browser.builds import NOW
from tests.browser.newsroom import CASE, PLATFORM, STATS
from tests.site.workbench import take_bench

EXAMPLES = 300 if settings.get_current_profile_name() == "nightly" else 6
WITHDRAWN = "- key: articles/gone\n  at: 2025-11-20\n  reason: 事实有误\n"
HEADER = f"title: 题\ndate: 2022-11-14\ntags: [甲]\nstatus: draft\nallow: [{{text: '1', reason: 甲}}]\n{CASE}"
_PIECES = (
    """--- : , - [ ] { } " ' & * ! | > # % @ ` ~ ? null true 1e999 0x9 -1 99999999999999999999""".split()
)
_SIGNS = ["\n", "\n\n", "\t", "\0", "\ufeff", "\u202e", "\ud800", " "]
_DAYS = [
    "2022-13-45",
    "9999-12-31",
    "0000",
    "../..",
    "2022-XX",
    "2022-11-13T25:61",
    "-1",
    "5wd",
    "{a: }",
    "&a [*a]",
]


def _pack(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, '<?xml version="1.0"?><a xmlns="urn:b">甲 13800138000</a>')
    return stream.getvalue()


PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R/Info<</Author(a)>>>>
%%EOF"""
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">
<style>a{b:c}</style><path d="M0 0"/></svg>"""
MEDIA = {
    "images/a.jpg": make_jpeg(),
    "images/a.png": make_png(),
    "images/a.svg": SVG,
    "files/a.pdf": PDF,
    "files/a.docx": _pack("[Content_Types].xml", "_rels/.rels", "word/document.xml", "docProps/core.xml"),
    "files/a.zip": _pack("a.txt"),
    "files/a.mp3": b"ID3\x04\0\0\0\0\0\x0aTPE1\0\0\0\x02\0\0\0a\xff\xfb\x90d" + bytes(400),
}
TEXTS = {
    "platform/platform.yaml": PLATFORM,
    "platform/stats.csv": STATS,
    "withdrawn.yaml": WITHDRAWN,
    "articles/a.md": f"---\n{HEADER}---\n\n",
    "cases/a.md": f"---\n{HEADER}---\n\n",
}
LINKS = "\n\n" + "".join(f"![图](/{path})[件](/{path})\n" for path in MEDIA)


@st.composite
def _damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """Bytes cut off, written over, put in twice."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, max(len(data) - 1, 0)))
        end = min(len(data), start + draw(st.integers(0, 12)))
        data[start:end] = draw(st.one_of(st.binary(max_size=12), st.just(bytes(data[:start])), st.just(b"")))
    return bytes(data[: draw(st.sampled_from([len(data), len(data), len(data) // 2]))])


@st.composite
def _slipped(draw: st.DrawFn, whole: str) -> bytes:
    """A text with slips of the hand in it."""
    text = whole
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        more = draw(st.one_of(st.sampled_from([*_PIECES, *_SIGNS, *_DAYS]), st.text(max_size=4), html_soup))
        text = text[:at] + more + text[at + draw(st.integers(0, 6)) :]
    return text.encode("utf-8", "surrogatepass")


_STORY = st.tuples(_slipped(TEXTS["articles/a.md"]), markdown_soup).map(
    lambda pair: pair[0] + pair[1].encode("utf-8", "surrogatepass") + LINKS.encode()
)
_NAMES = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=30).filter(
    lambda name: name not in (".", "..") and len(name.encode("utf-8", "surrogatepass")) < 200
)
newsroom_soup = st.fixed_dictionaries(
    {},
    optional={
        **{path: _slipped(text) for path, text in TEXTS.items()},
        **{path: _damaged(data) for path, data in MEDIA.items()},
        "articles/soup.md": _STORY,
    },
)


def _write(root: Path, files: dict[str, bytes], name: str) -> None:
    newsrooms.found(root)
    for path, data in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(data)
    try:
        (root / "images").mkdir(exist_ok=True)
        (root / "images" / name).write_bytes(MEDIA["images/a.png"])
    except (OSError, ValueError):
        # The system has no such name.
        return


@settings(max_examples=10 * EXAMPLES, suppress_health_check=[*HealthCheck])
@given(newsroom_soup, _NAMES)
def test_no_content_makes_a_command_fail(files, name):
    """Those that build no site; the audit looks at the content as if it were one."""
    bench = take_bench()
    _write(bench.newsroom.path, files, name)
    content = str(bench.newsroom.path)
    place = ["--content", content]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BANGBAN_NOW", NOW)
        patch.chdir(bench.root)
        assert main(["check", content]) in (0, 1)
        assert main(["check", content, "--fix"]) in (0, 1)
        assert main(["takedown", "articles/soup", "--reason", "有误", *place]) in (0, 2)
        assert main(["new", "case", "next", *place]) in (0, 2)
        assert main(["audit", content, *place]) in (0, 1)


@settings(max_examples=EXAMPLES, suppress_health_check=[*HealthCheck])
@given(newsroom_soup, _NAMES)
def test_no_content_makes_a_build_fail(files, name):
    """In both ways, to look at and to publish: what is wrong is told, and both tell the same."""
    bench = take_bench()
    _write(bench.newsroom.path, files, name)
    for publish in (False, True):
        bench.settings = {"BANGBAN_PUBLISH": publish}
        run, (judged, *_) = bench.build(), bench.judge()
        assert (run.end, run.problems) == (judged.end, judged.problems)
