"""Files that must not go out, for they would run at our address or tell of people, where the desk keeps them
or anything leads to them; and those of which something is taken out, where anything leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Problem
from bangban.site.checked_site import CheckedSite
from bangban.site.static_files import is_media


def _check(site: CheckedSite) -> Iterator[Problem]:
    for path, problem in site.active.items():
        # A page that the settings name is the site's own: it proves to a search engine whose site it is.
        is_extra = site.config.extras.find(path) is not None and problem.code != "file.active"
        named = path in site.used or is_extra
        if named or (is_media(path) and problem.level == "error"):
            yield problem


_SVG = '<svg xmlns="http://www.w3.org/2000/svg">%s</svg>'

RULE = SiteRule(
    _check,
    Example("file.active", "files/notice.html", "files/notice.pdf", part="path"),
    Example("file.program", "files/setup.exe", "files/setup.pdf", part="path"),
    Example("svg.active", "<script/>", "<path/>", _SVG, "file", "images/lift.svg"),
    Example("svg.unknown", '<rect style="a-new-property: 1"/>', "<rect/>", _SVG, "file", "images/lift.svg"),
    Example(
        "svg.picture",
        '<image href="data:image/png;base64,AAAA"/>',
        '<image href="#lift"/>',
        _SVG,
        "file",
        "images/lift.svg",
    ),
    Example("svg.broken", "<path>", "<path/>", _SVG, "file", "images/lift.svg"),
)
