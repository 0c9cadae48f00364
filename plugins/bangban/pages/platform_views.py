"""The platform's own pages: what it is, how to reach it, its categories and its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from bangban.content.model.platform import Stage
from bangban.content.urls import locate_prose
from bangban.dates.formatting import format_day
from bangban.dates.limits import parse_limit
from bangban.drawing.qr import draw_qr
from bangban.locale.zh.wording import TITLES
from bangban.pages._body_pictures import show_pictures
from bangban.pages._deadlines import find_waiting, has_deadlines
from bangban.pages._figure_views import make_figures
from bangban.pages._promise_views import word_promise
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.statistics.statistics_page import make_statistics_data
from bangban.pages.views.basics import Link
from bangban.pages.views.platform_page import AccessStep, JourneyStep, PlatformView
from bangban.typesetting.figures import keep_figures

# The prose platform/<name>.md, the template, the name of the page's title.
_PAGES = (
    ("intro", "platform", "platform"),
    ("how-to", "how_to", "how-to"),
    ("categories", "categories", "categories"),
)


def make_platform_pages(portal: PlanPortal, prose: Mapping[str, str]) -> Iterator[Page]:
    """The four pages; `prose` is the converted HTML of platform/*.md by name, which may be absent."""
    for name, template, title in _PAGES:
        arguments = (name, title, *_find_words(portal, name, title), prose.get(name, ""))
        yield Page(locate_prose(name), template, _make_platform_data, arguments, portal=portal)
    promises = find_waiting(portal).promises if has_deadlines(portal) else None
    words = _find_words(portal, "statistics", "statistics")
    told = (*words, prose.get("statistics", ""), promises)
    yield Page(locate_prose("statistics"), "statistics", make_statistics_data, told, portal=portal)


def _find_words(portal: Portal, name: str, title: str) -> tuple[str, str]:
    """Title and summary of a page, as its file has them, or of our own."""
    written = portal.library.prose.get(name)
    return (written.title, written.summary) if written else (TITLES[title], "")


def _make_platform_data(
    portal: Portal,
    address: str,
    name: str,
    nav: str,
    title: str,
    summary: str,
    prose: str,
) -> PageData:
    root = Link(TITLES["platform"], portal.url("platform/"))
    return make_page_data(
        portal,
        address,
        title,
        nav=nav,
        description=summary,
        parents=() if name == "intro" else (root,),
        platform=make_platform(portal),
        figures=make_figures(portal.library.figures),
        prose=Markup(show_pictures(portal, keep_figures(prose))),
    )


def make_platform(portal: Portal) -> PlatformView:
    """The platform's facts."""
    platform = portal.library.platform
    access, code = platform.access, platform.access.qr
    return PlatformView(
        name=platform.name,
        slogan=platform.slogan,
        started=format_day(platform.started) if platform.started else "",
        partners=platform.partners,
        categories=tuple(
            portal.count(portal.category(term.id), "categories") for term in platform.categories
        ),
        steps=tuple(AccessStep(step.title, step.text) for step in access.steps),
        journey=tuple(_make_step(stage) for stage in platform.journey),
        qr=Markup(draw_qr(code.target, code.label)) if code.target else Markup(""),
        qr_label=code.label,
        qr_target=code.target,
    )


def _make_step(stage: Stage) -> JourneyStep:
    promises = (
        word_promise(urgency, parse_limit(limit)) for urgency, limit in sorted(stage.promises, reverse=True)
    )
    return JourneyStep(stage.id, stage.name, stage.text, "，".join(promises))
