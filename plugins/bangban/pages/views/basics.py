"""Words, links, pictures, and the frame of every page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape
from msgspec import Struct

from bangban.support.languages import find_direction
from bangban.support.signs import is_right_to_left
from bangban.typesetting.figures import part_duration


@lru_cache(maxsize=4096)  # Few names stand in many places.
def isolate(text: str, lang: str = "") -> Markup:
    """A name inside other words, as HTML: in `<bdi>` where letters of it are read from right to left, so that
    it does not turn about what stands beside it (W3C, Inline markup and bidirectional text in HTML), and
    where it is of another language than the page."""
    if lang:
        return Markup('<bdi lang="{}">{}</bdi>').format(lang, text)
    if text.isascii() or not is_right_to_left(text):
        return escape(text)
    return Markup("<bdi>{}</bdi>").format(text)


class TimePart(Struct, frozen=True):
    """A run of text; `iso` is the value for `<time datetime>`, "" where the text is no time."""

    text: str
    iso: str = ""


class When(Struct, frozen=True):
    """A moment in words, as parts (a range has two times and a joiner)."""

    parts: tuple[TimePart, ...]

    @property
    def text(self) -> str:
        """The whole wording, e.g. `2022年11月10日至12日`."""
        return "".join(part.text for part in self.parts)


class Link(Struct, frozen=True):
    """Words that lead somewhere; `url` is "" for the page that one is on. `lang` is the words' language where
    it is not the site's."""

    name: str
    url: str = ""
    lang: str = ""

    @property
    def isolated(self) -> Markup:
        """The name for a place among other words."""
        return isolate(self.name, self.lang)


class Label(Struct, frozen=True):
    """A category, agency, section, tag or author: `count` is how many stories stand under it."""

    id: str
    name: str
    url: str = ""
    note: str = ""
    count: int = 0

    @property
    def isolated(self) -> Markup:
        """The name for a place among other words."""
        return isolate(self.name)


class PictureFile(Struct, frozen=True):
    """One file of a picture, `width` pixels wide."""

    url: str
    width: int


class PictureSource(Struct, frozen=True):
    """The files of one form of a picture, by its MIME type; narrow ones first."""

    type: str
    files: tuple[PictureFile, ...]

    def write(self, most: int | None = None) -> str:
        """The files as HTML's `srcset`: all, or those up to a width (the narrowest where all are wider)."""
        files = self.files
        fitting = files if most is None else [file for file in files if file.width <= most] or files[:1]
        return ", ".join(f"{file.url} {file.width}w" for file in fitting)


class PictureView(Struct, frozen=True):
    """A picture of the site's own. `width` and `height` in CSS pixels, 0 when unknown. `sources` are the
    forms that there are of it, the smallest first; every browser shows the last one. `focus` is the
    field that a crop keeps, of three columns and rows: "a0" is the left upper corner, "" the middle."""

    src: str
    alt: str
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0
    sources: tuple[PictureSource, ...] = ()
    focus: str = ""


class Fact(Struct, frozen=True):
    """A term and its value, e.g. `首次回应` `约20分钟`; `note` says how it was computed."""

    term: str
    value: str
    note: str = ""

    @property
    def parted(self) -> Markup:
        """The value for a narrow place."""
        return part_duration(self.value)


class PageView(Struct, frozen=True):
    """What every page has: `title` for the h1 and the tab, `url` of its own, `canonical` with
    the host ("" in preview), `nav` the id of the current entry of the main navigation. `type` is its
    Open Graph type, `image` the absolute URL of a picture of 1200 × 630 for sharing, if it has one;
    `published` and `modified` are those of a story (RFC 3339, UTC). A page with `noindex` asks search
    engines to leave it out; `lang` is its language where it is not the site's."""

    title: str
    url: str
    canonical: str = ""
    description: str = ""
    nav: str = ""
    breadcrumbs: tuple[Link, ...] = ()
    type: str = "website"
    image: str = ""
    image_alt: str = ""
    noindex: bool = False
    published: str = ""
    modified: str = ""
    lang: str = ""

    @property
    def direction(self) -> str:
        """`rtl` where the page is in a language that is read from right to left, else ""."""
        return "rtl" if self.lang and find_direction(self.lang) == "rtl" else ""


class NavLink(Struct, frozen=True):
    """An entry of the main navigation; `id` is matched with `page.nav`."""

    id: str
    name: str
    url: str


class RequestView(Struct, frozen=True):
    """How to ask for help: the words of the link, its `url` (of the web, or `tel:`), "" where there is only a
    telephone, which `phone` is as a link."""

    label: str
    url: str
    phone: Link | None = None
    note: str = ""


class ImprintView(Struct, frozen=True):
    """Who is responsible, and how to reach whom: `hotlines` and `notices` are links, those without an address
    words."""

    request: RequestView | None = None
    hotlines: tuple[Link, ...] = ()
    notices: tuple[Link, ...] = ()


class BrandView(Struct, frozen=True):
    """How a page shows whose it is: the characters of the `seal`, none for the program's own; the `logo`
    instead of it, and what stands for that on dark screens; the URLs of the `icon` and of a `stylesheet` that
    has the theme follow the newsroom's colour ("" for none); the colours of the browser's own frame."""

    seal: tuple[str, ...] = ()
    logo: PictureView | None = None
    dark_logo: PictureView | None = None
    icon: str = "/theme/icon.svg"
    stylesheet: str = ""
    light: str = "#fffdf9"
    dark: str = "#151312"


class SiteView(Struct, frozen=True):
    """What is the same on all pages. `stylesheet` is the hashed CSS file's URL; `preview` is
    true when drafts show, `more` the overviews that stand only at the foot, `pages` the newsroom's own;
    `brand` shows whose it is, `imprint` tells who answers for the site; `script` is the URL of the module of
    pages with a timeline, "" where there is none; `parts` are the URLs of what only some pages load, by the
    name that templates give in their own `parts` (`figures.css`, `filters.js`)."""

    name: str
    short_name: str
    slogan: str
    lang: str
    home: str
    stylesheet: str
    nav: tuple[NavLink, ...] = ()
    more: tuple[NavLink, ...] = ()
    pages: tuple[NavLink, ...] = ()
    partners: tuple[str, ...] = ()
    imprint: ImprintView = ImprintView()
    brand: BrandView = BrandView()
    preview: bool = False
    script: str = ""
    parts: Mapping[str, str] = {}
