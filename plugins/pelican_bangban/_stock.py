"""Pelican's own way (`BANGBAN_FAST = False`): its articles come from the desk's library, and its writer
writes our pages.

Seams: `article_generator_init` opens the library, `readers_init` puts our reader for Markdown in place,
`article_generator_finalized` hands on what all pages see, `article_generator_write_article` what one story's
page sees; `all_generators_finalized` tells the problems, `finalized` writes files and publishes.
"""

from __future__ import annotations

import atexit
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pelican import Pelican
from pelican.contents import Article
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import Readers
from pelican.writers import Writer

from bangban.content.model.story import Story
from bangban.content.urls import locate_story
from bangban.exports.files import make_timeline_files
from bangban.pages.page import Page
from bangban.pages.site_view import make_site
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter, write_picture
from bangban.pictures.sheets import list_pictured, locate_picture, make_sheet
from bangban.site.outputs.output import Site
from bangban.site.plan import SitePlan, count_pages, plan_outputs
from bangban.site.progress import open_meter
from bangban.site.staging import is_unlisted
from bangban.site.static_files import make_file
from bangban.site.story_pages import furnish_story
from bangban.theme.scripts import read_script
from bangban.theme.stylesheets import bundle_stylesheets
from pelican_bangban._desk import Desk, desk_of, open_output
from pelican_bangban._reader import StoryReader
from pelican_bangban._telling import tell_problems, word

_ASSETS = "theme"


class StockGenerator(Generator):
    """Writes every page but the stories' own, through Pelican's writer."""

    def generate_output(self, writer: Writer) -> None:
        """Renders each page with its template and hands it to the writer."""
        for page in _list_pages(desk_of(self.settings)):
            furnished = page.furnish()
            writer.write_file(
                page.file,
                self.get_template(page.template),  # type: ignore[no-untyped-call]  # inherited, of Pelican
                self.context,
                url=page.address,
                page=furnished.view,
                **furnished.values,
            )


def _list_pages(desk: Desk) -> Iterator[Page]:
    plan = _plan(desk)
    outputs = (plan.find(node) for node in plan.list_nodes() if node.kind in ("embed", "page"))
    return (page for output in outputs for page in output.arguments if isinstance(page, Page))


def _plan(desk: Desk) -> SitePlan:
    take = desk.portal.library.stories.__getitem__
    return plan_outputs(Site(desk.portal, take, desk.platform_html, desk.painter is not None))


def get_generators(pelican: Pelican) -> type[StockGenerator]:
    """The generator, for Pelican; this is the first signal of a run."""
    open_output(pelican)
    if is_unlisted(desk_of(pelican.settings).staging.output):
        sys.stderr.write(f"{word('output.unlisted')}\n")
    return StockGenerator


def open_library(generator: ArticlesGenerator) -> None:
    """Reads the whole content folder before Pelican reads its first file, and begins to count."""
    settings, theme = generator.settings, Path(generator.theme)
    desk = desk_of(settings)
    sheet, script = bundle_stylesheets(theme), read_script(theme)
    desk.bundle = [file for file in (sheet, script) if file.name]
    desk.stylesheet = f"{_ASSETS}/{sheet.name}"
    desk.script = f"{_ASSETS}/{script.name}" if script.name else ""
    desk.open_library(generator.path)
    if desk.config.share_pictures:
        typeface = find_typeface(system=desk.config.fonts)
        desk.painter = Painter(typeface) if typeface else None
    desk.meter = open_meter(sys.stderr)
    desk.meter.begin("read", len(desk.portal.shelves.visible))


def replace_readers(readers: Readers) -> None:
    """Leaves Pelican one reader: ours. Files of other formats are told by the library."""
    readers.reader_classes = {"static": readers.reader_classes["static"], "md": StoryReader}


def count_story(generator: ArticlesGenerator, metadata: dict[str, object]) -> None:
    """One more story has been read."""
    if "story" in metadata:
        desk_of(generator.settings).meter.advance()


def share_frame(generator: ArticlesGenerator) -> None:
    """What all pages see."""
    desk = desk_of(generator.settings)
    desk.convert_platform()
    generator.context["site"] = make_site(desk.portal)


def judge_problems(generators: list[Generator]) -> None:
    """Tells every problem, which ends a publishing run that has an error; begins to count pages."""
    desk = desk_of(generators[0].settings)
    library = desk.portal.library
    tell_problems(desk.problems, desk.config, len(library.files) - len(library.stories))
    desk.pages = 0
    desk.meter.begin("write", count_pages(_plan(desk).list_nodes()))


def show_story(generator: ArticlesGenerator, content: Article) -> None:
    """What the page of this story sees."""
    desk = desk_of(generator.settings)
    story: Story = vars(content)["story"]
    furnished = furnish_story(desk.portal, locate_story(story), story, desk.painter is not None)
    generator.context["page"] = furnished.view
    generator.context.update(furnished.values)


def count_page(_path: str, context: dict[str, object]) -> None:
    """One more page has been written."""
    desk = desk_of(context)
    desk.pages += 1
    desk.meter.advance()


def finish(pelican: Pelican) -> None:
    """Writes what is no page, moves the new site into place and tells what was made."""
    desk, output = desk_of(pelican.settings), Path(pelican.output_path)
    files = {f"{_ASSETS}/{file.name}": file.text for file in desk.bundle}
    files |= {file.address: file.text for file in make_timeline_files(desk.portal)}
    for address, text in files.items():
        _make_room(output / address).write_text(text, encoding="utf-8", newline="")
    _copy_files(desk, Path(pelican.path), output)
    _draw_pictures(desk, output)
    desk.staging.publish()
    atexit.unregister(desk.staging.abandon)
    desk.meter.end(len(desk.portal.shelves.visible), desk.pages, pelican.settings["OUTPUT_PATH"])


def _make_room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _copy_files(desk: Desk, content: Path, output: Path) -> None:
    """Publishes the content files that pages need."""
    for address, path in desk.plan_files().items():
        # What cannot be read cannot be published.
        with suppress(OSError):
            made = make_file(content / path)
            if made is not None:
                data = made.read_bytes() if isinstance(made, Path) else made
                _make_room(output / address).write_bytes(data)


def _draw_pictures(desk: Desk, output: Path) -> None:
    """Draws the pictures of cases; one whose words are those of the last build is taken from there."""
    stories = list_pictured(desk.portal)
    if desk.painter is None:
        if stories and desk.config.share_pictures:
            sys.stderr.write(f"{word('fonts.missing')}\n")
        return
    for story in stories:
        address = locate_picture(story)
        paths = output / address, desk.staging.output / address
        write_picture(desk.painter, make_sheet(desk.portal, story), *paths)
