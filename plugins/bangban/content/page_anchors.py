"""The places of a page that links may lead to: ids of its headings, footnotes and entries."""

from __future__ import annotations

from bangban.content.model.platform import PlatformPage
from bangban.content.model.story import Story
from bangban.content.timelines.entry_ids import name_entries
from bangban.markdown.anchor_links import list_ids
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink


def list_page_anchors(page: Story | PlatformPage) -> frozenset[str]:
    """All ids of the page that come from its file; where its own links lead makes no difference to them."""
    texts = {"": page.body}
    entries = () if isinstance(page, PlatformPage) else page.timeline
    texts |= {f"e{index}": entry.text.markdown for index, entry in enumerate(entries) if entry.text}
    if not isinstance(page, PlatformPage):
        texts |= {f"c{index}": row.text.markdown for index, row in enumerate(page.corrections)}
    converter = Converter()
    made = (
        list_ids(
            converter.convert(text, prefix=prefix, top=2 if not prefix else 4, resolve=ResolvedLink).html
        )
        for prefix, text in texts.items()
    )
    return frozenset(name_entries(entries).values()).union(*made)
