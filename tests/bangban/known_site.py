"""A small site for tests of links: two stories, one of them a draft, pictures, two pages."""

from dataclasses import dataclass, field

from bangban.markdown.links import NoAddress, ResolvedLink, resolve_href


@dataclass
class KnownSite:
    base: str = ""
    site: str = ""
    has_own_templates: bool = False
    asked: list[str] = field(default_factory=list)

    def story_url(self, path):
        self.asked.append(path)
        stories = {"cases/panda.md": "/cases/panda/", "cases/draft.md": NoAddress.UNPUBLISHED}
        return {**stories, "cases/中文 名.md": "/cases/ming/"}.get(path, NoAddress.MISSING)

    def has_file(self, path):
        self.asked.append(path)
        return path in ("images/map.svg", "images/图 1.svg", "cases/own.pdf", "images/100%.svg", "notes.md")

    def has_url(self, url):
        return url in ("/", "/cases/", "/search/")

    def find_page(self, url):
        return {"/cases/panda/": "cases/panda.md"}.get(url)

    def list_anchors(self, path):
        return frozenset(("准备", "h-kit", "fn:1")) if path in ("cases/story.md", "cases/panda.md") else None

    def has_notice(self, key):
        return key == "cases/taken"

    def list_names(self):
        return ["cases/panda.md", "cases/中文 名.md", "images/map.svg", "images/图 1.svg"]


def resolve(href: str) -> ResolvedLink:
    """From the file `cases/story.md` of the site."""
    return resolve_href(href, "cases/story.md", KnownSite())
