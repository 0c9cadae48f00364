"""What stands where a story was: pages that lead on, notices of what has been taken down, and the same for
servers that can answer with 301 and 410: `_redirects` (Netlify, Cloudflare Pages), forms for nginx and Caddy.

They follow from a few stories and from withdrawn.yaml alone: they are planned at each build.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from bangban.content.urls import name_file
from bangban.pages.signposts import Redirect, list_redirects, make_notice_pages, make_redirect_page
from bangban.site.outputs.output import (
    Made,
    NodeId,
    Output,
    PlanQuestions,
    Renderer,
    Role,
    SiteKind,
    make_page,
)

Rules = tuple[tuple[Redirect, ...], tuple[str, ...]]
"""The redirects, and the addresses of what is gone."""

REDIRECTS_FILE, NGINX_FILE, CADDY_FILE = "_redirects", "_redirects.nginx", "_redirects.caddy"


def _list_aliases(plan: PlanQuestions) -> Iterator[Output]:
    portal, loose = plan.site.portal, plan.site.loose
    for redirect in list_redirects(portal, loose.notices):
        page = make_redirect_page(portal, redirect)
        # A newsroom's own file of that name counts, here and below.
        if page.file not in loose.statics:
            yield Output(NodeId("alias", redirect.alias), make_page, (page,))


def _list_notices(plan: PlanQuestions) -> Iterator[Output]:
    for page in make_notice_pages(plan.site.portal, plan.site.loose.notices):
        yield Output(NodeId("notice", page.address), make_page, (page,))


def _list_rules(plan: PlanQuestions) -> Iterator[Output]:
    portal, notices = plan.site.portal, plan.site.loose.notices
    moved = tuple(sorted(one for one in list_redirects(portal, notices) if one.listed))
    # At the address of a hidden story its notice stands, and whoever has it finds that; no list tells of it.
    told = [
        one._replace(addresses=tuple(place for place in one.addresses if place not in one.hidden))
        for one in notices
    ]
    gone = tuple(page.address for page in make_notice_pages(portal, told))
    for name in (REDIRECTS_FILE, NGINX_FILE, CADDY_FILE):
        if name not in plan.site.loose.statics:
            yield Output(NodeId("redirects", name), _make_rules, (name, (moved, gone)))


def _make_rules(renderer: Renderer, name: str, rules: Rules) -> Made:
    renderer.note("frame")
    yield name, _WRITERS[name](renderer.portal.base, *rules).encode()


def write_redirects(base: str, moved: tuple[Redirect, ...], gone: tuple[str, ...]) -> str:
    """The `_redirects` file: no star, no `!`, no query, which not every host takes. A host that gives no 410
    passes over such a line, and sends the notice as the page that it is."""
    lines = [f"{_quote(base + one.alias)} {_quote(base + one.target)} 301" for one in moved]
    lines += [f"{_quote(base + address)} {_quote(base + name_file(address))} 410" for address in gone]
    return "".join(f"{line}\n" for line in lines)


def write_nginx(base: str, moved: tuple[Redirect, ...], gone: tuple[str, ...]) -> str:
    """Locations for nginx, to be included in a `server`. It compares decoded addresses."""
    lines = [f'location = "{base}{one.alias}" {{ return 301 {_quote(base + one.target)}; }}' for one in moved]
    lines += [
        f'location = "{base}{address}" {{ error_page 410 {_quote(base + name_file(address))}; return 410; }}'
        for address in gone
    ]
    return "".join(f"{line}\n" for line in lines)


def write_caddy(base: str, moved: tuple[Redirect, ...], gone: tuple[str, ...]) -> str:
    """Directives for Caddy, to be imported in a site that has a `root`. It compares decoded addresses."""
    lines = [f'redir "{base}{one.alias}" {_quote(base + one.target)} 301' for one in moved]
    lines += [
        f'handle "{base}{address}" {{\n'
        f"\trewrite * {base}{name_file(address)}\n\tfile_server {{\n\t\tstatus 410\n\t}}\n}}"
        for address in gone
    ]
    return "".join(f"{line}\n" for line in lines)


def _quote(path: str) -> str:
    return quote(path, safe="/-._~%")


_WRITERS = {REDIRECTS_FILE: write_redirects, NGINX_FILE: write_nginx, CADDY_FILE: write_caddy}

KINDS = (
    SiteKind("alias", Role.SIGN, _list_aliases),
    SiteKind("notice", Role.SIGN, _list_notices),
    SiteKind("redirects", Role.FILE, _list_rules),
)
