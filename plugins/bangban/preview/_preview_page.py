"""What a page looks like in the preview: with the problems above it, and reloading itself."""

from __future__ import annotations

import html
import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from msgspec import Struct

from bangban.diagnostics.formats import ProblemRow
from bangban.locale.zh.messages import LEVELS
from bangban.locale.zh.wording import PREVIEW

MOST_SHOWN = 50
"""Problems on the page; a longer list would push the page itself out of sight."""

ASSETS = Path(__file__).with_name("assets")
"""What the preview adds to pages, as files: templates, a stylesheet, a script."""

_TEMPLATES = Environment(loader=FileSystemLoader(ASSETS), autoescape=True)
_POLICY = re.compile(r"<meta\b[^<>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^<>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"(\bcontent\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
# What our script, its event stream and our stylesheet need; each falls back to default-src (CSP 3, 6.1).
_NEEDED = ("script-src", "connect-src", "style-src")


class Panel(Struct, frozen=True):
    """What is told above each page: the rows of `bangban check --format json`, and what the build
    said when it failed."""

    problems: tuple[ProblemRow, ...] = ()
    failure: str = ""

    def __bool__(self) -> bool:
        return bool(self.problems or self.failure)


def decorate_page(markup: str, panel: Panel, version: str, root: str = "/") -> str:
    """The page with our script, and with the panel where it tells anything; `root` leads to the root of the
    site, as an address in the page."""
    markup = _POLICY.sub(lambda match: _relax_meta(match[0]), markup)
    added = _TEMPLATES.get_template("head.html").render(panel=panel, version=version, root=root)
    head = _HEAD_END.search(markup)
    place = head.start() if head else 0
    markup = markup[:place] + added + markup[place:]
    body = _BODY.search(markup)
    place = body.end() if body else place + len(added)
    return markup[:place] + render_panel(panel) + markup[place:]


def render_panel(panel: Panel) -> str:
    """The panel as HTML, "" where there is nothing to tell."""
    if not panel:
        return ""
    return _TEMPLATES.get_template("panel.html").render(
        panel=panel, most=MOST_SHOWN, words=PREVIEW, levels=LEVELS
    )


def make_plain_page(title: str, text: str = "") -> str:
    """A page for when the site has none."""
    return _TEMPLATES.get_template("plain.html").render(title=title, text=text)


def relax_policy(policy: str) -> str:
    """A content security policy that also allows this host's scripts, styles and connections."""
    rules = [rule.split() for rule in policy.split(";") if rule.strip()]
    named = {name.lower(): sources for name, *sources in reversed(rules)}
    for name in _NEEDED if named else ():
        sources = named.get(name, named.get("default-src"))
        if sources is not None:
            kept = [source for source in sources if source.lower() not in ("'none'", "'self'")]
            named[name] = [*kept, "'self'"]
    order = dict.fromkeys((*(name.lower() for name, *_ in rules), *named))
    return "; ".join(" ".join((name, *named[name])) for name in order)


def _relax_meta(tag: str) -> str:
    def replace(match: re.Match[str]) -> str:
        policy = html.unescape(match[2] if match[2] is not None else match[3])
        return f'{match[1]}"{html.escape(relax_policy(policy), quote=False)}"'

    return _CONTENT.sub(replace, tag, count=1)
