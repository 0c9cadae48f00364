"""The library at one moment, with its texts converted: all that pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bangban.addresses import (
    locate_agency,
    locate_author,
    locate_category,
    locate_section,
    locate_tag,
    make_url,
)
from bangban.library import Library
from bangban.models import Picture, Story, Term
from bangban.picture_sizes import measure_picture
from bangban.references import find_file
from bangban.shelves import Shelves
from bangban.texts import StoryTexts
from bangban.views import CardView, Label, PictureView

_EMPTY = StoryTexts()


@dataclass(frozen=True, slots=True)
class Portal:
    """`base` is the path under which the site stands (`/` or `/sub/`), `host` its scheme and host
    (empty in preview), `texts` the converted bodies by path, `page_size` stories a list page."""

    library: Library
    shelves: Shelves
    texts: Mapping[str, StoryTexts]
    base: str = "/"
    host: str = ""
    stylesheet: str = ""
    page_size: int = 20
    preview: bool = False
    # A story stands in about eight lists; its card is made once.
    cards: dict[str, CardView] = field(default_factory=dict, repr=False)

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
        path = picture and find_file(picture.src, picture.position.path, self.library.paths)
        if not path:
            return None
        width, height = measure_picture(self.library.folder.root / path)
        return PictureView(self.url(path), picture.alt, picture.caption, picture.credit, width, height)

    def category(self, identifier: str) -> Label:
        """The label of a category."""
        term = _find_term(self.library.platform.categories, identifier)
        count = len(self.shelves.categories.get(identifier, ()))
        return Label(term.id, term.name, self.url(locate_category(identifier)), term.note, count)

    def agency(self, identifier: str) -> Label:
        """The label of an agency, by its short name."""
        term = _find_term(self.library.platform.agencies, identifier)
        count = len(self.shelves.agencies.get(identifier, ()))
        url = self.url(locate_agency(identifier))
        return Label(term.id, term.short or term.name, url, term.note, count)

    def section(self, identifier: str) -> Label:
        """The label of a section."""
        term = _find_term(self.library.platform.sections, identifier)
        count = len(self.shelves.sections.get(identifier, ()))
        return Label(term.id, term.name, self.url(locate_section(identifier)), term.note, count)

    def tag(self, name: str, slug: str) -> Label:
        """The label of a tag."""
        return Label(slug, name, self.url(locate_tag(name)), count=len(self.shelves.tags.get(slug, ())))

    def author(self, name: str, slug: str) -> Label:
        """The label of a person of a byline."""
        return Label(slug, name, self.url(locate_author(name)), count=len(self.shelves.authors.get(slug, ())))


def split_site_url(url: str) -> tuple[str, str]:
    """`https://host/sub` → (`https://host`, `/sub/`); an empty URL → (``, `/`)."""
    parts = urlsplit(url)
    path = parts.path.strip("/")
    return (f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""), (f"/{path}/" if path else "/")


def _find_term(terms: tuple[Term, ...], identifier: str) -> Term:
    # Where platform.yaml could not be read, an id is all that is known of a name.
    return next((term for term in terms if term.id == identifier), Term(identifier, identifier))
