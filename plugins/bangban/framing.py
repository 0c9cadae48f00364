"""Who may show a page in a frame: any site the timelines made for it, nobody else's pages. And what pictures
and attachments may do when they are opened alone: nothing (CSP 3, `sandbox`).

Only an HTTP header can say so (CSP 3, `frame-ancestors`: a meta element is not heard). The site
brings a `_headers` file for hosts that read one (Netlify, Cloudflare Pages); README tells the rule
for others.
"""

from __future__ import annotations

import re

HEADERS_FILE = "_headers"
POLICY_HEADER = "Content-Security-Policy"
TYPE_HEADER, TYPE_RULE = "X-Content-Type-Options", "nosniff"
_CLOSED, _OPEN = "frame-ancestors 'self'", "frame-ancestors *"
_SANDBOX = f"default-src 'none'; style-src 'unsafe-inline'; sandbox; {_CLOSED}"
_FOLDERS = ("images", "files")
_FRAMED = re.compile(r"/(?:articles|editorials|cases)/[^/]+/embed/(?:index\.html)?")


def name_policy(path: str) -> str:
    """The policy for the path of a request (decoded, below the site's base): of the file that it means,
    however many slashes and dots stand between."""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if parts and parts[0] in _FOLDERS:
        return _SANDBOX
    plain = "/".join(("", *parts, *([""] if path.endswith("/") else [])))
    return _OPEN if _FRAMED.fullmatch(plain) else _CLOSED


def write_headers(base: str) -> str:
    """The `_headers` file of a site below `base` (`/` or `/sub/`).

    A later rule adds to an earlier one, so the open one first takes the closed one away (`!`). Of two
    policies both hold.
    """
    lines = [f"{base}*", f"  {POLICY_HEADER}: {_CLOSED}"]
    for folder in ("articles", "editorials", "cases"):
        lines += [f"{base}{folder}/:slug/embed/*", f"  ! {POLICY_HEADER}", f"  {POLICY_HEADER}: {_OPEN}"]
    for folder in _FOLDERS:
        rules = (f"{POLICY_HEADER}: {_SANDBOX}", f"{TYPE_HEADER}: {TYPE_RULE}")
        lines += [f"{base}{folder}/*", *(f"  {rule}" for rule in rules)]
    return "\n".join([*lines, ""])
