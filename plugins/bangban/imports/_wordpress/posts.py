"""The items of a WXR file, as plain values. See https://wordpress.org/documentation/article/tools-export-screen/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree
from msgspec import Struct, field

from bangban.exports.timelinejs_shape import clean_text
from bangban.imports._xml_reading import name_element

_LEFT = frozenset(
    """nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template
    wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face""".split()
)
"""Kinds of items that are of WordPress itself, not of its readers."""


class Post(Struct, frozen=True):
    """An item: a post, a page, an attachment. `terms` pairs the taxonomy with the name; `values` are its
    other elements by name; `fields` what authors have added under names of their own; `comments` a count."""

    line: int
    kind: str
    values: Mapping[str, str]
    content: str = ""
    excerpt: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    comments: int = 0

    def get(self, name: str) -> str:
        """An element's text; "" where it is not there."""
        return self.values.get(name, "")

    @property
    def is_left(self) -> bool:
        """Whether it is of WordPress itself."""
        return self.kind in _LEFT


class WordpressSite(Struct, frozen=True):
    """The file: its items, and the names of authors by what they log in with."""

    posts: tuple[Post, ...]
    authors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def read_site(root: etree._Element) -> WordpressSite:
    """The items below the root, wherever they stand."""
    authors = {}
    for element in root.iter("{*}author"):
        values = {name_element(child): clean_text(child.text) for child in element.iterchildren("*")}
        if login := values.get("author_login", ""):
            authors[login] = values.get("author_display_name") or login
    return WordpressSite(tuple(_read_post(item) for item in root.iter("{*}item")), authors)


def _read_post(item: etree._Element) -> Post:
    values: dict[str, str] = {}
    content = excerpt = ""
    terms: list[tuple[str, str]] = []
    fields: list[tuple[str, str]] = []
    comments = 0
    for child in item.iterchildren("*"):
        name, text = name_element(child), child.text or ""
        if name == "encoded":
            is_excerpt = "excerpt" in (etree.QName(child).namespace or "")
            content, excerpt = (content, text) if is_excerpt else (text, excerpt)
        elif name == "category":
            terms.append((child.get("domain", "category"), clean_text(text)))
        elif name == "postmeta":
            fields += _read_field(child)
        elif name == "comment":
            comments += 1
        elif not len(child):
            values[name] = clean_text(text)
    kind = values.get("post_type", "post") or "post"
    line = item.sourceline or 1
    return Post(line, kind, values, content, excerpt, tuple(terms), tuple(fields), comments)


def _read_field(element: etree._Element) -> Iterator[tuple[str, str]]:
    """A field of its own name; those that begin with `_` are WordPress's and its plugins' own."""
    pair = {name_element(child): child.text or "" for child in element.iterchildren("*")}
    key, value = clean_text(pair.get("meta_key", "")), clean_text(pair.get("meta_value", ""))
    if key and value and not key.startswith("_"):
        yield key, value
