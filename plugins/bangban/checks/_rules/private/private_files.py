"""Private data in what is no story: the platform's data, its figures, the words of its pages, and those in
drawings and attachments that go out.

What stands below hotlines, request, legal, agencies and access of platform.yaml is there to be known.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import SiteRule
from bangban.content.files.folder import PLATFORM_FILE
from bangban.content.private_uses import PrivateUse
from bangban.diagnostics.problems import Problem
from bangban.privacy.allowed import is_wild
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    for use in (*site.private, *_list_file_uses(site)):
        if use.key not in site.public.keys:
            yield Problem(
                use.position, f"privacy.{use.kind}", {"masked": use.masked, "allow": PLATFORM_FILE}, use.fix
            )
    for one in site.platform.allow:
        if is_wild(one.text):
            yield Problem(one.position, "allow.pattern")


def _list_file_uses(site: CheckedSite) -> Iterator[PrivateUse]:
    """What is private in the words of files that pages lead to."""
    for path in site.paths:
        if path in site.needed:
            yield from site.list_words(path)


RULE = SiteRule(_check)
