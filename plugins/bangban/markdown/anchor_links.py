"""Links to a place on a page (`#…`) of ours: whether the page has it, and which one was most likely meant."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import unquote

from msgspec.structs import replace

from bangban.markdown._anchors import name_anchor
from bangban.markdown.links import ResolvedLink, Targets
from bangban.support.html_tokens import iterate_tags
from bangban.support.nearest_names import nearest

# What every page has, what browsers take for its start (HTML Standard, “select the indicated part”), and what
# a story and its timeline are called in linked data.
_EVERYWHERE = frozenset(("", "top", "content", "story", "timeline"))
# Steps of the way to help; a place by its words (URL fragment text directives); the way back from a footnote,
# of which nothing is to be told where nothing leads to it.
_PASSED = ("journey-", ":~:", "fnref")
_OF_NOTES = ("fn:", "fnref")


def list_ids(html: str) -> frozenset[str]:
    """The ids in HTML that has been made safe."""
    tags = iterate_tags(html) if ' id="' in html else ()
    return frozenset(tag.attributes["id"] for tag in tags if "id" in tag.attributes)


def settle_anchor(link: ResolvedLink, source_path: str, href: str, targets: Targets) -> ResolvedLink:
    """The link of a text in the file `source_path`, typed as `href`: with the name that the place has on the
    page it leads to (`{#x}` is `h-x` there), or, where that page has no such place, with the problem
    `link.anchor` and the nearest that it has. Where nothing is known of the page, as it was."""
    head, sign, typed = (link.url or "").partition("#")
    fragment = unquote(typed)
    if not sign or link.problem or fragment in _EVERYWHERE or fragment.startswith(_PASSED):
        return link
    path = link.story or _find_page(head, source_path, targets)
    ids = targets.list_anchors(path) if path else None
    if ids is None or fragment in ids or (targets.has_own_templates and _may_be_theirs(fragment)):
        return link
    named = name_anchor(fragment)
    if named in ids:
        return replace(link, url=f"{head}#{named}")
    near = _guess(fragment, ids)
    return replace(link, problem="link.anchor", nearest=f"{href.partition('#')[0]}#{near}" if near else "")


def _find_page(head: str, source_path: str, targets: Targets) -> str | None:
    """The content file whose page stands at an address as it is written on pages; "" is the text's own."""
    if not head:
        return source_path
    address = head.partition("?")[0]
    if "//" in address:
        site = targets.site.rstrip("/")
        if not site or not address.startswith(f"{site}/"):
            return None
        address = address[len(site) :]
    else:
        address = address.removeprefix(targets.base)
    return targets.find_page(unquote(address))


def _guess(fragment: str, ids: frozenset[str]) -> str:
    """The place that was most likely meant, or ""."""
    likely = _list_likely(ids)
    return nearest(fragment, likely) or (nearest(name_anchor(fragment), likely) if fragment.isascii() else "")


@lru_cache(maxsize=8)
def _list_likely(ids: frozenset[str]) -> tuple[str, ...]:
    """No footnotes, whose names are ours; in a fixed order."""
    return tuple(sorted(one for one in ids if not one.startswith(_OF_NOTES)))


def _may_be_theirs(fragment: str) -> bool:
    """Whether a template of the newsroom's own may have given this id: a text's are told by their form."""
    return fragment.isascii() and not fragment.startswith(("h-", "t-", *_OF_NOTES))
