"""How long closed cases took, as far as it is known."""

from __future__ import annotations

from bangban.content.measures.measuring import measure_between
from bangban.pages.portal import PlanPortal


def find_durations(portal: PlanPortal) -> dict[str, int]:
    """The seconds from the request to the closing of each listed case that is closed, by its content path; of
    times that are known about only, the middle of what they can be. A case of which it is not known is not
    there."""
    found: dict[str, int] = {}
    for facts in portal.collections.list_facts():
        request, closed = facts.request, facts.closed
        if request and closed and None not in (request.low, request.high, closed.low, closed.high):
            took = measure_between(request, closed)
            if took and took.high is not None:
                found[facts.path] = (took.low + took.high) // 2
    return found
