"""The text of a post as HTML that stands alone: paragraphs where WordPress makes them, no comments of its
blocks, shortcodes as what they show or as words."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from bangban.locale.zh.interchange_messages import BLOCK_LEFT

Tell = Callable[[str, str], None]
"""Told of what is not carried over: the code of the message, and its name."""

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_BLOCK = re.compile(r"\s*wp:([a-z0-9/-]+)\s*(\{.*\})?\s*(/?)\s*\Z", re.DOTALL)
_KEPT_COMMENT = re.compile(r"\s*(?:/?wp:|more\b|nextpage\b|noteaser\b)")
_SHORTCODE = re.compile(r"\[(\[?)(/?)([a-zA-Z][\w-]*)((?:\s[^\[\]]*)?)\](\]?)")
_CAPTION_IMAGE = re.compile(r"((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(.*)\Z", re.DOTALL)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_BLOCK_START = re.compile(
    r"\s*</?(?:address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    r"|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|iframe|video|audio)\b",
    re.IGNORECASE,
)
_PRESERVED = re.compile(
    r"(<pre\b.*?</pre>|<script\b.*?</script>|<style\b.*?</style>)", re.DOTALL | re.IGNORECASE
)
_SHOWN = frozenset(("caption", "wp_caption", "embed"))
_MEDIA = ("video", "audio", "playlist")


def write_markup(content: str, tell: Tell) -> str:
    """The HTML of a post."""
    text = content.replace("\r\n", "\n").replace("\r", "\n")
    is_blocks = "<!-- wp:" in text
    text = _COMMENT.sub(lambda one: _drop_comment(one, tell), text)
    text = _write_captions(text)
    text = _SHORTCODE.sub(lambda one: _keep_shortcode(one, tell), text)
    return text if is_blocks else _write_paragraphs(text)


def _drop_comment(match: re.Match[str], tell: Tell) -> str:
    """A block's comment goes; of a block without a text of its own, which the server fills in, words stay,
    and of a comment that somebody wrote, too, since it was hidden: it is told."""
    block = _BLOCK.match(match[1])
    if block and block[3]:
        tell("import.block", block[1])
        return f"\n\n<p>{BLOCK_LEFT.format(name=block[1])}</p>\n\n"
    if not _KEPT_COMMENT.match(match[1]):
        tell("import.comment", " ".join(match[1].split()))
    return ""


def _write_captions(text: str) -> str:
    """`[caption]<img> words[/caption]` as a picture and a paragraph."""
    pieces = []
    for piece in re.split(r"(?=\[(?:wp_)?caption\b)", text):
        head = re.match(r"\[(?:wp_)?caption\b[^\[\]]*\]", piece)
        end = re.search(r"\[/(?:wp_)?caption\]", piece)
        if not head or not end:
            pieces.append(piece)
            continue
        inner, rest = piece[head.end() : end.start()], piece[end.end() :]
        image = _CAPTION_IMAGE.match(inner.strip())
        picture, words = (image[1], image[2]) if image else ("", inner)
        old = re.search(r"caption=(?:\"([^\"]*)\"|'([^']*)')", head[0])
        words = words.strip() or (old[1] or old[2] if old else "")
        pieces.append(f"\n\n<p>{picture}</p>\n\n<p>{words}</p>\n\n{rest}")
    return "".join(pieces)


def _keep_shortcode(match: re.Match[str], tell: Tell) -> str:
    """A shortcode as it was typed, told; of `[embed]` the address stays, of media their addresses as
    links."""
    doubled, closing, name, attributes, _ = match.groups()
    if doubled:
        return match[0]
    if name in _SHOWN:
        return ""
    if name in _MEDIA:
        sources = re.findall(r"https?://[^\s\"'\[\]<>]+", attributes)
        return "".join(f'<p><a href="{escape(one)}">{escape(one)}</a></p>' for one in sources)
    if not closing:
        tell("import.shortcode", name)
    return match[0]


def _write_paragraphs(text: str) -> str:
    """Paragraphs where the text has blank lines, and line ends, as WordPress's `wpautop` makes them."""
    pieces = []
    for number, part in enumerate(_PRESERVED.split(text)):
        if number % 2:
            pieces.append(part)
            continue
        for block in _PARAGRAPHS.split(part):
            if not block.strip():
                continue
            is_block = _BLOCK_START.match(block)
            pieces.append(block if is_block else "<p>" + block.strip().replace("\n", "<br>\n") + "</p>")
    return "\n\n".join(pieces)
