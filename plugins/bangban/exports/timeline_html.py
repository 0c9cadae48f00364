"""What stands beside an entry's text in exports whose only place for it is HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from bangban.exports._record_values import CorrectionValue, EvidenceValue, MediaValue
from bangban.locale.zh.interchange_messages import CORRECTED
from bangban.markdown.sanitizer import judge

# A sanitizer has closed every <rt>.
_READING = re.compile(r"(?P<rp><rp>[^<]*</rp>\s*)?(?P<reading><rt\b[^>]*>(?:(?!</rt>).)*</rt>)", re.DOTALL)

EVIDENCE_CLASS = "evidence"
"""The class of the list of documents; the import of TimelineJS knows it again."""


def list_evidence_html(evidence: tuple[EvidenceValue, ...]) -> str:
    """The documents as a `<ul>` of links, each with its SHA-256; "" for none. What the gate for HTML would
    not let pass (`javascript:…`) is no link: a preview shows it as text, as its page does."""
    if not evidence:
        return ""
    items = "".join(f"<li>{_link_document(one)}</li>" for one in evidence)
    return f'<ul class="{EVIDENCE_CLASS}">{items}</ul>'


def write_corrections_html(corrections: Iterable[CorrectionValue]) -> str:
    """What has been put right, each with the day since when; "" for none."""
    return "\n".join(f"<p>{CORRECTED.format(when=row.display)}</p>\n{row.html}" for row in corrections)


def set_off_ruby(html: str) -> str:
    """The HTML with `<rp>` around the readings of ruby that have none: programs that show only the words
    would run them together with the text (郑zhèng)."""
    return _READING.sub(_bracket, html) if "<rt" in html else html


def _bracket(match: re.Match[str]) -> str:
    return match[0] if match["rp"] else f"<rp>（</rp>{match['reading']}<rp>）</rp>"


def write_media_html(media: MediaValue) -> str:
    """The picture as a `<figure>` with caption and credit."""
    image = f'<img src="{escape(media.url)}" alt="{escape(media.alt)}">'
    words = " ".join(part for part in (media.caption, media.credit) if part)
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    return f"<figure>{image}{caption}</figure>"


def _link_document(evidence: EvidenceValue) -> str:
    words = escape(evidence.title or evidence.url)
    link = f'<a href="{escape(evidence.url)}">{words}</a>' if judge("a", "href", evidence.url) else words
    return f"{link} <code>{evidence.sha256}</code>" if evidence.sha256 else link
