"""The library at one moment, with its texts converted: all that pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from datetime import UTC, datetime
from typing import ClassVar, TypeVar
from urllib.parse import quote, urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.config.site_config import SiteConfig
from bangban.content.collections import CollectionQuestions, Collections
from bangban.content.facets import FACET, Facet, add_unknown
from bangban.content.library import Library, LibraryQuestions
from bangban.content.measures.measuring import index_areas
from bangban.content.model.picture import Picture
from bangban.content.model.platform import Term
from bangban.content.model.story import Story
from bangban.content.references import find_file
from bangban.content.story_texts import StoryTexts
from bangban.content.timelines.timeline import Timeline
from bangban.content.urls import (
    locate_agency,
    locate_author,
    locate_category,
    locate_section,
    locate_tag,
    make_url,
)
from bangban.dates.bounds import count_seconds
from bangban.pages.case_row import CaseRow
from bangban.pages.views.basics import Label, PictureFile, PictureSource, PictureView
from bangban.pages.views.story_page import CardView
from bangban.photographs.forms import locate_published
from bangban.typesetting.known_names import KnownNames

Made = TypeVar("Made")

_EMPTY = StoryTexts()


class Portal(Struct, frozen=True):
    """`base` is the path under which the site stands (`/` or `/sub/`), `host` its scheme and host
    (empty in preview), `texts` the converted bodies by path, `config` what the newsroom has set; `now`
    is the clock's moment, at which open cases are judged; `clock` the same to the second, where that is
    another: what has happened is told by it. `names` are those that the site knows; `parts` the addresses of
    what only some pages load (`theme.assets`)."""

    library: LibraryQuestions
    collections: CollectionQuestions
    texts: Mapping[str, StoryTexts]
    now: datetime
    clock: datetime | None = None
    base: str = "/"
    host: str = ""
    stylesheet: str = ""
    script: str = ""
    parts: Mapping[str, str] = {}
    config: SiteConfig = SiteConfig()
    names: KnownNames = KnownNames(())
    # A story stands in about eight lists; its card is made once.
    cards: MutableMapping[str, CardView] = field(default_factory=dict)
    # A case stands in its own file of the open data and in those of all.
    rows: MutableMapping[str, CaseRow] = field(default_factory=dict)

    NEVER: ClassVar[datetime] = datetime(1, 1, 2, tzinfo=UTC)

    def url(self, address: str) -> str:
        """The href of an address."""
        return make_url(self.base, address)

    def canonical(self, address: str) -> str:
        """The address with scheme and host, "" in preview."""
        return self.host + self.url(address) if self.host else ""

    def text_of(self, story: Story) -> StoryTexts:
        """The converted texts of a story, empty where it has not been converted."""
        return self.texts.get(story.path, _EMPTY)

    def picture(self, picture: Picture | None) -> PictureView | None:
        """A picture with its URL and size; None where its file is not there."""
        path = find_file(picture.src, picture.position.path, self.library.paths) if picture else None
        if picture is None or not path:
            return None
        exam = self.library.examine(path)
        return PictureView(
            src=self.url(locate_published(path)),
            alt=picture.alt,
            caption=picture.caption,
            credit=picture.credit,
            width=exam.width,
            height=exam.height,
            sources=self.list_sources(path),
            focus=name_focus(picture.focus),
        )

    def list_sources(self, path: str) -> tuple[PictureSource, ...]:
        """The files for pages of the picture at a content path, by form; none where it is one file."""
        forms: dict[str, list[PictureFile]] = {}
        for file in self.library.examine(path).list_files(path):
            forms.setdefault(file.form, []).append(PictureFile(self.url(file.address), file.width))
        return tuple(PictureSource(f"image/{form.lower()}", tuple(files)) for form, files in forms.items())

    def category(self, identifier: str) -> Label:
        """The label of a category. No label here counts stories: a page that shows no number must
        not differ when it changes (see `count`)."""
        term = _find_term(self.library.platform.categories, identifier)
        return Label(term.id, term.name, self.url(locate_category(term.id)), term.note)

    def agency(self, identifier: str) -> Label:
        """The label of an agency, by its short name."""
        term = _find_term(self.library.platform.agencies, identifier)
        return Label(term.id, term.short or term.name, self.url(locate_agency(term.id)), term.note)

    def area(self, text: str) -> str:
        """The name of an area, which a case may call by its id; other words as they are."""
        return next((area.name for area in self.library.platform.areas if area.id == text), text)

    def locate_area(self, text: str) -> str:
        """The URL of the cases of an area, by the words that a case calls it by; "" of words that are no
        area's."""
        known = index_areas(self.library.platform).get(text)
        return self.url(FACET["area"].locate(known)) if known else ""

    def section(self, identifier: str) -> Label:
        """The label of a section."""
        term = _find_term(self.library.platform.sections, identifier)
        return Label(term.id, term.name, self.url(locate_section(term.id)), term.note)

    def tag(self, name: str, slug: str) -> Label:
        """The label of a tag."""
        return Label(slug, name, self.url(locate_tag(name)))

    def author(self, name: str, slug: str) -> Label:
        """The label of a person of a byline."""
        return Label(slug, name, self.url(locate_author(name)))

    def count(self, label: Label, collection: str) -> Label:
        """The label with how many stories stand under it on a collection (`categories`, `tags`, …); without
        any it leads nowhere: its list is empty."""
        count = self.collections.count(collection, label.id)
        return replace(label, count=count, url=label.url if count else "")

    def find_names(self, text: str) -> tuple[str, ...]:
        """The names that the site knows and that stand in a text."""
        return self.names.find(text)

    def recall(self, make: Callable[[Portal, Story], Made], story: Story) -> Made:
        """What is made of a story for several of its files. Here each time anew; who makes one story's files
        one after the other need not."""
        return make(self, story)

    def is_past(self, second: int) -> bool:
        """Whether the clock has reached a second, as counted in `instants`."""
        return second <= count_seconds(self.clock or self.now)

    def judged(self, timeline: Timeline) -> datetime:
        """The moment at which a timeline is judged: the clock's. What is closed has no need of one, and
        its pages do not change with it."""
        return self.now if timeline.open else self.NEVER


class PlanPortal(Portal, frozen=True):
    """The portal of those who plan pages: they walk whole collections."""

    collections: Collections

    def list_sections(self) -> tuple[Term, ...]:
        """The platform's sections, then any that stories name and platform.yaml could not tell."""
        return add_unknown(self.library.platform.sections, self.collections.sections)

    def list_values(self, facet: Facet) -> tuple[Term, ...]:
        """The values of a facet that have a list."""
        return facet.list_values(self.library.platform, getattr(self.collections, facet.collection))


class SitePortal(PlanPortal, frozen=True):
    """The portal of a whole library, which plans and makes."""

    library: Library


def name_focus(focus: tuple[float, float] | None) -> str:
    """The field of a picture that a crop keeps, as `PictureView` has it."""
    if focus is None:
        return ""
    column, row = (min(2, int(3 * share)) for share in focus)
    return "" if column == row == 1 else f"{'abc'[column]}{row}"


def split_site_url(url: str) -> tuple[str, str]:
    """`https://host/sub` → (`https://host`, `/sub/`); an empty URL → (``, `/`)."""
    parts = urlsplit(url)
    path = quote(parts.path.strip("/"), safe="/%-._~")
    return (f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""), (f"/{path}/" if path else "/")


def _find_term(terms: tuple[Term, ...], identifier: str) -> Term:
    # Where platform.yaml could not be read, an id is all that is known of a name.
    return next((term for term in terms if term.id == identifier), Term(identifier, identifier))
