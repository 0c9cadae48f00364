"""Markers planted in every place that a story has, and where in a folder of bytes any of them stands."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from json import dumps
from pathlib import Path
from urllib.parse import quote

import brotli
from PIL import Image, PngImagePlugin

from tests.browser.newsroom import Newsroom

_HAN = {
    "draft": "萩",
    "embargoed": "萱",
    "future": "萵",
    "withdrawn": "葺",
    "deleted": "葑",
    "hidden": "葳",
    "broken": "葶",
}
"""Letters that nothing else on the site has: each kind of story has its own."""

PLACES = """title subtitle kicker summary dateline byline-name byline-role tag cover-name cover-bytes
    cover-alt cover-caption cover-credit slug entry-title entry-text entry-id media-name media-bytes media-alt
    media-caption media-credit evidence-name evidence-bytes evidence-title body-text body-bold heading
    picture-name picture-bytes picture-alt picture-title link-text link-address attachment-name
    attachment-bytes footnote table comment code details correction seeker-name seeker-note consent-by area
    expected video-name video-bytes poster-name track-name""".split()
"""The places of a case."""


class Marks:
    """The markers of a story of a kind (`draft`, `hidden` …): one of each place, as Han or Latin letters."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.used: set[str] = set()

    def han(self, place: str) -> str:
        """The marker of a place, in Chinese."""
        self.used.add(place)
        return f"{_HAN[self.kind]}{_HAN[self.kind]}密{PLACES.index(place)}条"

    def latin(self, place: str) -> str:
        """The marker of a place where only such letters may stand."""
        self.used.add(place)
        return f"zq{self.kind}x{PLACES.index(place)}"


def draw_marked(text: str) -> bytes:
    """A picture like no other, with the text where its metadata stand, too."""
    shade = zlib.crc32(text.encode())
    image = Image.new("RGB", (40, 30), (shade & 255, shade >> 8 & 255, shade >> 16 & 255))
    stream, info = BytesIO(), PngImagePlugin.PngInfo()
    info.add_text("Comment", text)
    image.save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def plant(newsroom: Newsroom, kind: str, keys: str = "", **plain: str) -> Marks:
    """Writes a case that has a marker in each place, with all its files."""
    marks = Marks(kind)
    han, latin = marks.han, marks.latin
    for place in ("cover", "media", "picture", "poster"):
        name = latin(f"{place}-name")
        drawn = f"{place}-bytes" if place != "poster" else "poster-name"
        newsroom.write(f"images/{name}.png", draw_marked(latin(drawn)))
    for place in ("evidence", "attachment", "video", "track"):
        name, ending = latin(f"{place}-name"), {"video": "mp4", "track": "vtt"}.get(place, "pdf")
        inside = latin(f"{place}-bytes") if place != "track" else "WEBVTT"
        head = {"video": "\0\0\0\x18ftypmp42", "track": ""}.get(place, "%PDF-1.4\n")
        newsroom.write(f"files/{name}.{ending}", f"{head}{inside}\n".encode())
    slug = latin("slug")
    front = "".join(f"{key}: {han(key)}\n" for key in ("subtitle", "kicker", "summary", "dateline"))
    front += f"""\
byline: [{{name: {han("byline-name")}, role: {han("byline-role")}}}]
tags: [{han("tag")}]
cover: {{src: images/{latin("cover-name")}.png, alt: {han("cover-alt")},
  caption: {han("cover-caption")}, credit: {han("cover-credit")}}}
corrections: [{{at: {max("2022-11-20", plain.get("date", ""))}, text: {han("correction")}}}]
case:
  category: medicine
  state: in-progress
  area: {han("area")}
  agencies: [central-hospital]
  seeker: {{name: {han("seeker-name")}先生, note: {han("seeker-note")}}}
  consent: {{given: 2022-11-10, by: {han("consent-by")}}}
  expected: {{at: 2026-11-22, what: {han("expected")}}}
timeline:
  - {{at: 2022-11-13T13:00, id: asked, stage: received, actor: seeker, title: 留言求助}}
  - at: 2022-11-14
    id: {latin("entry-id")}
    stage: acting
    actor: central-hospital
    title: {han("entry-title")}
    text: {han("entry-text")}
    media: {{src: images/{latin("media-name")}.png, alt: {han("media-alt")},
      caption: {han("media-caption")}, credit: {han("media-credit")}}}
    evidence: [{{href: files/{latin("evidence-name")}.pdf, title: {han("evidence-title")}}}]
{keys}"""
    body = f"""\
{han("body-text")}的一段。**{han("body-bold")}**。[^1]

## {han("heading")}

![{han("picture-alt")}](../images/{latin("picture-name")}.png "{han("picture-title")}")

[{han("link-text")}](https://example.org/{latin("link-address")})和[附件]({{attach}}../files/{latin("attachment-name")}.pdf)。

| 甲 | 乙 |
|---|---|
| {han("table")} | 丙 |

<!-- {han("comment")} -->

    {latin("code")}

<details><summary>展开</summary>{han("details")}</details>

<video controls src="../files/{latin("video-name")}.mp4" poster="../images/{latin("poster-name")}.png"><track
src="../files/{latin("track-name")}.vtt" kind="captions" srclang="zh" label="字幕"></video>

[^1]: {han("footnote")}
"""
    newsroom.case(slug, front, body, **{"title": han("title"), **plain})
    return marks


def list_forms(kind: str) -> list[bytes]:
    """The letters of a kind's markers in the forms that they may stand in."""
    han = _HAN[kind] * 2
    forms = {
        han,
        quote(han),
        quote(han).lower(),
        dumps(han)[1:-1],
        "".join(f"&#{ord(one)};" for one in han),
        f"zq{kind}x",
    }
    return [form.encode() for form in sorted(forms)] + [han.encode("utf-16-le"), han.encode("utf-16-be")]


def find_marked(folder: Path, kind: str) -> set[str]:
    """The files below a folder in whose name, bytes, or unpacked bytes a marker stands."""
    return find_pattern(folder, re.compile(b"|".join(map(re.escape, list_forms(kind)))))


def find_pattern(folder: Path, wanted: re.Pattern[bytes]) -> set[str]:
    """The files below a folder in whose name, bytes, or unpacked bytes a pattern stands."""
    found = set()
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        data = path.read_bytes() if path.is_file() else b""
        if any(map(wanted.search, (name.encode(), *_unpack(data)))):
            found.add(name)
    return found


def _unpack(data: bytes) -> Iterator[bytes]:
    """The bytes, and what they are where any part of them is packed."""
    yield data
    for place in (match.start() for match in re.finditer(rb"\x1f\x8b|\x78[\x01\x5e\x9c\xda]", data)):
        reader = zlib.decompressobj(31 if data[place] == 0x1F else 15)
        try:
            yield reader.decompress(data[place:])
        except zlib.error:
            continue
    with suppress(brotli.error):
        yield brotli.decompress(data)
    if data[:2] == b"\x1f\x8b":
        yield gzip.decompress(data)
