"""Links and pictures of an old site that lead to files of its own: to ours where the newsroom has them, else
as words, told. None of them is lost, and none leads nowhere."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin

from bangban.exports.timelinejs_shape import Notes
from bangban.imports._batch import Request
from bangban.imports._html_inlines import render_inline
from bangban.imports._html_markdown import convert_html, tidy_html
from bangban.locale.zh.interchange_messages import TARGET_WORDS
from bangban.support.html_tokens import Tag, iterate_tags

_ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_KIND = re.compile(r"(?:\{(?P<brace>[a-z]+)\}|\|(?P<bar>[a-z]+)\|)")
_PICTURES, _LINKED = "https://picture.invalid/", "https://file.invalid/"
"""Stand for the newsroom's own files while HTML is converted, which knows no others than of the web."""
_PICTURE = re.compile(r"\[([^\[\]\n]*)\]\(https://picture\.invalid/([^()\s]*)\)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INLINE = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\]\([^()\s]*\))*)\]"
    r"\([ ]*(<[^<>\n]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)?)((?: +(?:\"[^\"\n]*\"|'[^'\n]*'))?)[ ]*\)"
)
_CODE = re.compile(r"(`+)[^`]+\1")
_DEFINITION = re.compile(r"( {0,3}\[[^\]\n]+\]:[ \t]*)(\S+)(.*)$")
_FOOTNOTE = re.compile(r" {0,3}\[\^|[ ]{0,3}\*\[")
_FILES = ("filename", "static", "attach")


class LocalTargets:
    """Judges the targets of one text. `place` is the folder of the old file below its own content folder."""

    def __init__(self, request: Request, notes: Notes, line: int = 1, place: str = "") -> None:
        self._request, self._notes, self._line, self._place = request, notes, line, place

    def settle(self, target: str) -> str:
        """What to write for a target: itself where it is absolute, `{static}/images/a.png` for a file that
        the newsroom has, an address at the base; "" where it leads nowhere from here, which is told."""
        target = target.strip()
        if not target or _ABSOLUTE.match(target):
            return target
        kind = _KIND.match(target)
        path = target[kind.end() :] if kind else target
        known = self._find(path) if not kind or (kind["brace"] or kind["bar"]) in _FILES else ""
        if known:
            return known
        if self._request.base and not kind:
            return _join(self._request.base, path)
        self._notes.tell(self._line, "import.target", target=target)
        return ""

    def convert(self, markup: str) -> str:
        """HTML as Markdown (`convert_html`), with targets settled: pictures that the newsroom has are
        pictures, what leads nowhere is words."""
        markdown = convert_html(self._settle_html(markup), headings=True)
        markdown = _PICTURE.sub(r"![\1]({static}/\2)", markdown)
        return markdown.replace(_PICTURES, "{static}/").replace(_LINKED, "{static}/")

    def settle_markdown(self, text: str) -> str:
        """Markdown with settled targets, of links, pictures, definitions and raw HTML; code stays as it
        is."""
        done, fence = [], ""
        for line in text.split("\n"):
            mark = _FENCE.match(line)
            if mark and (not fence or line.strip().startswith(fence)):
                fence = "" if fence else mark[1][:3]
            done.append(line if fence or mark else self._settle_line(line))
        return "\n".join(done)

    def _settle_line(self, line: str) -> str:
        if "](" in line:
            spans = [one.span() for one in _CODE.finditer(line)]
            line = _INLINE.sub(
                lambda one: (
                    one[0]
                    if any(start <= one.start() < end for start, end in spans)
                    else self._settle_inline(one)
                ),
                line,
            )
        if (match := _DEFINITION.match(line)) and not _FOOTNOTE.match(line):
            settled = self.settle(match[2].strip("<>"))
            if not settled:
                return escape_words(TARGET_WORDS["a"], match[1].strip(" []:"), match[2])
            return f"{match[1]}{settled}{match[3]}"
        if "<" in line and not _CODE.search(line):
            line = tidy_html(self._settle_html(line))
            line = line.replace(_PICTURES, "{static}/").replace(_LINKED, "{static}/")
        return line

    def _settle_inline(self, match: re.Match[str]) -> str:
        sign, words, target, title = match.groups()
        settled = self.settle(target.strip("<>"))
        if "](" in words:
            words = _INLINE.sub(self._settle_inline, words)
        if sign and settled.startswith(("http://", "https://")):
            # A picture of elsewhere is not shown here: it is a link.
            return f"[{words or PurePosixPath(settled).name}]({target}{title})"
        if settled == target.strip("<>"):
            return f"{sign}[{words}]({target}{title})"
        if settled:
            address = f"<{settled}>" if re.search(r"[\s()]", settled) else settled
            # A picture of elsewhere is not shown here: it is a link.
            sign = sign if settled.startswith("{") else ""
            return f"{sign}[{words or PurePosixPath(settled).name}]({address}{title})"
        return escape_words(TARGET_WORDS["img" if sign else "a"], words, target.strip("<>"))

    def _settle_html(self, markup: str) -> str:
        pieces: list[str] = []
        last = 0
        for tag in iterate_tags(markup) if "<" in markup else ():
            target = tag.attributes.get("src") or tag.attributes.get("href") or ""
            if tag.closing or not target or _ABSOLUTE.match(target.strip()):
                continue
            pieces += (markup[last : tag.start], self._write_tag(tag, target))
            last = tag.end
        return "".join((*pieces, markup[last:])) if pieces else markup

    def _write_tag(self, tag: Tag, target: str) -> str:
        """The tag with its target settled, or words for it."""
        settled = self.settle(target)
        words = tag.attributes.get("alt") or PurePosixPath(target.split("?")[0]).name
        if tag.name == "a":
            address = settled.replace("{static}/", _LINKED)
            lost = escape(escape_words(TARGET_WORDS["a"], "", target), quote=False)
            return f'<a href="{escape(address)}">' if settled else f"{lost}<a>"
        if settled:
            address = settled.replace("{static}/", _PICTURES)
            return f'<img src="{escape(address)}" alt="{escape(words)}">'
        return escape(escape_words(TARGET_WORDS["img"], tag.attributes.get("alt", ""), target), quote=False)

    def _find(self, path: str) -> str:
        """A file of the newsroom that the path means, from its root or beside the old file."""
        root = self._request.root
        clean = unquote(path.split("#")[0].split("?")[0])
        if root is None or not clean or "\0" in clean:
            return ""
        for one in (clean.lstrip("/"), f"{self._place}/{clean}" if not clean.startswith("/") else ""):
            if one and _is_file(root, one) and not one.endswith((".md", ".rst")):
                return "{static}/" + one.lstrip("/")
        return ""


def _is_file(root: Path, name: str) -> bool:
    try:
        path = (root / name).resolve()
        return path.is_file() and path.is_relative_to(root.resolve())
    except (OSError, ValueError):
        return False


def _join(base: str, path: str) -> str:
    try:
        return urljoin(base, path)
    except ValueError:
        return ""


def escape_words(what: str, words: str, target: str) -> str:
    """Words for a target that leads nowhere from here."""
    return f"{words}（{what}：{render_inline([target])}）"
