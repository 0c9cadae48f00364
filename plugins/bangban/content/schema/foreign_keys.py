"""Keys of other programs in the header of a story (Jekyll, Hugo, Hexo, exports of WordPress): what says the
same here, so that nobody who only deletes an unknown line publishes what that program has kept back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from bangban.diagnostics.fixes import Edit, Fix
from bangban.frontmatter.nodes import Node, Scalar

_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
# What a flag of another program says of publication, where it is true and where it is false.
_FLAGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("published", "publish"), ("draft: false", "draft: true")),
        **dict.fromkeys(("hidden", "hide", "unlisted"), ("status: hidden", "status: published")),
        **dict.fromkeys(("private", "headless", "unpublished"), ("draft: true", "draft: false")),
    }
)
# Whoever has the password could read it: here nobody can be asked for one.
_LOCKS = ("password", "post_password")
# From then on the program showed it no more.
_ENDS = ("expirydate", "expires", "unpublishdate")
_RENAMED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("lastmod", "last_modified_at", "last_modified", "updated_at"), "updated"),
        **dict.fromkeys(("publishdate", "pubdate", "publish_date"), "embargo"),
        **dict.fromkeys(("excerpt", "abstract", "intro"), "summary"),
        **dict.fromkeys(("keywords", "keyword"), "tags"),
        **dict.fromkeys(("post_status", "visibility"), "status"),
        **dict.fromkeys(("categories", "columns"), "section"),
    }
)
# What only tells that program how to draw the page, or where.
_IDLE = frozenset(
    """layout type weight toc mathjax katex math comments comment permalink url top sticky cover_image
    thumbnail banner outputs markup linktitle slides cascade menu menus sitemap wordcount reading_time
    reward copyright disablenunjucks index_img banner_img id guid post_id wordpress_id""".split()
)


class ForeignKey(Struct, frozen=True):
    """What is told of the key: a code, and the `new` line to write instead; `name` is that line's key, ""
    for a comment. `fix` writes it, where the value stands on the key's line."""

    code: str
    new: str = ""
    name: str = ""
    fix: Fix = ()

    def fill_in(self, key: Scalar) -> dict[str, str]:
        """The values of the message."""
        return {"key": key.text, "new": self.new}


def find_foreign(key: Scalar, value: Node) -> ForeignKey | None:
    """What a key of another program is here; None for a key that is none."""
    name = key.text.lower()
    if name in _FLAGS and not _is_date(value):
        return _convert_flag(key, value, *_FLAGS[name])
    if name in _LOCKS:
        return _write(key, value, "draft: true", with_old=True)
    if name in _ENDS:
        return ForeignKey("key.foreign-end")
    if name in ("_build", "build"):
        return ForeignKey("key.foreign", "draft: true", "draft")
    if name in _RENAMED:
        return _rename(key, value, _RENAMED[name])
    return _comment_out(key, value) if name in _IDLE else None


def _is_date(value: Node) -> bool:
    """Whether `published` tells when."""
    return isinstance(value, Scalar) and len(value.text) > 1 and value.text[0].isdigit()


def _convert_flag(key: Scalar, value: Node, if_true: str, if_false: str) -> ForeignKey:
    word = value.text.strip().lower() if isinstance(value, Scalar) else ""
    if word in _TRUE or word in _FALSE:
        return _write(key, value, if_true if word in _TRUE else if_false)
    # What nobody can read is not published: the line that shows less.
    least = if_true if if_true in ("draft: true", "status: hidden") else if_false
    return ForeignKey("key.foreign", least, least.partition(":")[0])


def _rename(key: Scalar, value: Node, name: str) -> ForeignKey:
    shown = value.text if isinstance(value, Scalar) and value.rewrite("") else ""
    # One blank between two is Jekyll's way to write a list.
    if name == "section" and (not shown or " " in shown):
        return ForeignKey("key.foreign-list")
    return ForeignKey("key.foreign", f"{name}: {shown or '…'}", name, key.rewrite(name))


def _write(key: Scalar, value: Node, new: str, *, with_old: bool = False) -> ForeignKey:
    """The line `new`; with the old words behind it as a comment, if they may be needed again."""
    name, _, word = new.partition(": ")
    if not isinstance(value, Scalar) or value.position.line != key.position.line:
        return ForeignKey("key.foreign", new, name)
    said = f"{word}  # {key.text}: {value.text}" if with_old else word
    fix = (*key.rewrite(name), *value.rewrite(said))
    return ForeignKey("key.foreign", f"{name}: {said}", name, fix if len(fix) > 1 else ())


def _comment_out(key: Scalar, value: Node) -> ForeignKey:
    place = key.position
    if not isinstance(value, Scalar) or value.position.line != place.line or place.column != 1:
        return ForeignKey("key.foreign-idle")
    fix = (Edit(place.line, 1, "", "# "),) if not value.text or value.rewrite("") else ()
    return ForeignKey("key.foreign-idle", f"# {key.text}: {value.text}".rstrip(), "", fix)
