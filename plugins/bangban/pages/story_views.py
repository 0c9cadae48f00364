"""A story's own page."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from bangban.content.model.story import Person, PrintPlace, Story, StoryHead
from bangban.content.references import normalize_reference
from bangban.content.timelines.changes import find_changes
from bangban.content.urls import locate_list, locate_paper, locate_story, name_day, name_label
from bangban.dates.formatting import format_day
from bangban.dates.instants import write_second
from bangban.locale.zh.wording import KIND_NAMES, LANGUAGE, LANGUAGE_NAMES, PAPER_LABEL, PAPER_NAME, TITLES
from bangban.pages._date_views import make_timestamp
from bangban.pages._headline_views import break_heading, break_headings
from bangban.pages._story_blocks import split_blocks
from bangban.pages.cards import make_card
from bangban.pages.portal import Portal
from bangban.pages.views.basics import Label, Link, PageView
from bangban.pages.views.story_page import BylineView, CorrectionView, StoryView
from bangban.support.slugs import make_tag_slug
from bangban.typesetting.figures import keep_figures

_RELATED = 4


def make_story(portal: Portal, story: Story, content: str) -> StoryView:
    """The page of a story; `content` is its body's HTML with all links resolved.

    A case's own part (:mod:`bangban.pages.case_views`) is added by whoever shows cases.
    """
    newer, older = portal.collections.find_neighbours(story.path)
    return StoryView(
        card=make_card(portal, story),
        head=StoryHead(**{name: getattr(story, name) for name in StoryHead.__struct_fields__}),
        content=Markup(content),
        subtitle=break_heading(portal, story.subtitle, story),
        blocks=split_blocks(
            portal, _set_lines(portal, content, story), story.dateline, _find_places(portal, content, story)
        ),
        bylines=_group_byline(portal, story.byline),
        updated=make_timestamp(story.updated) if story.updated else None,
        corrections=_list_corrections(portal, story),
        tags=_label_tags(portal, story.tags),
        edition=_link_edition(portal, story.edition) if story.edition else None,
        related=tuple(make_card(portal, other) for other in find_related(portal, story)),
        previous=_link_story(portal, older),
        next=_link_story(portal, newer),
        translations=_list_translations(portal, story),
        lang=story.lang or LANGUAGE,
    )


def _find_places(portal: Portal, content: str, story: Story) -> Mapping[str, str]:
    return dict(portal.text_of(story).copies) if "<img " in content else {}


def _set_lines(portal: Portal, content: str, story: Story) -> str:
    return keep_figures(break_headings(portal, content, story))


def make_story_page(portal: Portal, story: Story) -> PageView:
    """The frame of a story's page."""
    address, list_address = locate_story(story), locate_list(story.kind)
    changes = find_changes(story, portal.is_past)
    return PageView(
        title=story.title,
        url=portal.url(address),
        canonical=portal.canonical(address),
        description=story.summary or portal.text_of(story).summary,
        nav=list_address.strip("/"),
        type="article",
        breadcrumbs=(
            Link(TITLES["home"], portal.url("")),
            Link(KIND_NAMES[story.kind], portal.url(list_address)),
            Link(story.title, lang=story.lang),
        ),
        noindex=story.status == "hidden",
        published=write_second(changes.published),
        modified=write_second(changes.updated),
        lang=story.lang,
    )


def find_related(portal: Portal, story: Story) -> list[Story]:
    """What the editor named; filled up to four with what stands nearest in time in the same category or
    section: not the newest of all, which would be the same on every page, and change all with each."""
    collections = portal.collections
    ids = (normalize_reference("related", reference.id) for reference in story.related)
    keys = [key for key in dict.fromkeys(ids) if key != story.key]
    named = {key: other for key in keys if (other := collections.find(key))}
    # A hidden story stands in no list, whoever names it.
    found = {key: other for key, other in named.items() if other.status != "hidden"}
    for other in _list_near(portal, story, _RELATED + len(found)):
        if len(found) >= _RELATED:
            break
        if other.key != story.key:
            found.setdefault(other.key, other)
    return list(found.values())


def _list_near(portal: Portal, story: Story, limit: int) -> tuple[Story, ...]:
    if story.case:
        return portal.collections.list_near("categories", story.case.category.id, story.path, limit)
    if story.section:
        return portal.collections.list_near("sections", story.section.id, story.path, limit)
    return ()


def _link_story(portal: Portal, story: Story | None) -> Link | None:
    title = break_heading(portal, story.title) if story else ""
    return Link(title, portal.url(locate_story(story)), story.lang) if story else None


def _label_tags(portal: Portal, tags: tuple[str, ...]) -> tuple[Label, ...]:
    """The tags that have a page: those of a hidden story may stand on no other."""
    slugs = ((tag, make_tag_slug(tag)) for tag in tags)
    return tuple(portal.tag(tag, slug) for tag, slug in slugs if portal.collections.has_stories("tags", slug))


def _group_byline(portal: Portal, people: tuple[Person, ...]) -> tuple[BylineView, ...]:
    roles: dict[str, dict[str, Link]] = {}
    for person in people:
        slug = make_tag_slug(person.name)
        url = portal.author(person.name, slug).url if portal.collections.has_stories("authors", slug) else ""
        roles.setdefault(person.role, {}).setdefault(slug, Link(person.name, url))
    return tuple(BylineView(tuple(links.values()), role) for role, links in roles.items())


def _list_corrections(portal: Portal, story: Story) -> tuple[CorrectionView, ...]:
    pairs = zip(story.corrections, portal.text_of(story).corrections, strict=True)
    newest_first = sorted(pairs, key=lambda pair: pair[0].at.sort_key, reverse=True)
    return tuple(CorrectionView(make_timestamp(row.at), Markup(html)) for row, html in newest_first)


def _link_edition(portal: Portal, edition: PrintPlace) -> Link:
    label = PAPER_LABEL.format(page=edition.page)
    name = PAPER_NAME.format(day=format_day(edition.date), label=label)
    if not portal.collections.has_stories("papers", (name_day(edition.date), name_label(edition.page))):
        return Link(name)
    return Link(name, portal.url(locate_paper(edition.date, edition.page)))


def _list_translations(portal: Portal, story: Story) -> tuple[Link, ...]:
    original = portal.collections.find(story.key)
    versions = [*([original] if original else []), *portal.collections.list_translations(story.key)]
    others = {other.path: other for other in versions if other.path != story.path}
    return tuple(
        Link(_name_language(other.lang), portal.url(locate_story(other)), other.lang or LANGUAGE)
        for other in others.values()
    )


def _name_language(tag: str) -> str:
    return LANGUAGE_NAMES.get(tag.lower()) or LANGUAGE_NAMES.get(tag.lower().partition("-")[0]) or tag
