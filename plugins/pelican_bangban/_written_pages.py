"""Tells plugins of others of each page that was written, where any of them listens (`content_written`).

They may change it, gather what they need of it, and write files of their own at the end of the run. So all
pages lie in the staging folder by then, and come into place with theirs: which pages were made anew, and
which were there, makes no difference to them. Of a file that they have written under an address of ours,
theirs counts.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Page
from pelican.urlwrappers import Author, Category

from bangban.content.urls import name_file
from bangban.incremental.state.store_place import FOLDER
from bangban.site.folder_files import list_files
from pelican_bangban._articles import name_desk
from pelican_bangban._run_state import Run
from pelican_bangban._telling import naming_plugins

_HTML = ".html"


def has_listeners() -> bool:
    """Whether anybody wants to hear of pages."""
    return bool(signals.content_written.receivers)


def locate_made(output: Path) -> Path:
    """Where pages lie that nobody else has touched, between two builds: beside the store of the output."""
    return output.parent / FOLDER / f"{output.name}-made" / "site"


def take_over(made: Path, folder: Path) -> frozenset[str]:
    """Copies the site to the staging folder, but for files that others have written there; gives what was
    copied."""
    addresses = frozenset(path for path in list_files(made) if not path.endswith("/"))
    ours = addresses - frozenset(list_files(folder))
    for address in sorted(ours):
        target = folder / address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(made / address, target)
    return ours


def tell_of_pages(run: Run, ours: frozenset[str]) -> None:
    """Sends the signal of each page of ours, in a fixed order."""
    folder, indexed = run.staging.folder, frozenset(_list_indexed(run))
    # Who asks for the path below the output is told of the folder in which it is now.
    general = {**run.generator.context, "OUTPUT_PATH": str(folder)}
    for address in sorted(one for one in ours if one.endswith(_HTML)):
        shown = _describe(run, address, indexed)
        context = {**general, "output_file": address, **shown}
        with naming_plugins():
            signals.content_written.send(str(folder / address), context=context)


def _list_indexed(run: Run) -> Iterator[str]:
    """The files of pages that search engines may find, but those of stories."""
    return (
        name_file(address)
        for address, node in run.plan.list_pages()
        if node.kind != "story" and address.endswith("/")
    )


def _describe(run: Run, address: str, indexed: frozenset[str]) -> Mapping[str, Any]:
    """What a page shows: an article, a list (nothing), or what is hidden from search engines, as Pelican
    calls it: another form of a page, a notice, 404.html."""
    if article := run.articles.get(address):
        return {"article": article, "category": getattr(article, "category", None)}
    if address in indexed or address == "index.html":
        return {}
    url = address.removesuffix("index.html")
    settings = run.generator.settings
    author = Author(name_desk(settings), settings)
    kind = Category(url.partition("/")[0] or "pages", settings)
    metadata = {
        "title": url,
        "slug": url,
        "status": "hidden",
        "url": url,
        "save_as": address,
        "category": kind,
    }
    with signals.content_object_init.muted():
        page = Page("", {**metadata, "author": author}, settings, context=run.generator.context)
    return {"page": page}
