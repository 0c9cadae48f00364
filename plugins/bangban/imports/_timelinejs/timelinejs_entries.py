"""A slide or an era as an entry of front matter: what the import writes of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from bangban.exports.timeline_html import EVIDENCE_CLASS
from bangban.exports.timelinejs_shape import Notes, Slide, write_media_title
from bangban.imports._html_markdown import convert_html, list_links, strip_html
from bangban.imports._timelinejs.timelinejs_leftovers import write_leftovers
from bangban.locale.zh.interchange_messages import BACKGROUND_TITLE, DISPLAY_DATE, PLACES
from bangban.locale.zh.wording import ACTOR_NAMES
from bangban.markdown.removals import list_removals
from bangban.markdown.sanitizer import DROPPED_WITH_TEXT
from bangban.support.slugs import is_punctuation_only

_ACTORS = {name: kind for kind, name in ACTOR_NAMES.items()}
_EVIDENCE = re.compile(
    rf'\s*<ul class="{EVIDENCE_CLASS}">((?:<li>(?:(?!</?[lu][il]\b).)*</li>)+)</ul>\s*\Z', re.DOTALL
)
_DOCUMENT = re.compile(r'<li><a href="([^"]*)">(.*?)</a>(?: <code>([0-9a-f]{64})</code>)?</li>', re.DOTALL)
_ADDRESS = re.compile(r"(?:https?:)?//[^\s<>\"]+", re.IGNORECASE)
_LOOKS_LINKED = re.compile(r"\](?=[(（])")
_LONGEST_TITLE = 40


class SlideWords(Struct, frozen=True):
    """A slide without its time: plain `title`, Markdown `text`, and documents as front matter has them."""

    title: str
    text: str
    evidence: tuple[dict[str, str], ...]
    actor: object = None


def read_words(slide: Slide, display: str, notes: Notes) -> SlideWords:
    """The words of a slide; `display` are those of its date that its moment does not say."""
    markup, documents = _split_evidence(slide.text)
    for name in _list_lost(slide.headline, markup, slide.media.caption, slide.media.credit):
        notes.tell(slide.line, "timelinejs.html", which=slide.name, name=name)
    quoted, media = _read_media(slide, notes)
    title = _read_title(slide, markup, display, notes)
    if display and slide.display:
        notes.tell(slide.line, "timelinejs.display-kept", which=slide.name, text=display)
    shown = convert_html(f"<p>{_escape(DISPLAY_DATE.format(text=display))}</p>") if display else ""
    text = "\n\n".join(part for part in (shown, convert_html(markup), quoted) if part)
    evidence = [*media, *_read_background(slide, notes), *documents, *_link_words(slide, notes)]
    for name, _ in slide.extras:
        notes.tell(slide.line, "timelinejs.slide-extra", which=slide.name, name=name)
    unique = {(one["href"], one.get("title")): one for one in evidence}
    actor = _read_actor(slide, notes)
    said = [title, display, text, *(word for one in evidence for word in one.values())]
    left = write_leftovers(slide, [*said, strip_html(slide.group) if actor else ""])
    whole = "\n\n".join(part for part in (text, left) if part)
    return SlideWords(title, whole, tuple(unique.values()), actor)


def make_entry(words: SlideWords, at: str, name: str, background: bool) -> dict[str, object]:
    """The entry of the id `name` as the front matter has it, without the keys that say nothing."""
    entry: dict[str, object] = {"at": at, "id": name}
    if background:
        entry["background"] = True
    if words.actor:
        entry["actor"] = words.actor
    entry["title"] = words.title
    if words.text:
        entry["text"] = words.text
    if words.evidence:
        entry["evidence"] = list(words.evidence)
    return entry


def _split_evidence(markup: str) -> tuple[str, list[dict[str, str]]]:
    """The text, and the documents that our own export wrote behind it."""
    match = _EVIDENCE.search(markup)
    if match is None:
        return markup, []
    documents = []
    for href, title, digest in _DOCUMENT.findall(match[1]):
        document = {"href": unescape(href), "title": strip_html(title), "sha256": digest}
        documents.append({key: value for key, value in document.items() if value})
    return markup[: match.start()], documents


def _read_title(slide: Slide, markup: str, display: str, notes: Notes) -> str:
    title = strip_html(slide.headline)
    if title and not is_punctuation_only(title):
        return title
    candidates = (strip_html(markup), strip_html(slide.media.caption), display, strip_html(slide.group))
    other = next((words for words in candidates if words and not is_punctuation_only(words)), "")
    cut = other if len(other) <= _LONGEST_TITLE else f"{other[: _LONGEST_TITLE - 1]}…"
    if slide.role != "title":
        cut = cut or f"{slide.role} {slide.number}"
        notes.tell(slide.line, "timelinejs.no-headline", which=slide.name, text=cut)
    return cut


def _read_actor(slide: Slide, notes: Notes) -> object:
    name = strip_html(slide.group)
    if not name:
        return None
    if is_punctuation_only(name):
        notes.tell(slide.line, "timelinejs.group", which=slide.name, text=name)
        return None
    return _ACTORS.get(name, {"name": name})


def _read_media(slide: Slide, notes: Notes) -> tuple[str, list[dict[str, str]]]:
    """Markdown of a quotation that stands as media, and the media's address as a document."""
    media = slide.media
    caption, credit = strip_html(media.caption), strip_html(media.credit)
    alt = media.alt or ("" if media.title == caption else media.title)
    # Words that end in a square bracket are no link with those behind them.
    title = _LOOKS_LINKED.sub("] ", write_media_title(caption, " ".join(alt.split()), credit))
    if media.thumbnail:
        notes.tell(slide.line, "timelinejs.thumbnail", which=slide.name, url=media.thumbnail)
    url = media.url
    framed = list_links(url) if "<iframe" in url.lower() else []
    if framed:
        url = framed[0][0]
    linked = [_make_document(media.link, caption)] if _ADDRESS.fullmatch(media.link) else []
    if _ADDRESS.fullmatch(url):
        notes.tell(slide.line, "timelinejs.media-linked", which=slide.name, url=url)
        return "", [_make_document(url, title), *linked]
    quoted = convert_html(url) if "<" in url else ""
    if quoted:
        notes.tell(slide.line, "timelinejs.media-quoted", which=slide.name)
        words = convert_html(f"<p>{_escape(title)}</p>") if title else ""
        return "\n\n".join(part for part in (quoted, words) if part), linked
    if url:
        notes.tell(slide.line, "timelinejs.media-lost", which=slide.name, text=url)
    return (convert_html(f"<p>{_escape(title)}</p>") if title else ""), linked


def _read_background(slide: Slide, notes: Notes) -> Iterator[dict[str, str]]:
    if slide.background_color:
        notes.tell(slide.line, "timelinejs.background-lost", which=slide.name, text=slide.background_color)
    if _ADDRESS.fullmatch(slide.background_url):
        notes.tell(slide.line, "timelinejs.background", which=slide.name, url=slide.background_url)
        yield _make_document(slide.background_url, BACKGROUND_TITLE)
    elif slide.background_url:
        notes.tell(slide.line, "timelinejs.background-lost", which=slide.name, text=slide.background_url)


def _link_words(slide: Slide, notes: Notes) -> Iterator[dict[str, str]]:
    """The links of headline, caption and credit, which are plain words here."""
    places = {"headline": slide.headline, "caption": slide.media.caption, "credit": slide.media.credit}
    for place, markup in places.items():
        links = list_links(markup)
        if links:
            notes.tell(slide.line, "timelinejs.links", which=slide.name, where=PLACES[place])
        yield from (_make_document(url, words) for url, words in links)


def _make_document(url: str, title: str) -> dict[str, str]:
    href = f"https:{url}" if url.startswith("//") else url
    return {"href": href, "title": title} if title else {"href": href}


def _list_lost(*markups: str) -> list[str]:
    """Elements whose text goes with them, but frames, which become links."""
    names = {
        gone.name
        for markup in markups
        if "<" in markup
        for gone in list_removals(markup)
        if gone.kind == "element" and gone.name in DROPPED_WITH_TEXT and gone.name not in ("iframe", "embed")
    }
    return sorted(names)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
