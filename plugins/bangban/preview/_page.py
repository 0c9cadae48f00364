"""What a page looks like in the preview: with the problems above it, and reloading itself."""

from __future__ import annotations

import html
import re

from bangban.diagnostics.problems import ProblemRow
from bangban.locale.zh.messages import LEVELS
from bangban.locale.zh.preview import WORDS
from bangban.support.values import dataclass

MOST_SHOWN = 50
"""Problems on the page; a longer list would push the page itself out of sight."""

_POLICY = re.compile(r"<meta\b[^<>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^<>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"(\bcontent\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
# What our script, its event stream and our stylesheet need; each falls back to default-src (CSP 3, 6.1).
_NEEDED = ("script-src", "connect-src", "style-src")


@dataclass(frozen=True, slots=True)
class Panel:
    """What is told above each page: the rows of `bangban check --format json`, and what the build
    said when it failed."""

    problems: tuple[ProblemRow, ...] = ()
    failure: str = ""

    def __bool__(self) -> bool:
        return bool(self.problems or self.failure)


def decorate_page(markup: str, panel: Panel, version: str) -> str:
    """The page with our script, and with the panel where it tells anything."""
    script = f'<script src="/_bangban/reload.js" data-version="{html.escape(version)}" defer></script>'
    style = '<link rel="stylesheet" href="/_bangban/preview.css">' if panel else ""
    markup = _POLICY.sub(lambda match: _relax_meta(match[0]), markup)
    head = _HEAD_END.search(markup)
    place = head.start() if head else 0
    markup = markup[:place] + style + script + markup[place:]
    body = _BODY.search(markup)
    place = body.end() if body else len(markup[:place] + style + script)
    return markup[:place] + render_panel(panel) + markup[place:]


def render_panel(panel: Panel) -> str:
    """The panel as HTML, "" where there is nothing to tell."""
    if not panel:
        return ""
    failure = f"<p>{WORDS['failure']}</p><pre>{html.escape(panel.failure)}</pre>" if panel.failure else ""
    return (
        f'<aside class="bangban-preview" aria-label="{WORDS["panel"]}">{failure}{_render_list(panel)}</aside>'
    )


def make_plain_page(title: str, text: str = "") -> str:
    """A page for when the site has none."""
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{html.escape(title)}</title></head>"
        f"<body><main><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p></main></body></html>"
    )


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


def _render_list(panel: Panel) -> str:
    if not panel.problems:
        return ""
    count = len(panel.problems)
    rows = "".join(_render_row(row) for row in panel.problems[:MOST_SHOWN])
    more = f"<li>{WORDS['more'].format(count=count - MOST_SHOWN)}</li>" if count > MOST_SHOWN else ""
    summary = WORDS["summary"].format(count=count)
    return f"<details open><summary>{summary}</summary><ol>{rows}{more}</ol></details>"


def _render_row(row: ProblemRow) -> str:
    place, words = f"{row['path']}:{row['line']}:{row['column']}", f"{row['message']}{row['mend']}"
    level = row.get("level", "error")
    label = "" if level == "error" else f"<strong>{LEVELS[level]}</strong> "
    return f"<li><code>{html.escape(place)}</code>{label}{html.escape(words)}</li>"
