"""Who may show a page in a frame: any site the timelines made for it, nobody else's pages.

Only an HTTP header can say so (CSP 3, `frame-ancestors`: a meta element is not heard). The site
brings a `_headers` file for hosts that read one (Netlify, Cloudflare Pages); README tells the rule
for others.
"""

from __future__ import annotations

import re

HEADERS_FILE = "_headers"
POLICY_HEADER = "Content-Security-Policy"
_CLOSED, _OPEN = "frame-ancestors 'self'", "frame-ancestors *"
_FRAMED = re.compile(r"/(?:articles|editorials|cases)/[^/]+/embed/(?:index\.html)?")


def name_policy(path: str) -> str:
    """The policy for the path of a request (decoded, below the site's base)."""
    return _OPEN if _FRAMED.fullmatch(path) else _CLOSED


def write_headers(base: str) -> str:
    """The `_headers` file of a site below `base` (`/` or `/sub/`).

    A later rule adds to an earlier one, so the open one first takes the closed one away (`!`).
    """
    lines = [f"{base}*", f"  {POLICY_HEADER}: {_CLOSED}"]
    for folder in ("articles", "editorials", "cases"):
        lines += [f"{base}{folder}/:slug/embed/*", f"  ! {POLICY_HEADER}", f"  {POLICY_HEADER}: {_OPEN}"]
    return "\n".join([*lines, ""])
