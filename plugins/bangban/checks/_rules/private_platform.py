"""Private data in the platform's own files: its data, its figures, the words of its pages.

What stands below hotlines, request, legal, agencies and access of platform.yaml is there to be known.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import SiteRule
from bangban.diagnostics.problems import Problem
from bangban.privacy.allowed import is_wild
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    for use in site.private:
        if use.key not in site.public.keys:
            yield Problem(use.position, f"privacy.{use.kind}", {"masked": use.masked}, use.fix)
    for one in site.platform.allow:
        if is_wild(one.text):
            yield Problem(one.position, "allow.pattern")


RULE = SiteRule(_check)
