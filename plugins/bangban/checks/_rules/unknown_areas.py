"""Areas that platform.yaml does not name: a slip, by which a case would be missed where others are found.
Where it names none, any words will do."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.diagnostics.problems import Position, Problem
from bangban.site.checked_site import CheckedSite
from bangban.support.nearest_names import nearest


def _check(site: CheckedSite) -> Iterator[Problem]:
    known = {text: area.name for area in site.platform.areas for text in (area.id, area.name)}
    if not known:
        return
    for file in site.open_stories(lambda card: bool(card.area) and card.area not in known):
        case = file.story.case if file.story else None
        area = case.area if case else ""
        if case and area and area not in known:
            guess = nearest(area, tuple(known))
            code = "area.unknown" if guess else "area.unknown-far"
            names = "、".join(one.name for one in site.platform.areas)
            yield Problem(
                case.area_place or Position(file.path), code, {"text": area, "nearest": guess, "names": names}
            )


_CASE = "case: {category: medicine, state: closed, basis: reporting, area: %s}"

RULE = SiteRule(
    _check,
    Example("area.unknown", "eaast", "east", _CASE),
    Example("area.unknown-far", "mountains", "east", _CASE),
)
